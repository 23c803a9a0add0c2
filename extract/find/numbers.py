"""The number in front of a recommendation or action, as printed, and where the words after it begin."""

from __future__ import annotations

import re

WORD = r"(?:recommendation|rec|argymhelliad|afi)s?\s*(?:no\.?\s*)?"
LEADING = re.compile(rf"\s*{WORD}(?P<number>[A-Z]?\d[\d./]*[a-z]?)(?:[.):]+|\s+[-–])?(?:\s+|$)", re.IGNORECASE)
NUMBERED = re.compile(
    r"""\s*(?P<open>[(\[])?
        (?P<number>(?P<nested>\d{1,2}[a-z](?:[-–][a-z]|\ ?\([ivx]{1,4}(?:[-–][ivx]{1,4})?\)))
          |[A-Z]{0,4}\d{1,3}(?:[./]\d{1,3})*[a-z]?
          |(?P<coded>[A-Z][A-Za-z]{0,5}/?\d{1,4}(?:[./-]\d{1,3})+)
          |[a-zA-Z]|[ivxl]{1,6}|[IVXL]{1,6})
        (?P<close>[.)\]:]+|\s*[-–](?=\s))?
        (?:\s+|$)""",
    re.VERBOSE,
)

SPELLED = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
"""Numbers of recommendations that are written as words."""

MONTH = re.compile(r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b", re.IGNORECASE)


def numbered(text: str, *, plain: bool = True) -> tuple[str | None, int]:
    """(number, where the words begin). plain: a bare `3 ` counts; else it needs a mark or a word with it."""
    leading = LEADING.match(text)
    if leading:
        return leading["number"].rstrip(".:"), leading.end()
    match = NUMBERED.match(text)
    if not match or not (
        match["close"] or match["open"] or match["coded"] or match["nested"]
        or _bare(match["number"], plain, text[match.end() :])
    ):  # fmt: skip
        return None, 0
    return match["number"], match.end()


def _bare(number: str, plain: bool, words: str) -> bool:
    """`3 That …`, `R3 That …` and `3a That …` are numbered; `3 May` is a day and a letter without a mark is a word."""
    ends = number[-1:].isdigit() or (number[:1].isdigit() and words[:1].isupper())
    return plain and ends and not MONTH.match(words)
