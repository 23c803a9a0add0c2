"""pdfplumber's page, with letters counted, and taken apart at a third of the cost: most of a paper is letters."""

from __future__ import annotations

from typing import Any

from pdfminer.layout import LTChar, LTPage
from pdfminer.pdfinterp import PDFPageInterpreter
from pdfplumber.page import Page, PDFPageAggregatorWithMarkedContent
from pdfplumber.utils.pdfinternals import resolve_and_decode

MOST_LETTERS = 150_000
"""The fullest pages of real papers hold a tenth of it; each letter takes two kilobytes of memory."""


class _Counting(PDFPageAggregatorWithMarkedContent):
    """Lays out a page of no more than so many letters."""

    letters = 0

    def render_string(self, textstate: Any, seq: Any, ncs: Any, graphicstate: Any) -> None:
        """A string is drawn."""
        self.letters += sum(len(part) for part in seq if isinstance(part, bytes))
        if self.letters > MOST_LETTERS:
            raise MemoryError("more letters than one page may hold")
        super().render_string(textstate, seq, ncs, graphicstate)


class LeanPage(Page):
    """Gives the same objects as pdfplumber's own.

    pdfplumber asks every attribute of every object whether it refers to another part of the file. A letter's are
    numbers, names and colours that pdfminer has looked up already.
    """

    @property
    def layout(self) -> LTPage:
        """What pdfminer finds on the page. Raises MemoryError if that is too much."""
        if not hasattr(self, "_layout"):
            device = _Counting(self.pdf.rsrcmgr, pageno=self.page_number, laparams=self.pdf.laparams)
            PDFPageInterpreter(self.pdf.rsrcmgr, device).process_page(self.page_obj)
            self._layout: LTPage = device.get_result()
        return self._layout

    def process_object(self, obj: Any) -> dict[str, Any]:
        """One object of the layout as pdfplumber's dictionary."""
        if type(obj) is not LTChar or not isinstance(obj.fontname, str) or self.pdf.unicode_norm:
            found: dict[str, Any] = super().process_object(obj)
            return found
        x0, top = self.mediabox[:2]
        above, below = self.height - obj.y1 + top, self.height - obj.y0 + top
        state, tagged = obj.graphicstate, obj.__dict__
        return {
            "matrix": obj.matrix, "fontname": obj.fontname, "adv": obj.adv, "upright": obj.upright,
            "x0": obj.x0 + x0, "y0": obj.y0, "x1": obj.x1 + x0, "y1": obj.y1,
            "width": obj.width, "height": obj.height, "size": obj.size,
            "mcid": tagged.get("mcid"), "tag": tagged.get("tag"),
            "object_type": "char", "page_number": self.page_number, "ncs": resolve_and_decode(obj.ncs.name),
            "text": obj.get_text(), "stroking_color": _colour(state.scolor),
            "non_stroking_color": _colour(state.ncolor), "top": above, "bottom": below,
            "doctop": self.initial_doctop + above,
        }  # fmt: skip


def _colour(colour: Any) -> tuple[Any, ...]:
    return colour if isinstance(colour, tuple) else (colour,)
