"""Scanned pages: words, ruling lines and places, on pages that lie straight, skew, sideways or upside down."""

from __future__ import annotations

import math
import subprocess
import sys
import tomllib
from pathlib import Path

import numpy as np
import pypdfium2
import pytest
from numpy.typing import NDArray
from tiny_pdf import HEIGHT, WIDTH, Sheet, pdf

from extract.model.place import Box
from extract.read.ocr import scan as door
from extract.read.ocr.scan import NotInstalled, Scan, recognised
from extract.read.ocr.scanned import Rule

needs_ocr = pytest.mark.skipif(not door.installed(), reason="the ocr extra is not installed")

SCALE = 150 / 72
XS, YS = [60.0, 260.0, 400.0, 530.0], [200.0, 230.0, 260.0, 290.0]
PARAGRAPH = ("The Board asked in May 2026 how the 14 sluices are kept,", "and what it would cost to mend them.")
ROWS = (
    ["Action", "Lead", "By when"],
    ["Mend the sluice at Orrin Bridge", "Head of Rivers", "31 March 2027"],
    ["Count the herons", "Cllr P Tansley", "w/c 7 June 2027"],
)


def picture(*, dots: float = SCALE) -> NDArray[np.uint8]:
    """A page with a paragraph, an item whose number stands apart, and a table."""
    sheet = Sheet()
    sheet.write(60, 60, "Orrin Valley Drainage Board", size=16, font="bold")
    sheet.lines(60, 100, *PARAGRAPH)
    sheet.write(60, 150, "4.")
    sheet.write(90, 150, "That the answers be noted.")
    sheet.table(XS, YS, *ROWS)
    with pypdfium2.PdfDocument(pdf(sheet)) as document:
        return np.ascontiguousarray(document[0].render(scale=dots).to_numpy()[:, :, 2::-1])


def laid_skew(page: NDArray[np.uint8], degrees: float) -> NDArray[np.uint8]:
    """The picture turned clockwise around its middle."""
    import cv2

    tall, wide = page.shape[:2]
    turn = cv2.getRotationMatrix2D(((wide - 1) / 2, (tall - 1) / 2), -degrees, 1.0)
    return np.asarray(cv2.warpAffine(page, turn, (wide, tall), borderValue=(255, 255, 255)), dtype=np.uint8)


def said(scan: Scan) -> str:
    return " ".join(word.text for word in scan.words)


def box_of(scan: Scan, text: str) -> Box:
    [word] = [word for word in scan.words if word.text == text]
    return word.box


def in_cell(scan: Scan, row: int, column: int) -> str:
    """The words whose middles lie in a cell of the table, on the page as it was given."""
    inside = []
    for word in scan.words:
        x0, top, x1, bottom = scan.on_paper(word.box)
        x, y = (x0 + x1) / 2, (top + bottom) / 2
        if XS[column] < x < XS[column + 1] and YS[row] < y < YS[row + 1]:
            inside.append(word.text)
    return " ".join(inside)


@pytest.fixture(scope="module")
def upright() -> Scan:
    return recognised(picture(), WIDTH, HEIGHT)


# -- words --


@needs_ocr
def test_words_are_read_with_their_spaces(upright: Scan) -> None:
    assert said(upright).startswith(
        "Orrin Valley Drainage Board The Board asked in May 2026 how the 14 sluices are kept, and what it would cost "
        "to mend them. 4. That the answers be noted."
    )
    assert all(0.5 < word.confidence <= 1 for word in upright.words)


@needs_ocr
def test_a_words_box_is_where_it_is_printed(upright: Scan) -> None:
    x0, top, x1, bottom = box_of(upright, "Drainage")
    assert (top, bottom) == (pytest.approx(64, abs=2), pytest.approx(79, abs=2))
    assert 60 < x0 < x1 < 300
    assert box_of(upright, "4.")[0] == pytest.approx(60, abs=2)
    assert box_of(upright, "noted.")[0] > box_of(upright, "answers")[2]


@needs_ocr
@pytest.mark.parametrize(("row", "column"), [(row, column) for row in range(3) for column in range(3)])
def test_words_lie_in_their_cells(upright: Scan, row: int, column: int) -> None:
    assert in_cell(upright, row, column) == ROWS[row][column]


@needs_ocr
def test_signs_are_written_as_they_are_printed_here() -> None:
    from extract.read.ocr.engine import plain

    assert "".join(map(plain, "（ａ）， £3。 •–ŵ")) == "(a), £3. •–ŵ"


@needs_ocr
def test_a_space_that_is_printed_parts_a_word_and_a_narrow_gap_does_not() -> None:
    from extract.read.ocr.engine import Token
    from extract.read.ocr.spaces import part

    starts = [place * 18 + (10 if place >= 2 else 0) for place in range(7)]
    columns = np.zeros(140, dtype=np.bool_)
    for start in starts:
        columns[start : start + 14] = True
    token = Token(
        letters=tuple("31March"), middles=tuple((start + 7) / 140 for start in starts), confidences=(1.0,) * 7
    )
    assert [piece.text for piece in part([token], columns, 22)] == ["31", "March"]
    columns[34:40] = True
    assert [piece.text for piece in part([token], columns, 22)] == ["31March"]


@needs_ocr
def test_what_cannot_be_read_is_said_and_not_guessed() -> None:
    from extract.read.ocr.lines import Word

    read = [("noted", 0.9), ("n0t", 0.4), ("香港", 0.9), ("a香", 0.9), ("✓", 0.8)]
    assert [text for text, sure in read if Word(text=text, box=(0, 0, 1, 1), confidence=sure).legible] == ["noted", "✓"]


# -- ruling lines --


@needs_ocr
def test_ruling_lines_make_the_grid(upright: Scan) -> None:
    lying = sorted(_middle(rule)[1] for rule in upright.rules if rule.horizontal)
    standing = sorted(_middle(rule)[0] for rule in upright.rules if not rule.horizontal)
    assert (lying, standing) == (pytest.approx(YS, abs=1), pytest.approx(XS, abs=1))


def _middle(rule: Rule) -> tuple[float, float]:
    x0, top, x1, bottom = rule.box
    return (x0 + x1) / 2, (top + bottom) / 2


@needs_ocr
def test_a_rule_that_print_breaks_is_one_and_letters_are_none() -> None:
    from extract.read.ocr.ruling import strokes

    grey = np.full((1200, 900), 250, dtype=np.uint8)
    grey[400:403, 100:400] = grey[400:403, 406:800] = 30
    for left in range(100, 800, 24):
        grey[600:604, left : left + 14] = 30
    [rule] = strokes(grey).lying
    assert (rule.start, rule.end, rule.across) == pytest.approx((100, 800, 401), abs=2)


@needs_ocr
def test_a_faint_rule_is_seen_and_one_beside_a_filled_cell() -> None:
    from extract.read.ocr.ruling import strokes

    grey = np.full((1200, 900), 250, dtype=np.uint8)
    grey[300:302, 100:800] = 228
    grey[500:560, 100:800] = 150
    grey[499:501, 100:800] = grey[560:562, 100:800] = 90
    assert [round(line.across, -1) for line in sorted(strokes(grey).lying, key=lambda line: line.across)] == [
        300,
        500,
        560,
    ]


# -- how a page lies --


@needs_ocr
@pytest.mark.parametrize("degrees", [-1.7, 1.2])
def test_a_skew_page_is_straightened(upright: Scan, degrees: float) -> None:
    scan = recognised(laid_skew(picture(), degrees), WIDTH, HEIGHT)
    assert scan.skew == pytest.approx(degrees, abs=0.2)
    assert said(scan) == said(upright)
    assert len(scan.rules) == len(XS) + len(YS)
    assert scan.straight_width > WIDTH
    place = _middle(Rule(box=scan.on_paper(box_of(scan, "herons"))))
    assert place == pytest.approx(_laid(_middle(Rule(box=box_of(upright, "herons"))), degrees), abs=1.5)


def _laid(spot: tuple[float, float], degrees: float) -> tuple[float, float]:
    cosine, sine = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    right, down = spot[0] - WIDTH / 2, spot[1] - HEIGHT / 2
    return WIDTH / 2 + right * cosine - down * sine, HEIGHT / 2 + right * sine + down * cosine


@needs_ocr
@pytest.mark.parametrize("turned", [90, 180, 270])
def test_a_turned_page_is_read_and_its_places_lead_back(upright: Scan, turned: int) -> None:
    given = np.ascontiguousarray(np.rot90(picture(), turned // 90))  # anticlockwise: it must be turned clockwise
    size = (HEIGHT, WIDTH) if turned % 180 else (WIDTH, HEIGHT)
    scan = recognised(given, *size)
    assert (scan.turned, said(scan)) == (turned, said(upright))
    x0, top, x1, bottom = scan.on_paper(box_of(scan, "herons"))
    tall, wide = given.shape[:2]
    ink = given[round(top / size[1] * tall) : round(bottom / size[1] * tall), round(x0 / size[0] * wide) :][:, :40]
    assert ink.min() < 100
    assert (x1 - x0 < bottom - top) == bool(turned % 180)


# -- pictures that are no pages --


@needs_ocr
@pytest.mark.parametrize("light", [0, 128, 255])
def test_an_even_picture_has_no_words(light: int) -> None:
    scan = recognised(np.full((1100, 800), light, dtype=np.uint8), 595, 842)
    assert (scan.words, scan.rules, scan.skew, scan.turned) == ((), (), 0.0, 0)


@needs_ocr
@pytest.mark.parametrize("shape", [(0, 0), (1, 900), (5, 5, 3), (4,)])
def test_a_picture_of_nothing_is_an_empty_scan(shape: tuple[int, ...]) -> None:
    scan = recognised(np.zeros(shape, dtype=np.uint8), 595, 842)
    assert (scan.words, scan.straight_width, scan.straight_height) == ((), 595, 842)


@needs_ocr
def test_a_huge_picture_is_looked_at_from_further_away() -> None:
    from extract.read.ocr.picture import MOST_PIXELS, fitted

    fit = fitted(np.broadcast_to(np.uint8(255), (30_000, 20_000)), 600, 900)
    assert fit is not None
    assert fit.grey.size <= MOST_PIXELS * 1.001
    assert (fit.width, fit.height) == (pytest.approx(600, abs=1), pytest.approx(900, abs=1))


@needs_ocr
def test_pixels_that_are_not_square_are_made_so(upright: Scan) -> None:
    """Fax machines scan with twice as many dots across as down."""
    assert said(recognised(picture()[::2], WIDTH, HEIGHT)).split()[:4] == said(upright).split()[:4]


# -- the extra --


def test_without_the_extra_it_says_so_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(door, "find_spec", lambda name: None)
    door.installed.cache_clear()
    try:
        with pytest.raises(NotInstalled, match="ocr extra"):
            recognised(np.zeros((900, 600), dtype=np.uint8), 595, 842)
    finally:
        door.installed.cache_clear()


def test_the_door_imports_nothing_heavy() -> None:
    code = "import sys, extract.read.ocr.scan; print(*{'numpy', 'cv2', 'rapidocr', 'onnxruntime'} & {*sys.modules})"
    ran = subprocess.run([sys.executable, "-c", code], cwd=Path(__file__).parents[1], capture_output=True, text=True)
    assert (ran.stdout.strip(), ran.returncode) == ("", 0)


def test_the_test_install_has_what_the_ocr_extra_has() -> None:
    project = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text("utf-8"))["project"]
    extras = project["optional-dependencies"]
    assert set(extras["ocr"]) <= set(extras["test"])
