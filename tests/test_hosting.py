"""The site on a school's own server: what is `packed` beside the files, and nginx by HOSTING.md."""

import gzip
import http.client
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from campus.release import packed
from conftest import ROOT, built, copy_of_the_project, files, run

NGINX = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = copy_of_the_project(tmp_path_factory.mktemp("hosting") / "project")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(packed.WANTED, "1")
        patch.setenv("SITE_URL", "https://school.example/")
        return built(root, root / "site")


def test_what_shrinks_is_packed_to_the_letter_and_the_rest_is_not(site: Path) -> None:
    there = files(site)
    beside = {uri for uri in there if uri.endswith(".gz")}
    assert {"index.html.gz", "assets/campus.js.gz", "assets/campus.css.gz"} <= beside
    assert not [uri for uri in beside if uri.endswith((".pdf.gz", ".docx.gz", ".png.gz", ".woff2.gz"))]
    for uri in beside - {"sitemap.xml.gz"}:
        assert gzip.decompress(there[uri].read_bytes()) == there[uri.removesuffix(".gz")].read_bytes()


def test_nothing_is_packed_unasked(project: Path, tmp_path: Path) -> None:
    assert [uri for uri in files(built(project, tmp_path / "site")) if uri.endswith(".gz")] == [
        "sitemap.xml.gz"
    ]


@pytest.fixture(scope="module")
def port(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """The server of HOSTING.md, as anybody may run it."""
    if NGINX is None:
        pytest.skip("there is no nginx here")
    folder = tmp_path_factory.mktemp("nginx")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        number = int(free.getsockname()[1])
    server = (ROOT / "HOSTING.md").read_text("utf-8").partition("```nginx\n")[2].partition("```")[0]
    server = server.replace("listen 80", f"listen 127.0.0.1:{number}").replace("/srv/safety/now", str(site))
    temporary = "".join(
        f"{kind}_temp_path {folder}/{kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    user = "user root; " if hasattr(os, "geteuid") and os.geteuid() == 0 else ""  # who may read our folders
    (folder / "nginx.conf").write_text(
        f"{user}daemon off; pid {folder}/pid; error_log stderr; events {{}}\n"
        f"http {{ access_log off; include /etc/nginx/mime.types; {temporary}\n{server}}}",
        "utf-8",
    )
    checked = run(NGINX, "-t", "-p", folder, "-c", folder / "nginx.conf")
    assert checked.returncode == 0, checked.stderr
    with subprocess.Popen([NGINX, "-p", folder, "-c", folder / "nginx.conf"], env=os.environ) as process:
        for _ in range(100):
            with socket.socket() as asked:
                if asked.connect_ex(("127.0.0.1", number)) == 0:
                    break
            time.sleep(0.05)
        yield number
        process.terminate()


def answer(port: int, address: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=10)) as connection:
        connection.request("GET", address, headers=headers)
        got = connection.getresponse()
        return got.status, {name.lower(): value for name, value in got.getheaders()}, got.read()


def test_a_page_comes_with_its_policy_and_is_asked_for_anew(port: int) -> None:
    for address in ("/", "/index.html", "/lessons/fire-p1.html", "/days/fire-day/"):
        status, said, _ = answer(port, address)
        assert status == 200, address
        assert "frame-ancestors 'self'" in said["content-security-policy"], address
        assert said["cache-control"] == "no-cache"
        assert said["content-type"] == "text/html; charset=utf-8"
        assert said["x-content-type-options"] == "nosniff"


def test_what_is_packed_is_sent_packed_and_else_as_it_is(port: int, site: Path) -> None:
    _, said, body = answer(port, "/lessons/fire-p1.html", **{"Accept-Encoding": "gzip"})
    assert said["content-encoding"] == "gzip"
    assert body == (site / "lessons/fire-p1.html.gz").read_bytes()
    _, said, body = answer(port, "/lessons/fire-p1.html")
    assert "content-encoding" not in said
    assert body == (site / "lessons/fire-p1.html").read_bytes()


def test_what_the_theme_names_by_its_content_is_kept_for_a_year(port: int, site: Path) -> None:
    (sheet,) = site.glob("assets/stylesheets/main.*.css")
    _, said, _ = answer(port, f"/assets/stylesheets/{sheet.name}")
    assert said["cache-control"] == "public, max-age=31536000, immutable"
    for address in ("/assets/campus.js", "/worker.js"):
        assert answer(port, address)[1]["cache-control"] == "no-cache"


def test_a_lost_address_gets_our_page_and_a_file_no_policy_that_would_hide_it(port: int) -> None:
    status, said, body = answer(port, "/nowhere/at/all.html")
    assert status == 404
    assert "没有这一页".encode() in body
    assert "content-security-policy" in said
    status, said, _ = answer(port, "/posters/files/fire-bell-a4.pdf")
    assert status == 200
    assert "content-security-policy" not in said


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("/calendar/all.ics", "text/calendar; charset=utf-8"),
        ("/posters/files/fire-bell-small.webp", "image/webp"),
        ("/assets/fonts/NotoSansSC-Bold-subset.woff2", "font/woff2"),
    ],
)
def test_every_file_has_its_type(port: int, address: str, kind: str) -> None:
    assert answer(port, address)[1]["content-type"] == kind
