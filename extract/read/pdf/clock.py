"""How long one page, and one paper, may keep the processor."""
from __future__ import annotations

import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

PAGE, PAPER = 12.0, 40.0
"""Seconds on the processor for one page, and for all of them."""

A_MEGABYTE = 30.0
"""Seconds more for each whole megabyte of the file: real papers took 2 to 20, and a long pack is not hostile."""


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


def _ring(number: int, frame: FrameType | None) -> None:
    raise TimeUp
