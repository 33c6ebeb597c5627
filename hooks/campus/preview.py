"""While an author writes: the pages of a saved file at once, all that depends on it as soon as it is made.

A change may matter to any page, list, file or the search. So the whole site is made anew after each, from
nothing but the files, by another process; the pages whose edit button leads to the saved file need not wait
for it. Until the rest is there, all else stays as it was: no link is dead meanwhile.
"""

import gc
import logging
import multiprocessing
import os
import shutil
import sys
from collections.abc import Hashable, Mapping
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

from campus import rebuild
from campus.content.problems import ContentError
from campus.output import Site

log = logging.getLogger("mkdocs.plugins.campus")
MADE = Path(".cache") / "preview"  # where the other process says that it has ended


class Preview:
    """One preview, from its start to its end."""

    def __init__(self) -> None:
        self._site: Site | None = None  # as it is shown
        self.whole = ""  # the name of all of it; empty while a part of it is older than another
        self._inputs: dict[str, bytes] = {}  # of which it shows the pages
        self._known: dict[Any, Any] = {}  # what the texts of the content were read into
        self._asked = ""  # what the other process was last asked for
        self._other: BaseProcess | None = None
        self._shown: dict[str, Hashable] = {}
        self._pending: dict[str, Hashable] = {}

    def site(self, root: Path, address: str) -> Site:
        """The site, or what can be shown of it by now. Raises ContentError for what cannot be read."""
        inputs = rebuild.inputs(root)
        name = rebuild.name_of(inputs, address)
        if self._site is None:
            from campus.content import reader

            shutil.rmtree(root / MADE, ignore_errors=True)
            (root / MADE).mkdir(parents=True)
            self._site, self.whole = rebuild.site_of(root, address), name
            reader.read(root, self._known)
            gc.freeze()  # or each change would have all of this gone through for what is of no use
        elif name != self.whole:
            if made := rebuild.kept(root, name):
                self._site, self.whole = made, name
            else:
                self.whole = ""
                if inputs.keys() == self._inputs.keys():  # else a page may lead to what is not there yet
                    self._show(root, self._site, {it for it in inputs if inputs[it] != self._inputs[it]})
                if name != self._asked and not self._busy(root):
                    self._asked, self._other = name, _make(root, address, name)
        self._inputs = inputs
        return self._site

    def _busy(self, root: Path) -> bool:
        """Whether the other process is still at it; one that has said that it ended may live for a moment."""
        ended = root / MADE / self._asked
        return self._other is not None and self._other.is_alive() and not ended.exists()

    def _show(self, root: Path, before: Site, changed: set[str]) -> None:
        """Put the pages of what has ``changed`` into the site."""
        from campus.content import reader
        from campus.web import pages

        catalogue, problems = reader.read(root, self._known)
        if problems:
            raise ContentError(problems)
        rows = {it.uri: it for it in before.outputs} | pages.again(catalogue, before, changed)
        self._site = Site(list(rows.values()), before.nav)

    def begin(self, common: Hashable, contents: Mapping[str, Hashable]) -> set[str] | None:
        """Which of ``contents``, by address, are not what is shown; None: all that is shown is to go.

        ``common`` is what every page depends on. After this, whatever is not :meth:`shown` is nowhere.
        """
        before, self._shown = self._shown, {}
        self._pending = {**contents, "": common}
        if before.get("") != common:
            return None
        return {uri for uri, content in contents.items() if before.get(uri) != content}

    def shown(self) -> None:
        """All is written."""
        self._shown = self._pending


def _make(root: Path, address: str, name: str) -> BaseProcess:
    """Another process that makes the whole site."""
    if str(rebuild.PACKAGE.parent) not in sys.path:  # MkDocs has a hook's folder there only while it loads it
        sys.path.append(str(rebuild.PACKAGE.parent))
    process = multiprocessing.get_context("spawn").Process(target=make, args=(root, address, name))
    process.start()
    return process


def make(root: Path, address: str, name: str) -> None:
    """Make the whole site, say what is wrong with it, and say under ``name`` that this has ended."""
    logging.basicConfig(level=logging.INFO, format="%(levelname)s    -  %(message)s")
    if hasattr(os, "nice"):
        os.nice(5)  # the author's own pages come first
    try:
        rebuild.site_of(root, address)
    except ContentError as error:
        log.error("\n%s", error.report())
    except KeyboardInterrupt:  # Ctrl-C ends the preview, and this with it
        return
    finally:
        (root / MADE / name).touch()
