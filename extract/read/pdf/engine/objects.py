"""What a page draws, forms entered, in the order in which it is painted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any, NamedTuple

import numpy as np

from extract.read.pdf.engine.calls import Numbers, children, matrices, pdfium
from extract.read.pdf.engine.frame import Matrix, after

TEXT, PATH, IMAGE, SHADING, FORM = 1, 2, 3, 4, 5
DEEPEST = 16
"""Forms in forms in forms: no paper goes deeper."""

MOST_OBJECTS = 400_000
"""No page draws more: each is looked at several times."""


class Drawn(NamedTuple):
    """Objects of one kind, in the order of painting, an entry each in every column.

    orders: when each is painted. matrix: six rows of numbers, a column an object: carries its own points onto the page.
    """

    handles: list[int]
    orders: list[int]
    matrix: Numbers


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Objects:
    """The objects of a page by kind."""

    texts: Drawn
    paths: Drawn
    images: Drawn
    shadings: Drawn


def objects(page: int, onto: Matrix) -> Objects:
    """The objects of an open page. onto: carries the file's points onto the page. Raises MemoryError if too many."""
    handles = children(pdfium.FPDFPage_CountObjects, pdfium.FPDFPage_GetObject, page)
    kinds = list(map(pdfium.FPDFPageObj_GetType, handles))
    outer: Any = onto
    if FORM in kinds:
        walked = list(islice(_walk(handles, onto, 0), MOST_OBJECTS + 1))
        handles, kinds = [handle for handle, _, _ in walked], [kind for _, kind, _ in walked]
        outer = np.array([frame for _, _, frame in walked]).T
    if len(handles) > MOST_OBJECTS:
        raise MemoryError("more is drawn than one page may hold")
    matrix = np.array(after(matrices(handles).T, outer)) if handles else np.empty((6, 0))
    spots: dict[int, list[int]] = {TEXT: [], PATH: [], IMAGE: [], SHADING: []}
    for order, kind in enumerate(kinds):
        if kind in spots:
            spots[kind].append(order)
    texts, paths, images, shadings = (
        Drawn([handles[order] for order in orders], orders, matrix[:, orders]) for orders in spots.values()
    )
    return Objects(texts=texts, paths=paths, images=images, shadings=shadings)


def _walk(handles: list[int], frame: Matrix, depth: int) -> Iterator[tuple[int, int, Matrix]]:
    """Each object with its kind, and what carries its form's points onto the page."""
    for handle, kind in zip(handles, map(pdfium.FPDFPageObj_GetType, handles), strict=True):
        if kind == FORM and depth < DEEPEST:
            inner = tuple(matrices([handle])[0].tolist())
            below = children(pdfium.FPDFFormObj_CountObjects, pdfium.FPDFFormObj_GetObject, handle)
            yield from _walk(below, after(inner, frame), depth + 1)
        else:
            yield handle, kind, frame
