"""A PDF as PDFium opens it: its pages, one at a time."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import pypdfium2
import pypdfium2.raw
from numpy.typing import NDArray

from extract.model.document import Bookmark
from extract.model.place import Box
from extract.read.pdf.engine.calls import pdfium, string, table
from extract.read.pdf.engine.frame import Frame, frame
from extract.read.pdf.engine.leaf import Leaf
from extract.read.pdf.engine.letters import letters
from extract.read.pdf.engine.objects import objects
from extract.read.pdf.engine.outline import outline
from extract.read.pdf.engine.shapes import pictures, shadings, shapes

A4 = (0.0, 0.0, 595.0, 842.0)
WIDEST = 20_000.0
"""No page is wider or higher (points): a box with such numbers says nothing."""

MOST_LINKS = 5_000
"""No page has more: a list of links that is a ring would have no end."""

KEPT = 25
"""PDFium keeps what it has met of a file: after so many pages it is made to forget, so that memory does not grow."""

FIRST = 3
"""A file none of whose first pages can be opened is no file to PDFium."""

FREE_TEXT, STAMP, ATTACHED, WIDGET, REDACT = 3, 13, 17, 20, 28
LAID_OVER = {FREE_TEXT: "FreeText", STAMP: "Stamp", ATTACHED: "FileAttachment", REDACT: "Redact"}
STRING = 3


class NotOpened(Exception):
    """PDFium cannot make a page of it."""


class PdfiumFile:
    """The pages of a PDF. Close it, or use it as `with PdfiumFile(data) as file`. Raises pypdfium2.PdfiumError.

    data: its bytes, or the file they lie in.
    """

    def __init__(self, data: bytes | Path, password: str | None = None) -> None:
        self._data, self._password = data, password
        self._open()
        self.pages = len(self._document)

    def _open(self) -> None:
        self._document = pypdfium2.PdfDocument(self._data, self._password)
        self._handle = _number(self._document.raw)
        self._read = 0

    def __enter__(self) -> PdfiumFile:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Give the file back."""
        self._document.close()

    def has_pages(self) -> bool:
        """Whether one of the first pages can be opened."""
        size = np.zeros(2, np.float32)
        first = range(min(self.pages, FIRST))
        return any(pdfium.FPDF_GetPageSizeByIndexF(self._handle, index, size.ctypes.data) for index in first)

    @property
    def outline(self) -> tuple[Bookmark, ...]:
        """The file's own list of contents."""
        return outline(self._document, self.pages)

    def leaf(self, number: int) -> Leaf:
        """Page `number`, counted from 1. Raises NotOpened, or MemoryError for more than a page may hold."""
        if self._read >= KEPT:
            self.close()
            self._open()
        self._read += 1
        with self._page(number) as page:
            media, turned = _box(page, pdfium.FPDFPage_GetMediaBox), pdfium.FPDFPage_GetRotation(page) % 4 * 90
            paper = frame(media or A4, turned)
            crop = _box(page, pdfium.FPDFPage_GetCropBox)
            drawn = objects(page, paper.matrix)
            painted = (*shapes(drawn.paths), *shadings(drawn.shadings, paper))
            return Leaf(
                number=number, width=paper.width, height=paper.height, paper=paper.paper,
                shown=paper.box(*crop) if crop else paper.paper, is_sized=media is not None,
                letters=letters(page, drawn.texts, paper), shapes=painted, pictures=pictures(drawn.images),
                links=tuple(self._links(page, paper)), notes=tuple(_notes(page)),
            )  # fmt: skip

    def picture(self, number: int, scale: float) -> NDArray[np.uint8]:
        """A page as it is seen: height x width x 3, red, green and blue. scale: dots a point."""
        page = self._document[number - 1]
        try:
            bitmap = page.render(scale=scale, rev_byteorder=True)
            seen: NDArray[np.uint8] = bitmap.to_numpy()[:, :, :3].copy()
            bitmap.close()
            return seen
        finally:
            page.close()

    @contextmanager
    def _page(self, number: int) -> Iterator[int]:
        page = pdfium.FPDF_LoadPage(self._handle, number - 1)
        if not page:
            raise NotOpened
        try:
            yield page
        finally:
            pdfium.FPDF_ClosePage(page)

    def _links(self, page: int, paper: Frame) -> Iterator[tuple[str, Box]]:
        """The addresses that words on the page lead to, with their boxes."""
        if not pdfium.FPDFPage_GetAnnotCount(page):
            return
        cursor, links = np.zeros(1, np.int32), np.zeros(1, np.uint64)
        box, addresses = table(1, 4, np.float32)
        for _ in range(MOST_LINKS):
            if not pdfium.FPDFLink_Enumerate(page, cursor.ctypes.data, links.ctypes.data):
                return
            action = pdfium.FPDFLink_GetAction(int(links[0]))
            uri = string(pdfium.FPDFAction_GetURIPath, self._handle, action) if action else ""
            if uri and pdfium.FPDFLink_GetAnnotRect(int(links[0]), addresses[0][0]):
                yield uri, paper.box(*box[0].tolist())


def _number(handle: Any) -> int:
    """A handle of pypdfium2 as a plain number."""
    return ctypes.cast(handle, ctypes.c_void_p).value or 0


def _box(page: int, get: Callable[..., int]) -> Box | None:
    """One of the page's boxes, from its lower left to its upper right corner; None if it has none that can be."""
    box, addresses = table(1, 4, np.float32)
    known = get(page, *(column[0] for column in addresses))
    x0, y0, x1, y1 = box[0].astype(float).tolist()
    if not known or not 0 < abs(x1 - x0) < WIDEST or not 0 < abs(y1 - y0) < WIDEST:
        return None
    return (min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))


def _notes(page: int) -> Iterator[str]:
    """The kinds of notes laid over the page, form fields that somebody filled in among them."""
    for index in range(min(MOST_LINKS, pdfium.FPDFPage_GetAnnotCount(page))):
        note = pdfium.FPDFPage_GetAnnot(page, index)
        if not note:
            continue
        kind = pdfium.FPDFAnnot_GetSubtype(note)
        if kind in LAID_OVER:
            yield LAID_OVER[kind]
        elif kind == WIDGET and _is_filled_in(note):
            yield "Widget"
        pdfium.FPDFPage_CloseAnnot(note)


def _is_filled_in(field: int) -> bool:
    """Whether a form field holds words that somebody wrote."""
    if pdfium.FPDFAnnot_GetValueType(field, b"V") != STRING:
        return False
    return bool(string(pdfium.FPDFAnnot_GetStringValue, field, b"V", encoding="utf-16-le").strip("\0 "))
