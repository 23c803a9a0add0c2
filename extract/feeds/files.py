"""Where a feed goes: a file that appears when it is whole, or the terminal."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from extract.model.problem import UsageError
from extract.moments import reached


def standard_output() -> IO[str]:
    """As UTF-8 whatever the terminal's own encoding is (a Windows one would stop at the first `ŵ`)."""
    return open(sys.stdout.fileno(), "w", encoding="utf-8", newline="\n", closefd=False)


@contextmanager
def renamed_when_whole(target: Path, encoding: str = "utf-8") -> Iterator[IO[str]]:
    """A stream into a file beside `target` that takes its place at the end. Raises UsageError if it cannot."""
    beside = target.with_name(target.name + ".tmp")
    try:
        with beside.open("w", encoding=encoding, newline="\n") as stream:
            reached("export begun")
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        reached("export written")
        beside.replace(target)
        reached("exported")
    except OSError as error:
        raise UsageError(
            f"{target} cannot be written: {error.strerror or error}.",
            next_step="Name a file in a folder that exists and that you may write to.",
        ) from error
    finally:
        beside.unlink(missing_ok=True)
