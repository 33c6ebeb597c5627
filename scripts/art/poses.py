"""Poses: arguments for :func:`art.people.figure`, by what the body does. Each fits every age."""

from typing import Any

from art.people import BUILDS, On, Person

Pose = dict[str, Any]

SHOE = 3.6


def stand(**more: Any) -> Pose:
    return more


def side(**more: Any) -> Pose:
    """Standing, turned to the right."""
    return {"turn": 0.7, "arm_a": (-6, 8), "arm_b": (10, 18), "leg_a": (-2, -4), "leg_b": (5, 2), **more}


def walk(**more: Any) -> Pose:
    return {
        "turn": 0.8,
        "leg_a": (24, 8),
        "leg_b": (-14, -34),
        "arm_a": (-24, -4),
        "arm_b": (26, 44),
        "lean": 3,
        "foot_b": 24,
        **more,
    }


def stride(**more: Any) -> Pose:
    """Walking, the other leg in front."""
    return {
        "turn": 0.8,
        "leg_a": (-14, -34),
        "leg_b": (24, 8),
        "arm_a": (26, 46),
        "arm_b": (-22, -2),
        "lean": 3,
        "foot_a": 24,
        **more,
    }


def back_walk(**more: Any) -> Pose:
    """Walking away from us."""
    return {"back": True, "arm_a": (-16, -2), "arm_b": (16, 2), **more}


def step_up(**more: Any) -> Pose:
    """One foot on the next stair."""
    return {
        "turn": 0.8,
        "leg_a": (2, 0),
        "leg_b": (62, -8),
        "arm_a": (-18, 6),
        "arm_b": (60, 90),
        "lean": 6,
        **more,
    }


def wave(**more: Any) -> Pose:
    return {"arm_a": (-14, -6), "arm_b": (106, 158), "hand_b": "palm", **more}


def palm(**more: Any) -> Pose:
    """Saying no: an open hand held out to the right."""
    return {"turn": 0.55, "arm_a": (-8, 10), "arm_b": (72, 128), "hand_b": "palm", "over": "AB", **more}


def hand_up(**more: Any) -> Pose:
    return {"arm_a": (-14, -6), "arm_b": (130, 172), "hand_b": "flat", **more}


def point(**more: Any) -> Pose:
    return {"turn": 0.5, "arm_a": (-10, 4), "arm_b": (84, 94), "hand_b": "point", "over": "AB", **more}


def phone(**more: Any) -> Pose:
    """A telephone at the ear; put one into ``in_a``."""
    return {"turn": 0.5, "look": 0.5, "arm_a": (-38, 168), "arm_b": (24, 70), "over": "AB", **more}


def hush(**more: Any) -> Pose:
    """A finger at the lips."""
    return {"arm_a": (-14, -6), "arm_b": On(4, 16, 1), "hand_b": "point", "face": "calm", **more}


def tell(**more: Any) -> Pose:
    """A hand beside the mouth, telling something."""
    return {
        "turn": 0.7,
        "arm_a": (-8, 12),
        "arm_b": (64, 150),
        "hand_b": "flat",
        "over": "AB",
        "face": "happy",
        **more,
    }


def call_out(**more: Any) -> Pose:
    """Both hands at the mouth, shouting."""
    return {
        "turn": 0.45,
        "arm_a": (36, 140),
        "arm_b": (62, 176),
        "hand_a": "flat",
        "hand_b": "flat",
        "over": "AB",
        "face": "call",
        **more,
    }


def chest(**more: Any) -> Pose:
    """Arms crossed before the chest, elbows a little out."""
    return {"arm_a": (-34, 112), "arm_b": (34, -112), "face": "calm", **more}


def over_head(**more: Any) -> Pose:
    """Both hands over the head while walking."""
    return {**walk(), "arm_a": On(-10, -14, 1), "arm_b": On(9, -15, 1), "over": "A", "face": "calm", **more}


def sit(who: Person, seat: float = 0, **more: Any) -> Pose:
    """On a seat ``seat`` units high (0: as high as the shin), turned to the right."""
    b = BUILDS[who.age]
    height = seat or b.shin + SHOE + b.leg * 0.3
    return {
        "turn": 0.75,
        "hip": (0, -height),
        "leg_a": (86, 2),
        "leg_b": (88, 6),
        "knee_first": True,
        "arm_a": (18, 66),
        "arm_b": (24, 72),
        **more,
    }


def sit_front(who: Person, seat: float = 0, **more: Any) -> Pose:
    """On a seat, facing us: thighs seen short. ``seat`` 0 lets the feet stand on the ground."""
    b = BUILDS[who.age]
    height = seat or b.shin + b.thigh * 0.3 + SHOE
    return {
        "hip": (0, -height),
        "thigh": 0.3,
        "leg_a": (-14, 0),
        "leg_b": (14, 0),
        "arm_a": (-20, 34),
        "arm_b": (20, -34),
        **more,
    }


def knees_up(who: Person, **more: Any) -> Pose:
    """On the floor, knees drawn up, arms around them."""
    b = BUILDS[who.age]
    return {
        "turn": 0.75,
        "hip": (0, -b.leg * 0.55),
        "lean": 6,
        "knee_first": True,
        "leg_a": (128, 22),
        "leg_b": (134, 26),
        "arm_a": (44, 76),
        "arm_b": (50, 80),
        "face": "calm",
        **more,
    }


def squat(who: Person, **more: Any) -> Pose:
    """Down on the heels, hands free."""
    b = BUILDS[who.age]
    return {
        "turn": 0.75,
        "hip": (-b.thigh * 0.5, -b.shin * 0.62 - SHOE),
        "lean": 24,
        "knee_first": True,
        "leg_a": (112, -38),
        "leg_b": (106, -30),
        "arm_a": (30, 60),
        "arm_b": (36, 64),
        **more,
    }


def squat_cover(who: Person, **more: Any) -> Pose:
    """Down on the heels, both hands over the head."""
    return squat(
        who, lean=38, tilt=34, arm_a=On(-9, -14, 1), arm_b=On(7, -15, 1), over="A", face="calm", **more
    )


def kneel_cover(who: Person, **more: Any) -> Pose:
    """On knees and shins, trunk low, hands on the back of the neck."""
    b = BUILDS[who.age]
    return {
        "turn": 0.75,
        "hip": (-b.thigh * 0.4, -b.thigh * 0.74 - b.leg * 0.4),
        "lean": 62,
        "tilt": 48,
        "leg_a": (44, -84),
        "leg_b": (50, -86),
        "foot_a": 70,
        "foot_b": 70,
        "arm_a": On(-9, -15, 1),
        "arm_b": On(4, -16, 1),
        "over": "A",
        "face": "calm",
        **more,
    }


def crawl(who: Person, **more: Any) -> Pose:
    """On hands and knees, head up."""
    b = BUILDS[who.age]
    reach = b.upper_arm + b.lower_arm
    drop = b.thigh * 0.98 + b.leg * 0.5
    lean = 78 if reach < drop else 74
    return {
        "turn": 0.75,
        "hip": (-b.torso * 0.5, -drop),
        "lean": lean,
        "tilt": 14,
        "leg_a": (14, -84),
        "leg_b": (-16, -86),
        "foot_a": 68,
        "foot_b": 68,
        "arm_a": (16, 4),
        "arm_b": (38, 22),
        "face": "calm",
        **more,
    }


def stoop(**more: Any) -> Pose:
    """Walking bent low."""
    return {
        "turn": 0.8,
        "lean": 48,
        "tilt": 14,
        "leg_a": (58, -10),
        "leg_b": (16, -46),
        "foot_b": 24,
        "arm_a": (40, 150),
        "arm_b": (56, 96),
        "face": "calm",
        **more,
    }


def curl(who: Person, **more: Any) -> Pose:
    """Lying curled on the side, hands clasped behind the neck; head to the right."""
    b = BUILDS[who.age]
    return {
        "turn": 0.7,
        "hip": (-b.torso * 0.6, -b.thigh * 0.62 - b.leg * 0.5),
        "lean": 96,
        "tilt": 84,
        "leg_a": (44, -70),
        "leg_b": (64, -62),
        "foot_a": 60,
        "foot_b": 60,
        "knee_first": True,
        "arm_a": On(-12, -8, 1),
        "arm_b": On(-8, -13, 1),
        "over": "A",
        "face": "shut",
        **more,
    }


def lie(who: Person, **more: Any) -> Pose:
    """Flat on the back, head to the right, face up."""
    b = BUILDS[who.age]
    return {
        "turn": 0.2,
        "hip": (-b.torso * 0.4, -b.hip * 0.9),
        "lean": 90,
        "tilt": 90,
        "leg_a": (-90, -90),
        "leg_b": (-90, -90),
        "foot_a": 90,
        "foot_b": 90,
        "arm_a": (-80, -84),
        "arm_b": (-80, -84),
        **more,
    }


def cycle(who: Person, **more: Any) -> Pose:
    return {"turn": 0.8, "lean": 22, "tilt": 4, **more}
