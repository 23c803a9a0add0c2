"""A pack's papers, each tidied for itself, bound together: what they take over from the pack, and what binds all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from extract.model.document import Document
from extract.model.pack import Item, Pack, Part
from extract.model.record import Evidence, Paper, Record
from extract.model.restriction import ELSEWHERE, PAPER, Restriction

KINDS: Mapping[str, str] = {
    "front_sheet": "agenda", "agenda": "agenda", "minutes": "minutes", "report": "report",
    "decision_record": "decisions",
}  # fmt: skip
"""Part of a pack -> the kind of paper it is, where the paper itself does not say."""

OF_THE_MEETING = ("council", "body", "meeting_date")
OF_ANY_MEETING = ("council",)
"""What a paper takes over from its pack. The minutes in it are those of another meeting, maybe of another body."""

BESIDE = {"council": "registered", "body": "body_kind"}
"""What is known beside a field, and goes where it goes."""

VAGUE = ("other", "agenda")
"""Kinds that a report is taken for whose head says little, or bears the stamp of its agenda item."""

AGENDAS = frozenset({"front_sheet", "agenda"})
"""What they mark is the items they list, not the papers behind them."""

CALLED_BY_THE_PACK = frozenset({*AGENDAS, "minutes"})
"""What stands large at their head is the body, not a title."""

SHEET = 14
"""A sheet between papers has no more lines."""


def placed(paper: Paper, part: Part, front: Paper | None) -> Paper:
    """The paper with what it does not say itself and its pack does: kind, title, council, body and date.

    front: the front sheet's; the evidence comes along, for it stands in the same file.
    """
    taken = _taken_over(paper, part, front)
    named = {name for name, _ in taken}
    known: dict[str, Any] = {name: getattr(front, name) for name in named}
    known |= {beside: getattr(front, beside) for name, beside in BESIDE.items() if name in named}
    kind = KINDS.get(part.kind, paper.kind) if part.kind != "report" or paper.kind in VAGUE else paper.kind
    title = part.title or paper.title if part.kind in CALLED_BY_THE_PACK else paper.title or part.title
    return replace(paper, kind=kind, title=title, evidence=(*paper.evidence, *taken), **known)


def _taken_over(paper: Paper, part: Part, front: Paper | None) -> tuple[tuple[str, Evidence], ...]:
    """The fields, each with the words on the front sheet."""
    fields = OF_ANY_MEETING if part.kind == "minutes" else OF_THE_MEETING
    wanted = {name for name in fields if front and not getattr(paper, name) and getattr(front, name)}
    return tuple((name, evidence) for name, evidence in (front.evidence if front else ()) if name in wanted)


def _agreed(papers: Sequence[Record]) -> Paper:
    """The front sheet; what it does not say is what most of the papers say of themselves, minutes aside."""
    front = papers[0].paper
    others = [record.paper for record in papers[1:] if record.part and record.part.kind != "minutes"]
    for name in OF_THE_MEETING:
        if getattr(front, name):
            continue
        said = Counter(getattr(paper, name) for paper in others if getattr(paper, name))
        value, times = said.most_common(1)[0] if said else (None, 0)
        if times > sum(said.values()) / 2:
            source = next(paper for paper in others if getattr(paper, name) == value)
            found = tuple((field, evidence) for field, evidence in source.evidence if field == name)[:1]
            beside = BESIDE.get(name)
            known: dict[str, Any] = {name: value, **({beside: getattr(source, beside)} if beside else {})}
            front = replace(front, evidence=(*front.evidence, *found), **known)
    return front


def bound(
    document: Document, pack: Pack, papers: Sequence[Record], marks: Sequence[Restriction], origin: str
) -> Record:
    """The pack's own record, with those of its papers.

    marks: restrictions as they reach in the pack as a whole, for a heading between papers binds those behind it.
    """
    front = _agreed(papers)
    papers = [replace(one, paper=placed(one.paper, one.part, front)) if one.part else one for one in papers]
    paper = replace(
        front, name=document.name, origin=origin, sha256=document.sha256, pages=len(document.pages), kind="pack",
        report_of=(), portfolio_holder=(), appendices=(), wards=None, key_decision=None, exempt=None,
        evidence=tuple((name, evidence) for name, evidence in front.evidence if name in (*OF_THE_MEETING, "title")),
    )  # fmt: skip
    between = tuple(mark for mark in marks if _is_between(mark, document, papers))
    kept = tuple(_kept_back(record, pack.agenda, between) for record in papers)
    return Record(
        paper=paper, parts=kept, agenda=pack.agenda, problems=document.problems,
        restrictions=tuple(one for one in papers[0].restrictions if one.reach == PAPER),
    )  # fmt: skip


def _kept_back(record: Record, agenda: Sequence[Item], marks: Sequence[Restriction]) -> Record:
    """The paper with what the agenda and the marks between papers say of it."""
    part = record.part
    assert part is not None
    found = [_of_item(item) for item in agenda if item.restricted and item.number == part.item]
    found += [one for mark in marks if (one := _reaching(mark, part))]
    return replace(record, restrictions=(*record.restrictions, *found))


def _of_item(item: Item) -> Restriction:
    text = f"{item.number} {item.title}"
    return Restriction(reach=PAPER, reason="agenda", text=text, rule="packs.sessions")


def _reaching(mark: Restriction, part: Part) -> Restriction | None:
    """The mark as it binds a paper behind it, where none says that the public may come back."""
    return replace(mark, reach=PAPER, places=()) if _page(mark) < part.first_page else None


def has_sheets_that_bind(document: Document, papers: Sequence[Record]) -> bool:
    """Whether one of the papers' own marks may bind papers behind it: only then the pack is to be looked at whole."""
    return any(_is_on_a_sheet(mark, document, papers) for record in papers for mark in record.restrictions)


def _is_between(mark: Restriction, document: Document, papers: Sequence[Record]) -> bool:
    """Whether it speaks for papers behind it."""
    return mark.reach != ELSEWHERE and _is_on_a_sheet(mark, document, papers)


def _is_on_a_sheet(mark: Restriction, document: Document, papers: Sequence[Record]) -> bool:
    """Whether it stands on a sheet of few lines between papers, of its own or at a paper's end."""
    page = _page(mark)
    part = next((one.part for one in papers if one.part and one.part.first_page <= page <= one.part.last_page), None)
    if part is None or part.kind in (*AGENDAS, "restricted"):
        return False
    printed = (number for number in range(part.first_page, part.last_page + 1) if number not in part.blank_pages)
    is_last = page == max(printed, default=page)
    return is_last and len(document.pages[page - 1].lines) <= SHEET and not _is_head(mark, part)


def _is_head(mark: Restriction, part: Part) -> bool:
    """Whether it marks a paper of one page that names its item: then it is that paper's own."""
    return _page(mark) == part.first_page and "stamp" in part.why


def _page(mark: Restriction) -> int:
    return (mark.quote.page if mark.quote else None) or 0
