"""A second reader, pdfplumber, asked about pages on which PDFium's words look odd."""

from __future__ import annotations

from collections import Counter

import numpy as np

from extract.read.pdf.engine.leaf import UNMAPPED, Column, Leaf, text
from extract.read.pdf.file.open import Opened

APART = 0.2
"""Two readings that share less than all but this part of their letters are different."""

FEW = 4
"""Fewer letters than this are a stamp or a page number."""

ODD = 0.03
"""A page is odd if more than this part of its letters has no meaning."""

CLOSE = 1.1
"""The middles of a word's letters stand no further apart (letter sizes)."""

MOST_ASKED = 50
"""It is asked of so many pages of a file: it takes ten times as long."""


class SecondReader:
    """Compares two readings of odd pages. They read lines in orders of their own, so it counts letters only."""

    def __init__(self, pdf: Opened) -> None:
        self.pdf = pdf
        self.asked = 0

    def agreed(self, leaf: Leaf) -> tuple[Leaf, bool]:
        """The reading with fewer letters without a meaning, and whether both are alike.

        Raises what a broken page makes the second reader raise, if the first sees nothing on it.
        """
        if self.asked >= MOST_ASKED or not _is_odd(leaf) or self.pdf.stock is None:
            return leaf, True
        self.asked += 1
        other = self._other(leaf)
        ours, theirs = _letters(leaf), _letters(other)
        most = max(ours.total(), theirs.total())
        are_alike = most < FEW or (ours & theirs).total() >= (1 - APART) * most
        is_better = theirs.total() > ours.total() and _nameless(other).sum() <= _nameless(leaf).sum()
        if is_better:
            self.pdf.lent.append(leaf.number)
        return (other if is_better else leaf), are_alike

    def _other(self, leaf: Leaf) -> Leaf:
        """The second reading. A page that the second reader cannot read tells nothing, unless it seems blank."""
        assert self.pdf.stock is not None
        try:
            return self.pdf.stock.leaf(leaf.number)
        except Exception:  # pdfminer raises nearly anything
            if _is_blank(leaf):
                raise
            return leaf


def _is_odd(leaf: Leaf) -> bool:
    """Nothing is read, though there is no picture either, or much of it, or a letter inside a word, has no meaning."""
    letters = leaf.letters
    if not len(letters):
        return len(letters.runs) > 0 or _is_blank(leaf)
    spots = np.flatnonzero(_nameless(leaf))
    return len(spots) > ODD * len(letters) or (len(spots) > 0 and _is_inside(leaf, spots))


def _is_blank(leaf: Leaf) -> bool:
    """Whether nothing is drawn on it, as far as the first reader sees: PDFium passes over what is broken."""
    return not len(leaf.letters.runs) and not leaf.shapes and not leaf.pictures


def _nameless(leaf: Leaf) -> Column:
    """The letters (a mask) whose meaning nobody knows."""
    code = leaf.letters.code
    is_letter = (code >= 0x20) & (code < 0xE000)
    if is_letter.all():
        return ~is_letter
    found: Column = (code == UNMAPPED) | (code < 0x20) | ((code >= 0xE000) & (code < 0xF000)) | (code == 0xFFFD)
    return found


def _is_inside(leaf: Leaf, spots: Column) -> bool:
    """Whether one of these letters stands close between two others, as that of no bullet does."""
    letters, written = leaf.letters, leaf.letters.text
    x, y = (letters.x0 + letters.x1) / 2, (letters.top + letters.bottom) / 2
    inner = spots[(spots > 0) & (spots < len(letters) - 1)]
    before, behind = (np.hypot(x[inner] - x[inner + step], y[inner] - y[inner + step]) for step in (-1, 1))
    near = np.maximum(before, behind) < CLOSE * letters.size[inner]
    return any(written[spot - 1].isalpha() and written[spot + 1].isalpha() for spot in inner[near].tolist())


def _letters(leaf: Leaf) -> Counter[str]:
    return Counter(letter for letter in text(leaf.letters.code).casefold() if letter.isalnum())
