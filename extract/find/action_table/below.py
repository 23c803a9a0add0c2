"""What stands in a row or below a header, whatever it is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeGuard

from extract.model.document import Cell, Table

SHORT = 12
"""Cells of fewer letters than this, on average, hold a number and not the thing itself."""

WORDY = 18
"""Cells of fewer letters than this, on average, may be numbers or names; what is to be done has more."""

MOST = 0.6
"""If so many of the filled cells say the same kind of thing, their column is one of that."""


def has_words(cell: Cell | None, row: int) -> TypeGuard[Cell]:
    """Whether a cell has words and begins in this row, not in one above."""
    return cell is not None and cell.row == row and bool(cell.text.strip())


def own_cells(table: Table, row: int) -> tuple[Cell, ...]:
    """The cells with words that begin in a row, each once."""
    return tuple(cell for cell in dict.fromkeys(table.row(row)) if has_words(cell, row))


def fills(table: Table, row: int, columns: Iterable[int]) -> bool:
    """Whether a row has words of its own in one of these columns."""
    return any(has_words(table.at(row, column), row) for column in columns)


def cells_below(table: Table, column: int, body: int) -> list[str]:
    """The words of a column from row `body` on, a cell once."""
    return [cell.text for row in range(body, table.rows) if has_words(cell := table.at(row, column), row)]


def average(texts: Sequence[str]) -> float:
    """How many letters the cells have, on average."""
    return sum(map(len, texts)) / max(1, len(texts))


def mostly(told: Iterable[object], part: float = MOST) -> bool:
    """Whether this part of all that is told, or more, is true; not where nothing is told."""
    answers = [bool(one) for one in told]
    return bool(answers) and sum(answers) >= part * len(answers)
