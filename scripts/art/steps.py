"""Steps for posters: one action a picture, its subject in the middle third, so that a narrow frame keeps it."""

from art import palette as c
from art import poses as pose
from art import props as p
from art import sets
from art.care import _LYING as LYING
from art.cast import (
    BO,
    DAD,
    HAO,
    KAI,
    LELE,
    LIN,
    MIMI,
    MUM,
    QIAO,
    TANG,
    TEACHER_CHEN,
    TEACHER_LI,
    TEACHER_WANG,
    TEACHER_ZHAO,
    YAYA,
    ZHOU,
)
from art.people import HIDDEN, Arm, Legs, On, Pose, To, figure, head, put
from art.registry import draws
from art.svg import at, boxes, circle, darker, line, oval, path, rect

_INFIRMARY = ("#eef4f2", "#d3dad6", 236)


# 防溺水: alone, and with a grown-up


@draws("drowning/alone-or-with", serious=True)
def alone_or_with() -> str:
    out = sets.river(bank=250, edge=70) + rect(196, 0, 204, 300, c.SKY)
    out = (
        rect(0, 0, 400, 300, c.SKY)
        + path("M0 128Q90 104 190 118T400 108V170H0Z", "#93c07f")
        + rect(0, 146, 400, 154, "#74bcd9")
    )
    out += p.ripples([(20, 190), (150, 172), (228, 184), (350, 172)])
    out += path("M0 226Q100 206 196 222V300H0ZM204 222Q300 206 400 226V300H204Z", "#c6e3af") + rect(
        196, 0, 8, 300, c.WHITE
    )
    out += put(MIMI, 96, 284, 1.5, Pose(turn=0.4, face="worried", arm_b=Arm(30, 50)), plain=True) + p.cross(
        40, 104, 24
    )
    hold = (306, 226)
    out += put(DAD, 268, 284, 1.3, Pose(turn=0.2, arm_b=To(*hold, -1)), plain=True)
    return (
        out
        + put(
            TANG.but(scarf=False),
            342,
            286,
            1.36,
            Pose(turn=0.2, look=-0.3, arm_a=To(hold[0] + 1, hold[1] + 1)),
            plain=True,
        )
        + p.tick(232, 104, 22)
    )


# 地震: three movements, seen close


def _leg_of_desk() -> str:
    return rect(0, 0, 400, 300, "#f2f1e6") + rect(0, 248, 400, 52, "#d8c3a0")


@draws("quake/step-drop", serious=True)
def step_drop() -> str:
    out = _leg_of_desk() + put(
        TANG, 190, 288, 2.7, pose.KNEEL_COVER.but(lean=40, tilt=24, arm_a=Arm(20, 4), arm_b=Arm(40, 20))
    )
    return out + p.arrow((284, 40), (284, 126), c.SIGN_BLUE, 14)


@draws("quake/step-cover", serious=True)
def step_cover() -> str:
    out = _leg_of_desk() + put(TANG, 188, 290, 2.3, pose.KNEEL_COVER)
    return out + p.desk(200, 296, 360, 196)


@draws("quake/step-hold", serious=True)
def step_hold() -> str:
    """One hand keeps the neck, the other closes around the leg of the desk."""
    who = figure(TANG, 158, 290, 2.3, pose.KNEEL_COVER.but(arm_b=Arm(66, 82)))
    x, y = who.hand_b
    out = _leg_of_desk() + p.desk(x - 152, 296, 320, 196) + who.svg + oval(x, y, 15, 12, c.SKINS[1])
    return out + path(
        f"M{x - 9} {y - 5}h17M{x - 10} {y}h18M{x - 9} {y + 5}h17", None, darker(c.SKINS[1], 0.16), 2.4
    )


# 交通: together


@draws("traffic/pocket-phone", serious=True)
def pocket_phone() -> str:
    out = sets.pavement(232) + boxes([(20 + k * 76, 150, 34, 74) for k in range(5)], "#f2f5f6")
    return out + put(
        LIN.but(bag=c.ORANGE),
        200,
        286,
        1.7,
        Pose(turn=0.4, look=0.7, arm_a=Arm(-30, 40, holds=p.handset()), arm_b=Arm(14, 10)),
    )


@draws("traffic/lead-line", serious=True)
def lead_line() -> str:
    out = sets.pavement(232) + boxes([(20 + k * 76, 150, 34, 74) for k in range(5)], "#f2f5f6")
    out += put(LELE.but(hat="yellow"), 146, 286, 1.3, pose.WALK, plain=True)
    return out + put(
        TEACHER_WANG,
        226,
        286,
        1.46,
        pose.WALK.but(look=0.9, arm_b=Arm(120, 150, holds=at(p.flag_small(c.RED), 0, 0, 1.4)), over="AB"),
    )


@draws("traffic/hold-hand", serious=True)
def hold_hand() -> str:
    out = sets.pavement(232) + boxes([(20 + k * 76, 150, 34, 74) for k in range(5)], "#f2f5f6")
    hold = (208, 216)
    out += put(MUM, 170, 286, 1.44, pose.WALK.but(look=0.9, arm_b=To(*hold, -1)))
    return out + put(
        TANG.but(bag=c.TEAL), 238, 288, 1.4, pose.STRIDE.but(look=0.9, arm_a=To(hold[0] + 2, hold[1] + 1))
    )


# 消防: together, and what staff do


@draws("fire/know-route", serious=True)
def know_route() -> str:
    return (
        sets.corridor()
        + p.exit_sign(216, 62, 1.7)
        + put(KAI, 190, 284, 1.7, Pose(turn=0.3, look=0.3, tilt=-6, arm_b=Arm(140, 150, "point")))
    )


@draws("fire/clear-exit", serious=True)
def clear_exit() -> str:
    """The door of the way out stands open; the teacher carries a box away from it."""
    out = sets.corridor() + p.open_door(206, 232, 100, 158) + p.exit_sign(206, 44, 1.2)
    return out + put(
        TEACHER_ZHAO,
        190,
        288,
        1.34,
        pose.WALK.but(
            look=0.5, arm_a=Arm(40, 84), arm_b=Arm(52, 88, holds=at(p.box(c.WOOD, 30, 24), 0, -6)), over="AB"
        ),
        mirror=True,
    )


@draws("fire/scooter-out", serious=True)
def scooter_out() -> str:
    """The electric bicycle is charged under the roof outside, not in the house."""
    out = (
        sets.pavement(226)
        + rect(96, 52, 220, 14, c.TEAL)
        + path("M112 66V236M300 66V236", None, c.SLATE, 7)
        + rect(268, 112, 26, 40, c.WHITE, 4, c.STEEL, 2)
        + p.bolt(281, 132, 0.7, c.GREEN)
    )
    out += (
        p.shadow(236, 276, 60) + p.scooter(236, 276, 1.3) + path("M281 152Q284 200 250 226", None, c.INK, 3.4)
    )
    return out + put(DAD, 142, 286, 1.36, Pose(turn=0.5, arm_b=To(204, 206)))


@draws("fire/teacher-post", serious=True)
def teacher_post() -> str:
    out = sets.front_stairs()
    out += put(KAI, 262, 238, 0.98, Pose(arm_a=Arm(-14, -4)), plain=True, shade=14) + put(
        MIMI, 262, 284, 1.16, Pose(arm_a=Arm(-14, -4)), plain=True, shade=14
    )
    return out + put(
        TEACHER_LI, 142, 282, 1.3, Pose(turn=0.4, face="calm", arm_a=Arm(-10, 6), arm_b=Arm(84, 92, "flat"))
    )


@draws("fire/two-teachers", serious=True)
def two_teachers() -> str:
    out = sets.corridor() + p.exit_sign(330, 84, 1.2)
    out += put(TEACHER_CHEN, 58, 276, 1.16, pose.WALK, plain=True)
    for who, x, body in ((LELE, 136, pose.STRIDE), (KAI, 206, pose.WALK)):
        out += put(who, x, 276, 1.16, body, plain=True)
    return out + put(
        TEACHER_WANG,
        296,
        276,
        1.2,
        pose.WALK.but(look=0.3, arm_b=Arm(100, 130, "flat"), over="AB"),
        plain=True,
    )


@draws("fire/teacher-last", serious=True)
def teacher_last() -> str:
    """Through the door an empty classroom; the teacher looks once more and pulls the door shut."""
    out = (
        sets.corridor()
        + rect(96, 70, 110, 162, "#f2f1e6")
        + rect(112, 96, 78, 44, "#2f6b58")
        + boxes(
            [
                (110, 186, 34, 8),
                (160, 186, 34, 8),
                (114, 194, 4, 38),
                (136, 194, 4, 38),
                (164, 194, 4, 38),
                (186, 194, 4, 38),
            ],
            c.WOOD,
        )
    )
    out += (
        path("M206 70V232L244 250V54Z", c.WOOD)
        + circle(236, 156, 4.6, c.YELLOW)
        + boxes([(88, 62, 8, 170), (88, 62, 118, 8)], c.WHITE)
    )
    return out + put(
        TEACHER_LI,
        280,
        284,
        1.36,
        Pose(turn=0.6, look=0.8, face="calm", arm_a=Arm(-10, 6), arm_b=To(240, 170)),
        mirror=True,
    )


@draws("gas/dizzy-out", serious=True)
def dizzy_out() -> str:
    out = (
        rect(0, 0, 400, 300, c.SKY)
        + rect(0, 190, 400, 110, "#cfc8b9")
        + rect(-10, 40, 190, 178, "#f0dcc6")
        + rect(-10, 32, 202, 12, c.BRICK)
        + p.open_door(104, 218, 72, 146, "#6b5a4a")
    )
    out += put(
        KAI.but(scarf=False, hearing=""),
        170,
        280,
        1.16,
        Pose(turn=0.5, lean=10, tilt=10, face="worried", arm_a=On(-12, -10, -1), arm_b=Arm(30, 40)),
        plain=True,
    )
    return (
        out
        + put(MUM, 264, 276, 1.0, pose.PHONE.but(face="worried"), plain=True)
        + p.bubble(338, 132, 78, 46, (292, 150), p.digits("120", 0, 0, 24, c.SIGN_RED))
    )


# 国家安全: together


@draws("national-security/tell-adult", serious=True)
def tell_adult() -> str:
    out = sets.corridor() + put(BO, 164, 284, 1.5, Pose(turn=0.5, arm_b=Arm(60, 100, "flat")))
    return out + put(TEACHER_LI, 246, 282, 1.3, Pose(turn=0.5, lean=10, arm_b=Arm(30, 60)), mirror=True)


@draws("national-security/note-down", serious=True)
def note_down() -> str:
    out = sets.room("#f1f0ea", "#cdb693", 236)
    out += put(QIAO, 148, 286, 1.36, Pose(turn=0.5, arm_b=Arm(54, 96, "flat")))
    return out + put(
        TEACHER_CHEN,
        240,
        286,
        1.4,
        Pose(turn=0.5, look=0.6, arm_a=Arm(16, 74, holds=p.clipboard()), arm_b=Arm(30, 84)),
        mirror=True,
    )


@draws("national-security/call-together", serious=True)
def call_together() -> str:
    out = (
        sets.home()
        + put(MUM, 170, 286, 1.46, pose.PHONE)
        + put(YAYA.but(scarf=False), 250, 288, 1.36, Pose(turn=0.4), mirror=True)
    )
    return out + p.bubble(204, 50, 110, 42, (200, 96), p.digits("12339", 0, 0, 22, c.SIGN_RED))


# 防诈骗


@draws("fraud/saved-number", serious=True)
def saved_number() -> str:
    out = sets.home() + put(BO.but(scarf=False), 148, 286, 1.6, pose.PHONE)
    return out + p.bubble(284, 96, 112, 104, (200, 140), head(MUM, -18, 2, 1.6) + p.heart(34, -8, 1.3))


# 急救 for staff: 叫不应, 噎住, 烧烫伤, 抽搐


@draws("first-aid/aed", serious=True)
def aed() -> str:
    """The device is open beside him, its two pads on the chest as its own drawing shows; nobody touches him."""
    out = sets.room("#eef3ee", "#d8c3a0", 190)
    out += figure(
        TEACHER_WANG,
        268,
        262,
        1.5,
        Pose(
            turn=0.2,
            face="calm",
            arm_a=Arm(-60, -110, "palm"),
            arm_b=Arm(50, 100, "palm"),
            legs=HIDDEN.but(hip=(0, -8)),
        ),
    ).svg
    out += put(TEACHER_ZHAO, 150, 284, 1.9, LYING, shade=70)
    out += at(rect(-9, -6, 18, 12, c.WHITE, 3, c.STEEL, 1.4), 196, 238, 1, -20) + at(
        rect(-9, -6, 18, 12, c.WHITE, 3, c.STEEL, 1.4), 156, 262, 1, -20
    )
    out += path("M196 232Q140 190 92 206M156 258Q120 230 92 212", None, c.INK, 2.4)
    return (
        out
        + rect(44, 176, 60, 46, c.ORANGE, 6)
        + rect(50, 182, 48, 26, c.WHITE, 3)
        + p.heart(74, 195, 1, c.RED)
        + circle(74, 214, 4, c.LEAF)
    )


def _bent_over(hand: tuple[float, float], cross: str = "") -> str:
    """The one who chokes leans forward, held at the chest; the helper stands at the side and behind."""
    out = sets.room("#f3f5ee", "#d9d3c7", 236)
    out += put(
        HAO,
        214,
        286,
        1.5,
        Pose(
            turn=0.7,
            lean=44,
            tilt=34,
            face="worried",
            arm_a=On(-2, 18, -1),
            arm_b=On(3, 19),
            over="AB",
            legs=Legs((-8, -6), (14, 4)),
        ),
    )
    return (
        out
        + put(
            TEACHER_LI,
            146,
            286,
            1.4,
            Pose(
                turn=0.6, lean=10, face="calm", arm_a=To(*hand, hand="flat"), arm_b=To(232, 214, -1), over="A"
            ),
        )
        + cross
    )


@draws("first-aid/back-blows", serious=True)
def back_blows() -> str:
    """The heel of the hand between the shoulder blades, five times."""
    return _bent_over((212, 168)) + path("M196 138l-8 -14M212 132v-16M228 138l8 -14", None, c.ORANGE, 5)


@draws("first-aid/thrusts", serious=True)
def thrusts() -> str:
    """From behind, the fist above the navel, inwards and upwards."""
    out = sets.room("#f3f5ee", "#d9d3c7", 236)
    behind = figure(
        TEACHER_ZHAO,
        170,
        288,
        1.5,
        Pose(turn=0.5, lean=12, face="calm", arm_a=Arm(20, 40), arm_b=Arm(30, 60)),
    )
    out += p.shadow(190, 288, 44) + behind.svg
    front = figure(
        HAO,
        222,
        286,
        1.48,
        Pose(
            turn=0.6,
            lean=18,
            tilt=16,
            face="worried",
            arm_a=Arm(30, 20),
            arm_b=Arm(40, 30),
            legs=Legs((-6, -4), (12, 4)),
        ),
    )
    hx, hy = front.hip
    fist = (hx + 22, hy - 34)
    out += front.svg + path(
        f"M{hx - 46} {hy - 74}Q{hx - 34} {hy - 40} {fist[0] - 6} {fist[1]}",
        None,
        darker(TEACHER_ZHAO.outfit.top, 0.14),
        15,
    )
    out += circle(*fist, 9, c.SKINS[2])
    return out + p.curved_arrow(
        f"M{fist[0] + 52} {fist[1] + 22}Q{fist[0] + 44} {fist[1] - 8} {fist[0] + 22} {fist[1] - 14}",
        (fist[0] + 20, fist[1] - 15),
        200,
        c.SIGN_BLUE,
        8,
    )


@draws("first-aid/ask-choked", serious=True)
def ask_choked() -> str:
    out = sets.room("#f3f5ee", "#d9d3c7", 236)
    out += put(HAO, 242, 286, 1.5, Pose(face="worried", arm_a=On(-6, 19, -1), arm_b=On(6, 19, 1)))
    return (
        out
        + put(TEACHER_LI, 140, 286, 1.4, Pose(turn=0.5, lean=8, face="calm", arm_b=Arm(56, 84, "flat")))
        + p.bubble(182, 52, 60, 48, (158, 98), p.question(0, -2, 1.1))
    )


@draws("first-aid/cut-sleeve", serious=True)
def cut_sleeve() -> str:
    """Water runs over the arm while the sleeve is cut away; what sticks is left."""
    out = rect(0, 0, 400, 300, "#e7f1f2") + path("M0 64H400M0 128H400M0 192H400", None, "#d3e3e5", 3)
    out += path("M320 190V110Q320 88 298 88H250Q228 88 228 110", None, c.STEEL, 16) + p.drops(
        228, 118, 62, c.WATER, 4, 22
    )
    out += (
        path("M20 246L220 180L244 216L50 300Z", c.SKINS[1])
        + circle(240, 194, 26, c.SKINS[1])
        + path("M252 178L292 176M256 192L300 194M250 208L290 214", None, c.SKINS[1], 13)
    )
    out += path("M0 232L96 202L138 262L40 310L0 310Z", "#3b7fc4") + path(
        "M96 202L118 232L104 246L138 262", None, "#2b5f98", 4
    )
    return out + at(
        path("M-30 6L16 -8M-30 -10L16 4", None, c.STEEL, 6)
        + circle(24, -11, 10, None, c.RED, 5)
        + circle(24, 8, 10, None, c.RED, 5),
        150,
        190,
        1.2,
        38,
    )


@draws("first-aid/seizure-clear", serious=True)
def seizure_clear() -> str:
    """He lies and shakes; a jacket under the head, chair and desk are moved away, nobody holds him."""
    out = sets.classroom(196, board=False) + rect(184, 258, 74, 26, c.ORANGE, 10)
    out += put(ZHOU, 150, 278, 1.7, LYING.but(arm_a=Arm(-60, -110), arm_b=Arm(-100, -50)), shade=64)
    out += path("M96 232l-7 -8M120 226l-4 -10M246 224l8 -9", None, c.ORANGE, 4)
    return (
        out
        + put(
            TEACHER_LI,
            312,
            268,
            1.2,
            Pose(turn=0.5, lean=6, face="calm", arm_a=Arm(20, 50), arm_b=Arm(60, 70)),
        )
        + p.chair(374, 268, 1.3, c.BLUE)
    )


@draws("first-aid/seizure-time", serious=True)
def seizure_time() -> str:
    out = (
        sets.room(*_INFIRMARY)
        + circle(256, 110, 62, c.WHITE, c.SLATE, 8)
        + path("M256 110V48A62 62 0 0 1 310 141Z", c.SIGN_RED, None, 1, 0.25)
    )
    out += (
        line([(256, 110), (256, 62)], c.INK, 7)
        + line([(256, 110), (292, 131)], c.INK, 6)
        + circle(256, 110, 6, c.INK)
    )
    return out + put(
        TEACHER_WANG,
        138,
        288,
        1.44,
        Pose(turn=0.5, look=0.6, tilt=-8, face="calm", arm_a=Arm(-10, 6), arm_b=Arm(40, 128)),
    )


@draws("first-aid/on-side", serious=True)
def on_side() -> str:
    """On the side, the mouth downwards, the upper knee bent; somebody stays."""
    out = sets.room("#eef3ee", "#d8c3a0", 190)
    out += figure(
        TEACHER_LI,
        214,
        258,
        1.6,
        Pose(
            face="calm",
            gaze=(0, 1.4),
            tilt=6,
            arm_a=To(196, 232),
            arm_b=To(232, 236, -1),
            legs=HIDDEN.but(hip=(0, 0)),
        ),
    ).svg
    side = Pose(
        turn=0.7,
        lean=94,
        tilt=100,
        face="shut",
        arm_a=Arm(96, 150),
        arm_b=Arm(84, 96),
        over="A",
        legs=Legs((-20, -96), (-84, -88), 60, 60, lambda b: (-b.torso * 0.5, -b.hip * 0.8)),
    )
    return out + put(ZHOU, 176, 282, 1.8, side, shade=66)
