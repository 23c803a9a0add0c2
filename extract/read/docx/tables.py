"""A Word table -> Grid: spans from gridSpan and vMerge, fills, cells that may hold controls or tables."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from lxml import etree

from extract.read.flow import WIDEST
from extract.read.items import Grid, Paragraph, Spot
from extract.read.package import W

Paragraphs = Callable[[etree._Element], tuple[Paragraph, ...]]
"""Cell element -> everything in the cell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A cell as written: where it starts, how wide it is, and whether it goes on from the row above."""

    element: etree._Element
    row: int
    column: int
    width: int
    continues: bool


def grid(element: etree._Element, held: Paragraphs) -> Grid:
    """The table of a `w:tbl`."""
    written = [cell for row, tr in enumerate(_rows(element)) for cell in _written(tr, row)]
    return Grid(spots=tuple(_merged([_spot(cell, held) for cell in written], written)))


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


def _written(tr: etree._Element, row: int) -> Iterator[Written]:
    column = 0
    for tc in _cells(tr):
        width = min(_span(tc), max(1, WIDEST - column))
        merge = tc.find(f"{W}tcPr/{W}vMerge")
        continues = merge is not None and merge.get(W + "val", "continue") == "continue"
        yield Written(element=tc, row=row, column=column, width=width, continues=continues)
        column += width


def _span(tc: etree._Element) -> int:
    found = tc.find(f"{W}tcPr/{W}gridSpan")
    value = found.get(W + "val", "1") if found is not None else "1"
    return max(1, int(value)) if value.isdigit() else 1


def _spot(cell: Written, held: Paragraphs) -> Spot:
    return Spot(
        row=cell.row, column=cell.column, column_span=cell.width, fill=_fill(cell.element), items=held(cell.element)
    )


def _fill(tc: etree._Element) -> str | None:
    found = tc.find(f"{W}tcPr/{W}shd")
    value = (found.get(W + "fill") or "") if found is not None else ""
    usable = len(value) == 6 and all(letter in "0123456789abcdefABCDEF" for letter in value)
    return f"#{value.lower()}" if usable and value.lower() != "ffffff" else None


def _merged(spots: Sequence[Spot], written: Sequence[Written]) -> Iterator[Spot]:
    """Cells with their row spans: one that only continues lengthens the one above, unless it has words."""
    spans: dict[int, int] = {}
    open_at: dict[int, int] = {}
    for index, (spot, cell) in enumerate(zip(spots, written, strict=True)):
        above = open_at.get(cell.column)
        if cell.continues and above is not None and not spot.has_words:
            spans[above] = cell.row - spots[above].row + 1
        else:
            open_at[cell.column] = index
            spans[index] = 1
    yield from (replace(spots[index], row_span=span) for index, span in sorted(spans.items()))
