"""What a page may load and run: a Content Security Policy without ``unsafe-*``, in the page and for servers.

The theme has a few scripts inside its pages; each is named by its hash, so that no other may run. The policy
stands in every page, where it also holds on a host that lets nobody set headers and on a USB stick, and again
in the files by which hosts are told their headers (``hooks/templates/hosting``).
"""

import base64
import hashlib
import re
from collections.abc import Iterable
from pathlib import Path

HOSTING = Path(__file__).parent.parent.parent / "templates" / "hosting"
# A template and where a host looks for what is made of it.
HOSTS = {
    "headers": "_headers",  # Netlify, Cloudflare Pages, EdgeOne Pages
    "htaccess": ".htaccess",  # Apache
    "nginx.conf": "hosting/nginx.conf",
    "vercel.json": "vercel.json",
}
_CHARSET = '<meta charset="utf-8">'
# On a check box HTML has no such attribute; the theme writes its two outside of what a template can replace.
_TOGGLE = re.compile(r'(<input class="md-toggle"[^>]*) autocomplete="off"')
# A script that is written into the page; a block of data is none.
_INLINE = re.compile(r"<script(?:\s+type=\"module\")?>(.*?)</script>", re.DOTALL)


def apply(site: Path) -> None:
    """Write the policy into every page of a built site, and beside them what hosts read."""
    hashes: set[str] = set()
    for path in sorted(site.rglob("*.html")):
        page = path.read_text("utf-8")
        found = {hash_of(script) for script in _INLINE.findall(page)}
        meta = f'<meta http-equiv="Content-Security-Policy" content="{policy(found)}">'
        page = _TOGGLE.sub(r"\1", page.replace(_CHARSET, _CHARSET + meta, 1))
        path.write_text(page, "utf-8", newline="\n")
        hashes |= found
    # Only a header may say who may show the site in a frame. It also goes with PDFs, which some browsers show
    # by an element of their own that an object-src of 'none' would hide; in pages the stricter one holds.
    header = f"{policy(hashes)}; frame-ancestors 'self'".replace("object-src 'none'", "object-src 'self'")
    for name, uri in HOSTS.items():
        text = (HOSTING / name).read_text("utf-8").replace("{{ policy }}", header)
        (site / uri).parent.mkdir(exist_ok=True)
        (site / uri).write_text(text, "utf-8", newline="\n")


def policy(hashes: Iterable[str]) -> str:
    """The policy of a page that holds scripts of these hashes.

    The theme's style sheets hold icons as ``data:``. Nothing is framed, and no form leads elsewhere.
    """
    rules = {
        "default-src": "'self'",
        "script-src": " ".join(["'self'", *sorted(hashes)]),
        "style-src": "'self'",
        "img-src": "'self' data:",
        "frame-src": "'none'",
        "object-src": "'none'",
        "base-uri": "'none'",
        "form-action": "'self'",
    }
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def hash_of(script: str) -> str:
    """What names a script in a policy, as CSP Level 3 has it."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"
