"""A column of notes in the margin, with no rule between: who is to act, beside each minute.

Its words are on one height with the text and are none of it: read on as one line they would stand in the midst of a
sentence. Such a column is narrow, holds few words and no figures, and nothing of the text reaches into it.
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.read.pdf.flow.furniture import MARGIN
from extract.read.pdf.lines.word import Word

RIGHT = 0.6
"""The column begins right of this part of the width of the print."""

FEWEST, SAME = 2, 6.0
"""So many notes make a column; one alone may be the end of any line, unless it begins where the column of the page
before did, within so many points."""

SPACE = 0.8
"""The gap before a note is wider than this many letter heights: more than a word space."""

WHITE = 4.0
"""The strip before the column stays at least this wide (points)."""

MOST = 0.6
"""Notes stand beside fewer than this part of the rows; what stands beside each is a column of a table."""

FULL = 0.75
"""In prose, at least half of the rows with notes beside them fill so much of the width left of the column."""

LONGEST = 4
"""Words of a note."""

Words = Sequence[Word]


def margin(rows: Sequence[Words], height: float, before: float | None = None) -> float | None:
    """Where a page's column of notes begins, in points from the left; None if it has none.

    rows: of words, top to bottom, outside of tables. height: of the page, in points. before: where the column of the
    page before begins.
    """
    body = [row for row in rows if _is_body(row, height)]
    notes = [note for note in map(_note, body) if note]
    known = before is not None and any(abs(note[0].x0 - before) < SAME for note in notes)
    fewest = 1 if known else FEWEST
    if len(notes) < fewest:
        return None
    left, right = min(row[0].x0 for row in body), max(row[-1].x1 for row in body)
    starts = sorted({note[0].x0 for note in notes})
    wide = (start - 1 for start in starts if start > left + RIGHT * (right - left))
    return next((start for start in wide if _parts(body, left, start, fewest)), None)


def noted(row: Words, start: float | None) -> tuple[Words, Words]:
    """The words of a row that are text, and those in the margin."""
    if start is None or row[-1].x0 < start or row[0].turn:
        return row, ()
    at = next(index for index, word in enumerate(row) if word.x0 >= start)
    return row[:at], row[at:]


def _is_body(row: Words, height: float) -> bool:
    """Upright, and not where running lines stand."""
    return not row[0].turn and row[0].bottom > MARGIN * height and row[0].top < (1 - MARGIN) * height


def _note(row: Words) -> Words:
    """The last words of a row behind a gap; all of a row that is no longer."""
    for index in range(len(row) - 1, max(len(row) - 1 - LONGEST, 0), -1):
        left, right = row[index - 1], row[index]
        if right.x0 - left.x1 > SPACE * right.height:
            return row[index:]
    return row if len(row) <= LONGEST else ()


def _parts(body: Sequence[Words], left: float, start: float, fewest: int) -> bool:
    """Whether the words right of `start` are notes beside prose."""
    parted = [noted(row, start) for row in body]
    texts = [text for text, _ in parted if text]
    notes = [note for _, note in parted if note]
    beside = [text for text, note in parted if text and note]
    if not (fewest <= len(notes) < MOST * len(texts) and 2 * len(beside) >= len(notes)):
        return False
    if any(text[-1].x1 > start - WHITE for text in texts) or not all(map(_is_short, notes)):
        return False
    return 2 * sum(text[-1].x1 - left > FULL * (start - left) for text in beside) >= len(beside)


def _is_short(note: Words) -> bool:
    """A few words without figures."""
    return len(note) <= LONGEST and not any(letter.isdigit() for word in note for letter in word.text)
