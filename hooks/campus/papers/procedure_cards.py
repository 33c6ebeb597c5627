"""处置要领卡: what to do in one situation, on A4 for a wall, and four times on a sheet to cut apart."""

from campus.content.catalogue import Catalogue
from campus.models import READERS, STAFF, Procedure, Stage, Way
from campus.papers.packs import Contents
from campus.text.sheets import Data, Sheet

GRADES = {stage.value: stage.grades for stage in Stage} | {STAFF: STAFF}


def card(catalogue: Catalogue, key: str) -> Data:
    return {**_shared(catalogue, key), "form": "card"}


def pocket(catalogue: Catalogue, key: str) -> Data:
    return {**_shared(catalogue, key), "form": "pocket"}


def _shared(catalogue: Catalogue, key: str) -> Data:
    procedure = catalogue.procedures[key]
    sheet = Sheet(catalogue)
    pupils = [way for way in procedure.ways if set(way.readers) != {STAFF}]
    staff = procedure.way(STAFF)
    return {
        "template": "procedure",
        **sheet.head("处置要领", procedure.title, procedure.topic, (procedure.group,), procedure.reviewed),
        "call": list(procedure.call),
        "first": procedure.first,
        "say": procedure.saying(None),
        "pupils": [_way(catalogue, sheet, way, STAFF) for way in pupils],
        "staff": _way(catalogue, sheet, staff) if staff else None,
        "never": [sheet.plain(text) for text in procedure.never],
        "needle": _longest(procedure),
        "pictures": {},
    }


def _way(catalogue: Catalogue, sheet: Sheet, way: Way, *without: str) -> Data:
    return {
        "readers": "、".join(
            GRADES[reader] for reader in READERS if reader in set(way.readers) - set(without)
        ),
        "steps": [
            {
                "do": sheet.plain(step.do),
                "branches": [
                    {"when": fork.when, "do": _do(catalogue, sheet, fork.do, fork.go)}
                    for fork in step.branches
                ],
            }
            for step in way.steps
        ],
    }


def _do(catalogue: Catalogue, sheet: Sheet, do: str | None, go: str | None) -> str:
    parts = [sheet.plain(do)] if do else []
    parts += [f"照“{catalogue.procedures[go].title}”做"] if go else []
    return "；".join(parts)


def _longest(procedure: Procedure) -> str:
    """The beginning of the longest step, to find its line."""
    return max((step.do for way in procedure.ways for step in way.steps), key=len)[:12]


def pack(catalogue: Catalogue, _: str) -> Contents:
    """The contents sheet of all cards."""
    about = ("处置要领卡全套", f"{len(catalogue.procedures)} 种情况", "贴在校医室、教室和办公室")
    return Contents(about, max(it.reviewed for it in catalogue.procedures.values()))
