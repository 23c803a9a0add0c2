"""Tables that print a list down a column, with the reason for each item beside it: `Recommendation | Reason`."""

from __future__ import annotations

from collections.abc import Iterator, Set

from extract.find.lists.signs import opens_decisions, opens_list
from extract.find.lists.stream import Stream, in_cell
from extract.model.document import Cell, Document, Table
from extract.rulebook.rules import Rulebook


def listed_columns(document: Document, skipped: Set[int], rules: Rulebook) -> Iterator[tuple[int, Stream]]:
    """The number of each such table that is not in `skipped`, and its list as a stream with the head over it."""
    for table in document.tables:
        head = None if table.number in skipped else _head(table, rules)
        if head is not None:
            cells = dict.fromkeys(table.at(row, head.column) for row in range(head.row_span, table.rows))
            items = (para for cell in cells if cell for para in in_cell(cell, "paragraph"))
            yield table.number, (*in_cell(head, "heading"), *items)


def _head(table: Table, rules: Rulebook) -> Cell | None:
    """The head of a column that opens a list, if another head says that it gives the reasons."""
    heads = [cell for cell in table.row(0) if cell]
    if not any(rules.label(cell.text, "lists.beside") for cell in heads):
        return None
    return next((cell for cell in heads if opens_list(cell.text, rules) or opens_decisions(cell.text, rules)), None)
