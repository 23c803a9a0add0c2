"""Open a PDF, mended where it must be, and hand on its pages one at a time."""
from __future__ import annotations

import io
import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import dict_value, int_value, resolve1, resolve_all
from pdfplumber.page import Page

from extract.model.place import Box
from extract.model.problem import Problem, Rejected
from extract.model.source import Source
from extract.read.pdf.fonts import Fonts
from extract.read.pdf.lean import LeanPage
from extract.read.pdf.mend import Locked, mended

MOST_PAGES = 5000
WIDEST = 20_000.0
"""No page is wider or higher (points): a box with such numbers says nothing."""

A4 = (0.0, 0.0, 595.0, 842.0)
BOXES = ("MediaBox", "CropBox", "TrimBox", "BleedBox", "ArtBox")


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A PDF whose pages can be listed. data: the bytes it is read from. mending: how they were made, or None."""

    pdf: Any
    data: bytes
    mending: str | None

    @property
    def declared(self) -> int:
        """How many pages the file says it has; 0 if it does not say."""
        try:
            return int(int_value(dict_value(self.pdf.doc.catalog.get("Pages")).get("Count", 0)))
        except Exception:  # a count that refers to itself, or to what is broken
            return 0

    def leaves(self) -> Iterator[tuple[int, PDFPage]]:
        """The pages with their numbers, not yet read; where the list breaks off, no more come."""
        walk = PDFPage.create_pages(self.pdf.doc)
        for number in range(1, MOST_PAGES + 1):
            try:
                leaf = next(walk)
            except Exception:  # pdfminer raises nearly anything on a broken list; StopIteration is its end
                return
            yield number, leaf

    def page(self, number: int, leaf: PDFPage) -> tuple[Page, bool]:
        """A page that can be read, and whether it says how large it is. Raises what a broken page makes raise."""
        sized = _measured(leaf)
        return LeanPage(self.pdf, leaf, page_number=number), sized


def opened(source: Source) -> Opened:
    """The PDF, from its own bytes or from the first mending of them that has pages.

    Raises Rejected: ENCRYPTED or DAMAGED.
    """
    try:
        for mending, data in mended(source.data):
            pdf = _plumbed(data)
            if pdf is not None:
                return Opened(pdf=pdf, data=data, mending=mending)
    except Locked as error:
        raise _locked(source) from error
    raise Rejected(
        "DAMAGED", f"{source.name} is broken: its pages cannot be listed.",
        next_step="Download it again; if it opens in a viewer, print it to a new PDF and ingest that.",
    )  # fmt: skip


def _plumbed(data: bytes) -> Any | None:
    """pdfplumber's document, or None if it has no page. Raises Locked."""
    try:
        pdf = pdfplumber.open(io.BytesIO(data))
        pdf.rsrcmgr = Fonts()
        return pdf if next(PDFPage.create_pages(pdf.doc), None) else None
    except Exception as error:  # pdfminer raises nearly anything: all of it means the same
        if any(isinstance(cause, PDFPasswordIncorrect) for cause in (error, error.__context__, *error.args)):
            raise Locked from error
        return None


def _locked(source: Source) -> Rejected:
    return Rejected(
        "ENCRYPTED", f"{source.name} is locked with a password.",
        next_step="Ask for an unlocked copy, or print it to a new PDF and ingest that.",
    )  # fmt: skip


def _measured(leaf: PDFPage) -> bool:
    """Whether the page says how large it is; if not, it is made A4. Boxes that are none are taken away."""
    for name in BOXES:
        if name in leaf.attrs and not _is_box(resolve_all(leaf.attrs[name])):
            del leaf.attrs[name]
    if not isinstance(resolve1(leaf.attrs.get("Rotate", 0)), int) or leaf.rotate % 90:
        leaf.attrs["Rotate"] = leaf.rotate = 0
    leaf.mediabox = _box(leaf, "MediaBox", A4)
    leaf.cropbox = _box(leaf, "CropBox", leaf.mediabox)
    sized = "MediaBox" in leaf.attrs
    leaf.attrs["MediaBox"] = list(leaf.mediabox)
    return sized


def _box(leaf: PDFPage, name: str, otherwise: Box) -> Box:
    """One of the page's boxes, from its lower left to its upper right corner."""
    if name not in leaf.attrs:
        return otherwise
    x0, y0, x1, y1 = resolve_all(leaf.attrs[name])
    return (min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))


def _is_box(value: Any) -> bool:
    if not isinstance(value, list) or len(value) != 4:
        return False
    if not all(isinstance(edge, (int, float)) and math.isfinite(edge) for edge in value):
        return False
    width, height = abs(value[2] - value[0]), abs(value[3] - value[1])
    return bool(0 < width < WIDEST and 0 < height < WIDEST)


def repaired(source: Source, mending: str) -> Problem:
    """What is said of a file that could not be read as it is."""
    return Problem(
        stage="read", code="REPAIRED",
        message=f"{source.name} is damaged; it was {mending} and then read, so something may be missing.",
        next_step="Download it again, or ask for another copy, and ingest that.",
    )  # fmt: skip


def incomplete(source: Source, read: int, declared: int, *, has_time: bool) -> Problem:
    """What is said of a file some of whose pages were not read."""
    why = "no more could be found" if has_time else "there was no time for more"
    if read == MOST_PAGES:
        why = "more are not read of one file"
    return Problem(
        stage="read", code="PAGES_MISSING",
        message=f"{source.name} says it has {declared:,} pages; {read:,} were read, for {why}.",
        next_step="Split it into parts, or get another copy, and ingest those.",
    )  # fmt: skip
