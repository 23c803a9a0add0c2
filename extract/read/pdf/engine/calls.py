"""PDFium's functions, called in bulk: handles and addresses are plain numbers, so `map` fills numpy columns.

pypdfium2 brings the library, and bindings of its own; a call through these costs a third of one through those, and a
page takes thousands.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from itertools import repeat
from typing import Any

import cffi
import numpy as np
import pypdfium2_raw.bindings
from numpy.typing import NDArray

SIGNATURES = """
uintptr_t FPDF_LoadPage(uintptr_t document, int index);
void FPDF_ClosePage(uintptr_t page);
int FPDF_GetPageSizeByIndexF(uintptr_t document, int index, uintptr_t size);
int FPDFPage_GetMediaBox(uintptr_t, uintptr_t, uintptr_t, uintptr_t, uintptr_t);
int FPDFPage_GetCropBox(uintptr_t, uintptr_t, uintptr_t, uintptr_t, uintptr_t);
int FPDFPage_GetRotation(uintptr_t page);
int FPDFPage_CountObjects(uintptr_t page);
uintptr_t FPDFPage_GetObject(uintptr_t page, int index);
int FPDFFormObj_CountObjects(uintptr_t form);
uintptr_t FPDFFormObj_GetObject(uintptr_t form, unsigned long index);
int FPDFPageObj_GetType(uintptr_t object);
int FPDFPageObj_GetMatrix(uintptr_t object, uintptr_t matrix);
int FPDFPageObj_GetBounds(uintptr_t, uintptr_t, uintptr_t, uintptr_t, uintptr_t);
int FPDFPageObj_GetFillColor(uintptr_t, uintptr_t, uintptr_t, uintptr_t, uintptr_t);
int FPDFPageObj_HasTransparency(uintptr_t object);
int FPDFPath_CountSegments(uintptr_t path);
uintptr_t FPDFPath_GetPathSegment(uintptr_t path, int index);
int FPDFPath_GetDrawMode(uintptr_t path, uintptr_t fill, uintptr_t stroke);
int FPDFPathSegment_GetPoint(uintptr_t segment, uintptr_t x, uintptr_t y);
int FPDFPathSegment_GetType(uintptr_t segment);
int FPDFPathSegment_GetClose(uintptr_t segment);
uintptr_t FPDFText_LoadPage(uintptr_t page);
void FPDFText_ClosePage(uintptr_t text);
int FPDFText_CountChars(uintptr_t text);
int FPDFText_GetText(uintptr_t text, int start, int count, uintptr_t result);
unsigned FPDFText_GetUnicode(uintptr_t text, int index);
int FPDFText_GetCharOrigin(uintptr_t text, int index, uintptr_t x, uintptr_t y);
int FPDFText_GetLooseCharBox(uintptr_t text, int index, uintptr_t box);
int FPDFText_HasUnicodeMapError(uintptr_t text, int index);
uintptr_t FPDFText_GetTextObject(uintptr_t text, int index);
uintptr_t FPDFTextObj_GetFont(uintptr_t object);
int FPDFTextObj_GetFontSize(uintptr_t object, uintptr_t size);
int FPDFTextObj_GetTextRenderMode(uintptr_t object);
size_t FPDFFont_GetBaseFontName(uintptr_t font, uintptr_t name, size_t length);
int FPDFFont_GetDescent(uintptr_t font, float size, uintptr_t descent);
int FPDFFont_GetGlyphWidth(uintptr_t font, uint32_t code, float size, uintptr_t width);
int FPDFLink_Enumerate(uintptr_t page, uintptr_t position, uintptr_t link);
int FPDFLink_GetAnnotRect(uintptr_t link, uintptr_t box);
uintptr_t FPDFLink_GetAction(uintptr_t link);
unsigned long FPDFAction_GetURIPath(uintptr_t document, uintptr_t action, uintptr_t result, unsigned long length);
int FPDFPage_GetAnnotCount(uintptr_t page);
uintptr_t FPDFPage_GetAnnot(uintptr_t page, int index);
void FPDFPage_CloseAnnot(uintptr_t annotation);
int FPDFAnnot_GetSubtype(uintptr_t annotation);
int FPDFAnnot_GetValueType(uintptr_t annotation, const char *key);
unsigned long FPDFAnnot_GetStringValue(uintptr_t annotation, const char *key, uintptr_t result, unsigned long length);
"""

_ffi = cffi.FFI()
_ffi.cdef(SIGNATURES)
pdfium: Any = _ffi.dlopen(pypdfium2_raw.bindings._libs["pdfium"]._name)
"""The library, loaded once a process. It is not safe to call from two threads."""

Handles = Sequence[int]
Numbers = NDArray[Any]


def every(function: Callable[..., Any], *columns: Iterable[Any]) -> None:
    """Call once for each row of the columns, for what it writes."""
    deque(map(function, *columns), maxlen=0)


def table(rows: int, columns: int, dtype: Any) -> tuple[Numbers, list[range]]:
    """A table to be written into, and for each of its columns the address of each cell."""
    numbers = np.zeros((rows, columns), dtype)
    start, size = numbers.ctypes.data, numbers.itemsize
    end = start + numbers.nbytes
    return numbers, [range(start + column * size, end, columns * size) for column in range(columns)]


def matrices(objects: Handles) -> Numbers:
    """The matrix (a, b, c, d, e, f) of each object, a row each."""
    numbers, columns = table(len(objects), 6, np.float32)
    every(pdfium.FPDFPageObj_GetMatrix, objects, columns[0])
    return numbers.astype(float)


def fill_colours(objects: Handles) -> Numbers:
    """The colour each object is filled with, as 0xRRGGBB; -1 where there is none to tell."""
    parts, columns = table(len(objects), 4, np.uint32)
    known = np.fromiter(map(pdfium.FPDFPageObj_GetFillColor, objects, *columns), bool, len(objects))
    packed = (parts[:, 0].astype(int) << 16) | (parts[:, 1].astype(int) << 8) | parts[:, 2].astype(int)
    return np.where(known, packed, -1)


def children(count: Callable[[int], int], get: Callable[[int, int], int], parent: int) -> list[int]:
    """The handles of what a page or form draws, in the order in which it is painted."""
    return list(map(get, repeat(parent), range(count(parent))))


def string(get: Callable[..., int], *words: Any, encoding: str = "utf-8") -> str:
    """A string from a function that wants a buffer and its length last, and answers with the length it needs."""
    length = get(*words, 0, 0)
    buffer = np.zeros(max(1, length), np.uint8)
    get(*words, buffer.ctypes.data, length)
    return buffer.tobytes()[:length].decode(encoding, "replace").rstrip("\0")
