"""What a record says of packs: the papers a pack holds, and every file and page a paper stands on."""

from __future__ import annotations

import json
import sqlite3

from extract.feeds.sources import Row, rows

AGENDA = "SELECT * FROM agenda_items WHERE document_id = ? ORDER BY number"
PARTS = "SELECT * FROM parts WHERE pack_id = ? ORDER BY number"
STANDS = "SELECT * FROM locations WHERE document_id = ? ORDER BY origin, first_page"
OF_A_PART = ("document_id", "kind", "item", "title", "first_page", "last_page")
OF_AN_ITEM = ("item", "title", "page")


def agenda_of(connection: sqlite3.Connection, document_id: str) -> list[Row]:
    """The items of the agenda the paper lists."""
    return [
        {
            **{name: row[name] for name in OF_AN_ITEM},
            "pages": _pair(row["pages_first"], row["pages_last"]),
            "restricted": bool(row["restricted"]),
            "to_follow": bool(row["to_follow"]),
        }
        for row in rows(connection, AGENDA, document_id)
    ]


def parts_of(connection: sqlite3.Connection, document_id: str) -> list[Row]:
    """The papers a pack holds, in its order."""
    return [
        {
            **{name: row[name] for name in OF_A_PART},
            "printed_pages": _pair(row["printed_first"], row["printed_last"]),
            "blank_pages": json.loads(row["blank_pages"] or "[]"),
        }
        for row in rows(connection, PARTS, document_id)
    ]


def stands_in(connection: sqlite3.Connection, document_id: str) -> list[Row]:
    """Each file the paper stands in, with its pages there: pairs of a page as its sources count, and as it is there."""
    return [
        {
            "origin": row["origin"], "first_page": row["first_page"], "last_page": row["last_page"],
            "page_map": json.loads(row["page_map"] or "[]"),
        }
        for row in rows(connection, STANDS, document_id)
    ]  # fmt: skip


def _pair(first: int | None, last: int | None) -> list[int] | None:
    return None if first is None or last is None else [first, last]
