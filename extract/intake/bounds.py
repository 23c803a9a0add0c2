"""How much is too much, for one file and for one pack."""

from __future__ import annotations

from dataclasses import dataclass

from extract.model.problem import Rejected

MB = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """Limits in bytes and counts. A pack is a zip with all the zips inside it.

    ratio: how many times its packed size a member may have, once it is past `small`. depth: 1 is a zip, 2 a
    zip inside it. directory: the bytes of a zip's list of contents.
    """

    file: int = 1024 * MB
    member: int = 200 * MB
    pack: int = 1024 * MB
    members: int = 5000
    ratio: int = 200
    small: int = 10 * MB
    depth: int = 2
    directory: int = 8 * MB


BOUNDS = Bounds()


class Allowance:
    """What is left of a pack's bytes and members; shared by all the zips inside it."""

    def __init__(self, bounds: Bounds) -> None:
        self.bounds = bounds
        self.bytes = bounds.pack
        self.members = bounds.members

    def take_member(self) -> None:
        """Count one member in, or raise Rejected LIMIT."""
        if self.members <= 0:
            raise rejection(
                "LIMIT",
                f"The zip holds more than {self.bounds.members:,} files; this one stands behind them.",
                "Unpack the zip and ingest the folder.",
            )
        self.members -= 1

    def take_bytes(self, number: int, member: int, packed: int) -> None:
        """Count `number` bytes more, of a member that is now `member` long from `packed`, or raise LIMIT."""
        self.bytes -= number
        if self.bytes < 0:
            raise self._too_large("The zip", self.bounds.pack)
        if member > self.bounds.member:
            raise self._too_large("This file of the zip", self.bounds.member)
        if member > self.bounds.small and member > self.bounds.ratio * packed:
            raise rejection(
                "LIMIT",
                f"Unpacked it is more than {self.bounds.ratio} times its packed size, as zip bombs are.",
                "If you trust it, unpack the zip and ingest the folder.",
            )

    def _too_large(self, what: str, most: int) -> Rejected:
        return rejection(
            "LIMIT",
            f"{what} holds more than {most // MB:,} MB when unpacked.",
            "If you trust it, unpack the zip and ingest the folder.",
        )


def rejection(code: str, message: str, next_step: str) -> Rejected:
    """Why an input is not taken in."""
    return Rejected(code, message, next_step=next_step, stage="intake")
