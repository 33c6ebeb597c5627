"""What the site sends of its theme: nothing that is not used, and every page drawn as with all of it."""

import re
from pathlib import Path
from typing import Literal

import material
import pytest
import tinycss2
from playwright.sync_api import Browser, Route

from campus.release.theme import Seen, fitted
from conftest import DESKTOP, PHONE, ROOT, files, kinds, tab


def seen(*tags: str, script: str = "") -> Seen:
    found = Seen()
    found.page(tags)
    found.script(script)
    return found


@pytest.mark.parametrize(
    ("sheet", "kept"),
    [
        (".here{color:red}.gone{color:red}", ".here{color:red}"),
        (".gone,.here:hover,a .here>b{top:0}", ".here:hover{top:0}"),
        ("#spot .by-script{top:0}#other{top:0}", "#spot .by-script{top:0}"),
        ("[data-kind=x] a{top:0}[data-kind=z] a{top:0}[lang]{top:0}", "[data-kind=x] a{top:0}"),
        ("a:not(.gone)::before{top:0}", "a:not(.gone)::before{top:0}"),
        ("@media print{.gone{top:0}}@media screen{.gone{top:0}.here{top:0}}", "@media screen{.here{top:0}}"),
        (
            ":root{--used:1;--unused:2;--by-script:3}a{top:var(--used)}",
            ":root{--used:1;--by-script:3}a{top:var(--used)}",
        ),
        (":root{--one:var(--two);--two:1}", ""),  # used by what nobody uses
        ("@keyframes turn{to{top:0}}", "@keyframes turn{to{top:0}}"),
        ("table{top:0}video{top:0}", "table{top:0}"),
    ],
)
def test_a_rule_stays_if_a_page_or_a_script_could_match_it(sheet: str, kept: str) -> None:
    pages = seen('<a class="here more" id="spot" data-kind="x">', "<table>", script='add("by-script")')
    assert fitted(sheet, pages, ["var(--by-script)"]) == kept


def test_a_broken_style_sheet_is_no_style_sheet() -> None:
    with pytest.raises(ValueError, match="line 1"):
        fitted("a{top:0}b", seen("<a>"))


def test_our_own_sheets_lose_their_comments_and_no_rule(site: Path) -> None:
    def rules(sheet: str) -> list[str]:
        found = tinycss2.parse_stylesheet(sheet, skip_comments=True, skip_whitespace=True)
        return ["".join(re.sub(r"/\*.*?\*/", "", it.serialize(), flags=re.DOTALL).split()) for it in found]

    for path in (ROOT / "docs/assets").rglob("*.css"):
        sent = (site / "assets" / path.relative_to(ROOT / "docs/assets")).read_text("utf-8")
        assert "/*" not in sent
        assert rules(sent) == rules(path.read_text("utf-8"))


def test_every_style_script_and_picture_beside_the_pages_is_named_by_one_of_them(site: Path) -> None:
    there = files(site)
    naming = "".join(
        path.read_text("utf-8") for uri, path in there.items() if uri.endswith((".html", ".css", ".js"))
    )
    kinds = (".css", ".js", ".svg", ".woff2", ".png", ".webp", ".map")
    sent = [uri for uri in there if uri.startswith("assets/") and uri.endswith(kinds)]
    built = (
        "assets/search/",
        "assets/plan/",
        "assets/ten-minutes/",
    )  # data, whose addresses are put together
    unnamed = [uri for uri in sent if not uri.startswith(built) and uri.rpartition("/")[2] not in naming]
    # Named by pages of a site that knows its address.
    assert unnamed == ["assets/share.png"]


# Drawn --------------------------------------------------------------------------------------------

# Of each kind of element once, by what style sheets ask for: where its style differs under the theme's whole.
DIFFERENT = """async (known) => {
  // A style that is on its way from one sheet's to the other's is neither.
  const still = new CSSStyleSheet();
  still.replaceSync("*, *::before, *::after { transition: none !important; }");
  document.adoptedStyleSheets = [still];
  const asked = ["class", "id", "hidden", "open"];
  const sign = (it) => it && [it.tagName, ...asked.map((name) => it.getAttribute(name))].join(".");
  const link = document.querySelector('link[href*="stylesheets/main"]');
  const fitted = link.href;
  const turn = (href) => new Promise((done) => { link.onload = done; link.href = href; });
  const skip = new Set(known);
  const signs = new Map();
  for (const element of document.querySelectorAll("*")) {
    const name = [element, element.parentElement, element.previousElementSibling].map(sign).join(" < ");
    if (!skip.has(name)) signs.set(name, element);
  }
  const names = [...getComputedStyle(document.body)].filter((it) => !it.startsWith("--"));
  const styles = (element) => ["", "::before", "::after"].map((part) => {
    const style = getComputedStyle(element, part);
    return part && style.content === "none" ? [] : names.map((it) => style.getPropertyValue(it));
  });
  const look = () => [...signs.values()].map(styles);
  const now = look();
  await turn("whole.css");
  const whole = look();
  await turn(fitted);
  const found = [...signs.keys()].flatMap((name, at) => now[at].flatMap((values, part) =>
    names.flatMap((it, place) => values[place] === whole[at][part][place] ? []
      : [`${name} ${["", "::before", "::after"][part]} ${it}: ${values[place]}`])));
  return [[...signs.keys()], found.slice(0, 5)];
}"""


def whole_theme() -> str:
    folder = Path(material.__file__).parent / "templates/assets/stylesheets"
    return "".join(next(folder.glob(f"{name}.*.css")).read_text("utf-8") for name in ("main", "palette"))


@pytest.mark.browser
@pytest.mark.parametrize(("width", "scheme"), [(PHONE, "light"), (DESKTOP, "dark")])
def test_every_kind_of_page_is_drawn_as_with_the_whole_theme(
    browser: Browser, address: str, site: Path, width: int, scheme: Literal["light", "dark"]
) -> None:
    def whole(route: Route) -> None:
        route.fulfill(body=whole_theme(), content_type="text/css")

    media: tuple[Literal["screen", "print"], ...] = ("screen", "print")
    known: dict[str, list[str]] = {medium: [] for medium in media}
    with tab(browser, width, color_scheme=scheme, reduced_motion="reduce") as page:
        page.route("**/whole.css", whole)
        for uri in kinds(site).values():
            page.goto(f"{address}/{uri}")
            for medium in media:
                page.emulate_media(media=medium)
                signs, different = page.evaluate(DIFFERENT, known[medium])
                assert different == [], uri
                known[medium] += signs
            page.emulate_media(media="screen")
    assert min(map(len, known.values())) > 500
