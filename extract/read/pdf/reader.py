"""PDF bytes -> Document."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field

from extract.model.document import Document, Page
from extract.model.place import Place
from extract.model.problem import OCR, Problem
from extract.model.source import Source
from extract.moments import at_page
from extract.read.doubts import Doubt, listed, problems
from extract.read.ocr.scan import installed
from extract.read.pdf.clock import Clock, TimeUp
from extract.read.pdf.doubts.audit import audit
from extract.read.pdf.doubts.second import SecondReader
from extract.read.pdf.doubts.signs import signs
from extract.read.pdf.doubts.unseen import SCALE, by_sight
from extract.read.pdf.engine.leaf import Leaf
from extract.read.pdf.engine.pdfium import NotOpened, PdfiumFile
from extract.read.pdf.file.open import Opened, incomplete, opened, repaired
from extract.read.pdf.flow.sheets import Sheets
from extract.read.pdf.scan.scans import Recognised, is_scan, recognised_page
from extract.read.pdf.sheet import Sheet, sheet
from extract.read.pdf.shelved import shelved

LOST = frozenset(("DAMAGED", "LIMIT", "PAGE_LEFT_OUT"))
"""The doubts about a page of which nothing was read."""

INSTALL = "Install council-extract with its `ocr` extra, which reads scans, or ask the council for the original file."

GONE = 5
"""After so many pages that are not there, no more are looked for."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Seen:
    """A page with what is doubtful about it; a page that could not be read is a blank one.

    recognised: of a scan, what was recognised and how it lay.
    """

    sheet: Sheet
    doubts: tuple[Doubt, ...] = ()
    recognised: Recognised | None = None


@dataclass(slots=True)
class Paper:
    """The pages so far: their sheets, and of each what is still to be said when all are read."""

    sheets: Sheets = field(default_factory=Sheets)
    doubts: list[Doubt] = field(default_factory=list)
    read: int = 0
    empty: list[int] = field(default_factory=list)
    pictures: list[int] = field(default_factory=list)
    turned: dict[int, Recognised] = field(default_factory=dict)

    def add(self, page: Seen) -> None:
        """The next page. A page of which nothing could be read is not called empty."""
        number, scan = page.sheet.page.number, page.recognised
        self.sheets.add(page.sheet)
        self.doubts += page.doubts
        is_read = not any(doubt.code in LOST for doubt in page.doubts)
        self.read += is_read
        if is_read and not page.sheet.page.lines:
            self.empty.append(number)
            self.pictures += [number] * bool(page.sheet.images and not scan)
        if scan and scan.scan.turned:
            self.turned[number] = scan


def read_pdf(source: Source) -> Document:
    """The Document of a PDF. Raises Rejected for a file that cannot be opened, or was changed meanwhile."""
    with closing(opened(source)) as pdf, _without_sweeping():
        clock = Clock(source.size)
        beside = audit(source, pdf.password)
        paper = Paper()
        for page in _pages(pdf, clock, beside, source.left_out):
            paper.add(page)
        at_page(0)
        source.check()
        found = [*_whole(source, pdf, paper, clock, beside), *problems(paper.doubts)]
        pages, laid_out = shelved(paper.sheets, paper.turned)
        return Document(
            name=source.name, sha256=source.sha256, media_type=source.media_type, pages=pages, blocks=laid_out,
            problems=(*found, *_without_text(paper)), outline=pdf.outline, reader=pdf.reader,
        )  # fmt: skip


@contextmanager
def _without_sweeping() -> Iterator[None]:
    """Keep Python from looking through everything that was read so far, again and again, for rings of references.

    What is read has none, so it is put aside from such looks afterwards too, until the next paper is read.
    """
    was_on = gc.isenabled()
    gc.disable()
    gc.unfreeze()
    try:
        yield
    finally:
        if was_on:
            gc.freeze()
            gc.enable()


def _pages(pdf: Opened, clock: Clock, beside: Sequence[str], left_out: Sequence[int]) -> Iterator[Seen]:
    """The pages, one after another, until there are no more or the time is up.

    beside: what the audit found. left_out: pages that nothing is to touch.
    """
    second = SecondReader(pdf)
    gone: list[Seen] = []
    before: Sheet | None = None
    for number in pdf.numbers:
        if clock.has_run_out or len(gone) == GONE:
            return
        try:
            out = number in left_out
            page = _blank(number, "PAGE_LEFT_OUT") if out else _page(pdf, number, clock, second, beside, before)
        except NotOpened:
            gone.append(_blank(number, "DAMAGED"))
            continue
        yield from gone
        gone.clear()
        before = page.sheet
        yield page


def _page(
    pdf: Opened, number: int, clock: Clock, second: SecondReader, beside: Sequence[str], before: Sheet | None
) -> Seen:
    """One page. Whatever is wrong with it costs this page and no other. Raises NotOpened if there is none.

    before: the page before.
    """
    at_page(number)
    try:
        with clock.page():
            leaf, are_alike = second.agreed(pdf.leaf(number))
            sight = by_sight(leaf, pdf.look(leaf.number, SCALE), has_layers="HIDDEN_LAYER" in beside)
            recognised = _recognised(pdf, sight.leaf, clock)
            read = sheet(recognised.leaf if recognised else sight.leaf, sight.hidden, before)
            codes = [*sight.codes, *signs(sight.leaf, read), *([] if leaf.is_sized else ["PAGE_SIZE"])]
    except (NotOpened, TimeUp) as error:
        if isinstance(error, NotOpened):
            raise
        return _blank(number, "LIMIT")
    except Exception as error:  # the stock reader raises nearly anything, and wraps it
        too_much = any(isinstance(cause, MemoryError | RecursionError) for cause in (error, *error.args))
        return _blank(number, "LIMIT" if too_much else "DAMAGED")
    if not are_alike:
        codes.append("TEXT_DIFFERS")
    if recognised:
        codes += ["READ_BY_OCR"] * bool(read.page.lines) + ["UNREAD_ON_SCAN"] * (not recognised.is_whole)
    doubts = tuple(Doubt(code=code, page=number) for code in codes)
    return Seen(sheet=read, doubts=doubts, recognised=recognised)


def _recognised(pdf: Opened, leaf: Leaf, clock: Clock) -> Recognised | None:
    """What is recognised on a page that is a picture; None for other pages, and where nothing can recognise it."""
    if not is_scan(leaf) or not installed() or not isinstance(pdf.file, PdfiumFile):
        return None
    clock.scan()
    return recognised_page(pdf.file, leaf)


def _blank(number: int, code: str) -> Seen:
    """A page of which nothing was read; what it took of memory is given back before the next."""
    gc.collect()
    blank = Sheet(page=Page(number=number, width=0.0, height=0.0), items=(), images=0)
    return Seen(sheet=blank, doubts=(Doubt(code=code, page=number),))


def _whole(source: Source, pdf: Opened, paper: Paper, clock: Clock, codes: Sequence[str]) -> Iterator[Problem]:
    """What is to be said of the file as a whole. codes: of what the audit found."""
    if pdf.mending or "REBUILT" in codes:
        yield repaired(source, pdf.mending or "given a new list of its parts")
    if len(paper.sheets) < pdf.pages:
        yield incomplete(source, len(paper.sheets), pdf.pages, has_time=not clock.has_run_out)
    yield from problems(Doubt(code=code) for code in codes if code != "REBUILT")


def _without_text(paper: Paper) -> Iterator[Problem]:
    """One problem for all pages that hold no text: scans that nothing here can recognise, or nothing at all."""
    empty, scans = paper.empty, paper.pictures
    if not empty or (len(empty) < paper.read and not scans):
        return
    yield Problem(
        stage="read", code="NO_TEXT", place=Place(page=empty[0]),
        message=f"{len(empty)} of {len(paper.sheets)} pages hold no text ({listed(empty)})"
        + (": most likely scanned pictures." if scans else "."),
        next_step=INSTALL if scans and not installed() else "Ask the council for the original file.",
        missing=OCR if scans and not installed() else None,
    )  # fmt: skip
