"""What minutes tell around a resolution and resolve elsewhere or not at all: proposals, points of a debate, reasons."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from extract.find.lists.opinion import is_debated
from extract.find.lists.restated import FORMAL
from extract.find.lists.sections import Headings
from extract.find.lists.signs import decides_formally
from extract.find.lists.stream import Para, Stream
from extract.model.number import Number
from extract.rulebook.rules import Rulebook

TITLE = 60
"""Letters of a title at most."""

POINTS = 30
"""Of what was said in a meeting no more points are listed."""

BEHIND = 3
"""The label of the minutes stands so near behind a proposal: only its papers are named between them."""

BEFORE = 2
"""Paragraphs before a list in which a decision is found that it is a part of."""

Items = Sequence[tuple[int, int]]
"""For each paragraph of a stream what its item of business is known by."""


def is_proposal(stream: Sequence[Para], start: int, end: int, rules: Rulebook) -> bool:
    """Whether the list from its heading at `start` to before `end` was only put to the meeting: the minutes follow."""
    behind = stream[end : end + BEHIND]
    if not any(rules.label(para.words, "lists.minuted") for para in behind):
        return False
    before = stream[max(start - BEFORE, 0) : start]
    return not any(decides_formally(para.words, rules) for para in before)


def is_told(stream: Sequence[Para], index: int, rules: Rulebook) -> bool:
    """Whether it is a point of what was said: `(b)` under `3. In response to questions it was said:`, but not `4.`;
    or a sentence of the reasons for a decision."""
    if _gives_reasons(stream, index, rules):
        return True
    number = stream[index].number
    for above in reversed(stream[max(0, index - POINTS) : index] if number else ()):
        if above.words.endswith(":") and rules.marks(above.words, "lists.told"):
            return not Number(text=number or "").follows(Number(text=above.number or ""))
        if above.number is None:
            return False
    return False


def _gives_reasons(stream: Sequence[Para], index: int, rules: Rulebook) -> bool:
    """Whether it stands below `Reasons for the decision`, and does not resolve in formal words."""
    if FORMAL.match(stream[index].words):
        return False
    above = reversed(stream[max(0, index - POINTS) : index])
    label = next((para.words for para in above if para.kind == "heading" or para.words.endswith(":")), "")
    return rules.label(label, "lists.beside") is not None


def items_of(stream: Stream, headings: Headings, rules: Rulebook) -> Items:
    """The item of business of each paragraph: its heading, and the label `Minutes:` under it; where the only heading is
    the paper's own, the number or title above it."""
    labels = [at for at, para in enumerate(stream) if rules.label(para.words, "lists.minuted")]
    titles = [at for at, para in enumerate(stream) if para.number or _is_title(para)]
    several = len({id(over) for over in headings}) > 1
    return [(id(over), bisect_right(labels if over and several else titles, at)) for at, over in enumerate(headings)]


def says_it_formally(stream: Stream, items: Items, index: int, rules: Rulebook) -> bool:
    """Whether the same item of business resolves something in formal words: what was moved, carried or taken note of
    led there."""
    return any(decides_formally(para.words, rules) for para in _beside(stream, items, index))


def leads_to_formal(stream: Stream, items: Items, index: int, rules: Rulebook) -> bool:
    """Whether it tells of a debate or of a motion, and the same item states below it what was resolved."""
    words = stream[index].words
    opening = rules.opens(words, "lists.unsettled")
    led = is_debated(words) or (opening is not None and opening.label == "put")
    return led and any(FORMAL.match(para.words) for para in _beside(stream, items, index))


def _beside(stream: Stream, items: Items, index: int) -> Iterator[Para]:
    """The paragraphs of the item of business that one of them stands in."""
    return (para for para, item in zip(stream, items, strict=True) if item == items[index])


def _is_title(para: Para) -> bool:
    """A short line that is no sentence and introduces nothing: `06/25 Staff survey`."""
    return len(para.words) < TITLE and para.words[-1:].isalnum() and not para.words.isupper()
