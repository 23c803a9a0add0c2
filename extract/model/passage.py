"""Words as they stand on paper: lines with their places, joined into passages, cut out again as quotes."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from struct import Struct

from extract.model.place import Box, Place

BOX = Struct("4d")

SPACE, GLUE, DROP, BREAK, TAB = " ", "", "-", "\n", "\t"
"""How a line joins to the next one of its passage: a space; nothing (`re-` + `issued`); nothing, and the
line's own last hyphen goes (a word the printer broke); a new paragraph; a wide gap in the same row."""


class Line:
    """A run of words on one printed line, not crossing a column or cell. Like every noun here it never changes.

    place: the page and box, or the Word paragraph or cell; or page and box by themselves. edges: for a page, the x of
    each character's left side and of the last one's right side (`len(text) + 1` numbers); none for words turned on
    their side, which can only be cut out whole. offset: for Word, where the line's text begins in its paragraph or
    cell. sure: how sure the reading is, 0 to 1: less than 1 for words recognised on a picture.

    A pack has a hundred thousand lines: box and edges lie packed in one string of bytes, and a Place is made when
    somebody asks for it.
    """

    __slots__ = ("_print", "_where", "bold", "italic", "joint", "offset", "size", "struck", "sure", "text")

    def __init__(
        self, *, text: str, place: Place | None = None, page: int | None = None, box: Box | None = None,
        edges: Iterable[float] | None = None, offset: int = 0, joint: str = SPACE, size: float = 0.0,
        bold: bool = False, italic: bool = False, struck: bool = False, sure: float = 1.0,
    ) -> None:  # fmt: skip
        if place is not None:
            page, box = place.page, place.box
        self._where: int | Place | None = page if box else place
        self._print = BOX.pack(*box) + (array("f", edges).tobytes() if edges else b"") if box else b""
        self.text, self.offset, self.joint = text, offset, joint
        self.size, self.bold, self.italic, self.struck, self.sure = size, bold, italic, struck, sure

    def joining(self, joint: str) -> Line:
        """The same line, joining to the next one in another way."""
        if joint == self.joint:
            return self
        made = object.__new__(Line)
        for name in Line.__slots__:
            setattr(made, name, getattr(self, name))
        made.joint = joint
        return made

    def moved(self, place: Place) -> Line:
        """The same words in another place of which no more is known than the box around them."""
        return Line(
            text=self.text, place=place, offset=self.offset, joint=self.joint, size=self.size,
            bold=self.bold, italic=self.italic, struck=self.struck, sure=self.sure,
        )  # fmt: skip

    def cut(self, start: int, end: int) -> Line:
        """The characters `start` to `end` as a line of their own; all of it, if nobody knows where they stand."""
        edges = self.edges
        if self.page is not None and edges is None:
            return self
        return Line(
            text=self.text[start:end], place=self.part(start, end), edges=edges[start : end + 1] if edges else None,
            offset=self.offset + start, joint=self.joint, size=self.size,
            bold=self.bold, italic=self.italic, struck=self.struck, sure=self.sure,
        )  # fmt: skip

    @property
    def page(self) -> int | None:
        """The page it stands on; none in Word."""
        return self._where.page if isinstance(self._where, Place) else self._where

    @property
    def place(self) -> Place:
        """Where it stands."""
        return self._where if isinstance(self._where, Place) else Place(page=self._where, box=self.box)

    @property
    def box(self) -> Box:
        """The box on the page; nothing for Word (an error to ask)."""
        return BOX.unpack_from(self._print)

    @property
    def edges(self) -> Sequence[float] | None:
        """The sides of its characters."""
        return memoryview(self._print)[BOX.size :].cast("f") if len(self._print) > BOX.size else None

    def part(self, start: int, end: int) -> Place:
        """The place of the characters `start` to `end` of this line."""
        edges, place = self.edges, self.place
        if place.page is None:
            return Place(
                paragraph=place.paragraph, table=place.table, row=place.row, column=place.column,
                span=(self.offset + start, self.offset + end),
            )  # fmt: skip
        if edges is None:
            return place
        _, top, _, bottom = self.box
        return Place(page=place.page, box=(edges[start], top, edges[end], bottom))

    def within(self, box: Box) -> str:
        """The characters whose middle lies in `box`."""
        x0, top, x1, bottom = box
        left, line_top, right, line_bottom = self.box
        if not top <= (line_top + line_bottom) / 2 <= bottom:
            return ""
        edges = self.edges
        if edges is None:
            return self.text.strip() if x0 <= (left + right) / 2 <= x1 else ""
        length = len(self.text)
        first = next((i for i in range(length) if (edges[i] + edges[i + 1]) / 2 >= x0), length)
        last = next((i for i in range(length, first, -1) if (edges[i - 1] + edges[i]) / 2 <= x1), first)
        return self.text[first:last].strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Words as printed, and where. A new line of print is a new line here."""

    words: str
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Words of the document: `text` reads on, the pieces say what is printed where.

    paragraphs: the same words, a new line where the writer began a new paragraph (not where the print broke).
    struck: those of the words that are struck through, a run of print each.
    """

    text: str
    pieces: tuple[Piece, ...]
    paragraphs: str = ""
    struck: tuple[str, ...] = ()

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
    """Lines that read on as one text."""

    lines: tuple[Line, ...] = ()
    text: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", "".join(self._parts()))

    def _parts(self) -> list[str]:
        """The words of each line with what joins them to the next."""
        parts = [line.text[:-1] if line.joint == DROP else line.text + line.joint for line in self.lines[:-1]]
        return [*parts, self.lines[-1].text] if self.lines else parts

    @property
    def starts(self) -> tuple[int, ...]:
        """Where each line begins in `text`."""
        return tuple(accumulate(map(len, self._parts()[:-1]), initial=0)) if self.lines else ()

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
            if words.strip() and line.page is not None and line.edges is None:
                yield line, 0, len(line.text)
            elif words.strip():
                first += len(words) - len(words.lstrip())
                yield line, first, first + len(words.strip())

    def cut(self, start: int, end: int) -> Passage:
        """The words `text[start:end]` as a passage of their own."""
        return Passage(lines=tuple(line.cut(first, last) for line, first, last in self.part(start, end)))


NOTHING = Passage()
"""No words at all."""
