"""One child process, seen from the parent: given documents, watched, killed when it must be."""
from __future__ import annotations

import time
import traceback
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from multiprocessing import get_context
from pathlib import Path
from typing import Generic

from extract.model.problem import CouncilExtractError
from extract.model.source import Source
from extract.run import system
from extract.run.attempt import Attempt, Result, crashed, too_large, too_slow
from extract.run.child import READY, serve
from extract.run.limits import Limits

NEARLY = 0.8
"""A child that breaks down with so much of its memory used has asked for more than there was."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Task(Generic[Result]):
    """What every child is started for. prepare: done once in each, before its first document."""

    work: Callable[[Source], Result]
    prepare: Callable[[], object] | None
    limits: Limits
    log: Path | None


class Worker(Generic[Result]):
    """A child and the document it is at."""

    def __init__(self, task: Task[Result], source: Source) -> None:
        context = get_context("spawn")  # the same everywhere, and nothing of the parent's is copied
        self.usual = self.limits = task.limits
        self.pipe, theirs = context.Pipe()
        arguments = (task.work, task.prepare, task.limits, task.log, theirs)
        self.process = context.Process(target=serve, args=arguments, daemon=True)
        self.process.start()
        theirs.close()
        self.began = time.monotonic()
        self.ready = False
        self.source = source
        self.before, self.cpu, self.memory = 0.0, 0.0, 0

    def give(self, source: Source) -> None:
        """The next document; its clock starts now."""
        self.source, self.limits = source, self.usual.grown(source.size)
        self.began = time.monotonic()
        self.before, self.cpu, self.memory = system.processor(self._pid), 0.0, 0
        with suppress(OSError):  # if it has just died, `look` will find it dead
            self.pipe.send(source)

    def look(self) -> Attempt[Result] | None:
        """What came of the document; None as long as that is not known.

        Raises CouncilExtractError if the child cannot start.
        """
        attempt = self._looked()
        return replace(attempt, cpu=self.cpu, memory=self.memory) if attempt else None

    def _looked(self) -> Attempt[Result] | None:
        self._measure()
        try:
            message = self.pipe.recv() if self.pipe.poll() else None
        except (EOFError, OSError):
            return self._death()
        except Exception:
            return self._garbled()
        if message == READY:
            self.ready = True
            self.give(self.source)
        elif isinstance(message, Attempt):
            return message
        return self._beyond_its_limits()

    def _measure(self) -> None:
        """What the child has used for this document; a dead one tells no more, so the last look counts."""
        self.cpu = max(self.cpu, system.processor(self._pid) - self.before)
        self.memory = max(self.memory, system.memory(self._pid))

    @property
    def _pid(self) -> int:
        return self.process.pid or 0

    def _garbled(self) -> Attempt[Result]:
        problem = crashed("run", "what was read could not be taken over")
        self.stop()
        return Attempt(problem=problem, traceback=traceback.format_exc())

    def _beyond_its_limits(self) -> Attempt[Result] | None:
        seconds = time.monotonic() - self.began
        if not self.ready:
            return self._does_not_start() if seconds > self.limits.start else None
        if system.memory(self._pid) > self.limits.memory:
            problem = too_large(self.limits.memory)
        elif seconds > self.limits.wall:
            problem = too_slow(self.limits.wall)
        else:
            return None
        self.stop()
        return Attempt(problem=problem, seconds=seconds)

    def _death(self) -> Attempt[Result]:
        self.process.join(1)
        code = self.process.exitcode
        self.stop()
        if not self.ready:
            return self._does_not_start()
        if code == system.TIME_UP:
            problem = too_slow(self.limits.cpu)
        elif code == system.KILLED or self.memory > NEARLY * self.limits.memory:
            problem = too_large(self.limits.memory)
        else:
            problem = crashed("run", "the process that read it broke down")
        note = f"the child ended with exit code {code}"
        return Attempt(problem=problem, traceback=note, seconds=time.monotonic() - self.began)

    def _does_not_start(self) -> Attempt[Result]:
        self.stop()
        raise CouncilExtractError(
            "The processes that read documents do not start.",
            next_step="Install the program again; if that does not help, report it with the log.",
        )

    @property
    def is_fit(self) -> bool:
        """May it take another document? One that has grown large would make the next one look guilty."""
        return self.process.is_alive() and system.memory(self._pid) < self.limits.memory // 2

    def stop(self) -> None:
        """End the child and all it started."""
        if self.process.is_alive():
            system.kill(self._pid)
            self.process.kill()
        self.process.join(5)
        self.pipe.close()
