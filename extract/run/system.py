"""What the operating system tells of a process, and the limits it enforces, where it does."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

if sys.platform != "win32":
    import resource

TIME_UP = -int(getattr(signal, "SIGXCPU", 0)) or None
KILLED = -int(getattr(signal, "SIGKILL", 0)) or None
"""How a process ends that the system stops: out of processor time; out of the machine's memory."""


def memory(pid: int) -> int:
    """Bytes of real memory a process holds; 0 where only the system itself knows."""
    return _bytes(pid, 1)


def _bytes(pid: int | str, field: int) -> int:
    """A field of Linux's account of a process: 0 is what it reserved, 1 what it holds."""
    if sys.platform != "win32":
        with contextlib.suppress(OSError, IndexError):
            words = Path(f"/proc/{pid}/statm").read_text("ascii").split()
            return int(words[field]) * resource.getpagesize()
    return 0


def processor(pid: int) -> float:
    """Seconds of processor time a process has used; 0 where only the system itself knows."""
    if sys.platform != "win32":
        with contextlib.suppress(OSError, IndexError, ValueError):
            words = Path(f"/proc/{pid}/stat").read_text("utf-8", "replace").rpartition(")")[2].split()
            return (int(words[11]) + int(words[12])) / os.sysconf("SC_CLK_TCK")
    return 0.0


def stand_alone() -> None:
    """Make this process the first of its own group, so that it can be killed with all it started."""
    if sys.platform != "win32":
        os.setsid()
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to answer


@contextlib.contextmanager
def limited(seconds: int, most: int) -> Iterator[None]:
    """Meanwhile this process may take `seconds` of processor time at most, and hold `most` bytes.

    Past the first the system ends it, past the second it meets a MemoryError.
    """
    if sys.platform != "win32":
        used = resource.getrusage(resource.RUSAGE_SELF)
        _cap(resource.RLIMIT_CPU, int(used.ru_utime + used.ru_stime) + seconds)
        if reserved := _bytes("self", 0):
            _cap(resource.RLIMIT_AS, reserved + max(0, most - _bytes("self", 1)))
    try:
        yield
    finally:
        if sys.platform != "win32":
            _cap(resource.RLIMIT_CPU)
            _cap(resource.RLIMIT_AS)


if sys.platform != "win32":

    def _cap(kind: int, to: int | None = None) -> None:
        """Set one limit, or lift it as far as it may be lifted."""
        _, most = resource.getrlimit(kind)
        if to is None or (most != resource.RLIM_INFINITY and to > most):
            to = most
        resource.setrlimit(kind, (to, most))


def kill(pid: int) -> None:
    """End a process that stands alone, and all it started, at once."""
    if sys.platform != "win32":
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(pid, signal.SIGKILL)
