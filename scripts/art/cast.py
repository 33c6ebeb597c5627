"""The people of this school, the same in every picture."""

from art import palette as c
from art.bodies import (
    ATTENDANT,
    COOK,
    DOCTOR,
    DRIVER,
    FIRE,
    GUARD,
    MIDDLE,
    NURSE,
    POLICE,
    PRIMARY,
    Outfit,
    Person,
)

# Lower primary
LELE = Person("p1", "bunches", PRIMARY, c.SKINS[0], scarf=True)
TANG = Person("p1", "short", PRIMARY, c.SKINS[1], scarf=True)
MIMI = Person("p1", "bob", PRIMARY, c.SKINS[2], scarf=True)
DUN = Person("p1", "buzz", PRIMARY, c.SKINS[1], scarf=True, wide=1.14, glasses="#38424c")
# Upper primary
YAYA = Person("p2", "tail", PRIMARY, c.SKINS[1], scarf=True, glasses="#8a3b4e", ribbon=c.YELLOW)
BO = Person("p2", "tuft", PRIMARY, c.SKINS[2], scarf=True, wide=0.95)
AN = Person("p2", "chin", PRIMARY, c.SKINS[0], c.BROWN_HAIR, scarf=True)  # rides a wheelchair
KAI = Person("p2", "buzz", PRIMARY, c.SKINS[1], scarf=True, hearing="#1f9fb5")  # wears a hearing aid
NANA = Person("p2", "braids", PRIMARY, c.SKINS[3], scarf=True, wide=1.08, ribbon=c.ORANGE)
# Middle school
LIN = Person("teen", "tail", MIDDLE, c.SKINS[1], ribbon=c.TEAL)
HAO = Person("teen", "part", MIDDLE, c.SKINS[1])
QIAO = Person("teen", "chin", MIDDLE, c.SKINS[2], wide=1.08)
MING = Person("teen", "short", MIDDLE, c.SKINS[0], glasses="#20262c")  # walks with a white cane
ZHOU = Person("teen", "buzz", MIDDLE, c.SKINS[3], wide=1.1)
# Grown-ups
TEACHER_LI = Person(
    "adult", "bun", Outfit("cardigan", "#c9604f", c.CREAM, "#3d4a5c", shoe="#5a4038"), c.SKINS[0], wide=0.9
)
TEACHER_WANG = Person(
    "adult", "part", Outfit("cardigan", "#4d7c8a", c.WHITE, "#39424f", shoe="#2b3036"), c.SKINS[1], wide=0.98
)
TEACHER_CHEN = Person(  # near retirement
    "elder",
    "chin",
    Outfit("cardigan", "#6c7fa8", c.WHITE, "#3c4250", shoe="#4a3b36"),
    c.SKINS[1],
    c.GREY_HAIR,
    glasses="#6b4f45",
    wide=0.92,
)
TEACHER_SUN = Person(  # expecting a child
    "adult",
    "long",
    Outfit("dress", "#8c6bb0", "#f3ecf8", "#8c6bb0", shoe="#4d3d5c", skirt=34),
    c.SKINS[0],
    belly=8,
    wide=0.9,
)
TEACHER_ZHAO = Person(
    "adult", "buzz", Outfit("jumper", "#d98d2b", "#fbe3b4", "#3f4854", shoe=c.WHITE), c.SKINS[2], wide=1.12
)
HEAD_TEACHER = Person(
    "adult",
    "chin",
    Outfit("blazer", "#33475f", c.WHITE, "#33475f", shoe="#20262d"),
    c.SKINS[1],
    wide=0.95,
    glasses="#20262c",
)
GUARD_MAN = Person("adult", "short", GUARD, c.SKINS[2], hat="peaked", hat_colour="#2b3440", wide=1.08)
FIRE_WOMAN = Person("adult", "tail", FIRE, c.SKINS[1], hat="fire", ribbon="#31414f")
FIRE_MAN = Person("adult", "short", FIRE, c.SKINS[2], hat="fire", wide=1.1)
DOCTOR_WOMAN = Person("adult", "bun", DOCTOR, c.SKINS[1], wide=0.9)
NURSE_MAN = Person("adult", "short", NURSE, c.SKINS[0])
POLICE_WOMAN = Person("adult", "bun", POLICE, c.SKINS[1], hat="police", wide=0.92, badge=True)
POLICE_MAN = Person("adult", "short", POLICE, c.SKINS[2], hat="police", wide=1.05, badge=True)
BUS_DRIVER = Person("adult", "short", DRIVER, c.SKINS[1], hat="driver", wide=1.1)
BUS_AUNT = Person("adult", "tail", ATTENDANT, c.SKINS[1])
COOK_MAN = Person("adult", "short", COOK, c.SKINS[1], hat="chef", wide=1.15)
COOK_WOMAN = Person("adult", "bun", COOK, c.SKINS[1], hat="chef")
MUM = Person(
    "adult",
    "chin",
    Outfit("jumper", "#e2a23b", "#fdf0cf", "#46607c", shoe="#7a5648"),
    c.SKINS[1],
    c.BROWN_HAIR,
    wide=0.92,
)
DAD = Person(
    "adult", "short", Outfit("jumper", "#5a8f6c", "#dfeede", "#4a4f5a", shoe="#3d332e"), c.SKINS[1], wide=1.05
)
GRANDMA = Person(
    "elder",
    "bun",
    Outfit("cardigan", "#a8545f", "#f6e2d8", "#4c4a55", shoe="#3d3533"),
    c.SKINS[1],
    c.GREY_HAIR,
    wide=1.0,
)
GRANDPA = Person(
    "elder",
    "bald",
    Outfit("cardigan", "#7d8a5c", "#f2efdf", "#5b554b", shoe="#3a3531"),
    c.SKINS[2],
    c.WHITE_HAIR,
    glasses="#4b4b4b",
    beard=c.WHITE_HAIR,
)
LIFEGUARD = Person(
    "adult",
    "buzz",
    Outfit("polo", "#f2c230", c.RED, "#c8352e", shoe="#f0e6da", short=True),
    c.SKINS[3],
    hat="cap",
    hat_colour=c.RED,
)
STRANGER = Person(
    "adult",
    "part",
    Outfit("jumper", "#7f8b94", "#c9d1d6", "#4d545b", shoe="#3a3f44"),
    c.SKINS[1],
    hat="cap",
    hat_colour="#5a6570",
)
STRANGER_WOMAN = Person(
    "adult",
    "long",
    Outfit("jumper", "#94858c", "#d5ccd0", "#514b50", shoe="#3f3a3d"),
    c.SKINS[1],
    c.BROWN_HAIR,
    wide=0.92,
)
LAB_COAT = Outfit("coat", c.LINEN, "#2f7a73", "#263743", shoe=c.WHITE)
