"""The document as printed rows, each with the zone it stands in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extract.find.front.bodies import is_full_name
from extract.find.front.columns import columns
from extract.find.front.composed import composed
from extract.find.front.council_names import is_council
from extract.find.front.dates import is_date, printed_dates
from extract.find.front.labels import labelled
from extract.find.front.languages import WELSH
from extract.find.front.stacked import unstacked
from extract.find.front.words import Words, whole
from extract.model.document import Block, Cell, Document, Table
from extract.rulebook.rules import Rulebook

HEAD, FRONT, BODY, EDGE = "head", "front", "body", "edge"
"""Before the first section; after it, on the same page; further on; a running line."""

ATTENDANCE = "attendance"
"""The label of the words over who was there."""

GATHERED = frozenset({ATTENDANCE, "apologies"})
"""With who was there, and who was not, the head of minutes ends, in a table too."""

MEETING = "meeting"
"""The label of opening words that tell of a meeting: `to be held on`, `minutes of a meeting of the`."""

LISTS = re.compile(r"[,(]")
"""What stands in a row of names."""

TOLD = frozenset({"minutes", "decisions"})
"""With `Minutes:` alone in a line a website goes on to what became of an item."""

PAGES = 3
"""The first section begins on one of the first pages, or the paper has no front page."""

ROWS = 80
"""As many rows make the front page where there are no pages (Word, plain text)."""

FIRST, SHARE = 9, 3
"""Of the first rows of a table of labels and values one of three at least holds a label."""

TITLE = 4
"""Within so many rows `AGENDA` is what the paper is called; further down, the list of items begins there."""

OVER = 3
"""Rows: a table that has its labels over their values is no longer, nor one that is a letterhead."""

COLUMN = 40
PROSE = 140
"""A paragraph this long that ends like a sentence is no part of a front page's head; one twice as long never is."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Row:
    """One paragraph, or one row of a table. `parts`: its columns, of a table its cells.

    ends: a heading that opens a section. data: of a table whose rows do not begin with labels.
    """

    index: int
    block: Block
    zone: str
    words: Words
    parts: tuple[Words, ...]
    ends: bool = False
    data: bool = False

    @property
    def text(self) -> str:
        """All its words."""
        return self.words.text

    @property
    def table(self) -> Table | None:
        """The table it is a row of."""
        return self.block.table

    @property
    def is_line(self) -> bool:
        """Whether it reads like a line: no row of a table, or the only cell of one."""
        return self.block.table is None or (len(self.parts) == 1 and not self.data)

    @property
    def is_heading(self) -> bool:
        """Whether the paper prints it like a heading."""
        return self.block.kind == "heading"


def rows_of(document: Document, rules: Rulebook) -> tuple[Row, ...]:
    """Every row in reading order; `ends` marks the headings that open a section."""
    zones = _Zones(paged=bool(document.pages))
    rows: list[Row] = []
    for block in (one for one in document.blocks if one.kind == "furniture" or not one.is_aside):
        data = block.table is not None and _is_data(block.table, rules)
        of_item = zones.open and bool(rows) and rules.label(rows[-1].text, "front.sections") == "item"
        for parts in _printed(block, rules, head=zones.open, of_item=of_item):
            words = Words(spans=tuple(span for part in parts for span in part.spans))
            if _is_trail(words.text, rules):
                continue
            titled = len(rows) < TITLE and _is_title(words.text, rules, first=not rows)
            ends = block.table is None and not titled and _ends(block, words.text, parts, rules)
            zone = zones.of(block, zones.open and (ends or data or _begins_text(block, words.text, parts, rules)))
            rows.append(Row(index=len(rows), block=block, zone=zone, words=words, parts=parts, ends=ends, data=data))
    return tuple(rows)


def _is_trail(text: str, rules: Rulebook) -> bool:
    """`Home > Council and democracy > Agenda and minutes`: where a website says the page stands."""
    return rules.opening(text, "front.told") == "trail"


def _printed(block: Block, rules: Rulebook, *, head: bool, of_item: bool) -> Iterator[tuple[Words, ...]]:
    """The columns of each printed row. head: the first section has not begun. of_item: an item's title, one row
    however many lines it takes."""
    if block.table:
        for row in range(block.table.rows):
            if cells := tuple(_cells(block.table, row)):
                yield cells
    elif block.words.strip() or printed_dates(block.text, rules):  # `19.11.24`: a day, and no item's number
        words = whole(block.passage, block.body if block.words.strip() else 0)
        yield from (row.parts() for row in ((words,) if of_item else unstacked(words, rules, head=head)))


def _cells(table: Table, row: int) -> Iterator[Words]:
    """The cells that begin in a row and hold words."""
    for column, cell in enumerate(table.row(row)):
        if cell and (cell.row, cell.column) == (row, column) and cell.text.strip():
            yield from columns(cell.passage)


def _ends(block: Block, text: str, parts: tuple[Words, ...], rules: Rulebook) -> bool:
    if block.kind == "furniture" or len(text) > PROSE:
        return False
    told = text.rstrip().endswith(":") and rules.label(text, "front.sections") in TOLD
    return told or rules.label(text, "front.ends") is not None or gathered(parts[0].text, rules) in GATHERED


def _begins_text(block: Block, text: str, parts: tuple[Words, ...], rules: Rulebook) -> bool:
    """Whether the head is over without a heading: who was there, a paragraph of prose."""
    prose = block.table is None and _prose(text) and not _summons(text, rules)
    return prose or gathered(parts[0].text, rules) in GATHERED


def gathered(text: str, rules: Rulebook) -> str | None:
    """Whether words begin who was there or was not, and which: `Present: …`, `PRESENT Councillor Vale (Chair)`."""
    label = rules.label(text.split(":")[0], "front.ends")
    opens = None if label else rules.opens(text, "front.ends")
    if opens is None:
        return label
    names = text[opens.end :].lstrip(" –-")
    return opens.label if names[:1].isupper() and LISTS.search(names) and opens.label in GATHERED else None


def _is_title(text: str, rules: Rulebook, *, first: bool) -> bool:
    """Whether a section's heading is here what the paper is called: `AGENDA`; above all else, `Decision`."""
    kind = rules.label(text, "front.kinds")
    return kind == "agenda" or (first and kind is None and rules.label(text, "front.sections") == "decisions")


def _is_data(table: Table, rules: Rulebook) -> bool:
    """Whether a table's rows do not begin with labels of a front page: what follows it is no front page either."""
    first = [tuple(_cells(table, row)) for row in range(min(table.rows, FIRST))]
    if first and len(first[0]) == 2 and sum(bool(WELSH.search(cell.text)) for cell in first[0]) == 1:
        return False
    edge = (*first[0], *(row[0] for row in first[1:] if row)) if first and table.rows <= OVER else ()
    if any(_heads(cell.text, rules) for cell in edge):
        return False
    found = [number for number, cells in enumerate(first) if _is_labelled(cells, rules)]
    over_columns = found == [0] and table.rows > 2 and all(map(_is_short, table.row(0)))
    return (over_columns and not _over_values(first, rules)) or len(found) * SHARE < len(first)


def _heads(text: str, rules: Rulebook) -> bool:
    """Whether a cell names a council, a body or a day: its short table is a letterhead."""
    return is_date(text, rules) or is_council(text) or is_full_name(text, rules)


def _over_values(rows: list[tuple[Words, ...]], rules: Rulebook) -> bool:
    """Whether a short table's first row is nothing but labels of a front page: `Meeting | Date | Wards`; over who was
    there (`Name | Present`) it is not."""
    gathered = any(rules.label(cell.text, "front.ends") in GATHERED for cell in rows[0])
    labels = all(labelled(cell, rules, head=True, front=False) for cell in rows[0])
    return len(rows) <= OVER and labels and not gathered


def _is_labelled(cells: tuple[Words, ...], rules: Rulebook) -> bool:
    first = next((cell for cell in cells if len(cell.text.strip()) > len("(iv)")), None)
    if first is None or labelled(first, rules, head=True, front=False):
        return first is not None
    return first is not cells[-1] and composed(first.text, rules, cell=True) is not None


def _is_short(cell: Cell | None) -> bool:
    """Whether a cell of a table's first row can only be the name of a column."""
    return cell is None or (len(cell.text) < COLUMN and ":" not in cell.text.rstrip(": ") and "\n" not in cell.text)


def _prose(text: str) -> bool:
    ends = text.endswith((".", ";", ",")) and not text.endswith((" a.m.", " p.m."))
    return len(text) > 2 * PROSE or (len(text) > PROSE and ends)


def _summons(text: str, rules: Rulebook) -> bool:
    """`You are summoned to the meeting on Wednesday 3 June 2026 …`: a sentence that names the day is of the head."""
    called = len(text) < 3 * PROSE and rules.first(text, "front.openers", MEETING)
    return bool(called and printed_dates(text, rules))


class _Zones:
    """Where the head ends, told row by row."""

    def __init__(self, *, paged: bool) -> None:
        self._paged = paged
        self._last: int | None = None
        self._seen = 0

    @property
    def open(self) -> bool:
        """Whether the head may still go on."""
        return self._last is None

    def of(self, block: Block, ends: bool) -> str:
        if block.kind == "furniture":
            return EDGE
        self._seen += 1
        here = block.page if self._paged and block.page else 1
        if ends and self._last is None:
            self._last = here
        if here > min(self._last or PAGES, PAGES) or (not self._paged and self._seen > ROWS):
            return BODY
        return HEAD if self._last is None else FRONT
