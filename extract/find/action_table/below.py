"""What stands below a header, whatever it is."""

from __future__ import annotations

from collections.abc import Sequence

from extract.model.document import Table


def cells_below(table: Table, column: int, body: int) -> list[str]:
    """The words of a column from row `body` on, a cell once."""
    cells = [cell for row in range(body, table.rows) if (cell := table.at(row, column)) and cell.row == row]
    return [cell.text for cell in cells if cell.text.strip()]


def average(texts: Sequence[str]) -> float:
    """How many letters the cells have, on average."""
    return sum(map(len, texts)) / max(1, len(texts))
