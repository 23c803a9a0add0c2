"""How a file's coordinates become the page's: turned as the page is shown, from its top left corner down."""

from __future__ import annotations

from typing import Any, NamedTuple

from extract.model.place import Box

Matrix = tuple[float, float, float, float, float, float]
"""a, b, c, d, e, f: x' = ax + cy + e, y' = bx + dy + f."""


class Frame(NamedTuple):
    """The paper's size, and the matrix that carries its points onto the page. paper: its box on the page."""

    width: float
    height: float
    paper: Box
    matrix: Matrix

    def box(self, x0: Any, y0: Any, x1: Any, y1: Any) -> Box:
        """A box of the file (two opposite corners) on the page."""
        (left, above), (right, below) = moved(self.matrix, x0, y0), moved(self.matrix, x1, y1)
        return (min(left, right), min(above, below), max(left, right), max(above, below))


def frame(media: Box, turned: int) -> Frame:
    """The frame of a paper. media: its lower left and upper right corners; turned: 0, 90, 180 or 270 degrees.

    As pdfplumber has it: a paper whose corner is not at 0, 0 keeps that distance on the page.
    """
    x0, y0, x1, y1 = media
    onto: dict[int, Matrix] = {
        0: (1, 0, 0, 1, -x0, -y0), 90: (0, -1, 1, 0, -y0, x1), 180: (-1, 0, 0, -1, x1, y1), 270: (0, 1, -1, 0, y1, -x0)
    }  # fmt: skip
    if turned in (90, 270):
        x0, y0, x1, y1 = y0, x0, y1, x1
    height = y1 - y0
    left, above = x0, height - y1
    a, b, c, d, e, f = onto[turned]
    flipped = (a, -b, c, -d, e + left, height - f + above)
    return Frame(width=x1 - x0, height=height, paper=(left, above, left + x1 - x0, above + height), matrix=flipped)


def moved(matrix: Any, x: Any, y: Any) -> tuple[Any, Any]:
    """A point, or columns of points, under a matrix."""
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def after(inner: Any, outer: Any) -> Any:
    """The matrix that does what `inner` does and then what `outer` does. Either may be columns of numbers."""
    a, b, c, d, e, f = inner
    (x, y), (u, v) = moved(outer, a, b), moved(outer, c, d)
    e0, f0 = outer[4], outer[5]
    return (x - e0, y - f0, u - e0, v - f0, *moved(outer, e, f))
