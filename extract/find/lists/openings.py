"""What stands before the words of a resolution and is none of them: `RESOLVED –`, what it is about, its number."""

from __future__ import annotations

import re

OPENING = re.compile(
    r"\W*(?:and )?(?:it was )?(?:unanimously )?(?:the (?:committee|council|cabinet|board|panel) )?"
    r"(?:resolved|agreed|ordered|recommended|decision|penderfynwyd)\s*(?:\([^)]*\))?\s*(?:to (?:the )?(?:full )?"
    r"(?:council|cabinet|executive)\s*)?(?:(?:[:–-]\s*)+(?:\((?:unanimous|nem)[^)]*\)\s*)?|$)",
    re.IGNORECASE,
)
"""`RESOLVED:` or `RESOLVED –` before the words of a resolution: it introduces them and is none of them."""

LABEL = re.compile(r"\W*(?:[\w/.-]+\s)?[^.:;–]{1,60}\s?[:–-]\s*(?=(?:It (?:was|is)|R(?:ESOLVED|esolved)|AGREED)\b)")
"""`Grass cutting – It was agreed …`: what the resolution is about."""

MINUTE = re.compile(r"\s*(?:[A-Z]{0,4}\d{1,4}(?:[./]\d{1,4})+[a-z]?[.):]?)\s*(?=[A-Z])")
"""`338.1`, `24/017`, `FC23/9`: a number that counts minutes, and no decision."""

LISTED = re.compile(
    r"(?:[:–-]|(?:\b|(?<=ED))that|\bto)\s*(?:\(to [^)]{3,40}\)\s*)?$|:\s*\(?[1ai][.)]\s*$", re.IGNORECASE
)
"""How words end that a list follows: `RESOLVED that:`, `AGREED to`, `RESOLVED: 1.`"""


def words_begin(sentence: str) -> tuple[int, int]:
    """Where a sentence begins behind what it is about, and where its own words do."""
    label = LABEL.match(sentence)
    start = label.end() if label else 0
    before = OPENING.match(sentence, start) or MINUTE.match(sentence, start)
    return start, before.end() if before else start
