"""Open the database, bring it up to date, and write to it one transaction at a time."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from sqlite_utils import Database

from extract.store.errors import explained
from extract.store.migrate import bring_up_to_date

WAIT_SECONDS = 30.0
"""How long to wait for another program that is writing."""

PRAGMAS = (
    "PRAGMA synchronous = FULL",  # less would lose stored papers when the power fails
    "PRAGMA foreign_keys = ON",
)


def open_database(path: Path | str) -> Database:
    """The database at `path` (`:memory:` for one that is not kept), made or migrated where needed.

    Raises StoreError when the file cannot be written, is no database or not one of ours, or was made by a
    newer version of this program.
    """
    try:
        connection = _connect(str(path))
    except sqlite3.Error as error:
        raise explained(error, str(path)) from error
    try:
        db = Database(connection)
        with writing(db):
            bring_up_to_date(db)
    except BaseException:
        connection.close()
        raise
    return db


def _connect(path: str) -> sqlite3.Connection:
    if path != ":memory:":
        with suppress(OSError):  # SQLite says the same in a moment, and we have a sentence for that
            Path(path).parent.mkdir(parents=True, exist_ok=True)
    connection = sqlite3.connect(path, timeout=WAIT_SECONDS, isolation_level=None)
    try:
        _let_readers_in(connection)
        for pragma in PRAGMAS:
            connection.execute(pragma).close()
    except BaseException:
        connection.close()
        raise
    return connection


def _let_readers_in(connection: sqlite3.Connection) -> None:
    """Write-ahead logging: readers and the one writer do not wait for each other.

    SQLite does not wait for its turn to switch this on, so when several programs make one database, we do.
    """
    last_try = time.monotonic() + WAIT_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL").close()
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > last_try:
                raise
            time.sleep(0.05)


@contextmanager
def writing(db: Database) -> Iterator[None]:
    """One transaction that holds the only pen from its first moment: all of it is kept, or nothing.

    Raises StoreError for what SQLite refuses (disk full, read-only, locked by another program).
    """
    try:
        db.conn.execute("BEGIN IMMEDIATE")
        try:
            yield
            db.conn.execute("COMMIT")
        except BaseException:
            db.rollback()
            raise
    except (sqlite3.IntegrityError, sqlite3.ProgrammingError):
        raise  # a mistake of ours, not something the user can mend
    except sqlite3.DatabaseError as error:
        raise explained(error, path_of(db)) from error


def path_of(db: Database) -> str:
    """Where the database lies, for messages."""
    with closing(db.conn.execute("PRAGMA database_list")) as rows:
        return next((file for _, name, file in rows if name == "main" and file), "the database in memory")
