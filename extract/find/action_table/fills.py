"""What a cell says by its colour."""

from __future__ import annotations

from extract.model.document import Cell, Document, Table
from extract.model.passage import Piece, Quote


def own_fill(cell: Cell, table: Table) -> str | None:
    """The cell's colour, if it is its own and not that of the row: banding says nothing."""
    others = {other.fill for other in table.row(cell.row) if other and other is not cell}
    return cell.fill if cell.fill not in others else None


def colour_alone(cell: Cell | None, table: Table, document: Document) -> Quote | None:
    """No words, and the place they are not: a cell that says what it says by its colour."""
    if cell is None or cell.text.strip() or not own_fill(cell, table):
        return None
    pieces = (Piece(words="", place=place) for place in cell.places if not document.text_at(place))
    return Quote(text="", pieces=tuple(pieces))
