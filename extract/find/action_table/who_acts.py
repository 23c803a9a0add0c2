"""Minutes laid out as a table, whose column `Action` says who acts on what the column beside it tells."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.find.action_table.actors import INITIALS, NAMED, actor, is_actor
from extract.find.action_table.below import average, cells_below
from extract.find.action_table.roles import known
from extract.model.document import Table
from extract.rulebook.rules import Rulebook

Roles = tuple[tuple[str, ...], ...]

PEOPLE = re.compile(rf"{NAMED}(?:[\s,/&]+(?:and\s+)?{NAMED}){{1,5}}")
ACTION = re.compile(r"\W*(?:(?:to |for )?action|to be actioned)", re.IGNORECASE)
"""The word over such a column."""

BESIDE = frozenset(("item", "ref", "origin", "theme", "description"))
"""What columns of such minutes say beside what was told and who acts."""

LONGEST = 60
"""Letters of a cell that names who acts."""

MOST = 0.6
"""This part of the filled cells, or more, names somebody; the others say `Noted` and their like."""

ALONE = 1 / 3
"""And so many name somebody and nothing else: where all say `Clerk to write …` the column is one of actions."""

WORDY = 18
"""The column that tells what is to be done has this many letters in a cell, on average."""


def names_somebody(text: str, rules: Rulebook) -> bool:
    """Initials, a post, a body or people's names, and nothing else."""
    words = " ".join(text.split())
    if len(words) > LONGEST:
        return False
    return bool(INITIALS.fullmatch(words) or PEOPLE.fullmatch(words)) or is_actor(words, rules)


def names_who_acts(text: str, rules: Rulebook) -> bool:
    """The same, or who acts with what is to be done: `ST to write to the museum`."""
    return names_somebody(text, rules) or actor(text, rules) is not None


def who_acts(found: Roles, headers: Sequence[str], table: Table, body: int, rules: Rulebook) -> Roles:
    """The roles of the columns, with `Action` over names as the lead and the wordiest other column as the action."""
    said = [role for names in found for role in names]
    columns = (index for index, names in enumerate(found) if names == ("action",))
    column = next((index for index in columns if ACTION.match(headers[index])), None)
    if column is None or said.count("action") > 1 or {"lead", "recommendation"} & set(said):
        return found
    texts = cells_below(table, column, body)
    alone, named = (sum(says(text, rules) for text in texts) for says in (names_somebody, names_who_acts))
    if not texts or alone < ALONE * len(texts) or named < MOST * len(texts):
        return found
    averages = {index: average(cells_below(table, index, body)) for index in range(len(found)) if index != column}
    widest = max(averages, key=lambda index: averages[index], default=column)
    if averages.get(widest, 0) < WORDY:
        return found
    turned = {column: ("lead",), widest: ("action",)}
    return tuple(turned.get(index, names) for index, names in enumerate(found))


def minuted(found: Roles, headers: Sequence[str], table: Table, body: int, rules: Rulebook) -> Roles:
    """The roles of the columns, with `Notes` beside `Who` as the action: `Item | Notes | Who` over minutes."""
    labels = [known(header, "columns.minuted", rules) for header in headers]
    plain = all(
        label or not header.strip() or BESIDE & set(names)
        for label, header, names in zip(labels, headers, found, strict=True)
    )
    if not plain or labels.count("told") != 1 or labels.count("who") != 1:
        return found
    texts = cells_below(table, labels.index("who"), body)
    if not texts or sum(names_who_acts(text, rules) for text in texts) < MOST * len(texts):
        return found
    turned = {"told": ("action",), "who": ("lead",), "when": ("deadline",)}
    return tuple(turned.get(label or "", names) for label, names in zip(labels, found, strict=True))
