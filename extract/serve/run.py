"""Start Datasette on a database: on this computer only, and only to read."""

from __future__ import annotations

import socket
import sqlite3
import threading
import webbrowser
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

from extract.model.problem import StoreError, UsageError
from extract.serve.address import read_only_uri
from extract.serve.metadata import DATABASE, HERE, metadata

HOST = "127.0.0.1"
PORTS_TRIED = 20
SETTINGS = {
    "default_page_size": 50,
    "max_returned_rows": 2000,
    "default_facet_size": 8,
    "suggest_facets": False,
    "sql_time_limit_ms": 5000,
    "facet_time_limit_ms": 1000,
    "truncate_cells_html": 280,
    "default_cache_ttl": 0,  # what was ingested a moment ago must be there
    "allow_download": False,
}


def serve(database: Path, port: int = 8001, open_browser: bool = False, say: Callable[[str], None] = print) -> None:
    """Show the database in the browser until Ctrl+C; `say` gets the address.

    A port that is taken gives way to the next free one. Raises StoreError when there is no database of ours
    yet, UsageError when no port is free.
    """
    import uvicorn

    app = application(database).app()
    free = free_port(port)
    address = f"http://{HOST}:{free}/"
    if free != port:
        say(f"Port {port} is taken by another program; using {free} instead.")
    say(f"Look at {address} in the browser. Ctrl+C ends it.")
    if open_browser:
        threading.Timer(1.5, webbrowser.open, [address]).start()
    uvicorn.run(app, host=HOST, port=free, log_level="warning", lifespan="on")


def application(database: Path) -> Any:
    """Datasette on this database, ready to be started or tested. Raises StoreError when there is none."""
    known = _metadata(database)
    from datasette.app import Datasette

    from extract.serve.reader import ReadOnly

    _plug_in()
    datasette = Datasette(
        memory=True,
        metadata=known,
        settings=SETTINGS,
        template_dir=str(HERE / "templates"),
        static_mounts=[("house", str(HERE / "static"))],
    )
    datasette.remove_database("_memory")
    datasette.add_database(ReadOnly(datasette, database), name=DATABASE)
    return datasette


def _plug_in() -> None:
    from datasette import handle_exception
    from datasette.plugins import pm

    from extract.serve import hooks, mistakes, spreadsheets

    for plugin in (hooks, mistakes, spreadsheets):
        if not pm.is_registered(plugin):
            pm.register(plugin)
    if pm.is_registered(handle_exception):
        pm.unregister(handle_exception)  # it fills the terminal with a traceback for each mistyped address


def _metadata(database: Path) -> dict[str, Any]:
    if not database.is_file():
        raise StoreError(
            f"Nothing has been ingested yet: there is no database at {database}.",
            next_step="Run ingest on a folder of papers first, or name the database with --db.",
        )
    try:
        with closing(sqlite3.connect(read_only_uri(database), uri=True)) as connection:
            return metadata(connection)
    except sqlite3.Error as error:
        raise StoreError(
            f"{database} is not a database of council-extract, or is damaged.",
            next_step="Name the database that ingest wrote with --db, or ingest the papers again.",
        ) from error


def free_port(first: int) -> int:
    """The first free port from `first` on. Raises UsageError when none of the next twenty is."""
    for port in range(first, min(first + PORTS_TRIED, 65536)):
        with socket.socket() as trial:
            try:
                trial.bind((HOST, port))
            except OSError:
                continue
            return port
    raise UsageError(
        f"No port from {first} to {first + PORTS_TRIED - 1} is free.",
        next_step="Close another server, or name another port with --port.",
    )
