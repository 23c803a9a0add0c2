"""The rows as one stream of labelled and unlabelled words, tables included."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import zip_longest

from extract.find.front.labels import labelled
from extract.find.front.rows import BODY, FRONT, HEAD, Row
from extract.find.front.words import Words, joined
from extract.rulebook.rules import Rulebook

UNSETTLED = "unsettled"
SHORT = 220
"""Further on in a paper only rows this short are looked at: labels stand in short rows."""

BRIEF = 20
"""Below the label of another thing its value is no longer than this: a number, a day. More is a line of its own."""

COLUMNS = 3
"""Further on in a paper a row of more cells than this is a table's own, not labels with their values."""

LISTS = frozenset(
    {"appendix", "background_paper", "either_list", "contact", "author", "lead_officer", "director", "clerk"}
)
"""Labels over what may be a list; what stands below them is for their own shapes."""

READ_ON = frozenset({"title", "report_of", "body", "committee", "meeting", "wards"})
"""Labels whose words may be broken into several cells of a row that has no rules."""

BOX = re.compile(r"[☐☒☑□◻✓✔✗✘]|\[\s?[xX✓]?\s?\]")
LINE, TABLE, OPENER = "labelled_line", "metadata_table", "opening_words"
UNFINISHED = (",", "&", " and", " of", " the", " for", " –", " -")
ALIGNED = 4.0
"""Points: a line that begins this near to where the value began goes on with it."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Entry:
    """Words of one row, with the label before them or without one (`sense` is empty).

    also: the indexes of further rows that the value goes on in.
    """

    row: Row
    value: Words
    sense: str = ""
    label: Words | None = None
    shape: str = LINE
    also: tuple[int, ...] = ()

    @property
    def rows(self) -> tuple[int, ...]:
        """The indexes of all rows it stands in."""
        return (self.row.index, *self.also)

    @property
    def zone(self) -> str:
        """The zone of its row."""
        return self.row.zone


def entries_of(rows: tuple[Row, ...], rules: Rulebook) -> tuple[Entry, ...]:
    """Every run of words of the paper's rows, labels and values parted and brought together again."""
    found = [entry for row, below in zip_longest(rows, rows[1:]) for entry in _of(row, below, rules)]
    settled = _brought_together(found, _over_rows)
    return tuple(map(_of_name, (None, *settled), settled))


def _of(row: Row, below: Row | None, rules: Rulebook) -> Iterator[Entry]:
    long = len(row.text) > SHORT or (row.table and len(row.parts) > COLUMNS)
    if row.data or _is_choice(row, rules) or (row.zone == BODY and long):
        yield Entry(row=row, value=row.words)
        return
    last = len(row.parts) - 1
    parted = [entry for at, part in enumerate(row.parts) for entry in _entries(row, part, rules, before=at < last)]
    if row.table and all(entry.sense and not entry.value for entry in parted):
        parted = list(_over(parted, below, rules))
    yield from _brought_together((_with_contact(entry, rules) for entry in parted), _over_columns)


def _is_choice(row: Row, rules: Rulebook) -> bool:
    """`Delete as appropriate | Exempt | Non-exempt`: nobody has chosen."""
    return row.table is not None and len(row.parts) > 2 and rules.label(row.parts[0].text, "front.answers") == UNSETTLED


def _with_contact(entry: Entry, rules: Rulebook) -> Entry:
    """A sentence that ends in whom to ask: `… can be had by contacting Ann Reed, Policy Officer`, or right above."""
    if entry.sense not in ("", "other") or entry.zone == BODY or len(entry.value.text) > SHORT:
        return entry
    mark = rules.first(entry.value.text, "front.joins", "contact")
    if mark is None or not (entry.value.text[mark.end :].strip(" :") or (mark.start and not entry.sense)):
        return entry
    value = entry.value.cut(mark.end).trimmed(":")
    return replace(entry, sense="contact", label=entry.value.cut(mark.start, mark.end), value=value)


def _entries(row: Row, part: Words, rules: Rulebook, *, before: bool = False) -> tuple[Entry, ...]:
    """The labels and values of one column. before: others stand behind it in its row."""
    shape = TABLE if row.table else LINE
    cell = before and row.table is not None
    found = labelled(part, rules, head=row.zone == HEAD, front=row.zone in (HEAD, FRONT), cell=cell)
    return tuple(
        Entry(row=row, value=one.value, sense=one.sense, label=one.label, shape=OPENER if one.opener else shape)
        for one in found
    ) or (Entry(row=row, value=part, shape=shape),)


def _over(labels: list[Entry], below: Row | None, rules: Rulebook) -> Iterator[Entry]:
    """Labels in one row of a table, their values in the next; of two in a row the second may be the first's value."""
    row = labels[0].row
    values = [entry for part in below.parts for entry in _entries(below, part, rules)] if below else []
    fits = below is not None and below.table is row.table and below.zone == HEAD and len(values) == len(labels)
    if not fits or any(value.sense for value in values):
        yield from [replace(labels[0], value=row.parts[1])] if len(labels) == len(row.parts) == 2 else labels
        return
    yield from (replace(label, value=value.value) for label, value in zip(labels, values, strict=True))


def _brought_together(entries: Iterable[Entry], one_of: Callable[[Entry, Entry], Entry | None]) -> tuple[Entry, ...]:
    """The entries, each one that goes on with the entry before it as one with that."""
    found: list[Entry] = []
    for entry in entries:
        both = one_of(found[-1], entry) if found else None
        found[-1:] = [both] if both else [*found[-1:], entry]
    return tuple(found)


def _over_columns(held: Entry, entry: Entry) -> Entry | None:
    """A label without words of its own takes the next column's; in a table some take all columns after it."""
    if not entry.sense and (not held.value or _takes(held, entry)):
        return replace(held, value=joined((held.value, entry.value)))
    if not held.value and entry.label and entry.sense == held.sense and held.row.table:
        return replace(held, value=joined((entry.label, entry.value)))  # `Exempt? | Part exempt – Appendix 2`
    return None


def _takes(held: Entry, entry: Entry) -> bool:
    """Whether a value goes on in the next cell: words that may be broken, boxes to be ticked (`☐ Yes | ☒ No`)."""
    if held.row.table is None or not BOX.search(entry.value.text):
        return held.row.table is not None and held.sense in READ_ON
    return BOX.search(held.value.text) is not None


def _over_rows(held: Entry, entry: Entry) -> Entry | None:
    """A value that stands below its label, or goes on in the next row."""
    if not (_goes_on(held, entry) or _goes_on_below(held, entry)):
        return None
    return replace(held, value=joined((held.value, entry.value)), also=(*held.also, entry.row.index))


def _of_name(above: Entry | None, entry: Entry) -> Entry:
    """`Name: Ada Quill` over `Title: Head of Parks`: her post, and no title of a paper."""
    return replace(entry, sense="post") if above and above.sense == "name" and entry.sense == "title" else entry


def _goes_on(above: Entry, entry: Entry) -> bool:
    if entry.sense or not above.sense or entry.row.ends or entry.row.table or above.row.table:
        return False
    if above.row is entry.row or above.sense in LISTS or entry.row.index > above.row.index + 3:
        return False
    if not above.value:
        other = above.sense == "other" and len(entry.value.text) > BRIEF
        return len(entry.value.text) < 2 * SHORT and above.row.zone != BODY and not other
    return above.row.zone == HEAD and (above.value.text.endswith(UNFINISHED) or _aligned(above, entry))


def _goes_on_below(above: Entry, entry: Entry) -> bool:
    """Whether a table's row that has nothing in its first column goes on with who reports in the row above."""
    table = entry.row.table
    if table is None or table is not above.row.table or above.sense != "report_of" or not above.value:
        return False
    cells = [cell for cell in table.cells if any(span.passage is cell.passage for span in entry.value.spans)]
    return not entry.sense and len(entry.row.parts) == 1 and bool(cells) and all(cell.column > 0 for cell in cells)


def _aligned(above: Entry, entry: Entry) -> bool:
    """Whether a line begins where the value began, and not where the label did."""
    label, value, line = (left(words) for words in (above.label or above.value, above.value, entry.value))
    if label is None or value is None or line is None:
        return False
    return abs(value - line) < ALIGNED < abs(value - label)


def left(words: Words) -> float | None:
    """The x of the first character; None where there are no pages."""
    for span in words.spans:
        for line, first, _ in span.passage.part(span.start, span.end):
            return line.edges[first] if line.edges is not None else None
    return None
