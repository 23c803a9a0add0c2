"""The picture of a page, in grey, with square pixels and of a size that can be looked at."""

from __future__ import annotations

import math
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

Grey = NDArray[np.uint8]

MOST_PIXELS = 25_000_000
"""An A3 page at 400 dpi; what is larger is looked at from further away."""

FEWEST_PIXELS = 16
"""A side that is shorter holds no letter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A grey picture. grey: height x width, 0 is black. scale: pixels a point, the same both ways."""

    grey: Grey
    scale: float

    @property
    def width(self) -> float:
        """In points."""
        return float(self.grey.shape[1]) / self.scale

    @property
    def height(self) -> float:
        """In points."""
        return float(self.grey.shape[0]) / self.scale


def fitted(picture: NDArray[np.uint8], width: float, height: float) -> Picture | None:
    """The picture as it can be looked at, or None when there is nothing to see on it.

    picture: height x width, grey, or height x width x 3 (or 4), red, green and blue. width, height: in points.
    """
    if picture.ndim not in (2, 3) or min(picture.shape[:2]) < FEWEST_PIXELS or min(width, height) <= 0:
        return None
    tall, wide = picture.shape[:2]
    scale = min(max(wide / width, tall / height), math.sqrt(MOST_PIXELS / (width * height)))
    size = (max(round(width * scale), 1), max(round(height * scale), 1))
    small = picture if size == (wide, tall) else cv2.resize(picture, size, interpolation=_gently(wide, size[0]))
    return Picture(grey=_grey(small), scale=scale)


def _gently(wide: int, wanted: int) -> int:
    return int(cv2.INTER_AREA if wanted < wide else cv2.INTER_CUBIC)


def _grey(picture: NDArray[np.uint8]) -> Grey:
    if picture.ndim == 2:
        return np.ascontiguousarray(picture)
    if picture.shape[2] == 1:
        return np.ascontiguousarray(picture[:, :, 0])
    return np.asarray(cv2.cvtColor(picture[:, :, :3], cv2.COLOR_RGB2GRAY), dtype=np.uint8)
