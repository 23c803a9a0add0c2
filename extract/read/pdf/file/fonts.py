"""Fonts that ask for more than there is: pdfminer reads them without the tables that have no end."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from pdfminer.pdffont import PDFFont
from pdfminer.pdfinterp import PDFResourceManager
from pdfminer.pdftypes import PDFStream, list_value, resolve1

MOST_CODES = 0x20000
"""No font has more letters: one that says so would have them all written out, one after another."""

RANGES = re.compile(rb"beginbfrange(.*?)(?:endbfrange|$)", re.DOTALL)
SPAN = re.compile(rb"<([0-9A-Fa-f]{1,16})>\s*<([0-9A-Fa-f]{1,16})>\s*(?:<[^>]*>|\[[^\]]*\])")


class Fonts(PDFResourceManager):
    """pdfminer's fonts, each looked at when it is first met."""

    def get_font(self, objid: Any, spec: Mapping[str, object]) -> PDFFont:
        """The font of a page."""
        return super().get_font(objid, spec if objid in self._cached_fonts else _within_reason(spec))


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
