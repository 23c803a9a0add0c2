"""PDF bytes -> Document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.model.document import Document, Page
from extract.model.place import Place
from extract.model.problem import Problem
from extract.model.source import Source
from extract.read.pdf.blocks import blocks
from extract.read.pdf.open import pages
from extract.read.pdf.sheet import Sheet, sheet


def read_pdf(source: Source) -> Document:
    """The Document of a PDF. Raises Rejected for a file that cannot be opened."""
    sheets: list[Sheet] = []
    problems: list[Problem] = []
    for page in pages(source):
        try:
            sheets.append(sheet(page))
        except Exception as error:  # a broken page costs that page
            problems.append(_broken(page.page_number, error))
            sheets.append(_blank(page.page_number))
    return Document(
        name=source.name, sha256=source.sha256, media_type=source.media_type,
        pages=tuple(sheet.page for sheet in sheets), blocks=blocks(sheets),
        problems=(*problems, *_without_text(sheets)),
    )  # fmt: skip


def _blank(number: int) -> Sheet:
    return Sheet(page=Page(number=number, width=0.0, height=0.0), items=(), images=0)


def _broken(number: int, error: Exception) -> Problem:
    return Problem(
        stage="read", code="DAMAGED", place=Place(page=number),
        message=f"Page {number} cannot be read ({type(error).__name__}); the other pages were.",
        next_step="Look at that page yourself, or print the file to a new PDF and ingest that.",
    )  # fmt: skip


def _without_text(sheets: Sequence[Sheet]) -> Iterator[Problem]:
    """One problem for all pages that hold no text: a scan, or nothing at all."""
    empty = [sheet for sheet in sheets if not sheet.page.lines]
    if not empty or (len(empty) < len(sheets) and not any(sheet.images for sheet in empty)):
        return
    numbers = ", ".join(str(sheet.page.number) for sheet in empty[:8]) + (" …" if len(empty) > 8 else "")
    yield Problem(
        stage="read", code="NO_TEXT", place=Place(page=empty[0].page.number),
        message=f"{len(empty)} of {len(sheets)} pages hold no text (page {numbers}): "
        "most likely they are scanned pictures.",
        next_step="Ask the council for the original file, or run text recognition over it first.",
    )  # fmt: skip
