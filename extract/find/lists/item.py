"""One item of a list: its paragraphs, its number, and which numbers go on with it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from extract.find.lists.signs import leads_on
from extract.find.lists.stream import Para
from extract.find.quotes import together
from extract.model.document import Document
from extract.model.number import Number
from extract.model.passage import Quote

MISSING = 2
"""The next number is at most this many steps on: a list printed without one of its items is still a list."""

TITLE = 60
"""Letters of a title beside a number, or between two items, at most."""

WORD = re.compile(r"(?:recommendation|argymhelliad)\b", re.IGNORECASE)


@dataclass(slots=True, kw_only=True, eq=False)
class Item:
    """One item: its first paragraph and those that belong to it. above: the lead-in it stands under."""

    first: Para
    above: Para | None = None
    more: list[Para] = field(default_factory=list)

    @property
    def paras(self) -> tuple[Para, ...]:
        """All its paragraphs, the first with them."""
        return (self.first, *self.more)

    @property
    def words(self) -> str:
        """Its first words: below its number if nothing stands beside it."""
        return next((para.words for para in self.paras if para.words), "")

    def quote(self, document: Document) -> Quote:
        """All of it, with the numbers of the lists inside and without its own."""
        return together([self.first.quote(document), *(para.quote(document, with_number=True) for para in self.more)])

    @property
    def number(self) -> str | None:
        """Its number as printed, None for a bullet or for none."""
        return None if self._counted.is_bullet else self.first.number

    @property
    def is_titled(self) -> bool:
        """`Recommendation 1: Gully cleaning`: the words beside such a number may be a title, the item's stand below."""
        named = WORD.match(self.first.number or "") is not None
        return named and len(self.first.words) < TITLE and not self.first.words.endswith((".", ";", ":"))

    @property
    def _counted(self) -> Number:
        return Number(text=_named(self.first.number or ""))

    def precedes(self, para: Para) -> bool:
        """Whether the number of `para` is the next one; one may be left out."""
        if para.number is None:
            return False
        number = Number(text=_named(para.number))
        of_inner_list = self._inner is not None and number.style == self._inner.style != self._counted.style
        return not of_inner_list and (number.follows(self._counted, within=MISSING) or self._counts_on(number))

    def _counts_on(self, number: Number) -> bool:
        """`(b)` behind `a)`: the brackets differ, and no list inside has begun that it could be of."""
        bare = Number(text=number.bare)
        return self._inner is None and not number.begins() and bare.follows(Number(text=self._counted.bare))

    @property
    def _inner(self) -> Number | None:
        """The last number of a list inside the item."""
        return next((Number(text=para.number) for para in reversed(self.more) if para.number), None)

    def holds(self, number: Number) -> bool:
        """Whether a paragraph of this number is a part of the item, by its number alone."""
        if number.lies_in(self._counted) or (self._inner and number.follows(self._inner, within=MISSING)):
            return True
        if number.style == self._counted.style:
            return number.begins() and leads_on(self.paras[-1].words)
        return not number.is_decimal and (number.begins() or not number.bare.isdigit())


def _named(number: str) -> str:
    """`Recommendation 3` without its marks: `Recommendation 1:` and `Recommendation 2 –` are numbers of one list."""
    return number.rstrip(" :.)–-") if WORD.match(number) else number
