"""课堂投影: the lesson's slides as data for the page itself, for a class PC without Office.

The same slides as in the PowerPoint file, so a teacher may prepare with one and teach with the other. A
script and not JSON: a page opened from a USB stick may not fetch.
"""

import json
from typing import Any

from campus.press.print_markup import paragraphs
from campus.press.story import Show, laid
from campus.text import pinyin
from campus.text.wall import Wall

# The manner of a screen in the style sheet, by the layout of its slide.
_MANNERS = {"封面": "cover", "要点": "list", "问答": "pairs", "情境": "case", "选择": "quiz"}


def make(data: Show) -> bytes:
    """``campusScreens({...})``: title, colour and screens. Raises PressError P2 as the deck does."""
    readings = data["readings"]
    sheet = Wall(pinyin=readings is not None)

    def said(text: str) -> str | list[tuple[str, str]]:
        return text if readings is None else list(pinyin.syllables(text, readings))

    screens = []
    for slide in data["slides"]:
        screen: dict[str, Any] = {
            "manner": _MANNERS[slide["layout"]],
            "section": slide["section"],
            "minutes": slide["minutes"],
            "title": said(slide["title"]),
            "label": slide["label"],
            "parts": [
                {
                    "kind": part["kind"],
                    "texts": [text if part["kind"] == "said" else said(text) for text in part["texts"]],
                    "reveal": part["reveal"],
                    "right": part["right"],
                }
                for part in slide["parts"]
            ],
            "notes": [row for note in slide["notes"] for row in paragraphs(note)],
        }
        if slide["picture"] and (slide["layout"] == "封面" or laid(slide, sheet)[1]):
            screen["picture"] = slide["picture"]
            screen["alt"] = data["pictures"][slide["picture"]]["alt"]
        screens.append(screen)
    deck = {"title": data["title"], "colour": data["colour"], "screens": screens}
    text = json.dumps(deck, ensure_ascii=False, separators=(",", ":"))
    return f"campusScreens({text});\n".encode()
