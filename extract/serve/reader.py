"""A database that Datasette can only read. Imports Datasette, so only `run` imports this."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

from datasette.database import Database

from extract.serve.address import read_only_uri


class ReadOnly(Database):  # type: ignore[misc]
    """Reads what is committed while others ingest; never writes, not even for a plug-in."""

    def __init__(self, datasette: Any, path: Path) -> None:
        super().__init__(datasette, path=str(path), is_mutable=True)

    def connect(self, write: bool = False) -> sqlite3.Connection:
        """A connection that sees each commit. Raises PermissionError when asked for one that writes."""
        if write:
            raise PermissionError("These pages only read.")
        connection = sqlite3.connect(read_only_uri(Path(self.path)), uri=True, check_same_thread=False)
        self._all_file_connections.append(connection)
        return connection
