"""The project in numbers: what there is, what it rests on, what it covers."""

from collections import Counter

from campus.checks.safety_rules import claims as claims_of
from campus.content import plan_items
from campus.content.catalogue import Catalogue
from campus.content.markup import Citation
from campus.models import Mark, Read
from campus.papers import printables
from campus.web import pages
from campus.year import plan_rows, planner

# What rests on no text that could be read.
_OUR_OWN = (Mark.DISPUTED, Mark.ADVICE)


def text(catalogue: Catalogue) -> str:
    """A few lines of counts, for release notes and for reviewers."""
    pages_ = sum(output.uri.endswith(".md") for output in pages.build(catalogue).outputs)
    files = Counter(
        what.ending.rpartition(".")[2]
        for owner in printables.PRINTABLES
        for key in printables.owners(catalogue, owner)
        for what in printables.kinds(catalogue, owner, key)
    )
    claims = claims_of(catalogue)
    sourced = [claim for claim in claims if claim.citations]
    best = [min(_verified(catalogue, it) for it in claim.citations) for claim in sourced]
    marks = Counter(list(Mark)[mark] for mark, _ in best)
    reads = Counter(list(Read)[read] for mark, read in best if list(Mark)[mark] not in _OUR_OWN)
    taught = {item for lesson in catalogue.lessons.values() for item in lesson.curriculum}
    outline = [key for key in catalogue.outline if key in taught]
    later = [key for key in catalogue.later if key in taught]
    lines = [
        f"生成的网页：{pages_}；印出的文件：" + "，".join(f"{kind} {n}" for kind, n in sorted(files.items())),
        f"课：{len(catalogue.lessons)}；活动包：{len(catalogue.kits)}；演练：{len(catalogue.drills)}",
        f"主题：{len(catalogue.topics)}（有内容的 {len(catalogue.touched_topics)}）；"
        f"主题日：{len(catalogue.theme_days)}",
        f"关键信息：{len(catalogue.messages)}；来源：{len(catalogue.sources)}；电话：{len(catalogue.phones)}",
        f"安全主张：{len(claims)}；有出处：{len(sourced)}；没有出处：{len(claims) - len(sourced)}",
        "每条主张最可靠的一个出处：" + "，".join(f"{mark} {n}" for mark, n in marks.most_common()),
        "这一个出处（条款或全文）读到什么：" + "，".join(f"{read} {reads[read]}" for read in Read),
        f"指导纲要：{len(catalogue.outline)} 条，已教 {len(outline)} 条；"
        f"后来的要求：{len(catalogue.later)} 条，已教 {len(later)} 条",
    ]
    data = catalogue.once(plan_items.items)
    rows = plan_rows.rows(data, planner.plan(data, catalogue.school), catalogue.school)
    lines += [f"全年 · {name}：{counts}；{short}" for name, counts, _, short in rows["counts"]]
    kinds_of_claims = Counter(claim.kind for claim in claims)
    lines.append("主张的种类：" + "，".join(f"{kind} {n}" for kind, n in kinds_of_claims.most_common()))
    return "\n".join(lines)


def _verified(catalogue: Catalogue, citation: Citation) -> tuple[int, int]:
    """How far a citation has been verified and what was read, as ranks: the least is the best."""
    source = catalogue.sources[citation.source]
    mark, read = source.mark_of(citation.clause), source.read_of(citation.clause)
    return list(Mark).index(mark), list(Read).index(read)
