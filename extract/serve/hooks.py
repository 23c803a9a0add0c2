"""What our pages need beyond Datasette's own: counts, the evidence of a row, headers that keep script out.

Imports Datasette, so only `run` imports this.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from datasette import hookimpl
from datasette.database import QueryInterrupted

from extract.serve.cells import heading, marked, plain, render_cell
from extract.serve.metadata import DATABASE, read_toml

EVIDENCE = """
    SELECT field, number, quote, page, rule, confidence FROM evidence
    WHERE document_id = :document AND action_id IS :action AND recommendation_id IS :recommendation
    ORDER BY rowid
"""
IN_SHORT = {
    "actions": "SELECT * FROM action_tracker WHERE action_id = ?",
    "recommendations": "SELECT * FROM recommendation_tracker WHERE recommendation_id = ?",
}
HEADERS = {
    b"content-security-policy": (
        b"default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; "
        b"frame-ancestors 'none'"
    ),
    b"x-content-type-options": b"nosniff",
    b"referrer-policy": b"same-origin",
}
"""No page of ours has a script, so none may run, whatever a paper says."""

Row = dict[str, Any]
App = Callable[..., Awaitable[None]]


def extra_template_vars(datasette: Any) -> dict[str, Any]:
    """What our templates ask for: counts, questions, a row in short, its evidence, how names are written."""
    db = datasette.get_database(DATABASE)

    async def rows(sql: str, values: object = None) -> list[Row]:
        return [dict(row) for row in (await db.execute(sql, values)).rows]

    async def totals() -> Row:
        try:
            return (await rows("SELECT * FROM totals"))[0]
        except QueryInterrupted:  # a very large database: the page does without
            return {}

    async def in_short(table: str, key: str) -> Row:
        found = await rows(IN_SHORT[table], [key]) if table in IN_SHORT else []
        return found[0] if found else {}

    async def evidence_of(table: str, key: str) -> list[Row]:
        if table == "documents":
            return await rows(EVIDENCE, {"document": key, "action": None, "recommendation": None})
        known = await in_short(table, key)
        if not known:
            return []
        owner = {"document": known["document_id"], "action": None, "recommendation": None}
        return await rows(EVIDENCE, owner | {table.removesuffix("s"): key})

    return {
        "totals": totals,
        "in_short": in_short,
        "evidence_of": evidence_of,
        "questions": read_toml("questions.toml"),
        "plain": plain,
        "heading": heading,
        "marked": marked,
        "cell": render_cell,
    }


def asgi_wrapper() -> Callable[[App], App]:
    """Send `HEADERS` with every answer."""

    def wrap(app: App) -> App:
        async def wrapped(scope: Any, receive: Any, send: Any) -> None:
            async def send_with_headers(event: Row) -> None:
                if event["type"] == "http.response.start":
                    event = {**event, "headers": [*event.get("headers", []), *HEADERS.items()]}
                await send(event)

            await app(scope, receive, send_with_headers)

        return wrapped

    return wrap


for _hook in (render_cell, extra_template_vars, asgi_wrapper):
    hookimpl(_hook)
