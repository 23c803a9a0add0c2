"""Open a PDF and hand on its pages, one at a time, each closed before the next."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfplumber.page import Page

from extract.model.problem import Rejected
from extract.model.source import Source

MOST_PAGES = 5000


def pages(source: Source) -> Iterator[Page]:
    """The pages in order. Each is closed when the next is asked for: memory does not grow with the pack.

    Raises Rejected: ENCRYPTED, DAMAGED, or LIMIT for more than 5,000 pages.
    """
    pdf = _opened(source)
    try:
        _refuse_long(source, _page_count(source, pdf))
        for page in pdf.pages:
            try:
                yield page
            finally:
                page.close()
    finally:
        pdf.stream.close()


def _opened(source: Source) -> Any:
    try:
        return pdfplumber.open(io.BytesIO(source.data))
    except Exception as error:
        raise _rejected(source, error) from error


def _page_count(source: Source, pdf: Any) -> int:
    try:
        return len(pdf.pages)
    except Exception as error:
        raise _rejected(source, error) from error


def _rejected(source: Source, error: Exception) -> Rejected:
    """pdfminer raises nearly anything on a broken file: all of it means the same to a user."""
    causes = (error, error.__cause__, error.__context__, *error.args)
    if any(isinstance(cause, PDFPasswordIncorrect) for cause in causes):
        return Rejected(
            "ENCRYPTED", f"{source.name} is locked with a password.",
            next_step="Ask for an unlocked copy, or print it to a new PDF and ingest that.",
        )  # fmt: skip
    return Rejected(
        "DAMAGED", f"{source.name} is broken: its pages cannot be listed.",
        next_step="Download it again; if it opens in a viewer, print it to a new PDF and ingest that.",
    )  # fmt: skip


def _refuse_long(source: Source, count: int) -> None:
    if count > MOST_PAGES:
        raise Rejected(
            "LIMIT", f"{source.name} has {count:,} pages; at most {MOST_PAGES:,} are read.",
            next_step="Split it into parts and ingest those.",
        )  # fmt: skip
    if count == 0:
        raise Rejected(
            "DAMAGED", f"{source.name} has no pages.", next_step="Download it again or ask for another copy."
        )
