"""Whether the database is whole: every check a sentence, and for a bad one what to do."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from extract.model.outcome import STATES
from extract.store.lock import is_held
from extract.store.migrate import MIGRATIONS
from extract.store.originals import Originals

RESTORE = "Move the file away and ingest the papers again, or put a backup in its place with `restore`."
AGAIN = "Ingest the papers again into a new database and report this one."
GO_ON = "Run the same ingest again: it goes on where it stopped."
MISSING = "Ingest the papers again: what is not there is kept anew."
ALTERED = "Delete the altered files (their names are no longer their sha256) and ingest those papers again."
CORRECT = "The view `needs_review` has them, with their words: correct the record that stands there now."
OLDER = "an older version of this program made it; the next ingest brings it up to date, ask again after that"

ORPHANS = {
    "a lead without its action": "SELECT count(*) FROM leads WHERE action_id NOT IN (SELECT id FROM actions)",
    "a document without a line in the ledger": """
        SELECT count(*) FROM documents WHERE id NOT IN (SELECT document_id FROM inputs WHERE document_id IS NOT NULL)
            AND id NOT IN (SELECT document_id FROM parts)
    """,
    "an input without a final state": f"SELECT count(*) FROM inputs WHERE state NOT IN {STATES}",
    "an input that was read, without its paper": """
        SELECT count(*) FROM inputs WHERE state NOT IN ('rejected', 'skipped') AND document_id IS NULL
    """,
    "an input that was not read, without the reason": """
        SELECT count(*) FROM inputs WHERE state IN ('rejected', 'skipped')
        AND id NOT IN (SELECT input_id FROM problems WHERE input_id IS NOT NULL)
    """,
}
"""What would be wrong -> how many times it is."""

ADRIFT = """
    SELECT count(*) FROM corrections_in_force WHERE record_id NOT IN (
        SELECT id FROM actions UNION ALL SELECT id FROM recommendations UNION ALL SELECT id FROM documents
    )
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One thing looked at. next_step: only where it is not good."""

    what: str
    good: bool
    found: str
    next_step: str | None = None


def checks(database: Path) -> Iterator[Check]:
    """The checks of one database, which is opened to read only, and of the papers kept beside it."""
    if not database.is_file():
        yield Check(what="database", good=True, found=f"there is none at {database} yet: ingest makes it")
        return
    with closing(sqlite3.connect(f"file:{database.resolve().as_posix()}?mode=ro", uri=True)) as connection:
        try:
            yield _integrity(connection)
            if not _is_of_today(connection):
                yield Check(what="version", good=True, found=OLDER)
                return
            yield from _of(connection)
            yield _under_way(connection, database)
            yield from _kept(connection, Originals.beside(database))
        except sqlite3.DatabaseError as error:
            yield Check(what="database", good=False, found=f"it cannot be read: {error}", next_step=RESTORE)


def _integrity(connection: sqlite3.Connection) -> Check:
    (integrity,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
    whole = integrity == "ok"
    return Check(what="integrity", good=whole, found=integrity, next_step=None if whole else RESTORE)


def _is_of_today(connection: sqlite3.Connection) -> bool:
    """Has it the tables that this version looks into?"""
    applied = {name for (name,) in connection.execute("SELECT name FROM _migrations")}
    return applied >= {migration.stem for migration in MIGRATIONS}


def _of(connection: sqlite3.Connection) -> Iterator[Check]:
    broken = len(connection.execute("PRAGMA foreign_key_check").fetchall())
    yield _counted("references", broken, "rows that refer to nothing")
    for what, sql in ORPHANS.items():
        (count,) = connection.execute(sql).fetchone()
        yield _counted("completeness", count, what)
    (adrift,) = connection.execute(ADRIFT).fetchone()
    yield _counted("corrections", adrift, "a correction whose record was read otherwise since", CORRECT)
    yield _balance(connection)
    (papers,) = connection.execute("SELECT count(*) FROM documents").fetchone()
    yield Check(what="papers", good=True, found=f"{papers} in the database")


def _counted(what: str, count: int, words: str, next_step: str = AGAIN) -> Check:
    found = f"{count} times {words}"
    return Check(what=what, good=count == 0, found=found, next_step=next_step if count else None)


def _balance(connection: sqlite3.Connection) -> Check:
    """As many come out as went in: each input in one state, and each paper read behind an input."""
    states = Counter(dict(connection.execute("SELECT state, count(*) FROM inputs GROUP BY state")))
    (inputs,) = connection.execute("SELECT count(*) FROM inputs").fetchone()
    (lost,) = connection.execute("""
        SELECT count(*) FROM inputs WHERE document_id IS NOT NULL AND document_id NOT IN (SELECT id FROM documents)
    """).fetchone()
    out = ", ".join(f"{states[state]} {state.replace('_', ' ')}" for state in STATES)
    good = inputs == sum(states[state] for state in STATES) and not lost
    found = f"{inputs} inputs went in, out came {out}"
    return Check(what="balance", good=good, found=found, next_step=None if good else AGAIN)


def _under_way(connection: sqlite3.Connection, database: Path) -> Check:
    (begun,) = connection.execute("SELECT count(*) FROM attempts WHERE who IS NOT NULL").fetchone()
    if is_held(database):
        return Check(what="under way", good=True, found=f"{begun} papers are being read now")
    return _counted("under way", begun, "a paper begun and not finished", GO_ON)


def _kept(connection: sqlite3.Connection, originals: Originals) -> Iterator[Check]:
    """Every paper that was kept is there, and its bytes are those that were read."""
    sums = [sha256 for (sha256,) in connection.execute("SELECT sha256 FROM originals")]
    missing = {sha256 for sha256 in sums if not originals.place(sha256).is_file()}
    altered = sum(not originals.is_unaltered(sha256) for sha256 in sums if sha256 not in missing)
    yield Check(what="papers kept", good=True, found=f"{len(sums)} should stand in {originals.folder}")
    yield _counted("papers kept", len(missing), "a paper that is not there", MISSING)
    yield _counted("papers kept", altered, "a paper that was altered", ALTERED)
