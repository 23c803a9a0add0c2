"""Names printed in capitals, as they are written."""

from __future__ import annotations

import re

SMALL = frozenset(["of", "and", "the", "for", "upon", "on", "in", "with", "to", "at", "a", "y", "yr", "ar", "le", "by"])
KNOWN = frozenset({"BOARD", "FORUM", "PANEL"})
SHORT = 7
"""Letters: one word of fewer may be an abbreviation, but for those known."""

WORD = re.compile(r"[^\W\d_][\w'’]*")


def written(text: str) -> str:
    """`ALDER AND RUSH BOROUGH COUNCIL` -> `Alder and Rush Borough Council`; text that is not all capitals as it is."""
    letters = sum(map(str.isalpha, text))
    if not text.isupper() or (letters < SHORT and " " not in text and text not in KNOWN):
        return text
    return WORD.sub(lambda word: _word(word[0], first=word.start() == 0), text)


def _word(word: str, *, first: bool) -> str:
    lower = word.lower()
    return lower if lower in SMALL and not first else lower[:1].upper() + lower[1:]
