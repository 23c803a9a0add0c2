"""Words of a page that nobody sees: painted invisibly, in the colour of the paper, covered, off the page, switched off.

What the page's own commands say makes letters suspect; a look at the page, as it is painted, decides.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from extract.model.place import Box
from extract.read.pdf.engine.colours import are_alike, is_dark, is_pale
from extract.read.pdf.engine.leaf import Column, Leaf, Letters, Picture, Shape, text
from extract.read.pdf.tables.fills import SLIVER

FEW = 3
"""Fewer letters than this are an accident of drawing, not words."""

SCAN = 0.5
"""A picture over this part of the page may be a scan."""

LINE = 40.0
"""Where a page is painted with see-through colours, only boxes as high as a few lines (points) are taken to cover."""

SCALE = 2.0
"""How close (dots a point) the page is looked at."""

PLAIN = 24
"""Where the lightest and the darkest dot differ by less (of 255), nothing is to be seen."""

MOSTLY = 0.9

Look = Callable[[], NDArray[np.uint8]]
"""Gives the page as it is painted: the part that is shown, `SCALE` dots a point, three colours."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Sight:
    """A page parted by what is seen of it. codes: the ways in which `hidden` is not seen."""

    leaf: Leaf
    hidden: Letters
    codes: tuple[str, ...] = ()


def by_sight(leaf: Leaf, look: Look | None, *, has_layers: bool = False) -> Sight:
    """The page without the letters that nobody sees, and these.

    look: None where the page cannot be painted: then what is suspect counts as unseen. has_layers: whether the file
    switches some of its layers off.
    """
    letters = leaf.letters
    if not len(letters):
        return Sight(leaf=leaf, hidden=letters)
    found = _suspects(leaf)
    eyes = Eyes(leaf, look)
    ways = {code: eyes.without(suspect) if code in DOUBTFUL else suspect for code, suspect in found.items()}
    if has_layers:
        ways["HIDDEN_LAYER_TEXT"] = eyes.unseen_runs()
    told = {code: mask for code, mask in ways.items() if _are_words(letters, mask)}
    hidden = np.zeros(len(letters), bool)
    for mask in (mask for code, mask in told.items() if code != "OCR_TEXT"):
        hidden |= mask
    if not hidden.any():
        return Sight(leaf=leaf, hidden=letters.none, codes=tuple(told))
    seen = replace(leaf, letters=letters.some(~hidden))
    return Sight(leaf=seen, hidden=letters.some(hidden), codes=tuple(told))


DOUBTFUL = frozenset(("UNSEEN_TEXT", "COVERED_TEXT"))
"""What a look at the page may refute."""


def _suspects(leaf: Leaf) -> dict[str, Column]:
    """For each way of not being seen the letters (a mask) that may be unseen in that way."""
    letters, found = leaf.letters, {}
    if not letters.runs.is_painted.all():
        inkless = letters.of_runs(~letters.runs.is_painted)
        found["OCR_TEXT" if _is_scan(leaf) else "INKLESS_TEXT"] = inkless
    pale, covered, outside = _paper_coloured(leaf), _covered(leaf), _outside(leaf)
    if pale is not None:
        found["UNSEEN_TEXT"] = pale
    if covered is not None:
        found["COVERED_TEXT"] = covered
    if outside is not None:
        beyond = _beyond(letters, leaf.paper)
        found["OFF_PAPER"], found["OUTSIDE_PAGE"] = outside & beyond, outside & ~beyond
    return found


def _outside(leaf: Leaf) -> Column | None:
    """The letters (a mask) of commands all of whose letters lie outside of what is shown; None if none does."""
    letters = leaf.letters
    outside = _beyond(letters, leaf.shown)
    if not outside.any():
        return None
    inside = np.zeros(len(letters.runs), bool)
    inside[letters.run[~outside]] = True
    found: Column = ~inside[letters.run]
    return found


def _beyond(letters: Letters, box: Box) -> Column:
    """The letters (a mask) that lie wholly outside of a box."""
    x0, top, x1, bottom = box
    found: Column = (letters.x1 < x0) | (letters.x0 > x1) | (letters.bottom < top) | (letters.top > bottom)
    return found


class Eyes:
    """Looks at the page, once, if it must."""

    def __init__(self, leaf: Leaf, look: Look | None) -> None:
        self.leaf, self.look = leaf, look
        self._grey: NDArray[np.int16] | None = None

    def without(self, suspect: Column) -> Column:
        """Those of the suspect letters (a mask) where nothing is to be seen."""
        if self.look is None or not _are_words(self.leaf.letters, suspect):
            return suspect
        found = suspect.copy()
        spots = np.flatnonzero(suspect)
        found[spots] = [not self._sees(spot) for spot in spots.tolist()]
        return found

    def unseen_runs(self) -> Column:
        """The letters (a mask) of commands of whose letters and figures hardly any is to be seen."""
        letters = self.leaf.letters
        if self.look is None:
            return np.zeros(len(letters), bool)
        solid = np.array([letter.isalnum() for letter in letters.text])
        blind = np.zeros(len(letters), bool)
        blind[solid] = [not self._sees(spot) for spot in np.flatnonzero(solid).tolist()]
        count, all_of_them = (np.bincount(letters.run[mask], minlength=len(letters.runs)) for mask in (blind, solid))
        found: Column = ((count > 0) & (count >= MOSTLY * all_of_them))[letters.run]
        return found

    def _sees(self, spot: int) -> bool:
        """Whether anything stands out inside of a letter's box."""
        letters, (left, above, _, _) = self.leaf.letters, self.leaf.shown
        x0, x1 = (round(SCALE * (float(side[spot]) - left)) for side in (letters.x0, letters.x1))
        top, bottom = (round(SCALE * (float(side[spot]) - above)) for side in (letters.top, letters.bottom))
        patch = self._painted()[max(0, top) : max(0, bottom) + 1, max(0, x0) : max(0, x1) + 1]
        return bool(patch.size) and int(patch.max()) - int(patch.min()) >= PLAIN

    def _painted(self) -> NDArray[np.int16]:
        if self._grey is None:
            assert self.look is not None
            red, green, blue = self.look().astype(np.int16).transpose(2, 0, 1)
            self._grey = (red + green + blue) // 3
        return self._grey


def _are_words(letters: Letters, which: Column) -> bool:
    return bool(which.any()) and sum(map(str.isalnum, text(letters.code[which]))) >= FEW


def _is_scan(leaf: Leaf) -> bool:
    whole = leaf.width * leaf.height
    areas = ((box[2] - box[0]) * (box[3] - box[1]) for box, _ in leaf.pictures)
    return any(area > SCAN * whole for area in areas)


def _paper_coloured(leaf: Leaf) -> Column | None:
    """The white letters (a mask) that no darker shape or picture lies behind; None if none is white."""
    letters = leaf.letters
    colours = letters.runs.colour.tolist()
    if not any(map(is_pale, set(colours))):
        return None
    pale = letters.of_runs(np.array([is_pale(colour) for colour in colours], bool))
    darker = (shape for shape in leaf.shapes if shape.fill is not None and not is_pale(shape.fill))
    boxes = [*(picture.box for picture in leaf.pictures), *(shape.box for shape in darker)]
    spots = np.flatnonzero(pale)
    some = letters.some(spots)
    for box in boxes if len(spots) else ():
        pale[spots[_within(some, box)]] = False
    return pale


def _covered(leaf: Leaf) -> Column | None:
    """The letters (a mask) under a white or dark box that was painted later, or on a dark box in its own colour.

    None if there is no such box.
    """
    letters = leaf.letters
    first = int(letters.runs.order.min())
    plain = [(shape, is_dark(_colour(shape))) for shape in leaf.shapes if _is_box(shape)]
    boxes = [shape for shape, dark in plain if dark or (shape.order > first and is_pale(_colour(shape)))]
    if not boxes:
        return None
    covered = np.zeros(len(letters), bool)
    order = letters.of_runs(letters.runs.order)
    tallest = np.inf if all(shape.is_opaque for shape in leaf.shapes) else LINE
    for box in boxes:
        if box.height > tallest or not box.is_opaque:
            continue
        below = _within(letters, box.box)
        if not below.any():
            continue
        covered |= below & (order < box.order)
        if is_dark(_colour(box)):
            covered |= below & _in_its_colour(leaf, box)
    return covered


def _in_its_colour(leaf: Leaf, box: Shape) -> Column:
    """The letters (a mask) painted on a box in its own colour, nothing else lying between."""
    letters = leaf.letters
    in_it = np.array([are_alike(colour, _colour(box)) for colour in letters.runs.colour.tolist()], bool)
    alike = letters.of_runs(in_it & (letters.runs.order > box.order))
    if not alike.any():
        return alike
    order = letters.of_runs(letters.runs.order)
    between: list[Shape | Picture] = [shape for shape in leaf.shapes if shape.fill is not None]
    for item in (*between, *leaf.pictures):
        if item.order > box.order:
            alike &= ~(_within(letters, item.box) & (order > item.order))
    return alike


def _is_box(shape: Shape) -> bool:
    return shape.kind == "rect" and shape.fill is not None and min(shape.width, shape.height) > SLIVER


def _colour(shape: Shape) -> int:
    """What a shape is filled with; what only has an outline covers nothing."""
    return -1 if shape.fill is None else shape.fill


def _within(letters: Letters, box: Box) -> Column:
    """The letters (a mask) whose middle lies in a box."""
    x, y = letters.x0 + letters.x1, letters.top + letters.bottom
    found: Column = (x >= 2 * box[0]) & (x <= 2 * box[2]) & (y >= 2 * box[1]) & (y <= 2 * box[3])
    return found
