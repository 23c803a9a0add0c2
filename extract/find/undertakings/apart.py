"""Where in minutes nobody takes anything on: in reasons, in what stands above the minutes, in earlier actions."""

from __future__ import annotations

from collections.abc import Iterator

from extract.find.lists.stream import Stream
from extract.rulebook.rules import Rulebook


def of_this_meeting(stream: Stream, rules: Rulebook) -> Iterator[int]:
    """The indices of the paragraphs in which people may take something on."""
    reasons = False
    for index, para in enumerate(stream):
        if para.kind == "heading" or para.words.endswith(":"):
            opens = rules.opens(para.words, "lists.reasons", "lists.notices")
            reasons = opens is not None and opens.label in ("each", "why")
        if not (reasons or _is_agenda(stream, index, rules) or _is_earlier(stream, index, rules)):
            yield index


def _is_agenda(stream: Stream, index: int, rules: Rulebook) -> bool:
    """What a page prints of an item above its `Minutes:`: `Committee Chairs to report`."""
    below = (para.words for para in stream[index + 1 : index + 3] if not rules.opens(para.words, "lists.ends"))
    return rules.label(next(below, ""), "lists.minuted") is not None


def _is_earlier(stream: Stream, index: int, rules: Rulebook) -> bool:
    """`Actions from the last meeting: Clerk to write`, and the list under such a heading."""
    first = index
    while first and stream[first].number is not None:
        first -= 1
    return any(_names_earlier(stream[place].words, rules, alone=place < index) for place in {first, index})


def _names_earlier(words: str, rules: Rulebook, *, alone: bool) -> bool:
    marks = (mark for mark in rules.marks(words, "lists.undertaken") if mark.label == "before" and mark.start == 0)
    return any(not alone or not words[mark.end :].strip(" .:") for mark in marks)
