"""A cut of the document's words that can be cut again, joined and quoted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from extract.model.document import Document
from extract.model.passage import BREAK, Passage, Quote

GAP = re.compile(r"\t| {3,}")
"""What parts the columns of a row that no rule parts: a tab, or a run of spaces."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Span:
    """The characters `start` to `end` of one passage."""

    passage: Passage
    start: int
    end: int

    @property
    def text(self) -> str:
        """Its characters."""
        return self.passage.text[self.start : self.end]

    def lines(self) -> Iterator[Span]:
        """The same cut at the ends of printed lines."""
        starts = [start for start in self.passage.starts if self.start < start < self.end]
        for start, end in zip((self.start, *starts), (*starts, self.end), strict=True):
            yield Span(passage=self.passage, start=start, end=end)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Words:
    """Spans that read on as one text, a space between two (a new line where each is a line of its own)."""

    spans: tuple[Span, ...]
    joint: str = " "
    text: str = field(init=False)
    """The words, reading on."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", self.joint.join([span.text for span in self.spans]))

    def __bool__(self) -> bool:
        return bool(self.text.strip())

    def cut(self, start: int, end: int | None = None) -> Words:
        """The words `text[start:end]`."""
        end = len(self.text) if end is None else end
        return Words(spans=tuple(self._cut(start, end)), joint=self.joint)

    def _cut(self, start: int, end: int) -> Iterator[Span]:
        begins = 0
        for span in self.spans:
            first, last = max(start - begins, 0), min(end - begins, span.end - span.start)
            if first < last:
                yield Span(passage=span.passage, start=span.start + first, end=span.start + last)
            begins += span.end - span.start + 1

    def trimmed(self, marks: str = "") -> Words:
        """Without blanks and `marks` at either end."""
        text, blanks = self.text, marks + " \t\n\u00a0"
        start, end = len(text) - len(text.lstrip(blanks)), len(text.rstrip(blanks))
        return self if end - start == len(text) else self.cut(start, max(start, end))

    def lines(self) -> tuple[Words, ...]:
        """Its paragraphs, where a cell holds several."""
        return self.split(re.compile(BREAK))

    def printed(self) -> tuple[Words, ...]:
        """Its lines as they are printed."""
        return tuple(Words(spans=(line,)).trimmed() for span in self.spans for line in span.lines())

    def parts(self) -> tuple[Words, ...]:
        """What stands between wide gaps."""
        return self.split(GAP)

    def split(self, gap: re.Pattern[str]) -> tuple[Words, ...]:
        """What stands before, between and behind such gaps, blanks aside."""
        gaps = [match.span() for match in gap.finditer(self.text)]
        starts, ends = [0, *(end for _, end in gaps)], [*(start for start, _ in gaps), len(self.text)]
        parts = map(self.cut, starts, ends) if gaps else (self,)
        return tuple(part.trimmed() for part in parts if part)

    def quote(self, document: Document) -> Quote:
        """The words with their places."""
        quotes = [document.quote(span.passage, span.start, span.end) for span in self.spans]
        return Quote(
            text=" ".join(quote.text for quote in quotes if quote.text),
            pieces=tuple(piece for quote in quotes for piece in quote.pieces),
            paragraphs=BREAK.join(quote.paragraphs for quote in quotes if quote.text),
        )


def whole(passage: Passage, start: int = 0) -> Words:
    """All words of a passage from `start` on."""
    return Words(spans=(Span(passage=passage, start=start, end=len(passage.text)),)).trimmed()


def joined(parts: Iterable[Words]) -> Words:
    """Several cuts as one; the lines of a single one stay lines."""
    found = [part for part in parts if part.spans]
    if len(found) == 1:
        return found[0]
    return Words(spans=tuple(span for part in found for span in part.spans))
