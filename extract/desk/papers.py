"""The one paper that a command is asked about."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extract.model.source import Source


def one_paper(file: Path, passwords: Sequence[str] = ()) -> Source:
    """A paper from disk. Raises Rejected for what is none."""
    from extract.intake.discover import discover
    from extract.model.problem import Rejected
    from extract.model.source import Refused

    found = next(iter(discover([file], passwords=tuple(passwords))))
    if isinstance(found, Refused):
        problem = found.problem
        raise Rejected(problem.code, problem.message, next_step=problem.next_step, stage=problem.stage)
    return found
