"""What Datasette is told: titles, descriptions, filters, questions. Generated, never written by hand."""

from __future__ import annotations

import sqlite3
import tomllib
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
DATABASE = "council"
"""The name the database has in every address, whatever its file is called."""

Table = dict[str, Any]


def metadata(connection: sqlite3.Connection) -> dict[str, Any]:
    """Datasette's metadata for the open database, from its descriptions and the two files of this room."""
    tables = _described(connection)
    views = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'view'")}
    for name, page in read_toml("pages.toml").items():
        known = tables.setdefault(name, {})
        known |= {key: page[key] for key in ("facets", "hidden") if key in page}
        if "label" in page:
            known["label_column"] = page["label"]
        if "search" in page:
            known |= {"fts_table": page["search"], "fts_pk": "search_row"}
        if name in views:
            known["sortable_columns"] = list(known.get("columns", {}))
    return {
        "title": "Council papers",
        "databases": {DATABASE: {"title": "All tables", "tables": tables, "queries": queries()}},
    }


def _described(connection: sqlite3.Connection) -> dict[str, Table]:
    tables: dict[str, Table] = {}
    for name, column, title, says in connection.execute("SELECT * FROM descriptions"):
        table = tables.setdefault(name, {"columns": {}})
        if column:
            table["columns"][column] = says
        else:
            table |= {"title": title, "description": says}
    return tables


def queries() -> dict[str, dict[str, Any]]:
    """The questions as canned queries, in the order of the first page."""
    return {
        name: {
            "title": question["title"],
            "description": question["says"],
            "sql": question.get("sql") or f"SELECT * FROM {question['view']}",
            "hide_sql": True,
        }
        for name, question in read_toml("questions.toml").items()
    }


def read_toml(name: str) -> dict[str, Any]:
    """One of this room's files."""
    return tomllib.loads((HERE / name).read_text(encoding="utf-8"))
