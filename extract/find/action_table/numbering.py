"""Numbers that cells carry before their words: `A1 Open …`, `2.3 Hold …`."""

from __future__ import annotations

import re
from collections.abc import Sequence

BARE = re.compile(
    r"\s*(?P<number>[A-Z]{1,3}\d{1,3}(?:\.\d{1,3})*[a-z]?|\d{1,3}(?:\.\d{1,3})+[a-z]?)[.):]?\s+(?=[A-Z0-9\"'“‘(])"
)
"""A number without a mark behind it. One cell may begin with a road (`A1 Northbound`), a whole column does not."""

MOST = 0.6
"""In a numbered column this part of the paragraphs, or more, begin with a number of their own."""


def is_numbered(texts: Sequence[str]) -> bool:
    """Whether the paragraphs of a column are numbered, each with another number."""
    found = [match["number"] for text in texts if (match := BARE.match(text))]
    return len(found) > 1 and len(set(found)) == len(found) >= MOST * len(texts)


def number_ends(text: str) -> int:
    """Where the words begin after a number without a mark; 0 if there is none."""
    match = BARE.match(text)
    return match.end() if match else 0


def same_numbers(texts: Sequence[str], others: Sequence[str]) -> bool:
    """Whether both begin with the same numbers, one for one."""
    own, theirs = ([match and match["number"] for match in map(BARE.match, some)] for some in (texts, others))
    return all(own) and own == theirs
