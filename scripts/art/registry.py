"""The list of all drawings by name, filled by the modules that draw them."""

from collections.abc import Callable

from art.svg import document

Drawing = Callable[[], str]

DRAWINGS: dict[str, tuple[Drawing, float, float]] = {}


def draws(name: str, width: float = 400, height: float = 300) -> Callable[[Drawing], Drawing]:
    """Register a function that gives the body of the picture ``name`` (without .svg, with its folder)."""

    def register(drawing: Drawing) -> Drawing:
        if name in DRAWINGS:
            raise ValueError(f"two drawings are called {name}")
        DRAWINGS[name] = (drawing, width, height)
        return drawing

    return register


def drawn(name: str) -> str:
    """The whole SVG text of a picture."""
    drawing, width, height = DRAWINGS[name]
    return document(drawing(), width, height)
