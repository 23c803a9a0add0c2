"""A view as CSV, as spreadsheets open it: with a mark of its encoding, every cell quoted, and no cell a formula.

Cells are made neutral here, so they are not always the words of the paper; those are in the JSON Lines.
"""

from __future__ import annotations

import csv
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import IO

from extract.feeds.files import renamed_when_whole, standard_output
from extract.feeds.jsonl import open_to_read, unusable
from extract.model.problem import UsageError
from extract.model.spreadsheet import neutral

MARKED = "utf-8-sig"
"""Excel takes a file without the mark for one in the encoding of its country."""


def export_csv(database: Path, view: str, target: Path | None) -> int:
    """Write a view or table to `target` (None: standard output); the answer is how many rows.

    Raises StoreError when there is no database of ours, UsageError for a view it has not and a file that cannot be
    written.
    """
    with closing(open_to_read(database)) as connection:
        try:
            connection.execute("BEGIN")
            _refuse_unknown(connection, view)
            with renamed_when_whole(target, MARKED) if target else standard_output() as stream:
                return write_csv(connection, view, stream)
        except sqlite3.Error as error:
            raise unusable(database) from error


def write_csv(connection: sqlite3.Connection, view: str, stream: IO[str]) -> int:
    """Write the rows of a view under a row of column names; the answer is how many."""
    rows = connection.execute(f'SELECT * FROM "{view}"')
    writer = csv.writer(stream, quoting=csv.QUOTE_ALL)
    writer.writerow([column[0] for column in rows.description])
    count = 0
    for count, row in enumerate(rows, 1):  # noqa: B007
        writer.writerow([neutral(value) for value in row])
    return count


def _refuse_unknown(connection: sqlite3.Connection, view: str) -> None:
    known = [name for (name,) in connection.execute("SELECT DISTINCT name FROM descriptions ORDER BY name")]
    if view not in known:
        raise UsageError(f"There is no table {view!r}.", next_step=f"Use one of: {', '.join(known)}.")
