"""paths -> Sources and Refused, one at a time; and how many there are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from extract.intake import folder, zipped
from extract.intake.bounds import BOUNDS, Allowance, Bounds, rejection
from extract.intake.opened import Input, Opened
from extract.intake.pack import members
from extract.intake.signature import media_type
from extract.model.problem import Rejected
from extract.model.source import ZIP, Refused, Source

OUTPUT = (Path("output"),)


def discover(
    paths: Iterable[Path], *, bounds: Bounds = BOUNDS, own: tuple[Path, ...] = OUTPUT, passwords: tuple[str, ...] = ()
) -> Iterator[Source | Refused]:
    """Exactly one state for every file and every member of a zip; only one file's bytes are held at a time.

    own: the folders and files the program writes to; nothing is read from them. passwords: for whoever reads a
    locked file. Raises UsageError for a path that does not exist, before anything is read.
    """
    states = _discovered(folder.given(paths, own), bounds, own)
    return (replace(state, passwords=passwords) if isinstance(state, Source) else state for state in states)


def _discovered(paths: Iterable[Path], bounds: Bounds, own: tuple[Path, ...]) -> Iterator[Source | Refused]:
    asked_for = frozenset(paths := tuple(paths))
    for found in folder.files(paths, own):
        if isinstance(found, Refused):
            yield found
        else:
            states = _file(found, bounds)
            yield from states if found in asked_for else map(_beside_papers, states)


def _beside_papers(state: Source | Refused) -> Source | Refused:
    """Notes, code and lists that lie in a folder of papers are passed over; nobody asked for them by name."""
    if isinstance(state, Refused) and state.problem.code == "PLAIN_TEXT":
        item = Input(name=state.name, origin=state.origin, size=state.size)
        return state if item.is_called_a_paper else item.skipped("It is plain text, no paper.")
    return state


def _file(path: Path, bounds: Bounds) -> Iterator[Source | Refused]:
    file = folder.named(path)
    try:
        with folder.opened(path, bounds) as stream:
            yield from _states(Opened(input=file, stream=stream, path=path), Allowance(bounds), depth=1)
    except Rejected as reason:
        yield file.refused(reason.problem)
    except OSError as error:
        yield file.refused(folder.unreadable(error))


def _states(item: Opened, allowance: Allowance, depth: int) -> Iterator[Source | Refused]:
    """The state of a document, or the states of a pack's members."""
    try:
        kind = media_type(item.stream, item.input.name)
        _admit(kind, depth, allowance.bounds)
    except Rejected as reason:
        yield item.refused(reason.problem)
        return
    if kind != ZIP:
        yield item.source(kind)
        return
    for member in members(item, allowance):
        if isinstance(member, Refused):
            yield member
        else:
            yield from _states(member, allowance, depth + 1)


def _admit(kind: str, depth: int, bounds: Bounds) -> None:
    if kind == ZIP and depth > bounds.depth:
        raise rejection(
            "LIMIT",
            f"It is a zip inside a zip, more than {bounds.depth} deep.",
            "Unpack the outer zip, and ingest the folder.",
        )


def count(paths: Iterable[Path], *, bounds: Bounds = BOUNDS, own: tuple[Path, ...] = OUTPUT) -> int:
    """About how many states `discover` will give: a zip counts as the files in its list, and is not unpacked.

    Raises UsageError as `discover` does.
    """
    return sum(_count(found, bounds) for found in folder.files(folder.given(paths, own), own))


def _count(found: Path | Refused, bounds: Bounds) -> int:
    if isinstance(found, Refused):
        return 1
    try:
        with folder.opened(found, bounds) as stream:
            return max(1, _members(stream))
    except (Rejected, OSError):
        return 1


def _members(stream: BinaryIO) -> int:
    if not stream.read(4).startswith(zipped.STARTS[:2]) or media_type(stream) != ZIP:
        return 1
    return sum(not entry.is_folder for entry in zipped.contents(stream).entries)
