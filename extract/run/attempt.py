"""What came of one document."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from extract.model.problem import Problem, Rejected

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt(Generic[Result]):
    """Either the work's result, or the problem that took its place.

    traceback: for the log, never for the user. seconds: by the clock. cpu: seconds on the processor. memory:
    the most bytes of it that were seen held, the program's own among them; 0 where the system does not tell. page:
    the one it was at when it broke down; 0 if it was at none, or did not.
    """

    result: Result | None = None
    problem: Problem | None = None
    traceback: str | None = None
    seconds: float = 0.0
    cpu: float = 0.0
    memory: int = 0
    page: int = 0


def too_slow(limit: float) -> Problem:
    """The document took longer than `limit` seconds."""
    return _beyond(f"Reading it took longer than {limit:.0f} seconds and was stopped.")


def too_large(limit: int) -> Problem:
    """The document asked for more than `limit` bytes of memory."""
    return _beyond(f"Reading it took more than {limit >> 20:,} MB of memory and was stopped.")


def too_deep() -> Problem:
    """The document goes deeper than can be followed."""
    return _beyond("Its parts stand inside one another more deeply than can be followed.")


def crashed(stage: str, how: str) -> Problem:
    """Something of ours failed; `stage` is the room, `how` a few words without inside knowledge."""
    return Rejected(
        "INTERNAL",
        f"A fault of this program: {how} (in {stage}).",
        next_step="Please report this file, if it may be shown; the other files are not affected.",
        stage=stage,
    ).problem


def _beyond(message: str) -> Problem:
    step = "Print it to a new PDF, or split it into smaller files, and ingest that."
    return Rejected("LIMIT", message, next_step=step, stage="run").problem
