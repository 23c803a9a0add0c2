"""One input, and how it gets its state: a Source, or refused."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import BinaryIO

from extract.model.problem import Problem
from extract.model.source import DOC, DOCX, HTML, ODT, PDF, RTF, OnDisk, Refused, Source, stamp_of

PIECE = 1 << 20
HELD = 8 << 20
"""Bytes: a PDF that has more is read where it lies."""

ENDINGS = {
    ".pdf": PDF, ".doc": DOC, ".dot": DOC, ".docx": DOCX, ".docm": DOCX, ".dotx": DOCX, ".dotm": DOCX,
    ".odt": ODT, ".ott": ODT, ".rtf": RTF, ".htm": HTML, ".html": HTML, ".xhtml": HTML,
}  # fmt: skip
HIDDEN = "It is hidden, or a file that a program keeps for itself."
PAPERS = (".pdf", ".doc", ".docx", ".docm", ".odt", ".rtf", ".htm", ".html", "")
"""What papers are called: plain text under such a name is a paper that went wrong."""

SPOKEN = {
    PDF: "a PDF", DOC: "an old Word document (.doc)", DOCX: "a Word document", ODT: "an OpenDocument text",
    RTF: "a rich text file", HTML: "a web page",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """A file or a member of a zip, before it is opened. size: in bytes, as it claims."""

    name: str
    origin: str
    size: int
    problems: tuple[Problem, ...] = ()

    def refused(self, problem: Problem, sha256: str | None = None) -> Refused:
        """It is not read, for this reason."""
        return Refused(name=self.name, origin=self.origin, sha256=sha256, size=self.size, problem=problem)

    def skipped(self, message: str = HIDDEN) -> Refused:
        """It is what people and systems keep beside papers."""
        problem = Problem(
            stage="intake",
            code="SKIPPED",
            message=message,
            next_step="Nothing; if it is a paper, give it another name.",
            severity="notice",
        )
        return self.refused(problem)

    @property
    def is_called_a_paper(self) -> bool:
        """Whether its name is one that papers have."""
        return PurePath(self.name).suffix.lower() in PAPERS


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """An input with its bytes at hand. path: where they lie, if they are a file of their own."""

    input: Input
    stream: BinaryIO
    path: Path | None = None

    def source(self, media_type: str) -> Source:
        """It is a document of this type; from here on only the Source holds its bytes."""
        file = OnDisk(path=self.path.absolute(), stamp=stamp_of(os.fstat(self.stream.fileno()))) if self.path else None
        large = file if file and media_type == PDF and file.stamp[0] > HELD else None
        with self.stream:
            sha256 = self._digest()
            self.stream.seek(0)
            data = b"" if large else self.stream.read()
        return Source(
            name=self.input.name,
            origin=self.input.origin,
            media_type=media_type,
            sha256=sha256,
            data=data,
            on_disk=large,
            problems=self.input.problems + self._misnamed(media_type),
        )

    def _misnamed(self, media_type: str) -> tuple[Problem, ...]:
        ending = PurePath(self.input.name).suffix.lower()
        if ENDINGS.get(ending, media_type) == media_type:
            return ()
        problem = Problem(
            stage="intake",
            code="MISNAMED",
            message=f"It is called {ending} but is {SPOKEN[media_type]}; it was read as what it is.",
            next_step="Rename it, so that other programs open it too.",
        )
        return (problem,)

    def refused(self, problem: Problem) -> Refused:
        """It is not read, for this reason; its bytes are known all the same."""
        return self.input.refused(problem, self._digest())

    def _digest(self) -> str:
        """The sha256 of its bytes."""
        self.stream.seek(0)
        digest = hashlib.sha256()
        while piece := self.stream.read(PIECE):
            digest.update(piece)
        return digest.hexdigest()
