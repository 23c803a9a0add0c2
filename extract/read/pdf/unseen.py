"""Words of a page that nobody sees: painted invisibly, in the colour of the paper, covered, or off the page."""
from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from pdfminer.layout import LTChar, LTImage, LTRect
from pdfminer.pdfdevice import PDFDevice
from pdfminer.pdfinterp import PDFPageInterpreter
from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import PDFStream, dict_value, resolve1, stream_value
from pdfplumber.page import Page

from extract.model.passage import Line
from extract.model.place import Box
from extract.read.pdf.fills import SLIVER
from extract.read.pdf.painted import Painted, are_alike, holds, is_dark, is_pale

FEW = 3
"""Fewer letters than this are an accident of drawing, not words."""

SCAN = 0.5
"""A picture over this part of the page may be a scan."""

LINE = 40.0
"""Where a page is painted with see-through colours, only boxes as high as a few lines (points) are taken to cover."""

INVISIBLE = re.compile(rb"(?<![\d.])[37]\s+Tr\b")
SHADED = re.compile(rb"/\S+\s+(?:scn|sh)\b")
"""A pattern or a gradient is painted: what colour lies behind words, nobody can tell from the page's code."""


def unseen(page: Page, lines: Iterable[Line]) -> Iterator[str]:
    """The codes of the ways in which words of this page, read as `lines`, are not seen."""
    painted = Painted().take(page.layout)
    if not painted.letters:
        return
    drawn = b"".join(_commands(page.page_obj))
    if b"Tr" in drawn and INVISIBLE.search(drawn) and _invisible(page) >= FEW:
        yield "OCR_TEXT" if _is_scan(page, painted) else "HIDDEN_TEXT"
    elif _are_words(_paper_coloured(painted)) and not SHADED.search(drawn):
        yield "HIDDEN_TEXT"
    if _are_words(_covered(painted, tallest=LINE if _is_see_through(page.page_obj) else None)):
        yield "COVERED_TEXT"
    if _is_beyond(lines, page.mediabox):
        yield "OFF_PAPER"
    elif not page.rotation and _is_beyond(lines, page.cropbox):
        yield "OUTSIDE_PAGE"


def _are_words(letters: Iterable[LTChar]) -> bool:
    seen = 0
    for letter in letters:
        seen += letter.get_text().isalnum()
        if seen >= FEW:
            return True
    return False


def _commands(leaf: PDFPage) -> Iterator[bytes]:
    """The drawing commands of a page and of the forms it draws. To read the page they were decoded already."""
    yield from (stream_value(content).get_data() for content in leaf.contents)
    for drawn in dict_value(dict_value(leaf.resources).get("XObject")).values():
        stream = resolve1(drawn)
        if isinstance(stream, PDFStream) and "Form" in str(stream.get("Subtype")):
            yield stream.get_data()


class _Invisible(PDFDevice):
    """Counts the letters that are drawn in a mode that paints nothing (3, 7)."""

    letters = 0

    def render_string(self, textstate: Any, seq: Any, ncs: Any, graphicstate: Any) -> None:
        """A string is drawn."""
        if textstate.render in (3, 7):
            self.letters += sum(len(part.strip()) for part in seq if isinstance(part, bytes))


def _invisible(page: Page) -> int:
    device = _Invisible(page.pdf.rsrcmgr)
    PDFPageInterpreter(page.pdf.rsrcmgr, device).process_page(page.page_obj)
    return device.letters


def _is_scan(page: Page, painted: Painted) -> bool:
    whole = float(page.width) * float(page.height)
    pictures = (shape for shape, _ in painted.shapes if isinstance(shape, LTImage))
    return any(picture.width * picture.height > SCAN * whole for picture in pictures)


def _paper_coloured(painted: Painted) -> Iterator[LTChar]:
    """White letters that no darker shape or picture lies behind."""
    pale = {colour for colour in {letter.graphicstate.ncolor for letter in painted.letters} if is_pale(colour)}
    if not pale:
        return
    behind = [
        shape for shape, _ in painted.shapes if isinstance(shape, LTImage) or not is_pale(shape.non_stroking_color)
    ]
    for letter in painted.letters:
        if letter.graphicstate.ncolor in pale and not any(holds(shape, letter) for shape in behind):
            yield letter


def _covered(painted: Painted, tallest: float | None) -> Iterator[LTChar]:
    """Letters under a white or dark box that was painted later, or on a dark box in its own colour.

    tallest: boxes higher than this (points) are left out.
    """
    rectangles = ((shape, before) for shape, before in painted.shapes if type(shape) is LTRect)
    boxes = [(box, before) for box, before in rectangles if min(box.width, box.height) > SLIVER]
    if tallest:
        boxes = [(box, before) for box, before in boxes if box.height <= tallest]
    dark = [(box, before) for box, before in boxes if is_dark(box.non_stroking_color)]
    white = [(box, before) for box, before in boxes if before and is_pale(box.non_stroking_color)]
    for index, box, before in painted.inside([*dark, *white]) if dark or white else ():
        letter = painted.letters[index]
        in_its_colour = are_alike(letter.graphicstate.ncolor, box.non_stroking_color)
        if index < before or (in_its_colour and painted.behind(index) is box):
            yield letter


def _is_see_through(leaf: PDFPage) -> bool:
    """Whether the page paints anything that lets through what is below, as shadows and highlighters do."""
    states = dict_value(dict_value(leaf.resources).get("ExtGState"))
    return any(_lets_through(dict_value(state)) for state in states.values())


def _lets_through(state: dict[str, Any]) -> bool:
    opaque = all(resolve1(state.get(name, 1)) in (1, 1.0) for name in ("ca", "CA"))
    return not opaque or "Normal" not in str(state.get("BM", "Normal")) or "None" not in str(state.get("SMask", "None"))


def _is_beyond(lines: Iterable[Line], shown: Box) -> bool:
    """Whether a line of words runs more than a letter's height out of what is shown."""
    x0, top, x1, bottom = shown
    for line in lines:
        left, above, right, below = line.box
        room = max(1.0, line.size)
        is_beyond = left < x0 - room or right > x1 + room or above < top - room or below > bottom + room
        if is_beyond and sum(letter.isalnum() for letter in line.text) >= FEW:
            return True
    return False
