"""How a page lies on its picture, and the page straightened."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from extract.model.place import Box
from extract.read.ocr.picture import Grey, Picture

WIDEST = 10.0
"""Degrees a page may be skew; a page that lies further off is not straightened."""

SIDE = 1200
"""Pixels of the longer side of the picture on which the skew is measured."""

PLAIN = 1.1
"""How far the best angle must stand out before a page is believed to be skew."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Straight:
    """A straightened picture, and how it was made so: turned clockwise, then anticlockwise by the skew."""

    picture: Picture
    turned: int
    skew: float


def straightened(picture: Picture, turned: int, skew: float) -> Straight:
    """The picture turned and straightened, on a sheet large enough for all of it."""
    grey = np.ascontiguousarray(np.rot90(picture.grey, -turned // 90))
    if skew:
        grey = _tilted(grey, skew)
    return Straight(picture=Picture(grey=grey, scale=picture.scale), turned=turned, skew=skew)


def _tilted(grey: Grey, degrees: float) -> Grey:
    """Anticlockwise around the middle; what comes in from outside is as light as the paper."""
    tall, wide = grey.shape
    turn = cv2.getRotationMatrix2D(((wide - 1) / 2, (tall - 1) / 2), degrees, 1.0)
    cosine, sine = abs(turn[0, 0]), abs(turn[0, 1])
    size = (math.ceil(wide * cosine + tall * sine), math.ceil(tall * cosine + wide * sine))
    turn[:, 2] += ((size[0] - wide) / 2, (size[1] - tall) / 2)
    paper = float(np.percentile(grey[::8, ::8], 90))
    tilted = cv2.warpAffine(grey, turn, size, flags=cv2.INTER_CUBIC, borderValue=(paper,))
    return np.asarray(tilted, dtype=np.uint8)


def skew_of(grey: Grey) -> float:
    """By how many degrees, clockwise, the lines of print and the ruling lines are off; 0.0 if none stand out.

    At the right angle lines fall on single rows (or columns, if the page lies on its side), and the sums of
    the ink of the rows differ most.
    """
    rows, columns = _inked(grey)
    if not len(rows):
        return 0.0
    best, blur = 0.0, 1.0
    for reach, step in ((WIDEST, 0.25), (0.25, 0.05), (0.05, 0.01)):
        angles = np.arange(best - reach, best + reach + step / 2, step)
        sharp = np.array([_sharpness(rows, columns, math.tan(math.radians(angle))) for angle in angles])
        blur = float(np.median(sharp)) if reach == WIDEST else blur
        best = float(angles[sharp.argmax()])
    return round(best, 2) + 0.0 if sharp.max() > PLAIN * blur and abs(best) <= WIDEST else 0.0


def _inked(grey: Grey) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """The rows and columns of the dark pixels of the page, seen from far enough away that grain is gone."""
    ratio = SIDE / max(grey.shape)
    small = cv2.resize(grey, None, fx=ratio, fy=ratio, interpolation=cv2.INTER_AREA) if ratio < 1 else grey
    dark = cv2.adaptiveThreshold(small, 1, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, 31, 15)
    rows, columns = np.nonzero(dark)
    return rows, columns


def _sharpness(rows: NDArray[np.intp], columns: NDArray[np.intp], slope: float) -> float:
    return _contrast(rows - columns * slope) + _contrast(columns + rows * slope)


def _contrast(offsets: NDArray[np.float64]) -> float:
    profile = np.bincount((offsets - offsets.min()).astype(np.intp)).astype(np.float64)
    return float(np.square(np.diff(profile)).sum())


def lies_sideways(lines: Iterable[Box]) -> bool:
    """Whether most of the lines of print run up or down the picture."""
    balance = 0.0
    for x0, top, x1, bottom in lines:
        wide, tall = x1 - x0, bottom - top
        if max(wide, tall) > 1.5 * min(wide, tall):
            balance += wide - tall
    return balance < 0
