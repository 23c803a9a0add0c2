"""What a deed is about where its own sentence does not say: `The lamps are out. Ted will look into this.`"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.find.quotes import sentences
from extract.find.undertakings import forms
from extract.find.undertakings.taken import Deed

LEADS_IN = re.compile(
    r"(?:\W*\b(?:agreed|also|and|been|but|by|decided|further|has|however|in|is|it|left|noted|reply|resolved|response|so|that"
    r"|the|then|therefore|to|was|with)\b)*\W*",
    re.IGNORECASE,
)
"""What may stand before who acts and says nothing of what it is about: `It was then agreed that the`."""

ADDS = re.compile(r"\b(?:and|but|so)\b|[;,]\s+(?:s?he|they)\b")
"""Between who acts and the deed: what is said there first is what it is about."""


def with_matter(text: str, found: Sequence[Deed]) -> Iterator[Deed]:
    """The deeds of a paragraph; one that points back begins with its own sentence, or with the one before it."""
    starts = [start + len(text[start:end]) - len(text[start:end].lstrip()) for start, end in sentences(text)]
    for deed in found:
        begins = max((start for start in starts if start < deed.start), default=None)
        taken = begins is not None and any(begins < other.end <= deed.start for other in found)
        points = begins is not None and not taken and _points_back(text, deed)
        yield replace(deed, start=begins, said=deed.start) if points and begins is not None else deed


def _points_back(text: str, deed: Deed) -> bool:
    """Whether a deed begins with who acts, and says nothing of what is to be done but `it`, or `this matter`."""
    if deed.verb == "attend" or not LEADS_IN.fullmatch(text, deed.start, max(deed.who[0], deed.start)):
        return False
    verb = re.escape(deed.verb)
    passive = rf"\b(?:this|it) (?:will|would) be {verb}\b"
    said = re.compile(rf"(?<!\bbe )\b{verb}\b{forms.BACK}|{passive}").search(text, deed.who[1], deed.end)
    return said is not None and not ADDS.search(text, deed.who[1], said.start())
