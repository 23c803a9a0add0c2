"""Lists that are laid out as tables: down a column with their reasons beside them, or in rows, each with its number."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from dataclasses import replace
from itertools import pairwise

from extract.find.lists.signs import leads_on, opens_decisions, opens_list
from extract.find.lists.stream import Para, Stream, in_cell, streams
from extract.find.numbers import numbered
from extract.model.document import Cell, Document, Table
from extract.rulebook.rules import Rulebook

SHORTEST = 5
"""Letters of a head that says more than `No.` or `Ref`."""


def reasoned(document: Document, rules: Rulebook) -> Mapping[int, Cell]:
    """The number of each table `Recommendation | Reason`, and the head over its list. No plan of actions is one."""
    heads = ((table.number, _head(table, rules)) for table in document.tables)
    return {number: head for number, head in heads if head}


def _head(table: Table, rules: Rulebook) -> Cell | None:
    """The head of the column that opens a list, if nothing stands beside it but numbers and the reasons."""
    heads = [cell for cell in table.row(0) if cell and len(cell.text) >= SHORTEST]
    lists = [cell for cell in heads if opens_list(cell.text, rules) or opens_decisions(cell.text, rules)]
    reasons = [cell for cell in heads if rules.label(cell.text, "lists.beside")]
    return lists[0] if len(heads) == 2 and lists and reasons else None


def lay_out(document: Document, skipped: frozenset[int], columns: Mapping[int, Cell]) -> Iterator[Stream]:
    """The streams of a document without the tables in `skipped`: the body, with the rows that go on below a lead-in;
    the cells; the columns that hold a list, each under its head."""
    rows = dict(_rows(document, skipped))
    body, *cells = streams(document, skipped | columns.keys() | {number for number, _ in rows.values()})
    yield tuple(_with_rows(body, rows))
    yield from (*cells, *(_down(table, columns[table.number]) for table in document.tables if table.number in columns))


def _down(table: Table, head: Cell) -> Stream:
    cells = dict.fromkeys(table.at(row, head.column) for row in range(head.row_span, table.rows))
    return (*in_cell(head, "heading"), *(para for cell in cells if cell for para in in_cell(cell, "paragraph")))


Rows = Mapping[int, tuple[int, Stream]]
"""The passage of a lead-in -> the number of the table below it, and its rows as paragraphs with numbers."""


def _rows(document: Document, skipped: Set[int]) -> Iterator[tuple[int, tuple[int, Stream]]]:
    """`RESOLVED that` above `(1) | the slip be mended;`."""
    for above, block in pairwise(block for block in document.blocks if not block.is_aside):
        table = block.table
        if table and table.columns == 2 and table.number not in skipped and leads_on(above.text):
            rows = [table.row(row) for row in range(table.rows)]
            if all(number and _is_number(number.text) and words for number, words in rows):
                yield id(above.passage), (table.number, tuple(para for row in rows for para in _numbered(*row)))


def _is_number(text: str) -> bool:
    return numbered(text)[1] >= len(text.rstrip()) > 0


def _numbered(number: Cell | None, words: Cell | None) -> Iterator[Para]:
    """The paragraphs of a cell, the first with the number beside it."""
    for index, para in enumerate(in_cell(words, "list_item") if words else ()):
        yield replace(para, number=number.text.strip()) if number and index == 0 else para


def _with_rows(body: Stream, rows: Rows) -> Iterator[Para]:
    for index, para in enumerate(body):
        yield para
        last = index + 1 == len(body) or body[index + 1].passage is not para.passage
        yield from rows[id(para.passage)][1] if last and id(para.passage) in rows else ()
