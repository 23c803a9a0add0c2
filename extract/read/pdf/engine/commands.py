"""The commands that draw a page's letters: what is true of all letters of one is asked once."""

from __future__ import annotations

from itertools import repeat
from typing import NamedTuple

import numpy as np

from extract.read.pdf.engine.calls import Numbers, every, fill_colours, pdfium, string, table
from extract.read.pdf.engine.leaf import Runs
from extract.read.pdf.engine.objects import Drawn

INVISIBLE = (3, 7)
"""Render modes that leave no ink."""


class Commands(NamedTuple):
    """The commands that draw text: an entry each in every column. fonts: the page's. matrix: six rows."""

    handles: list[int]
    runs: Runs
    fonts: list[int]
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


def commands(drawn: Drawn) -> Commands:
    """What the commands of a page have in common. drawn: those that draw text."""
    handles = drawn.handles
    fonts = list(map(pdfium.FPDFTextObj_GetFont, handles))
    sizes, addresses = table(len(handles), 1, np.float32)
    every(pdfium.FPDFTextObj_GetFontSize, handles, *addresses)
    modes = np.fromiter(map(pdfium.FPDFTextObj_GetTextRenderMode, handles), np.int64, len(handles))
    known = list(dict.fromkeys(fonts))
    index = {font: number for number, font in enumerate(known)}
    runs = Runs(
        names=tuple(map(_name, known)), font=np.array([index[font] for font in fonts], np.int64),
        colour=fill_colours(handles), order=np.array(drawn.orders, np.int64),
        is_painted=(modes != INVISIBLE[0]) & (modes != INVISIBLE[1]), turn=_turns(drawn.matrix),
    )  # fmt: skip
    return Commands(handles=handles, runs=runs, fonts=known, sizes=sizes[:, 0].astype(float), matrix=drawn.matrix)


def _name(font: int) -> str:
    return string(pdfium.FPDFFont_GetBaseFontName, font) if font else ""


def _turns(matrix: Numbers) -> Numbers:
    """0 for upright letters, 1 for those that run down the page, -1 for those that climb (y grows downwards)."""
    a, b, c, d = matrix[:4]
    upright = (a * d < 0) & (b * c >= 0)
    found: Numbers = np.where(upright, 0, np.where(b < 0, -1, 1)).astype(np.int8)
    return found


def widths(fonts: list[int], codes: list[int]) -> Numbers:
    """How far each code advances in its font, in type sizes."""
    found, (addresses,) = table(len(codes), 1, np.float32)
    every(pdfium.FPDFFont_GetGlyphWidth, fonts, codes, repeat(1000.0), addresses)
    return found[:, 0].astype(float) / 1000


def descents(fonts: list[int]) -> Numbers:
    """How far each font's letters reach below the line, in type sizes (negative)."""
    found, (addresses,) = table(len(fonts), 1, np.float32)
    every(pdfium.FPDFFont_GetDescent, fonts, repeat(1000.0), addresses)
    return found[:, 0].astype(float) / 1000
