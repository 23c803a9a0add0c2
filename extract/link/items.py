"""Which item of the minutes decides a report: by its number, else by what it is called."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extract.link.meeting import Group
from extract.link.words import Said, held, likeness, said

ALIKE = 85.0
"""Titles that are less alike (0 to 100) name two things."""

WHOLE = 3
"""A shorter title that stands in the longer one has so many words at least: `Budget` stands in many."""

NEXT = 5.0
"""The likest title is so much likelier than the next, or nobody knows which is meant."""

SAME_WORDS, ENOUGH = 90.0, 6
"""Without number or title an item is known by a resolution this like a recommendation of so many words that count."""

NUMBER = re.compile(r"^\W*(?:minute|item|agenda item)?\s*[A-Z]{0,6}[\d./-]+[A-Za-z]?[.):]?\s+", re.IGNORECASE)
REFERENCE = re.compile(r"^\d[\d./-]*\s*[–:-]\s+")
"""`24/00108 – Budget Monitoring`: the number a decision is filed under."""

BRACKETS = re.compile(r"\s*\([^()]*\)\s*$")
"""`(Key Decision)` behind a title."""

Match = tuple[Group, float, str]
"""An item of the minutes, how sure it is the report's (0 to 1), and why."""


def deciding(report: Group, items: Sequence[Group]) -> Match | None:
    """The item of one paper that decides the report, if one does."""
    same = [item for item in items if item.items & report.items]
    if len(same) == 1:
        return same[0], 1.0, "same item"
    open_ = same or [item for item in items if not (item.items and report.items)]
    ranked = sorted(((_alike(report, item), -number) for number, item in enumerate(open_)), reverse=True)
    if not ranked or ranked[0][0] < ALIKE:
        return _by_words(report, open_)
    if len(ranked) > 1 and ranked[0][0] - ranked[1][0] < NEXT:
        return None
    return open_[-ranked[0][1]], 0.9, "same title"


def _by_words(report: Group, items: Sequence[Group]) -> Match | None:
    """The one item that resolves what the report recommends in the same words, and in more than a few."""
    long = [asked.said for asked in report.asked if asked.said.size >= ENOUGH]
    same = [item for item in items if any(likeness(one, two.said) >= SAME_WORDS for two in item.asked for one in long)]
    return (same[0], 0.8, "same words") if len(same) == 1 else None


def _alike(report: Group, item: Group) -> float:
    pairs = ((one, two) for one in _titles(report) for two in _titles(item))
    return max((_title_alike(one, two) for one, two in pairs), default=0.0)


def _titles(group: Group) -> Iterator[Said]:
    for title in group.titles:
        yield said(BRACKETS.sub("", REFERENCE.sub("", NUMBER.sub("", title))))


def _title_alike(one: Said, two: Said) -> float:
    """A title that is all in the other one is as good as the same, if it says enough."""
    shorter, longer = sorted((one, two), key=lambda title: title.size)
    if shorter.size >= WHOLE and held(shorter, longer) == 1.0:
        return 95.0 + 5.0 * shorter.size / longer.size
    return likeness(one, two)
