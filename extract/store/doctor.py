"""Whether the database is whole: every check a sentence, and for a bad one what to do."""
from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

RESTORE = "Move the file away and ingest the papers again, or put a backup in its place."
AGAIN = "Ingest the papers again into a new database and report this one."

ORPHANS = {
    "a lead without its action": "SELECT count(*) FROM leads WHERE action_id NOT IN (SELECT id FROM actions)",
    "a document without a line in the ledger": """
        SELECT count(*) FROM documents WHERE id NOT IN (SELECT document_id FROM inputs WHERE document_id IS NOT NULL)
    """,
    "an input without a final state": "SELECT count(*) FROM inputs WHERE state IS NULL",
}
"""What would be wrong -> how many times it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One thing looked at. next_step: only where it is not good."""

    what: str
    good: bool
    found: str
    next_step: str | None = None


def checks(database: Path) -> Iterator[Check]:
    """The checks of one database, which is opened to read only."""
    if not database.is_file():
        yield Check(what="database", good=True, found=f"there is none at {database} yet: ingest makes it")
        return
    with closing(sqlite3.connect(f"file:{database.resolve().as_posix()}?mode=ro", uri=True)) as connection:
        try:
            yield from _of(connection)
        except sqlite3.DatabaseError as error:
            yield Check(what="database", good=False, found=f"it cannot be read: {error}", next_step=RESTORE)


def _of(connection: sqlite3.Connection) -> Iterator[Check]:
    (integrity,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
    whole = integrity == "ok"
    yield Check(what="integrity", good=whole, found=integrity, next_step=None if whole else RESTORE)
    broken = len(connection.execute("PRAGMA foreign_key_check").fetchall())
    yield _counted("references", broken, "rows that refer to nothing")
    for what, sql in ORPHANS.items():
        (count,) = connection.execute(sql).fetchone()
        yield _counted("completeness", count, what)
    (papers,) = connection.execute("SELECT count(*) FROM documents").fetchone()
    yield Check(what="papers", good=True, found=f"{papers} in the database")


def _counted(what: str, count: int, words: str) -> Check:
    return Check(what=what, good=count == 0, found=f"{count} times {words}", next_step=AGAIN if count else None)
