"""What a PDF holds beside its pages: embedded files, forms, layers, a second file."""
from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdftypes import dict_value, list_value, resolve1

SECOND = re.compile(rb"%%EOF\s{0,32}%PDF-\d")
TAIL = 4096
"""The end mark stands within this many bytes of the end, whatever mail and web servers add behind it."""


def beside(document: PDFDocument, data: bytes) -> tuple[str, ...]:
    """The codes of what the file holds that its pages do not show."""
    try:
        return tuple(_beside(document, data))
    except Exception:  # the pages were read; that the rest is too broken to be looked at is worth saying
        return ("UNCHECKED",)


def _beside(document: PDFDocument, data: bytes) -> Iterator[str]:
    catalogue = document.catalog
    yield from _embedded(catalogue)
    if resolve1(dict_value(catalogue.get("AcroForm")).get("XFA")):
        yield "XFA"
    if list_value(dict_value(dict_value(catalogue.get("OCProperties")).get("D")).get("OFF")):
        yield "HIDDEN_LAYER"
    if SECOND.search(data):
        yield "TWO_FILES"
    if b"%%EOF" not in data[-TAIL:]:
        yield "TRUNCATED"


def _embedded(catalogue: Mapping[str, Any]) -> Iterator[str]:
    files = dict_value(dict_value(catalogue.get("Names")).get("EmbeddedFiles"))
    relations = {str(dict_value(file).get("AFRelationship")) for file in list_value(catalogue.get("AF"))}
    if any("EncryptedPayload" in relation for relation in relations):
        yield "DRM"
    elif dict_value(catalogue.get("Collection")):
        yield "PORTFOLIO"
    elif files or relations:
        yield "ATTACHMENTS"
