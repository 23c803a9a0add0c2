"""What is to be read."""

from __future__ import annotations

import io
import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from extract.model.problem import Problem, Rejected

PDF = "application/pdf"
DOC = "application/msword"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
HTML = "text/html"
ODT = "application/vnd.oasis.opendocument.text"
RTF = "application/rtf"
ZIP = "application/zip"


@dataclass(frozen=True, slots=True, kw_only=True)
class OnDisk:
    """A file that is read where it lies, and what it was when they were counted: its size and time."""

    path: Path
    stamp: tuple[int, int]

    @property
    def is_unchanged(self) -> bool:
        """Whether it is there, and is what it was."""
        try:
            return stamp_of(self.path.stat()) == self.stamp
        except OSError:
            return False


def stamp_of(status: os.stat_result) -> tuple[int, int]:
    """What tells a file from the same file with other words in it."""
    return status.st_size, status.st_mtime_ns


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One file's bytes and where they came from.

    name: the file's own name, for people. origin: how to find it again: a path, or `pack.zip!/member.pdf`.
    media_type: found by signature, never by extension. sha256: of its bytes, in hex. data: the bytes; those of a large
    PDF are not held: they are read where they lie, `on_disk`.
    problems: what intake noticed on the way, as a wrong extension or a name held twice. passwords: to be tried if it
    is locked; they are shown and kept nowhere. left_out: pages at which an earlier reading broke down.
    """

    name: str
    origin: str
    media_type: str
    sha256: str
    data: bytes = b""
    on_disk: OnDisk | None = None
    problems: tuple[Problem, ...] = ()
    passwords: tuple[str, ...] = field(default=(), repr=False)
    left_out: tuple[int, ...] = ()

    @property
    def size(self) -> int:
        """How many bytes."""
        return self.on_disk.stamp[0] if self.on_disk else len(self.data)

    def opened(self) -> BinaryIO:
        """Its bytes, from the first one on. Raises OSError if its file has gone."""
        return self.on_disk.path.open("rb") if self.on_disk else io.BytesIO(self.data)

    def check(self) -> None:
        """Raises Rejected if its file is not what it was when its bytes were counted."""
        if self.on_disk and not self.on_disk.is_unchanged:
            raise Rejected(
                "UNREADABLE", f"{self.name} was changed or taken away while it was read.",
                next_step="Ingest it again when no other program writes to it.",
            )  # fmt: skip


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
