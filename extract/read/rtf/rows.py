"""Rows that say where their cells end -> a grid: cells span the columns that other rows divide."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Any

from extract.read.flow import WIDEST
from extract.read.items import Grid, Item, Spot

NEAR = 60
"""Edges that lie no more than 3 points (60 twips) apart are one edge."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CellEnd:
    """What a row says of a cell. edge: its right side in twips. joins_left, joins_above: part of that cell."""

    edge: int = 0
    joins_left: bool = False
    joins_above: bool = False
    fill: int = 0


@dataclass(slots=True, kw_only=True)
class Definition:
    """A row's left side and its cells, while it is being told."""

    left: int = 0
    is_header: bool = False
    cells: list[CellEnd] = field(default_factory=list)
    coming: CellEnd = CellEnd()

    def row(self, cells: tuple[tuple[Item, ...], ...]) -> Row:
        """The row as it was told, with what stands in its cells."""
        return Row(left=self.left, is_header=self.is_header, ends=tuple(self.cells), cells=cells)

    def take(self, word: str, number: int | None) -> None:
        """A control word of a row or cell."""
        if word == "trleft":
            self.left = number or 0
        elif word == "trhdr":
            self.is_header = True
        elif word in ("clmrg", "clvmrg"):
            joined: dict[str, Any] = {"joins_left" if word == "clmrg" else "joins_above": True}
            self.coming = replace(self.coming, **joined)
        elif word == "clcbpat":
            self.coming = replace(self.coming, fill=number or 0)
        elif word == "cellx":
            self.cells.append(replace(self.coming, edge=number or 0))
            self.coming = CellEnd()


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row as it was told, and what stands in its cells."""

    left: int
    is_header: bool
    ends: tuple[CellEnd, ...]
    cells: tuple[tuple[Item, ...], ...]


def grid(rows: Sequence[Row], colours: Sequence[str | None]) -> Grid:
    """The table of these rows. colours: the file's, as `#rrggbb`."""
    edges = _edges(rows)
    spots = [list(_spots(row, number, edges, colours)) for number, row in enumerate(rows)]
    return Grid(spots=tuple(_joined_down(rows, spots)), headed=rows[0].is_header)


def _edges(rows: Sequence[Row]) -> list[int]:
    """The left and right sides of all columns, in order; none if there are more than a table can have."""
    told = sorted({end.edge for row in rows for end in row.ends} | {row.left for row in rows})
    edges = told[:1]
    edges.extend(edge for before, edge in pairwise(told) if edge - before > NEAR)
    return edges if len(edges) <= WIDEST + 1 else []


def _spots(row: Row, number: int, edges: Sequence[int], colours: Sequence[str | None]) -> Iterator[Spot]:
    """A row's cells, one a cell end; a cell that is part of the one on its left is left to that."""
    spot: Spot | None = None
    right = 0
    for end, items in zip(_padded(row), row.cells, strict=False):
        left, right = right, max(right + 1, _column(edges, end.edge))
        if spot and end.joins_left:
            spot = replace(spot, column_span=right - spot.column, items=spot.items + items)
            continue
        if spot:
            yield spot
        spot = Spot(row=number, column=left, column_span=right - left, fill=_fill(end, colours), items=items)
    if spot:
        yield spot


def _padded(row: Row) -> Iterator[CellEnd]:
    """The ends of the row's cells, and as many more as it has cells that it says nothing of."""
    yield from row.ends
    yield from (CellEnd() for _ in row.cells[len(row.ends) :])


def _column(edges: Sequence[int], edge: int) -> int:
    """The number of the column that ends at `edge`."""
    return bisect_left(edges, edge - NEAR) if edges else 0


def _fill(end: CellEnd, colours: Sequence[str | None]) -> str | None:
    colour = colours[end.fill] if 0 < end.fill < len(colours) else None
    return colour if colour != "#ffffff" else None


def _joined_down(rows: Sequence[Row], spots: Sequence[Sequence[Spot]]) -> Iterator[Spot]:
    """The cells with their row spans: one that joins the cell above lengthens it, unless it has words."""
    kept: list[Spot] = []
    above: dict[int, int] = {}
    for row, held in zip(rows, spots, strict=True):
        joining = [end.joins_above for end in _padded(row) if not end.joins_left]
        for spot, joins in zip(held, joining, strict=False):
            top = above.get(spot.column)
            if joins and top is not None and not spot.has_words:
                kept[top] = replace(kept[top], row_span=spot.row - kept[top].row + 1)
            else:
                above[spot.column] = len(kept)
                kept.append(spot)
    yield from kept
