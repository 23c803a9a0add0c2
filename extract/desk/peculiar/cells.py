"""What the cells of a column look like, whatever stands over them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from extract.find.action_table.purpose import FIGURE
from extract.find.action_table.roles import WORK
from extract.rulebook.rules import Rulebook
from extract.tidy.deadlines.read import DeadlineContext, read_deadline
from extract.tidy.leads.read import LeadContext, read_leads

FEWEST, MOST, NEARLY_ALL = 2, 0.6, 0.8
"""Of at least so many filled cells this part says what a column may hold; of one more that part says it surely."""

SURE_FROM = 3
LONGEST, WORDY, FEW_WORDS = 60, 18, 3
"""Letters of the longest cell that is a date or names who leads; of a cell of work, on average; words of a state."""

NAMED = 0.85
"""A lead read this surely is one by its words, not by where it stands."""

STATUSES = ("statuses.values", "statuses.alone", "statuses.colours")


@dataclass(frozen=True, slots=True, kw_only=True)
class Guess:
    """What a column may hold, the part of its cells that say so, and how many are filled."""

    role: str
    share: float = 0.0
    filled: int = 0

    @property
    def sure(self) -> bool:
        """Nearly every cell says so, and there are enough of them."""
        return self.share >= NEARLY_ALL and self.filled >= SURE_FROM


def guesses(texts: Mapping[int, Sequence[str]], held: set[str], rules: Rulebook, day: date | None) -> dict[int, Guess]:
    """Column -> what its cells (`texts`) look like, each role once. held: the roles that other columns have by name.

    Last come those that only their shape tells: words that come back are states, sentences are work or progress.
    """
    found: dict[int, Guess] = {}
    looks = [(column, guess) for column, cells in texts.items() for guess in _by_cells(cells, rules, day)]
    for column, guess in sorted(looks, key=lambda look: (-look[1].share, _length(texts[look[0]]))):
        if column not in found and guess.role not in held | {one.role for one in found.values()}:
            found[column] = guess
    for role, columns in (("status", _states(texts, found)), *_works(held, _tales(texts, found))):
        free = [one for one in columns if one not in found]
        if free and role not in held | {one.role for one in found.values()}:
            found[free[0]] = Guess(role=role)
    return found


def _states(texts: Mapping[int, Sequence[str]], found: Mapping[int, Guess]) -> list[int]:
    return [column for column, cells in texts.items() if column not in found and _repeats(cells)]


def _tales(texts: Mapping[int, Sequence[str]], found: Mapping[int, Guess]) -> list[int]:
    """The columns of sentences, the longest first."""
    wordy = [column for column, cells in texts.items() if column not in found and _length(cells) >= WORDY]
    return sorted(wordy, key=lambda column: -_length(texts[column]))


def _works(held: set[str], tales: list[int]) -> Iterator[tuple[str, list[int]]]:
    """What the columns of sentences may be: the work where nothing is called so, then what became of it."""
    if not held & WORK:
        yield "action", tales
    yield "progress", tales


def _by_cells(cells: Sequence[str], rules: Rulebook, day: date | None) -> Iterator[Guess]:
    """The roles that most filled cells speak for."""
    counts = {
        "deadline": sum(_is_deadline(cell, rules, day) for cell in cells),
        "status": sum(_is_one_of(cell, rules, *STATUSES) for cell in cells),
        "response": sum(_is_one_of(cell, rules, "responses.values") for cell in cells),
        "lead": sum(_is_lead(cell, rules) for cell in cells),
    }
    for role, count in counts.items() if len(cells) >= FEWEST else ():
        if count >= MOST * len(cells):
            yield Guess(role=role, share=count / len(cells), filled=len(cells))


def _repeats(cells: Sequence[str]) -> bool:
    """A few short words that come back: states, though nobody knows the words."""
    short = all(len(cell.split()) <= FEW_WORDS and not re.search(r"\d", cell) for cell in cells)
    return short and len(cells) >= SURE_FROM and len(set(map(str.casefold, cells))) < len(cells)


def _is_deadline(cell: str, rules: Rulebook, day: date | None) -> bool:
    if FIGURE.fullmatch(cell.strip()) or len(cell) > LONGEST:
        return False
    found = read_deadline(cell, DeadlineContext(document_date=day), rules)
    return found is not None and found.kind in ("fixed", "range", "relative", "immediate")


def _is_one_of(cell: str, rules: Rulebook, *vocabularies: str) -> bool:
    return any(rules.label(cell, vocabulary) for vocabulary in vocabularies)


def _is_lead(cell: str, rules: Rulebook) -> bool:
    """A person, post, team or body, and nothing else; a lone word may be anything."""
    if len(cell) > LONGEST or re.search(r"\d", cell):
        return False
    leads = read_leads(cell, LeadContext(), rules)
    return bool(leads) and all(lead.name and lead.confidence >= NAMED for lead in leads)


def _length(cells: Sequence[str]) -> float:
    """Letters of a cell, on average."""
    return sum(map(len, cells)) / max(1, len(cells))
