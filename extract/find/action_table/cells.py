"""What a column holds whose header says nothing or what nobody knows: told from the cells below it."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence

from extract.find.action_table.actors import names_who
from extract.find.action_table.below import SHORT, WORDY, average, cells_below, mostly
from extract.find.action_table.columns import DUTY, WHO
from extract.find.action_table.dates import due_in, says_when
from extract.find.action_table.roles import WORK, Names, known, roles_of
from extract.find.numbers import numbered
from extract.model.document import Table
from extract.rulebook.rules import Rulebook
from extract.rulebook.verbs import ACTS, verb_forms

Says = Callable[[str, Rulebook], bool]

NAMED = 2
"""So many headers have to say who, when or what, before the cells are asked about the others; one, if it is alone."""

CALLED = re.compile(r"(?:[A-Z][a-z]+\s)?[A-Z]{0,3}\d{1,3}(?:\.\d{1,3})*[a-z]?")
"""What is only called something: `Action 3`, `A1`, `2.1`."""

DEED = 10
"""A cell that says what is to be done has more letters than this."""

DAY = re.compile(r"\b\d{1,2}(?:[./]\d{1,2}[./]|\s+[A-Z][a-z]{2,8}\b)")
TOLD = 60
"""What is hoped for is said in more letters than this, more often than not."""

ANSWERS = frozenset({"accepted", "partially_accepted", "rejected"})
"""What answers a recommendation beyond doubt."""

SOFT = (("progress",), ("notes",), ("status",), ("decision_date",))
"""Headers under which an answer may stand as well: `Position`, `Comments`."""

DATES = frozenset({"deadline", "revised_deadline", "completed_date", "start_date", "schedule"})
STATES = frozenset({"status", "rag", "progress", "completed_date"})


def told_by_cells(
    found: Sequence[Names], headers: Sequence[str], table: Table, body: int, rules: Rulebook
) -> tuple[Names, ...]:
    """The roles of the columns, those that no header tells filled from the rows from `body` on.

    A column is one of leads, dates or statuses only where no header names one; one of actions, if its cells begin
    with a verb and other columns say who and when.
    """
    texts = [cells_below(table, column, body) for column in range(len(found))]
    kept = [_not_a_number(names, header, cells) for names, header, cells in zip(found, headers, texts, strict=True)]
    _describe(kept, texts)
    plain = all(names for names, header in zip(kept, headers, strict=True) if header.strip())
    if len(roles_of(kept) & {*WORK, *DUTY}) < (1 if plain else NAMED):
        return tuple(kept)
    for role, there, says in _KINDS:
        _fill(kept, texts, role, there, says, rules)
    works = [column for column, names in enumerate(kept) if names == ("action",)]
    for column in works[1:]:
        if mostly(_has_when(text, rules) for text in texts[column]):
            _fill_one(kept, column, "deadline", DATES)
    for index, header in enumerate(headers):
        if known(header, "columns.open", rules) == "outcome" and _became(texts[index], rules):
            _fill_one(kept, index, "progress", STATES)
    if any("recommendation" in names for names in kept):
        _fill(kept, texts, "response", frozenset({"response"}), _answers, rules, over=SOFT)
    said = roles_of(kept)
    if not said & WORK and said & WHO and "deadline" in said:
        _fill(kept, texts, "action", WORK, begins_with_deed, rules)
    return tuple(kept)


def _not_a_number(names: Names, header: str, cells: Sequence[str]) -> Names:
    """A column is no recommendation if its cells hold a number or one word: `R3`, `Approve`."""
    if names != ("recommendation",) or not cells:
        return names
    short = average(cells) < (SHORT if header.strip() else WORDY)
    return ("ref",) if short and not any(" " in text.strip() for text in cells if header.strip()) else names


def _describe(kept: list[Names], texts: Sequence[Sequence[str]]) -> None:
    """`Action 3 | Description`: where the actions are but called by numbers, what describes them is to be done."""
    if ("action",) in kept and ("description",) in kept:
        work = kept.index(("action",))
        if mostly(CALLED.fullmatch(text.strip()) for text in texts[work]):
            kept[kept.index(("description",))] = kept[work]
            kept[work] = ("ref",)


def _fill(
    kept: list[Names], texts: Sequence[Sequence[str]], role: str, there: frozenset[str], says: Says, rules: Rulebook,
    *, over: Collection[Names] = (),
) -> None:  # fmt: skip
    """Give `role` to the first column without one, or with one of `over`, whose cells say so; if none has `there`."""
    open_ = (column for column, names in enumerate(kept) if not names or names in over)
    columns = (column for column in open_ if mostly(says(text, rules) for text in texts[column]))
    _fill_one(kept, next(columns, None), role, there)


def _fill_one(kept: list[Names], column: int | None, role: str, there: frozenset[str]) -> None:
    if column is not None and not there & roles_of(kept):
        kept[column] = (role,)


def are_deeds(texts: Sequence[str], rules: Rulebook) -> bool:
    """Whether most cells begin with the verb of what is to be done."""
    return mostly(begins_with_deed(text, rules) for text in texts)


def _has_when(text: str, rules: Rulebook) -> bool:
    """A date, or what is to be there by one: `Q1: two clinics`. Beside actions milestones are days."""
    dated = due_in(text, rules) or due_in(f"by {text}", rules)
    return says_when(text, rules) or (len(text) <= TOLD and dated is not None)


def _answers(text: str, rules: Rulebook) -> bool:
    return rules.label(text, "responses.values") in ANSWERS


def _says_colour(text: str, rules: Rulebook) -> bool:
    return rules.label(text, "statuses.colours") is not None


def _became(texts: Sequence[str], rules: Rulebook) -> bool:
    """`Supplied 22/5/27`, `Date being fixed`: what became of it, and not what is hoped for, which has no day."""
    dated = any(DAY.search(text) or says_status(text, rules) for text in texts)
    return dated and mostly(_tells_state(text, rules) for text in texts)


def _tells_state(text: str, rules: Rulebook) -> bool:
    return len(text) <= TOLD and bool(rules.marks(text, "statuses.values", "statuses.deeds"))


def says_status(text: str, rules: Rulebook) -> bool:
    return rules.label(text, "statuses.values") is not None


def begins_with_deed(text: str, rules: Rulebook) -> bool:
    """`Mend the gates`, `2. To mend …`: what is to be done begins with its verb; `Review of fees` is a thing."""
    words = text[numbered(text)[1] :].split()
    if words[:1] and words[0].lower() == "to":
        words = words[1:]
    verb, *more = (word.lower() for word in words[:2]) if len(words) > 1 else ("", "")
    return sum(map(len, words)) > DEED and more != ["of"] and verb_forms(rules, ACTS).get(verb) == verb


_KINDS: tuple[tuple[str, frozenset[str], Says], ...] = (
    ("lead", WHO, names_who),
    ("deadline", DATES, says_when),
    ("rag", frozenset({"rag", "status"}), _says_colour),
    ("status", STATES, says_status),
)
