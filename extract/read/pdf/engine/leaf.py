"""A page as it is printed, before anybody made words of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from extract.model.place import Box
from extract.read.pdf.lines.word import Word

Column = NDArray[Any]
"""One number a letter."""

UNKNOWN = -1
"""The colour of what is painted with a pattern, or in a way that cannot be made out."""

UNMAPPED = 0xF0000
"""The code of a glyph whose meaning the file does not say."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Runs:
    """The runs of letters on a page, each drawn by one command, an entry each in every column.

    names: of the page's fonts. font: the index of a run's. colour: 0xRRGGBB. order: when it was painted. is_painted:
    whether it leaves ink at all. turn: 0: upright; 1: its letters run down the page, as the reader's head turns right;
    -1: they climb it.
    """

    names: tuple[str, ...]
    font: Column
    colour: Column
    order: Column
    is_painted: Column
    turn: Column

    def __len__(self) -> int:
        return len(self.order)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Letters:
    """The letters of a page, one entry a letter in each column; boxes in points from the page's top left corner.

    code: Unicode. size: the height of the type in points. run: the index of its run. passed_over: how many of the runs
    repeat another on the same spot, so that the reader left them out.
    """

    code: Column
    x0: Column
    top: Column
    x1: Column
    bottom: Column
    size: Column
    run: Column
    runs: Runs
    passed_over: int = 0

    def __len__(self) -> int:
        return len(self.code)

    def of_runs(self, values: Column) -> Column:
        """One value a run -> one value a letter."""
        found: Column = values[self.run]
        return found

    def some(self, which: Column) -> Letters:
        """The letters that `which` (indices or a mask) picks."""
        return Letters(
            code=self.code[which], x0=self.x0[which], top=self.top[which], x1=self.x1[which],
            bottom=self.bottom[which], size=self.size[which], run=self.run[which], runs=self.runs,
        )  # fmt: skip

    @property
    def none(self) -> Letters:
        """No letters."""
        return self.some(np.empty(0, np.int64))

    @property
    def text(self) -> str:
        """All codes in the order of the columns."""
        return text(self.code)


def text(codes: Column) -> str:
    """Codes as a string; lone halves of characters stay what they are."""
    return codes.astype("<u4").tobytes().decode("utf-32-le", "surrogatepass")


class Shape(NamedTuple):
    """A painted path, or part of one: a `line`, a `rect`, or anything else as a `curve`.

    fill: its colour if it is filled, else None. stroke: whether its outline is drawn. order: when it was painted.
    points: the corners of a curve.
    """

    kind: str
    box: Box
    fill: int | None
    stroke: bool
    order: int
    is_opaque: bool = True
    points: tuple[tuple[float, float], ...] = ()

    @property
    def width(self) -> float:
        """In points."""
        return self.box[2] - self.box[0]

    @property
    def height(self) -> float:
        """In points."""
        return self.box[3] - self.box[1]


class Picture(NamedTuple):
    """Where a picture is painted, and when."""

    box: Box
    order: int


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Leaf:
    """A page as it is printed. shown: the part of it that viewers show. notes: the kinds of what is laid over it.

    recognised: words on its pictures.
    """

    number: int
    width: float
    height: float
    paper: Box
    shown: Box
    letters: Letters
    shapes: tuple[Shape, ...] = ()
    pictures: tuple[Picture, ...] = ()
    links: tuple[tuple[str, Box], ...] = ()
    notes: tuple[str, ...] = ()
    recognised: tuple[Word, ...] = ()
    is_sized: bool = True
