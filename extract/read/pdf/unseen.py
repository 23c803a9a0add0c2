"""Words of a page that nobody sees: painted invisibly, in the colour of the paper, covered, or off the page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np

from extract.model.passage import Line
from extract.model.place import Box
from extract.read.pdf.engine.colours import are_alike, is_dark, is_pale
from extract.read.pdf.engine.leaf import Column, Leaf, Letters, Picture, Shape, text
from extract.read.pdf.fills import SLIVER

FEW = 3
"""Fewer letters than this are an accident of drawing, not words."""

SCAN = 0.5
"""A picture over this part of the page may be a scan."""

LINE = 40.0
"""Where a page is painted with see-through colours, only boxes as high as a few lines (points) are taken to cover."""


def unseen(leaf: Leaf, lines: Iterable[Line]) -> Iterator[str]:
    """The codes of the ways in which words of this page, read as `lines`, are not seen."""
    letters = leaf.letters
    if not len(letters):
        return
    if _invisible(letters) >= FEW:
        yield "OCR_TEXT" if _is_scan(leaf) else "HIDDEN_TEXT"
    elif _are_words(letters, _paper_coloured(leaf)):
        yield "HIDDEN_TEXT"
    if _are_words(letters, _covered(leaf)):
        yield "COVERED_TEXT"
    if _is_beyond(lines, leaf.paper):
        yield "OFF_PAPER"
    elif _is_beyond(lines, leaf.shown):
        yield "OUTSIDE_PAGE"


def _invisible(letters: Letters) -> int:
    """How many letters leave no ink."""
    if all(run.is_painted for run in letters.runs):
        return 0
    return int(letters.of_runs([not run.is_painted for run in letters.runs], bool).sum())


def _are_words(letters: Letters, which: Column | None) -> bool:
    return which is not None and sum(map(str.isalnum, text(letters.code[which]))) >= FEW


def _is_scan(leaf: Leaf) -> bool:
    whole = leaf.width * leaf.height
    areas = ((box[2] - box[0]) * (box[3] - box[1]) for box, _ in leaf.pictures)
    return any(area > SCAN * whole for area in areas)


def _paper_coloured(leaf: Leaf) -> Column | None:
    """The white letters (a mask) that no darker shape or picture lies behind; None if none is white."""
    letters = leaf.letters
    if not any(map(is_pale, {run.colour for run in letters.runs})):
        return None
    pale = letters.of_runs([is_pale(run.colour) for run in letters.runs], bool)
    darker = (shape for shape in leaf.shapes if shape.fill is not None and not is_pale(shape.fill))
    boxes = [*(picture.box for picture in leaf.pictures), *(shape.box for shape in darker)]
    for box in boxes:
        pale &= ~_within(letters, box)
    return pale


def _covered(leaf: Leaf) -> Column | None:
    """The letters (a mask) under a white or dark box that was painted later, or on a dark box in its own colour.

    None if there is no such box.
    """
    letters = leaf.letters
    first = min(run.order for run in letters.runs)
    plain = [(shape, is_dark(_colour(shape))) for shape in leaf.shapes if _is_box(shape)]
    boxes = [shape for shape, dark in plain if dark or (shape.order > first and is_pale(_colour(shape)))]
    if not boxes:
        return None
    covered = np.zeros(len(letters), bool)
    order = letters.of_runs([run.order for run in letters.runs], np.int64)
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
    on_it = [run.order > box.order and are_alike(run.colour, _colour(box)) for run in letters.runs]
    alike = letters.of_runs(on_it, bool)
    if not alike.any():
        return alike
    order = letters.of_runs([run.order for run in letters.runs], np.int64)
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


def _is_beyond(lines: Iterable[Line], shown: Box) -> bool:
    """Whether a line of words runs more than a letter's height out of what is shown."""
    x0, top, x1, bottom = shown
    for line in lines:
        left, above, right, below = line.box
        room = max(1.0, line.size)
        is_beyond = left < x0 - room or right > x1 + room or above < top - room or below > bottom + room
        if is_beyond and sum(letter.isalnum() for letter in line.text) >= FEW:
            return True
    return False
