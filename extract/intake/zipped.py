"""The zip container: its list of contents, and one member's bytes, counted while they inflate.

A reader of our own, because `zipfile` gives the whole zip up for one bad name or field, and inflates a member
as far as its header, which may lie, lets it.
"""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import BinaryIO

from extract.intake.bounds import BOUNDS, MB, rejection
from extract.model.problem import Rejected

STARTS = (b"PK\3\4", b"PK\5\6", b"PK\7\x08PK\3\4")
STEP = "Get it again from where it came; if it opens for you, unpack it and ingest the folder."

_END = struct.Struct("<4s4H2LH")
_WIDE_END = struct.Struct("<4sQ2H2L4Q")
_WIDE_LINK = 20
_RECORD = struct.Struct("<4s6H3L5H2L")
_ENCRYPTED, _UTF8 = 1, 0x800
_UNIX, _KIND, _FOLDER, _REGULAR = 3, 0o170000, 0o040000, (0, 0o100000)
HEADER = 30
"""The bytes that stand before each member, without its name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of the list of contents. `packed` and `size` (unpacked) are claims, in bytes."""

    name: str
    flags: int
    method: int
    crc: int
    packed: int
    size: int
    mode: int
    offset: int

    @property
    def is_folder(self) -> bool:
        """Is it only the name of a folder?"""
        return self.name.endswith(("/", "\\")) or self.mode & _KIND == _FOLDER

    @property
    def is_special(self) -> bool:
        """Is it a link, a device or the like?"""
        return self.mode & _KIND not in _REGULAR and not self.is_folder

    @property
    def is_encrypted(self) -> bool:
        """Does it need a password?"""
        return bool(self.flags & _ENCRYPTED)

    @property
    def end(self) -> int:
        """The first byte that is surely behind it."""
        return self.offset + HEADER + self.packed


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """A zip's entries in the order of its list; `whole` is false where the list breaks off."""

    entries: tuple[Entry, ...]
    whole: bool

    def overlapping(self) -> frozenset[int]:
        """The offsets of entries that share bytes with another one, as in zip bombs."""
        shared: set[int] = set()
        owner, reach = 0, 0
        inside = (entry for entry in self.entries if entry.offset >= 0)
        for entry in sorted(inside, key=lambda entry: entry.offset):
            if entry.offset < reach:
                shared |= {owner, entry.offset}
            if entry.end > reach:
                owner, reach = entry.offset, entry.end
        return frozenset(shared)


def stands_behind(stream: BinaryIO) -> bool:
    """Is there a whole zip with members behind what the bytes begin with, as in self-extracting ones?"""
    try:
        listing = contents(stream)
    except Rejected:
        return False
    return listing.whole and bool(listing.entries)


def contents(stream: BinaryIO, most: int = BOUNDS.directory) -> Contents:
    """The list of contents. Raises Rejected: DAMAGED without one, LIMIT if it is larger than `most` bytes."""
    end = _end(stream)
    if end is None:
        raise _damaged("its list of contents is missing, often because a download broke off")
    start, size, offset = end
    if size > most:
        raise rejection("LIMIT", f"The zip's list of contents is larger than {most // MB} MB.", STEP)
    if start < 0:
        raise _damaged("its list of contents does not lie where it should")
    stream.seek(start)
    data = stream.read(size)
    starts = tuple(_starts(data))
    if data and not starts:
        raise _damaged("its list of contents cannot be made out")
    shift = start - offset  # bytes that somebody put before the zip
    entries = (_entry(data, at) for at in starts)
    return Contents(
        entries=tuple(replace(entry, offset=entry.offset + shift) for entry in entries),
        whole=(_after(data, starts[-1]) if starts else 0) == len(data),
    )


def _end(stream: BinaryIO) -> tuple[int, int, int] | None:
    """Where the list of contents starts, its size, and where it says that it starts; None without a list."""
    size = stream.seek(0, io.SEEK_END)
    tail_at = max(0, size - (1 << 16) - _END.size)
    stream.seek(tail_at)
    tail = stream.read()
    found = tail.rfind(b"PK\5\6", 0, max(0, len(tail) - _END.size + 4))
    if found < 0:
        return None
    *_, count, length, offset, _comment = _END.unpack_from(tail, found)
    narrow = (tail_at + found - length, length, offset)
    too_narrow = count == 0xFFFF or 0xFFFFFFFF in (length, offset)
    return (_wide_end(stream, tail_at + found) if too_narrow else None) or narrow


def _wide_end(stream: BinaryIO, end: int) -> tuple[int, int, int] | None:
    """The same of a zip with more than 65,535 members or 4 GiB, whose end is written a second time, wider."""
    at = end - _WIDE_LINK - _WIDE_END.size
    if at < 0:
        return None
    stream.seek(at)
    signature, *_, length, offset = _WIDE_END.unpack(stream.read(_WIDE_END.size))
    return (at - length, length, offset) if signature == b"PK\6\6" else None


def _starts(data: bytes) -> Iterator[int]:
    """Where each record of the list starts, as far as the list can be followed."""
    at = 0
    while at + _RECORD.size <= len(data) and data.startswith(b"PK\1\2", at):
        yield at
        at = _after(data, at)


def _after(data: bytes, at: int) -> int:
    """Where the record behind the one at `at` starts."""
    name, extra, comment = struct.unpack_from("<3H", data, at + 28)
    return at + _RECORD.size + int(name + extra + comment)


def _entry(data: bytes, at: int) -> Entry:
    record = _RECORD.unpack_from(data, at)
    _, made, _, flags, method, _, _, crc, packed, size, name, extra, *_, mode, offset = record
    words_at = at + _RECORD.size
    code = "utf-8" if flags & _UTF8 else "cp437"
    entry = Entry(
        name=data[words_at : words_at + name].decode(code, "surrogateescape"),
        flags=flags,
        method=method,
        crc=crc,
        packed=packed,
        size=size,
        mode=mode >> 16 if made >> 8 == _UNIX else 0,
        offset=offset,
    )
    return _widened(entry, data[words_at + name : words_at + name + extra])


def _widened(entry: Entry, extra: bytes) -> Entry:
    """The entry with the numbers that did not fit into 32 bits, from its extra field."""
    wide = {name for name in ("size", "packed", "offset") if getattr(entry, name) == 0xFFFFFFFF}
    while wide and len(extra) >= 4:
        kind, length = struct.unpack_from("<2H", extra)
        if kind == 1:
            numbers = iter(struct.unpack_from(f"<{min(length, len(extra) - 4) // 8}Q", extra, 4))
            present = [name for name in ("size", "packed", "offset") if name in wide]
            return replace(entry, **dict(zip(present, numbers, strict=False)))
        extra = extra[4 + length :]
    return entry


def _damaged(why: str) -> Rejected:
    return rejection("DAMAGED", f"The zip or Word file is damaged: {why}.", STEP)
