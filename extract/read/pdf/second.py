"""A second reader, PDFium, asked whether it sees the same words."""
from __future__ import annotations

from collections import Counter
from types import TracebackType

import pypdfium2

from extract.model.document import Page

APART = 0.2
"""Two readings that share less than all but this part of their letters are different."""

FEW = 4
"""Fewer letters than this are a stamp or a page number."""

FIRST, EACH = 10, 5
"""It is asked of so many pages, then of each so many-th and of every page without words: fonts that are read wrongly
are so on many pages, and a second reading of every page costs more than it tells."""


class SecondReader:
    """PDFium with the same bytes. It counts letters only, for it reads lines in an order of its own."""

    def __init__(self, data: bytes) -> None:
        try:
            self.document: pypdfium2.PdfDocument | None = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError:
            self.document = None

    def __enter__(self) -> SecondReader:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.document:
            self.document.close()

    def differs(self, number: int, page: Page) -> bool:
        """Whether PDFium reads other words on this page. A page that it cannot read tells nothing."""
        is_asked = number <= FIRST or number % EACH == 0 or not page.lines
        if self.document is None or not is_asked or number > len(self.document):
            return False
        try:
            theirs = self._letters(number)
        except pypdfium2.PdfiumError:
            return False
        ours = _letters("".join(line.text for line in page.lines))
        most = max(ours.total(), theirs.total())
        return most >= FEW and (ours & theirs).total() < (1 - APART) * most

    def _letters(self, number: int) -> Counter[str]:
        assert self.document is not None
        page = self.document[number - 1]
        try:
            text = page.get_textpage()
            try:
                return _letters(text.get_text_range())
            finally:
                text.close()
        finally:
            page.close()


def _letters(text: str) -> Counter[str]:
    return Counter(letter for letter in text.casefold() if letter.isalnum())
