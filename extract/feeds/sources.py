"""Where each value of a paper stands, as the `source` objects of a record."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

Row = dict[str, Any]

UNITS = (
    ("page", "page"),
    ("paragraph", "paragraph_number"),
    ("table", "table_number"),
    ("row", "row_number"),
    ("column", "column_number"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """The evidence of one paper, found by the id of the row it belongs to, the field and its number."""

    known: dict[tuple[str, str, int], Row]

    def of(self, owner: str, field: str, number: int = 1) -> Row | None:
        """The `source` of a value; None when nothing was kept of where it stands."""
        return self.known.get((owner, field, number))

    def fields(self, owner: str) -> Iterator[tuple[str, Row]]:
        """Every field of this owner with its source, in the order of the paper's front page."""
        return ((field, source) for (id_, field, _), source in self.known.items() if id_ == owner)


def rows(connection: sqlite3.Connection, sql: str, *values: object) -> list[Row]:
    """The rows of a query, each by its columns' names."""
    cursor = connection.execute(sql, values)
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor]


def sources_of(connection: sqlite3.Connection, document_id: str) -> Sources:
    """All that is known of where this paper's values stand."""
    places = defaultdict(list)
    sql = "SELECT * FROM places WHERE document_id = ? ORDER BY evidence_id, number"
    for piece in rows(connection, sql, document_id):
        places[piece["evidence_id"]].append(_place(piece))
    sql = "SELECT * FROM evidence WHERE document_id = ? ORDER BY rowid"
    known = {}
    for item in rows(connection, sql, document_id):
        owner = item["action_id"] or item["recommendation_id"] or item["document_id"]
        known[owner, item["field"], item["number"]] = {
            "page": item["page"],
            "places": places[item["id"]],
            "quote": item["quote"],
            "rule": item["rule"],
            "confidence": item["confidence"],
        }
    return Sources(known=known)


def _place(piece: Row) -> Row:
    answer = {name: piece[column] for name, column in UNITS if piece[column] is not None}
    if piece["x0"] is not None:
        answer["box"] = [round(piece[edge], 2) for edge in ("x0", "top", "x1", "bottom")]
    if piece["span_start"] is not None:
        answer["span"] = [piece["span_start"], piece["span_end"]]
    return {**answer, "words": piece["words"]}
