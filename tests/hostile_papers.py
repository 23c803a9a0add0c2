"""Small papers that are wrong in one way each, made by hand: PDF objects and Word parts as bytes."""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Mapping, Sequence

from extract.model.source import DOCX, PDF, Source

WORDS = b"BT /F1 12 Tf 50 700 Td (Agreed: the Head of Parks will report by 3 May 2027.) Tj ET"
FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
WHOLE_PAGE = b"/MediaBox [0 0 595 842]"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'


def source(data: bytes, media_type: str = PDF) -> Source:
    """The bytes as the reader gets them."""
    name = "paper.pdf" if media_type == PDF else "paper.docx"
    digest = hashlib.sha256(data).hexdigest()
    return Source(name=name, origin=name, media_type=media_type, sha256=digest, data=data)


def stream(data: bytes, entries: bytes = b"") -> bytes:
    """A PDF stream object."""
    return b"<< /Length %d %b >>\nstream\n%b\nendstream" % (len(data), entries, data)


def pdf(
    *contents: bytes, page: bytes = WHOLE_PAGE, catalogue: bytes = b"", resources: bytes = b"",
    font: bytes = FONT, others: Sequence[bytes] = (), trailer: bytes = b"",
) -> bytes:  # fmt: skip
    """A PDF with a page for each of `contents`; objects 1 catalogue, 2 pages, 3 font, then `others` from 4 on."""
    first = 4 + len(others)
    kids = b" ".join(b"%d 0 R" % (first + 2 * index) for index in range(len(contents)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R %b >>" % catalogue,
        b"<< /Type /Pages /Count %d /Kids [%b] >>" % (len(contents), kids),
        font,
        *others,
    ]
    for index, drawn in enumerate(contents):
        held = b"/Resources << /Font << /F1 3 0 R >> %b >> /Contents %d 0 R" % (resources, first + 2 * index + 1)
        objects.append(b"<< /Type /Page /Parent 2 0 R %b %b >>" % (page, held))
        objects.append(stream(drawn))
    return written(objects, trailer)


def noted(kind: bytes, entries: bytes = b"") -> bytes:
    """A PDF page with one annotation of this kind."""
    return pdf(WORDS, page=WHOLE_PAGE + b" /Annots [<< /Subtype /%b /Rect [0 0 9 9] %b >>]" % (kind, entries))


def written(objects: Sequence[bytes], trailer: bytes = b"") -> bytes:
    """The objects, numbered from 1, as a whole file."""
    file = io.BytesIO()
    file.write(b"%PDF-1.7\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(file.tell())
        file.write(b"%d 0 obj\n%b\nendobj\n" % (number, body))
    start = file.tell()
    file.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    file.writelines(b"%010d 00000 n \n" % place for place in places)
    file.write(b"trailer\n<< /Size %d /Root 1 0 R %b >>\n" % (len(objects) + 1, trailer))
    file.write(b"startxref\n%d\n%%%%EOF\n" % start)
    return file.getvalue()


def paragraph(words: str, properties: str = "") -> str:
    """One paragraph of one run."""
    return f'<w:p><w:r>{properties}<w:t xml:space="preserve">{words}</w:t></w:r></w:p>'


def docx(body: str, parts: Mapping[str, str | bytes] | None = None, *, prolog: str = "") -> bytes:
    """A Word file with this body; `parts` are added or take the place of the usual ones."""
    document = f'{prolog}<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
    held: dict[str, str | bytes] = {"[Content_Types].xml": TYPES, "word/document.xml": document, **(parts or {})}
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in held.items():
            archive.writestr(name, data)
    return file.getvalue()


def word(body: str, parts: Mapping[str, str | bytes] | None = None) -> Source:
    """The same as the reader gets it."""
    return source(docx(body, parts), DOCX)
