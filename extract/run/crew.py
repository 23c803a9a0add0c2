"""Many documents at once, each kept from the others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from itertools import islice
from multiprocessing.connection import wait
from pathlib import Path

from extract.model.source import Source
from extract.run.attempt import Attempt, Result
from extract.run.limits import Limits
from extract.run.worker import Task, Worker

TICK = 0.05
"""Seconds between two looks at memory and clock."""


def each(
    work: Callable[[Source], Result],
    jobs: Iterable[Source],
    limits: Limits | None = None,
    *,
    prepare: Callable[[], object] | None = None,
    log: Path | None = None,
) -> Iterator[tuple[Source, Attempt[Result]]]:
    """Do `work` on every job in child processes; one Attempt a job, in the order in which they end.

    work, prepare: functions of a module, for children to import; `prepare` is for what is slow once. jobs:
    pulled as workers come free, so at most one more than workers are in memory. log: where children print to.
    Raises CouncilExtractError if the children cannot start. Closing the iterator ends them.
    """
    task = Task(work=work, prepare=prepare, limits=limits or Limits(), log=log)
    if log:
        with suppress(OSError):  # on a full or read-only disk papers are read without a log
            log.parent.mkdir(parents=True, exist_ok=True)
    queue = iter(jobs)
    crew: list[Worker[Result]] = []
    try:
        crew.extend(Worker(task, source) for source in islice(queue, task.limits.workers))
        while crew:
            wait([worker.pipe for worker in crew], TICK)
            for worker in tuple(crew):
                attempt = worker.look()
                if attempt and (another := worker.again(attempt)):
                    crew[:] = [*_others(crew, worker), another]
                elif attempt:
                    source = worker.source
                    crew[:] = [*_others(crew, worker), *_next(task, worker, queue)]
                    yield source, attempt
    finally:
        for worker in crew:
            worker.stop()


def _others(crew: list[Worker[Result]], worker: Worker[Result]) -> Iterator[Worker[Result]]:
    return (other for other in crew if other is not worker)


def _next(task: Task[Result], worker: Worker[Result], queue: Iterator[Source]) -> Iterator[Worker[Result]]:
    """The worker with its next job, or a new one in its place; none if no job is left."""
    source = next(queue, None)
    if source is not None and worker.is_fit:
        worker.give(source)
        yield worker
        return
    worker.stop()
    if source is not None:
        yield Worker(task, source)
