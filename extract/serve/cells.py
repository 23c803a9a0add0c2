"""How a value is written in a cell: dates as people write them, our own words, links to what an id names."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any
from urllib.parse import quote, urlencode

from markupsafe import Markup, escape

from extract.serve.metadata import DATABASE

ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
CODE = re.compile(r"`([^`]+)`")
TAGGED = {"timing", "severity", "state"}
PLAIN = {
    "status", "response", "kind", "part", "field", "what", "status_detail", "deadline_kind",
    "deadline_precision", "outcome",
}  # fmt: skip
"""Columns whose values are words of ours: `in_progress` is shown as `in progress`."""

HEADINGS = {"recommendation_ref": "ref", "action_id": "evidence", "recommendation_id": "evidence"}
OWNERS = {"action_id": "actions", "recommendation_id": "recommendations", "document_id": "documents"}

Cell = Markup | str | None


def render_cell(row: Mapping[str, Any], value: Any, column: str) -> Cell:
    """A cell as people read it; None leaves it to Datasette (a dict is a foreign key with its label)."""
    if isinstance(value, dict):
        return None
    if column in OWNERS or column in ("document", "lead", "committee"):
        return _link(row, column, value)
    if value in (None, ""):
        return None
    if isinstance(value, str) and ISO_DAY.fullmatch(value) and "words" not in column:
        return _day(value)
    if column in TAGGED:
        return Markup('<span class="tag tag-{}">{}</span>').format(_css_name(value), plain(value))
    return plain(value) if column in PLAIN else None


def _day(value: str) -> Cell:
    try:
        day = date.fromisoformat(value)
    except ValueError:
        return None
    return Markup('<time datetime="{}">{}</time>').format(value, f"{day.day} {day:%b %Y}")


def _css_name(value: object) -> str:
    return re.sub(r"[^a-z0-9]+", "-", str(value).lower())


def plain(value: object) -> str:
    """A word of ours as people write it."""
    return str(value).replace("_", " ")


def heading(column: str) -> str:
    """A column's name over a table."""
    return HEADINGS.get(column, plain(column))


def marked(text: str) -> Markup:
    """A description, with what stands between backticks as code."""
    return Markup(CODE.sub(r"<code>\1</code>", str(escape(text))))


def _link(row: Mapping[str, Any], column: str, value: Any) -> Cell:
    known = set(row.keys())
    if column in OWNERS and "document" not in known:  # a row of a table
        return _anchor(OWNERS[column], value, value) if value else None
    if column == "action_id" and not value and "recommendation_id" in known:
        column, value = "recommendation_id", row["recommendation_id"]
    if not value:
        return None
    if column in OWNERS:
        return _anchor(OWNERS[column], value, "See words")
    if column == "document" and "document_id" in known:
        return _anchor("documents", row["document_id"], value)
    council = {"council": row["council"]} if "council" in known and row["council"] else {}
    if column == "lead":
        return _filtered("action_tracker", {"leads__contains": value, **council}, value)
    if column == "committee" and "recommendations" in known:
        return _filtered("recommendation_tracker", {"committee": value, **council}, value)
    return None


def _anchor(table: str, key: str, text: str) -> Markup:
    return Markup('<a href="/{}/{}/{}">{}</a>').format(DATABASE, table, quote(key, safe=""), text)


def _filtered(table: str, filters: dict[str, str], text: str) -> Markup:
    return Markup('<a href="/{}/{}?{}">{}</a>').format(DATABASE, table, urlencode(filters), text)
