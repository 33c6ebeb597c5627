"""Rules of posters (P): few words, firm messages, everything that a layout asks for.

P1 排得出来

排印文件时出了别的错，原样说出来，并写明是哪个内容文件。多半不是你写错了，把这一行交给开发者。

为什么：一份文件排不出来，整站就先不更新，免得有人下载到半份。

- 错：`“排印出错：……”（规则 P1）`，自己反复改文字去碰
- 对：提一个问题，把这一行抄下来

- 2026-11-22：新增。

P2 印出来的，要放得下

课件每一页连标题最多 40 字，长句会在标点处自动分到下一页；一句里没有标点可断，又放不下的，要改短。学习单、测
验、家长信、给祖辈的话、板报、角色卡、课堂流程、月历和海报，先自动换小一号的字，小到最小的一号还放不下，也要
改短。提示会说出是哪里，最多多少字，现在多少字。

为什么：字再小，后排就看不见，老人家就读不了；溢出去的半句比没有更糟。

- 错：情境一口气写了 70 字，中间没有一个标点
- 对：写成两三个短句，每句不超过 20 字

- 2026-11-22：新增。

P3 只用字体里有的字

打印的文件用一套字体，收了 GB 2312 的全部汉字、常用符号和一些地名人名里的字。用了字体里没有的字，程序会指出
是哪个字。

为什么：印出来是一个空方框，谁也不知道写的是什么。

- 错：用表情符号 😊；用生僻的异体字
- 对：换一个常用的说法；非用不可的地名人名，请开发者加进字体

- 2026-11-22：新增。

P4 图片要有，也要能说出来

海报的 `picture` 写的图片，要在 `pictures.yml` 里；印到文件里的每张图都要有 `alt`。

为什么：看不见图的人，靠替代文字知道画了什么。

- 错：`picture: fire/leaves`（没有这张图）
- 对：`picture: fire/leave`

- 2026-11-22：新增。

P8 学校名单要整齐

给全区印海报的名单是一个 CSV：第一行写列名，要有“学校”一列，还可以有集合点、值班电话、校医室电话、心理老师
电话、燃气公司电话；别的列名不认。每行格数和第一行一样；校名不空、不重复，最多 40 字，其他每格最多 16 字；一
个文件最多 1 MB，UTF-8 或 GB 18030 编码。

为什么：几百所学校一次印，错一格就是一张挂不出去的海报；有一行不对，一张也不印。

- 错：列名写“学校名称”；校名里有逗号，没有加引号
- 对：列名写“学校”；写成 `"第一实验学校，东校区",操场北侧`

- 2026-11-22：新增。
"""

import re
from collections.abc import Iterator

from campus.checks.text_rules import TO_WRITE
from campus.content import markup
from campus.content.catalogue import Catalogue
from campus.content.markup import Citation
from campus.content.problems import Problem

POSTER_LINE = 6  # characters of a headline's line: 6 of the size that is read at five metres fill an A3 sheet
POSTER_PANEL = 14
POSTER_WORDS = 80  # what a passer-by can take in; for one 学段 see its column


def posters_are_short(catalogue: Catalogue) -> Iterator[Problem]:
    """P5 海报的字要少

    大标题最多两行，每行最多 6 字；每幅图最多 14 字；全张最多 80 字，给学生看的照最小的那个
    学段，见[学段表](lessons.md#stages)。建议换行的“|”不算字，校名、留空、号码和页脚的小字也不算。

    为什么：海报是给走过的人看的，不是给坐下的人读的；字少，才能印得大。

    - 错：`headline: [火警铃响大家快点走]`
    - 对：`headline: [火警铃响, 跟着老师走]`

    - 2026-11-22：新增。
    """
    for key, poster in catalogue.posters.items():
        fault = catalogue.fault("poster", key, "P5")
        for index, line in enumerate(poster.headline):
            if len(line) > POSTER_LINE:
                yield fault(f"标题一行最多 {POSTER_LINE} 字；“{line}”有 {len(line)} 字", "headline", index)
        if any(name not in catalogue.messages for name in poster.quoted):
            continue  # reported by posters_quote_messages
        for index, text in enumerate(catalogue.panel_texts(poster)):
            if markup.length(text) > POSTER_PANEL:
                yield fault(
                    f"每幅图最多 {POSTER_PANEL} 字；“{text}”有 {markup.length(text)} 字", "panels", index
                )
        most = poster.stage.band.poster if poster.stage else POSTER_WORDS
        total = sum(map(markup.length, catalogue.poster_texts(poster)))
        if total > most:
            yield fault(f"全张最多 {most} 字；现在有 {total} 字，请删去一些", "headline")


def posters_quote_messages(catalogue: Catalogue) -> Iterator[Problem]:
    """P6 海报引用关键信息

    这个主题有关键信息的，`about`、`lead`、`never` 或 `message` 至少引用一条；给学生看的，写明 `stages`，引用
    的要有这个学段的说法；给学生和大家看的，只引用 `pupil: true` 的；`never` 引用的那条，要写着 `never`。

    为什么：墙上的、课上的、广播里的，应当是同一句话。

    - 错：给小学低年级的海报写 `lead: fire.low-smoke`（它没有低年级的说法）
    - 对：`lead: fire.leave`

    - 2026-11-22：新增。
    """
    for key, poster in catalogue.posters.items():
        fault, doubt = (catalogue.fault("poster", key, rule) for rule in ("P6", "S3"))
        pupils = poster.readers in ("学生", "大家")
        if poster.readers == "学生" and not poster.stages:
            yield fault("给学生看的海报要写 stages（学段）", "readers")
        for location, _, name in catalogue.entries["poster", key].texts():
            if location[-1:] not in (("about",), ("lead",), ("never",), ("message",)):
                continue
            message = catalogue.messages.get(name)
            if message is None:
                continue  # reported by references_exist
            if poster.stage and location[-1] != "never" and message.wording.of(poster.stage) is None:
                yield fault(f"关键信息“{name}”没有“{poster.stage}”的说法", *location)
            if location[-1] == "never" and message.never is None:
                yield fault(f"关键信息“{name}”没有 never（不做什么）", *location)
            if pupils and not message.pupil:
                yield fault(f"“{name}”的来源还没有查实（pupil: false），不能写在给学生看的海报上", *location)
        if catalogue.topic_messages(poster.topic) and not any(
            name.partition(".")[0] == poster.topic for name in poster.quoted
        ):
            yield fault(f"请引用一条“{poster.topic}”的关键信息（about、lead、never 或 message）", "about")
        for index, cited in enumerate(map(Citation.parse, poster.sources)):
            if pupils and (mark := catalogue.mark(cited)) and not mark.firm:
                yield doubt(f"给学生看的海报不能凭“{mark}”的来源“{cited.source}”", "sources", index)


_SAID = re.compile(r"[，。、；：“”|！？ ]")


def posters_say_a_thing_once(catalogue: Catalogue) -> Iterator[Problem]:
    """P9 一张海报，一句话只说一次

    标题、导语、各幅图的话、不要做的那句，三个字以上的，一句不能整个出现在另一句里。标题已经说了关键信息的，
    用 `about` 写它的编号，不再印导语。

    为什么：墙上的地方有限，少一句重复，字和图就能大一号。

    - 错：标题“撤离信号响，跟着老师走”，导语又是“撤离信号响，停下手，跟着老师走”
    - 对：同一个标题，`about: fire.leave`，三幅图写“停下手”“排好队”“跟着走”

    - 2026-11-30：新增。
    """
    for key, poster in catalogue.posters.items():
        fault = catalogue.fault("poster", key, "P9")
        if any(name not in catalogue.messages for name in poster.quoted):
            continue  # reported by posters_quote_messages
        texts = (it for it in catalogue.poster_texts(poster) if not TO_WRITE.match(it))
        said = [_SAID.sub("", text) for text in texts]
        for number, text in enumerate(said):
            others = [it for index, it in enumerate(said) if index != number]
            if len(text) >= 3 and any(text in other for other in others):
                yield fault(f"“{text}”说了两次；一句话只说一次", "headline")


_LAYOUT_PANELS = {
    "row": (3,),
    "grid": (4,),
    "ladder": (3, 4, 5),
    "scene": (3,),
    "sign": (3,),
    "checklist": (4, 5),
    "compare": (4,),
    "together": (3,),
}

_PANEL_FIELDS = (
    ("picture", tuple(layout for layout in _LAYOUT_PANELS if layout != "scene"), "图"),
    ("role", ("together",), "谁来做"),
    ("mark", ("compare",), "做、不做"),
)


def posters_can_be_laid_out(catalogue: Catalogue) -> Iterator[Problem]:
    """P7 版式要的都写上

    每种版式要几幅图、要不要大图 `picture` 和 `caption`、每幅要不要 `role`、`mark`，都照
    [版式](posters.md)，不缺，也不多；`compare` 的“做”和“不做”一样多。

    为什么：少一幅就空一块，多一项没有地方放。

    - 错：`layout: compare`，有一幅没写 `mark`
    - 对：四幅都写，两幅 `做`，两幅 `不做`

    - 2026-11-22：新增。
    """
    for key, poster in catalogue.posters.items():
        fault, doubt = (catalogue.fault("poster", key, rule) for rule in ("P7", "S3"))
        wanted = _LAYOUT_PANELS[poster.layout]
        if len(poster.panels) not in wanted:
            numbers = "或".join(map(str, wanted))
            yield fault(f"版式 {poster.layout} 要有 {numbers} 幅图；现在有 {len(poster.panels)} 幅", "panels")
        marks = [panel.mark for panel in poster.panels]
        if poster.layout == "compare" and None not in marks and marks.count("做") != marks.count("不做"):
            yield fault("版式 compare 的“做”和“不做”要成对，两边一样多", "panels")
        if (poster.picture is not None) != (poster.layout in ("scene", "sign")):
            yield fault("版式 scene 和 sign 要写 picture（大图），别的版式不写", "picture")
        if (poster.caption is not None) != (poster.layout == "sign"):
            yield fault("版式 sign 要写 caption（标志的名称），别的版式不写", "caption")
        for index, panel in enumerate(poster.panels):
            for field, layouts, what in _PANEL_FIELDS:
                if (getattr(panel, field) is not None) != (poster.layout in layouts):
                    text = f"{field}（{what}）只在版式 {'、'.join(layouts)} 里写，而且每幅都要写"
                    yield fault(text, "panels", index)
        for index, number in enumerate(poster.calls if poster.readers in ("学生", "大家") else ()):
            if number in catalogue.phones and number not in catalogue.pupil_phones:
                yield doubt(f"给学生看的海报上，{number} 还没有核实，请先不写", "calls", index)
