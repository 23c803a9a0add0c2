"""The door: a picture of a page -> its words and ruling lines."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING

from extract.read.ocr.scanned import Rule, Scan, ScannedWord

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

__all__ = ["NotInstalled", "Rule", "Scan", "ScannedWord", "installed", "recognised"]

NEEDED = ("rapidocr", "onnxruntime", "cv2")


class NotInstalled(Exception):
    """Scanned pages cannot be read, since the `ocr` extra is not installed."""


@cache
def installed() -> bool:
    """Whether scanned pages can be read here. Imports nothing."""
    return all(find_spec(name) for name in NEEDED)


def recognised(picture: NDArray[np.uint8], width: float, height: float) -> Scan:
    """The words and ruling lines on the picture of a page.

    picture: height x width x 3, red, green and blue, or height x width, grey; 150 to 300 dots an inch are best, and
    at most 25 million pixels are looked at. width, height: of the page, in points. A picture on which nothing can
    be seen gives a Scan without words. Raises NotInstalled where the `ocr` extra is missing.
    """
    if not installed():
        raise NotInstalled("Scanned pages cannot be read: the ocr extra is not installed.")
    from extract.read.ocr.recognise import recognise

    return recognise(picture, width, height)
