"""课堂投影: the lesson's slides as data for the page itself, for a class PC without Office.

The same screens as in the PowerPoint file, so a teacher may prepare with one and teach with the other; each
knows its step and that step's minutes. A script and not JSON: a page opened from a USB stick may not fetch.
"""

import json
from collections.abc import Mapping
from typing import Any, TypedDict

from campus.press.print_markup import paragraphs, plain
from campus.press.story import Show, Story
from campus.text import pinyin

# The manner of a screen in the style sheet, by the layout of its slide.
_MANNERS = {
    "封面": "cover",
    "标题和内容": "task",
    "仅标题": "heading",
    "大字": "say",
    "词语": "word",
    "情境": "ask",
    "揭晓": "reveal",
    "板书": "board",
}


class Screens(TypedDict):
    """``readings``: words and their 拼音, None for no 拼音; ``minutes``: of each section that has some."""

    lesson: Show
    readings: Mapping[str, str] | None
    minutes: Mapping[str, int]


def make(data: Screens) -> bytes:
    """``campusScreens({...})``: title and screens. Raises PressError P2 as the slides do."""
    lesson, readings = data["lesson"], data["readings"]
    names = {picture["svg"]: name for name, picture in lesson["pictures"].items()}

    def said(text: str) -> str | list[tuple[str, str]]:
        words = plain(text)
        return words if readings is None else list(pinyin.syllables(words, readings))

    screens = []
    for slide in Story(lesson).slides:
        screen: dict[str, Any] = {
            "manner": _MANNERS[slide.layout],
            "title": said(slide.title),
            "section": slide.section,
            "minutes": data["minutes"].get(slide.section),
        }
        if slide.label:
            screen["label"] = said(slide.label)
        body = slide.body
        if readings is not None and slide.layout == "词语" and len(body) > 1:
            body = body[1:]  # the reading stands above the word already
        if body:
            screen["body"] = [said(text) for text in body]
        if slide.picture:
            screen["picture"] = names[slide.picture["svg"]]
            screen["alt"] = slide.picture["alt"]
        if slide.letters is not None:
            screen["letters"] = slide.letters
        if slide.lead:
            screen["lead"] = True
        screen["notes"] = [part for note in slide.notes for part in paragraphs(note)]
        screens.append(screen)
    deck = {"title": lesson["title"], "colour": lesson["colour"], "screens": screens}
    text = json.dumps(deck, ensure_ascii=False, separators=(",", ":"))
    return f"campusScreens({text});\n".encode()
