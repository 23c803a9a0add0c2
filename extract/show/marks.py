"""Where the words of findings lie in the text of a document, so that they can be marked in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from extract.model.document import Document
from extract.model.finding import Finding
from extract.model.passage import Line, Passage
from extract.model.place import Place

Range = tuple[int, int]
"""First and past-the-last character."""

Spot = tuple[Passage, int]
"""A line: its passage, and its index there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Characters `start` to `end` of a passage's text: the `part` of the finding with that index."""

    finding: int
    part: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """Characters of a passage that are all marked alike. `begins`: the marks that start with this segment."""

    words: str
    marks: tuple[Mark, ...] = ()
    begins: tuple[Mark, ...] = ()


def marks_in(document: Document, findings: Sequence[Finding]) -> dict[Passage, tuple[Mark, ...]]:
    """The marks of each passage that holds words of a finding, in the order they begin."""
    lines = _lines(document)
    marks: dict[Passage, list[Mark]] = defaultdict(list)
    for index, finding in enumerate(findings):
        for part, quote in finding.parts.items():
            for passage, ranges in _found(quote.places, lines).items():
                for start, end in _joined(passage.text, ranges):
                    marks[passage].append(Mark(finding=index, part=part, start=start, end=end))
    return {passage: tuple(sorted(found, key=_order)) for passage, found in marks.items()}


def _order(mark: Mark) -> tuple[int, int, int]:
    return (mark.start, -mark.end, mark.finding)


def _lines(document: Document) -> dict[object, list[Spot]]:
    """Every line by its page, or by its paragraph or cell of a Word file."""
    lines: dict[object, list[Spot]] = defaultdict(list)
    for passage in document.passages():
        for index, line in enumerate(passage.lines):
            lines[line.place.page or line.place.unit].append((passage, index))
    return lines


def _found(places: Iterable[Place], lines: dict[object, list[Spot]]) -> dict[Passage, list[Range]]:
    found: dict[Passage, list[Range]] = defaultdict(list)
    for place in places:
        for passage, index in lines.get(place.page or place.unit, ()):
            covered = characters(passage.lines[index], place)
            if covered:
                begins = passage.starts[index]
                end = min(begins + covered[1], len(passage.text))
                found[passage].append((begins + covered[0], end))
    return found


def characters(line: Line, place: Place) -> Range | None:
    """Which characters of the line stand in the place; None when none do."""
    if place.box is None:
        first, last = place.span or (line.offset, line.offset + len(line.text))
        first, last = max(first - line.offset, 0), min(last - line.offset, len(line.text))
        return (first, last) if first < last else None
    if line.edges is None:
        return None
    x0, top, x1, bottom = place.box
    middles = [(left + right) / 2 for left, right in pairwise(line.edges)]
    inside = [index for index, middle in enumerate(middles) if x0 <= middle <= x1]
    _, line_top, _, line_bottom = line.box
    if not inside or not top <= (line_top + line_bottom) / 2 <= bottom:
        return None
    return (inside[0], inside[-1] + 1)


def _joined(text: str, ranges: Iterable[Range]) -> Iterator[Range]:
    """The ranges in order, those with nothing but space between them as one."""
    start, end = -1, -1
    for first, last in sorted(ranges):
        if start >= 0 and not text[end:first].strip():
            end = max(end, last)
            continue
        if start >= 0:
            yield (start, end)
        start, end = first, last
    if start >= 0:
        yield (start, end)


def segments(text: str, marks: Sequence[Mark]) -> tuple[Segment, ...]:
    """The text cut wherever a mark begins or ends."""
    cuts = sorted({0, len(text), *(mark.start for mark in marks), *(mark.end for mark in marks)})
    return tuple(
        Segment(
            words=text[start:end],
            marks=tuple(mark for mark in marks if mark.start <= start and end <= mark.end),
            begins=tuple(mark for mark in marks if mark.start == start),
        )
        for start, end in pairwise(cuts)
    )
