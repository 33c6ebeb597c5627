"""``python -m campus`` check, report, reading, export, posters, plan, usb, new, schema: without MkDocs."""

import argparse
import datetime
import io
import logging
import os
import sys
from pathlib import Path

from campus.checks import load
from campus.content import reader
from campus.content.catalogue import Catalogue
from campus.content.problems import ContentError


def main(arguments: list[str] | None = None) -> int:
    """Exit code 0 when all is well, 1 when the content has problems."""
    parser = argparse.ArgumentParser(prog="campus", description="校园安全课：检查内容，导出网页和文件")
    parser.add_argument("--root", type=Path, default=Path.cwd(), help="项目文件夹（默认：当前文件夹）")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("check", help="检查 content/ 里的全部内容")
    commands.add_parser("report", help="数一数：页面、课、演练、出处和纲要覆盖")
    reading = commands.add_parser("reading", help="学生页有多难读，哪些多音字还没有人看过")
    reading.add_argument("--accept", action="store_true", help="多音字都看过了，读得对，记下来")
    export = commands.add_parser("export", help="把生成的网页（Markdown）和文件写到一个文件夹")
    export.add_argument("folder", type=Path)
    posters = commands.add_parser("posters", help="给一个区的每所学校印一份写好校名的海报（PDF）")
    posters.add_argument("--names", type=Path, required=True, help="学校名单：CSV，要有一列叫“学校”")
    posters.add_argument("--out", type=Path, required=True, help="写到哪个文件夹")
    posters.add_argument("--poster", action="append", help="只印这一张，可以写几次（默认：全部）")
    posters.add_argument("--paper", choices=("a4", "a3", "a2"), default="a3")
    posters.add_argument("--mono", action="store_true", help="黑白，省墨")
    year = commands.add_parser("plan", help="给一所或几所学校排一学年的安全教育计划（Word 和 Excel）")
    year.add_argument("--profile", type=Path, action="append", required=True, help="学校资料，像 school.yml")
    year.add_argument("--out", type=Path, required=True, help="写到哪个文件夹")
    usb = commands.add_parser("usb", help="把做好的网站变成 U 盘版：全套一份，每个学段一份")
    usb.add_argument("--site", type=Path, default=Path("site"), help="做好的网站（默认：site）")
    usb.add_argument("--out", type=Path, default=Path("usb"), help="写到哪个文件夹（默认：usb）")
    usb.add_argument("--on-site", action="store_true", help="做成压缩包放进网站，网页“U 盘版”上可以下载")
    commands.add_parser("schema", help="写出编辑器用的字段说明（schema/ 和 .vscode/）")
    new = commands.add_parser("new", help="新写一份：带说明的草稿，要写的地方标着〔填：……〕")
    new.add_argument("what", choices=("lesson", "kit", "drill", "poster", "procedure"))
    new.add_argument("--topic", help="主题编号")
    new.add_argument("--stage", help="课的学段")
    new.add_argument("--day", help="活动包的主题日编号")
    new.add_argument("--name", help="编号，也就是文件名")
    options = parser.parse_args(arguments)
    logging.basicConfig(format="%(message)s", level=logging.INFO)  # how far the printing is
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a Windows console may not know every character
    try:
        if options.command == "new":
            return _new(options)
        if options.command == "schema":
            return _schema(options.root)
        return _run(load(options.root, os.environ.get("SITE_URL", "")), options)
    except ContentError as error:
        print(error.report(), file=sys.stderr)
        if os.environ.get("GITHUB_ACTIONS"):  # the code host shows these beside the lines they are about
            print("\n".join(problem.annotation for problem in error.problems))
    except (PermissionError, FileExistsError, NotADirectoryError) as error:
        print(f"“{error.filename}”打不开或写不进：请关掉正在看它的程序，或换一个文件夹", file=sys.stderr)
    return 1


def _run(catalogue: Catalogue, options: argparse.Namespace) -> int:
    if options.command == "check":
        print(f"内容没有问题：{len(catalogue.entries)} 条。")
        return 0
    if options.command == "posters":
        return _posters(catalogue, options)
    if options.command == "plan":
        from campus import year_plan

        for name in year_plan.write(catalogue, options.profile, options.out):
            print(name)
        return 0
    if options.command == "usb":
        return _usb(catalogue, options)
    if options.command == "report":
        from campus import report  # the templates are not needed for a check

        print(report.text(catalogue))
        return 0
    if options.command == "reading":
        from campus import readability

        print(readability.report(options.root, catalogue, accept=options.accept))
        return 0
    from campus import site

    outputs = site.build(catalogue).outputs
    for output in outputs:
        target = options.folder / output.uri
        target.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(output.content, bytes):
            target.write_bytes(output.content)
        else:
            target.write_text(output.content, encoding="utf-8", newline="\n")
    print(f"写好 {len(outputs)} 个文件：{options.folder}")
    return 0


def _new(options: argparse.Namespace) -> int:
    """Whatever else may be wrong with the content, a draft can be begun."""
    from campus import drafts

    catalogue, _ = reader.read(options.root)
    try:
        path = drafts.begin(catalogue, options.what, datetime.date.today(), vars(options))
    except drafts.NotWantedError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"写好了 {path}：把每一处〔填：……〕换掉；make check 会说还剩哪些。")
    return 0


def _schema(root: Path) -> int:
    """Of the models alone: the content may be as faulty as it likes."""
    from campus.content import editor_schemas

    for old in (root / editor_schemas.FOLDER).glob("*.json"):
        old.unlink()
    for name, text in editor_schemas.files():
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_text(text, encoding="utf-8", newline="\n")
        print(name)
    return 0


def _usb(catalogue: Catalogue, options: argparse.Namespace) -> int:
    from campus.release import usb

    site: Path = options.root / options.site
    if not (site / "index.html").is_file():
        print(f"“{site}”里没有网站：先运行 make site", file=sys.stderr)
        return 1
    made = {stick: usb.make(site, catalogue, stick, options.root / options.out) for stick in usb.STICKS}
    for stick, folder in made.items():
        size = usb.size(folder)
        large = f"，比 {usb.MOST / 1e6:.0f} MB 大" if stick.stage and size > usb.MOST else ""
        print(f"{folder}：{size / 1e6:.0f} MB{large}")
    if options.on_site:
        usb.offer(site, made)
        print(f"压缩包在 {site / 'usb'}，网页“U 盘版”上可以下载")
    return 0


def _posters(catalogue: Catalogue, options: argparse.Namespace) -> int:
    keys = options.poster or list(catalogue.posters)
    if unknown := [key for key in keys if key not in catalogue.posters]:
        print(f"没有这张海报：{'、'.join(unknown)}；有：{'、'.join(catalogue.posters)}", file=sys.stderr)
        return 1
    from campus import district

    schools = district.read(options.names)
    outputs = district.print_all(
        catalogue, options.names, schools, keys, paper=options.paper, mono=options.mono
    )
    count = district.write(options.out, outputs)
    print(f"印好 {count} 所学校的海报，每所 {len(keys)} 张：{options.out}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
