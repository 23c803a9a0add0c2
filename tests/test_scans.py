"""Scanned pages inside a PDF: recognised, put in order like printed ones, and said to be."""

from __future__ import annotations

import io
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from extract.model.document import Document
from extract.model.source import PDF, Source
from extract.read.ocr import scan
from extract.read.pdf import reader
from extract.read.pdf.reader import read_pdf

SAMPLE = Path(__file__).resolve().parents[1] / "samples" / "marlshire" / "executive-response-2026-10-14.pdf"
needs_ocr = pytest.mark.skipif(not scan.installed(), reason="the ocr extra is not installed")


def scanned(*, page: int = 0, turned: int = 0, angle: float = 0.0) -> Source:
    """A page of a sample as a picture in a PDF of its own, turned clockwise and set askew by degrees."""
    with pypdfium2.PdfDocument(SAMPLE) as paper:
        picture = paper[page].render(scale=200 / 72).to_pil().convert("L")
    picture = picture.rotate(angle, fillcolor=255, resample=Image.Resampling.BICUBIC).rotate(-turned, expand=True)
    made = io.BytesIO()
    picture.save(made, format="PDF", resolution=200)
    return Source(name="scan.pdf", origin="scan.pdf", media_type=PDF, sha256="0" * 64, data=made.getvalue())


def printed() -> set[str]:
    with pypdfium2.PdfDocument(SAMPLE) as paper:
        return set(paper[0].get_textpage().get_text_range().split())


def words(document: Document) -> set[str]:
    return {word for page in document.pages for line in page.lines for word in line.text.split()}


def codes(document: Document) -> set[str]:
    return {problem.code for problem in document.problems}


@needs_ocr
@pytest.mark.parametrize(("turned", "angle"), [(0, 0.0), (0, 1.5), (90, 0.0)], ids=["straight", "askew", "sideways"])
def test_a_scan_reads_like_the_paper(turned: int, angle: float) -> None:
    document = read_pdf(scanned(turned=turned, angle=angle))
    assert len(words(document) & printed()) >= 0.95 * len(printed())
    assert codes(document) >= {"READ_BY_OCR"}
    assert "NO_TEXT" not in codes(document)


@needs_ocr
@pytest.mark.parametrize("turned", [0, 90], ids=["straight", "sideways"])
def test_words_of_a_scan_can_be_cut_out_again(turned: int) -> None:
    """Also of a page that lies on its side: places are those of the page as it was given."""
    document = read_pdf(scanned(turned=turned))
    (page,) = document.pages
    assert (page.width > page.height) == (turned == 0)  # the sample lies
    for passage in document.passages():
        for piece in document.quote(passage).pieces:
            assert document.text_at(piece.place) == piece.words
            assert piece.place.box is not None
            assert -1 <= piece.place.box[0] <= piece.place.box[2] <= page.width + 1
            assert -1 <= piece.place.box[1] <= piece.place.box[3] <= page.height + 1


@needs_ocr
def test_a_table_on_a_scan_has_the_cells_of_the_printed_one() -> None:
    with pypdfium2.PdfDocument(SAMPLE) as paper:
        pages = len(paper)
    whole = Source(name="a.pdf", origin="a.pdf", media_type=PDF, sha256="0" * 64, data=SAMPLE.read_bytes())
    printed_tables = (part for table in read_pdf(whole).tables for part in table.fragments)
    wanted = next(part.rows for part in printed_tables if part.page == pages)
    (table,) = read_pdf(scanned(page=pages - 1)).tables
    pairs = list(zip(cells(table.fragments[0].rows), cells(wanted), strict=True))
    assert sum(one == two for one, two in pairs) >= 0.95 * len(pairs)


def cells(rows: tuple[tuple[str | None, ...], ...]) -> list[str]:
    """The letters and figures of each cell."""
    return ["".join(filter(str.isalnum, cell or "")) for row in rows for cell in row]


@needs_ocr
def test_how_sure_the_reading_is_stays_with_the_lines() -> None:
    document = read_pdf(scanned())
    sure = [line.sure for page in document.pages for line in page.lines]
    assert 0 < min(sure) < 1
    assert max(sure) <= 1


def test_without_the_extra_the_paper_is_unread_and_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "installed", lambda: False)
    document = read_pdf(scanned())
    (problem,) = document.problems
    assert problem.code == "NO_TEXT"
    assert "`ocr`" in problem.next_step
    assert not document.blocks


@needs_ocr
def test_a_blank_scan_says_that_nothing_is_there() -> None:
    made = io.BytesIO()
    Image.new("L", (1654, 2339), 255).save(made, format="PDF", resolution=200)
    blank = Source(name="a.pdf", origin="a.pdf", media_type=PDF, sha256="0" * 64, data=made.getvalue())
    document = read_pdf(blank)
    assert codes(document) == {"NO_TEXT"}
    assert not document.blocks
