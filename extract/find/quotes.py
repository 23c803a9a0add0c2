"""Quotes made of several runs of text, and sentences inside one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from extract.model.passage import Quote

END = re.compile(r"[.!?][\"”’')\]]*(?=\s+[\"“‘'(\[]?[A-Z0-9])|(?<=\s)\.(?=[A-Z])")
SHORT = re.compile(
    r"(?:\b(?:Cllrs?|Mrs?|Ms|Dr|Prof|Rev|St|No|Nos|para|paras|i\.e|e\.g|approx|Jr|Sr|vs|p|pp)|\b[A-Z])\.$"
)
LETTERED = re.compile(
    r"\b(?:appendix|annexe?|schedule|options?|part|section|table|block|class|category|group|phase|zone|unit|plan|lot)"
    r"\s[A-Z]\.$",
    re.IGNORECASE,
)
"""`appendix B.` ends a sentence; `by B. Penn` does not."""


COUNTED = re.compile(r"\b(?:[Ii]tems?|[Mm]inutes?|[Nn]os?\.?)\s\d{1,4}[A-Za-z]?\.$")
"""`agenda item No 10. Slipway` goes on."""


def together(quotes: Iterable[Quote]) -> Quote:
    """Several quotes as one that reads on."""
    kept = tuple(quote for quote in quotes if quote.pieces)
    return Quote(
        text=" ".join(quote.text for quote in kept),
        pieces=tuple(piece for quote in kept for piece in quote.pieces),
        paragraphs="\n".join(quote.paragraphs for quote in kept),
        struck=tuple(words for quote in kept for words in quote.struck),
    )  # fmt: skip


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """The first and past-the-last character of each sentence, without the blanks around it. A new line ends one;
    `Cllr.` does not."""
    for start, end in _cut(text):
        if words := text[start:end].strip():
            begins = text.index(words, start)
            yield begins, begins + len(words)


def _cut(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in re.finditer(rf"{END.pattern}|\n", text):
        end = match.start() + 1
        if match.group() != "\n" and _goes_on(text, start, end):
            continue
        yield start, match.end()
        start = match.end()
    yield start, len(text)


def _goes_on(text: str, start: int, end: int) -> bool:
    """Whether the stop before `end` is of a short word or a number, and ends no sentence."""
    short = SHORT.search(text, start, end) and not LETTERED.search(text, start, end)
    return bool(short or COUNTED.search(text, start, end))
