"""`serve`: the database in the browser."""

from __future__ import annotations

from typing import Annotated

import typer

from extract.desk.options import DATABASE, Db


def serve(
    db: Db = DATABASE,
    port: Annotated[int, typer.Option(help="The first port to try.")] = 8001,
    browser: Annotated[bool, typer.Option(help="Open the browser.")] = True,
) -> None:
    """Open the database in Datasette, on this machine only."""
    from extract.serve.run import serve as run
    from extract.store.database import open_database

    if db.is_file():
        open_database(db).close()  # an older database gets the views of today
    run(db, port=port, open_browser=browser)
