"""bytes -> media type, or why they are of no format that is read.

The name of a file is not asked, but for web pages: one that is called .pdf came where a PDF should have come.
"""

from __future__ import annotations

import re
from typing import BinaryIO

from extract.intake import office, page, zipped
from extract.intake.bounds import rejection
from extract.intake.formats import foreign
from extract.intake.prose import decoded, prose
from extract.model.source import HTML, PDF, RTF

HEAD = 1 << 16
_PDF = re.compile(rb"%PDF-|\d+ \d+ obj\b")
"""Its header, or the first object of one whose beginning was cut off."""
_RTF = re.compile(rb"(?:\xef\xbb\xbf)?\s*\{\\rtf")


def media_type(stream: BinaryIO, name: str = "") -> str:
    """PDF, DOC, DOCX, ODT, RTF, HTML or ZIP.

    Raises Rejected: EMPTY, UNSUPPORTED, NOT_A_DOCUMENT, ENCRYPTED, DRM, DAMAGED, or LIMIT for a vast zip.
    """
    stream.seek(0)
    head = stream.read(HEAD)
    if not head:
        raise rejection("EMPTY", "The file is empty: 0 bytes.", "Get it again from where it came; a copy broke off.")
    if head.startswith(b"%PDF-"):
        return PDF
    if head.startswith(office.COMPOUND):
        return office.compound(stream)
    if head.startswith(zipped.STARTS) or zipped.stands_behind(stream):
        return office.in_zip((entry.name for entry in zipped.contents(stream).entries), head)
    if _RTF.match(head):
        return RTF
    if reason := foreign(head):
        raise reason
    if _PDF.search(head, 0, 1024):
        return PDF
    if page.is_paper(decoded(head), name):
        return HTML
    raise prose(head)
