"""Poses by what the body does. Each fits every age; ``pose.WALK.but(face="calm")`` changes one thing of it."""

from art import props
from art.bodies import HIDDEN, SHOE, Arm, Legs, On, Pose

# Standing and walking
SIDE = Pose(turn=0.7, over="A", arm_a=Arm(-6, 8), arm_b=Arm(10, 18), legs=Legs((-2, -4), (5, 2)))
WALK = Pose(
    turn=0.8,
    lean=3,
    over="A",
    arm_a=Arm(-24, -4),
    arm_b=Arm(26, 44),
    legs=Legs((24, 8), (-14, -34), foot_b=24),
)
STRIDE = Pose(  # the other leg in front
    turn=0.8,
    lean=3,
    over="A",
    arm_a=Arm(26, 46),
    arm_b=Arm(-22, -2),
    legs=Legs((-14, -34), (24, 8), foot_a=24),
)
BACK_WALK = Pose(back=True, arm_a=Arm(-16, -2), arm_b=Arm(16, 2))  # away from us
STEP_UP = Pose(turn=0.8, over="A", lean=6, arm_a=Arm(-18, 6), arm_b=Arm(60, 90), legs=Legs((2, 0), (62, -8)))
STOOP = Pose(  # walking bent low
    turn=0.8,
    over="A",
    lean=48,
    tilt=14,
    face="calm",
    arm_a=Arm(40, 150),
    arm_b=Arm(56, 96),
    legs=Legs((58, -10), (16, -46), foot_b=24),
)
OVER_HEAD = WALK.but(arm_a=On(-10, -14), arm_b=On(9, -15), over="A", face="calm")  # hands on the head

# Saying something with the hands
WAVE = Pose(arm_b=Arm(106, 158, "palm"))
PALM = Pose(turn=0.55, arm_a=Arm(-8, 10), arm_b=Arm(72, 128, "palm"))  # no
HAND_UP = Pose(arm_b=Arm(130, 172, "flat"))
POINT = Pose(turn=0.5, arm_a=Arm(-10, 4), arm_b=Arm(84, 94, "point"))
PHONE = Pose(turn=0.5, look=0.5, arm_a=Arm(-38, 168, holds=props.handset()), arm_b=Arm(24, 70))
HUSH = Pose(arm_b=On(4, 16, hand="point"), face="calm")
TELL = Pose(turn=0.7, arm_a=Arm(-8, 12), arm_b=Arm(64, 150, "flat"), face="happy")
CALL_OUT = Pose(turn=0.45, arm_a=Arm(36, 140, "flat"), arm_b=Arm(62, 176, "flat"), face="call")
CHEST = Pose(arm_a=Arm(-34, 112), arm_b=Arm(34, -112), face="calm")  # arms crossed, elbows a little out
SALUTE = Pose(  # the young pioneers', with the right hand
    turn=0.45, look=0.7, tilt=-6, face="calm", arm_a=On(-15, -19, hand="flat"), arm_b=Arm(4, 2), over="A"
)
SALUTE_LEFT = Pose(  # facing left, where the right hand is the other one
    look=0, tilt=-6, face="calm", arm_a=Arm(4, 2), arm_b=On(23, -13, -1, hand="flat"), over="B"
)

# Sitting
SIT = Pose(
    turn=0.75,
    over="A",
    arm_a=Arm(18, 66),
    arm_b=Arm(24, 72),
    legs=Legs((86, 2), (88, 6), knee_first=True, hip=lambda b: (0, -b.shin - SHOE - b.leg * 0.3)),
)
SIT_FRONT = Pose(  # facing us: thighs seen short
    arm_a=Arm(-20, 34),
    arm_b=Arm(20, -34),
    legs=Legs((-14, 0), (14, 0), thigh=0.3, hip=lambda b: (0, -b.shin - b.thigh * 0.3 - SHOE)),
)
SOFA = SIT_FRONT.but(legs=SIT_FRONT.legs.but(thigh=0.7, hip=(0, -36)))  # a child, feet in the air
BUS_SEAT = SIT_FRONT.but(
    arm_a=Arm(-26, 10), arm_b=Arm(26, -10), legs=Legs((-20, 0), (20, 0), thigh=0.6, hip=(0, -36))
)
DESK = Pose(arm_a=Arm(-34, 48), arm_b=Arm(34, -48), legs=HIDDEN.but(hip=(0, 0)))
WHEELCHAIR = Pose(
    turn=0.6,
    over="A",
    look=0.5,
    arm_a=Arm(-12, 34),
    arm_b=Arm(24, 62),
    legs=Legs((84, 14), (86, 18), knee_first=True, hip=(-4, -40)),
)
KNEES_UP = Pose(  # on the floor, arms around the knees
    turn=0.75,
    over="A",
    lean=6,
    face="calm",
    arm_a=Arm(44, 76),
    arm_b=Arm(50, 80),
    legs=Legs((128, 22), (134, 26), knee_first=True, hip=lambda b: (0, -b.leg * 0.55)),
)

# Low down
SQUAT = Pose(
    turn=0.75,
    over="A",
    lean=24,
    arm_a=Arm(30, 60),
    arm_b=Arm(36, 64),
    legs=Legs((112, -38), (106, -30), knee_first=True, hip=lambda b: (-b.thigh * 0.5, -b.shin * 0.62 - SHOE)),
)
SQUAT_COVER = SQUAT.but(lean=38, tilt=34, arm_a=On(-9, -14), arm_b=On(7, -15), over="A", face="calm")
SQUAT_BAG = SQUAT.but(  # both hands hold a bag over the head
    lean=20, tilt=12, arm_a=On(-15, -16, -1), arm_b=On(15, -17), over="", face="calm"
)
KNEEL_COVER = Pose(  # on knees and shins, trunk low, hands on the back of the neck
    turn=0.75,
    lean=62,
    tilt=48,
    face="calm",
    arm_a=On(-9, -15),
    arm_b=On(4, -16),
    over="A",
    legs=Legs((44, -84), (50, -86), 70, 70, hip=lambda b: (-b.thigh * 0.4, -b.thigh * 0.74 - b.leg * 0.4)),
)
CRAWL = Pose(
    turn=0.75,
    over="A",
    lean=74,
    tilt=14,
    face="calm",
    arm_a=Arm(16, 4),
    arm_b=Arm(38, 22),
    legs=Legs((14, -84), (-16, -86), 68, 68, hip=lambda b: (-b.torso * 0.5, -b.thigh * 0.98 - b.leg * 0.5)),
)
CURL = Pose(  # lying on the side, hands clasped behind the neck; head to the right
    turn=0.7,
    lean=96,
    tilt=84,
    face="shut",
    arm_a=On(-12, -8),
    arm_b=On(-8, -13),
    over="A",
    legs=Legs(
        (44, -70), (64, -62), 60, 60, lambda b: (-b.torso * 0.6, -b.thigh * 0.62 - b.leg * 0.5), 1, True
    ),
)
LIE = Pose(  # flat on the back, head to the right, face up
    turn=0.2,
    lean=90,
    tilt=90,
    arm_a=Arm(-80, -84),
    arm_b=Arm(-80, -84),
    legs=Legs((-90, -90), (-90, -90), 90, 90, lambda b: (-b.torso * 0.4, -b.hip * 0.9)),
)
LIE_COVER = LIE.but(  # hands before the face
    turn=0, arm_a=On(-7, 5, -1, hand="flat"), arm_b=On(7, 5, hand="flat")
)
