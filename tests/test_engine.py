"""PDFium under pdfplumber's rules: the words and cells are stock pdfplumber's, but for the differences listed here."""

from __future__ import annotations

import io
from array import array
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pdfplumber
import pytest

from extract.model.place import Box
from extract.read.characters import clean
from extract.read.pdf.engine import stock
from extract.read.pdf.engine.leaf import Leaf, Letters
from extract.read.pdf.engine.pdfium import PdfiumFile
from extract.read.pdf.lines.lines import line
from extract.read.pdf.lines.word import Word
from extract.read.pdf.lines.words import cut
from extract.read.pdf.tables.rulings import edges, tables

ROOT = Path(__file__).resolve().parents[1]
CORPUS = ROOT.parent / "shared" / "corpus"
SAMPLES = sorted((ROOT / "samples").rglob("*.pdf"))
PAPERS = sorted(CORPUS.rglob("*.pdf"))
FIRST = 3
"""So many pages of each paper are compared."""

DIFFER = {
    "lusavkaedu__kent-budget-amendments-pack": "stamps on turned pages: stock takes each letter for an upright word",
}
"""Papers whose words stock pdfplumber reads otherwise, and why."""


def pairs(path: Path) -> Iterator[tuple[Leaf, pdfplumber.page.Page]]:
    """The first pages in PDFium's and in pdfplumber's hands."""
    data = path.read_bytes()
    with PdfiumFile(data) as file, pdfplumber.open(io.BytesIO(data)) as stock_file:
        for number in range(1, min(FIRST, file.pages) + 1):
            page = stock_file.pages[number - 1]
            yield file.leaf(number), page
            page.close()


def texts(letters: Letters) -> Counter[str]:
    """The upright words by pdfplumber's own measures."""
    upright = letters.some(letters.of_runs(letters.runs.turn == 0))
    found = cut(upright, 0.0, most=3.0, level=3.0)
    ends = zip(found.starts.tolist(), found.ends.tolist(), strict=True)
    return Counter(clean(found.letters.text[start:end]) for start, end in ends)


def stock_texts(page: pdfplumber.page.Page) -> Counter[str]:
    return Counter(clean(word["text"]) for word in page.extract_words(expand_ligatures=False) if word["upright"])


def shared(one: Counter[str], two: Counter[str]) -> float:
    """The F1 of two bags of words."""
    return 2 * (one & two).total() / (one.total() + two.total() or 1)


def is_near(one: Box, others: list[Box]) -> bool:
    return any(max(abs(a - b) for a, b in zip(one, other, strict=True)) < 1 for other in others)


@pytest.mark.skipif(not SAMPLES, reason="there are no samples")
@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_the_samples_words_are_stock_s(path: Path) -> None:
    for leaf, page in pairs(path):
        assert texts(leaf.letters) == stock_texts(page)


@pytest.mark.skipif(not PAPERS, reason="no real papers beside this checkout")
@pytest.mark.parametrize("path", [path for path in PAPERS if path.stem not in DIFFER], ids=lambda path: path.stem)
def test_real_papers_words_are_stock_s(path: Path) -> None:
    ours, theirs = Counter[str](), Counter[str]()
    for leaf, page in pairs(path):
        ours += texts(leaf.letters)
        theirs += stock_texts(page)
    assert not theirs or shared(ours, theirs) >= 0.995


@pytest.mark.skipif(not PAPERS, reason="no real papers beside this checkout")
def test_the_listed_differences_are_still_there() -> None:
    for path in PAPERS:
        if path.stem in DIFFER:
            assert any(texts(leaf.letters) != stock_texts(page) for leaf, page in pairs(path)), path.stem


@pytest.mark.parametrize("path", [*SAMPLES, *PAPERS], ids=lambda path: path.stem)
def test_cells_are_stock_s(path: Path) -> None:
    for leaf, page in pairs(path):
        ours = [cell for table in tables(edges(leaf.shapes)) for cell in table]
        theirs = [cell for table in page.find_tables() for cell in table.cells]
        assert len(ours) == len(theirs)
        assert all(is_near(cell, ours) for cell in theirs)


@pytest.mark.skipif(not SAMPLES, reason="there are no samples")
@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_the_fallback_makes_the_same_page(path: Path) -> None:
    """Where pdfplumber must stand in, the page has the same words, shapes, links and size."""
    for leaf, page in pairs(path):
        other = stock.leaf(page)
        assert texts(leaf.letters) == texts(other.letters)
        assert (leaf.width, leaf.height) == pytest.approx((other.width, other.height))
        assert [uri for uri, _ in leaf.links] == [uri for uri, _ in other.links]
        assert {shape.fill for shape in leaf.shapes} == {shape.fill for shape in other.shapes}
        assert len(leaf.shapes) == len(other.shapes)


def drawn(text: str, start: int, lefts: list[float]) -> Word:
    sides, ends = array("f", lefts), array("f", [left + 4 for left in lefts])
    last = start + len(text)
    return Word(text, lefts[start], 10.0, lefts[last - 1] + 4, 20.0, sides, ends, start)


def test_a_line_s_edges_are_those_of_its_words_however_they_were_drawn() -> None:
    lefts = [5.0, 9.0, 13.0, 20.0, 24.0, 28.0]
    in_a_row = [drawn("ab", 0, lefts), drawn("cd", 3, lefts)]
    for word in in_a_row:
        word.lefts = in_a_row[0].lefts
    apart = [drawn("ab", 0, [5.0, 9.0]), drawn("cd", 0, [20.0, 24.0])]
    together = [drawn("ab", 0, [*lefts[:2], *lefts[3:]]), drawn("cd", 2, [*lefts[:2], *lefts[3:]])]
    for words in (in_a_row, apart, together):
        found = line(words, page=3)
        assert (found.text, list(found.edges or ())) == ("ab cd", [5.0, 9.0, 13.0, 20.0, 24.0, 28.0])
