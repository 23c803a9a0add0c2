"""One screen after an ingest: what was read, what was found, what failed and why, what to do next."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import asdict, dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table
from rich.text import Text

from extract.model.outcome import READ, READ_WITH_PROBLEMS, REJECTED, SKIPPED, STATES, UNCHANGED, Outcome
from extract.show.plain import called, printable

SHOWN = 8
"""So many failures fit on one screen; the database holds them all."""

COUNTED = """
    WITH files AS (SELECT value AS id FROM json_each(:papers)),
        chosen AS (SELECT id FROM files UNION SELECT document_id FROM parts WHERE pack_id IN files),
        found AS (SELECT * FROM action_tracker WHERE document_id IN chosen)
    SELECT
        (SELECT count(*) FROM chosen) AS papers,
        (SELECT count(*) FROM recommendations WHERE document_id IN chosen) AS recommendations,
        (SELECT count(*) FROM found) AS actions,
        (SELECT count(*) FROM found WHERE leads IS NOT NULL) AS actions_with_lead,
        (SELECT count(*) FROM found WHERE last_day_on_time IS NOT NULL) AS actions_with_date,
        (SELECT count(*) FROM found WHERE timing = 'overdue') AS overdue,
        (SELECT count(*) FROM needs_review WHERE document_id IN chosen) AS to_check
"""
LINES = {
    "papers": "Papers",
    "recommendations": "Recommendations",
    "actions": "Actions",
    "actions_with_lead": "  with a lead",
    "actions_with_date": "  with a date",
    "overdue": "  overdue",
    "to_check": "To be checked by a person",
}
ENDED = {
    READ: "read",
    READ_WITH_PROBLEMS: "read, with problems",
    UNCHANGED: "known already",
    REJECTED: "not read",
    SKIPPED: "passed over (no papers)",
}

STORED = (READ, READ_WITH_PROBLEMS, UNCHANGED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """A file that was not read, or what is wrong with one that was."""

    name: str
    origin: str
    code: str
    message: str
    next_step: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What an ingest came to.

    files: how many inputs ended in each state. these, all: counts for the papers of this run and for the
    whole database. not_read, problems: what a person has to look at. next_steps: a sentence each.
    """

    files: dict[str, int]
    these: dict[str, int]
    all: dict[str, int]
    not_read: tuple[Trouble, ...]
    problems: tuple[Trouble, ...]
    next_steps: tuple[str, ...]

    def as_json(self) -> dict[str, object]:
        """The same for programs."""
        return asdict(self)


def print_summary(
    database: Path, outcomes: Sequence[Outcome], *, as_json: bool = False, console: Console | None = None
) -> None:
    """Show what became of these inputs, or print it as JSON. The database must exist."""
    with closing(sqlite3.connect(f"{database.resolve().as_uri()}?mode=ro", uri=True)) as connection:
        summary = summarise(connection, outcomes)
    if as_json:
        print(json.dumps(summary.as_json()))
        return
    console = console or Console()
    for part in _screen(summary):
        console.print(part)


def summarise(connection: sqlite3.Connection, outcomes: Sequence[Outcome]) -> Summary:
    """What became of these inputs, and what the open database holds of them and of everything."""
    states = Counter(outcome.state for outcome in outcomes)
    these = counted(connection, {outcome.document_id for outcome in outcomes if outcome.document_id})
    every = counted(connection, {key for (key,) in connection.execute("SELECT id FROM documents")})
    not_read = tuple(_troubles(outcome for outcome in outcomes if outcome.state == REJECTED))
    return Summary(
        files={state: states[state] for state in STATES},
        these=these,
        all=every,
        not_read=not_read,
        problems=tuple(_troubles(outcome for outcome in outcomes if outcome.state in STORED)),
        next_steps=tuple(_next_steps(these, not_read)),
    )


def counted(connection: sqlite3.Connection, papers: Iterable[str]) -> dict[str, int]:
    """How much there is of everything in the papers with these ids."""
    cursor = connection.execute(COUNTED, {"papers": json.dumps(sorted(papers))})
    return dict(zip((column[0] for column in cursor.description), cursor.fetchone(), strict=True))


def _troubles(outcomes: Iterable[Outcome]) -> Iterator[Trouble]:
    for outcome in outcomes:
        for problem in outcome.problems:
            yield Trouble(
                name=printable(outcome.name),
                origin=printable(outcome.origin),
                code=problem.code,
                message=printable(problem.message),
                next_step=printable(problem.next_step),
            )


def _next_steps(these: dict[str, int], not_read: Sequence[Trouble]) -> Iterator[str]:
    if these["papers"]:
        yield f"See it all in the browser: {called('serve')}"
    if these["to_check"]:
        yield f"Check {these['to_check']:,} doubtful values and rows: {called('serve')}, then Needs review."
    if not_read:
        yield "Mend what could not be read and ingest it again; unchanged files are tried again with --retry only."


def _screen(summary: Summary) -> Iterator[Text | Table]:
    yield Text(_headline(summary), style="bold")
    if summary.all["papers"]:
        yield Text()
        yield _counts(summary)
    for title, troubles in (("Not read", summary.not_read), ("Problems", summary.problems)):
        if troubles:
            yield Text()
            yield _listed(title, troubles)
    yield Text()
    for step in summary.next_steps:
        yield Text(f"- {step}")


def _headline(summary: Summary) -> str:
    parts = [f"{number:,} {ENDED[state]}" for state, number in summary.files.items() if number]
    total = sum(summary.files.values())
    if not total:
        return "There was nothing to read."
    return f"{total:,} {'file' if total == 1 else 'files'}: {', '.join(parts)}."


def _counts(summary: Summary) -> Table:
    table = Table(box=None, pad_edge=False)
    table.add_column("")
    table.add_column("these files", justify="right")
    table.add_column("whole database", justify="right")
    for key, words in LINES.items():
        table.add_row(words, f"{summary.these[key]:,}", f"{summary.all[key]:,}")
    return table


def _listed(title: str, troubles: Sequence[Trouble]) -> Table:
    more = len(troubles) - SHOWN
    table = Table(title=Text(title), title_justify="left", box=None, pad_edge=False, show_header=False)
    table.add_column(overflow="fold", max_width=40)
    table.add_column(overflow="fold")
    for trouble in troubles[:SHOWN]:
        table.add_row(Text(trouble.name), Text(f"{trouble.message} {trouble.next_step}"))
    if more > 0:
        table.add_row(Text(f"and {more:,} more"), Text("the database has them all, with what to do."))
    return table
