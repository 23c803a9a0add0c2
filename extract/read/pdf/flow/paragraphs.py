"""Lines -> paragraphs: where one ends, and how lines of one join.

The signs are those a reader uses: a wider gap, a number or bullet, another size or weight, and a line that
stopped though the next word would still have fitted on it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from extract.model.passage import BREAK, GLUE, SPACE, TAB, Line, Passage
from extract.read.numbering import MONTHS, follows, marker
from extract.read.pdf.lines.lines import is_wide

LOOSE = 1.3
"""A step from line to line of more than this many usual steps is a gap between paragraphs."""

SPACED = 1.7
"""Where lines usually stand so far apart (letter sizes), each may be a paragraph."""

LABEL = re.compile(r"[A-Z][\w’'/ -]{1,40}\??:\s")
"""A label before its value: `Is key decision?: No`."""

ENDED = re.compile(r"[.:;!?][\"'”’)]*$|(?:;|,)\s*(?:and|or)$")
HYPHEN = re.compile(r"[^\W\d_]-$")
RANGE, YEARS = re.compile(r"\b(?:19|20)\d\d[-–/]$"), re.compile(r"(?:20)?\d\d\b")

PROSE = 6
"""A line of fewer words may be a label: `Report by`."""

OPEN = frozenset((
    "a", "an", "and", "at", "by", "for", "from", "in", "into", "of", "on", "or", "that", "the", "their", "to", "which",
    "will", "with",
))  # fmt: skip
MONTH, YEAR = re.compile(rf"(?:{MONTHS})\w*", re.IGNORECASE), re.compile(r"(?:19|20)\d\d\b")

STRUCK = "struck"
"""Meanwhile, for where struck words begin or end in mid-line: a hyphen there is none at a line's end."""

Row = tuple[Line, ...]
"""The lines that stand side by side on one printed row."""


def paragraphs(rows: Sequence[Row], right: float | None = None) -> list[list[Row]]:
    """Rows (top to bottom, one column) cut into paragraphs. right: the column's right edge, if known."""
    groups: list[list[Row]] = []
    step = _usual_step(rows)
    ends = [] if right else [row[-1].box[2] for row in rows]
    for index, row in enumerate(rows):
        if not groups or _starts(groups[-1], row, step, right or _edge(ends, index)):
            groups.append([row])
        else:
            groups[-1].append(row)
    return groups


def _usual_step(rows: Sequence[Row]) -> float:
    """The step from line to line inside paragraphs, in letter sizes: that of the closest quarter of lines."""
    steps = sorted((_top(below) - _top(above)) / _size(above) for above, below in pairwise(rows) if _size(above))
    return steps[len(steps) // 4] if len(steps) > 4 else 1.25


def _edge(ends: Sequence[float], index: int) -> float:
    """How far right the lines near `index` reach. ends: of each line."""
    return max(ends[max(0, index - 6) : index + 6])


def _starts(group: list[Row], row: Row, step: float, right: float) -> bool:
    above = group[-1]
    if abs(_size(above) - _size(row)) > 0.15 * _size(above) or _bold(above) != _bold(row):
        return True
    if _is_labelled(row) or (_is_labelled(above) and not _under_value(above, row)):
        return True
    if (_top(row) - _top(above)) / max(1.0, _size(above)) > LOOSE * _own_step(group, step):
        return True
    if step > SPACED and _begins_anew(above, row):
        return True
    short = _stopped_short(above, row, right)
    if marker(row[0].text):
        return short or _marks_item(group, row)
    return short and not _in_mid_sentence(row[0].text) and not _leaves_open(above, row)


def _begins_anew(above: Row, row: Row) -> bool:
    """A new sentence, or a label, where nothing else tells a paragraph's next line from the next paragraph."""
    first = row[0].text
    return LABEL.match(first) is not None or (first[:1].isupper() and ENDED.search(above[-1].text) is not None)


def _is_labelled(row: Row) -> bool:
    """A row in several parts, label and value, as front pages have; a number before its words is none."""
    return len(row) > 1 and not _only_number(row[0]) and any(is_wide(left, right) for left, right in pairwise(row))


def _only_number(line: Line) -> bool:
    found = marker(line.text)
    return found is not None and found.end() == len(line.text)


def _under_value(above: Row, row: Row) -> bool:
    """The row goes on below one of the later parts of the row above."""
    return any(abs(line.box[0] - row[0].box[0]) < 3 for line in above[1:])


def _own_step(group: list[Row], step: float) -> float:
    """The step inside the paragraph itself, once it has one."""
    if len(group) < 2:
        return max(step, 1.1)
    return max((_top(group[1]) - _top(group[0])) / max(1.0, _size(group[0])), 0.9)


def _marks_item(group: list[Row], row: Row) -> bool:
    """A number at the start of a line is an item's, unless the sentence above just goes on with a number."""
    above, first = group[-1], group[0]
    if ENDED.search(above[-1].text) or row[0].box[0] < above[0].box[0] - 2:
        return True
    return follows(first[0].text, row[0].text) and abs(row[0].box[0] - first[0].box[0]) < 2


def _stopped_short(above: Row, row: Row, right: float) -> bool:
    """The first word of this row would have fitted on the one above: the writer meant a new line."""
    return above[-1].box[2] + _first_word(row[0]) + 0.3 * _size(above) < right - 1


def _in_mid_sentence(text: str) -> bool:
    """A small letter goes on with a sentence, unless it begins an address."""
    return text[:1].islower() and "@" not in text.split(" ", 1)[0]


def _leaves_open(above: Row, row: Row) -> bool:
    """A line of prose that ends in a word no sentence ends in, or in the midst of a date, goes on below."""
    words = above[-1].text.split()
    if len(words) < PROSE or ENDED.search(above[-1].text):
        return False
    return words[-1].casefold() in OPEN or bool(MONTH.fullmatch(words[-1]) and YEAR.match(row[0].text))


def _first_word(line: Line) -> float:
    """The width of a line's first word, in points."""
    edges = line.edges
    return edges[len(line.text.split(" ", 1)[0])] - edges[0] if edges else line.box[2] - line.box[0]


def passage(group: Iterable[Row], end: str = SPACE) -> Passage:
    """One paragraph as a Passage: lines of a row join over a tab, rows over a space or a mended hyphen."""
    return Passage(lines=tuple(_joined(group, end)))


def _joined(group: Iterable[Row], end: str) -> list[Line]:
    lines = [line for row in group for line in (_beside(row) if len(row) > 1 else row)]
    pairs = zip(lines, [*lines[1:], None], strict=True)
    return [line.joining(_joint(line, below) if below else end) for line, below in pairs]


def _beside(row: Row) -> Iterator[Line]:
    """The lines of a row: joined over a tab where the gap is wide, over a space where struck words begin or end."""
    for left, right in zip(row, [*row[1:], None], strict=True):
        yield left if right is None else left.joining(TAB if is_wide(left, right) else STRUCK)


def _joint(line: Line, below: Line) -> str:
    if line.joint in (TAB, STRUCK):
        return TAB if line.joint == TAB else SPACE
    if HYPHEN.search(line.text) and below.text[:1].islower():
        return GLUE
    if RANGE.search(line.text) and YEARS.match(below.text):
        return GLUE
    return SPACE


def stacked(groups: Sequence[list[Row]]) -> Passage:
    """Several paragraphs of one cell as one Passage, a new line between them."""
    return Passage(lines=tuple(line for group in groups for line in _joined(group, BREAK)))


def _top(row: Row) -> float:
    return row[0].box[1]


def _size(row: Row) -> float:
    return row[0].size or row[0].box[3] - row[0].box[1]


def _bold(row: Row) -> bool:
    return all(line.bold for line in row)
