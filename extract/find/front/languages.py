"""A front page in Welsh and English: each language's words apart, wherever they stand beside each other."""

from __future__ import annotations

import re
from collections.abc import Iterable

from extract.find.front.words import Words

WELSH = re.compile(r"\b(?:cyngor|pwyllgor|is-bwyllgor|bwrdd|awdurdod|fforwm|dydd|adroddiad|rhaglen)\b", re.IGNORECASE)
STROKE = re.compile(r"\s[/|]\s")


def languages(parts: Iterable[Words]) -> tuple[Words, ...]:
    """The columns of a row; one that holds Welsh cut at its printed lines and at ` / ` too."""
    return tuple(one for part in parts for one in (_cut(part) if WELSH.search(part.text) else (part,)))


def _cut(part: Words) -> tuple[Words, ...]:
    """Cut at its printed lines, if a new language begins with one of them, and at strokes."""
    lines = part.printed()
    signs = {bool(WELSH.search(line.text)) for line in lines}
    return tuple(half for line in (lines if len(signs) > 1 else (part,)) for half in line.split(STROKE))
