"""Who to ask: names, posts, telephones and e-mails under a contact's label, line by line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest

from extract.find.front.entries import Entry
from extract.find.front.fields import PLACEHOLDER
from extract.find.front.rows import ATTENDANCE, BODY, EDGE, gathered
from extract.find.front.seen import Seen
from extract.find.front.words import Words
from extract.rulebook.rules import Rulebook

ASKED = frozenset({"contact", "author", "lead_officer", "director", "clerk"})
OPENS = ASKED | {"portfolio_holder", "report_of"}
"""Labels that people may stand under with how to reach them."""

PARTS = frozenset({"name", "post", "phone", "email", "unit"})
"""Labels inside a block."""

REACH = re.compile(r"@|(?:\+44|\(?0)\d[\d\s()-]{7,}|\btel\b|\be-?mail\b|\bext\b", re.IGNORECASE)
NUMBER = re.compile(r"(?:[\d\s()+/-]{7,30}\.|(?P<mail>\S{1,64}@\S{1,64}))\s{1,3}(?=[A-Z][\w'’-]+\s[A-Z])")
LONGEST = 200
MOST = 14
"""Rows: a contact block is no longer."""


def contacts(entries: tuple[Entry, ...], rules: Rulebook) -> Iterator[Seen]:
    """One sighting a line: `group` in its facts tells the blocks apart, `part` is what the line's own label says."""
    group = 0
    for number, entry in enumerate(entries):
        if entry.sense in OPENS and _opens(entry) and not _is_present(entry, rules):
            group += 1
            for line in _block(entries, number, rules):
                yield from _lines(line, entry, group)


def _opens(entry: Entry) -> bool:
    """Whether a label may have a block: not one over a column, nor one over a placeholder."""
    if not entry.value:
        return len(entry.row.parts) == 1
    return len(entry.value.text) <= 2 * LONGEST and not PLACEHOLDER.fullmatch(entry.value.text)


def _is_present(entry: Entry, rules: Rulebook) -> bool:
    """`Present: Cllrs Dyer and Moss; Clerk: S Fane`: who was there, not whom to ask."""
    return gathered(entry.row.text, rules) == ATTENDANCE


def _block(entries: tuple[Entry, ...], number: int, rules: Rulebook) -> Iterator[Entry]:
    """The label's own line, and those after it that go on with it."""
    first = entries[number]
    if first.value:
        yield from _above(entries, number)
        yield first
    block = entries[number + 1 : number + MOST]
    for entry, after in zip_longest(block, block[1:]):
        goes_on = _goes_on(first, entry) or _is_aside(entry, after, rules)
        if not (_is_part(entry, first) or (not entry.sense and goes_on)):
            return
        yield entry


def _above(entries: tuple[Entry, ...], number: int) -> Iterator[Entry]:
    """`Direct dial: …` over `Ask for: Ada Quill`, at the top of a letter: nobody above it is asked for."""
    before = entries[max(0, number - 2) : number]
    if entries[number].sense == "contact" and number <= 2 and all(one.sense in ("phone", "email") for one in before):
        yield from before


def _is_aside(entry: Entry, after: Entry | None, rules: Rulebook) -> bool:
    """`(Head of Parks)` in brackets, or a post alone, between somebody's name and how to reach them."""
    text = entry.value.text
    reached = after is not None and bool(after.value) and (after.sense in PARTS or _reaches(after))
    return reached and (rules.ends(text, "leads.posts") or text[:1] + text[-1:] == "()") and len(text) < LONGEST / 2


def _reaches(entry: Entry) -> bool:
    """Whether a line without a label is how to reach somebody."""
    return not entry.sense and len(entry.value.text) < LONGEST and REACH.search(entry.value.text) is not None


def _is_part(entry: Entry, first: Entry) -> bool:
    held = entry.sense == "portfolio" and first.sense == "portfolio_holder"
    return bool(entry.value) and (held or entry.sense in PARTS)


def _goes_on(first: Entry, entry: Entry) -> bool:
    """Whether a line without a label belongs to the block: it says how to reach somebody, or names them below it."""
    text = entry.value.text
    if len(text) > LONGEST or entry.row.ends or first.sense == "portfolio_holder":
        return False
    if REACH.search(text):
        return True
    open_below = first.sense in ASKED and not first.value
    strange = entry.zone == EDGE or (entry.row.table and not first.row.table) or _opens_section(entry)
    return open_below and not text.endswith(".") and not strange


def _opens_section(entry: Entry) -> bool:
    number = entry.row.block.number
    return entry.row.is_heading and number is not None and number[0].isalnum()


def _lines(entry: Entry, first: Entry, group: int) -> Iterator[Seen]:
    part = "post" if entry.sense == "portfolio" else entry.sense if entry.sense in PARTS else ""
    for line in _each(entry.value):
        own, other = _parted(line) if part in ("phone", "email") else (line, None)
        if own:
            yield _seen(own, entry, first, {"group": str(group), "part": part})
        if other:
            yield _seen(other, entry, first, {"group": str(group), "part": ""})


def _parted(line: Words) -> tuple[Words, Words | None]:
    """A telephone or an e-mail, and somebody else behind it: `01632 960 001. Bram Holt, b.holt@alder …`."""
    number = NUMBER.match(line.text)
    if not number or not (number["mail"] or REACH.search(line.text, number.end())):
        return line, None
    return line.cut(0, number.end()), line.cut(number.end()).trimmed(".,;")


def _each(words: Words) -> tuple[Words, ...]:
    """The lines, if each printed one says how to reach somebody; else the paragraphs."""
    printed = words.printed()
    return printed if len(printed) > 1 and all(REACH.search(line.text) for line in printed) else words.lines()


def _seen(line: Words, entry: Entry, first: Entry, more: dict[str, str]) -> Seen:
    sure = 0.7 if entry.zone == BODY and not more["part"] else 0.9
    return Seen(
        name="contact", sense=first.sense, value=line, label=entry.label or first.label, rule="contact_block",
        confidence=sure, rows=(entry.row.index,), more=more,
    )  # fmt: skip
