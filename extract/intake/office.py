"""Word and OpenDocument among the zips, and the old and the locked Office files."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import BinaryIO

from extract.intake.bounds import rejection
from extract.intake.formats import LEAVE, SAVE, unread
from extract.model.problem import Rejected
from extract.model.source import DOC, DOCX, ODT, ZIP

COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How every Office file before 2007 begins, and every later one with a password."""

_BODY = re.compile(r"word/document\d*\.xml")
_TYPES = "[content_types].xml"
PACKAGES = (
    ({"xl/workbook.xml"}, "an Excel workbook (.xlsx)", SAVE),
    ({"xl/workbook.bin"}, "an Excel workbook (.xlsb)", SAVE),
    ({"ppt/presentation.xml"}, "a PowerPoint presentation (.pptx)", SAVE),
    ({"visio/document.xml"}, "a Visio drawing (.vsdx)", SAVE),
    ({"index/document.iwa"}, "a Pages, Numbers or Keynote file", SAVE),
    ({"_rels/.rels", "fixeddocumentsequence.fdseq"}, "an XPS document (.xps)", SAVE),
    ({"meta-inf/container.xml"}, "an electronic book (.epub)", SAVE),
    ({"meta-inf/manifest.mf"}, "a Java program (.jar)", LEAVE),
    ({_TYPES, "_rels/.rels"}, "an Office file of another kind than Word", SAVE),
)
OPEN = {"content.xml", "meta-inf/manifest.xml"}
KIND = re.compile(rb"application/vnd\.oasis\.opendocument\.([a-z]+)")
"""What an OpenDocument file says it is, in its first bytes."""

WORD, MAIL = "WordDocument", "__properties_version1.0"
STREAMS = {
    WORD: "an old Word document (.doc)",
    "Workbook": "an old Excel workbook (.xls)",
    "Book": "an old Excel workbook (.xls)",
    "PowerPoint Document": "an old PowerPoint presentation (.ppt)",
    "VisioDocument": "an old Visio drawing (.vsd)",
    MAIL: "an Outlook message (.msg)",
}
"""The main stream of each kind. It stands before those of files inside the file; a mail may hold any of them."""


def in_zip(names: Iterable[str], head: bytes) -> str:
    """DOCX, ODT or ZIP, by the members' names and the first bytes.

    Raises Rejected for other Office files and for half a Word file.
    """
    held = {name.replace("\\", "/").lstrip("/").lower() for name in names}
    has_body = any(_BODY.fullmatch(name) for name in held)
    if has_body and _TYPES in held:
        return DOCX
    if has_body:
        raise rejection(
            "DAMAGED",
            "The Word document is damaged: its part [Content_Types].xml is missing.",
            "Open it in Word, which may repair it, save it again, and ingest that.",
        )
    if held >= OPEN:
        return _open_document(head)
    for marks, name, step in PACKAGES:
        if marks <= held:
            raise unread(name, step)
    return ZIP


def _open_document(head: bytes) -> str:
    """ODT; of one that does not say what it is, the reader will see whether it holds text."""
    said = KIND.search(head)
    if said is None or said[1] == b"text":
        return ODT
    raise unread(f"an OpenDocument {said[1].decode()} (.ods, .odp or another)")


def compound(stream: BinaryIO) -> str:
    """DOC, for a file that begins with COMPOUND. Raises Rejected for other Office files and for locked ones."""
    listing = _listing(stream)
    if _named("EncryptedPackage") in listing:
        raise _locked(listing)
    held = sorted((listing.find(_named(name)), name) for name in STREAMS if _named(name) in listing)
    main = MAIL if _named(MAIL) in listing else held[0][1] if held else ""
    if main == WORD:
        return DOC
    raise unread(STREAMS.get(main, "an old Office file"))


def _listing(stream: BinaryIO) -> bytes:
    """The first part of the file's own list of streams, where the document's main stream stands."""
    stream.seek(0)
    header = stream.read(512).ljust(512, b"\0")
    sector = 1 << min(int.from_bytes(header[0x1E:0x20], "little"), 12)
    stream.seek((int.from_bytes(header[0x30:0x34], "little") + 1) * sector)
    return stream.read(1 << 13)


def _named(name: str) -> bytes:
    return (name + "\0").encode("utf-16-le")


def _locked(listing: bytes) -> Rejected:
    if "DRMEncrypted".encode("utf-16-le") in listing:
        return rejection(
            "DRM",
            "This Office file is locked by rights management.",
            "Ask its owner for a copy without the lock, and ingest that.",
        )
    return rejection(
        "ENCRYPTED",
        "This Office file needs a password.",
        "Open it with its password, save it without one, and ingest that; --password opens PDFs only.",
    )
