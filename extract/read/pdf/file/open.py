"""Open a PDF, mended where it must be, and hand on its pages one at a time.

PDFium reads; pdfplumber takes the file, or the page, that PDFium cannot.
"""

from __future__ import annotations

import io
import math
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
import pdfplumber
import pypdfium2
from numpy.typing import NDArray
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import resolve1, resolve_all
from pdfplumber.page import Page

from extract.model.document import Bookmark
from extract.model.place import Box
from extract.model.problem import PASSWORD, Problem, Rejected
from extract.model.source import Source
from extract.read.doubts import listed
from extract.read.pdf.engine import stock
from extract.read.pdf.engine.leaf import Leaf
from extract.read.pdf.engine.pdfium import A4, WIDEST, NotOpened, PdfiumFile
from extract.read.pdf.file.fonts import Fonts
from extract.read.pdf.file.mend import LOCKS, Locked, mended

MOST_PAGES = 5000
Bytes = bytes | Path
BOXES = ("MediaBox", "CropBox", "TrimBox", "BleedBox", "ArtBox")


class StockFile:
    """The pages of a PDF as pdfplumber lists them. Raises what broken files make pdfminer raise, and Locked."""

    def __init__(self, data: Bytes, password: str | None = None) -> None:
        try:
            self._pdf: Any = pdfplumber.open(io.BytesIO(data) if isinstance(data, bytes) else data, password=password)
            self._pdf.rsrcmgr = Fonts()
            self._leaves = list(_listed(self._pdf))
        except Exception as error:  # pdfminer raises nearly anything
            if any(isinstance(cause, PDFPasswordIncorrect) for cause in (error, error.__context__, *error.args)):
                raise Locked from error
            raise
        self.pages = len(self._leaves)

    def leaf(self, number: int) -> Leaf:
        """Page `number`, counted from 1. Raises NotOpened if there is none."""
        if number > self.pages:
            raise NotOpened
        raw = self._leaves[number - 1]
        is_sized = _measured(raw)
        page = Page(self._pdf, raw, page_number=number)
        try:
            return stock.leaf(page, is_sized=is_sized)
        finally:
            page.close()
            self._pdf.stream.seek(0)


@dataclass
class Opened:
    """A PDF whose pages can be asked for.

    data: the bytes it is read from, or the file they lie in. mending: how they were made, or None. password: what
    opens it, if it is locked.
    lent: the pages for which pdfminer spoke, in PDFium's place.
    """

    file: PdfiumFile | StockFile
    data: Bytes
    mending: str | None
    password: str | None = field(default=None, repr=False)
    lent: list[int] = field(default_factory=list)

    @property
    def reader(self) -> str:
        """Who spoke: `PDFium`, `pdfminer, after it was saved anew by PDFium`, `PDFium; pdfminer on page 3`."""
        name = "PDFium" if isinstance(self.file, PdfiumFile) else "pdfminer"
        after = f", after it was {self.mending}" if self.mending else ""
        return f"{name}{after}; pdfminer on {listed(self.lent)}" if self.lent else f"{name}{after}"

    @property
    def pages(self) -> int:
        """How many pages it says it has."""
        return self.file.pages

    @property
    def numbers(self) -> range:
        """The numbers of those that are read."""
        return range(1, min(MOST_PAGES, self.pages) + 1)

    @property
    def outline(self) -> tuple[Bookmark, ...]:
        """The file's own list of contents, if PDFium reads it."""
        return self.file.outline if isinstance(self.file, PdfiumFile) else ()

    def leaf(self, number: int) -> Leaf:
        """Page `number`, counted from 1. Raises NotOpened, or what a broken page makes raise."""
        try:
            return self.file.leaf(number)
        except NotOpened:
            if self.stock is None:
                raise
            leaf = self.stock.leaf(number)
            self.lent.append(number)
            return leaf

    def look(self, number: int, scale: float) -> Callable[[], NDArray[np.uint8]] | None:
        """What paints a page; None where PDFium cannot."""
        file = self.file
        return (lambda: file.picture(number, scale)) if isinstance(file, PdfiumFile) else None

    @cached_property
    def stock(self) -> StockFile | None:
        """The same file in the hands of pdfplumber; None if it cannot list its pages."""
        return _stock(self.data, self.password)

    def close(self) -> None:
        """Give back what PDFium holds."""
        if isinstance(self.file, PdfiumFile):
            self.file.close()


def opened(source: Source) -> Opened:
    """The PDF, from its own bytes or from the first mending of them that has pages. Passwords are for locked ones.

    Raises Rejected: ENCRYPTED or DAMAGED, UNREADABLE if it was changed since its bytes were counted.
    """
    source.check()
    for password in (None, *source.passwords):
        with suppress(Locked):
            return _opened(source, password)
    raise _locked(source)


def _opened(source: Source, password: str | None) -> Opened:
    """The same with this password. Raises Locked, Rejected."""
    for mending, data in _ways(source, password):
        file = _pdfium(data, password) or _stock(data, password)
        if file is not None:
            return Opened(file=file, data=data, mending=mending, password=password)
    raise Rejected(
        "DAMAGED", f"{source.name} is broken: its pages cannot be listed.",
        next_step="Download it again; if it opens in a viewer, print it to a new PDF and ingest that.",
    )  # fmt: skip


def _ways(source: Source, password: str | None) -> Iterator[tuple[str | None, Bytes]]:
    """The file where it lies, if it is not held, then its bytes as they are and in one mending after another."""
    if source.on_disk:
        yield None, source.on_disk.path
    with source.opened() as stream:
        yield from mended(stream.read(), password)


def _pdfium(data: Bytes, password: str | None) -> PdfiumFile | None:
    """PDFium's file, or None if it has no page that can be opened. Raises Locked."""
    try:
        file = PdfiumFile(data, password)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) in LOCKS:
            raise Locked from error
        return None
    if file.has_pages():
        return file
    file.close()
    return None


def _stock(data: Bytes, password: str | None) -> StockFile | None:
    try:
        file = StockFile(data, password)
    except Locked:
        raise
    except Exception:  # pdfminer raises nearly anything: all of it means the same
        return None
    return file if file.pages else None


def _listed(pdf: Any) -> Iterator[PDFPage]:
    """The pages; where their list breaks off, no more come."""
    walk = PDFPage.create_pages(pdf.doc)
    for _ in range(MOST_PAGES):
        try:
            yield next(walk)
        except Exception:  # pdfminer raises nearly anything on a broken list; StopIteration is its end
            return


def _locked(source: Source) -> Rejected:
    tried = ", and no password that was given opens it" if source.passwords else ""
    return Rejected(
        "ENCRYPTED", f"{source.name} is locked with a password{tried}.", missing=PASSWORD,
        next_step="Give its password with --password, or ask for an unlocked copy and ingest that.",
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
