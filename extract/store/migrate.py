"""Bring a database to the shape this program knows: tables, search, views, descriptions.

Tables change only by a new numbered file in `migrations/`, never by a change to an old one. Views and
descriptions hold nothing of their own and are made anew when their file has changed.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

from sqlite_utils import Database

from extract.model.problem import StoreError

HERE = Path(__file__).parent
MIGRATIONS = tuple(sorted((HERE / "migrations").glob("*.sql")))
VIEWS = tuple(sorted((HERE / "views").glob("*.sql")))
DESCRIPTIONS = HERE / "descriptions.toml"
SEARCHED = ("recommendations", "actions")

Description = tuple[str, str, str | None, str]
"""Table or view, column (empty for the table itself), title, what it says."""


def bring_up_to_date(db: Database) -> None:
    """Apply what is missing, inside the caller's transaction; nothing is written when nothing is missing.

    Raises StoreError for a database of another program or of a newer version of this one.
    """
    applied = _applied(db)
    for migration in MIGRATIONS:
        if migration.stem not in applied:
            db.executescript(migration.read_text(encoding="utf-8"))
            db.execute("INSERT INTO _migrations VALUES (?)", [migration.stem])
    for table in SEARCHED:
        if db.table(table).detect_fts() is None:
            db.table(table).enable_fts(["text"], tokenize="porter", create_triggers=True)
    _renew_views(db)
    _renew_descriptions(db)


def _applied(db: Database) -> set[str]:
    tables = db.table_names()
    if "_migrations" not in tables:
        if tables:
            raise StoreError(
                "This is a database of another program, and nothing was changed in it.",
                next_step="Name another file with --db.",
            )
        db.execute("CREATE TABLE _migrations (name TEXT PRIMARY KEY)")
    applied = {name for (name,) in db.execute("SELECT name FROM _migrations")}
    if applied - {migration.stem for migration in MIGRATIONS}:
        raise StoreError(
            "This database was made by a newer version of council-extract than the one that is running.",
            next_step="Update council-extract, or name another file with --db.",
        )
    return applied


def _renew_views(db: Database) -> None:
    known = dict(db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'view'").fetchall())
    for file in VIEWS:
        sql = file.read_text(encoding="utf-8").strip().removesuffix(";")
        if known.get(file.stem) != sql:
            db.execute(f'DROP VIEW IF EXISTS "{file.stem}"')
            db.execute(sql)


def _renew_descriptions(db: Database) -> None:
    wanted = set(descriptions(db))
    if set(db.execute("SELECT name, column_name, title, says FROM descriptions").fetchall()) != wanted:
        db.execute("DELETE FROM descriptions")
        db.conn.executemany("INSERT INTO descriptions VALUES (?, ?, ?, ?)", sorted(wanted, key=str))


def descriptions(db: Database) -> Iterator[Description]:
    """Every table and view of `descriptions.toml`, and each of its columns, in the words written there.

    A column that has no words of its own under its table has those of `[columns]`.
    """
    words = tomllib.loads(DESCRIPTIONS.read_text(encoding="utf-8"))
    common = words.pop("columns")
    for name, item in words.items():
        yield name, "", item["title"], item["says"]
        for column in db[name].columns:
            says = item.get("columns", {}).get(column.name) or common.get(column.name)
            if says:
                yield name, column.name, None, says
