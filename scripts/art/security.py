"""国家安全: the flag, no photographs, keep secrets, refuse, report, drones."""

from art import palette as c
from art import poses as pose
from art import props as p
from art import sets
from art.cast import BO, DAD, HAO, LELE, LIN, MUM, QIAO, STRANGER, TANG, YAYA, ZHOU
from art.people import Arm, Pose, To, figure, put
from art.registry import draws
from art.svg import at, circle, line, oval, path, rect


@draws("national-security/love-flag")
def love_flag() -> str:
    out = (
        rect(0, 0, 400, 300, c.SKY)
        + p.cloud(84, 50, 1.1)
        + p.cloud(200, 84, 0.7)
        + p.school(-20, 206, 200, 78, floors=2)
        + rect(0, 206, 400, 94, "#d9cfbf")
    )
    out += p.flag_pole(312, 214, 26, 78, 72)
    for who, x in ((TANG, 72), (LELE, 142), (YAYA, 214)):
        out += put(who, x, 282, 1.28, pose.SALUTE, plain=True)
    return out


def _camera(x: float, y: float, s: float = 1) -> str:
    return at(
        path("M-9 -16L-6 -22H6L9 -16Z", c.INK)
        + rect(-24, -17, 48, 34, c.INK, 5)
        + circle(0, 0, 11, c.WHITE)
        + circle(0, 0, 6.5, c.INK)
        + rect(13, -12, 7, 5, c.WHITE, 1),
        x,
        y,
        s,
    )


@draws("national-security/no-photo", serious=True)
def no_photo() -> str:
    out = (
        sets.outdoors(200, c.SKY, "#c9c3b4")
        + p.tree(40, 196, 0.9)
        + p.tree(128, 192, 0.7)
        + rect(180, 128, 240, 72, "#b9b6a2")
        + rect(180, 120, 240, 9, "#8f8d7b")
    )
    out += p.fence(0, 400, 236, 84, "#5f6d63", 20) + path(
        "M0 150H400", None, "#5f6d63", 2, extra=' stroke-dasharray="5 5"'
    )
    out += (
        line([(300, 240), (300, 180)], c.STEEL, 5)
        + circle(300, 140, 46, c.WHITE)
        + _camera(300, 142, 1.2)
        + circle(300, 140, 42, None, c.SIGN_RED, 10)
        + line([(271, 111), (329, 169)], c.SIGN_RED, 8)
    )
    out += put(QIAO, 184, 284, 1.36, Pose(turn=0.3, arm_a=Arm(-20, 0), arm_b=Arm(20, 6), over="A"))
    return out + put(
        HAO.but(bag=c.ORANGE),
        88,
        284,
        1.4,
        Pose(
            turn=0.6,
            look=0.5,
            arm_a=Arm(-60, -26, holds=at(p.handset(), -1, 3, 1.3, -12)),
            arm_b=Arm(14, 16),
            over="A",
        ),
    )


@draws("national-security/keep-secret")
def keep_secret() -> str:
    out = sets.home() + put(
        MUM, 116, 278, 1.34, Pose(turn=0.6, lean=10, arm_a=Arm(2, 14), arm_b=To(186, 186, -1, hand="point"))
    )
    out += figure(
        BO, 288, 284, 1.42, Pose(turn=0.5, arm_a=Arm(10, 30), arm_b=To(246, 214, -1)), mirror=True
    ).svg
    out += (
        p.table(232, 284, 190, 60)
        + rect(192, 170, 66, 46, c.SLATE, 4)
        + rect(197, 175, 56, 36, "#eaf2f5", 2)
        + path("M204 184h26M204 192h40M204 200h34", None, c.STEEL, 2.4)
        + path("M212 224l6 -10h14l6 10Z", c.SLATE)
    )
    return out + circle(330, 78, 40, c.WHITE) + p.padlock(330, 78, 1.7)


@draws("national-security/refuse", serious=True)
def refuse() -> str:
    out = sets.pavement(232) + put(
        STRANGER,
        300,
        280,
        1.36,
        Pose(
            turn=0.6,
            lean=4,
            arm_a=Arm(50, 78, holds=_camera(0, -4, 0.5)),
            arm_b=Arm(
                60,
                86,
                holds=at(
                    rect(-15, -10, 30, 19, "#f0e6cf", 2, c.OAK, 1.2)
                    + path("M-15 -10L0 1L15 -10", None, c.OAK, 1.4),
                    0,
                    -4,
                    1.15,
                ),
            ),
        ),
        mirror=True,
    )
    return out + put(LIN.but(bag=c.TEAL), 140, 280, 1.5, pose.PALM.but(look=0.4, face="calm"))


@draws("national-security/report-12339", serious=True)
def report() -> str:
    out = sets.home() + p.sofa(110, 256, 150) + put(DAD, 122, 280, 1.36, pose.PHONE.but(arm_b=Arm(20, 60)))
    out += put(YAYA, 222, 280, 1.36, Pose(turn=0.4, over="A"), mirror=True)
    return out + p.bubble(296, 82, 160, 86, (166, 106), p.digits("12339", 0, 0, 34, c.SIGN_BLUE))


@draws("national-security/drone")
def drone() -> str:
    out = sets.open_field(196) + p.tree(30, 214, 0.8)
    craft = (
        line([(-34, -8), (34, -8)], c.SLATE, 4)
        + rect(-14, -12, 28, 14, c.INK, 6)
        + circle(0, 2, 4, c.AQUA)
        + path("M-10 2l-5 10M10 2l5 10", None, c.INK, 2.6)
    )
    craft += "".join(oval(x, -14, 17, 3, c.STEEL) + line([(x, -14), (x, -8)], c.INK, 3) for x in (-34, 34))
    out += at(craft, 286, 80, 1.35) + path("M286 112V140", None, c.STEEL, 3, extra=' stroke-dasharray="1 8"')
    out += put(DAD, 108, 282, 1.36, Pose(turn=0.5, look=0.6, tilt=-6, arm_b=Arm(96, 132, "point")))
    box = (
        rect(-11, -6, 22, 12, c.INK, 4)
        + line([(-6, -6), (-8, -16)], c.INK, 2)
        + line([(6, -6), (8, -16)], c.INK, 2)
    )
    return (
        out
        + put(
            ZHOU,
            204,
            282,
            1.34,
            Pose(turn=0.5, look=0.5, tilt=-6, arm_a=Arm(22, 96, holds=at(box, 4, -3)), arm_b=Arm(24, 92)),
        )
        + p.tick(362, 54, 18)
    )
