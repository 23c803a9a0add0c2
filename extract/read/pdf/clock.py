"""How long one page, and one paper, may keep the processor."""

from __future__ import annotations

import signal
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

if sys.platform != "win32":
    import resource

PAGE, PAPER = 12.0, 40.0
"""Seconds on the processor for one page, and for all of them."""

A_MEGABYTE = 30.0
"""Seconds more for each whole megabyte of the file: real papers took 2 to 20, and a long pack is not hostile."""


SCAN = 15.0
"""Seconds more for each page whose words must be recognised on a picture."""


class TimeUp(BaseException):
    """The page took too long. Not an Exception, so that no library takes it for a broken page and goes on."""


class Clock:
    """Counts the processor seconds of one paper."""

    def __init__(self, size: int) -> None:
        self.end = time.process_time() + PAPER + A_MEGABYTE * (size >> 20)

    @property
    def has_run_out(self) -> bool:
        """Whether the paper has had its time."""
        return time.process_time() > self.end

    def scan(self) -> None:
        """A page must be recognised: it may take longer, and so may the paper."""
        self.end += SCAN
        if hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread():
            signal.setitimer(signal.ITIMER_PROF, PAGE + SCAN, 1.0)
        _give(int(SCAN))

    @contextmanager
    def page(self) -> Iterator[None]:
        """Raises TimeUp inside when a page has had its time.

        Only where the system has such a timer and in the main thread; elsewhere the paper's own limits hold.
        """
        if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
            yield
            return
        before = signal.signal(signal.SIGPROF, _ring)
        signal.setitimer(signal.ITIMER_PROF, PAGE, 1.0)
        try:
            yield
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
            signal.signal(signal.SIGPROF, before)


def _give(seconds: int) -> None:
    """Let the system give this process more time, where it counts it."""
    if sys.platform == "win32":
        return
    end, most = resource.getrlimit(resource.RLIMIT_CPU)
    if end not in (resource.RLIM_INFINITY, most):
        later = end + seconds
        resource.setrlimit(resource.RLIMIT_CPU, (later if most == resource.RLIM_INFINITY else min(later, most), most))


def _ring(number: int, frame: FrameType | None) -> None:
    raise TimeUp
