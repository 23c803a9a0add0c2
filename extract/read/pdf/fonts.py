"""Fonts that ask for more than there is, and fonts that draw one figure and hand out another."""
from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from pdfminer.pdffont import PDFFont, PDFSimpleFont
from pdfminer.pdfinterp import PDFResourceManager
from pdfminer.pdftypes import PDFStream, dict_value, list_value, resolve1

FIGURES = "0123456789"
DRAWINGS = ("FontFile", "FontFile2", "FontFile3")

MOST_CODES = 0x20000
"""No font has more letters: one that says so would have them all written out, one after another."""

RANGES = re.compile(rb"beginbfrange(.*?)(?:endbfrange|$)", re.DOTALL)
SPAN = re.compile(rb"<([0-9A-Fa-f]{1,16})>\s*<([0-9A-Fa-f]{1,16})>\s*(?:<[^>]*>|\[[^\]]*\])")


class Fonts(PDFResourceManager):
    """pdfminer's fonts, each looked at when it is first met."""

    are_doubtful = False

    def get_font(self, objid: Any, spec: Mapping[str, object]) -> PDFFont:
        """The font of a page."""
        is_new = objid not in self._cached_fonts
        font = super().get_font(objid, _within_reason(spec) if is_new else spec)
        if is_new and isinstance(font, PDFSimpleFont) and _is_spelt_out(spec):
            self.are_doubtful = self.are_doubtful or _differ(font)
        return font


def _within_reason(spec: Mapping[str, object]) -> Mapping[str, object]:
    """The font without the tables that have no end: it is read as if it had none."""
    meanings, widths = resolve1(spec.get("ToUnicode")), list_value(spec.get("W"))
    endless = {"ToUnicode"} if isinstance(meanings, PDFStream) and _codes(meanings.get_data()) > MOST_CODES else set()
    if any(isinstance(two, int) and isinstance(one, int) and two - one > MOST_CODES for one, two in pairwise(widths)):
        endless.add("W")
    return {name: value for name, value in spec.items() if name not in endless} if endless else spec


def _codes(meanings: bytes) -> int:
    """How many codes the ranges of a character map span."""
    spans = (span for ranges in RANGES.findall(meanings) for span in SPAN.findall(ranges))
    return sum(max(0, int(last, 16) - int(first, 16)) for first, last in spans)


def _is_spelt_out(spec: Mapping[str, object]) -> bool:
    """Whether the font says what its codes draw: by an encoding, or as a common font that is not embedded."""
    descriptor = dict_value(spec.get("FontDescriptor"))
    return "Encoding" in spec or not any(name in descriptor for name in DRAWINGS)


def _differ(font: PDFSimpleFont) -> bool:
    """Whether a code's glyph is a figure and its meaning another character, or the other way round."""
    meanings = getattr(font.unicode_map, "cid2unichr", None) or {}
    for code, meaning in meanings.items():
        drawn = font.cid2unicode.get(code)
        if drawn and drawn != meaning and (drawn in FIGURES or meaning in FIGURES) and drawn.isalnum():
            return True
    return False
