"""What a page draws, forms entered, in the order in which it is painted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from extract.read.pdf.engine.calls import Numbers, children, matrices, pdfium
from extract.read.pdf.engine.frame import Matrix, after

TEXT, PATH, IMAGE, SHADING, FORM = 1, 2, 3, 4, 5
DEEPEST = 16
"""Forms in forms in forms: no paper goes deeper."""

MOST_OBJECTS = 400_000
"""No page draws more: each is looked at several times."""


class Drawn(NamedTuple):
    """One object. order: when it is painted. frame: carries its form's points onto the page."""

    handle: int
    kind: int
    order: int
    frame: Matrix


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Objects:
    """The objects of a page by kind, each in the order of painting."""

    texts: tuple[Drawn, ...]
    paths: tuple[Drawn, ...]
    images: tuple[Drawn, ...]
    shadings: tuple[Drawn, ...]


def objects(page: int, onto: Matrix) -> Objects:
    """The objects of an open page. onto: carries the file's points onto the page. Raises MemoryError if too many."""
    kinds: dict[int, list[Drawn]] = {TEXT: [], PATH: [], IMAGE: [], SHADING: []}
    below = children(pdfium.FPDFPage_CountObjects, pdfium.FPDFPage_GetObject, page)
    order = 0
    for order, (handle, kind, frame) in enumerate(_walk(below, onto, 0)):
        if kind in kinds:
            kinds[kind].append(Drawn(handle, kind, order, frame))
        if order > MOST_OBJECTS:
            raise MemoryError("more is drawn than one page may hold")
    texts, paths, images, shadings = map(tuple, kinds.values())
    return Objects(texts=texts, paths=paths, images=images, shadings=shadings)


def _walk(handles: list[int], frame: Matrix, depth: int) -> Iterator[tuple[int, int, Matrix]]:
    for handle, kind in zip(handles, map(pdfium.FPDFPageObj_GetType, handles), strict=True):
        if kind == FORM and depth < DEEPEST:
            inner = tuple(matrices([handle])[0].tolist())
            below = children(pdfium.FPDFFormObj_CountObjects, pdfium.FPDFFormObj_GetObject, handle)
            yield from _walk(below, after(inner, frame), depth + 1)
        else:
            yield handle, kind, frame


def on_page(drawn: tuple[Drawn, ...]) -> Numbers:
    """The matrix that carries each object's own points onto the page: six rows of numbers, a column an object."""
    own = matrices([item.handle for item in drawn]).T
    frames = {item.frame for item in drawn}
    outer = np.array([item.frame for item in drawn]).T if len(frames) > 1 else next(iter(frames), (1, 0, 0, 1, 0, 0))
    return np.array(after(own, outer))
