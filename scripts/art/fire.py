"""消防: leaving, smoke, doors, calling, rolling, meeting, preventing."""

from art import palette as c
from art import poses as pose
from art import props as p
from art import sets
from art.cast import (
    BO,
    FIRE_WOMAN,
    GRANDMA,
    GUARD_MAN,
    HAO,
    KAI,
    LELE,
    LIN,
    MIMI,
    NANA,
    QIAO,
    TANG,
    TEACHER_LI,
    TEACHER_WANG,
    TEACHER_ZHAO,
    YAYA,
)
from art.people import HIDDEN, STAND, Arm, Legs, On, Pose, To, figure, put
from art.registry import draws
from art.svg import at, boxes, circle, darker, line, path, rect


@draws("fire/leave", serious=True)
def leave() -> str:
    out = (
        sets.corridor() + p.open_door(352, 232, 64, 138) + p.exit_sign(226, 100, 1.15) + p.bell(60, 104, 1.15)
    )
    out += put(MIMI, 62, 270, 1.25, pose.WALK, plain=True)
    out += put(LELE, 132, 270, 1.25, pose.STRIDE, plain=True)
    out += put(KAI, 204, 270, 1.25, pose.WALK, plain=True)
    return out + put(
        TEACHER_LI, 288, 270, 1.25, pose.WALK.but(look=0.2, arm_b=Arm(86, 92, "point"), over="AB"), plain=True
    )


@draws("fire/low-smoke")
def low_smoke() -> str:
    out = sets.corridor() + p.door(70, 232, 60, 132) + p.open_door(350, 232, 66, 138)
    out += (
        p.smoke_layer(400, 104, "#a4abb0", 7)
        + p.smoke_layer(400, 70, "#858e95", 6)
        + p.exit_sign(350, 160, 1.1)
    )
    out += put(MIMI, 92, 274, 1.42, pose.CRAWL, shade=40)
    return out + put(YAYA, 228, 274, 1.36, pose.STOOP.but(lean=54, arm_a=On(11, 10), over="A"), shade=32)


@draws("fire/feel-door")
def feel_door() -> str:
    out = (
        sets.room("#eef3ee", "#d8c3a0", 236)
        + p.door(298, 236, 100, 186, pane=False)
        + p.shelf(24, 236, 84, 112)
    )
    for x in (272, 292, 312):
        out += path(f"M{x} 120q-7 -10 0 -20t0 -20", None, c.ORANGE, 4)
    return out + put(
        BO,
        190,
        270,
        1.6,
        Pose(
            turn=0.7,
            look=0.5,
            face="calm",
            arm_a=Arm(-10, 12),
            arm_b=To(264, 152, hand="flat"),
            over="A",
            legs=Legs((-8, -4), (12, 4)),
        ),
    )


@draws("fire/shut-door", serious=True)
def shut_door() -> str:
    x, y = 112, 236
    out = sets.corridor(236) + rect(x - 44, y - 162, 88, 162, "#565f66")
    out += p.smoke([(92, 112, 20), (122, 100, 18), (98, 148, 20), (128, 136, 22), (90, 182, 15)], "#7f888e")
    out += path(f"M{x + 44} {y - 162}V{y}L{x - 4} {y + 14}V{y - 148}Z", c.WOOD)
    out += path(f"M{x + 33} {y - 138}V{y - 92}L{x + 8} {y - 84}V{y - 128}Z", c.SKY, darker(c.WOOD), 2)
    out += circle(x + 5, y - 64, 4.6, c.YELLOW, darker(c.YELLOW, 0.4), 1)
    out += boxes([(x - 52, y - 170, 8, 170), (x - 52, y - 170, 104, 8), (x + 44, y - 170, 8, 170)], c.WHITE)
    out += p.exit_sign(330, 66, 1.2) + put(LIN, 322, 272, 1.4, pose.WALK)
    return out + put(
        QIAO,
        210,
        272,
        1.4,
        Pose(
            turn=0.7,
            look=0.55,
            face="calm",
            arm_a=Arm(14, 24),
            arm_b=To(120, 172, -1),
            legs=Legs((-10, -6), (14, 6)),
        ),
        mirror=True,
    )


@draws("fire/window-wave", serious=True)
def window_wave() -> str:
    out = rect(0, 0, 400, 300, "#ead8c7") + path(
        "M0 20H400M0 48H400M0 76H400M0 104H400M0 132H400M0 160H400M0 188H400", None, "#dcc6b2", 2
    )
    out += (
        rect(66, 26, 268, 196, c.WHITE, 3)
        + rect(76, 36, 248, 176, "#cfe1e8")
        + rect(76, 36, 248, 22, "#aab3b9")
    )
    out += p.smoke(
        [(96, 54, 18), (130, 52, 16), (162, 54, 14), (304, 54, 18), (270, 52, 15), (234, 54, 13)], "#aab3b9"
    )
    out += figure(
        TEACHER_LI,
        254,
        374,
        1.75,
        Pose(
            face="call",
            arm_a=Arm(-12, -4),
            arm_b=Arm(146, 184, holds=at(p.cloth(c.YELLOW), 2, -15, 3, -12)),
            legs=HIDDEN,
        ),
    ).svg
    out += figure(
        NANA, 154, 338, 1.85, Pose(face="happy", arm_a=Arm(-140, -178, "palm"), arm_b=Arm(-8, 4), legs=HIDDEN)
    ).svg
    out += rect(0, 222, 400, 78, "#ead8c7") + path("M0 246H400M0 274H400", None, "#dcc6b2", 2)
    return (
        out
        + boxes([(66, 206, 10, 16), (324, 206, 10, 16)], c.WHITE)
        + rect(52, 210, 296, 14, c.WHITE, 3)
        + rect(52, 222, 296, 6, c.GREY)
    )


@draws("fire/call-119", serious=True)
def call_119() -> str:
    out = sets.open_field(200) + p.school(14, 200, 118, 84)
    out += p.smoke([(96, 104, 12), (108, 88, 15), (122, 70, 18)], "#aab2b7") + p.tree(356, 262, 0.9)
    out += put(HAO, 190, 278, 1.58, pose.PHONE.but(face="happy", arm_b=Arm(30, 66)))
    return out + p.bubble(
        312, 92, 136, 104, (236, 118), p.fire_engine(0, 42, 0.5) + p.digits("119", 0, -28, 26, c.RED)
    )


@draws("fire/roll", serious=True)
def roll() -> str:
    out = (
        rect(0, 0, 400, 300, "#fbeedd")
        + rect(136, 0, 264, 150, "#e6f1f5")
        + rect(136, 150, 264, 150, "#e8f2e6")
    )
    out += boxes([(0, 256, 133, 44), (136, 112, 264, 35), (136, 262, 264, 38)], "#d8cdb9") + boxes(
        [(133, 0, 4, 300), (136, 147, 264, 4)], c.WHITE
    )
    out += put(
        TANG,
        66,
        270,
        1.75,
        Pose(
            face="calm", arm_a=Arm(-44, -96, "flat"), arm_b=Arm(44, 96, "flat"), legs=Legs((-9, -4), (9, 4))
        ),
    )
    out += put(TANG, 262, 124, 1.6, pose.LIE_COVER, shade=48)
    out += put(TANG, 262, 276, 1.6, pose.LIE_COVER, shade=48)
    out += p.curved_arrow("M212 208Q268 172 322 204", (325, 206), 34, c.SIGN_BLUE, 7)
    out += p.curved_arrow("M214 26V56", (214, 60), 90, c.SIGN_BLUE, 7)
    for k, (x, y) in enumerate(((24, 26), (162, 26), (162, 178))):
        out += circle(x, y, 15, c.SIGN_BLUE) + p.digits(str(k + 1), x, y, 16, c.WHITE)
    return out


@draws("fire/meet")
def meet() -> str:
    out = sets.playground(170, building=False) + p.meeting_sign(42, 262, 1.15)
    for who, x in ((LELE, 112), (MIMI, 168), (TANG, 224)):
        out += put(who, x, 268, 1.35, pose.HAND_UP if who is MIMI else STAND, plain=True)
    return out + put(
        TEACHER_WANG,
        330,
        274,
        1.3,
        Pose(turn=0.6, arm_a=Arm(16, 74, holds=p.clipboard()), arm_b=Arm(66, 96, "point")),
        plain=True,
        mirror=True,
    )


@draws("fire/prevent")
def prevent() -> str:
    out = sets.home() + p.sofa(92, 252, 130) + p.lamp(186, 250, 0.95)
    out += put(
        GRANDMA,
        316,
        278,
        1.35,
        Pose(turn=0.6, lean=6, arm_a=Arm(6, 20), arm_b=Arm(40, 74, "flat")),
        mirror=True,
    )
    return out + put(
        LELE,
        212,
        278,
        1.6,
        Pose(turn=0.6, arm_a=Arm(-10, 8), arm_b=Arm(60, 84, holds=at(p.lighter_tool(), 0, -4, 1.6))),
    )


@draws("fire/no-lift", serious=True)
def no_lift() -> str:
    out = sets.corridor(232) + p.lift(84, 232, 84, 140) + p.cross(84, 62, 19)
    out += sets.stairs(228, 300, 6, 20, 34, "#d7cfc2") + p.exit_sign(250, 64, 1.2, to_left=True)
    out += put(
        YAYA,
        350,
        200,
        1.25,
        pose.WALK.but(legs=pose.WALK.legs.but(a=(-10, -22), b=(26, 10), foot_b=0)),
        mirror=True,
    )
    out += put(
        BO,
        258,
        260,
        1.25,
        pose.WALK.but(arm_b=Arm(60, 70), legs=pose.WALK.legs.but(b=(-8, -20), foot_b=8)),
        mirror=True,
    )
    return out + sets.handrail(214, 296, 420, 172, 50, 5)


@draws("fire/staff-extinguisher", serious=True)
def staff_extinguisher() -> str:
    out = (
        sets.open_field(196)
        + p.flame(320, 242, 0.9)
        + p.flame(348, 242, 1.15)
        + rect(296, 246, 76, 22, c.SLATE, 3)
        + rect(290, 240, 88, 9, darker(c.SLATE), 3)
    )
    out += put(TEACHER_ZHAO, 44, 268, 1.15, Pose(turn=0.4, arm_a=Arm(-10, 6), arm_b=Arm(12, 20), over="A"))
    man = figure(GUARD_MAN, 150, 278, 1.4, Pose(turn=0.75, lean=6, face="calm", arm_a=Arm(22, 50, holds=p.extinguisher(2, 34, 0.95)), arm_b=Arm(66, 78), over="A", legs=Legs((-12, -10), (22, 6))))  # fmt: skip
    x, y = man.hand_b
    out += (
        p.shadow(150, 278, 36)
        + path(f"M{x + 10} {y - 2}L318 226L324 242L300 240Z", c.WHITE, opacity=0.8)
        + line([(x - 8, y + 2), (x + 12, y)], c.INK, 5)
    )
    out += path(
        f"M{x - 6} {y + 2}Q{x - 24} {y + 30} {man.hand_a[0] + 6:.0f} {man.hand_a[1] - 8:.0f}",
        None,
        c.INK,
        3.4,
    )
    return out + man.svg


@draws("fire/firefighters", serious=True)
def firefighters() -> str:
    out = sets.pavement(226) + p.fire_engine(144, 238, 1.35) + put(FIRE_WOMAN, 288, 278, 1.36, pose.WAVE)
    return out + put(MIMI, 360, 278, 1.3, Pose(turn=0.4, arm_b=Arm(100, 168, "palm")), mirror=True)
