"""What is to be read."""
from __future__ import annotations

from dataclasses import dataclass, field

from extract.model.problem import Problem

PDF = "application/pdf"
DOC = "application/msword"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
HTML = "text/html"
ODT = "application/vnd.oasis.opendocument.text"
RTF = "application/rtf"
ZIP = "application/zip"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One file's bytes and where they came from.

    name: the file's own name, for people. origin: how to find it again: a path, or `pack.zip!/member.pdf`.
    media_type: found by signature, never by extension. sha256: of `data`, in hex.
    problems: what intake noticed on the way, as a wrong extension or a name held twice. passwords: to be tried if it
    is locked; they are shown and kept nowhere. left_out: pages at which an earlier reading broke down.
    """

    name: str
    origin: str
    media_type: str
    sha256: str
    data: bytes
    problems: tuple[Problem, ...] = ()
    passwords: tuple[str, ...] = field(default=(), repr=False)
    left_out: tuple[int, ...] = ()

    @property
    def size(self) -> int:
        """How many bytes."""
        return len(self.data)


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """An input that gets its final state without being read.

    sha256: None when its bytes were not looked at as a whole (too large, not to be opened). size: in bytes,
    as it claims. problem: an `error`, or a `notice` where nothing is missed (a system's own files).
    """

    name: str
    origin: str
    sha256: str | None
    size: int
    problem: Problem
