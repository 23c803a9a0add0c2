"""A document as it stands on paper: lines with their places, joined into blocks and tables."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from extract.model.place import Box, Place, around
from extract.model.problem import Problem

SPACE, GLUE, DROP, BREAK, TAB = " ", "", "-", "\n", "\t"
"""How a line joins to the next one of its passage: a space; nothing (`re-` + `issued`); nothing, and the
line's own last hyphen goes (a word the printer broke); a new paragraph; a wide gap in the same row."""

KINDS = ("heading", "paragraph", "list_item", "table", "figure", "furniture")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Line:
    """A run of words on one printed line, not crossing a column or cell.

    place: the page and box, or the Word paragraph or cell. edges: for a page, the x of each character's left
    side and of the last one's right side (`len(text) + 1` numbers); none for words turned on their side,
    which can only be cut out whole. offset: for Word, where the line's text begins in its paragraph or cell.
    """

    text: str
    place: Place
    edges: array[float] | None = None
    offset: int = 0
    joint: str = SPACE
    size: float = 0.0
    bold: bool = False
    italic: bool = False
    struck: bool = False

    def part(self, start: int, end: int) -> Place:
        """The place of the characters `start` to `end` of this line."""
        if self.place.page is not None and self.edges is None:
            return self.place
        if self.edges is None:
            return Place(
                paragraph=self.place.paragraph, table=self.place.table, row=self.place.row,
                column=self.place.column, span=(self.offset + start, self.offset + end),
            )  # fmt: skip
        _, top, _, bottom = self.box
        return Place(page=self.place.page, box=(self.edges[start], top, self.edges[end], bottom))

    @property
    def box(self) -> Box:
        """The box on the page; nothing for Word (an error to ask)."""
        assert self.place.box is not None
        return self.place.box

    def within(self, box: Box) -> str:
        """The characters whose middle lies in `box`."""
        x0, top, x1, bottom = box
        _, line_top, _, line_bottom = self.box
        if not top <= (line_top + line_bottom) / 2 <= bottom:
            return ""
        if self.edges is None:
            return self.text.strip() if x0 <= (self.box[0] + self.box[2]) / 2 <= x1 else ""
        first = next((i for i in range(len(self.text)) if self._middle(i) >= x0), len(self.text))
        last = next((i for i in range(len(self.text), first, -1) if self._middle(i - 1) <= x1), first)
        return self.text[first:last].strip()

    def _middle(self, index: int) -> float:
        assert self.edges is not None
        return (self.edges[index] + self.edges[index + 1]) / 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Words as printed, and where. A new line of print is a new line here."""

    words: str
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Words of the document: `text` reads on, the pieces say what is printed where.

    paragraphs: the same words, a new line where the writer began a new paragraph (not where the print broke).
    """

    text: str
    pieces: tuple[Piece, ...]
    paragraphs: str = ""

    @property
    def page(self) -> int | None:
        """The page it begins on; none in Word."""
        return self.pieces[0].place.page if self.pieces else None

    @property
    def places(self) -> tuple[Place, ...]:
        """Where the pieces stand, in order."""
        return tuple(piece.place for piece in self.pieces)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Passage:
    """Lines that read on as one text. `starts` says where each line begins in `text`."""

    lines: tuple[Line, ...] = ()
    text: str = field(init=False)
    starts: tuple[int, ...] = field(init=False)

    def __post_init__(self) -> None:
        parts: list[str] = []
        starts: list[int] = []
        length = 0
        for line, joint in zip(self.lines, self._joints(), strict=True):
            words = line.text[:-1] if joint == DROP else line.text
            parts.append(words + ("" if joint == DROP else joint))
            starts.append(length)
            length += len(parts[-1])
        object.__setattr__(self, "text", "".join(parts))
        object.__setattr__(self, "starts", tuple(starts))

    def _joints(self) -> Iterator[str]:
        yield from (line.joint for line in self.lines[:-1])
        yield from ("" for _ in self.lines[-1:])

    def line_at(self, offset: int) -> int:
        """The index of the line that holds the character at `offset` of the text."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def part(self, start: int, end: int) -> Iterator[tuple[Line, int, int]]:
        """The lines of `text[start:end]`, each with its own first and past-the-last character, trimmed."""
        for line, begins in zip(self.lines, self.starts, strict=True):
            first, last = max(start - begins, 0), min(end - begins, len(line.text))
            if line.joint == DROP and begins + len(line.text) - 1 <= end and line is not self.lines[-1]:
                last = min(last + 1, len(line.text))
            words = line.text[first:last] if first < last else ""
            if words.strip() and line.edges is None and line.place.page is not None:
                yield line, 0, len(line.text)
            elif words.strip():
                first += len(words) - len(words.lstrip())
                yield line, first, first + len(words.strip())


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Cell:
    """One cell of a joined table. `places`: its rectangle on every page it touches. `fill`: `#rrggbb`."""

    row: int
    column: int
    row_span: int = 1
    column_span: int = 1
    passage: Passage = Passage()
    fill: str | None = None
    places: tuple[Place, ...] = ()

    @property
    def text(self) -> str:
        """The cell's words, reading on."""
        return self.passage.text


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Fragment:
    """A table as it stands on one page, before it was joined: a spanning cell is written once, else None."""

    page: int | None
    box: Box | None
    rows: tuple[tuple[str | None, ...], ...]


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
            yield row, column


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Block:
    """A heading, paragraph, list item, table, figure or piece of furniture, in reading order.

    number: as printed (`1.2`, `(a)`, `•`); in a PDF it is part of the text too and `body` says where the
    words after it begin, in Word the program prints it and the text does not hold it.
    """

    kind: str
    passage: Passage = Passage()
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
    def page(self) -> int | None:
        """The page it begins on; none in Word."""
        return next((place.page for place in self.places), None)

    @property
    def places(self) -> tuple[Place, ...]:
        """One place for each line, or for each fragment of a table."""
        if self.table is None:
            return tuple(line.place for line in self.passage.lines)
        return tuple(Place(page=part.page, box=part.box) for part in self.table.fragments)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Page:
    """A page's size and every line on it, in reading order. `links`: addresses and the boxes they hang on."""

    number: int
    width: float
    height: float
    lines: tuple[Line, ...] = ()
    links: tuple[tuple[str, Box], ...] = ()

    def cut(self, box: Box) -> str:
        """What is printed in `box`, a line of print a line."""
        return BREAK.join(words for line in self.lines if (words := line.within(box)))


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Document:
    """What `read` hands on: the paper itself, without a single rule applied to it."""

    name: str
    sha256: str
    media_type: str
    pages: tuple[Page, ...] = ()
    blocks: tuple[Block, ...] = ()
    problems: tuple[Problem, ...] = ()
    units: dict[tuple[int | None, ...], str] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        units: dict[tuple[int | None, ...], str] = {}
        for line in self._word_lines():
            known = units.get(line.place.unit, "")
            units[line.place.unit] = known.ljust(line.offset, BREAK) + line.text
        object.__setattr__(self, "units", units)

    def _word_lines(self) -> Iterator[Line]:
        for passage in self.passages():
            yield from (line for line in passage.lines if line.place.page is None)

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
            return self.pages[place.page - 1].cut(place.box)
        text = self.units.get(place.unit, "")
        return text[slice(*place.span)] if place.span else text

    def quote(self, passage: Passage, start: int = 0, end: int | None = None) -> Quote:
        """The words `passage.text[start:end]` with their places: line groups where the cut allows it."""
        end = len(passage.text) if end is None else end
        pieces = [self._piece(line, first, last) for line, first, last in passage.part(start, end)]
        words = passage.text[start:end]
        return Quote(
            text=" ".join(words.split()), pieces=tuple(self._grouped(pieces)), paragraphs=words.strip()
        )

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
