"""Papers without pages -> blocks: what Word, OpenDocument, rich text and web pages have in common.

Each reader makes paragraphs and grids, in the order of the paper; here they become blocks that know their place by
count. So the same words give the same blocks, whatever the file they came in.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from extract.model.document import Block, Cell, Fragment, Table
from extract.model.passage import BREAK, Line, Passage
from extract.model.place import Place
from extract.read.numbering import depth, marker

LONGEST_HEADING = 220
WIDEST = 63
"""Word itself allows no more columns: a larger span is a trap."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Words of one look. size: of the letters in points, 0 if the file does not say."""

    text: str
    bold: bool = False
    struck: bool = False
    size: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph. number: what is printed before it and is not in its words. level: of a heading, from 1."""

    runs: tuple[Run, ...]
    number: str | None = None
    level: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A cell where it begins, with the rows and columns it covers. fill: `#rrggbb`."""

    row: int
    column: int
    row_span: int = 1
    column_span: int = 1
    fill: str | None = None
    items: tuple[Item, ...] = ()

    @property
    def has_words(self) -> bool:
        """Whether anything stands in it."""
        return any(run.text.strip() for paragraph in paragraphs(self.items) for run in paragraph.runs)


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A table; no two of its spots cover the same place."""

    spots: tuple[Spot, ...]


Item = Paragraph | Grid


@dataclass(slots=True, kw_only=True)
class Flow:
    """Counts the paragraphs and tables of a paper as they come."""

    paragraphs: int = 0
    tables: int = 0

    def blocks(self, items: Iterable[Item], kind: str | None = None) -> Iterator[Block]:
        """The items as blocks; kind: what their paragraphs are, where that is known beforehand.

        A table of one cell is a box drawn around ordinary paragraphs.
        """
        for item in items:
            if isinstance(item, Paragraph):
                yield from self._paragraph(item, kind)
            elif len(item.spots) == 1:
                yield from self.blocks(item.spots[0].items, kind)
            elif item.spots:
                yield self._table(item)

    def _paragraph(self, item: Paragraph, kind: str | None) -> Iterator[Block]:
        found = tuple(lines(item.runs, Place(paragraph=self.paragraphs), 0))
        self.paragraphs += 1
        if any(line.text.strip() for line in found):
            yield block(Passage(lines=found), item.number, item.level, kind)

    def _table(self, grid: Grid) -> Block:
        number = self.tables
        self.tables += 1
        return Block(kind="table", table=joined(number, [_cell(spot, number) for spot in grid.spots]))


def block(text: Passage, number: str | None, level: int | None, kind: str | None) -> Block:
    """A paragraph as a heading, list item or plain paragraph; of `kind`, where that is known."""
    printed = marker(text.text)
    known = number or (printed["number"] if printed else None)
    kind = kind or _kind(text, known, level)
    return Block(
        kind=kind, passage=text, level=(level or 1) if kind == "heading" else None, number=known,
        body=printed.end() if printed and not number else 0,
    )  # fmt: skip


def _kind(text: Passage, number: str | None, level: int | None) -> str:
    words = text.text.strip()
    short = len(words) <= LONGEST_HEADING and not words.endswith((".", ";", ","))
    if level is not None or (short and (all(line.bold for line in text.lines) or _capitals(words))):
        return "heading"
    return "list_item" if number and depth(number) == 1 else "paragraph"


def _capitals(words: str) -> bool:
    return words.isupper() and sum(letter.isalpha() for letter in words) > 3


def lines(found: Sequence[Run], place: Place, offset: int) -> Iterator[Line]:
    """A paragraph's words, cut where the writer broke the line. offset: where it begins in its cell."""
    text = "".join(run.text for run in found)
    bold = bool(found) and all(run.bold for run in found if run.text.strip())
    struck = bool(found) and all(run.struck for run in found if run.text.strip())
    size = max((run.size for run in found), default=0.0)
    for words in text.split("\n"):
        yield Line(text=words, place=place, offset=offset, joint=BREAK, bold=bold, struck=struck, size=size)
        offset += len(words) + 1


def stacked(paragraphs: Iterable[Paragraph], place: Place) -> tuple[Line, ...]:
    """The paragraphs of a cell, one below another; a printed number is part of what is read there."""
    found: list[Line] = []
    offset = 0
    for paragraph in paragraphs:
        for line in lines(_numbered(paragraph), place, offset):
            found.append(line)
            offset += len(line.text) + 1
    return tuple(replace(line, joint=BREAK) for line in found if line.text.strip())


def _numbered(paragraph: Paragraph) -> Sequence[Run]:
    number = f"{paragraph.number} " if paragraph.number and paragraph.runs else ""
    return (Run(text=number), *paragraph.runs) if number else paragraph.runs


def _cell(spot: Spot, number: int) -> Cell:
    place = Place(table=number, row=spot.row, column=spot.column)
    return Cell(
        row=spot.row, column=spot.column, row_span=spot.row_span, column_span=spot.column_span,
        passage=Passage(lines=stacked(paragraphs(spot.items), place)), fill=spot.fill, places=(place,),
    )  # fmt: skip


def joined(number: int, cells: Sequence[Cell]) -> Table:
    """The table of these cells, as large as they reach. number: which it is of its paper, from 0."""
    rows = max((cell.row + cell.row_span for cell in cells), default=0)
    columns = max((cell.column + cell.column_span for cell in cells), default=0)
    texts: list[list[str | None]] = [[None] * columns for _ in range(rows)]
    for cell in cells:
        texts[cell.row][cell.column] = cell.text
    fragment = Fragment(page=None, box=None, rows=tuple(map(tuple, texts)))
    return Table(number=number, rows=rows, columns=columns, cells=tuple(cells), fragments=(fragment,))


def paragraphs(items: Iterable[Item]) -> Iterator[Paragraph]:
    """Every paragraph of a cell, those of tables inside it too."""
    for item in items:
        if isinstance(item, Paragraph):
            yield item
        else:
            yield from paragraphs(inner for spot in item.spots for inner in spot.items)


def passages(blocks: Iterable[Block]) -> Iterator[Passage]:
    """Every run of text, those of cells too."""
    for one in blocks:
        yield from (cell.passage for cell in one.table.cells) if one.table else (one.passage,)


def letters(blocks: Iterable[Block]) -> int:
    """How many characters that are not blank were read."""
    return sum(len("".join(passage.text.split())) for passage in passages(blocks))
