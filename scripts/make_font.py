"""Developers only: regenerate the vendored font subset.

    pip download --no-deps justmytype-intl-cjk==0.1.0 -d DIR && unzip DIR/*.whl -d DIR
    python scripts/make_font.py DIR/justmytype_intl_cjk/fonts/ofl/notosanssc

Reads the variable Noto Sans SC (weights 100-900, OFL 1.1) and writes, without the clock, a subset with all
of GB 2312, ASCII and the symbols and rare characters named below: the same input gives the same bytes.
"""

import hashlib
import shutil
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

SYMBOLS = "·—–…“”‘’×÷°℃％①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳✓□■○●◆→←↑↓▶▲△▼※≤≥±№℡㎡〇　āáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹḿ"
# Outside GB 2312, but in names of places, people and in our texts.
RARE = "鄠浉甪塬堃喆淼镕祎玥瑀昇珺玮堉赟奕翀婳煊炘朤滘圳氹垟岙崀汈邛郫闫琤璟晗瀚溦濛怹睺囧瞭蹚"


def gb2312() -> set[int]:
    """Code points of GB 2312: its symbols (rows 1-9) and its 6,763 characters (rows 16-87)."""
    points = set()
    for row in range(0xA1, 0xF8):
        for cell in range(0xA1, 0xFF):
            try:
                points.add(ord(bytes([row, cell]).decode("gb2312")))
            except UnicodeDecodeError:
                continue
    return points


def main(folder: Path) -> None:
    target = Path(__file__).parent.parent / "hooks" / "fonts"
    font = TTFont(folder / "NotoSansSC[wght].ttf", lazy=True, recalcTimestamp=False)
    options = subset.Options()
    options.layout_features = ["kern", "palt", "halt", "locl", "ccmp", "mark", "mkmk", "liga"]
    options.hinting = False
    options.notdef_outline = True
    options.drop_tables += ["DSIG"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=gb2312() | set(range(0x20, 0x7F)) | set(map(ord, SYMBOLS + RARE)))
    subsetter.subset(font)
    path = target / "NotoSansSC-subset.ttf"
    font.save(path)
    shutil.copy(folder / "OFL.txt", target / "OFL.txt")
    static = instancer.instantiateVariableFont(
        TTFont(path, recalcTimestamp=False), {"wght": 700}, updateFontNames=True
    )
    static.flavor = "woff2"
    web = Path(__file__).parent.parent / "docs" / "assets" / "fonts" / "NotoSansSC-Bold-subset.woff2"
    web.parent.mkdir(parents=True, exist_ok=True)
    static.save(web)
    for file in (path, web):
        print(file.name, file.stat().st_size, hashlib.sha256(file.read_bytes()).hexdigest())


if __name__ == "__main__":
    main(Path(sys.argv[1]))
