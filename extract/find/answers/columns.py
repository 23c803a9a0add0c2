"""An answer that stands in a column of its own beside a paragraph, with no rule between, so that it is read into it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from extract.find.action_table.cells import ANSWERS
from extract.find.action_table.part import Part
from extract.model.passage import Line
from extract.rulebook.rules import Rulebook

APART = 12.0
"""Points between the left sides of an answer's line and of all others in its paragraph, at least a word's width."""

Lines = tuple[tuple[Line, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A strip of the page, from the left to the right, in points."""

    left: float
    right: float

    def holds(self, line: Line) -> bool:
        """Whether all of a line stands in it."""
        box = line.place.box
        return box is not None and self.left <= box[0] and box[2] <= self.right


def answer_column(parts: Iterable[Part], rules: Rulebook) -> Column | None:
    """Where a paper's plain answers stand, right of the paragraphs they answer; None if none does.

    What else stands there is an answer too, whatever it says: `TBC by Legal Services`.
    """
    boxes = [
        line.box
        for before, words in pairwise((None, *parts))
        for line, others in (_each_beside(words, before) if words else ())
        if rules.label(line.text, "responses.values") in ANSWERS and _is_right_of(line, others)
    ]
    if not boxes:
        return None
    return Column(left=min(box[0] for box in boxes) - APART, right=max(box[2] for box in boxes) + APART)


def answers_beside(words: Part, before: Part | None, column: Column) -> tuple[tuple[int, int], ...]:
    """The characters of the passage that stand in the column of answers, right of all else there, a line each."""
    lines = tuple(_lines(words))
    inside = tuple(line for line in lines if column.holds(line[0]))
    others = tuple(line for line in lines if line not in inside) or _on_page_of(lines, before)
    return tuple((start, start + len(line.text)) for line, start in inside if others and _is_right_of(line, others))


def _each_beside(words: Part, before: Part | None) -> Iterator[tuple[Line, Lines]]:
    """Each line of a paragraph and the others there, or those of the paragraph before if there are none."""
    lines = tuple(_lines(words))
    for index, (line, _) in enumerate(lines):
        others = lines[:index] + lines[index + 1 :] or _on_page_of(lines, before)
        if others:
            yield line, others


def _on_page_of(lines: Lines, before: Part | None) -> Lines:
    """The lines of the paragraph before, if it ends on the page where these begin."""
    found = tuple(_lines(before)) if before else ()
    return found if found and lines and lines[0][0].page == found[-1][0].page else ()


def _lines(words: Part) -> Iterator[tuple[Line, int]]:
    """The whole lines inside a part, each with its first character."""
    for line, start in zip(words.passage.lines, words.passage.starts, strict=True):
        if words.start <= start and start + len(line.text) <= words.end:
            yield line, start


def _is_right_of(line: Line, others: Lines) -> bool:
    """Whether it begins where all others have ended, or nearly: a column of its own."""
    boxes = [other.place.box for other, _ in others]
    if line.place.box is None or any(box is None for box in boxes):
        return False
    left = line.place.box[0]
    return all(box is not None and left > box[0] + APART and left > box[2] - APART for box in boxes)
