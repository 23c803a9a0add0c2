"""How SQLite is asked for a database that is only to be read."""

from __future__ import annotations

import os
from pathlib import Path


def read_only_uri(path: Path) -> str:
    """SQLite's address for reading `path`, whatever characters its name holds.

    In a folder that may not be written SQLite cannot make the file it shares with writers; there is no writer
    then either, so the database is read as one that does not change.
    """
    waiting = path.with_name(path.name + "-wal")
    frozen = not os.access(path.resolve().parent, os.W_OK) and not waiting.exists()
    return f"{path.resolve().as_uri()}?{'immutable=1' if frozen else 'mode=ro'}"
