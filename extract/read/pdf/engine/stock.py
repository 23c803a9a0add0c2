"""A page as pdfminer and pdfplumber read it: for files that PDFium cannot open, and as a second opinion."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import numpy as np
from pdfminer.layout import LTChar, LTContainer, LTCurve, LTImage, LTLine, LTRect
from pdfminer.pdfinterp import PDFPageInterpreter
from pdfminer.pdftypes import dict_value, list_value, resolve1
from pdfplumber.page import Page, PDFPageAggregatorWithMarkedContent

from extract.model.place import Box
from extract.read.characters import UNMAPPED as NAMELESS
from extract.read.pdf.engine.colours import packed
from extract.read.pdf.engine.commands import INVISIBLE
from extract.read.pdf.engine.leaf import UNMAPPED, Leaf, Letters, Picture, Runs, Shape
from extract.read.pdf.engine.letters import MOST_LETTERS


class _Layout(PDFPageAggregatorWithMarkedContent):
    """Lays out a page of no more than so many letters, and remembers which leave no ink."""

    letters = 0
    mode = 0

    def render_string(self, textstate: Any, seq: Any, ncs: Any, graphicstate: Any) -> None:
        """A string is drawn."""
        self.letters += sum(len(part) for part in seq if isinstance(part, bytes))
        if self.letters > MOST_LETTERS:
            raise MemoryError("more letters than one page may hold")
        self.mode = textstate.render
        super().render_string(textstate, seq, ncs, graphicstate)

    def render_char(self, *words: Any, **named: Any) -> float:
        """A letter is drawn."""
        advance: float = super().render_char(*words, **named)
        drawn = self.cur_item._objs[-1] if self.cur_item._objs else None
        if isinstance(drawn, LTChar):
            drawn.is_painted = self.mode not in INVISIBLE  # type: ignore[attr-defined]
        return advance


def leaf(page: Page, *, is_sized: bool = True) -> Leaf:
    """Everything on a page. Raises what a broken page makes pdfminer raise, and MemoryError if it is too much."""
    device = _Layout(page.pdf.rsrcmgr, pageno=page.page_number, laparams=page.pdf.laparams)
    PDFPageInterpreter(page.pdf.rsrcmgr, device).process_page(page.page_obj)
    items = list(enumerate(_flat(device.get_result())))
    on_page = _Onto(page)
    return Leaf(
        number=page.page_number, width=float(page.width), height=float(page.height), paper=page.bbox,
        shown=page.bbox if page.rotation else page.cropbox,
        letters=_letters([(order, item) for order, item in items if isinstance(item, LTChar)], on_page),
        shapes=tuple(on_page.shape(item, order) for order, item in items if isinstance(item, LTCurve)),
        pictures=tuple(Picture(on_page.box(item), order) for order, item in items if isinstance(item, LTImage)),
        links=tuple(_links(page)), notes=tuple(_notes(page)), is_sized=is_sized,
    )  # fmt: skip


def _flat(items: Iterable[Any]) -> Iterator[Any]:
    """A layout's objects in the order they are painted, those of forms too."""
    for item in items:
        if isinstance(item, LTContainer):
            yield from _flat(item)
        else:
            yield item


class _Onto:
    """Carries pdfminer's points, which count from the foot of the page, onto the page."""

    def __init__(self, page: Page) -> None:
        self.left, above = page.mediabox[:2]
        self.base = float(page.height) + above

    def box(self, item: Any) -> Box:
        """The box of an object."""
        return (item.x0 + self.left, self.base - item.y1, item.x1 + self.left, self.base - item.y0)

    def shape(self, item: LTCurve, order: int) -> Shape:
        """A painted path."""
        kind = "rect" if isinstance(item, LTRect) else "line" if isinstance(item, LTLine) else "curve"
        points = tuple((x + self.left, self.base - y) for x, y in item.pts) if kind == "curve" else ()
        fill = packed(item.non_stroking_color) if item.fill else None
        return Shape(kind, self.box(item), fill, bool(item.stroke), order, points=points)


def _letters(items: list[tuple[int, LTChar]], on_page: _Onto) -> Letters:
    """The letters; one that stands for several shares its box among them."""
    spelt = [(order, item, _spelt(item.get_text())) for order, item in items]
    counts = np.array([len(codes) for _, _, codes in spelt], int)
    boxes = np.array([on_page.box(item) for _, item in items], float).reshape(-1, 4).repeat(counts, axis=0)
    index = np.concatenate([np.arange(count) for count in counts]) if len(counts) else np.empty(0)
    upright = np.array([item.upright for _, item in items], bool).repeat(counts)
    wide = (boxes[:, 2] - boxes[:, 0]) / np.where(upright, counts.repeat(counts), 1)
    sizes = [item.size if item.upright else item.width for _, item in items]
    left = boxes[:, 0] + np.where(upright, index * wide, 0)
    return Letters(
        code=np.array([code for _, _, codes in spelt for code in codes], np.uint32),
        x0=left, top=boxes[:, 1], x1=left + wide, bottom=boxes[:, 3], size=np.array(sizes, float).repeat(counts),
        run=np.arange(len(items)).repeat(counts), runs=_runs(items),
    )  # fmt: skip


def _spelt(text: str) -> list[int]:
    return [UNMAPPED] if NAMELESS.fullmatch(text) else [ord(letter) for letter in text]


def _runs(items: list[tuple[int, LTChar]]) -> Runs:
    """A run for each letter: what pdfminer knows of a command it tells of each of its letters."""
    fonts = [str(item.fontname) for _, item in items]
    names = tuple(dict.fromkeys(fonts))
    turns = (0 if item.upright else -1 if item.matrix[1] > 0 else 1 for _, item in items)
    return Runs(
        names=names, font=np.array([names.index(font) for font in fonts], int),
        colour=np.array([packed(item.graphicstate.ncolor) for _, item in items], np.int64),
        order=np.array([order for order, _ in items], np.int64),
        is_painted=np.array([getattr(item, "is_painted", True) for _, item in items], bool),
        turn=np.fromiter(turns, np.int8, len(items)),
    )  # fmt: skip


def _links(page: Page) -> Iterator[tuple[str, Box]]:
    for link in page.hyperlinks:
        if isinstance(link.get("uri"), str):
            yield link["uri"], (link["x0"], link["top"], link["x1"], link["bottom"])


def _notes(page: Page) -> Iterator[str]:
    """The kinds of notes laid over the page, form fields that somebody filled in among them."""
    for annotation in list_value(page.page_obj.annots):
        laid = dict_value(annotation)
        kind = str(laid.get("Subtype")).strip("/'")
        if kind != "Widget" or _is_filled_in(laid):
            yield kind


def _is_filled_in(field: dict[str, object]) -> bool:
    """Whether a form field holds words that somebody wrote."""
    value = resolve1(field.get("V"))
    return isinstance(value, bytes) and bool(value.strip(b"\xfe\xff\x00 "))
