"""Pages that are pictures: their words and ruling lines recognised, as if they had been printed."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from dataclasses import dataclass, replace
from statistics import median

from extract.model.place import Box
from extract.read.characters import clean
from extract.read.ocr.scan import Scan, ScannedWord, recognised
from extract.read.pdf.engine.leaf import Leaf, Shape
from extract.read.pdf.engine.pdfium import PdfiumFile
from extract.read.pdf.lines.word import Word, holds
from extract.read.pdf.lines.words import words

COVER = 0.5
"""Pictures over this part of a page, or more, may be a scan of it."""

STAMP = 100
"""A scan may carry so many letters that were printed on it later: page numbers, stamps."""

DOTS = 200
"""An inch: what is best for recognising."""

MOST_PIXELS = 25_000_000

SAME_TYPE = 0.3
"""Words whose heights differ from the page's usual one by less than this part are of one size: ink is uneven."""

SLENDER = 2
"""A word of several letters that is so many times higher than wide climbs the page."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Recognised:
    """A scanned page. leaf: as if it had been printed, the right way up. given: the page as it is in the file."""

    leaf: Leaf
    scan: Scan
    given: Leaf

    @property
    def is_whole(self) -> bool:
        """Whether all that looks like words could be read."""
        return not self.scan.unread

    def on_paper(self, box: Box) -> Box:
        """A box of the leaf on the page as it was given, which may lie on its side. The skew is not undone."""
        x0, top, x1, bottom = replace(self.scan, skew=0.0).on_paper(box)
        left, above = self.given.shown[:2]
        return (x0 + left, top + above, x1 + left, bottom + above)


def is_scan(leaf: Leaf) -> bool:
    """Whether a page is a picture, with no more print on it than a stamp, and nobody has recognised its words yet."""
    if not leaf.letters.runs.is_painted.all():
        return False
    areas = sum((box[2] - box[0]) * (box[3] - box[1]) for box, _ in leaf.pictures)
    return areas > COVER * leaf.width * leaf.height and sum(map(str.isalnum, leaf.letters.text)) <= STAMP


def recognised_page(file: PdfiumFile, leaf: Leaf) -> Recognised:
    """The page with what is recognised on it. Raises ocr.scan.NotInstalled where the `ocr` extra is missing.

    A page that lies on its side is turned, and what was printed on it later is left to the recognition; on one that
    stands upright the print stays what it is. A skew page is straightened around its middle: places on it are those
    of the straightened page.
    """
    x0, top, x1, bottom = leaf.shown
    width, height = x1 - x0, bottom - top
    scale = min(DOTS / 72, (MOST_PIXELS / max(1.0, width * height)) ** 0.5)
    scan = recognised(file.picture(leaf.number, scale), width, height)
    if scan.turned:
        sheet = (0.0, 0.0, scan.straight_width, scan.straight_height)
        blank = replace(leaf, width=sheet[2], height=sheet[3], paper=sheet, shown=sheet, letters=leaf.letters.none)
        return Recognised(leaf=_with(blank, scan, 0.0, 0.0), scan=scan, given=leaf)
    right, down = x0 - (scan.straight_width - width) / 2, top - (scan.straight_height - height) / 2
    return Recognised(leaf=_with(leaf, scan, right, down), scan=scan, given=leaf)


def _with(leaf: Leaf, scan: Scan, right: float, down: float) -> Leaf:
    """The leaf with a scan's words and rules, moved right and down. Where a word is printed, none is recognised."""
    printed = [word.box for word in words(leaf.letters)]
    seen = [word for word in _words(scan, right, down) if not any(holds(box, word) for box in printed)]
    return replace(leaf, recognised=tuple(seen), shapes=(*leaf.shapes, *_rules(scan, right, down)))


def _words(scan: Scan, right: float, down: float) -> Iterator[Word]:
    heights = [word.box[3] - word.box[1] for word in scan.words if not _climbs(word)]
    usual = median(heights) if heights else 0.0
    for word in scan.words:
        x0, top, x1, bottom = word.box
        text, size = clean(word.text), bottom - top
        if not text.strip():
            continue
        step = (x1 - x0) / len(text)
        edges = array("f", (x0 + right + index * step for index in range(len(text) + 1)))
        yield Word(
            text, x0 + right, top + down, x1 + right, bottom + down, edges[:-1], edges[1:],
            size=round(usual if abs(size - usual) < SAME_TYPE * usual else size, 1),
            turn=-1 if _climbs(word) else 0, sure=word.confidence,
        )  # fmt: skip


def _climbs(word: ScannedWord) -> bool:
    x0, top, x1, bottom = word.box
    return len(word.text) > 2 and bottom - top > SLENDER * (x1 - x0)


def _rules(scan: Scan, right: float, down: float) -> Iterator[Shape]:
    for rule in scan.rules:
        x0, top, x1, bottom = rule.box
        middle_x, middle_y = (x0 + x1) / 2 + right, (top + bottom) / 2 + down
        lying = (x0 + right, middle_y, x1 + right, middle_y)
        standing = (middle_x, top + down, middle_x, bottom + down)
        yield Shape("line", lying if rule.horizontal else standing, None, True, 0)
