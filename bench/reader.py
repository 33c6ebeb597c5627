"""A reader in real Chromium: types into a site's own search box and looks at what comes."""

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Page, Request, sync_playwright

from bench import corpus, sites

_CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)

# Both pages get `ask(query)` → {urls, cards, ms}. The time runs from the input event (of a reader who comes
# to our box: from the focus) to the first result on the page, or to the sentence that there is none.
_OURS = """
  const box = document.querySelector("[data-search-box]");
  const input = box.querySelector("input");
  const list = box.querySelector("[data-search-options]");
  const { ask } = campusSearchView;
  let answered;
  campusSearchView.ask = async (...all) => {
    answered = await ask(...all);
    return answered;
  };
  window.ask = (query) => new Promise((resolve) => {
    answered = null;
    const begin = performance.now();
    const finish = () => {
      if (!answered) return;
      observer.disconnect();
      clearTimeout(timer);
      const ms = performance.now() - begin;
      const urls = [...list.querySelectorAll("[data-id]")].map((hit) => hit.href);
      const { emergency, among, notice, status } = answered;
      const cards = (emergency ? [emergency] : among || []).map(({ id }) => id);
      resolve({ urls, cards, notice, status, ms });
    };
    const observer = new MutationObserver(finish);
    observer.observe(box, { subtree: true, childList: true, characterData: true, attributes: true });
    const timer = setTimeout(() => { answered ||= { status: "late" }; finish(); }, 8000);
    input.focus();
    input.value = query;
    input.dispatchEvent(new InputEvent("input", { bubbles: true }));
  });
"""
_MATERIAL_INIT = """
  const Real = window.Worker;
  window.Worker = class extends Real {
    constructor(...all) {
      super(...all);
      this.addEventListener("message", ({ data }) => {
        if (data.type === 1) window.materialReady = performance.now();
        if (data.type === 3) { window.materialAnswer = data.data; }
      });
    }
  };
"""
_MATERIAL = """
  const input = document.querySelector("[data-md-component=search-query]");
  const place = document.querySelector("[data-md-component=search-result]");
  const type = (text) => {
    input.value = text;
    input.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true, key: "a" }));
  };
  window.ask = (query) => new Promise((resolve) => {
    window.materialAnswer = null;
    const begin = performance.now();
    const finish = () => {
      if (!window.materialAnswer) return;
      observer.disconnect();
      clearTimeout(timer);
      const ms = performance.now() - begin;
      const { items } = window.materialAnswer;
      const urls = items.map((group) => new URL(group[0].location, base).href);
      resolve({ urls, cards: [], status: "ok", ms });
    };
    const config = JSON.parse(document.getElementById("__config").textContent);
    const base = new URL(config.base + "/", location.href);
    const observer = new MutationObserver(finish);
    observer.observe(place, { subtree: true, childList: true, characterData: true });
    // No message comes for a query that its own transform makes empty.
    const timer = setTimeout(() => { window.materialAnswer ||= { items: [] }; finish(); }, 2500);
    type(query);
  });
"""


@dataclass
class Session:
    """One page with its search box. ``fetched``: paths of the search's files asked for so far, in order."""

    page: Page
    address: str
    site: Path
    fetched: list[str] = field(default_factory=list)

    def ready(self) -> float:
        """Milliseconds until the index was there, where it is fetched with every page; else 0."""
        found: float = self.page.evaluate("() => window.materialReady || 0")
        return found

    def ask(self, query: str) -> dict[str, Any]:
        found: dict[str, Any] = self.page.evaluate("(query) => ask(query)", query)
        found["urls"] = [self.local(url) for url in found["urls"]]
        return found

    def local(self, url: str) -> str:
        parts = urlsplit(url)
        return unquote(parts.path.lstrip("/")) + (f"#{unquote(parts.fragment)}" if parts.fragment else "")

    def bytes(self, paths: Sequence[str]) -> int:
        return sum(corpus.gzipped(self.site / path) for path in paths)


def _is_search(path: str) -> bool:
    return path.startswith(("assets/search/", "search/")) or "workers/search" in path or "lunr" in path


@contextmanager
def browser() -> Iterator[Any]:
    with sync_playwright() as playwright:
        flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        found = playwright.chromium.launch(executable_path=_CHROMIUM, args=flags)
        yield found
        found.close()


@contextmanager
def session(chromium: Any, site: Path, *, ours: bool) -> Iterator[Session]:
    """A fresh profile on a site's first page: nobody at our box yet; Material's index is ready."""
    with sites.served(site) as address:
        context = chromium.new_context()
        if not ours:
            context.add_init_script(_MATERIAL_INIT)
        page = context.new_page()
        reading = Session(page, address, site)

        def note(request: Request) -> None:
            path = unquote(urlsplit(request.url).path.lstrip("/"))
            if _is_search(path):
                reading.fetched.append(path)

        page.on("request", note)
        page.goto(address + "index.html", wait_until="load")
        if not ours:
            page.wait_for_function("() => window.materialReady > 0", timeout=60_000)
        page.evaluate(f"() => {{ {_OURS if ours else _MATERIAL} }}")
        yield reading
        context.close()
