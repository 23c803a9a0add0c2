"""What a table is for, in view of what its columns hold: actions, recommendations, decisions, or none of these."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.find.action_table.below import SHORT, average, cells_below, mostly
from extract.find.action_table.cells import are_deeds
from extract.find.action_table.columns import DUTY, WHO
from extract.find.action_table.layout import NAMED
from extract.find.action_table.roles import WORK, Names, Roles, known, roles, roles_of
from extract.model.document import Table
from extract.rulebook.rules import Rulebook

FIGURE = re.compile(
    r"[£€<>~+-]?\s*(?!(?:19|20)\d\d$)(?:\d{1,3}(?:,\d{3})+|\d{1,4})(?:\.\d+)?\s*(?:%|k|m|million|per cent)?"
)
"""An amount or share; `2027` is a year, `31.3.27` a day and `46112` may be a day counted by a spreadsheet."""

NUMBERED = frozenset({"ref", "priority", "theme", "item", "origin"})
"""What may stand on either side of the recommendations of a plain list."""


def numbers_decisions(headers: Sequence[str], table: Table, body: int, rules: Rulebook) -> bool:
    """`Decision number | Decision`, and nothing else."""
    if len(headers) != 2 or known(headers[1], "columns.open", rules) not in ("decision", "resolution"):
        return False
    return roles(headers[0], rules) == ("ref",) and average(cells_below(table, 1, body)) > SHORT


def treats_risks(found: Roles, table: Table, body: int, rules: Rulebook) -> bool:
    """Risks beside what is to be done about them and by whom: `Fit sprinklers` is a deed, `Sprinklers` a control."""
    said = roles_of(found)
    works = (column for column, names in enumerate(found) if names == ("action",))
    return {"risk", "lead"} <= said and any(are_deeds(cells_below(table, column, body), rules) for column in works)


def is_plain(headers: Sequence[str], rules: Rulebook) -> bool:
    """Work, who and when, each under a header of its own: scores and money beside them change nothing."""
    said = roles_of(roles(header, rules) for header in headers)
    return bool(WORK & said) and {"lead", "deadline"} <= said


def as_filled(found: Roles, table: Table, body: int, column: int) -> Names:
    """What a column is in view of its cells: targets that are amounts or shares are measures, and no deadlines; one
    word each (`Retain`, `Treat`), without a day to do it by, is a verdict, and no action."""
    names, texts = found[column], [text.strip() for text in cells_below(table, column, body)]
    if "deadline" in names and mostly(map(FIGURE.fullmatch, texts)):
        return tuple("outcome_measure" if name == "deadline" else name for name in names)
    words = names == ("action",) and len(texts) > 1 and not any(" " in text for text in texts)
    return () if words and not any("deadline" in names for names in found) else names


def is_action_table(found: Roles, headers: Sequence[str]) -> bool:
    """Work in one column, and in others who, when or what became of it; a state alone only beside `Action`."""
    said = roles_of(found)
    work, duty = WORK & said, (DUTY | {"rag"}) & said
    if "risk" in said and "recommendation" not in work and not {"lead", "deadline"} <= duty:
        return False
    tracked = "recommendation" in work and "progress" in duty
    called = any(NAMED.search(header) for header in headers)
    stated = "status" in duty and called
    told = tracked or stated or bool(duty - {"status", "progress"})
    return bool(work) and (told or len(duty) > 1 or (len(work) > 1 and called))


def only_tells(found: Roles, headers: Sequence[str], rules: Rulebook) -> bool:
    """Work with nothing still to come of it: `Incident | Officer | Action taken` says what somebody has done,
    `Measure | Owner | Target` beside figures what is counted."""
    works = [header for header, names in zip(headers, found, strict=True) if WORK & set(names)]
    opens = {known(header, "columns.open", rules) for header in works}
    said = roles_of(found)
    if opens == {"measure"}:
        return "outcome_measure" in said and "deadline" not in said
    return opens == {"taken"} and said & DUTY <= WHO


def is_list_of_recommendations(found: Roles, table: Table, body: int) -> bool:
    """One column of recommendations beside what they are about: findings of a review, applications; or beside whatever
    it be, where most of its cells begin with numbers of their own."""
    said = roles_of(found)
    if found.count(("recommendation",)) != 1 or {"action", *DUTY} & said:
        return False
    column = found.index(("recommendation",))
    plain = all(found) and said <= {"recommendation", *NUMBERED}
    texts = cells_below(table, column, body)
    listed = sum(text.lstrip()[:1].isdigit() for text in texts) * 2 > len(texts) > 1
    return (plain or listed or column == len(found) - 1) and average(cells_below(table, column, body)) > SHORT
