"""A Word table -> Grid: spans from gridSpan, vMerge and hMerge, rows that begin late, header rows, fills."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from lxml import etree

from extract.read.docx.fills import Fills
from extract.read.docx.names import at, switch, value, whole
from extract.read.flow import WIDEST
from extract.read.items import Grid, Item, Spot
from extract.read.package import W

Held = Callable[[etree._Element], tuple[Item, ...]]
"""Cell element -> everything in the cell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A cell as written: where it starts, how wide it is, and whether it goes on from the one above or to the left."""

    element: etree._Element
    row: int
    column: int
    width: int
    from_above: bool
    from_left: bool


def grid(element: etree._Element, held: Held, fills: Fills) -> Grid:
    """The table of a `w:tbl`."""
    rows = list(_rows(element))
    written = [cell for row, tr in enumerate(rows) for cell in _written(tr, row)]
    table_fills = fills.of_table(element, len(rows), max((cell.column + cell.width for cell in written), default=0))
    spots = [
        Spot(
            row=cell.row, column=cell.column, column_span=cell.width, items=held(cell.element),
            fill=table_fills.fill(cell.element, cell.row, cell.column, cell.width),
        )
        for cell in written
    ]  # fmt: skip
    headed = any(switch(at(tr, "trPr/tblHeader")) for tr in rows)
    return Grid(spots=tuple(_merged(*_widened(spots, written))), headed=headed)


def _rows(element: etree._Element) -> Iterator[etree._Element]:
    yield from _unwrapped(element, W + "tr")


def _cells(row: etree._Element) -> Iterator[etree._Element]:
    yield from _unwrapped(row, W + "tc")


def _unwrapped(element: etree._Element, tag: str) -> Iterator[etree._Element]:
    """Children with this tag, those inside content controls, insertions and their like too."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag != W + "tc":
            yield from _unwrapped(child, tag)


def _written(tr: etree._Element, row: int) -> Iterator[Written]:
    column = min(whole(value(tr, "trPr/gridBefore"), 0), WIDEST)
    for tc in _cells(tr):
        width = min(max(1, whole(value(tc, "tcPr/gridSpan"), 1)), max(1, WIDEST - column))
        yield Written(
            element=tc, row=row, column=column, width=width,
            from_above=_goes_on(tc, "vMerge"), from_left=_goes_on(tc, "hMerge"),
        )  # fmt: skip
        column += width


def _goes_on(tc: etree._Element, name: str) -> bool:
    merge = at(tc, f"tcPr/{name}")
    return merge is not None and merge.get(W + "val", "continue") == "continue"


def _widened(spots: Sequence[Spot], written: Sequence[Written]) -> tuple[list[Spot], list[Written]]:
    """Cells with those to the right that only continue them, unless these have words."""
    wide: list[Spot] = []
    kept: list[Written] = []
    for spot, cell in zip(spots, written, strict=True):
        if cell.from_left and not spot.has_words and wide and wide[-1].row == spot.row:
            wide[-1] = replace(wide[-1], column_span=wide[-1].column_span + spot.column_span)
        else:
            wide.append(spot)
            kept.append(cell)
    return wide, kept


def _merged(spots: Sequence[Spot], written: Sequence[Written]) -> Iterator[Spot]:
    """Cells with their row spans: one that only continues lengthens the one above, unless it has words.

    Only a cell of the same columns in the row right above is continued: else two cells would cover one place.
    """
    spans: dict[int, int] = {}
    open_at: dict[int, int] = {}
    for index, (spot, cell) in enumerate(zip(spots, written, strict=True)):
        above = open_at.get(cell.column)
        if cell.from_above and above is not None and not spot.has_words and _joins(spots[above], spans[above], spot):
            spans[above] += 1
        else:
            open_at[cell.column] = index
            spans[index] = 1
    yield from (replace(spots[index], row_span=span) for index, span in sorted(spans.items()))


def _joins(above: Spot, span: int, below: Spot) -> bool:
    return above.column_span == below.column_span and above.row + span == below.row
