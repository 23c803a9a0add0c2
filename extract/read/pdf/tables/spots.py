"""Which cell of a grid holds which words."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from extract.model.place import Box
from extract.read.pdf.lines.word import Word, holds
from extract.read.pdf.tables.grid import Grid


class Spots:
    """A grid with words. held: those in each cell, cells in the order of the grid; stray: those in none.

    A word is in the cell that holds its middle: it is looked for where it should be, and only then everywhere.
    """

    def __init__(self, grid: Grid, words: Sequence[Word]) -> None:
        self.grid, self.words = grid, words
        self._at = {
            (row, column): index
            for index, cell in reversed(list(enumerate(grid.cells)))
            for row in range(cell.row, cell.row + cell.row_span)
            for column in range(cell.column, cell.column + cell.column_span)
        }
        self.held: list[list[Word]] = [[] for _ in grid.cells]
        self.stray: list[Word] = []
        for word in words:
            index = self._of(word)
            (self.stray if index is None else self.held[index]).append(word)

    def on(self, grid: Grid) -> Spots:
        """The same words on another grid; the same if the grid is."""
        return self if grid is self.grid else Spots(grid, self.words)

    def _of(self, word: Word) -> int | None:
        """The index of the cell that holds the word's middle."""
        grid = self.grid
        spot = (
            bisect_right(grid.ys, (word.top + word.bottom) / 2) - 1, bisect_right(grid.xs, (word.x0 + word.x1) / 2) - 1
        )  # fmt: skip
        index = self._at.get(spot)
        if index is not None and holds(grid.cells[index].box, word):
            return index
        return next((index for index, cell in enumerate(grid.cells) if holds(cell.box, word)), None)

    def nearest(self, word: Word) -> int:
        """The cell that holds the word's middle, or else the nearest one: no word of a table is dropped."""
        index = self._of(word)
        if index is not None:
            return index
        return min(range(len(self.grid.cells)), key=lambda index: _distance(word, self.grid.cells[index].box))


def _distance(word: Word, box: Box) -> float:
    x, y = word.middle
    return max(box[0] - x, 0, x - box[2]) + max(box[1] - y, 0, y - box[3])
