"""The child's side: do the work on one document after another, and answer, whatever happens."""

from __future__ import annotations

import errno
import os
import sys
import time
import traceback
from collections.abc import Callable
from ctypes import c_int
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path
from types import TracebackType
from typing import Any

from extract.model.problem import Problem, Rejected
from extract.model.source import Source
from extract.moments import watched
from extract.run import system
from extract.run.attempt import Attempt, crashed, too_deep, too_large
from extract.run.limits import Limits

Work = Callable[[Source], Any]
READY = "ready"
LONGEST = 20_000
"""Characters of a traceback; an error may quote half the document."""


def serve(work: Work, prepare: Callable[[], object] | None, log: Path | None, pipe: Connection, page: c_int) -> None:
    """Answer every (Source, Limits) that comes through the pipe with an Attempt, until the pipe is closed.

    page: shared with the parent; it holds the page that is read, also after this process has come to its end.
    """
    system.stand_alone()
    watched(partial(setattr, page, "value"))
    _speak_to(log)
    if prepare:
        prepare()
    pipe.send(READY)
    while True:
        try:
            source, limits = pipe.recv()
        except EOFError:
            return
        attempt = _attempt(work, source, limits)
        page.value = 0
        _answer(pipe, attempt)


def _speak_to(log: Path | None) -> None:
    """All that this process and the libraries in it print goes to the log; nowhere, if there is no room for one."""
    try:
        sheet = os.open(log or os.devnull, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    except OSError:
        sheet = os.open(os.devnull, os.O_WRONLY)
    os.dup2(sheet, 1)
    os.dup2(sheet, 2)
    os.close(sheet)


def _attempt(work: Work, source: Source, limits: Limits) -> Attempt[Any]:
    began = time.monotonic()
    try:
        with system.limited(limits.cpu, limits.memory):
            result = work(source)
        return Attempt(result=result, seconds=time.monotonic() - began)
    except BaseException as error:  # even SystemExit: the document gets its state, the child lives on
        return Attempt(
            problem=_problem(error, limits),
            traceback=None if isinstance(error, Rejected) else traceback.format_exc()[-LONGEST:],
            seconds=time.monotonic() - began,
        )


def _problem(error: BaseException, limits: Limits) -> Problem:
    if isinstance(error, Rejected):
        return error.problem
    if isinstance(error, MemoryError) or (isinstance(error, OSError) and error.errno == errno.ENOMEM):
        return too_large(limits.memory)
    if isinstance(error, RecursionError):
        return too_deep()
    return crashed(_room(error.__traceback__), "it did not foresee what stands in this file")


def _room(trace: TracebackType | None) -> str:
    """The room that was at work: the innermost of ours that the error passed through."""
    room = "run"
    while trace:
        module = str(trace.tb_frame.f_globals.get("__name__", "")).split(".")
        if module[0] == "extract" and len(module) > 2:
            room = module[1]
        trace = trace.tb_next
    return room


def _answer(pipe: Connection, attempt: Attempt[Any]) -> None:
    try:
        pipe.send(attempt)
    except (BrokenPipeError, ConnectionResetError):
        sys.exit()  # nobody waits for it any more
    except Exception as error:
        problem = crashed("run", "what was read could not be handed on")
        pipe.send(Attempt(problem=problem, traceback=f"{error!r}\n{traceback.format_exc()}"))
