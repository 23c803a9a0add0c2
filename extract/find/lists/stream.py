"""A document as streams of paragraphs: the body is one, every wordy cell of a form another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from extract.find.numbers import numbered
from extract.find.quotes import sentences
from extract.model.document import Block, Cell, Document, Table
from extract.model.number import BULLETS, Number
from extract.model.passage import Passage, Quote

WORDY = 30
"""A cell with fewer letters than this is a value, not a list."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Para:
    """A paragraph: characters `start` to `end` of a passage. body: where the words after its number begin."""

    passage: Passage
    start: int
    end: int
    body: int
    kind: str
    number: str | None = None

    @property
    def text(self) -> str:
        """All of it, its number included."""
        return self.passage.text[self.start : self.end].strip()

    @property
    def words(self) -> str:
        """What stands after its number."""
        return self.passage.text[self.body : self.end].strip()

    @property
    def printed(self) -> str:
        """What stands after its number with the white space around: its characters count from `body`."""
        return self.passage.text[self.body : self.end]

    @property
    def begins_count(self) -> bool:
        """Whether it has a number that counts, and a list may begin with it: `1.` or `(a)`, and no bullet."""
        number = Number(text=self.number or "")
        return number.begins() and not number.is_bullet

    @property
    def left(self) -> float | None:
        """Where its first line begins on the page; None in Word."""
        return self._line_left(self.start)

    @property
    def hanging(self) -> float | None:
        """Where its second line begins; None if it has none, or in Word."""
        index = self.passage.line_at(self.start) + 1
        inside = index < len(self.passage.lines) and self.passage.starts[index] < self.end
        return self._line_left(self.passage.starts[index]) if inside else None

    def quote(self, document: Document, *, with_number: bool = False) -> Quote:
        """The words with their places. A number that Word prints has no place: it is of the text alone."""
        found = document.quote(self.passage, self.start if with_number else self.body, self.end)
        if not with_number or self.number is None or self.body > self.start:
            return found
        return replace(found, text=f"{self.number} {found.text}", paragraphs=f"{self.number} {found.paragraphs}")

    def cut(self, start: int, end: int | None = None) -> Para:
        """Characters `start` to `end` of what is printed after its number."""
        first = self.body + start
        return replace(self, start=first, body=first, end=self.end if end is None else self.body + end)

    def sentences(self) -> Iterator[Para]:
        """Each sentence of what is printed after its number."""
        yield from (self.cut(start, end) for start, end in sentences(self.printed))

    def after(self, offset: int) -> Para:
        """The rest of it from `offset` characters after its body begins, as a paragraph of its own."""
        start = self.body + offset
        return paragraph(self.passage, start, self.end, "paragraph")

    def _line_left(self, offset: int) -> float | None:
        box = self.passage.lines[self.passage.line_at(offset)].place.box if self.passage.lines else None
        return box[0] if box else None


Stream = tuple[Para, ...]


def following(paras: Sequence[Para], index: int) -> Para | None:
    """The paragraph below one; None below the last."""
    return paras[index + 1] if index + 1 < len(paras) else None


def streams(document: Document, skipped: frozenset[int]) -> Iterator[Stream]:
    """The body, then each wordy cell of the tables that are not in `skipped` (numbers of action tables)."""
    yield tuple(para for block in document.blocks if not block.is_aside for para in _of_block(block))
    for table in document.tables:
        if table.number not in skipped:
            yield from _of_table(table)


def _of_block(block: Block) -> Iterator[Para]:
    if block.table is None:
        for index, (start, end) in enumerate(breaks(block.passage.text)):
            para = paragraph(block.passage, start, end, block.kind)
            if index == 0 and block.number:
                para = replace(para, number=block.number, body=max(block.body, start))
            yield para


def _of_table(table: Table) -> Iterator[Stream]:
    """A cell's paragraphs, under the short cell to the left of it as their heading."""
    for cell in table.cells:
        if len(cell.text) < WORDY:
            continue
        label = table.at(cell.row, cell.column - 1)
        named = () if label is None or len(label.text) > 80 else in_cell(label, "heading")
        yield (*named, *in_cell(cell, "paragraph"))


def in_cell(cell: Cell, kind: str) -> Iterator[Para]:
    """The paragraphs of a cell."""
    passage = cell.passage
    yield from (paragraph(passage, start, end, kind) for start, end in breaks(passage.text))


def breaks(text: str) -> Iterator[tuple[int, int]]:
    """The first and past-the-last character of each paragraph that has words."""
    edges = [-1, *(match.start() for match in re.finditer("\n", text)), len(text)]
    yield from ((start + 1, end) for start, end in pairwise(edges) if text[start + 1 : end].strip())


BULLET = re.compile(rf"\s*(?:[·\uf0b7\uf0a7{BULLETS}]|o)\s+|\s*[-–](?=[A-Z])")
"""Marks of a typeface that has bullets where others have letters are bullets too."""


def paragraph(passage: Passage, start: int, end: int, kind: str) -> Para:
    """A stretch of a passage with its number told from its words."""
    text = passage.text[start:end]
    bullet = BULLET.match(text)
    number, body = (bullet.group(), bullet.end()) if bullet else numbered(text, plain=kind == "list_item")
    printed = text[:body].strip() if number else None
    return Para(passage=passage, start=start, end=end, body=start + body, kind=kind, number=printed)
