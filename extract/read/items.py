"""What a paper without pages is made of, whatever its format: paragraphs of runs, grids of cells, notes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Words of one look. size: of the letters in points, 0 if the file does not say. link: the address they lead to."""

    text: str
    bold: bool = False
    struck: bool = False
    size: float = 0.0
    italic: bool = False
    link: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph. number: what is printed before it and is not in its words. level: of a heading, from 1."""

    runs: tuple[Run, ...]
    number: str | None = None
    level: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A cell where it begins, with the rows and columns it covers. fill: `#rrggbb`."""

    row: int
    column: int
    row_span: int = 1
    column_span: int = 1
    fill: str | None = None
    items: tuple[Item, ...] = ()

    @property
    def has_words(self) -> bool:
        """Whether anything stands in it, tables and notes included."""
        return any(run.text.strip() for paragraph in _all(self.items) for run in paragraph.runs)


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A table; no two of its spots cover the same place. headed: whether the file marks rows as its header."""

    spots: tuple[Spot, ...]
    headed: bool = False

    @property
    def is_apart(self) -> bool:
        """Whether it is a table of its own inside of another's cell: one with a header row over its columns."""
        rows, columns = {spot.row for spot in self.spots}, {spot.column for spot in self.spots}
        first = [spot for spot in self.spots if spot.row == 0]
        second = [spot for spot in self.spots if spot.row == 1]
        looks = all(map(_stands_out, first)) and not all(map(_stands_out, second))
        return len(rows) > 1 and len(columns) > 1 and (self.headed or looks)


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A foot- or endnote, after the paragraph that refers to it. number: the mark before it, if the file tells."""

    items: tuple[Item, ...]
    number: str | None = None


Item = Paragraph | Grid | Note


def paragraphs(items: Iterable[Item]) -> Iterator[Paragraph]:
    """Every paragraph that is read as part of a cell, those of plain tables inside it too."""
    for item in items:
        if isinstance(item, Paragraph):
            yield item
        elif isinstance(item, Grid) and not item.is_apart:
            yield from paragraphs(inner for spot in item.spots for inner in spot.items)


def apart(items: Iterable[Item]) -> Iterator[Item]:
    """What hangs in a cell and is read after its table: notes, and tables of their own."""
    for item in items:
        if isinstance(item, Note) or (isinstance(item, Grid) and item.is_apart):
            yield item
        elif isinstance(item, Grid):
            yield from apart(inner for spot in item.spots for inner in spot.items)


def _all(items: Iterable[Item]) -> Iterator[Paragraph]:
    for item in items:
        if isinstance(item, Paragraph):
            yield item
        elif isinstance(item, Note):
            yield from _all(item.items)
        else:
            yield from _all(inner for spot in item.spots for inner in spot.items)


def _stands_out(spot: Spot) -> bool:
    """Whether a cell looks like one of a header row: filled, or all its words bold."""
    words = [run for paragraph in paragraphs(spot.items) for run in paragraph.runs if run.text.strip()]
    return bool(words) and (spot.fill is not None or all(run.bold for run in words))
