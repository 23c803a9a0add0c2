"""A database copied whole while it is in use, and put back. By SQLite's own backup: a file in use is never just copied.

What is written appears under its name only when it is whole, checked and on the disk.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

from extract.model.problem import StoreError
from extract.moments import reached
from extract.store.attempts import me
from extract.store.database import open_database
from extract.store.errors import explained, unwritable
from extract.store.lock import only_writer
from extract.store.originals import on_disk

PATIENCE = 2.0
"""Seconds to wait for a program that has the database open, before saying that it must be closed."""


def back_up(database: Path, target: Path) -> int:
    """Copy the database to `target` as one file; the answer is how many papers are in it.

    Raises StoreError when there is no whole database of ours, or the copy cannot be written.
    """
    _must_be_there(database, "nothing has been ingested yet", "Run ingest first, or name the database with --db.")
    beside = target.with_name(target.name + ".part")
    try:
        reached("backup begun")
        papers = _copied(database, beside)
        reached("backup written")
        beside.replace(target)
        on_disk(target.parent)
        reached("backed up")
    except OSError as error:
        raise unwritable(target, error) from error
    finally:
        _gone(beside)
    return papers


def restore(backup: Path, database: Path, say: Callable[[str], object] = print) -> Path | None:
    """Put a backup in the database's place; the answer is where the one before is kept, if there was one.

    say: is told whom one waits for. Raises StoreError when the backup is not whole, not ours or newer than this
    program, or when another program has the database open; the database is as it was then.
    """
    _must_be_there(backup, "nothing can be restored from it", "Name the file that `backup` wrote.")
    beside = database.with_name(database.name + ".restoring")
    database.parent.mkdir(parents=True, exist_ok=True)
    try:
        with only_writer(database, me(), say):
            reached("restoring begun")
            _copied(backup, beside)
            open_database(beside).close()  # ours? not newer than we are? and brought to the shape of today
            reached("copy checked")
            before = _make_way(database)
            beside.replace(database)
            on_disk(database.parent)
            reached("restored")
    except OSError as error:
        raise unwritable(database, error) from error
    finally:
        _gone(beside)
    return before


def _must_be_there(path: Path, so: str, next_step: str) -> None:
    if not path.is_file():
        raise StoreError(f"There is no database at {path}: {so}.", next_step=next_step)


def _copied(source: Path, target: Path) -> int:
    """Copy, check and bring to the disk; the answer is how many papers. Raises StoreError, OSError."""
    _gone(target)
    target.touch()  # what is wrong with its folder is the system's to say
    try:
        with (
            closing(sqlite3.connect(f"{source.resolve().as_uri()}?mode=ro", uri=True, timeout=30)) as old,
            closing(sqlite3.connect(target)) as new,
        ):
            old.backup(new)
            new.execute("PRAGMA journal_mode = DELETE")  # one file, with nothing beside it
            papers = _papers(new, source)
    except sqlite3.Error as error:
        full = getattr(error, "sqlite_errorname", "").startswith(("SQLITE_FULL", "SQLITE_IOERR"))
        raise explained(error, str(target if full else source)) from error
    with target.open("rb+") as stream:
        os.fsync(stream.fileno())
    return papers


def _papers(copy: sqlite3.Connection, source: Path) -> int:
    (verdict,) = copy.execute("PRAGMA integrity_check(1)").fetchone()
    if verdict != "ok":
        raise StoreError(
            f"{source} is damaged: {verdict}.", next_step="Use an older backup, or ingest the papers again."
        )
    try:
        return int(copy.execute("SELECT count(*) FROM documents").fetchone()[0])
    except sqlite3.OperationalError as error:
        raise StoreError(
            f"{source} is a database of another program.", next_step="Name one that ingest or `backup` wrote."
        ) from error


def _make_way(database: Path) -> Path | None:
    """Keep what stands in the database's place under another name too; where, if there is anything."""
    if not database.is_file():
        return None
    before = database.with_name(database.name + ".before-restore")
    _gather(database)
    before.unlink(missing_ok=True)
    try:
        os.link(database, before)
    except OSError:  # a drive without links
        shutil.copy2(database, before)
    return before


def _gather(database: Path) -> None:
    """Bring all into the one file: a log left beside it would be played into what comes in its place."""
    try:
        with closing(sqlite3.connect(database, timeout=PATIENCE)) as connection:
            connection.execute("PRAGMA journal_mode = DELETE").fetchone()
    except sqlite3.Error as error:
        if getattr(error, "sqlite_errorname", "").startswith("SQLITE_BUSY"):
            raise StoreError(
                f"Another program has {database} open.",
                next_step="Close it (`serve`, a database browser) and run the same command again.",
            ) from error
        for end in ("-wal", "-shm"):  # it is damaged, and why it is replaced: keep its log with it
            with suppress(FileNotFoundError):
                Path(f"{database}{end}").replace(f"{database}.before-restore{end}")


def _gone(beside: Path) -> None:
    for end in ("", "-journal", "-wal", "-shm"):
        with suppress(OSError):
            Path(f"{beside}{end}").unlink(missing_ok=True)
