"""One member of a zip: its bytes, counted and checked while they inflate."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Iterator
from typing import BinaryIO

from extract.intake.bounds import MB, Allowance, rejection
from extract.intake.zipped import HEADER, STEP, Entry
from extract.model.problem import Rejected

STORED, DEFLATED = 0, 8


def unpack(stream: BinaryIO, entry: Entry, allowance: Allowance) -> BinaryIO:
    """One member's bytes. Raises Rejected: LIMIT while it inflates, DAMAGED if its checksum is another."""
    unpacked = io.BytesIO()
    crc = 0
    try:
        for chunk, taken in _inflated(stream, entry):
            unpacked.write(chunk)
            crc = zlib.crc32(chunk, crc)
            allowance.take_bytes(len(chunk), unpacked.tell(), taken)
    except zlib.error:
        raise _broken() from None
    if crc != entry.crc:
        raise _broken()
    return unpacked


def _inflated(stream: BinaryIO, entry: Entry) -> Iterator[tuple[bytes, int]]:
    """Pieces of at most 1 MB, each with the number of packed bytes taken so far."""
    taken = 0
    inflate = zlib.decompressobj(-15)
    for packed in _packed(stream, entry):
        taken += len(packed)
        for piece in (packed,) if entry.method == STORED else _pieces(inflate, packed):
            yield piece, taken
    if entry.method == DEFLATED and not inflate.eof:
        raise _broken()


def _pieces(inflate: zlib._Decompress, packed: bytes) -> Iterator[bytes]:
    """What comes of `packed`, at most 1 MB at a time, so that a bomb is never held."""
    while not inflate.eof:
        piece = inflate.decompress(packed, MB)
        yield piece
        packed = inflate.unconsumed_tail
        if not packed and len(piece) < MB:
            return


def _packed(stream: BinaryIO, entry: Entry) -> Iterator[bytes]:
    """The member's bytes as they stand in the zip, 64 KB at a time."""
    if not 0 <= entry.offset < stream.seek(0, io.SEEK_END):
        raise _broken()
    stream.seek(entry.offset)
    header = stream.read(HEADER)
    if len(header) < HEADER or not header.startswith(b"PK\3\4"):
        raise _broken()
    stream.seek(sum(struct.unpack_from("<2H", header, 26)), io.SEEK_CUR)
    left = entry.packed
    while left > 0:
        piece = stream.read(min(left, 1 << 16))
        if not piece:
            raise _broken()
        left -= len(piece)
        yield piece


def _broken() -> Rejected:
    return rejection("DAMAGED", "This file is damaged inside its zip: its bytes are not those that were packed.", STEP)
