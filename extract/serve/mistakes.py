"""What a person sees when a page cannot be shown: a sentence.

Imports Datasette, so only `run` imports this.
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from typing import Any

from datasette import Response, hookimpl
from datasette.utils.asgi import Base400
from datasette.views.base import DatasetteError

LOG = logging.getLogger(__name__)


@hookimpl(tryfirst=True)  # type: ignore[untyped-decorator,unused-ignore]
def handle_exception(datasette: Any, request: Any, exception: Exception) -> Callable[[], Awaitable[Any]]:
    """A page, or JSON where JSON was asked for; the terminal gets a traceback only for a mistake of ours."""

    async def answer() -> Any:
        status, message = _said(exception)
        known = {"ok": False, "error": message, "status": status, "title": None}
        if request.path.split("?")[0].endswith(".json"):
            return Response.json(known, status=status)
        page = datasette.jinja_env.get_template("error.html")
        body = await page.render_async(known | {"urls": datasette.urls, "request": request})
        return Response.html(body, status=status)

    return answer


def _said(exception: Exception) -> tuple[int, str]:
    if isinstance(exception, Base400):
        return exception.status, str(exception.args[0])
    if isinstance(exception, DatasetteError):
        return exception.status, str(exception.message)
    LOG.error("A page could not be shown.", exc_info=exception)
    return 500, "Something in this program went wrong; the terminal says more."
