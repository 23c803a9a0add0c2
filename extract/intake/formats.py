"""The formats that are not read: how their bytes begin, what people call them, what to do instead."""

from __future__ import annotations

import re

from extract.intake.bounds import rejection
from extract.model.problem import Rejected

SAVE = "Open it, save it as PDF or Word (.docx), and ingest that."
UNPACK = "Unpack it and ingest the folder."
RECOGNISE = "Make a PDF of it with text recognition (OCR), and ingest that."
LEAVE = "Leave it out: only papers are read, as PDF or Word (.docx)."

WRITTEN = {
    rb"%!PS": "a PostScript file (.ps)",
    rb"AT&TFORM": "a DjVu file (.djvu)",
    rb"\xe4\x52\x5c\x7b\x8c\xd8\xa7\x4d": "a OneNote section (.one)",
    rb"\xffWPC": "a WordPerfect document (.wpd)",
    rb"ITSF": "a compiled help file (.chm)",
}
ARCHIVES = {
    rb"7z\xbc\xaf\x27\x1c": "a 7-Zip archive (.7z)",
    rb"Rar!\x1a\x07": "a RAR archive (.rar)",
    rb"\x1f\x8b": "a gzip archive (.gz)",
    rb"BZh[1-9]": "a bzip2 archive (.bz2)",
    rb"\xfd7zXZ\x00": "an xz archive (.xz)",
    rb"\x28\xb5\x2f\xfd": "a Zstandard archive (.zst)",
    rb"MSCF": "a cabinet archive (.cab)",
    rb".{257}ustar": "a tape archive (.tar)",
}
PICTURES = {
    rb"\x89PNG\r\n\x1a\n": "a PNG picture",
    rb"\xff\xd8\xff": "a JPEG picture",
    rb"GIF8[79]a": "a GIF picture",
    rb"II\*\x00|MM\x00\*|II\+\x00|MM\x00\+": "a TIFF picture",
    rb"BM.{4}\x00{4}": "a BMP picture",
    rb"RIFF.{4}WEBP": "a WebP picture",
    rb".{4}ftyp(?:hei|hev|mif1|msf1|avif)": "a HEIF picture",
    rb"\x00\x00\x00\x0cjP  ": "a JPEG 2000 picture",
    rb"8BPS": "a Photoshop picture",
}
OTHERS = {
    rb"MZ.{62}": "a Windows program",
    rb"\x7fELF|\xcf\xfa\xed\xfe|\xca\xfe\xba\xbe": "a program",
    rb"SQLite format 3\x00": "an SQLite database",
    rb"\x4c\x00\x00\x00\x01\x14\x02\x00": "a Windows shortcut (.lnk)",
    rb"\[InternetShortcut\]": "an internet shortcut (.url)",
    rb"ID3|\xff[\xfb\xf3\xf2]|OggS|fLaC|RIFF.{4}(?:WAVE|AVI )|.{4}ftyp|\x1a\x45\xdf\xa3": "a sound or film",
    rb"\x00\x01\x00\x00\x00|OTTO|wOF[F2]": "a font",
}
FAMILIES = (
    ("UNSUPPORTED", SAVE, WRITTEN),
    ("UNSUPPORTED", UNPACK, ARCHIVES),
    ("UNSUPPORTED", RECOGNISE, PICTURES),
    ("NOT_A_DOCUMENT", LEAVE, OTHERS),
)
KNOWN = tuple(
    (re.compile(begins, re.DOTALL), code, name, step)
    for code, step, family in FAMILIES
    for begins, name in family.items()
)


def foreign(head: bytes) -> Rejected | None:
    """Why a file that begins like this is not read; None if the beginning is of none of these formats."""
    for begins, code, name, step in KNOWN:
        if begins.match(head):
            return unread(name, step, code)
    return None


def unread(name: str, step: str = SAVE, code: str = "UNSUPPORTED") -> Rejected:
    """The sentence for a format by its name."""
    return rejection(code, f"This is {name}, which is not read.", step)
