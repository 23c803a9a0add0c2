"""What is recognised on scanned pages: our own papers, printed, laid on the scanner a little skew, and read again.

    python benchmarks/scans.py [FOLDER] [DPI]

Every page of the PDFs is rendered (at 200 dots an inch if nothing else is said), turned by up to two degrees,
blurred and given grain, from a fixed seed. A page has a row: of the words of the text layer, the share that was
recognised; of the cells with words in them that pdfplumber finds on the original, the share whose letters and digits
were recognised in the cell at that place; the CPU seconds it took. The grid of cells on the scan is made by
pdfplumber too, from the ruling lines that were seen. Needs the `ocr` extra.
"""

from __future__ import annotations

import resource
import statistics
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pdfplumber
import pypdfium2
from numpy.typing import NDArray

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from extract.model.place import Box
from extract.read.ocr.scan import Scan, ScannedWord, recognised

SAMPLES = Path(__file__).resolve().parents[1] / "samples"

SKEW, GRAIN, BLUR = 2.0, 10.0, 0.8
"""Degrees at most; standard deviation of the grain (of 255) and of the blur (in pixels)."""

NEAR = 8.0
"""Points: how far apart the middles of a cell and of the same cell on the scan may lie."""

LEVELLED = str.maketrans("‘’“”–—‑", "''\"\"---")
Cell = tuple[Box, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """A page's figures. `lost`: words and cells that were not recognised, as printed."""

    page: str
    words: tuple[int, int]
    cells: tuple[int, int]
    seconds: float
    lost: tuple[str, ...]


def printed_and_scanned(page: Any, dots: int, chance: np.random.Generator) -> tuple[NDArray[np.uint8], float]:
    """The picture of a page, and the degrees it lies skew (clockwise)."""
    clean = np.ascontiguousarray(page.render(scale=dots / 72).to_numpy()[:, :, 2::-1])
    tall, wide = clean.shape[:2]
    skew = float(chance.uniform(-SKEW, SKEW))
    turn = cv2.getRotationMatrix2D(((wide - 1) / 2, (tall - 1) / 2), -skew, 1.0)
    laid = cv2.warpAffine(clean, turn, (wide, tall), flags=cv2.INTER_CUBIC, borderValue=(255, 255, 255))
    blurred = cv2.GaussianBlur(laid, (0, 0), BLUR)
    grain = chance.normal(0, GRAIN, (tall, wide, 1))
    return np.clip(blurred + grain, 0, 255).astype(np.uint8), skew


def results(path: Path, dots: int) -> Iterator[Result]:
    """A result for every page that has a text layer."""
    chance = np.random.default_rng(len(path.name))
    with pypdfium2.PdfDocument(path) as pdf, pdfplumber.open(path) as plumbed:
        for number, page in enumerate(pdf, start=1):
            if words := page.get_textpage().get_text_range().translate(LEVELLED).casefold().split():
                picture, skew = printed_and_scanned(page, dots, chance)
                before = time.process_time()
                scan = recognised(picture, *page.get_size())
                seconds = time.process_time() - before
                yield _compared(f"{path.name} {number}", scan, skew, words, plumbed.pages[number - 1], seconds)


def _compared(name: str, scan: Scan, skew: float, words: list[str], page: Any, seconds: float) -> Result:
    seen = Counter(part for word in scan.words for part in word.text.translate(LEVELLED).casefold().split())
    missed = Counter(words) - seen
    cells = [(box, text) for box, text in _cells(page) if text]
    wrong = _wrong(cells, scan, skew, page)
    return Result(
        page=name,
        words=(len(words) - missed.total(), len(words)),
        cells=(len(cells) - len(wrong), len(cells)),
        seconds=seconds,
        lost=(*missed.elements(), *(f"[{text}]" for text in wrong)),
    )


def _cells(page: Any) -> list[Cell]:
    return [
        (box, _bare(text))
        for table in page.find_tables()
        for row, texts in zip(table.rows, table.extract(), strict=True)
        for box, text in zip(row.cells, texts, strict=True)
        if box is not None and text
    ]


def _wrong(cells: list[Cell], scan: Scan, skew: float, page: Any) -> list[str]:
    """The texts of the cells that the scan does not show, letter for letter, at their place."""
    boxes = [(_middle(scan.on_paper(box)), _text_in(box, scan.words)) for box in _grid(scan, page)]
    wrong = []
    for box, text in cells:
        there = _laid(_middle(box), skew, (scan.width, scan.height))
        near = min(boxes, key=lambda one: _apart(one[0], there), default=None)
        if near is None or _apart(near[0], there) > NEAR or near[1] != text:
            wrong.append(text)
    return wrong


def _grid(scan: Scan, page: Any) -> list[Box]:
    """The cells that the ruling lines make, on the straightened page."""
    empty = page.filter(lambda thing: False)
    empty.bbox = empty.mediabox = empty.cropbox = (0, 0, scan.straight_width, scan.straight_height)
    lying = [_line(rule.box) for rule in scan.rules if rule.horizontal]
    standing = [_line(rule.box) for rule in scan.rules if not rule.horizontal]
    settings = {
        "vertical_strategy": "explicit",
        "horizontal_strategy": "explicit",
        "explicit_vertical_lines": standing,
        "explicit_horizontal_lines": lying,
    }
    if min(len(lying), len(standing)) < 2:
        return []
    return [box for table in empty.find_tables(settings) for box in table.cells]


def _line(box: Box) -> dict[str, Any]:
    x0, top, x1, bottom = box
    if x1 - x0 >= bottom - top:
        top = bottom = (top + bottom) / 2
    else:
        x0 = x1 = (x0 + x1) / 2
    return {"object_type": "line", "x0": x0, "x1": x1, "top": top, "bottom": bottom} | {
        "width": x1 - x0,
        "height": bottom - top,
        "orientation": "h" if top == bottom else "v",
        "pts": [(x0, top), (x1, bottom)],
    }


def _text_in(box: Box, words: tuple[ScannedWord, ...]) -> str:
    inside = [word for word in words if _holds(box, _middle(word.box))]
    lines: list[list[ScannedWord]] = []
    for word in sorted(inside, key=lambda word: word.box[1] + word.box[3]):
        if lines and _middle(word.box)[1] < lines[-1][0].box[3]:
            lines[-1].append(word)
        else:
            lines.append([word])
    return _bare("".join(word.text for line in lines for word in sorted(line, key=lambda word: word.box[0])))


def _bare(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _middle(box: Box) -> tuple[float, float]:
    return (box[0] + box[2]) / 2, (box[1] + box[3]) / 2


def _holds(box: Box, spot: tuple[float, float]) -> bool:
    return box[0] <= spot[0] <= box[2] and box[1] <= spot[1] <= box[3]


def _apart(one: tuple[float, float], other: tuple[float, float]) -> float:
    return float(np.hypot(one[0] - other[0], one[1] - other[1]))


def _laid(spot: tuple[float, float], skew: float, size: tuple[float, float]) -> tuple[float, float]:
    """Where a spot of the original lies on the skew picture."""
    cosine, sine = np.cos(np.radians(skew)), np.sin(np.radians(skew))
    right, down = spot[0] - size[0] / 2, spot[1] - size[1] / 2
    return size[0] / 2 + right * cosine - down * sine, size[1] / 2 + right * sine + down * cosine


def report(found: list[Result]) -> Iterator[str]:
    """The table, its last row over all pages."""
    yield f"{'page':<44} {'words':>6} {'recall':>7} {'cells':>6} {'right':>7} {'CPU s':>6}"
    for one in found:
        yield f"{one.page:<44} {_shares(one.words)} {_shares(one.cells)} {one.seconds:6.1f}"
    words = (sum(one.words[0] for one in found), sum(one.words[1] for one in found))
    cells = (sum(one.cells[0] for one in found), sum(one.cells[1] for one in found))
    seconds = statistics.mean(one.seconds for one in found)
    yield f"{'all pages (CPU seconds: the mean)':<44} {_shares(words)} {_shares(cells)} {seconds:6.1f}"
    yield f"peak memory of the process: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MiB"
    yield from (f"lost on {one.page}: {' '.join(one.lost)}" for one in found if one.lost)


def _shares(right: tuple[int, int]) -> str:
    return f"{right[1]:>6} {right[0] / right[1]:7.3f}" if right[1] else f"{0:>6} {'':>7}"


if __name__ == "__main__":
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else SAMPLES
    resolution = int(sys.argv[2]) if len(sys.argv) > 2 else 200
    papers = sorted(folder.rglob("*.pdf"))
    print(*report([one for path in papers for one in results(path, resolution)]), sep="\n")
