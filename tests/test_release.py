"""From a built site to the one that is served: `swap` keeps the last good one, `policy` says what may run."""

import json
import random
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest

from campus import release
from campus.release import policy, swap
from conftest import ROOT, built, files, run, tool

# The last good site stays ----------------------------------------------------------------------------

PAGES = 200


def lay_down(folder: Path, text: str) -> Path:
    """A site whose every page says ``text``."""
    folder.mkdir(parents=True)
    for number in range(PAGES):
        (folder / f"{number}.html").write_text(text, "utf-8")
    return folder


def assert_whole(site: Path) -> None:
    """Every page is there, and all are of one build."""
    texts = {path.read_text("utf-8") for path in site.iterdir()}
    assert len(list(site.iterdir())) == PAGES
    assert len(texts) == 1


# Builds without end, each with its number; `how` may take from the system what it can do in one step.
BUILDER = """
import sys, itertools
from pathlib import Path
from campus.release import swap
place, how = Path(sys.argv[1]), sys.argv[2]
if how == "renames":
    swap._exchanged = lambda one, other: False
for turn in itertools.count():
    built = swap.begin(place)
    built.mkdir()
    for number in range({pages}):
        (built / f"{{number}}.html").write_text(str(turn))
    swap.finish(built)
    print(turn, flush=True)
"""


@pytest.mark.parametrize("how", ["exchange", "renames"])
def test_a_build_killed_at_any_moment_leaves_a_whole_site(tmp_path: Path, how: str) -> None:
    place = lay_down(tmp_path / "site", "上一次的网站")
    chance = random.Random(how)
    for _ in range(15):
        with subprocess.Popen(
            [sys.executable, "-c", BUILDER.format(pages=PAGES), place, how],
            env={"PYTHONPATH": str(ROOT / "hooks")},
            stdout=subprocess.PIPE,
        ) as builder:
            assert builder.stdout
            builder.stdout.readline()
            time.sleep(chance.uniform(0, 0.2))
            builder.kill()
        if how == "renames":
            swap.begin(
                place
            )  # no system without the one step can promise more than that the next build finds it
        assert_whole(place)


def test_what_a_killed_build_left_is_taken_away_when_nobody_can_be_at_work_in_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = lay_down(tmp_path / "site", "上一次的网站")
    left = lay_down(swap.begin(place), "半个网站")
    swap.begin(place)
    assert left.exists()  # another build may be at it
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now + 4000)
    swap.begin(place)
    assert not left.exists()
    assert_whole(place)


def test_two_builds_at_once_do_not_mix(tmp_path: Path) -> None:
    place = tmp_path / "site"
    one, other = swap.begin(place), swap.begin(place)
    lay_down(one, "一")
    lay_down(other, "二")
    assert swap.finish(one) == place
    assert_whole(place)
    assert swap.finish(other) == place
    assert_whole(place)
    assert (place / "0.html").read_text("utf-8") == "二"
    assert list(tmp_path.iterdir()) == [place]


@pytest.mark.parametrize("how", ["exchange", "renames"])
def test_what_was_put_into_the_site_by_hand_and_is_hidden_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    if how == "renames":
        monkeypatch.setattr(swap, "_exchanged", lambda one, other: False)
    place = lay_down(tmp_path / "site", "上一次的网站")
    (place / ".well-known").mkdir()
    (place / ".well-known" / "proof.txt").write_text("owner", "utf-8")
    (place / ".htaccess").write_text("old", "utf-8")
    new = lay_down(swap.begin(place), "新的网站")
    (new / ".htaccess").write_text("new", "utf-8")
    swap.finish(new)
    assert (place / ".well-known" / "proof.txt").read_text("utf-8") == "owner"
    assert (place / ".htaccess").read_text("utf-8") == "new"
    assert (place / "0.html").read_text("utf-8") == "新的网站"


@pytest.mark.parametrize("which", ["first", "second"])
def test_a_folder_that_cannot_be_moved_stays_and_the_author_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, which: str
) -> None:
    """As on Windows while a file of the site is open."""
    place = lay_down(tmp_path / "site", "上一次的网站")
    new = lay_down(swap.begin(place), "新的网站")
    rename = Path.rename

    def refused(path: Path, target: Path) -> Path:
        if path == (place if which == "first" else new):
            raise PermissionError(13, "拒绝访问")
        return rename(path, target)

    monkeypatch.setattr(swap, "_exchanged", lambda one, other: False)
    monkeypatch.setattr(Path, "rename", refused)
    with pytest.raises(release.NotPublishedError, match="原来的网站没有动") as caught:
        release.publish(new, tmp_path, whole=True)
    assert str(new) in str(caught.value)
    assert (place / "0.html").read_text("utf-8") == "上一次的网站"
    assert_whole(place)


@pytest.fixture
def last_good(project: Path) -> Path:
    """A site that the project had before, of one page."""
    site = project / "site"
    site.mkdir()
    (site / "index.html").write_text("上一次的网站", "utf-8")
    return site


def test_mkdocs_build_killed_at_any_moment_leaves_a_whole_site(project: Path, last_good: Path) -> None:
    assert run(tool("mkdocs"), "build", "--strict", cwd=project).returncode == 0
    whole = set(files(last_good))
    start = time.monotonic()
    assert run(tool("mkdocs"), "build", "--strict", cwd=project).returncode == 0
    takes = time.monotonic() - start
    chance = random.Random(7)
    for _ in range(8):
        with subprocess.Popen(
            [tool("mkdocs"), "build", "--strict"], cwd=project, stderr=subprocess.DEVNULL
        ) as builder:
            time.sleep(chance.uniform(0.2, 1.1) * takes)
            builder.kill()
        assert set(files(last_good)) == whole
        assert "</html>" in (last_good / "index.html").read_text("utf-8")


@pytest.mark.parametrize("options", [["--strict"], []])
def test_mkdocs_build_that_fails_leaves_the_last_site(
    project: Path, last_good: Path, options: list[str]
) -> None:
    lesson = project / "content/lessons/fire-p1.md"
    lesson.write_text(lesson.read_text("utf-8").replace("minutes: 40", "minutes: 四十"), "utf-8")
    assert run(tool("mkdocs"), "build", *options, cwd=project).returncode != 0
    assert files(last_good).keys() == {"index.html"}
    assert not list(project.glob(".site-*"))


@pytest.mark.parametrize("program", ["mkdocs", "properdocs"])
def test_a_warning_in_strict_mode_leaves_the_last_site_and_is_no_obstacle_without(
    project: Path, last_good: Path, program: str
) -> None:
    with (project / "docs/about.md").open("a", encoding="utf-8") as about:
        about.write("\n[没有](nowhere.md)\n")
    command = (tool(program), "build", "-f", "mkdocs.yml")
    assert run(*command, "--strict", cwd=project).returncode != 0
    assert files(last_good).keys() == {"index.html"}
    assert not list(project.glob(".site-*"))
    assert run(*command, cwd=project).returncode == 0
    assert "lessons/fire-p1.html" in files(last_good)


def test_a_build_of_what_changed_only_is_made_where_it_stands(project: Path, last_good: Path) -> None:
    (last_good / "other.html").write_text("另一页", "utf-8")
    assert run(tool("mkdocs"), "build", "--dirty", cwd=project).returncode == 0
    assert {"other.html", "lessons/fire-p1.html"} <= files(last_good).keys()


# What may run ----------------------------------------------------------------------------------------


def policies(site: Path) -> dict[str, str]:
    return {
        uri: re.findall(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">', text)[0]
        for uri, path in files(site).items()
        if uri.endswith(".html") and (text := path.read_text("utf-8"))
    }


def test_every_page_has_a_policy_before_anything_it_loads_and_nothing_unsafe_in_it(
    project: Path, tmp_path: Path
) -> None:
    site = built(project, tmp_path / "site")
    found = policies(site)
    assert "404.html" in found
    assert "days/fire-day/index.html" in found
    for uri, said in found.items():
        assert "unsafe" not in said, uri
        assert "script-src 'self'" in said, uri
        head = (site / uri).read_text("utf-8").partition("Content-Security-Policy")[0]
        assert not re.search("<(script|link|style)", head), uri


def test_only_the_scripts_of_a_page_are_named_and_all_of_them_in_the_headers(
    project: Path, tmp_path: Path
) -> None:
    site = built(project, tmp_path / "site")
    headers = (site / "_headers").read_text("utf-8")
    for uri, said in policies(site).items():
        scripts = re.findall(r"<script>(.*?)</script>", (site / uri).read_text("utf-8"), re.DOTALL)
        hashes = set(re.findall(r"'sha256-[^']*'", said))
        assert hashes == {policy.hash_of(script) for script in scripts}, uri
        assert hashes <= set(re.findall(r"'sha256-[^']*'", headers)), uri
    # The example of CSP Level 3, 8.4.
    known = "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"
    assert policy.hash_of("alert('Hello, world.');") == known


def test_the_files_of_hosts_say_the_same_policy_and_are_well_formed(project: Path, tmp_path: Path) -> None:
    site = built(project, tmp_path / "site")
    said = set()
    for uri in policy.HOSTS.values():
        text = (site / uri).read_text("utf-8")
        assert "{{" not in text, uri
        found = re.search(r"default-src [^\"\n]*frame-ancestors 'self'", text)
        assert found, uri
        said.add(found[0])
    assert len(said) == 1
    assert max(map(len, (site / "_headers").read_text("utf-8").splitlines())) <= 2000  # Cloudflare's limit
    assert json.loads((site / "vercel.json").read_text("utf-8"))["headers"]
