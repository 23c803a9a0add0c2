"""A word on a page, as the reader of PDFs passes it from hand to hand."""

from __future__ import annotations

from array import array
from dataclasses import dataclass, replace

from extract.model.place import Box


@dataclass(slots=True, eq=False)
class Word:
    """Characters without a gap between them. x0, top, x1, bottom: its box in points from the page's top left corner.

    lefts, rights: the sides of characters, of its own from `start` on; of a turned word nothing that counts. size: the
    height of its type. turn: 0 for upright words, 1 for those that run down the page, -1 for those that climb it. sure:
    how sure its reading is, 0 to 1: less than 1 for words that were recognised on a picture.
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    lefts: array[float]
    rights: array[float]
    start: int = 0
    size: float = 0.0
    bold: bool = False
    italic: bool = False
    struck: bool = False
    turn: int = 0
    sure: float = 1.0

    @property
    def edges(self) -> array[float]:
        """The left side of each character."""
        return self.lefts[self.start : self.start + len(self.text)]

    @property
    def ends(self) -> array[float]:
        """The right side of each character."""
        return self.rights[self.start : self.start + len(self.text)]

    @property
    def box(self) -> Box:
        """Its box."""
        return (self.x0, self.top, self.x1, self.bottom)

    @property
    def upright(self) -> bool:
        """Whether it stands as most words do."""
        return self.turn == 0

    @property
    def height(self) -> float:
        """Of its box, in points."""
        return self.bottom - self.top

    @property
    def middle(self) -> tuple[float, float]:
        """The middle of its box."""
        return (self.x0 + self.x1) / 2, (self.top + self.bottom) / 2

    def turned(self, turn: int) -> Word:
        """The same word, turned."""
        return replace(self, turn=turn)

    def cut_at(self, x: float) -> tuple[Word, ...]:
        """The characters left of a border and those right of it, each a word, if both have letters or figures."""
        count = sum((left + right) / 2 < x for left, right in zip(self.edges, self.ends, strict=True))
        if not any(map(str.isalnum, self.text[:count])) or not any(map(str.isalnum, self.text[count:])):
            return (self,)
        return self._part(slice(None, count)), self._part(slice(count, None))

    def _part(self, part: slice) -> Word:
        edges, ends = self.edges[part], self.ends[part]
        return replace(self, text=self.text[part], lefts=edges, rights=ends, start=0, x0=edges[0], x1=ends[-1])


def holds(box: Box, word: Word) -> bool:
    """Whether the word's middle lies in the box."""
    return box[0] <= (word.x0 + word.x1) / 2 <= box[2] and box[1] <= (word.top + word.bottom) / 2 <= box[3]
