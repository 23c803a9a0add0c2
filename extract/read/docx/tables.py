"""A Word table -> Table: spans from gridSpan and vMerge, fills, cells that may hold controls or tables."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from lxml import etree

from extract.model.document import Cell, Fragment, Table
from extract.model.passage import Line, Passage
from extract.model.place import Place
from extract.read.docx.package import W

WIDEST = 63
"""Word itself allows no more columns: a larger span is a trap."""

LineMaker = Callable[[etree._Element, Place, int], Sequence[Line]]
"""(cell element, place, offset) -> the lines of everything in the cell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A cell as written: where it starts, how wide it is, and whether it goes on from the row above."""

    element: etree._Element
    row: int
    column: int
    width: int
    continues: bool


def table(element: etree._Element, number: int, lines: LineMaker) -> Table:
    """The table of a `w:tbl`, numbered `number` in the document."""
    spots = [spot for row, tr in enumerate(_rows(element)) for spot in _spots(tr, row)]
    columns = max((spot.column + spot.width for spot in spots), default=0)
    cells = tuple(_merged([_cell(spot, number, lines) for spot in spots], spots))
    rows = max((spot.row for spot in spots), default=-1) + 1
    return Table(
        number=number, rows=rows, columns=columns, cells=cells,
        fragments=(Fragment(page=None, box=None, rows=_texts(cells, rows, columns)),),
    )  # fmt: skip


def cells(element: etree._Element) -> Iterator[etree._Element]:
    """Every `w:tc` of a table, row by row."""
    for row in _rows(element):
        yield from _cells(row)


def _rows(element: etree._Element) -> Iterator[etree._Element]:
    yield from _unwrapped(element, W + "tr")


def _cells(row: etree._Element) -> Iterator[etree._Element]:
    yield from _unwrapped(row, W + "tc")


def _unwrapped(element: etree._Element, tag: str) -> Iterator[etree._Element]:
    """Children with this tag, those inside content controls and insertions too."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag in (W + "sdt", W + "sdtContent", W + "ins", W + "customXml"):
            yield from _unwrapped(child, tag)


def _spots(tr: etree._Element, row: int) -> Iterator[Spot]:
    column = 0
    for tc in _cells(tr):
        width = min(_span(tc), max(1, WIDEST - column))
        merge = tc.find(f"{W}tcPr/{W}vMerge")
        continues = merge is not None and merge.get(W + "val", "continue") == "continue"
        yield Spot(element=tc, row=row, column=column, width=width, continues=continues)
        column += width


def _span(tc: etree._Element) -> int:
    found = tc.find(f"{W}tcPr/{W}gridSpan")
    value = found.get(W + "val", "1") if found is not None else "1"
    return max(1, int(value)) if value.isdigit() else 1


def _cell(spot: Spot, number: int, lines: LineMaker) -> Cell:
    place = Place(table=number, row=spot.row, column=spot.column)
    words = tuple(lines(spot.element, place, 0))
    return Cell(
        row=spot.row, column=spot.column, column_span=spot.width, passage=Passage(lines=words),
        fill=_fill(spot.element), places=(place,),
    )  # fmt: skip


def _fill(tc: etree._Element) -> str | None:
    found = tc.find(f"{W}tcPr/{W}shd")
    value = (found.get(W + "fill") or "") if found is not None else ""
    usable = len(value) == 6 and all(letter in "0123456789abcdefABCDEF" for letter in value)
    return f"#{value.lower()}" if usable and value.lower() != "ffffff" else None


def _merged(cells: Sequence[Cell], spots: Sequence[Spot]) -> Iterator[Cell]:
    """Cells with their row spans: one that only continues lengthens the one above, unless it has words."""
    spans: dict[int, int] = {}
    open_at: dict[int, int] = {}
    for index, (cell, spot) in enumerate(zip(cells, spots, strict=True)):
        above = open_at.get(spot.column)
        if spot.continues and above is not None and not cell.text.strip():
            spans[above] = spot.row - cells[above].row + 1
        else:
            open_at[spot.column] = index
            spans[index] = 1
    yield from (replace(cells[index], row_span=span) for index, span in sorted(spans.items()))


def _texts(cells: Sequence[Cell], rows: int, columns: int) -> tuple[tuple[str | None, ...], ...]:
    texts: list[list[str | None]] = [[None] * columns for _ in range(rows)]
    for cell in cells:
        texts[cell.row][cell.column] = cell.text
    return tuple(map(tuple, texts))
