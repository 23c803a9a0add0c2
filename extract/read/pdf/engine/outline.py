"""A PDF's own list of contents, as it stands beside its pages in a viewer."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

import pypdfium2

from extract.model.document import Bookmark

MOST = 5_000
DEEPEST = 4
"""Levels of the outline that are kept; PDFium is asked for more, for pypdfium2 complains of those it leaves out."""


def outline(document: pypdfium2.PdfDocument, pages: int) -> tuple[Bookmark, ...]:
    """The bookmarks that lead to a page of the file. A list that leads back into itself ends where it does."""
    return tuple(islice(_leading(document, pages), MOST))


def _leading(document: pypdfium2.PdfDocument, pages: int) -> Iterator[Bookmark]:
    for entry in islice(document.get_toc(max_depth=100), MOST):
        place = entry.get_dest()
        index = place.get_index() if place else None
        title = _title(entry)
        if title and entry.level < DEEPEST and index is not None and 0 <= index < pages:
            yield Bookmark(title=title, page=index + 1, level=entry.level)


def _title(entry: pypdfium2.PdfBookmark) -> str:
    """Its words; nothing where the file holds letters that are none."""
    try:
        return " ".join(entry.get_title().split())
    except UnicodeDecodeError:
        return ""
