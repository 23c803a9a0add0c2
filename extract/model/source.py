"""What is to be read."""
from __future__ import annotations

from dataclasses import dataclass

PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ZIP = "application/zip"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One file's bytes and where they came from.

    name: the file's own name, for people. origin: how to find it again: a path, or `pack.zip!/member.pdf`.
    media_type: found by signature, never by extension. sha256: of `data`, in hex.
    """

    name: str
    origin: str
    media_type: str
    sha256: str
    data: bytes

    @property
    def size(self) -> int:
        """How many bytes."""
        return len(self.data)
