"""A page that ends whoever reads it, in a real ingest: the paper is stored without it, and says so."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from crashing import run
from tiny_pdf import Sheet, pdf

from extract.model.source import PDF, Source
from extract.read.pdf.file import open as opening
from extract.read.pdf.reader import read_pdf

WORDS = ("Minutes of the harbour panel", "The slipway is to be mended.", "The meeting closed at eight.")


def paper() -> bytes:
    sheets = [Sheet() for _ in WORDS]
    for sheet, words in zip(sheets, WORDS, strict=True):
        sheet.write(72, 80, words)
    return pdf(*sheets)


def source(data: bytes, **known: object) -> Source:
    return Source(
        name="harbour.pdf", origin="harbour.pdf", media_type=PDF, sha256="0" * 64, data=data, **known  # type: ignore[arg-type]
    )


def stored(folder: Path) -> tuple[str, list[tuple[str, int, str]]]:
    """The paper's state, and its problems with their pages and what is missing."""
    with closing(sqlite3.connect(folder / "council.db")) as connection:
        ((state,),) = connection.execute("SELECT state FROM inputs").fetchall()
        problems = connection.execute("SELECT code, page, missing FROM problems").fetchall()
        assert connection.execute("SELECT count(*) FROM attempts").fetchone() == (0,)
    return state, problems


def test_a_poison_page_costs_that_page(tmp_path: Path) -> None:
    (tmp_path / "harbour.pdf").write_bytes(paper())
    words = ("ingest", "harbour.pdf", "--db", "council.db")
    code, said = run(*words, folder=tmp_path, dies_at="page 2")
    assert code == 0, said
    left_out = ("read_with_problems", [("PAGE_LEFT_OUT", 2, "another try")])
    assert stored(tmp_path) == left_out
    assert "On page 2 reading broke down" in " ".join(said.split())
    assert "1 known already" in run(*words, folder=tmp_path)[1]
    assert stored(tmp_path) == left_out  # what is known is not read again, unless it is asked for
    assert run(*words, "--retry", folder=tmp_path)[0] == 0
    assert stored(tmp_path) == ("read", [])


def test_the_page_is_blank_and_the_others_keep_their_numbers() -> None:
    document = read_pdf(source(paper(), left_out=(2,)))
    assert [page.number for page in document.pages] == [1, 2, 3]
    assert [[line.text for line in page.lines] for page in document.pages] == [[WORDS[0]], [], [WORDS[2]]]
    assert [problem.code for problem in document.problems] == ["PAGE_LEFT_OUT"]


def test_the_last_page_is_missed_like_any_other() -> None:
    document = read_pdf(source(paper(), left_out=(3,)))
    assert [page.number for page in document.pages] == [1, 2, 3]
    assert [problem.code for problem in document.problems] == ["PAGE_LEFT_OUT"]


def test_a_paper_says_who_read_it(monkeypatch: pytest.MonkeyPatch) -> None:
    assert read_pdf(source(paper())).reader == "PDFium"
    cut = paper()[: paper().rindex(b"trailer")]
    assert read_pdf(source(cut)).reader == "PDFium, after it was given a new end"
    monkeypatch.setattr(opening, "_pdfium", lambda data, password: None)
    assert read_pdf(source(paper())).reader == "pdfminer"


def test_a_page_that_pdfminer_lent_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    leaf = opening.PdfiumFile.leaf

    def lame(self: opening.PdfiumFile, number: int) -> object:
        if number == 3:
            raise opening.NotOpened
        return leaf(self, number)

    monkeypatch.setattr(opening.PdfiumFile, "leaf", lame)
    assert read_pdf(source(paper())).reader == "PDFium; pdfminer on page 3"
