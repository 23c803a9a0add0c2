"""How much one document may take."""
from __future__ import annotations

import os
from dataclasses import dataclass

MB = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """For one document: seconds by the clock and on the processor, bytes of memory with the program's own.

    start: the seconds a child may take to get ready. workers: how many documents at once. Processor time is
    limited on Linux and macOS, memory on Linux; elsewhere the clock is the only limit.
    """

    wall: float = 180
    cpu: int = 60
    memory: int = 1400 * MB
    start: float = 120
    workers: int = max(1, min(4, (os.cpu_count() or 1) - 1))
