"""Which cell of a grid holds a word."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from extract.model.place import Box
from extract.read.pdf.grid import Grid
from extract.read.pdf.word import Word, holds


class Spots:
    """The cells of a grid by row and column. A word is looked for where it should be, and only then everywhere."""

    def __init__(self, grid: Grid) -> None:
        self.grid = grid
        self._at = {
            (row, column): index
            for index, cell in reversed(list(enumerate(grid.cells)))
            for row in range(cell.row, cell.row + cell.row_span)
            for column in range(cell.column, cell.column + cell.column_span)
        }

    def of(self, word: Word) -> int | None:
        """The index of the cell that holds the word's middle."""
        x, y = word.middle
        spot = (bisect_right(self.grid.ys, y) - 1, bisect_right(self.grid.xs, x) - 1)
        index = self._at.get(spot)
        if index is not None and holds(self.grid.cells[index].box, word):
            return index
        return next((index for index, cell in enumerate(self.grid.cells) if holds(cell.box, word)), None)

    def nearest(self, word: Word) -> int:
        """The cell that holds the word's middle, or else the nearest one: no word of a table is dropped."""
        index = self.of(word)
        if index is not None:
            return index
        return min(range(len(self.grid.cells)), key=lambda index: _distance(word, self.grid.cells[index].box))


def by_cell(grid: Grid, inside: Iterable[Word]) -> Sequence[list[Word]]:
    """The words that lie in each cell, cells in the order of the grid; words in none are left out."""
    spots = Spots(grid)
    found: list[list[Word]] = [[] for _ in grid.cells]
    for word in inside:
        index = spots.of(word)
        if index is not None:
            found[index].append(word)
    return found


def _distance(word: Word, box: Box) -> float:
    x, y = word.middle
    return max(box[0] - x, 0, x - box[2]) + max(box[1] - y, 0, y - box[3])
