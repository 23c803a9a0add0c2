"""What SQLite complains of, in words a person can act on."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from extract.model.problem import StoreError

SENTENCES = {
    "SQLITE_CANTOPEN": (
        "{path} cannot be opened or made.",
        "Check that its folder exists and that you may write there, or name another file with --db.",
    ),
    "SQLITE_NOTADB": (
        "{path} is not a database: it was made by another kind of program.",
        "Name another file with --db, or move this one away.",
    ),
    "SQLITE_READONLY": (
        "{path} may not be written: the file or its folder is read-only.",
        "Take the write protection away, or name another file with --db.",
    ),
    "SQLITE_BUSY": (
        "Another program has been writing to {path} for more than half a minute.",
        "Wait until it has ended, or close it, and run the same command again.",
    ),
    "SQLITE_FULL": (
        "There is no room left to write {path}. Every paper stored before this one is whole.",
        "Free some space and run the same command again: it goes on where it stopped.",
    ),
    "SQLITE_IOERR": (
        "{path} could not be read or written: the disk or network drive answered with an error. Every paper stored "
        "before this one is whole.",
        "Check the drive and the room on it; a database on a local disk is safest. Then run the same command again.",
    ),
    "SQLITE_CORRUPT": (
        "{path} is damaged.",
        "Put a backup in its place, or move it away and ingest the papers again.",
    ),
}
UNKNOWN = ("{path} cannot be used: {error}.", "Name another file with --db and try again.")


def explained(error: sqlite3.Error, path: str) -> StoreError:
    """The sentence and next step for what SQLite said about the database at `path`."""
    name = getattr(error, "sqlite_errorname", "") or ""
    known = (words for start, words in SENTENCES.items() if name.startswith(start))
    message, next_step = next(known, UNKNOWN)
    return StoreError(message.format(path=path, error=error), next_step=next_step)


def cannot_be_opened(path: str) -> StoreError:
    """For what stands beside the database and is not SQLite's."""
    message, next_step = SENTENCES["SQLITE_CANTOPEN"]
    return StoreError(message.format(path=path), next_step=next_step)


def unwritable(path: Path, error: OSError) -> StoreError:
    """For a file that the system does not let be written."""
    return StoreError(
        f"{path} cannot be written: {error.strerror or error}.",
        next_step="Name a file in a folder that exists, that you may write to and that has room. "
        "On Windows, close programs that have the file open.",
    )
