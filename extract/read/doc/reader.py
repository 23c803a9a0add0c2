"""Old Word bytes -> Document, by way of .docx bytes: name and fingerprint stay those of the original."""

from __future__ import annotations

from dataclasses import replace

from extract.model.document import Document
from extract.model.source import DOCX, Source
from extract.read.doc.convert import as_docx
from extract.read.docx.reader import read_docx
from extract.read.doubts import Doubt, problems


def read_doc(source: Source) -> Document:
    """The Document of an old Word file. Raises Rejected: DAMAGED, ENCRYPTED, LIMIT or UNSUPPORTED."""
    made = as_docx(source)
    document = read_docx(replace(source, media_type=DOCX, data=made.data))
    codes = ("CONVERTED", *(("CONVERTED_IN_PART",) if made.lost else ()))
    noticed = tuple(problems(Doubt(code=code) for code in codes))
    return replace(document, media_type=source.media_type, problems=(*noticed, *document.problems))
