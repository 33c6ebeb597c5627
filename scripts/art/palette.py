"""The colours of all pictures: few, flat, and far enough apart in lightness to survive a photocopier."""

INK = "#22303c"
WHITE = "#ffffff"
LINEN = "#e8f0f4"  # white cloth that still shows on white paper
MIST = "#e6eef2"
GREY = "#c3cfd6"
STEEL = "#8d9ca7"
SLATE = "#566672"
NAVY = "#26406e"
BLUE = "#3b7fc4"
SKY = "#d8edf8"
AQUA = "#8ecae6"
WATER = "#4fa8d8"
TEAL = "#2f8f8b"
GREEN = "#3f9a68"
LEAF = "#7fb971"
GRASS = "#a9d08e"
YELLOW = "#f6c445"
CREAM = "#fff5e2"
ORANGE = "#ec8b3a"
RED = "#d9433b"
BRICK = "#b9593f"
ROSE = "#e88b8b"
PLUM = "#8a5a9e"
WOOD = "#cf9f6a"
OAK = "#a97848"
BARK = "#7d5734"

SCARF = "#d8322c"

# Skin with the shade of its far limbs, lips and cheeks.
SKINS = ("#fbdcc0", "#f4c7a1", "#e0a97c", "#bd8457", "#8f5f3f")
BLACK_HAIR = "#2b2626"
BROWN_HAIR = "#4a3429"
GREY_HAIR = "#aeb4ba"
WHITE_HAIR = "#dfe3e6"

# Safety colours of the sign shapes; print values near those of GB 2894, not measured ones.
SIGN_RED = "#c8102e"
SIGN_YELLOW = "#ffd100"
SIGN_BLUE = "#0057b8"
SIGN_GREEN = "#00733b"
