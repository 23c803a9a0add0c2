"""The newest entry of a running log: `Q2: on track. Q3: slipped.`, `12/03/2024 - …`."""
from __future__ import annotations

import re

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = rf"(?P<month>{'|'.join(MONTHS)})[a-z]*\.?"
YEAR = r"(?P<year>(?:19|20)?\d\d)"
WHEN = (
    rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+{MONTH}(?:[\s,'’-]+{YEAR})?",
    rf"{MONTH}[\s,'’-]+{YEAR}",
    rf"(?P<day>\d{{1,2}})[./-](?P<number>\d{{1,2}})[./-]{YEAR}",
    rf"(?P<quarter>Q[1-4])(?:[\s,]+{YEAR}(?:[/-]\d\d)?)?",
    rf"{MONTH}",
)
HEAD = [
    re.compile(
        rf"(?:^|(?<=[.;\n•])|(?<=\s\s))\s*(?:updated?\s*(?:at|on|-|–)?\s*)?{when}\s*(?:update)?\s*[:–—-](?!\d)",
        re.IGNORECASE,
    )
    for when in WHEN
]


def newest(text: str) -> str:
    """The words of the latest dated entry of `text`, or all of `text` if it is no log of at least two."""
    heads = sorted(
        {match.end(): match for head in HEAD for match in head.finditer(text)}.values(), key=re.Match.start
    )
    heads = [head for i, head in enumerate(heads) if not i or head.start() >= heads[i - 1].end()]
    if len(heads) < 2:
        return text
    ends = [head.start() for head in heads[1:]] + [len(text)]
    latest = max(range(len(heads)), key=lambda i: (_when(heads[i]), i))
    return text[heads[latest].end() : ends[latest]].strip()


def _when(head: re.Match[str]) -> tuple[int, int, int]:
    """Year, month and day as far as printed; what is not printed is 0."""
    parts = head.groupdict()
    year = int(parts.get("year") or 0)
    month = (
        MONTHS.index(parts["month"].casefold()[:3]) + 1
        if parts.get("month")
        else int(parts.get("number") or 0)
    )
    quarter = int(parts["quarter"][1]) * 3 if parts.get("quarter") else 0
    return year + 2000 if 0 < year < 100 else year, month or quarter, int(parts.get("day") or 0)
