"""Old Word bytes -> .docx bytes: by the doc2docx library, and by LibreOffice for what that refuses, if it is there."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path

from doc2docx import ConversionResult, convert
from doc2docx.cfb import CompoundFile, CompoundFileLimits
from doc2docx.errors import Doc2DocxError, EncryptedDocumentError

from extract.model.problem import Rejected
from extract.model.source import Source
from extract.read.doc.libreoffice import by_libreoffice
from extract.read.package import damaged

MB = 1 << 20
LIMITS = CompoundFileLimits(max_input_bytes=512 * MB, max_stream_bytes=256 * MB, max_directory_entries=100_000)
LOSSES = frozenset((
    "COMMENT_MARKER_MISSING_SKIPPED", "HEADER_FOOTER_TABLE_MALFORMED",
    "LIST_NUMBER_FORMAT_APPROXIMATED", "MAIN_TEXTBOX_TABLE_MALFORMED", "MALFORMED_TABLE_FLATTENED",
    "NOTE_REFERENCE_DEFERRED", "NUMBERING_TABLE_MALFORMED", "OFFICEART_MALFORMED", "STYLE_TABLE_MALFORMED",
    "TABLE_CELL_DEFINITION_MISMATCH", "TABLE_DEPTH_LIMITED", "TABLE_GRID_MISMATCH", "TABLE_MARKER_DEFERRED",
    "UNSUPPORTED_CONTROL_CHARACTER",
))  # fmt: skip
"""What the library tells of words, tables or numbers that it did not carry over as they were."""


ANCIENT = 193
"""Files with a lower number at the beginning of their main stream are from before Word 97."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A .docx made of an older file. lost: whether something may be missing in it."""

    data: bytes
    lost: bool = False


def as_docx(source: Source) -> Made:
    """The file as .docx. Raises Rejected: ENCRYPTED; DAMAGED or UNSUPPORTED if nothing at hand can read it."""
    try:
        return _by_library(source)
    except EncryptedDocumentError:
        raise Rejected(
            "ENCRYPTED", f"{source.name} needs a password.",
            next_step="Open it in Word with its password, save it without one, and ingest that; "
            "--password opens PDFs only.",
        ) from None  # fmt: skip
    except (MemoryError, OSError):
        raise
    except Exception as error:  # the library leaks others than its own for files that are broken
        made = by_libreoffice(source.data)
        if made is None:
            raise _refused(source, error) from error
        return Made(data=made)


def _by_library(source: Source) -> Made:
    """Through a folder of its own, for the library reads and writes files; it is gone afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        old, new = Path(folder, "paper.doc"), Path(folder, "paper.docx")
        old.write_bytes(source.data)
        done: ConversionResult = convert(old, new, limits=LIMITS)
        return Made(data=new.read_bytes(), lost=any(one.code in LOSSES for one in done.report.warnings))


def _refused(source: Source, error: Exception) -> Rejected:
    if _is_ancient(source.data):
        return Rejected(
            "UNSUPPORTED", f"{source.name} was written by a Word from before 1997, which is not read.",
            next_step="Open it in Word or LibreOffice, save it as .docx, and ingest that.",
        )  # fmt: skip
    return damaged(source, "is no whole Word file, or is broken")


def _is_ancient(data: bytes) -> bool:
    """Whether the file says that it was written by a Word from before 1997."""
    try:
        head = CompoundFile(data, limits=LIMITS).open_stream("WordDocument")[:4]
    except Doc2DocxError:
        return False
    return int.from_bytes(head[2:4], "little") < ANCIENT
