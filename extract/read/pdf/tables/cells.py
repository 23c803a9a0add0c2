"""Grids and the words inside them -> cells with their passages."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extract.model.passage import NOTHING, Passage
from extract.model.place import Box, around
from extract.read.pdf.flow.paragraphs import Row, paragraphs, stacked
from extract.read.pdf.lines.lines import line, rows, segments
from extract.read.pdf.lines.word import Word
from extract.read.pdf.tables.fills import Fill, colours_of
from extract.read.pdf.tables.grid import Grid, GridCell
from extract.read.pdf.tables.spots import Spots

PADDING, MOST_PADDING = 2.0, 12.0
"""The space between a cell's border and its words (points): as wide on the right as on the left."""

TIGHT = 0.85


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class FilledCell:
    """A cell of one page: where it is, what it says, what colour lies under it."""

    grid: GridCell
    passage: Passage
    fill: str | None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class PageTable:
    """A table as it stands on one page. open_above, open_below: no rule is drawn there, as where a row goes on."""

    page: int
    grid: Grid
    cells: tuple[FilledCell, ...]
    open_above: bool = False
    open_below: bool = False

    def rows(self) -> tuple[tuple[str | None, ...], ...]:
        """The texts, row by row; a spanning cell is written once, None in the rest of its spots."""
        texts: list[list[str | None]] = [[None] * self.grid.columns for _ in range(self.grid.rows)]
        for cell in self.cells:
            texts[cell.grid.row][cell.grid.column] = cell.passage.text
        return tuple(map(tuple, texts))


def is_table(spots: Spots) -> bool:
    """Two columns or more with words in two of them, or a form of three columns: else a box or a rule."""
    grid = spots.grid
    if grid.columns < 2 or len(grid.cells) < 2 or _is_highlight(spots):
        return False
    columns = {cell.column for cell, words in zip(grid.cells, spots.held, strict=True) if words}
    return len(columns) >= 2 or (grid.rows >= 2 and grid.columns >= 3)


def false_borders(grid: Grid, inside: Sequence[Word]) -> list[float]:
    """Column borders that run through the middle of words in half of the rows: strokes, not borders."""
    borders = grid.xs[1:-1]
    cut: dict[float, set[int]] = {x: set() for x in borders}
    for word in inside:
        first = bisect_right(borders, word.x0 + 2)
        for x in borders[first : bisect_left(borders, word.x1 - 2)] if not word.turn else ():
            cut[x].add(round(word.top))
    return [x for x, heights in cut.items() if len(heights) > 1 and len(heights) >= 0.5 * grid.rows]


def _is_highlight(spots: Spots) -> bool:
    """Rectangles painted behind words fit them like a glove; a cell leaves room."""
    tight = sum(
        word.x1 - word.x0 > TIGHT * (cell.box[2] - cell.box[0])
        for cell, words in zip(spots.grid.cells, spots.held, strict=True)
        for word in words
    )
    return tight > 0.7 * sum(map(len, spots.held))


def page_table(page: int, spots: Spots, painted: Sequence[Fill]) -> PageTable:
    """The grid with its words. A word over a border goes to the cell that holds its middle."""
    homes: dict[int, list[Word]] = defaultdict(list)
    for index, words in enumerate(spots.held):
        box = spots.grid.cells[index].box
        for word in words:
            for part in _split(word, box):
                homes[index if part is word else spots.nearest(part)].append(part)
    for word in spots.stray:
        homes[spots.nearest(word)].append(word)
    colours = colours_of([cell.box for cell in spots.grid.cells], painted)
    cells = tuple(
        FilledCell(grid=cell, passage=_passage(page, homes[index], cell.box), fill=colours[index])
        for index, cell in enumerate(spots.grid.cells)
    )
    return PageTable(page=page, grid=spots.grid, cells=_whole_shades(cells))


def _whole_shades(cells: Sequence[FilledCell]) -> tuple[FilledCell, ...]:
    """Two shades of one colour, one above the other where every other column has one cell, are one cell."""
    kept = list(cells)
    for above in cells:
        row = above.grid.row + above.grid.row_span
        starting = [cell for cell in kept if cell.grid.row == row]
        if above.fill is None or len(starting) != 1 or starting[0].grid.column != above.grid.column:
            continue
        below = starting[0]
        owner = next(
            (
                cell
                for cell in kept
                if cell.grid.column == above.grid.column and cell.grid.row + cell.grid.row_span == row
            ),
            None,
        )
        if owner is not None and owner.fill == below.fill:
            kept[kept.index(owner)] = _one_cell(owner, below)
            kept.remove(below)
    return tuple(kept)


def _one_cell(above: FilledCell, below: FilledCell) -> FilledCell:
    grid = replace(
        above.grid,
        row_span=above.grid.row_span + below.grid.row_span,
        box=around((above.grid.box, below.grid.box)),
    )
    lines = (*above.passage.lines, *below.passage.lines)
    return replace(above, grid=grid, passage=Passage(lines=lines))


def _passage(page: int, inside: list[Word], box: Box) -> Passage:
    """The words of one cell: its lines, a new paragraph where the writer began one."""
    if not inside:
        return NOTHING
    lines: list[Row] = [tuple([line(run, page) for run in segments(row)]) for row in rows(inside)]
    if len(lines) == 1:
        return stacked([lines])
    padding = min(MOST_PADDING, max(PADDING, min(row[0].box[0] for row in lines) - box[0]))
    return stacked(paragraphs(lines, right=box[2] - padding))


def _split(word: Word, box: Box) -> tuple[Word, ...]:
    """A word printed over its cell's left or right border is two words, one in each cell."""
    if word.turn or (box[0] <= word.x0 + 2 and word.x1 - 2 <= box[2]):
        return (word,)
    border = next(x for x in (box[0], box[2]) if word.x0 + 2 < x < word.x1 - 2)
    return word.cut_at(border)
