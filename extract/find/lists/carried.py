"""What somebody moved and the meeting carried: `The Chair proposed that the bell be mended. … It was carried.`"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.find.lists.stream import Para
from extract.find.quotes import sentences
from extract.rulebook.rules import Rulebook

THAT = re.compile(r"\bthat\b", re.IGNORECASE)
BEFORE = 4
"""How many paragraphs back the words stand that were carried."""

Cut = tuple[Para, int, int]
"""A paragraph, and the characters of its passage that were moved."""


def moved(stream: Sequence[Para], index: int, rules: Rulebook) -> Cut | None:
    """The words that a paragraph says were carried; None if it says nothing of the kind, or not which words."""
    para = stream[index]
    if not rules.marks(para.words, "lists.carried"):
        return None
    for at in range(index, max(index - BEFORE, 0) - 1, -1):
        found = _proposal(stream[at], rules) or _under_mover(stream, at, rules)
        if found:
            return found
    return None


def _proposal(para: Para, rules: Rulebook) -> Cut | None:
    """`The Chair proposed, and Cllr Rowe seconded, that …`: from `that` to the end of the sentence."""
    for start, end in sentences(para.passage.text[para.body : para.end]):
        sentence = para.passage.text[para.body + start : para.body + end]
        mover = next(iter(rules.marks(sentence, "lists.movers")), None)
        that = THAT.search(sentence, mover.end) if mover else None
        if that:
            return para, para.body + start + that.start(), para.body + end
    return None


def _under_mover(stream: Sequence[Para], at: int, rules: Rulebook) -> Cut | None:
    """`That …` below `Moved by Cllr Rowe, seconded by Cllr Penn`."""
    above = stream[max(at - 2, 0) : at]
    if not THAT.match(stream[at].words) or not any(rules.marks(para.words, "lists.movers") for para in above):
        return None
    return stream[at], stream[at].body, stream[at].end
