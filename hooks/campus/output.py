"""The only things that leave this package: files of the site, where each came from, the navigation."""

from dataclasses import dataclass
from typing import Any

from campus.content.problems import Problem


@dataclass(frozen=True, slots=True)
class Output:
    """One file to be served or rendered.

    ``uri`` is relative to the docs folder, with forward slashes; a uri ending in ``.md``
    is a page. ``source`` is the project-relative path an editor should open to change it.
    """

    uri: str
    content: str | bytes
    source: str


@dataclass(frozen=True, slots=True)
class Site:
    """All that is made, and the navigation over its pages and the hand-written ones."""

    outputs: list[Output]
    nav: list[dict[str, Any]]


def clashes(outputs: list[Output]) -> list[Problem]:
    """Two outputs for one address, named by both their sources (MkDocs keeps the last, silently)."""
    first: dict[str, Output] = {}
    problems = []
    for output in outputs:
        other = first.setdefault(output.uri.lower(), output)
        if other is not output:
            problems.append(
                Problem(
                    output.source,
                    1,
                    f"网页地址“{output.uri}”已经被 {other.source} 占用，请把其中一个文件改名",
                    "F4",
                )
            )
    return problems
