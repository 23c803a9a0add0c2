"""Damaged PDF bytes -> bytes that can be read: what viewers do silently, done aloud."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator

import pikepdf
import pypdfium2
import pypdfium2.raw

CATALOGUE = re.compile(rb"(\d+)\s+(\d+)\s+obj\s*<<(?:(?!endobj).){0,400}?/Type\s*/Catalog\b", re.DOTALL)
PAGE = re.compile(rb"(\d+)\s+(\d+)\s+obj\s*<<(?:(?!endobj|stream).){0,2000}?/Type\s*/Page\b", re.DOTALL)
ENDS = re.compile(rb"^(?:trailer|startxref)\b", re.MULTILINE)
"""What leads to the old list of pages."""

MADE = 9_000_000
"""The number of the first object that is added; no paper has so many."""


LOCKS = (pypdfium2.raw.FPDF_ERR_PASSWORD, pypdfium2.raw.FPDF_ERR_SECURITY)
"""What PDFium says of a file for which it needs a password, or a certificate."""


class Locked(Exception):
    """A password or a certificate is needed, so no mending can help."""


def mended(data: bytes, password: str | None = None) -> Iterator[tuple[str | None, bytes]]:
    """The bytes as they are (None), then, when asked for more, mended in one way after another, each named.

    Raises Locked.
    """
    yield None, data
    for name, mend in MENDINGS.items():
        made = mend(data, password)
        if made is not None:
            yield name, made


def _saved_anew(data: bytes, password: str | None) -> bytes | None:
    """The file as PDFium understands and writes it. Raises Locked."""
    try:
        with pypdfium2.PdfDocument(data, password) as document:
            made = io.BytesIO()
            document.save(made)
            return made.getvalue()
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) in LOCKS:
            raise Locked from error
        return None


def _by_qpdf(data: bytes, password: str | None) -> bytes | None:
    """The file as qpdf understands and writes it."""
    made = io.BytesIO()
    try:
        with pikepdf.open(io.BytesIO(data), password=password or "") as file:
            file.save(made)
    except Exception:  # too broken for qpdf as well, which raises in many ways; the next mending is tried
        return None
    return made.getvalue()


def _with_trailer(data: bytes, _: str | None) -> bytes | None:
    """The file with a new end that says where its catalogue is, as its own was cut off."""
    found = CATALOGUE.findall(data)
    return data + _trailer(*found[-1]) if found else None


def _with_catalogue(data: bytes, _: str | None) -> bytes | None:
    """The file with a new catalogue of the pages that are left, as its own was cut off or leads nowhere."""
    pages = list(dict.fromkeys(PAGE.findall(data)))
    if not pages:
        return None
    kids = b" ".join(b"%b %b R" % page for page in pages)
    tree = b"\n%d 0 obj\n<< /Type /Pages /Count %d /Kids [%b] >>\nendobj" % (MADE + 1, len(pages), kids)
    top = b"\n%d 0 obj\n<< /Type /Catalog /Pages %d 0 R >>\nendobj" % (MADE, MADE + 1)
    return ENDS.sub(_struck_out, data) + b"\nendobj" + tree + top + _trailer(b"%d" % MADE, b"0")


def _struck_out(end: re.Match[bytes]) -> bytes:
    return b"%" + end.group()[1:]


def _trailer(number: bytes, generation: bytes) -> bytes:
    return b"\ntrailer\n<< /Root %b %b R >>\nstartxref\n0\n%%%%EOF\n" % (number, generation)


MENDINGS: dict[str, Callable[[bytes, str | None], bytes | None]] = {
    "saved anew by PDFium": _saved_anew,
    "given a new end": _with_trailer,
    "given a new list of pages": _with_catalogue,
    "repaired by qpdf": _by_qpdf,
}
"""In the order in which they are tried: the most faithful first. qpdf leaves out what it cannot mend."""
