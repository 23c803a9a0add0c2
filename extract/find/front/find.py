"""The door of this part: what a paper's front page says, shape after shape."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from extract.find.front.addresses import abbreviations, addresses, parishes
from extract.find.front.called import called_bodies
from extract.find.front.contacts import contacts
from extract.find.front.entries import OPENER, Entry, entries_of
from extract.find.front.fields import plain_fields
from extract.find.front.fold import folded
from extract.find.front.kind import kinds
from extract.find.front.languages import WELSH
from extract.find.front.letterhead import council_names
from extract.find.front.lines import body_lines, meeting_lines
from extract.find.front.lists import lists
from extract.find.front.meeting import labelled_dates, labelled_meetings
from extract.find.front.members import members
from extract.find.front.openness import statements
from extract.find.front.publishers import parted, publishers
from extract.find.front.rows import Row, rows_of
from extract.find.front.seen import Seen
from extract.find.front.title import item_rows, titles
from extract.model.document import Document
from extract.model.finding import Finding
from extract.rulebook.rules import Rulebook

NAMED = 0.9
"""A body named as surely as this leaves rows that only look like a body's name to the title."""


def find_front(document: Document, rules: Rulebook) -> tuple[Finding, ...]:
    """Findings of kind `field`: what the paper says of itself, several for one field where it says so twice.

    `name` in the facts: council, body, meeting_date, title, report_of, portfolio_holder, contact, wards,
    key_decision, exempt, appendix, background_paper, purpose or kind; `sense`: what exactly its label says.
    """
    rows = tuple(folded(rows_of(document, rules), rules))
    items = item_rows(rows, rules)
    entries = tuple(one for one in entries_of(rows, rules) if one.shape != OPENER or one.row.index not in items)
    seen = [*_labelled(entries, rules), *statements(rows, rules), *council_names(rows), *publishers(rows, rules)]
    labelled = _taken(entry for entry in entries if entry.sense)
    seen += _unlabelled(rows, items, labelled, seen, rules)
    seen += [*addresses(rows, rules), *parishes(rows, rules), *abbreviations(rows)]
    seen += kinds(document, rows, entries, rules)
    return tuple(one.finding(document) for one in parted(seen, rules) if one.value)


def _labelled(entries: tuple[Entry, ...], rules: Rulebook) -> Iterator[Seen]:
    yield from labelled_meetings(entries, rules)
    yield from labelled_dates(entries, rules)
    yield from plain_fields(entries, rules)
    yield from contacts(entries, rules)
    yield from lists(entries)


def _unlabelled(
    rows: tuple[Row, ...], items: frozenset[int], labelled: frozenset[int], seen: list[Seen], rules: Rulebook
) -> list[Seen]:
    """What stands at the head without a label: each shape gets the rows that those before it left."""
    taken = items | labelled | _taken(seen)
    bodies = _taken(one for one in seen if one.name == "body")
    lines = list(meeting_lines(rows, taken, bodies, rules))
    lines += called_bodies(tuple(row for row in rows if row.index not in items), rules)
    lines += members(rows, taken | _taken(lines), rules)
    named = any(one.name == "body" and one.confidence >= NAMED for one in [*seen, *lines])
    like_bodies = [] if named else list(body_lines(rows, taken | _taken(lines), rules))
    first = 1 + any(WELSH.search(one.value.text) for one in like_bodies[:1])
    taken |= _taken([*lines, *like_bodies[:first]])
    return [*lines, *like_bodies, *titles(rows, taken, rules, named=named or bool(like_bodies))]


def _taken(found: Iterable[Seen | Entry]) -> frozenset[int]:
    """The indexes of the rows that are used up."""
    return frozenset(row for one in found for row in one.rows)
