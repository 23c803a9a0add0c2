"""The CSV that Datasette hands out, with no cell that a spreadsheet would run.

Imports Datasette, so only `run` imports this.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Awaitable, Callable
from typing import Any

from datasette import hookimpl

from extract.model.spreadsheet import neutral

App = Callable[..., Awaitable[None]]


@hookimpl  # type: ignore[untyped-decorator,unused-ignore]
def asgi_wrapper() -> Callable[[App], App]:
    """Make the cells of every answer to a `….csv` neutral; Datasette sends each row by itself."""

    def wrap(app: App) -> App:
        async def wrapped(scope: Any, receive: Any, send: Any) -> None:
            async def send_neutral(event: dict[str, Any]) -> None:
                if event["type"] == "http.response.body":
                    event = {**event, "body": _neutral_rows(event.get("body", b""))}
                await send(event)

            is_csv = scope["type"] == "http" and scope["path"].endswith(".csv")
            await app(scope, receive, send_neutral if is_csv else send)

        return wrapped

    return wrap


def _neutral_rows(body: bytes) -> bytes:
    """The same rows, each cell neutral."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    for row in csv.reader(io.StringIO(body.decode("utf-8"), newline="")):
        writer.writerow([neutral(cell) for cell in row])
    return out.getvalue().encode("utf-8")
