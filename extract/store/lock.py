"""One program at a time fills a database; the others wait, and say for whom. Readers never do.

The system holds the lock and lets it go when its holder ends, however it ends, so none is ever left behind.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from extract.store.errors import cannot_be_opened

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

FAR = 1 << 20
"""Windows lets nobody read what is locked, so the byte that is locked lies far behind the words."""

LOOK = 0.1
"""Seconds between two tries."""


@contextmanager
def only_writer(database: Path, who: str, say: Callable[[str], object]) -> Iterator[None]:
    """Wait for the turn to write to this database, saying once for whom, and hold it meanwhile.

    who: what those who wait are told. Raises StoreError when the lock's file cannot be made beside the database.
    """
    beside = database.with_name(database.name + "-lock")
    try:
        stream = beside.open("a+b")
    except OSError as error:
        raise cannot_be_opened(str(beside)) from error
    with stream:
        _wait(stream, database, say)
        _sign(stream, who)
        try:
            yield
        finally:
            _sign(stream, "")


def is_held(database: Path) -> bool:
    """Is a program filling this database at this moment?"""
    beside = database.with_name(database.name + "-lock")
    try:
        with beside.open("r+b") as stream:
            return not _taken(stream)
    except OSError:
        return False


def _wait(stream: BinaryIO, database: Path, say: Callable[[str], object]) -> None:
    told = False
    while not _taken(stream):
        if not told:
            holder = _signed(stream) or "another program"
            say(f"{holder} is writing to {database}. Waiting until it has ended; Ctrl-C gives up.")
            told = True
        time.sleep(LOOK)


def _signed(stream: BinaryIO) -> str:
    stream.seek(0)
    return stream.read(200).decode("utf-8", "replace").strip()


def _sign(stream: BinaryIO, words: str) -> None:
    with suppress(OSError):  # who it is helps others, and is no reason to stop
        stream.truncate(0)
        stream.write(words.encode("utf-8"))
        stream.flush()


if sys.platform == "win32":

    def _taken(stream: BinaryIO) -> bool:
        stream.seek(FAR)
        try:
            msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:

    def _taken(stream: BinaryIO) -> bool:
        try:
            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            return True  # a drive without locks: each paper is still one transaction
        return True
