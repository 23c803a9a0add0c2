"""What kind of paper it is: what its head and running lines call it, and the shapes that stand in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from extract.find.front.entries import Entry
from extract.find.front.rows import ATTENDANCE, BODY, EDGE, FRONT, HEAD, MEETING, Row, gathered
from extract.find.front.seen import Seen
from extract.find.front.words import Words
from extract.model.document import Document, Table
from extract.rulebook.mark import Mark
from extract.rulebook.rules import Rulebook

LONGEST, SENTENCE = 200, 500
"""Characters of a line that names a paper's kind, and of a sentence that calls a meeting."""

NEARLY, MOSTLY = 0.8, 0.5
"""The share of a paper's words that its action tables hold when they are what it is: next to all, and most."""

AUTHOR = frozenset({"author"})
"""Strategies have one too."""

WHOLE, ATTENDED = {"agenda": 0.88}, 0.89
"""Who was there says more than the word `Agenda` over what was spoken of, and less than a name of any other kind."""

CONVENED = {"calls": "agenda", "met": "minutes"}
"""What a sentence at the head tells of the meeting -> the kind of paper it opens."""

REPORTED = {"minutes": 0.97, "decisions": 0.93}
"""How sure such a heading makes the kind: minutes tell the decision too."""

YEAR = re.compile(r"[\s(,–-](?:19|20)\d\d(?:\s?[/–-]\s?\d{2,4})?\)?$")
"""`Scrutiny Action Log 2025/26`: of what year it is stands behind what it is called."""

MARKS = ":–—-"
"""Behind these a name begins anew: `Lonely no more: report of the Health Panel`."""

STAMP = re.compile(r"Agenda Item:? \d{1,2}[A-Za-z]?", re.IGNORECASE)
PAGES = re.compile(r"\(Pages? \d+\s?[-–]\s?\d+\)", re.IGNORECASE)

SHOWS = {
    "report": frozenset({"title", "report_of", "portfolio_holder", "key_decision", "wards", "author", "exempt"}),
    "decisions": frozenset({"decided", "decision_date", "decision_maker"}),
}
"""Kind -> the labels that only papers of that kind print at their head."""


def kinds(document: Document, rows: tuple[Row, ...], entries: tuple[Entry, ...], rules: Rulebook) -> Iterator[Seen]:
    """Every sign of a kind, with how much it says."""
    # `Forward Plan reference: FP/12` makes no forward plan
    others = {entry.row.index for entry in entries if entry.sense == "other" and entry.value}
    yield from _called([row for row in rows if row.index not in others], rules)
    labelled = [entry for entry in entries if entry.zone == HEAD and entry.label]
    yield from _labelled([entry for entry in labelled if not _in_action_table(entry, rules)])
    yield from _attended(rows, rules)
    yield from _convened(rows, rules)
    yield from _reported(rows, rules)
    yield from _proposed(rows, rules)
    yield from _tabled(document, rows, rules)
    yield from _packed(rows)


def _called(rows: Iterable[Row], rules: Rulebook) -> Iterator[Seen]:
    """The words at the head: whole lines say most, the beginning or end of one less, the middle least."""
    for row in rows:
        if not (row.zone in (HEAD, EDGE) or row.ends) or len(row.text) > LONGEST or row.table:
            continue
        if row.block.number and row.block.number[0].isdigit():
            continue  # `2. Minutes`: an item of an agenda
        whole = rules.label(row.text, "front.kinds")
        for mark in (mark for mark in rules.marks(row.text, "front.kinds") if mark.label != "stamp"):
            edge = row.is_heading or _is_edge(mark, row.text)
            sure = 0.62 if row.ends else WHOLE.get(mark.label, 0.9) if whole else 0.75 if edge else 0.35
            yield _sign(mark.label, row.words.cut(mark.start, mark.end), "called", sure - 0.1 * (row.zone == EDGE))


def _is_edge(mark: Mark, text: str) -> bool:
    """Whether a line, or what stands in it behind a dash or a colon, begins or ends with the words."""
    begins = text[: mark.start].rstrip()[-1:] in ("", *MARKS)
    return begins or mark.end >= len(YEAR.sub("", text).rstrip(" .:(,–-")) - 1


def _labelled(entries: Sequence[Entry]) -> Iterator[Seen]:
    """The labels at the head that only one kind of paper prints: the more of them, the surer."""
    for kind, senses in SHOWS.items():
        found = {entry.sense: entry for entry in entries if entry.sense in senses}
        if found:
            first = next(iter(found.values()))
            sure = 0.5 + 0.12 * len(found.keys() - AUTHOR) + 0.05 * (kind == "decisions")
            yield _sign(kind, first.label or first.value, "labels", min(0.85, sure))


def _attended(rows: tuple[Row, ...], rules: Rulebook) -> Iterator[Seen]:
    """Who was there: only minutes say so. Apologies are an item of agendas too."""
    for row in rows:
        texts = (row.text, *(part.text for part in row.parts)) if row.zone in (HEAD, FRONT) else ()
        if any(gathered(text, rules) == ATTENDANCE for text in texts):
            yield _sign("minutes", row.words, "attendance", ATTENDED)
            return


def _convened(rows: tuple[Row, ...], rules: Rulebook) -> Iterator[Seen]:
    """`You are hereby summoned to the meeting on …`: its agenda follows; `At a meeting of …`: its minutes do."""
    for row in rows:
        if row.zone in (HEAD, FRONT) and len(row.text) < SENTENCE:
            told = rules.first(row.text, "front.told", *CONVENED)
            if told and rules.first(row.text, "front.openers", MEETING):
                yield _sign(CONVENED[told.label], row.words.cut(told.start, told.end), "convened", 0.85)
                return


def _reported(rows: tuple[Row, ...], rules: Rulebook) -> Iterator[Seen]:
    """`Minutes:` or `Decision:` alone in a line: what became of an item, whatever the item is called."""
    for row in rows:
        text = row.text.rstrip()
        kind = rules.label(text, "front.sections") if row.is_line and text.endswith(":") else None
        if kind in REPORTED:
            yield _sign(kind, row.words, "section", REPORTED[kind])


def _proposed(rows: tuple[Row, ...], rules: Rulebook) -> Iterator[Seen]:
    """`Purpose of the report` and `Recommendations`, each over words of its own: only reports have both."""
    heads = [row for row in rows if row.zone != EDGE and row.is_line and len(row.text) < LONGEST]
    purpose = next((row for row in heads if rules.label(row.text.split(":")[0], "front.labels") == "purpose"), None)
    if purpose and any(rules.label(row.text.split(":")[0], "lists.headings") == "opens" for row in heads):
        yield _sign("report", purpose.words, "sections", 0.7)


def _tabled(document: Document, rows: tuple[Row, ...], rules: Rulebook) -> Iterator[Seen]:
    """A paper that is mainly its action tables."""
    tables = [table for table in document.tables if _is_action_table(table, rules)]
    if not tables:
        return
    total = sum(len(row.text) for row in rows if row.zone != EDGE)
    held = sum(len(cell.text) for table in tables for cell in table.cells)
    if total and held / total > MOSTLY:
        first = next(row for row in rows if row.table is tables[0])
        yield _sign("action_plan", first.words, "action_table", 0.93 if held / total > NEARLY else 0.8)


def _packed(rows: tuple[Row, ...]) -> Iterator[Seen]:
    """Several papers in one: agenda items stamped on later pages, or listed with their pages in front."""
    stamps = {row.text: row for row in rows if STAMP.fullmatch(row.text) and (row.block.page or 1) > 1}
    listed = [row for row in rows if PAGES.search(row.text) and row.zone != BODY]
    if len(stamps) > 1 or (listed and stamps):
        first = listed[0] if listed else next(iter(stamps.values()))
        yield _sign("pack", first.words, "agenda_items", 0.97)


def _in_action_table(entry: Entry, rules: Rulebook) -> bool:
    return entry.row.table is not None and _is_action_table(entry.row.table, rules)


def _is_action_table(table: Table, rules: Rulebook) -> bool:
    """An action or recommendation column beside who, when or how far."""
    roles = {
        rules.label(cell.text, "columns.roles") for row in range(min(2, table.rows)) for cell in table.row(row) if cell
    }
    return bool(roles & {"action", "recommendation"}) and bool(
        roles & {"lead", "deadline", "status", "progress", "response"}
    )


def _sign(kind: str, words: Words, rule: str, sure: float) -> Seen:
    return Seen(name="kind", sense=kind, value=words, rule=f"kind_{rule}", confidence=round(sure, 2))
