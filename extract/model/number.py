"""The number an item of a list begins with."""

from __future__ import annotations

import re
from dataclasses import dataclass

COUNTING = re.compile(r"(?:\d+|[A-Za-z]+)(?=[^A-Za-z\d]*$)")
"""The part of a number that counts on; what is left is its style and what it stands under."""

BULLETS = "•▪●○◦■□◼◻◾◆❖➢➤►▶‣*–-"
"""Marks before items that do not count; the hyphen stands last, so that they may stand in a pattern's brackets."""

FIGURES = {"i": 1, "v": 5, "x": 10, "l": 50}


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A number or bullet as printed: `1.2`, `(a)`, `iv)`, `•`."""

    text: str

    @property
    def is_bullet(self) -> bool:
        """Whether it is a mark that does not count; Word draws hollow ones with the letter o."""
        return self.text == "o" or not any(map(str.isalnum, self.text))

    @property
    def style(self) -> str:
        """How it is written, whatever it counts to: `(a)` and `(b)` alike, `1.2` and `1.3` alike."""
        counting = COUNTING.search(self.text)
        if counting is None:
            return self.text
        said = counting.group()
        return COUNTING.sub("1" if said.isdigit() else "a" if said.islower() else "A", self.text)

    @property
    def values(self) -> frozenset[tuple[str, int]]:
        """What its last part may count to, and how: `i` is the ninth letter and the first Roman number."""
        counting = COUNTING.search(self.text)
        last = counting.group().lower() if counting else ""
        if last.isdigit():
            return frozenset({("figure", int(last))})
        letter = {("letter", ord(last) - ord("a") + 1)} if len(last) == 1 else set()
        roman = {("roman", _roman(last))} if last and set(last) <= set(FIGURES) else set()
        return frozenset(letter | roman)

    @property
    def is_decimal(self) -> bool:
        """Whether it says what it stands under: `2.1`, `A4.2`."""
        return "." in self.bare

    @property
    def bare(self) -> str:
        """Without brackets and stops around it: `1.2` for `1.2.`, `a` for `(a)`."""
        return self.text.strip(" .:;)(][–-")

    def follows(self, other: Number, *, within: int = 1) -> bool:
        """Whether it comes after `other` in the same style, at most `within` steps on; a bullet follows its like.

        `b)` follows `A)`, for a slip of the hand makes the first one large; `a)` does not, it begins a list inside.
        """
        if self.is_bullet or other.is_bullet:
            return self.text == other.text
        steps = (after - before for how, before in other.values for likewise, after in self.values if how == likewise)
        alike = self.style == other.style or (self.style.lower() == other.style.lower() and not self.begins())
        return alike and any(0 < step <= within for step in steps)

    def begins(self) -> bool:
        """Whether a list may begin with it: a bullet, or what counts to one."""
        return self.is_bullet or any(value == 1 for _, value in self.values)

    def lies_in(self, other: Number) -> bool:
        """Whether it is a part of `other` by its figures: `2.1.1` of `2.1`."""
        return self.bare.startswith(f"{other.bare}.")


def _roman(letters: str) -> int:
    values = [FIGURES[letter] for letter in letters]
    return sum(-one if one < two else one for one, two in zip(values, [*values[1:], 0], strict=True))
