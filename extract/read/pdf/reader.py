"""PDF bytes -> Document."""
from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass

from pdfminer.pdfpage import PDFPage

from extract.model.document import Document, Page
from extract.model.place import Place
from extract.model.problem import Problem
from extract.model.source import Source
from extract.read.doubts import Doubt, listed, problems
from extract.read.pdf.beside import beside
from extract.read.pdf.blocks import blocks
from extract.read.pdf.clock import Clock, TimeUp
from extract.read.pdf.open import Opened, incomplete, opened, repaired
from extract.read.pdf.second import SecondReader
from extract.read.pdf.sheet import Sheet, sheet
from extract.read.pdf.signs import signs

LOST = frozenset(("DAMAGED", "LIMIT"))
"""The doubts about a page of which nothing was read."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Leaf:
    """A page with what is doubtful about it; a page that could not be read is a blank one."""

    sheet: Sheet
    doubts: tuple[Doubt, ...] = ()


def read_pdf(source: Source) -> Document:
    """The Document of a PDF. Raises Rejected for a file that cannot be opened."""
    pdf = opened(source)
    with closing(pdf.pdf.stream), SecondReader(pdf.data) as second:
        clock = Clock(source.size)
        leaves = list(_leaves(pdf, clock, second))
        found = [*_whole(source, pdf, leaves, clock), *problems(doubt for leaf in leaves for doubt in leaf.doubts)]
    sheets = [leaf.sheet for leaf in leaves]
    return Document(
        name=source.name, sha256=source.sha256, media_type=source.media_type,
        pages=tuple(sheet.page for sheet in sheets), blocks=blocks(sheets),
        problems=(*found, *_without_text(leaves)),
    )  # fmt: skip


def _leaves(pdf: Opened, clock: Clock, second: SecondReader) -> Iterator[Leaf]:
    """The pages, one after another, until there are no more or the time is up."""
    for number, raw in pdf.leaves():
        if clock.has_run_out:
            return
        yield _leaf(pdf, number, raw, clock, second)


def _leaf(pdf: Opened, number: int, raw: PDFPage, clock: Clock, second: SecondReader) -> Leaf:
    """One page. Whatever is wrong with it costs this page and no other."""
    try:
        with clock.page():
            page, sized = pdf.page(number, raw)
            with closing(page):
                read = sheet(page)
                found = [Doubt(code=code, page=number) for code in signs(page, read)]
    except TimeUp:
        return _blank(number, "LIMIT")
    except Exception as error:  # pdfminer and pdfplumber raise nearly anything, and wrap it
        too_much = any(isinstance(cause, MemoryError | RecursionError) for cause in (error, *error.args))
        return _blank(number, "LIMIT" if too_much else "DAMAGED")
    if not sized:
        found.append(Doubt(code="PAGE_SIZE", page=number))
    if second.differs(number, read.page):
        found.append(Doubt(code="TEXT_DIFFERS", page=number))
    return Leaf(sheet=read, doubts=tuple(found))


def _blank(number: int, code: str) -> Leaf:
    """A page of which nothing was read; what it took of memory is given back before the next."""
    gc.collect()
    blank = Sheet(page=Page(number=number, width=0.0, height=0.0), items=(), images=0)
    return Leaf(sheet=blank, doubts=(Doubt(code=code, page=number),))


def _whole(source: Source, pdf: Opened, leaves: Sequence[Leaf], clock: Clock) -> Iterator[Problem]:
    """What is to be said of the file as a whole."""
    if pdf.mending:
        yield repaired(source, pdf.mending)
    if len(leaves) < pdf.declared:
        yield incomplete(source, len(leaves), pdf.declared, has_time=not clock.has_run_out)
    codes = [*beside(pdf.pdf.doc, source.data), *(["DIGITS_DOUBTFUL"] if pdf.pdf.rsrcmgr.are_doubtful else [])]
    yield from problems(Doubt(code=code) for code in codes)


def _without_text(leaves: Sequence[Leaf]) -> Iterator[Problem]:
    """One problem for all pages that hold no text: a scan, or nothing at all."""
    sheets = [leaf.sheet for leaf in leaves if not any(doubt.code in LOST for doubt in leaf.doubts)]
    empty = [sheet for sheet in sheets if not sheet.page.lines]
    if not empty or (len(empty) < len(sheets) and not any(sheet.images for sheet in empty)):
        return
    yield Problem(
        stage="read", code="NO_TEXT", place=Place(page=empty[0].page.number),
        message=f"{len(empty)} of {len(leaves)} pages hold no text ({listed(sheet.page.number for sheet in empty)}): "
        "most likely scanned pictures.",
        next_step="Ask the council for the original file, or run text recognition over it first.",
    )  # fmt: skip
