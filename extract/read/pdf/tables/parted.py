"""Cells that rules leave open but print parts: figures under a ruled header, rows that only bands or nothing divide."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from extract.model.place import Box
from extract.read.pdf.lines.lines import rows
from extract.read.pdf.lines.word import Word
from extract.read.pdf.tables.grid import Grid, GridCell, grid_of
from extract.read.pdf.tables.spots import Spots

FIGURE = re.compile(r"[\d.,%£€$()+–—*/-]+|n/?a|nil", re.IGNORECASE)
CLEAR = 0.8
"""A column border parts the words of a cell if the gap around it is at least this many letter heights."""

FEWEST_LINES = 3
LEVEL = 3.0
"""Lines whose tops differ by less (points) stand beside each other."""


def parted(spots: Spots) -> Spots:
    """The grid with open cells cut at its own column borders, and rows of stacked figures cut line by line."""
    return _in_lines(_in_columns(spots))


def _in_columns(spots: Spots) -> Spots:
    grid = spots.grid
    boxes = [box for cell, words in zip(grid.cells, spots.held, strict=True) for box in _across(cell, grid, words)]
    return spots.on(grid_of(boxes)) if len(boxes) > len(grid.cells) else spots


def _in_lines(spots: Spots) -> Spots:
    in_rows: dict[int, list[tuple[GridCell, list[Word]]]] = defaultdict(list)
    for cell, words in zip(spots.grid.cells, spots.held, strict=True):
        in_rows[cell.row].append((cell, words))
    boxes = [box for row in range(spots.grid.rows) for box in _down(in_rows[row])]
    return spots.on(grid_of(boxes)) if len(boxes) > len(spots.grid.cells) else spots


def _across(cell: GridCell, grid: Grid, words: Sequence[Word]) -> Iterator[Box]:
    """A cell over several columns, cut where every line of it keeps clear of the borders."""
    x0, top, x1, bottom = cell.box
    borders = grid.xs[cell.column + 1 : cell.column + cell.column_span]
    lines = rows(words) if len(borders) > 1 else []
    if not lines or not all(_keeps_clear(line, borders) for line in lines):
        yield cell.box
        return
    for left, right in pairwise((x0, *borders, x1)):
        yield (left, top, right, bottom)


def _keeps_clear(line: Sequence[Word], borders: Sequence[float]) -> bool:
    """A gap at every border, words in three columns or more: a row of a table, not a title over it."""
    height = line[0].bottom - line[0].top
    for x in borders:
        left = max((word.x1 for word in line if word.x0 < x), default=float("-inf"))
        right = min((word.x0 for word in line if word.x0 >= x), default=float("inf"))
        if left > x or right - left < CLEAR * height:
            return False
    return len({sum(word.x0 >= x for x in borders) for word in line}) > 2


def _down(cells: Sequence[tuple[GridCell, list[Word]]]) -> Iterator[Box]:
    """The cells of a row; cut into lines if two columns or more stack figures, level with each other."""
    stacks = [rows(words) for _, words in cells if len(words) >= FEWEST_LINES]
    heights = [[line[0].top for line in stack] for stack in stacks if _is_figures(stack)]
    lengths = [len(one) for one in heights]
    level = max(heights, key=lambda one: lengths.count(len(one)), default=[])
    beside = sum(_is_level(one, level) for one in heights)
    if len(cells) < 3 or beside < 2 or any(cell.row_span > 1 for cell, _ in cells):
        yield from (cell.box for cell, _ in cells)
        return
    borders = [top - 1.0 for top in level[1:]]
    for cell, _ in cells:
        x0, top, x1, bottom = cell.box
        yield from ((x0, above, x1, below) for above, below in pairwise((top, *borders, bottom)))


def _is_level(one: Sequence[float], two: Sequence[float]) -> bool:
    """As many lines, each beside the other's."""
    return len(one) == len(two) and all(abs(above - below) < LEVEL for above, below in zip(one, two, strict=True))


def _is_figures(stack: Sequence[Sequence[Word]]) -> bool:
    """Three lines or more, every word of them a figure."""
    return len(stack) >= FEWEST_LINES and all(FIGURE.fullmatch(word.text) for line in stack for word in line)
