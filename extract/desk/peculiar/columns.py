"""Columns of tables that look like action plans, under words that no rule knows: their cells say what they hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from extract.desk.peculiar.cells import Guess, guesses
from extract.desk.peculiar.paper import Paper
from extract.desk.peculiar.proposal import Proposal, as_phrase, shown, where
from extract.find.action_table.columns import DUTY, columns
from extract.find.action_table.header import LOOKED_AT, layout
from extract.find.action_table.roles import WORK, negative
from extract.model.document import Cell, Table
from extract.rulebook.rules import Rulebook

VOCABULARY = "columns.roles"

HEADER = 60
"""Letters of the longest name of a column."""

TALES = ("progress", "outcome_measure", "resources", "notes")
"""What else a column of sentences may hold."""

Names = tuple[str, ...]


def unknown_columns(paper: Paper) -> Iterator[Proposal]:
    """A proposal for every column of an action plan whose words are unknown."""
    meeting = paper.record.paper.meeting_date
    day = date.fromisoformat(meeting) if meeting else None
    for table in paper.document.tables:
        found = layout(table, paper.rules)
        if found:
            yield from _proposals(table, found.first, found.headers, found.roles, paper, day)
        else:
            yield from _like_a_plan(table, paper, day)


def _like_a_plan(table: Table, paper: Paper, day: date | None) -> Iterator[Proposal]:
    """A table that would be one of actions if its unknown columns held what their cells look like.

    Where it does not name its work `Action` or the like, all of it is a guess.
    """
    row = next((row for row in range(min(LOOKED_AT, table.rows)) if len(_own(table, row)) > 1), None)
    if row is None or table.columns < 2:
        return
    headers = tuple(cell.text if (cell := table.at(row, column)) else "" for column in range(table.columns))
    if any(negative(header, paper.rules) or len(header) > HEADER for header in headers):
        return
    roles = columns(headers, paper.rules)
    guessed = _guesses(table, row + 1, headers, roles, paper.rules, day)
    named = {role for names in roles for role in names}
    said = named | {guess.role for guess in guessed.values()}
    if said & WORK and {"lead", "deadline"} <= said & DUTY:
        for one in _proposals(table, row + 1, headers, roles, paper, day):
            if one.label != "progress":
                yield one if named & WORK else replace(one, sure=False)


def _proposals(
    table: Table, first: int, headers: Names, roles: Sequence[Names], paper: Paper, day: date | None
) -> Iterator[Proposal]:
    for column, guess in _guesses(table, first, headers, roles, paper.rules, day).items():
        words = headers[column]
        cells = _filled(table, first, column)
        seen = f"{shown(words)}, over {shown('; '.join(cell.text for cell in cells[:3]))}"
        others = TALES if guess.role == "progress" else ()
        head = next((cell for cell in table.row(max(first - 1, 0)) if cell and cell.column == column), None)
        places = (head or cells[0]).places or (line.place for line in (head or cells[0]).passage.lines)
        yield Proposal(
            vocabulary=VOCABULARY, label=guess.role, phrase=as_phrase(words), seen=seen,
            where=(where(paper.name, places),), others=tuple(one for one in others if one != guess.role),
            sure=guess.sure, header=tuple(" ".join(header.replace("|", "/").split()) for header in headers),
        )  # fmt: skip


def _guesses(
    table: Table, first: int, headers: Names, roles: Sequence[Names], rules: Rulebook, day: date | None
) -> dict[int, Guess]:
    """Column -> what its cells look like, of the columns that have a name and no role; each role once."""
    texts = {
        column: [cell.text for cell in _filled(table, first, column)]
        for column, names in enumerate(roles)
        if not names and any(map(str.isalpha, headers[column])) and len(headers[column]) <= HEADER
    }
    return guesses(texts, {role for names in roles for role in names}, rules, day)


def _filled(table: Table, first: int, column: int) -> list[Cell]:
    """The cells of a column that begin below the header and say something."""
    cells = [cell for row in range(first, table.rows) if (cell := table.at(row, column)) and cell.row == row]
    return [cell for cell in cells if cell.column == column and any(map(str.isalnum, cell.text))]


def _own(table: Table, row: int) -> list[Cell]:
    return [cell for cell in dict.fromkeys(table.row(row)) if cell and cell.text.strip()]
