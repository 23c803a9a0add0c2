"""Where on a strip of a picture there is ink."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from extract.read.ocr.picture import Grey

Ink = NDArray[np.bool_]
"""height x width: whether a pixel belongs to a letter."""

FAINT = 24
"""Of 255: a strip whose lights and darks lie closer together shows nothing."""

LINE = 0.8
"""Of a strip's width: a row with more ink is a line under or through the words."""


def ink_on(strip: Grey) -> Ink:
    """The letters of a strip, dark on light or light on dark: on a line of print, paper is what there is more of."""
    smooth = cv2.GaussianBlur(strip, (3, 3), 0)
    if int(smooth.max()) - int(smooth.min()) < FAINT:
        return np.zeros(strip.shape, dtype=np.bool_)
    level, _ = cv2.threshold(smooth, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    dark: Ink = smooth <= level
    ink = dark if dark.mean() <= 0.5 else ~dark
    if ink.shape[1] > 2 * ink.shape[0]:
        ink[ink.mean(axis=1) > LINE] = False
    return ink


def columns_of(ink: Ink) -> NDArray[np.bool_]:
    """Which columns hold ink."""
    return np.asarray(ink.any(axis=0), dtype=np.bool_)


def height(ink: Ink) -> tuple[int, int]:
    """The first and the past-the-last row of a line of print, without the tails of the line above or below it."""
    rows = ink.sum(axis=1)
    (inked,) = np.nonzero(rows > max(1, 0.05 * rows.max()))
    if not len(inked):
        return 0, len(rows)
    parts = np.split(inked, np.nonzero(np.diff(inked) > max(0.08 * len(rows), 2))[0] + 1)
    line = max(parts, key=lambda part: int(rows[part].sum()))
    return int(line[0]), int(line[-1]) + 1


def extent(inked: NDArray[np.bool_], first: int, last: int) -> tuple[int, int]:
    """Where ink begins and ends between two places of a profile; the places themselves if there is none."""
    (places,) = np.nonzero(inked[first:last])
    return (first + int(places[0]), first + int(places[-1]) + 1) if len(places) else (first, last)


def widest_gap(inked: NDArray[np.bool_], first: int, last: int) -> tuple[int, int]:
    """The longest run without ink between two places of a profile: its first and its past-the-last place."""
    edges = np.array([first - 1, *(first + np.flatnonzero(inked[first:last])), max(last, first)])
    widest = int(np.diff(edges).argmax())
    return int(edges[widest]) + 1, int(edges[widest + 1])
