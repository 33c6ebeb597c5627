"""The list of all drawings by name, filled by the modules that draw them."""

from collections.abc import Callable
from dataclasses import dataclass

from art.heads import SERIOUS
from art.svg import document

Drawing = Callable[[], str]


@dataclass(frozen=True)
class Drawn:
    drawing: Drawing
    width: float
    height: float
    serious: bool


DRAWINGS: dict[str, Drawn] = {}


def draws(
    name: str, width: float = 400, height: float = 300, *, serious: bool = False
) -> Callable[[Drawing], Drawing]:
    """Register a function that gives the body of the picture ``name`` (without .svg, with its folder).

    ``serious``: something has happened; who would smile is calm.
    """

    def register(drawing: Drawing) -> Drawing:
        if name in DRAWINGS:
            raise ValueError(f"two drawings are called {name}")
        DRAWINGS[name] = Drawn(drawing, width, height, serious)
        return drawing

    return register


def drawn(name: str) -> str:
    """The whole SVG text of a picture."""
    it = DRAWINGS[name]
    before = SERIOUS.set(it.serious)
    try:
        return document(it.drawing(), it.width, it.height)
    finally:
        SERIOUS.reset(before)
