"""A document as it stands on paper: lines with their places, joined into blocks and tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import chain

from extract.model.passage import BREAK, NOTHING, Line, Passage, Piece, Quote
from extract.model.place import Box, Place, around
from extract.model.problem import Problem

KINDS = ("heading", "paragraph", "list_item", "table", "figure", "furniture", "note", "margin")
ASIDES = frozenset(("furniture", "note", "margin"))


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Cell:
    """One cell of a joined table. `places`: its rectangle on every page it touches. `fill`: `#rrggbb`."""

    row: int
    column: int
    row_span: int = 1
    column_span: int = 1
    passage: Passage = NOTHING
    fill: str | None = None
    places: tuple[Place, ...] = ()

    @property
    def text(self) -> str:
        """The cell's words, reading on."""
        return self.passage.text


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Fragment:
    """A table as it stands on one page, before it was joined: a spanning cell is written once, else None.

    repeated: the header, where it is printed again on this page; the joined table has it once.
    """

    page: int | None
    box: Box | None
    rows: tuple[tuple[str | None, ...], ...]
    repeated: tuple[Cell, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Table:
    """A table joined over its pages. `number` counts from 0 in the document."""

    number: int
    rows: int
    columns: int
    cells: tuple[Cell, ...]
    fragments: tuple[Fragment, ...] = ()
    grid: dict[tuple[int, int], Cell] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "grid", {spot: cell for cell in self.cells for spot in _spots(cell)})

    def at(self, row: int, column: int) -> Cell | None:
        """The cell that covers this spot, spanning ones included."""
        return self.grid.get((row, column))

    def row(self, row: int) -> tuple[Cell | None, ...]:
        """The cells that cover a row, one a column."""
        return tuple(self.at(row, column) for column in range(self.columns))


def _spots(cell: Cell) -> Iterator[tuple[int, int]]:
    for row in range(cell.row, cell.row + cell.row_span):
        for column in range(cell.column, cell.column + cell.column_span):
            yield _spot(row, column)


@lru_cache(maxsize=10_000)
def _spot(row: int, column: int) -> tuple[int, int]:
    """A row and column, the same one for all tables."""
    return row, column


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Block:
    """A heading, paragraph, list item, table, figure, piece of furniture, foot- or endnote, or note in the margin, in
    reading order; a note in the margin comes after what it stands beside.

    number: as printed (`1.2`, `(a)`, `•`); in a PDF it is part of the text too and `body` says where the
    words after it begin, in Word the program prints it and the text does not hold it.
    """

    kind: str
    passage: Passage = NOTHING
    level: int | None = None
    number: str | None = None
    body: int = 0
    table: Table | None = None

    @property
    def text(self) -> str:
        """The block's words, reading on."""
        return self.passage.text

    @property
    def words(self) -> str:
        """The words after the block's own number."""
        return self.passage.text[self.body :]

    @property
    def is_aside(self) -> bool:
        """Whether it stands beside the text, so that the text reads on over it: a running line, a note."""
        return self.kind in ASIDES

    @property
    def page(self) -> int | None:
        """The page it begins on; none in Word."""
        stands = self._stands
        return stands[0].page if stands else None

    @property
    def pages(self) -> tuple[int, ...]:
        """The pages it stands on, each once; none in Word."""
        return tuple(dict.fromkeys(one.page for one in self._stands if one.page is not None))

    @property
    def _stands(self) -> tuple[Line, ...] | tuple[Fragment, ...]:
        return self.table.fragments if self.table else self.passage.lines

    @property
    def places(self) -> tuple[Place, ...]:
        """One place for each line, or for each fragment of a table."""
        if self.table is None:
            return tuple(line.place for line in self.passage.lines)
        return tuple(Place(page=part.page, box=part.box) for part in self.table.fragments)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Page:
    """A page's size and every line on it, in reading order. `links`: addresses and the boxes they hang on.

    `hidden`: what the file holds there and nobody sees; it is no part of the paper's text.
    """

    number: int
    width: float
    height: float
    lines: tuple[Line, ...] = ()
    links: tuple[tuple[str, Box], ...] = ()
    hidden: tuple[Line, ...] = ()

    def cut(self, box: Box) -> str:
        """What is printed in `box`, a line of print a line."""
        return BREAK.join(words for line in self.lines if (words := line.within(box)))


def leaves(pages: Iterable[Page], blocks: Iterable[Block]) -> Iterator[tuple[Page, tuple[Block, ...]]]:
    """Each page with the blocks that begin on it. Both come in their order."""
    coming = iter(blocks)
    ahead = next(coming, None)
    for page in pages:
        begun: list[Block] = []
        while ahead is not None and (ahead.page or 0) <= page.number:
            begun.append(ahead)
            ahead = next(coming, None)
        yield page, tuple(begun)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bookmark:
    """An entry of the file's own outline: its words, the page it leads to, how deep it stands (from 0)."""

    title: str
    page: int
    level: int


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Document:
    """What `read` hands on: the paper itself, without a single rule applied to it.

    A part of a pack is a document too: its pages keep the numbers they have in the pack.
    pages, blocks: of a long paper they are not all held, and a block asked for again may be another object, until it
    is `at_hand`.
    links: of a paper without pages, addresses and the words they hang on (a page holds its own).
    outline: the file's own bookmarks, in their order. reader: who read it, where several can (`PDFium`, `pdfminer`).
    """

    name: str
    sha256: str
    media_type: str
    pages: Sequence[Page] = ()
    blocks: Sequence[Block] = ()
    problems: tuple[Problem, ...] = ()
    links: tuple[tuple[str, Place], ...] = ()
    outline: tuple[Bookmark, ...] = ()
    reader: str | None = None
    units: dict[tuple[int | None, ...], str] = field(init=False, repr=False)
    first_page: int = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "first_page", self.pages[0].number if self.pages else 1)
        units: dict[tuple[int | None, ...], str] = {}
        for line in () if self.pages else self._word_lines():
            known = units.get(line.place.unit, "")
            units[line.place.unit] = known.ljust(line.offset, BREAK) + line.text
        object.__setattr__(self, "units", units)

    @property
    def at_hand(self) -> Document:
        """The document with all its pages and blocks held, each the same object whenever it is asked for."""
        if isinstance(self.blocks, tuple):
            return self
        pages, blocks = zip(*self.leaves(), strict=True)
        return replace(self, pages=pages, blocks=tuple(chain.from_iterable(blocks)))

    def leaves(self) -> Iterator[tuple[Page, tuple[Block, ...]]]:
        """Each page with the blocks that begin on it, in one walk through the paper."""
        return leaves(self.pages, self.blocks)

    def _word_lines(self) -> Iterator[Line]:
        for passage in self.passages():
            yield from (line for line in passage.lines if line.page is None)

    def passages(self) -> Iterator[Passage]:
        """Every run of text: of blocks and of the cells of tables."""
        for block in self.blocks:
            yield from (cell.passage for cell in block.table.cells) if block.table else (block.passage,)

    @property
    def tables(self) -> tuple[Table, ...]:
        """The tables, in reading order."""
        return tuple(block.table for block in self.blocks if block.table)

    def text_at(self, place: Place) -> str:
        """The words at `place`, cut out anew: the law is that a finding's words are these."""
        if place.page is not None and place.box is not None:
            return self.pages[place.page - self.first_page].cut(place.box)
        text = self.units.get(place.unit, "")
        return text[slice(*place.span)] if place.span else text

    def quote(self, passage: Passage, start: int = 0, end: int | None = None) -> Quote:
        """The words `passage.text[start:end]` with their places: line groups where the cut allows it."""
        end = len(passage.text) if end is None else end
        parts = tuple(passage.part(start, end))
        pieces = [self._piece(line, first, last) for line, first, last in parts]
        words = passage.text[start:end]
        return Quote(
            text=" ".join(words.split()), pieces=tuple(self._grouped(pieces)), paragraphs=words.strip(),
            struck=tuple(line.text[first:last] for line, first, last in parts if line.struck),
        )  # fmt: skip

    def _piece(self, line: Line, first: int, last: int) -> Piece:
        """Words of one line. Where turned or overprinted words stand in its box, a thin band is cut."""
        words, place = line.text[first:last], line.part(first, last)
        if place.box is not None and self.text_at(place) != words:
            x0, top, x1, bottom = place.box
            middle = (top + bottom) / 2
            place = Place(page=place.page, box=(x0, middle - 0.1, x1, middle + 0.1))
        return Piece(words=words, place=place)

    def _grouped(self, pieces: Iterable[Piece]) -> Iterator[Piece]:
        group: Piece | None = None
        for piece in pieces:
            joined = self._joined(group, piece) if group else None
            if group and not joined:
                yield group
            group = joined or piece
        if group:
            yield group

    def _joined(self, above: Piece, below: Piece) -> Piece | None:
        """Both as one piece, if the box around them holds their words and no others."""
        if above.place.page != below.place.page or above.place.box is None or below.place.box is None:
            return None
        place = Place(page=above.place.page, box=around((above.place.box, below.place.box)))
        words = above.words + BREAK + below.words
        return Piece(words=words, place=place) if self.text_at(place) == words else None
