"""Fonts that contradict themselves: a code that is drawn as one figure and handed out as another."""
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pdfminer.pdffont import PDFFont, PDFSimpleFont
from pdfminer.pdfinterp import PDFResourceManager
from pdfminer.pdftypes import dict_value

FIGURES = "0123456789"
DRAWINGS = ("FontFile", "FontFile2", "FontFile3")


class Fonts(PDFResourceManager):
    """pdfminer's fonts, each looked at when it is first met."""

    are_doubtful = False

    def get_font(self, objid: Any, spec: Mapping[str, object]) -> PDFFont:
        """The font of a page."""
        is_new = objid not in self._cached_fonts
        font = super().get_font(objid, spec)
        if is_new and isinstance(font, PDFSimpleFont) and _is_spelt_out(spec):
            self.are_doubtful = self.are_doubtful or _differ(font)
        return font


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
