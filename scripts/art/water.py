"""防溺水: the six "不" of the ministry, calling, throwing, swimming with adults. Nobody is in danger here."""

from art import palette as c
from art import poses as pose
from art import props as p
from art import sets
from art.cast import BO, DAD, HAO, LELE, LIFEGUARD, MIMI, NANA, TANG, YAYA
from art.people import HIDDEN, Arm, Legs, Outfit, Pose, To, figure, put
from art.registry import draws
from art.svg import circle, path, rect


def _missing_adult(x: float, y: float) -> str:
    """A dashed outline: the grown-up who should be there."""
    return (
        path(
            f"M{x - 26} {y}V{y - 78}Q{x - 26} {y - 104} {x} {y - 104}Q{x + 26} {y - 104} {x + 26} {y - 78}V{y}",
            "#eef5e6",
            c.SLATE,
            3.4,
            extra=' stroke-dasharray="9 8"',
        )
        + circle(x, y - 130, 22, "#eef5e6")
        + f'<circle cx="{x}" cy="{y - 130}" r="22" stroke="{c.SLATE}" stroke-width="3.4" stroke-dasharray="9 8"/>'
        + p.question(x, y - 62, 1.5, c.SLATE)
    )


def _no(out: str) -> str:
    return out + p.cross(360, 46, 24)


@draws("drowning/not-alone", serious=True)
def not_alone() -> str:
    out = sets.river() + p.tree(36, 190, 0.9)
    return _no(
        out
        + put(
            TANG,
            150,
            262,
            1.5,
            pose.WALK.but(arm_b=Arm(30, 40, holds=p.life_ring(3, 2, 9)), over="AB"),
            plain=True,
        )
    )


@draws("drowning/not-together", serious=True)
def not_together() -> str:
    out = sets.river()
    out += put(YAYA, 66, 266, 1.34, pose.WALK.but(arm_b=To(112, 210, -1)), plain=True) + put(
        BO, 152, 264, 1.34, pose.STRIDE.but(arm_a=To(114, 211)), plain=True
    )
    return _no(out)


@draws("drowning/no-adult", serious=True)
def no_adult() -> str:
    out = sets.river() + _missing_adult(66, 276)
    return _no(out + put(MIMI, 156, 268, 1.46, Pose(turn=0.6, arm_b=Arm(60, 80)), plain=True))


@draws("drowning/no-guard", serious=True)
def no_guard() -> str:
    out = sets.river() + rect(52, 120, 10, 150, c.BARK, 2) + rect(24, 104, 66, 78, "#f3f7f9", 4, c.STEEL, 2)
    out += f'<circle cx="57" cy="143" r="22" stroke="{c.STEEL}" stroke-width="10" stroke-dasharray="12 8" stroke-linecap="butt"/>'
    return _no(out + put(NANA, 150, 270, 1.38, Pose(turn=0.6, arm_b=Arm(70, 92, "point")), plain=True))


@draws("drowning/unknown-water")
def unknown_water() -> str:
    out = (
        rect(0, 0, 400, 300, c.SKY)
        + p.cloud(250, 40, 1.1)
        + path("M0 116Q90 92 200 112T400 100V150H0Z", "#a8cf97")
        + p.waves(150, "#74bcd9", 110, 400, 300, 5, 58)
        + rect(110, 222, 290, 78, "#4a97bd")
    )
    out += path("M0 138H120L150 176L140 300H0Z", "#c6e3af") + path(
        "M120 138L150 176L140 300", None, "#b08f5a", 6
    )
    out += path("M196 300L216 254L240 246L262 300ZM318 300L340 268L364 274L384 300Z", "#4c5d6d") + path(
        "".join(f"M{x} 300q-9 -16 0 -30t0 -30t0 -24" for x in (280, 296, 312)), None, "#2c6b50", 5
    )
    out += path("M204 196q22 -16 44 0q-4 15 -22 13q-12 -3 -9 -9", None, "#bfe0ee", 4)
    return _no(out + p.question(330, 110, 2, c.SIGN_RED)) + put(
        HAO, 74, 262, 1.2, Pose(turn=0.5, face="calm", arm_b=Arm(20, 40), over="A"), plain=True
    )


@draws("drowning/no-jump")
def no_jump() -> str:
    out = sets.river(edge=170) + path("M276 196q6 -5 12 0t12 0t12 0t12 0", None, c.WHITE, 3)
    out += (
        figure(
            TANG.but(scarf=False),
            316,
            246,
            0.92,
            Pose(face="call", arm_a=Arm(-150, -178), arm_b=Arm(120, 150), legs=HIDDEN),
            plain=True,
        ).svg
        + path("M262 206q13 -7 26 0t26 0t26 0t26 0V276H262Z", "#74bcd9")
        + p.ripples([(276, 232), (330, 246)])
    )
    out += put(
        LELE,
        118,
        266,
        1.46,
        Pose(turn=0.6, lean=16, face="calm", arm_a=Arm(-50, -70), arm_b=Arm(78, 84, "flat")),
        plain=True,
    )
    return _no(out)


@draws("drowning/call-adult", serious=True)
def call_adult() -> str:
    out = (
        sets.river(edge=250)
        + put(LELE, 224, 262, 1.4, pose.CALL_OUT, mirror=True)
        + p.sound(190, 162, -1, c.ORANGE, 3, 8)
    )
    return (
        out
        + put(
            LIFEGUARD,
            60,
            284,
            1.34,
            pose.WALK.but(lean=14, arm_b=Arm(40, 76, holds=p.life_ring(6, 2, 13)), over="AB"),
        )
        + p.tick(366, 40, 20)
    )


@draws("drowning/throw-ring")
def throw_ring() -> str:
    out = sets.river(edge=170) + put(
        LIFEGUARD,
        104,
        280,
        1.4,
        Pose(
            turn=0.7,
            lean=10,
            face="calm",
            arm_a=Arm(30, 70),
            arm_b=Arm(96, 100, "flat"),
            legs=Legs((-18, -12), (22, 4)),
        ),
    )
    out += path("M134 204Q190 110 262 178", None, "#e7d3a8", 3) + p.life_ring(272, 190, 18)
    out += (
        figure(
            TANG.but(scarf=False),
            334,
            268,
            0.98,
            Pose(face="call", arm_a=Arm(-120, -150), arm_b=Arm(140, 170), legs=HIDDEN),
            plain=True,
        ).svg
        + path("M282 228q13 -7 26 0t26 0t26 0t26 0V296H282Z", "#74bcd9")
        + p.ripples([(292, 254), (344, 268)])
    )
    return out + p.tick(366, 40, 20)


@draws("drowning/with-adult")
def with_adult() -> str:
    out = (
        rect(0, 0, 400, 300, "#e9f3f6")
        + rect(0, 100, 400, 34, "#cfe0e6")
        + rect(0, 134, 400, 16, c.WHITE)
        + rect(0, 150, 400, 150, "#69bfe0")
        + path("M0 196H400M0 246H400", None, c.WHITE, 3, extra=' stroke-dasharray="16 12"')
    )
    out += rect(330, 40, 8, 96, c.STEEL) + rect(362, 40, 8, 96, c.STEEL) + rect(322, 76, 56, 10, c.SLATE, 3)
    out += figure(
        LIFEGUARD, 350, 142, 0.9, pose.SIT_FRONT.but(legs=pose.SIT_FRONT.legs.but(hip=(0, -62))), plain=True
    ).svg
    out += figure(
        DAD.wears(Outfit("polo", c.NAVY, c.NAVY, c.NAVY, short=True)),
        118,
        330,
        1.42,
        Pose(arm_b=Arm(70, 96, "flat"), legs=HIDDEN),
    ).svg
    out += figure(
        MIMI.wears(Outfit("polo", c.ORANGE, c.ORANGE, c.ORANGE, short=True), scarf=False),
        220,
        276,
        1.4,
        Pose(face="happy", arm_a=Arm(-70, -84), arm_b=Arm(70, 84), legs=HIDDEN),
    ).svg
    out += (
        path("M0 236q17 -8 34 0" + "t34 0" * 11 + "V300H0Z", "#4fa8d8")
        + p.life_ring(220, 244, 30)
        + path("M176 250q11 -6 22 0t22 0t22 0t22 0V300H176Z", "#4fa8d8")
        + p.ripples([(40, 270), (140, 282), (286, 268)])
    )
    return out + p.tick(262, 46, 22)
