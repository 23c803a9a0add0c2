"""Run a folder of hostile files down the real road, and hold what became of each against what is right.

    python benchmarks/hostile.py FOLDER [--only pdf/made] [--every]

FOLDER holds `corpus/` and `MANIFEST.tsv` (columns `file_percent_encoded`, `what_is_bad`, `expected`, …). What
is right begins with a letter: N extracted, nothing above a notice recorded; L extracted, or rejected as
UNSUPPORTED; W extracted with a problem recorded; R rejected; A either W or R. A zip counts as extracted if one
member was; and if none can be, L asks no more of it than a state for each member.
Ends with exit code 1 if a file took too much, if the sums do not balance or if a fault of ours was met.
"""
from __future__ import annotations

import argparse
import csv
import os
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest import mock
from urllib.parse import unquote_to_bytes

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

import pipeline  # noqa: E402
from extract.intake import names  # noqa: E402
from extract.model.outcome import REJECTED, SKIPPED, Outcome  # noqa: E402
from extract.model.problem import Problem  # noqa: E402
from extract.model.source import Source  # noqa: E402
from extract.run import crew  # noqa: E402
from extract.run.attempt import Attempt  # noqa: E402
from extract.store.database import open_database  # noqa: E402

CLEAN, NOTED, WARNED, REFUSED = "clean", "notices", "problems", "rejected"
RIGHT = {
    "N": {CLEAN, NOTED}, "L": {CLEAN, NOTED, WARNED}, "W": {NOTED, WARNED}, "R": {REFUSED},
    "A": {NOTED, WARNED, REFUSED},
}  # fmt: skip
ENDS = (CLEAN, NOTED, WARNED, REFUSED)
MOST_CPU, MOST_MEMORY = 60.0, 1536 << 20
WITHIN = "!/"
"""Stands between a zip's origin and its member's name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """One line of the manifest. path: as intake prints it."""

    file: str
    path: str
    letter: str
    bad: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What became of one file. cpu in seconds and memory in bytes are those of its dearest document."""

    expected: Expected
    happened: str
    codes: tuple[str, ...]
    states: int
    cpu: float
    memory: int
    seconds: float

    @property
    def is_right(self) -> bool:
        """Whether it ended as the manifest says; a fault of ours is never right."""
        if "INTERNAL" in self.codes:
            return False
        if self.expected.letter == "L" and self.happened == REFUSED:
            return set(self.codes) == {"UNSUPPORTED"} or self.states > 1
        return self.happened in RIGHT[self.expected.letter]

    @property
    def is_within_bounds(self) -> bool:
        """Whether it took no more than one file may."""
        return self.cpu <= MOST_CPU and self.memory <= MOST_MEMORY


def expectations(folder: Path, only: str) -> list[Expected]:
    """The manifest's files whose name holds `only`."""
    with (folder / "MANIFEST.tsv").open(encoding="utf-8", newline="") as manifest:
        rows = list(csv.DictReader(manifest, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [_expected(folder, row) for row in rows if only in row["file_percent_encoded"]]


def _expected(folder: Path, row: dict[str, str]) -> Expected:
    file = os.fsdecode(unquote_to_bytes(row["file_percent_encoded"]))
    return Expected(
        file=row["file_percent_encoded"], path=names.printable(str(folder / "corpus" / file)),
        letter=row["expected"][0], bad=row["what_is_bad"],
    )  # fmt: skip


def ingested(paths: list[Path], database: Path) -> tuple[list[Outcome], dict[str, Attempt[Any]]]:
    """The final states of all inputs, and what each document that was read took."""
    taken: dict[str, Attempt[Any]] = {}
    each = crew.each

    def watched(*words: Any, **options: Any) -> Iterator[tuple[Source, Attempt[Any]]]:
        for source, attempt in each(*words, **options):
            taken[source.origin] = attempt
            yield source, attempt

    with mock.patch.object(crew, "each", watched):
        outcomes = list(pipeline._ingested(paths, database))
    return outcomes, taken


def results(
    expected: Iterable[Expected], outcomes: Sequence[Outcome], taken: dict[str, Attempt[Any]]
) -> Iterator[Result]:
    """What became of each file of the manifest, a zip's members taken together."""
    for file in expected:
        own = [outcome for outcome in outcomes if outcome.origin.split(WITHIN)[0] == file.path]
        problems = [problem for outcome in own for problem in outcome.problems]
        costs = [taken[outcome.origin] for outcome in own if outcome.origin in taken]
        yield Result(
            expected=file, happened=_happened(own, problems), states=len(own),
            codes=tuple(sorted({problem.code for problem in problems})),
            cpu=max((cost.cpu for cost in costs), default=0.0),
            memory=max((cost.memory for cost in costs), default=0),
            seconds=sum(cost.seconds for cost in costs),
        )  # fmt: skip


def _happened(own: Sequence[Outcome], problems: Sequence[Problem]) -> str:
    if not own:
        return "nothing"
    if all(outcome.state in (REJECTED, SKIPPED) for outcome in own):
        return REFUSED
    if any(problem.severity != "notice" for problem in problems):
        return WARNED
    return NOTED if problems else CLEAN


def report(found: Sequence[Result], every: bool) -> Iterator[str]:
    """Agreement a class, what does not agree, and what was dearest."""
    yield f"{'class':<8}{'files':>6}{''.join(f'{how:>10}' for how in ENDS)}{'agree':>8}"
    for letter in (*RIGHT, "all"):
        rows = [row for row in found if letter in (row.expected.letter, "all")]
        if rows:
            yield _tally(letter, rows)
    yield ""
    for row in found if every else [row for row in found if not (row.is_right and row.is_within_bounds)]:
        yield _line(row)
    yield ""
    for title, key in (("most CPU", "cpu"), ("most memory", "memory")):
        dearest = sorted(found, key=lambda row: float(getattr(row, key)), reverse=True)[:5]
        yield f"{title}: {', '.join(f'{row.expected.file}{_cost(row)}' for row in dearest)}"


def _tally(letter: str, rows: Sequence[Result]) -> str:
    ended = Counter(row.happened for row in rows)
    right = sum(row.is_right for row in rows)
    counts = "".join(f"{ended[how]:>10}" for how in ENDS)
    return f"{letter:<8}{len(rows):>6}{counts}{right:>8}{right / len(rows):>9.1%}"


def _line(row: Result) -> str:
    mark = "  " if row.is_right else "! "
    over = "" if row.is_within_bounds else "  OVER ITS BOUNDS"
    what = f"{row.expected.file}  [{' '.join(row.codes)}]  {row.expected.bad}"
    return f"{mark}{row.expected.letter} {row.happened:<9}{_cost(row)}{over}  {what}"


def _cost(row: Result) -> str:
    return f"{row.cpu:6.1f} s{row.memory >> 20:6} MB"


def balance(outcomes: Sequence[Outcome], database: Path, found: Sequence[Result]) -> Iterator[str]:
    """Sentences on what does not add up: every file has a state, and the ledger holds every state."""
    ledger = open_database(database)["inputs"].count
    if ledger != len(outcomes):
        yield f"{len(outcomes)} states were given, {ledger} stand in the ledger"
    lost = [row.expected.file for row in found if not row.states]
    if lost:
        yield f"{len(lost)} files have no state: {', '.join(lost[:5])}"
    known = {row.expected.path for row in found}
    strays = {outcome.origin.split(WITHIN)[0] for outcome in outcomes} - known
    if strays:
        yield f"{len(strays)} states belong to no file of the manifest: {', '.join(sorted(strays)[:5])}"


def main() -> int:
    """Read the words of the command line, run, print; the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path, help="holds corpus/ and MANIFEST.tsv")
    parser.add_argument("--only", default="", help="only files whose name holds this")
    parser.add_argument("--every", action="store_true", help="show every file, not only those that disagree")
    words = parser.parse_args()
    expected = expectations(words.folder, words.only)
    paths = [words.folder / "corpus"] if not words.only else [Path(file.path) for file in expected]
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "hostile.db"
        outcomes, taken = ingested(paths, database)
        found = list(results(expected, outcomes, taken))
        wrong = list(balance(outcomes, database, found))
    print(*report(found, words.every), "", sep="\n")
    print(*wrong or [f"The sums balance: {len(outcomes):,} inputs, a final state for each."], sep="\n")
    ours = any("INTERNAL" in row.codes for row in found)
    return 1 if wrong or ours or not all(row.is_within_bounds for row in found) else 0


if __name__ == "__main__":
    sys.exit(main())
