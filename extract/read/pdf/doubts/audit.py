"""What a PDF holds beside its pages, and what its structure says of them: qpdf looks, nothing is drawn.

Embedded files, forms, layers, a second file, a broken list of objects; fonts that draw one figure and hand out another.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

import pikepdf

from extract.model.source import Source
from extract.read.pdf.doubts.figures import are_doubtful, has_no_meanings

SECOND = re.compile(rb"%%EOF\s{0,32}%PDF-\d")
PIECE = 1 << 20
TAIL = 4096
"""The end mark stands within this many bytes of the end, whatever mail and web servers add behind it."""

REBUILT = "reconstruct"
"""What qpdf says when the list of a file's objects was broken."""

MOST_PAGES, MOST_FONTS = 5000, 2000


def audit(source: Source, password: str | None = None) -> tuple[str, ...]:
    """The codes of what the file holds that its pages do not show; `REBUILT` if its list of objects is broken."""
    with source.opened() as stream:
        found = list(_of_bytes(stream))
        stream.seek(0)
        try:
            with pikepdf.open(stream, password=password or "") as file:
                found += _of_structure(file)
        except Exception:  # the pages may be read all the same; that the rest is too broken is worth saying
            found.append("UNCHECKED")
    return tuple(found)


def _of_bytes(stream: BinaryIO) -> Iterator[str]:
    """What the file's bytes say, looked through a piece at a time, each with the end of the one before."""
    before, is_second = b"", False
    while piece := stream.read(PIECE):
        before = before[-TAIL:] + piece
        is_second = is_second or SECOND.search(before) is not None
    if is_second:
        yield "TWO_FILES"
    if b"%%EOF" not in before[-TAIL:]:
        yield "TRUNCATED"


def _of_structure(file: pikepdf.Pdf) -> Iterator[str]:
    if any(REBUILT in warning for warning in file.get_warnings()):
        yield "REBUILT"
    catalogue = file.Root
    yield from _embedded(catalogue)
    if "/XFA" in _dictionary(catalogue, "/AcroForm"):
        yield "XFA"
    if len(_list(_dictionary(_dictionary(catalogue, "/OCProperties"), "/D"), "/OFF")):
        yield "HIDDEN_LAYER"
    fonts = list(_fonts(file))
    if any(map(are_doubtful, fonts)):
        yield "DIGITS_DOUBTFUL"
    if any(map(has_no_meanings, fonts)):
        yield "NO_MEANINGS"
    if _is_ring(_dictionary(catalogue, "/Outlines").get("/First")):
        yield "OUTLINE_RING"


def _is_ring(item: Any) -> bool:
    """Whether a list of contents leads back to where it has been."""
    seen: set[Any] = set()
    while _is_dictionary(item) and len(seen) < MOST_FONTS:
        if item.is_indirect and item.objgen in seen:
            return True
        seen.add(item.objgen)
        item = item.get("/Next")
    return False


def _embedded(catalogue: Any) -> Iterator[str]:
    files = len(_dictionary(_dictionary(catalogue, "/Names"), "/EmbeddedFiles"))
    relations = {str(file.get("/AFRelationship")) for file in _list(catalogue, "/AF") if _is_dictionary(file)}
    if any("EncryptedPayload" in relation for relation in relations):
        yield "DRM"
    elif "/Collection" in catalogue:
        yield "PORTFOLIO"
    elif files or relations:
        yield "ATTACHMENTS"


def _fonts(file: pikepdf.Pdf) -> Iterator[Any]:
    """The fonts that pages name, each once."""
    seen: set[Any] = set()
    for number, page in enumerate(file.pages):
        if number >= MOST_PAGES or len(seen) >= MOST_FONTS:
            return
        for font in _values(_dictionary(_dictionary(page.obj, "/Resources"), "/Font")):
            if _is_dictionary(font) and font.objgen not in seen:
                seen.add(font.objgen)
                yield font


def _values(dictionary: Any) -> Iterable[Any]:
    return [value for _, value in dictionary.items()]


def _dictionary(parent: Any, name: str) -> Any:
    """A dictionary of a dictionary, empty if there is none."""
    found = parent.get(name)
    return found if _is_dictionary(found) else pikepdf.Dictionary()


def _list(parent: Any, name: str) -> Any:
    found = parent.get(name)
    return found if isinstance(found, pikepdf.Array) else pikepdf.Array()


def _is_dictionary(value: Any) -> bool:
    return isinstance(value, pikepdf.Dictionary)
