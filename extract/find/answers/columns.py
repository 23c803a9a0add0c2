"""An answer that stands in a column of its own beside a paragraph, with no rule between, so that it is read into it."""

from __future__ import annotations

from collections.abc import Iterator

from extract.find.action_table.tasks import Part
from extract.model.passage import Line
from extract.rulebook.rules import Rulebook

ANSWERS = ("accepted", "partially_accepted", "rejected")
"""What answers a recommendation beyond doubt."""

APART = 12.0
"""Points between the left sides of an answer's line and of all others in its paragraph, at least a word's width."""

Lines = tuple[tuple[Line, int], ...]


def answer_beside(words: Part, rules: Rulebook) -> tuple[int, int] | None:
    """The characters of the passage that are `Accept in part` and nothing else, right of every other line; or None."""
    lines = tuple(_lines(words))
    for index, (line, start) in enumerate(lines):
        others = lines[:index] + lines[index + 1 :]
        if others and rules.label(line.text, "responses.values") in ANSWERS and _is_right_of(line, others):
            return start, start + len(line.text)
    return None


def stands_beside(words: Part, before: Part, rules: Rulebook) -> bool:
    """Whether a paragraph is an answer and nothing else, right of all lines of the one before it."""
    if rules.label(words.text, "responses.values") not in ANSWERS or not words.passage.lines:
        return False
    line, others = words.passage.lines[0], tuple(_lines(before))
    return bool(others) and line.page == others[-1][0].page and _is_right_of(line, others)


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
