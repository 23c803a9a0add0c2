"""Rulings of a page -> grids: cells with their spans. What is a box and not a table is told apart here."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from extract.model.place import Box, around
from extract.read.pdf.engine.leaf import Shape
from extract.read.pdf.tables.rulings import Edges, tables

SNAP = 3.0
"""Edges this close (points) are one edge."""

ALIGNED = 4.0
"""Columns that begin within this many points of each other are the same column."""

RAGGED = 72.0
"""Without rules the last column ends where its longest line does: it may differ by so many points."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GridCell:
    """A rectangle of the grid with its row, column and spans."""

    row: int
    column: int
    row_span: int
    column_span: int
    box: Box


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A ruled table on one page. xs, ys: where its columns and rows begin, and where the last one ends."""

    box: Box
    cells: tuple[GridCell, ...]
    xs: tuple[float, ...]
    ys: tuple[float, ...]

    @property
    def rows(self) -> int:
        """How many rows."""
        return len(self.ys) - 1

    @property
    def columns(self) -> int:
        """How many columns."""
        return len(self.xs) - 1

    def has_columns_of(self, other: Grid) -> bool:
        """Whether its columns begin where those of the other do."""
        if len(self.xs) != len(other.xs):
            return False
        *starts, end = zip(self.xs, other.xs, strict=True)
        return all(abs(one - two) < ALIGNED for one, two in starts) and abs(end[0] - end[1]) < RAGGED


def grids(edges: Edges) -> tuple[Grid, ...]:
    """The ruled grids of a page, top to bottom, boxes of a single cell and single columns among them."""
    return tuple(sorted(map(grid_of, tables(edges)), key=lambda grid: (grid.box[1], grid.box[0])))


def is_painted(grid: Grid, shapes: Iterable[Shape]) -> bool:
    """Whether no stroke stands between the columns: what looks like borders are the sides of painted bands."""
    _, top, _, bottom = grid.box
    beside = (shape for shape in shapes if shape.box[1] < bottom and shape.box[3] > top and _is_stroke(shape))
    sides = {x for stroke in beside for x in (stroke.box[0], stroke.box[2])}
    return not any(abs(side - x) < SNAP for x in grid.xs[1:-1] for side in sides)


def _is_stroke(shape: Shape) -> bool:
    is_thin = shape.box[2] - shape.box[0] < SNAP
    if shape.kind == "rect":
        return is_thin or (shape.stroke and shape.fill is None)
    return shape.kind == "line" and is_thin


def without(grid: Grid, xs: Iterable[float]) -> Grid:
    """The grid without the column borders at `xs`: cells on both sides of one, where they match, are one."""
    boxes, xs = [cell.box for cell in grid.cells], list(xs)
    for x in xs:
        for left in [box for box in boxes if abs(box[2] - x) < SNAP]:
            right = next((box for box in boxes if abs(box[0] - x) < SNAP and _level(left, box)), None)
            if right:
                boxes = [box for box in boxes if box not in (left, right)] + [around((left, right))]
    return grid_of(boxes) if xs else grid


def _level(one: Box, two: Box) -> bool:
    return abs(one[1] - two[1]) < SNAP and abs(one[3] - two[3]) < SNAP


def grid_of(boxes: list[Box]) -> Grid:
    """The grid that cells with these boxes make."""
    xs = _edges(x for x0, _, x1, _ in boxes for x in (x0, x1))
    ys = _edges(y for _, top, _, bottom in boxes for y in (top, bottom))
    return Grid(box=around(boxes), cells=tuple(_cell(box, xs, ys) for box in sorted(boxes, key=_order)), xs=xs, ys=ys)


def _order(box: Box) -> tuple[float, float]:
    return (box[1], box[0])


def _edges(values: Iterable[float]) -> tuple[float, ...]:
    edges: list[float] = []
    for value in sorted(values):
        if not edges or value - edges[-1] > SNAP:
            edges.append(value)
    return tuple(edges)


def _cell(box: Box, xs: tuple[float, ...], ys: tuple[float, ...]) -> GridCell:
    x0, top, x1, bottom = box
    column, row = _nearest(xs, x0), _nearest(ys, top)
    return GridCell(
        row=row, column=column, box=box,
        row_span=max(1, _nearest(ys, bottom) - row), column_span=max(1, _nearest(xs, x1) - column),
    )  # fmt: skip


def _nearest(edges: tuple[float, ...], value: float) -> int:
    index = bisect_left(edges, value)
    if index == len(edges) or (index and value - edges[index - 1] <= edges[index] - value):
        return index - 1
    return index
