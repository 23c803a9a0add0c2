"""How much one document may take."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace

MB = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """For one document: seconds by the clock and on the processor, bytes of memory with the program's own.

    page_wall, page_cpu: the same for one page of it; a little more than readers that watch the time allow
    themselves, for this is for those that hang. pages: so many may be left out of one document, one after another,
    since a child broke down at them; all its tries share `cpu`. growth: `wall` and `cpu` are longer by this part of
    themselves for each whole megabyte of the document. start: the seconds a child may take to get ready. workers:
    how many documents at once. Processor time is limited on Linux and macOS (that of a page on Linux), memory on
    Linux; elsewhere the clock is the only limit.
    """

    wall: float = 600
    cpu: int = 60
    page_wall: float = 120
    page_cpu: float = 35
    pages: int = 5
    growth: float = 0.6
    memory: int = 1400 * MB
    start: float = 120
    workers: int = max(1, min(4, (os.cpu_count() or 1) - 1))

    def grown(self, size: int) -> Limits:
        """The limits of a document of `size` bytes: a pack of two thousand pages is long, not hostile."""
        times = 1 + self.growth * (size // MB)
        return replace(self, wall=self.wall * times, cpu=int(self.cpu * times))
