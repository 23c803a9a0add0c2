"""What became of one input: its line in the ledger."""

from __future__ import annotations

from dataclasses import dataclass

from extract.model.problem import Problem

READ, READ_WITH_PROBLEMS = "read", "read_with_problems"
REJECTED, UNCHANGED, SKIPPED = "rejected", "unchanged", "skipped"
STATES = (READ, READ_WITH_PROBLEMS, REJECTED, UNCHANGED, SKIPPED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """The final state of one input, one of `STATES`.

    `read_with_problems`: its record is stored and at least one problem with it. `rejected`: it was not read,
    and the problem says why. `unchanged`: this content was stored before, by this version of the program.
    `skipped`: it is no paper, only something that lay beside papers.
    """

    name: str
    origin: str
    state: str
    document_id: str | None = None
    problems: tuple[Problem, ...] = ()
