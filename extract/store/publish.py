"""A database for the public: a new file with the rows and columns that may be published, and nothing else.

What is allowed is copied (`public.toml` names every table and column); nothing is ever deleted from a copy, for a
deleted word can still be read in the free pages and the search index of a file.
"""

from __future__ import annotations

import json
import os
import sqlite3
import tomllib
from collections.abc import Callable, Collection
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlite_utils import Database

from extract.model.problem import StoreError
from extract.moments import reached
from extract.store.database import open_database, writing
from extract.store.errors import explained
from extract.store.originals import on_disk
from extract.store.redaction import as_it_is, redacting

ALLOWED = tomllib.loads(Path(__file__).with_name("public.toml").read_text(encoding="utf-8"))
BUILDING = ".being-published"


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """What was published: papers, and recommendations and actions in them; `withheld` of each kind."""

    papers: int
    items: int
    papers_withheld: int
    items_withheld: int


def publish(
    database: Path,
    target: Path,
    *,
    redact_names: bool = False,
    marked: Collection[str] = (),
    only: Collection[str] | None = None,
    is_noted: bool = False,
) -> Published:
    """Build `target` anew from what may be published of `database`.

    redact_names: keep posts, drop persons. marked: ids of papers that must not be published for reasons that are not
    in the database (the name of a folder). only: ids of the papers to choose from, all if None. is_noted: the database
    remembers where it was published to, before anybody can see it. The file appears when it is whole; until then, one
    of that name stays as it was. Raises StoreError.
    """
    if target.resolve() == database.resolve():
        raise StoreError(
            f"{target} is the database with everything in it; it cannot be its own public copy.",
            next_step="Name another file to publish to.",
        )
    building = target.with_name(target.name + BUILDING)
    _remove(building)
    try:
        reached("publishing begun")
        with closing(opened(database, marked, only)) as source:
            counted = _build(source, building, redact_names=redact_names)
        _brought_to_disk(building)
        reached("public file whole")
        if is_noted:
            note_publication(database, target, redact_names=redact_names)
        os.replace(building, target)  # noqa: PTH105 - pathlib hides which of the two names failed
    except sqlite3.Error as error:
        raise explained(error, str(target)) from error
    except OSError as error:
        raise StoreError(
            f"{target} could not be replaced: {error.strerror or error}.",
            next_step="Close the programs that have it open (a running `serve`, say) and publish again.",
        ) from error
    finally:
        _remove(building)
    on_disk(target.parent)
    reached("published")
    return counted


def opened(database: Path, marked: Collection[str] = (), only: Collection[str] | None = None) -> sqlite3.Connection:
    """The database for reading, in one state, with temporary tables of the ids that may be published."""
    source = sqlite3.connect(f"{database.resolve().as_uri()}?mode=ro", uri=True, timeout=30, isolation_level=None)
    source.execute("PRAGMA temp_store = MEMORY")
    source.execute("BEGIN")
    known = {"marked": json.dumps(list(marked)), "only": None if only is None else json.dumps(list(only))}
    for name, sql in ALLOWED["chosen"].items():
        wanted = {key: value for key, value in known.items() if f":{key}" in sql}
        source.execute(f"CREATE TEMP TABLE {name} AS {sql}", wanted)
        source.execute(f"CREATE INDEX temp.{name}_by_id ON {name} (id)")
    return source


def _build(source: sqlite3.Connection, building: Path, *, redact_names: bool) -> Published:
    public = redacting(source) if redact_names else as_it_is(source)
    db = open_database(building)
    try:
        with writing(db):
            for table, sql in ALLOWED["copy"].items():
                _copy(source, db, table, sql, public)
        reached("public rows written")
        db.execute("VACUUM")
        db.execute("PRAGMA journal_mode = DELETE")
    finally:
        db.close()
    return _counted(source)


def _copy(source: sqlite3.Connection, db: Database, table: str, sql: str, public: Callable[[str], str]) -> None:
    rows = source.execute(sql)
    columns = [column[0] for column in rows.description]
    insert = f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"
    kept = {number for number, name in enumerate(columns) if name == "id" or name.endswith("_id") or name == "sha256"}
    for row in rows:
        db.conn.execute(insert, [public(v) if isinstance(v, str) and at not in kept else v for at, v in enumerate(row)])


def _counted(source: sqlite3.Connection) -> Published:
    def count(sql: str) -> int:
        return int(source.execute(f"SELECT count(*) FROM {sql}").fetchone()[0])

    papers = count("open_documents")
    items = count("open_recommendations") + count("open_actions")
    return Published(
        papers=papers, items=items, papers_withheld=count("documents") - papers,
        items_withheld=count("recommendations") + count("actions") - items,
    )  # fmt: skip


def _brought_to_disk(building: Path) -> None:
    with building.open("rb+") as stream:
        os.fsync(stream.fileno())


def _remove(building: Path) -> None:
    for end in ("", "-wal", "-shm", "-journal"):
        building.with_name(building.name + end).unlink(missing_ok=True)


def note_publication(database: Path, target: Path, *, redact_names: bool) -> None:
    """Remember where the database is published to."""
    with closing(open_database(database)) as db, writing(db):
        now = datetime.now(UTC).isoformat(timespec="seconds")
        values = [str(target.resolve()), redact_names, now]
        db.execute("INSERT OR REPLACE INTO publications VALUES (?, ?, ?)", values)
    reached("publication noted")
