"""Colours as one number each, 0xRRGGBB; UNKNOWN for patterns and what is no colour."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from extract.read.pdf.engine.leaf import UNKNOWN

PALE, DARK, CLOSE = 0xF4, 0x50, 0x18
"""A colour is pale if no part of it is below the first, dark if none is above the second; two are alike if all
their parts are within the third."""


def packed(colour: Any) -> int:
    """A PDF colour (grey, RGB or CMYK, 0 to 1)."""
    parts = tuple(colour) if isinstance(colour, (tuple, list)) else (colour,)
    if not all(isinstance(part, (int, float)) for part in parts):
        return UNKNOWN
    if len(parts) == 1:
        parts = parts * 3
    elif len(parts) == 4:
        cyan, magenta, yellow, black = parts
        parts = tuple((1 - ink) * (1 - black) for ink in (cyan, magenta, yellow))
    if len(parts) != 3:
        return UNKNOWN
    red, green, blue = (round(255 * min(1.0, max(0.0, part))) for part in parts)
    return int(red << 16 | green << 8 | blue)


@lru_cache(maxsize=1024)
def hexed(colour: int) -> str:
    """`#rrggbb`."""
    return f"#{colour:06x}"


def parts(colour: int) -> tuple[int, int, int]:
    """Red, green and blue, 0 to 255."""
    return colour >> 16, colour >> 8 & 0xFF, colour & 0xFF


@lru_cache(maxsize=1024)
def is_pale(colour: int) -> bool:
    """Whether it is white or nearly so; a colour that cannot be made out is not."""
    return colour != UNKNOWN and min(parts(colour)) >= PALE


@lru_cache(maxsize=1024)
def is_dark(colour: int) -> bool:
    """Whether it is black or nearly so; a colour that cannot be made out is not."""
    return colour != UNKNOWN and max(parts(colour)) <= DARK


def are_alike(one: int, two: int) -> bool:
    """Whether words in the one cannot be read on the other."""
    if UNKNOWN in (one, two):
        return False
    return all(abs(a - b) <= CLOSE for a, b in zip(parts(one), parts(two), strict=True))
