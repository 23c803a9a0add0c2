"""The newest entry of a running log: `Q2: on track. Q3: slipped.`, `12/03/2024 - …`, a date on a line of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from extract.tidy.asked import MONTH, MONTHS

SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
IN_WORDS = rf"(?P<month>{MONTH})"
YEAR = r"(?P<year>(?:19|20)?\d\d)(?:\s?[/-]\s?\d\d)?"
QUARTER = r"(?:q|quarter\s)(?P<quarter>[1-4])"
WHEN = (
    rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+{IN_WORDS}(?:[\s,'’-]+{YEAR})?",
    rf"{IN_WORDS}[\s,'’-]+{YEAR}",
    rf"(?P<day>\d{{1,2}})[./-](?P<number>\d{{1,2}})[./-]{YEAR}",
    r"(?P<year>20\d\d)-(?P<number>\d\d)-(?P<day>\d\d)",
    rf"(?P<season>{'|'.join(SEASONS)})(?:\s+{YEAR})?",
    rf"{YEAR},?\s+{QUARTER}",
    rf"{QUARTER}(?:[\s,]+{YEAR})?",
    IN_WORDS,
    r"(?P<year>20\d\d)(?:\s?[/-]\s?\d\d)?",
)
OPENS = (
    r"(?:^|(?<=[.;\n•|])|(?<=\s/)|(?<=\s\s))[ \t]*"
    r"(?:(?:updated?|position|progress)\b\s*)?(?:(?:as\s)?(?:at|on|of)\b|-|–)?\s*"
)
CLOSES = r"\s*(?:update|position|progress)?\s*(?:[:–—-](?!\d)|(?=\n))"
NUMERIC = (
    r"(?:^|(?<=[\n;.|]))[ \t]*(?P<day>\d{1,2})(?:[./-](?P<number>\d{1,2})[./-](?P<year>(?:20)?\d\d)\s+(?=[A-Z])"
    r"|/(?P<only>0?[1-9]|1[0-2])\s+(?!of\b)(?=[A-Za-z]))"
)
"""`12/03/27 On track`, `12/3 chased` at the head of a sentence: figures need no mark behind them."""

HEADS = [
    re.compile(NUMERIC),
    *(re.compile(OPENS + when + CLOSES, re.IGNORECASE) for when in WHEN),
    *(re.compile(rf"[(\[]\s*{when}\s*[)\]]\s*[:–—-]?", re.IGNORECASE) for when in WHEN),
]
"""How an entry begins: its date with a mark, a line end or brackets around it."""

SHORT_RUN = 6
"""Months between the first and the last of entries without a year that follow each other: `Nov`, `Feb`."""


def newest(text: str) -> str:
    """The words of the latest dated entry of `text`, or all of `text` if it is no log of at least two."""
    heads = _heads(text)
    if len(heads) < 2 or text[: heads[0].start()].strip():
        return text
    ends = [head.start() for head in heads[1:]] + [len(text)]
    entries = [text[head.end() : end].strip() for head, end in zip(heads, ends, strict=True)]
    return entries[_latest([_when(head) for head in heads])] or text


def _heads(text: str) -> list[re.Match[str]]:
    """The dates with which entries begin, in order, none inside another."""
    found = [match for head in HEADS for match in head.finditer(text)]
    found.sort(key=lambda one: (one.start(), -one.end()))
    kept: list[re.Match[str]] = []
    for head in found:
        if not kept or head.start() >= kept[-1].end():
            kept.append(head)
    return kept


def _latest(dates: Sequence[tuple[int, int, int]]) -> int:
    """Which of the dates is the latest. Without years a short run of months may go over the end of one."""
    onwards = sum((two[1] - one[1]) % 12 for one, two in pairwise(dates))
    backwards = sum((one[1] - two[1]) % 12 for one, two in pairwise(dates))
    if any(year for year, _, _ in dates) or min(onwards, backwards) > SHORT_RUN or not max(onwards, backwards):
        return max(range(len(dates)), key=lambda index: (dates[index], index))
    return len(dates) - 1 if onwards <= backwards else 0


def _when(head: re.Match[str]) -> tuple[int, int, int]:
    """Year, month and day as far as printed; what is not printed is 0."""
    parts = {name: words for name, words in head.groupdict().items() if words}
    year = int(parts.get("year", 0))
    month = int(parts.get("number", parts.get("only", 0))) or int(parts.get("quarter", 0)) * 3
    if "month" in parts:
        month = MONTHS.index(parts["month"].casefold()[:3]) + 1
    if "season" in parts:
        month = SEASONS[parts["season"].casefold()]
    return year + 2000 if 0 < year < 100 else year, month, int(parts.get("day", 0))
