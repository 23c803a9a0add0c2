"""PDF bytes -> Document."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass

from extract.model.document import Document, Page
from extract.model.place import Place
from extract.model.problem import Problem
from extract.model.source import Source
from extract.read.doubts import Doubt, listed, problems
from extract.read.pdf.audit import audit
from extract.read.pdf.blocks import blocks
from extract.read.pdf.clock import Clock, TimeUp
from extract.read.pdf.engine.pdfium import NotOpened
from extract.read.pdf.open import Opened, incomplete, opened, repaired
from extract.read.pdf.second import SecondReader
from extract.read.pdf.sheet import Sheet, sheet
from extract.read.pdf.signs import signs

LOST = frozenset(("DAMAGED", "LIMIT"))
"""The doubts about a page of which nothing was read."""

GONE = 5
"""After so many pages that are not there, no more are looked for."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Seen:
    """A page with what is doubtful about it; a page that could not be read is a blank one."""

    sheet: Sheet
    doubts: tuple[Doubt, ...] = ()


def read_pdf(source: Source) -> Document:
    """The Document of a PDF. Raises Rejected for a file that cannot be opened."""
    with closing(opened(source)) as pdf, _without_sweeping():
        clock = Clock(source.size)
        beside = audit(source.data)
        pages = list(_pages(pdf, clock))
        doubts = [doubt for page in pages for doubt in page.doubts]
        found = [*_whole(source, pdf, pages, clock, beside), *problems(doubts)]
        sheets = [page.sheet for page in pages]
        return Document(
            name=source.name, sha256=source.sha256, media_type=source.media_type,
            pages=tuple(sheet.page for sheet in sheets), blocks=blocks(sheets),
            problems=(*found, *_without_text(pages)),
        )  # fmt: skip


@contextmanager
def _without_sweeping() -> Iterator[None]:
    """Keep Python from looking through everything that was read so far, again and again, for rings of references.

    What is read has none: nothing of it can be thrown away before the paper is done.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _pages(pdf: Opened, clock: Clock) -> Iterator[Seen]:
    """The pages, one after another, until there are no more or the time is up."""
    second = SecondReader(pdf)
    gone: list[Seen] = []
    for number in pdf.numbers:
        if clock.has_run_out or len(gone) == GONE:
            return
        try:
            page = _page(pdf, number, clock, second)
        except NotOpened:
            gone.append(_blank(number, "DAMAGED"))
            continue
        yield from gone
        gone.clear()
        yield page


def _page(pdf: Opened, number: int, clock: Clock, second: SecondReader) -> Seen:
    """One page. Whatever is wrong with it costs this page and no other. Raises NotOpened if there is none."""
    try:
        with clock.page():
            leaf, are_alike = second.agreed(pdf.leaf(number))
            read = sheet(leaf)
            codes = [*signs(leaf, read), *([] if leaf.is_sized else ["PAGE_SIZE"])]
    except (NotOpened, TimeUp) as error:
        if isinstance(error, NotOpened):
            raise
        return _blank(number, "LIMIT")
    except Exception as error:  # the stock reader raises nearly anything, and wraps it
        too_much = any(isinstance(cause, MemoryError | RecursionError) for cause in (error, *error.args))
        return _blank(number, "LIMIT" if too_much else "DAMAGED")
    if not are_alike:
        codes.append("TEXT_DIFFERS")
    return Seen(sheet=read, doubts=tuple(Doubt(code=code, page=number) for code in codes))


def _blank(number: int, code: str) -> Seen:
    """A page of which nothing was read; what it took of memory is given back before the next."""
    gc.collect()
    blank = Sheet(page=Page(number=number, width=0.0, height=0.0), items=(), images=0)
    return Seen(sheet=blank, doubts=(Doubt(code=code, page=number),))


def _whole(
    source: Source, pdf: Opened, pages: Sequence[Seen], clock: Clock, codes: Sequence[str]
) -> Iterator[Problem]:
    """What is to be said of the file as a whole. codes: of what the audit found."""
    if pdf.mending or "REBUILT" in codes:
        yield repaired(source, pdf.mending or "given a new list of its parts")
    if len(pages) < pdf.pages:
        yield incomplete(source, len(pages), pdf.pages, has_time=not clock.has_run_out)
    yield from problems(Doubt(code=code) for code in codes if code != "REBUILT")


def _without_text(pages: Sequence[Seen]) -> Iterator[Problem]:
    """One problem for all pages that hold no text: a scan, or nothing at all."""
    sheets = [page.sheet for page in pages if not any(doubt.code in LOST for doubt in page.doubts)]
    empty = [sheet for sheet in sheets if not sheet.page.lines]
    if not empty or (len(empty) < len(sheets) and not any(sheet.images for sheet in empty)):
        return
    yield Problem(
        stage="read", code="NO_TEXT", place=Place(page=empty[0].page.number),
        message=f"{len(empty)} of {len(pages)} pages hold no text ({listed(sheet.page.number for sheet in empty)}): "
        "most likely scanned pictures.",
        next_step="Ask the council for the original file, or run text recognition over it first.",
    )  # fmt: skip
