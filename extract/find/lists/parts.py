"""What stands in the lines below a resolution and is part of it: payments, names, what is meant by `namely:`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from extract.find.lists.item import Item
from extract.find.lists.items import Collected
from extract.find.lists.stream import Para

FOLLOWING = re.compile(r"\bfollowing\b[^.;]*[:–-]\s*$", re.IGNORECASE)
"""`that the following accounts be paid:`"""

ENTRY = re.compile(r"£\s?\d|\d\.\d\d\b|^(?:Cllrs?|Councillors?|Mrs?|Ms|Miss|Dr)\b")
"""A payment or a person, in a line of its own."""

GOES_ON = re.compile(r";$|[;,] ?(?:and|or)$")
"""How a part ends that another follows."""

MOST = 30
"""Lines that are looked at."""


def parts_below(stream: Sequence[Para], index: int) -> Collected:
    """The lines below a paragraph that are part of what it resolves; none of them has a number."""
    lines = list(takewhile(lambda para: para.number is None, stream[index + 1 : index + 1 + MOST]))
    if FOLLOWING.search(stream[index].words):
        parts = list(takewhile(lambda para: ENTRY.search(para.text), lines))
    else:
        going_on = sum(1 for _ in takewhile(lambda para: GOES_ON.search(para.text), lines))
        parts = lines[: going_on + 1] if going_on else []
    return Collected(items=[Item(first=para) for para in parts], end=index + 1 + len(parts))
