"""The papers themselves, kept by what they hold, so that a result can always be cut out of its own paper again.

A file's name is the sha256 of its bytes, in a folder named by the first two letters of it. It is written beside its
place, brought to the disk and renamed: what has its name is whole. It is never changed, and never opened to write.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from sqlite_utils import Database

from extract.model.problem import StoreError
from extract.model.source import Source
from extract.moments import reached

FOLDER = "kept-papers"
"""Beside the database. No name that people give to folders of papers: nothing of theirs may mingle with ours."""

PIECE = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Originals:
    """The folder beside one database where papers are kept."""

    folder: Path

    @classmethod
    def beside(cls, database: Path) -> Originals:
        """Those of the database at this path."""
        return cls(folder=database.parent / FOLDER)

    def place(self, sha256: str) -> Path:
        """Where the paper with these bytes stands, if it is kept."""
        return self.folder / sha256[:2] / sha256

    def keep(self, source: Source) -> int:
        """Keep the bytes; the answer is how many. Kept already, nothing is written.

        Raises StoreError, and Rejected if the file was changed since it was read.
        """
        place = self.place(source.sha256)
        source.check()
        try:
            if not place.is_file() or place.stat().st_size != source.size:
                _write(place, source)
        except OSError as error:
            raise StoreError(
                f"{source.name} cannot be kept in {self.folder}: {error.strerror or error}.",
                next_step="Free some space there and run the same command again: it goes on where it stopped. "
                "`ingest --no-keep` keeps no papers.",
            ) from error
        return source.size

    def is_unaltered(self, sha256: str) -> bool:
        """Does the file that is kept hold what its name says? Raises OSError where there is none to be read."""
        digest = hashlib.sha256()
        with self.place(sha256).open("rb") as stream:
            while piece := stream.read(PIECE):
                digest.update(piece)
        return digest.hexdigest() == sha256


def written(database: Path) -> tuple[Path, ...]:
    """All that this program writes for the database at this path: no papers, should it lie among papers."""
    ends = ("", "-wal", "-shm", "-journal", "-lock", ".before-restore", ".restoring")
    return (*(database.with_name(database.name + end) for end in ends), Originals.beside(database).folder)


def note(db: Database, document: str, sha256: str, size: int | None) -> None:
    """Say in the database that the bytes of this file are kept. Inside a transaction. size: None if they are not.

    document: the id of the paper the file holds, of the pack if it holds several.
    """
    if size is not None:
        db.execute("INSERT OR IGNORE INTO originals VALUES (?, ?, ?)", [document, sha256, size])


def _write(place: Path, source: Source) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    beside = place.with_name(f"{place.name}.part")  # the next try writes over what a crash left
    try:
        with source.opened() as read, beside.open("wb") as stream:
            stream.write(read.read(min(source.size // 2, PIECE)))
            reached("original begun")
            shutil.copyfileobj(read, stream, PIECE)
            stream.flush()
            os.fsync(stream.fileno())
        source.check()
        reached("original written")
        beside.replace(place)
        on_disk(place.parent)
        reached("original in its place")
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def on_disk(folder: Path) -> None:
    """Bring what a folder lists to the disk, where the system lets folders be opened (Windows does it itself)."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
