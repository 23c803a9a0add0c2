"""Tables that go over pages -> one table. What stood on each page stays beside it as fragments.

A row cut by the page break is one row whose cells know their boxes on both pages; a cell that spans rows
goes on spanning. Every join is by geometry and by how the words run on, never by what they mean.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from extract.model.document import Cell, Fragment, Table
from extract.model.passage import BREAK, SPACE, Passage
from extract.model.place import Place
from extract.read.numbering import marker
from extract.read.pdf.flow.paragraphs import ENDED
from extract.read.pdf.tables.cells import PageTable

LOOKBACK = 3
"""A header of at most this many rows is looked for again on the next page."""

Rows = list[list[Cell]]
"""Cells by the row they begin in, before rows are numbered through."""


def goes_on(above: PageTable, below: PageTable) -> bool:
    """Whether `below`, first on the next page, has the columns of `above`, last on its page."""
    return below.page == above.page + 1 and below.grid.has_columns_of(above.grid)


def joined(parts: Sequence[PageTable], number: int) -> Table:
    """The tables of consecutive pages as one, repeated header rows left out of all but the first."""
    first = rows = _rows(parts[0])
    fragments = [_fragment(parts[0])]
    for before, part in pairwise(parts):
        below = _rows(part)
        again = _repeated(first, below)
        cut = before.open_below and part.open_above and not again
        rows = _joined_rows(rows, below[again:], cut=cut)
        fragments.append(_fragment(part, below[:again]))
    return Table(
        number=number, rows=len(rows), columns=parts[0].grid.columns,
        cells=tuple(_numbered(rows)), fragments=tuple(fragments),
    )  # fmt: skip


def _fragment(part: PageTable, again: Rows | None = None) -> Fragment:
    header = tuple(cell for row in again or () for cell in row)
    return Fragment(page=part.page, box=part.grid.box, rows=part.rows(), repeated=header)


def _rows(part: PageTable) -> Rows:
    rows: Rows = [[] for _ in range(part.grid.rows)]
    for cell in part.cells:
        grid = cell.grid
        rows[grid.row].append(
            Cell(
                row=grid.row,
                column=grid.column,
                row_span=grid.row_span,
                column_span=grid.column_span,
                passage=cell.passage,
                fill=cell.fill,
                places=(Place(page=part.page, box=grid.box),),
            )
        )
    return rows


def _repeated(first: Rows, again: Rows) -> int:
    """How many rows at the top of `again` are the header of `first` printed once more."""
    count = 0
    for one, two in zip(first[:LOOKBACK], again[:LOOKBACK], strict=False):
        if not _texts(one) or _texts(one) != _texts(two) or not any(text for _, text in _texts(one)):
            break
        count += 1
    return count if count < len(again) else 0


def _texts(row: Iterable[Cell]) -> list[tuple[int, str]]:
    return [(cell.column, " ".join(cell.text.casefold().split())) for cell in row]


def _joined_rows(above: Rows, below: Rows, *, cut: bool) -> Rows:
    """cut: the page break goes through a row, for no rule is drawn on either side of it."""
    if not above or not below:
        return above + below
    last = _covering(above)
    if cut:
        return _one_row(above, below, last)
    first = {cell.column: cell for cell in below[0]}
    running = {column for column, cell in first.items() if column in last and _goes_on(above, last[column], cell)}
    spanning = _spanning_columns(above, last, first, running)
    if spanning is None:
        return _one_row(above, below, last)
    return _spanning(above, below, last, spanning) if spanning else above + below


def _spanning_columns(above: Rows, last: dict[int, Cell], first: dict[int, Cell], running: set[int]) -> set[int] | None:
    """If a new row begins below, the columns whose cells go on beside it; None if it is the rest of a row.

    A new row is announced by its first cell. Where that is empty, or runs on itself, one cell that spanned rows
    before, or that the new row stands under, may go on beside it.
    """
    new = [column for column, cell in first.items() if column not in running and cell.text.strip()]
    if not running:
        return set()
    if not new:
        return None
    spanned = {column for column in running if last[column].row_span > 1 or first[column].row_span > 1}
    if min(new) == min(first) and _announces(above, first[min(new)]):
        return spanned
    alone = running if len(running) == 1 else set()
    return (alone & spanned) or {column for column in alone if column < min(new)} or None


def _announces(above: Rows, cell: Cell) -> bool:
    """The first cell of a row begins as those of the rows above do: with a number, if they have one."""
    texts = [one.text for row in above[1:] for one in row if one.column == cell.column and one.text.strip()]
    numbered = sum(marker(text) is not None for text in texts)
    return marker(cell.text) is not None or 2 * numbered <= len(texts)


def _covering(rows: Rows) -> dict[int, Cell]:
    """The cells that reach the last row, by column."""
    end = len(rows)
    reach = (
        (cell, index + cell.row_span) for index, row in enumerate(rows) for cell in row if index + cell.row_span >= end
    )
    return {cell.column: cell for cell, _ in reach}


def _goes_on(rows: Rows, above: Cell, below: Cell) -> bool:
    """Whether a cell runs on below; where a column's cells begin with small letters anyway, those say nothing."""
    texts = [cell.text for row in rows[1:] for cell in row if cell.column == above.column and cell.text.strip()]
    small = sum(text[:1].islower() for text in texts)
    if below.text[:1].islower() and len(texts) > 1 and 2 * small >= len(texts):
        return False
    return _runs_on(above, below)


def _runs_on(above: Cell, below: Cell) -> bool:
    """The words of the cell above go on in the one below: no full stop, then no new number or capital."""
    over, under = above.text.strip(), below.text.strip()
    if not over or not under or marker(under):
        return False
    if under[0].islower():
        return not over.endswith((".", "!", "?")) or len(over) < 4
    return bool(re.search(r"[,–&/(-]$|\b(?:and|or|the|of|to|for|in|a|with|by)$", over))


def _one_row(above: Rows, below: Rows, last: dict[int, Cell]) -> Rows:
    """The first row below is the rest of the last row above. A cell with none above it begins in that row."""
    rest = {cell.column: cell for cell in below[0]}
    *before, ended = [[_continued(cell, rest, last) for cell in row] for row in above]
    alone = [cell for cell in below[0] if cell.column not in last]
    return [*before, [*ended, *alone], *below[1:]]


def _continued(cell: Cell, rest: dict[int, Cell], last: dict[int, Cell]) -> Cell:
    if last.get(cell.column) is not cell or cell.column not in rest:
        return cell
    return _run_together(cell, rest[cell.column], rest[cell.column].row_span - 1)


def _spanning(above: Rows, below: Rows, last: dict[int, Cell], running: set[int]) -> Rows:
    """A new row begins below, but the cells of `running` columns go on from above: they span both."""
    rest = {cell.column: cell for cell in below[0] if cell.column in running}
    merged = [[_spanned(cell, rest, last) for cell in row] for row in above]
    return [*merged, [cell for cell in below[0] if cell.column not in running], *below[1:]]


def _spanned(cell: Cell, rest: dict[int, Cell], last: dict[int, Cell]) -> Cell:
    if last.get(cell.column) is not cell or cell.column not in rest:
        return cell
    return _run_together(cell, rest[cell.column], rest[cell.column].row_span)


def _run_together(cell: Cell, rest: Cell, more_rows: int) -> Cell:
    joint = SPACE if _runs_on(cell, rest) else BREAK
    return replace(
        cell, row_span=cell.row_span + more_rows, passage=_reading_on(cell.passage, rest.passage, joint),
        places=cell.places + rest.places, fill=cell.fill or rest.fill,
    )  # fmt: skip


def _reading_on(above: Passage, below: Passage, joint: str) -> Passage:
    if not above.lines or not below.lines:
        return Passage(lines=above.lines + below.lines)
    *before, last = above.lines
    ended = last.joining(BREAK if ENDED.search(last.text) and joint == BREAK else joint)
    return Passage(lines=(*before, ended, *below.lines))


def _numbered(rows: Rows) -> Iterable[Cell]:
    for index, row in enumerate(rows):
        for cell in row:
            span = min(cell.row_span, len(rows) - index)
            is_so = cell.row == index and cell.row_span == span
            yield cell if is_so else replace(cell, row=index, row_span=span)
