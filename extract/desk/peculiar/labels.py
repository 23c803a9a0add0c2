"""Labels of the front page that no rule knows: `Head of the paper: value`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.desk.peculiar.paper import Paper
from extract.desk.peculiar.proposal import Proposal, as_phrase, shown, where
from extract.find.front.bodies import is_body
from extract.find.front.dates import printed_dates
from extract.find.front.entries import Entry, entries_of
from extract.find.front.rows import HEAD, rows_of
from extract.find.front.words import Words
from extract.rulebook.rules import Rulebook
from extract.tidy.leads.read import LeadContext, read_leads

LABEL = re.compile(r"(?P<label>[A-Z][\w’'/&()? -]{2,48}?)\s*:\s+(?P<value>\S.*)", re.DOTALL)
LONGEST = 50
"""Letters of a label."""

VALUE = 160
REACH = re.compile(r"@|\b0\d{3,4}\s?\d{3}")
NAMED = 0.85


def unknown_labels(paper: Paper) -> Iterator[Proposal]:
    """A proposal for every label before a value at the head of a paper."""
    title = paper.record.paper.title or ""
    for entry in entries_of(rows_of(paper.document, paper.rules), paper.rules):
        if _is_open(entry) and not (title and (entry.value.text in title or title in entry.value.text)):
            yield from _labelled(entry, paper)


def _is_open(entry: Entry) -> bool:
    """At the head of a paper, without a label that the rules know, and no heading."""
    return entry.zone == HEAD and not entry.sense and not entry.row.data and not entry.row.is_heading


def _labelled(entry: Entry, paper: Paper) -> Iterator[Proposal]:
    parted = _parted(entry)
    if parted is None or _is_attendance(parted[1], paper):
        return
    label, value = parted
    guess = _meant(value, paper.rules)
    places = entry.value.quote(paper.document).places
    yield Proposal(
        vocabulary="front.labels", label=guess, phrase=as_phrase(label), seen=f"{shown(label)}: {shown(value)}",
        where=(where(paper.name, places),), others=tuple(one for one in _OTHERS[guess] if one != guess),
    )  # fmt: skip


def _parted(entry: Entry) -> tuple[str, str] | None:
    """The label and the value: in a form the first two cells of a row, in a line what a colon parts."""
    if entry.row.table:
        cells = entry.row.parts
        first = len(cells) == 2 and entry.value.text == cells[0].text and _is_label(cells[0])
        return (cells[0].text.strip(" :"), cells[1].text) if first and len(cells[1].text) <= VALUE else None
    found = LABEL.fullmatch(entry.value.text)
    return (found["label"], found["value"]) if found and _is_value(found["value"]) else None


def _is_value(words: str) -> bool:
    """Not a paragraph, and no key of several words with their meanings."""
    return len(words) <= VALUE and not (words.endswith(".") and ": " in words)


def _is_attendance(value: str, paper: Paper) -> bool:
    """Minutes print who was there under what each of them is."""
    minutes = paper.record.paper.kind == "minutes"
    return minutes and any(lead.kind == "person" for lead in read_leads(value, LeadContext(), paper.rules))


def _is_label(cell: Words) -> bool:
    text = cell.text.strip()
    return len(text) <= LONGEST and text[:1].isupper() and not text.endswith((".", ";", ","))


_OTHERS = {
    "date": ("decision_date", "other"),
    "committee": ("body", "meeting", "other"),
    "contact": ("author", "report_of", "portfolio_holder", "other"),
    "other": ("title", "wards", "purpose"),
}


def _meant(value: str, rules: Rulebook) -> str:
    """What the value looks like: a body, a day, somebody to ask; else a thing that is nobody's field."""
    if is_body(value, rules):
        return "committee"
    if printed_dates(value, rules) and len(value) <= LONGEST:
        return "date"
    leads = read_leads(value, LeadContext(), rules) if len(value) <= LONGEST else ()
    named = any(lead.kind == "person" and lead.confidence >= NAMED for lead in leads)
    return "contact" if named or REACH.search(value) else "other"
