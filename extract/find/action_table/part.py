"""A piece of a cell or paragraph, and what pieces a cell falls into."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import inf

from extract.find.lists.stream import breaks
from extract.model.document import Cell, Document
from extract.model.passage import Passage, Quote

Span = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Part:
    """A piece of a cell: its passage and which characters of it."""

    passage: Passage
    start: int
    end: int

    @property
    def text(self) -> str:
        """The words, reading on."""
        return self.passage.text[self.start : self.end]

    def cut(self, start: int, end: int | None = None) -> Part:
        """Its characters `start` to `end`; to its last, if no end is told."""
        return replace(self, start=self.start + start, end=self.end if end is None else self.start + end)

    def at(self, span: Span | None) -> Part | None:
        """The same of a span that may be none."""
        return self.cut(*span) if span else None

    def quote(self, document: Document) -> Quote:
        """The words with their places."""
        return document.quote(self.passage, self.start, self.end)

    @property
    def top(self) -> float | None:
        """Where its first line stands on the page; None in Word."""
        box = self.passage.lines[self.passage.line_at(self.start)].place.box
        return box[1] if box else None

    def level_with(self, other: Part) -> float:
        """How high the strip is in which its lines stand beside the first line of `other`; less than 0 if apart."""
        line = other.passage.lines[other.passage.line_at(other.start)]
        own = (mine for mine, _, _ in self.passage.part(self.start, self.end) if mine.page == line.page)
        if not line.place.box:
            return -inf
        _, top, _, bottom = line.box
        shared = (min(bottom, mine.box[3]) - max(top, mine.box[1]) for mine in own if mine.place.box)
        return max(shared, default=-inf)

    @property
    def struck(self) -> bool:
        """Whether all of it is struck through."""
        return all(line.struck for line, _, _ in self.passage.part(self.start, self.end))


def whole(cell: Cell | None) -> Part | None:
    """All of a cell, or None if it says nothing."""
    if cell is None or not cell.text.strip():
        return None
    return Part(passage=cell.passage, start=0, end=len(cell.text))


def paragraphs(cell: Cell | None) -> tuple[Part, ...]:
    """The paragraphs of a cell that have words; what is struck through goes with what stands below in its place."""
    if cell is None:
        return ()
    found: list[Part] = []
    for start, end in breaks(cell.text):
        replaced = found.pop().start if found and found[-1].struck else start
        found.append(Part(passage=cell.passage, start=replaced, end=end))
    return tuple(found)
