"""All papers as JSON Lines, one record a line, in the shape of `record.schema.json`."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import IO

from extract.feeds.files import renamed_when_whole, standard_output
from extract.feeds.record import records, whole_record
from extract.feeds.sources import Row
from extract.model.problem import StoreError

SCHEMA = Path(__file__).with_name("record.schema.json")

LINE_ENDS = {ord(mark): f"\\u{ord(mark):04x}" for mark in "\u0085\u2028\u2029"}
"""What JSON leaves as it is and many programs take for the end of a line."""


def export_jsonl(database: Path, target: Path | None) -> int:
    """Write every record of the database to `target` (None: standard output); the answer is how many.

    The file appears when it is whole; until then, one of that name stays as it was. Raises StoreError when
    there is no database of ours, UsageError when the file cannot be written.
    """
    with closing(open_to_read(database)) as connection:
        try:
            connection.execute("BEGIN")  # one state of the database, whoever writes meanwhile
            with renamed_when_whole(target) if target else standard_output() as stream:
                return write_jsonl(connection, stream)
        except sqlite3.Error as error:
            raise unusable(database) from error


def write_jsonl(connection: sqlite3.Connection, stream: IO[str]) -> int:
    """Write every record of an open database to a text stream; the answer is how many."""
    count = 0
    for count, record in enumerate(records(connection), 1):  # noqa: B007
        stream.write(_line(record))
    return count


def write_whole(connection: sqlite3.Connection, document_id: str, stream: IO[str]) -> None:
    """Write one record: of a paper, or of a pack with all that was found in its papers."""
    stream.write(_line(whole_record(connection, document_id)))


def _line(record: Row) -> str:
    return json.dumps(record, ensure_ascii=False).translate(LINE_ENDS) + "\n"


def open_to_read(database: Path) -> sqlite3.Connection:
    """The database, for reading only. Raises StoreError when there is none."""
    if not database.is_file():
        raise StoreError(
            f"There is no database at {database}: nothing has been ingested yet.",
            next_step="Run ingest first, or name the database with --db.",
        )
    return sqlite3.connect(f"{database.resolve().as_uri()}?mode=ro", uri=True, timeout=30)


def unusable(database: Path) -> StoreError:
    """What to say of a file that is no database of ours."""
    return StoreError(
        f"{database} cannot be read as a database of council-extract.",
        next_step="Name the database that ingest wrote with --db, or ingest the papers again.",
    )
