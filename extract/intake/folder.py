"""paths -> regular files, in order; what is not opened, and why."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from extract.intake import names
from extract.intake.bounds import MB, Bounds, rejection
from extract.intake.opened import Input
from extract.model.problem import Problem, UsageError
from extract.model.source import Refused

AS_IT_IS = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
"""Never through a link that was put there since we looked, never waiting for a pipe's other end."""


def given(paths: Iterable[Path], own: tuple[Path, ...]) -> list[Path]:
    """The paths, a link replaced by what it points to. Raises UsageError if one is missing or among `own`."""
    return [_given(path, own) for path in paths]


def _given(path: Path, own: tuple[Path, ...]) -> Path:
    try:
        path.stat()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "no such path"
        raise UsageError(
            f"{names.printable(str(path))} cannot be read: {reason}.",
            next_step="Check how it is written; name a file, a folder or a zip that exists.",
        ) from None
    if any(ours.exists() and path.samefile(ours) for ours in own):
        raise UsageError(
            f"{names.printable(str(path))} is where this program writes, so nothing is read from it.",
            next_step="Name the folder that holds the papers.",
        )
    return path.resolve() if path.is_symlink() else path


def files(paths: Iterable[Path], own: tuple[Path, ...]) -> Iterator[Path | Refused]:
    """Every file below the paths, sorted; folders are walked once, and what is among `own` never."""
    walked = {_identity(ours) for ours in own if ours.exists()}
    for path in paths:
        if path.is_dir():
            yield from _below(path, walked)
        else:
            yield path


def _below(top: Path, walked: set[tuple[int, int]]) -> Iterator[Path | Refused]:
    waiting = [top]
    while waiting:
        folder = waiting.pop()
        try:
            if _identity(folder) in walked:
                continue  # a junction or a mount may lead back to where we were
            walked.add(_identity(folder))
            folders, others = _listed(folder)
        except OSError as error:
            yield named(folder).refused(unreadable(error))
            continue
        waiting.extend(reversed(folders))
        papers = (path for path in others if not _is_among(path, walked))
        yield from (named(path).skipped() if names.is_litter(path.name) else path for path in papers)


def _is_among(path: Path, known: set[tuple[int, int]]) -> bool:
    """Is it one of these itself? A link to one is not: it gets its own state."""
    try:
        status = path.lstat()
        return (status.st_dev, status.st_ino) in known
    except OSError:
        return False  # it gets its state, with the system's reason, when it is opened


def _listed(folder: Path) -> tuple[list[Path], list[Path]]:
    """The folders to be walked, and everything else."""
    with os.scandir(folder) as listing:
        entries = sorted(listing, key=lambda entry: entry.name)
    folders: list[Path] = []
    others: list[Path] = []
    for entry in entries:
        walk = entry.is_dir(follow_symlinks=False) and not names.is_litter(entry.name)
        (folders if walk else others).append(Path(entry.path))
    return folders, others


def _identity(folder: Path) -> tuple[int, int]:
    status = folder.stat()
    return status.st_dev, status.st_ino


def named(path: Path) -> Input:
    """What is known of a path before it is opened."""
    try:
        size = path.lstat().st_size
    except OSError:
        size = 0  # it will be refused with the system's reason when it is opened
    return Input(name=names.leaf(path.name), origin=names.printable(str(path)), size=size)


@contextmanager
def opened(path: Path, bounds: Bounds) -> Iterator[BinaryIO]:
    """The file, open. Raises OSError, Rejected: SKIPPED for a link or a device, LIMIT if it is too large."""
    _admit(path.lstat(), bounds)
    with os.fdopen(os.open(path, os.O_RDONLY | AS_IT_IS), "rb") as stream:
        _admit(os.fstat(stream.fileno()), bounds)
        yield stream


def _admit(status: os.stat_result, bounds: Bounds) -> None:
    if not stat.S_ISREG(status.st_mode):
        step = "Ingest the file that it stands for."
        raise rejection("SKIPPED", "It is a link, a device or a pipe, not a file.", step)
    if status.st_size > bounds.file:
        raise rejection(
            "LIMIT",
            f"The file holds {status.st_size // MB:,} MB; {bounds.file // MB:,} MB are the most.",
            "Split it into smaller files, and ingest those.",
        )


def unreadable(error: OSError) -> Problem:
    """The system's reason as a problem."""
    return rejection(
        "UNREADABLE",
        f"The system does not let it be read: {error.strerror or type(error).__name__}.",
        "Close programs that use it, see that you may read it, and ingest it again.",
    ).problem
