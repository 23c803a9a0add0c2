"""The commands that draw a page's letters: what is true of all letters of one is asked once."""

from __future__ import annotations

from itertools import repeat
from typing import NamedTuple

import numpy as np

from extract.read.pdf.engine.calls import Numbers, every, fill_colours, pdfium, string, table
from extract.read.pdf.engine.leaf import Run
from extract.read.pdf.engine.objects import Drawn, on_page

INVISIBLE = (3, 7)
"""Render modes that leave no ink."""


class Commands(NamedTuple):
    """The commands that draw text: an entry each in every column. font: which of the page's fonts. matrix: six rows."""

    places: dict[int, int]
    handles: list[int]
    runs: tuple[Run, ...]
    fonts: Numbers
    font: Numbers
    sizes: Numbers
    matrix: Numbers

    @property
    def across(self) -> Numbers:
        """How many points of width a type size is."""
        widths: Numbers = np.abs(self.matrix[0] * self.sizes)
        return widths

    @property
    def along(self) -> Numbers:
        """How many points a type size is, along the line of letters."""
        lengths: Numbers = np.hypot(self.matrix[0], self.matrix[1]) * np.abs(self.sizes)
        return lengths


def commands(drawn: tuple[Drawn, ...]) -> Commands:
    """What the commands of a page have in common. drawn: those that draw text."""
    handles = [item.handle for item in drawn]
    fonts = list(map(pdfium.FPDFTextObj_GetFont, handles))
    sizes, addresses = table(len(handles), 1, np.float32)
    every(pdfium.FPDFTextObj_GetFontSize, handles, *addresses)
    names = {font: _name(font) for font in dict.fromkeys(fonts)}
    index = {font: number for number, font in enumerate(names)}
    matrix = on_page(drawn)
    turns = _turns(matrix)
    modes = map(pdfium.FPDFTextObj_GetTextRenderMode, handles)
    colours = fill_colours(handles).tolist()
    runs = tuple(
        Run(names[font], colour, item.order, mode not in INVISIBLE, turn)
        for font, colour, item, mode, turn in zip(fonts, colours, drawn, modes, turns, strict=True)
    )
    return Commands(
        places={handle: place for place, handle in enumerate(handles)}, handles=handles, runs=runs,
        fonts=np.array(fonts, np.uint64), font=np.array([index[font] for font in fonts], np.int64),
        sizes=sizes[:, 0].astype(float), matrix=matrix,
    )  # fmt: skip


def _name(font: int) -> str:
    return string(pdfium.FPDFFont_GetBaseFontName, font) if font else ""


def _turns(matrix: Numbers) -> list[int]:
    """0 for upright letters, 1 for those that run down the page, -1 for those that climb (y grows downwards)."""
    a, b, c, d = matrix[:4]
    upright = (a * d < 0) & (b * c >= 0)
    found: list[int] = np.where(upright, 0, np.where(b < 0, -1, 1)).tolist()
    return found


def widths(fonts: Numbers, codes: Numbers) -> Numbers:
    """How far each code of each font advances, in type sizes."""
    found, (addresses,) = table(len(codes), 1, np.float32)
    every(pdfium.FPDFFont_GetGlyphWidth, fonts.tolist(), codes.tolist(), repeat(1000.0), addresses)
    return found[:, 0].astype(float) / 1000


def descents(fonts: Numbers) -> Numbers:
    """How far each font's letters reach below the line, in type sizes (negative)."""
    known, back = np.unique(fonts, return_inverse=True)
    found, (addresses,) = table(len(known), 1, np.float32)
    every(pdfium.FPDFFont_GetDescent, known.tolist(), repeat(1000.0), addresses)
    deep: Numbers = found[:, 0].astype(float)[back] / 1000
    return deep
