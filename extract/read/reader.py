"""The door of the room: which reader claims a source."""

from __future__ import annotations

from extract.model.document import Document
from extract.model.problem import Rejected
from extract.model.source import DOC, DOCX, HTML, ODT, PDF, RTF, Source

LONGEST = 500_000
"""No paragraph and no cell has more characters: what has is no paper, and takes the rules for ever."""


def read(source: Source) -> Document:
    """The Document of one source.

    Raises Rejected: ENCRYPTED, DAMAGED, LIMIT, or UNSUPPORTED for a type no reader claims.
    """
    document = _read(source)
    if any(len(passage.text) > LONGEST for passage in document.passages()):
        raise Rejected(
            "LIMIT", f"{source.name} has a paragraph of more than {LONGEST:,} characters.",
            next_step="Look at what it holds: an ordinary paper has paragraphs.",
        )  # fmt: skip
    return document


def _read(source: Source) -> Document:
    if source.media_type == PDF:
        from extract.read.pdf.reader import read_pdf

        return read_pdf(source)
    if source.media_type == DOCX:
        from extract.read.docx.reader import read_docx

        return read_docx(source)
    if source.media_type == DOC:
        from extract.read.doc.reader import read_doc

        return read_doc(source)
    if source.media_type == HTML:
        from extract.read.html.reader import read_html

        return read_html(source)
    if source.media_type == ODT:
        from extract.read.odt.reader import read_odt

        return read_odt(source)
    if source.media_type == RTF:
        from extract.read.rtf.reader import read_rtf

        return read_rtf(source)
    raise Rejected(
        "UNSUPPORTED",
        f"{source.name} is {source.media_type}, which is not read yet.",
        next_step="Save it as PDF or as a Word .docx file and try again.",
    )
