"""Take a paper back, and out of every file it was published in."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Collection, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlite_utils import Database

from extract.model.problem import UsageError
from extract.moments import reached
from extract.store.database import open_database, writing
from extract.store.publish import opened, publish

FOUND = """
    SELECT DISTINCT documents.id, documents.name FROM documents LEFT JOIN locations ON document_id = documents.id
    WHERE :paper IN (documents.id, sha256, documents.name, documents.origin, locations.origin, locations.name)
    ORDER BY documents.id
"""
OF_A_FOUND_PACK = "SELECT document_id FROM parts WHERE pack_id IN (SELECT value FROM json_each(?))"
NOTED = """
    INSERT OR REPLACE INTO withdrawals
        (document_id, reason, withdrawn_at, fingerprint, file_sha256, first_page, last_page)
    SELECT id, :reason, :now, fingerprint, file_sha256, coalesce(first_page, 1), coalesce(last_page, pages)
    FROM documents WHERE id = :id
"""
LIFTED = """
    DELETE FROM withdrawals WHERE document_id = :id OR fingerprint = (SELECT fingerprint FROM documents WHERE id = :id)
        OR (document_id NOT IN (SELECT id FROM documents)
            AND file_sha256 IN (SELECT file_sha256 FROM locations WHERE locations.document_id = :id))
"""
"""By whatever withdrawal the paper is kept back: its own, one of its words, one of a paper that stood there before."""

IDS = ("documents", "recommendations", "actions", "evidence")


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """A file this database was published to."""

    path: Path
    redact_names: bool


def withdraw(db: Database, paper: str, reason: str | None = None) -> str:
    """Publish the paper no more, however often it is read again; the answer is its id.

    paper: its id, fingerprint, file name or where it was found; a pack's is that of the pack with all its papers.
    Raises UsageError when none or several are called so.
    """
    document, _ = _one(db, paper)
    with writing(db):
        reached("withdrawal begun")
        now = datetime.now(UTC).isoformat(timespec="seconds")
        db.execute(NOTED, {"id": document, "reason": reason, "now": now})
        reached("withdrawal written")
    reached("withdrawn")
    return document


def readmit(db: Database, paper: str) -> str:
    """Take a withdrawal back; the paper comes out again with the next `publish`. The answer is its id."""
    document, _ = _one(db, paper)
    with writing(db):
        db.execute(LIFTED, {"id": document})
    return document


def _one(db: Database, paper: str) -> tuple[str, str]:
    found: list[tuple[str, str]] = db.execute(FOUND, {"paper": paper}).fetchall()
    if not found:
        raise UsageError(
            f"No paper in the database is called {paper!r}.",
            next_step="Give its file name or its id, as the table `documents` has them.",
        )
    inside = {id_ for (id_,) in db.execute(OF_A_FOUND_PACK, [json.dumps([id_ for id_, _ in found])])}
    found = [one for one in found if one[0] not in inside] or found
    if len(found) > 1:
        raise UsageError(
            f"{len(found)} papers are called {paper!r}.",
            next_step=f"Give the id of the one you mean: {', '.join(document for document, _ in found)}.",
        )
    return found[0]


def take_out(database: Path, *, marked: Callable[[], Collection[str]] = frozenset) -> tuple[Path, ...]:
    """Build anew each published file that holds something that may no longer be published; the answer is which.

    Nothing comes out that was not in the file before. marked: as for `publish`, asked for only if there is a file.
    """
    publications = tuple(_publications(database))
    held = marked() if publications else ()
    stale = [one for one in publications if _is_stale(database, one, held)]
    for one in stale:
        publish(database, one.path, redact_names=one.redact_names, marked=held, only=_ids(one.path, "documents"))
        reached("taken out")
    return tuple(one.path for one in stale)


def _publications(database: Path) -> Iterator[Publication]:
    """The published files that are still there."""
    with closing(open_database(database)) as db:
        rows = db.execute("SELECT path, names_redacted FROM publications").fetchall()
    for path, redacted in rows:
        if Path(path).is_file():
            yield Publication(path=Path(path), redact_names=bool(redacted))


def _is_stale(database: Path, publication: Publication, marked: Collection[str]) -> bool:
    with closing(opened(database, marked)) as source:
        allowed = {table: {id_ for (id_,) in source.execute(f"SELECT id FROM open_{table}")} for table in IDS}
    return any(not _ids(publication.path, table) <= allowed[table] for table in IDS)


def _ids(path: Path, table: str) -> frozenset[str]:
    with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as connection:
        return frozenset(id_ for (id_,) in connection.execute(f"SELECT id FROM {table}"))
