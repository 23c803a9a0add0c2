"""Words as they stand on paper: lines with their places, joined into passages, cut out again as quotes."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from extract.model.place import Box, Place

SPACE, GLUE, DROP, BREAK, TAB = " ", "", "-", "\n", "\t"
"""How a line joins to the next one of its passage: a space; nothing (`re-` + `issued`); nothing, and the
line's own last hyphen goes (a word the printer broke); a new paragraph; a wide gap in the same row."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Line:
    """A run of words on one printed line, not crossing a column or cell.

    place: the page and box, or the Word paragraph or cell. edges: for a page, the x of each character's left
    side and of the last one's right side (`len(text) + 1` numbers); none for words turned on their side,
    which can only be cut out whole. offset: for Word, where the line's text begins in its paragraph or cell. sure: how
    sure the reading is, 0 to 1: less than 1 for words recognised on a picture.
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
    sure: float = 1.0

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


NOTHING = Passage()
"""No words at all."""
