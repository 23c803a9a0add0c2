"""Who to ask: names, posts, telephones and e-mails under a contact's label, line by line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.find.front.entries import LISTS, Entry
from extract.find.front.fields import PLACEHOLDER
from extract.find.front.rows import BODY, EDGE
from extract.find.front.seen import Seen
from extract.find.front.words import Words
from extract.rulebook.rules import Rulebook

OPENS = LISTS - {"appendix", "background_paper", "either_list"} | {"portfolio_holder", "report_of"}
PARTS = frozenset({"name", "post", "phone", "email", "unit"})
REACH = re.compile(r"@|(?:\+44|\(?0)\d[\d\s()-]{7,}|\btel\b|\be-?mail\b|\bext\b", re.IGNORECASE)
LONGEST = 200
MOST = 14
"""Rows: a contact block is no longer."""


def contacts(entries: tuple[Entry, ...], rules: Rulebook) -> Iterator[Seen]:
    """One sighting a line, `group` in its facts telling the blocks apart and `part` what a line's own label says."""
    group = 0
    for number, entry in enumerate(entries):
        if entry.sense in OPENS and _opens(entry):
            group += 1
            for line in _block(entries, number, rules):
                yield from _lines(line, entry, group)


def _opens(entry: Entry) -> bool:
    over_a_column = not entry.value and len(entry.row.parts) > 1
    return (
        not over_a_column
        and len(entry.value.text) <= 2 * LONGEST
        and not PLACEHOLDER.fullmatch(entry.value.text)
    )


def _block(entries: tuple[Entry, ...], number: int, rules: Rulebook) -> Iterator[Entry]:
    """The label's own line, and those after it that go on with it."""
    first = entries[number]
    strict = first.sense in ("portfolio_holder", "report_of") or bool(first.value)
    if first.value:
        yield first
    for entry in entries[number + 1 : number + MOST]:
        if entry.value and (
            entry.sense in PARTS or (entry.sense, first.sense) == ("portfolio", "portfolio_holder")
        ):
            yield entry
            continue
        loose = not strict and not entry.sense and _may_go_on(first, entry, rules)
        if entry.sense or not (loose or (_reaches(entry) and first.sense != "portfolio_holder")):
            return
        yield entry


def _may_go_on(first: Entry, entry: Entry, rules: Rulebook) -> bool:
    text = entry.value.text
    short = len(text) <= LONGEST and not text.endswith(".") and entry.zone != EDGE
    return (
        short
        and not entry.row.ends
        and not (entry.row.table and not first.row.table)
        and not _numbered(entry)
    )


def _numbered(entry: Entry) -> bool:
    number = entry.row.block.number
    return entry.row.is_heading and number is not None and number[0].isalnum()


def _reaches(entry: Entry) -> bool:
    return len(entry.value.text) <= LONGEST and bool(REACH.search(entry.value.text)) and not entry.row.ends


def _lines(entry: Entry, first: Entry, group: int) -> Iterator[Seen]:
    part = "post" if entry.sense == "portfolio" else entry.sense if entry.sense in PARTS else ""
    for line in entry.value.lines():
        if line:
            yield _seen(line, entry, first, group, part)


def _seen(line: Words, entry: Entry, first: Entry, group: int, part: str) -> Seen:
    more = {"group": str(group), "part": part}
    label = entry.label or first.label
    sure = 0.7 if entry.zone == BODY and not part else 0.9
    return Seen(
        name="contact", sense=first.sense, value=line, label=label, rule="contact_block", confidence=sure,
        rows=(entry.row.index,), more=more,
    )  # fmt: skip
