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

    def __init__(self, task: Task[Result], source: Source, *, spent: float = 0.0) -> None:
        context = get_context("spawn")  # the same everywhere, and nothing of the parent's is copied
        self.task, self.limits, self.spent = task, task.limits, spent
        self.pipe, theirs = context.Pipe()
        self.page = context.RawValue("i", 0)
        arguments = (task.work, task.prepare, task.log, theirs, self.page)
        self.process = context.Process(target=serve, args=arguments, daemon=True)
        self.process.start()
        theirs.close()
        self.began = time.monotonic()
        self.ready = False
        self.source = source
        self.before, self.cpu, self.memory = 0.0, 0.0, 0
        self.at_page = (0, self.began, 0.0)

    def give(self, source: Source, *, spent: float = 0.0) -> None:
        """The next document; its clock starts now. spent: seconds on the processor that others had of it before."""
        limits = self.task.limits.grown(source.size)
        self.source, self.limits, self.spent = source, replace(limits, cpu=limits.cpu - int(spent)), spent
        self.began = time.monotonic()
        self.before, self.cpu, self.memory = system.processor(self._pid), 0.0, 0
        self.at_page = (0, self.began, 0.0)
        with suppress(OSError):  # if it has just died, `look` will find it dead
            self.pipe.send((source, self.limits))

    def again(self, attempt: Attempt[Result]) -> Worker[Result] | None:
        """Another child, for the same document without the page it broke down at; None where that is no use."""
        left_out = self.source.left_out
        if not attempt.page or len(left_out) >= self.limits.pages or self.cpu >= self.limits.cpu - 1:
            return None
        source = replace(self.source, left_out=(*left_out, attempt.page))
        return Worker(self.task, source, spent=attempt.cpu)

    def look(self) -> Attempt[Result] | None:
        """What came of the document; None as long as that is not known.

        Raises CouncilExtractError if the child cannot start.
        """
        attempt = self._looked()
        return replace(attempt, cpu=self.spent + self.cpu, memory=self.memory) if attempt else None

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
            self.give(self.source, spent=self.spent)
        elif isinstance(message, Attempt):
            return message
        return self._beyond_its_limits()

    def _measure(self) -> None:
        """What the child has used for this document; a dead one tells no more, so the last look counts."""
        self.cpu = max(self.cpu, system.processor(self._pid) - self.before)
        self.memory = max(self.memory, system.memory(self._pid))
        if self.at_page[0] != self.page.value:
            self.at_page = (self.page.value, time.monotonic(), self.cpu)

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
        elif (longest := self._hangs_at_its_page()) is not None:
            problem = too_slow(longest)
        else:
            return None
        self.stop()
        return Attempt(problem=problem, seconds=seconds, page=self.page.value)

    def _hangs_at_its_page(self) -> float | None:
        """The limit, in seconds, that the page it is at has passed; None if it has passed none."""
        page, since, cpu = self.at_page
        if page and time.monotonic() - since > self.limits.page_wall:
            return self.limits.page_wall
        return self.limits.page_cpu if page and self.cpu - cpu > self.limits.page_cpu else None

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
        seconds = time.monotonic() - self.began
        return Attempt(problem=problem, traceback=note, seconds=seconds, page=self.page.value)

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
