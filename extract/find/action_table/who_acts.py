"""Minutes laid out as a table, whose column `Action` says who acts on what the column beside it tells."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.find.action_table.actors import names_somebody, names_who_acts
from extract.find.action_table.below import WORDY, average, cells_below, mostly
from extract.find.action_table.roles import Roles, known, roles_of
from extract.model.document import Table
from extract.rulebook.rules import Rulebook

ACTION = re.compile(r"\W*(?:(?:to |for )?action|to be actioned)", re.IGNORECASE)
"""The word over such a column."""

BESIDE = frozenset(("item", "ref", "origin", "theme", "description"))
"""What columns of such minutes say beside what was told and who acts."""

ALONE = 1 / 3
"""So many of the cells name somebody and nothing else; where all say `Clerk to write …` it is one of actions."""


def who_acts(found: Roles, headers: Sequence[str], table: Table, body: int, rules: Rulebook) -> Roles:
    """The roles of the columns, with `Action` over names as the lead and the wordiest other column as the action."""
    columns = (index for index, names in enumerate(found) if names == ("action",))
    column = next((index for index in columns if ACTION.match(headers[index])), None)
    several = sum("action" in names for names in found) > 1
    if column is None or several or {"lead", "recommendation"} & roles_of(found):
        return found
    texts = cells_below(table, column, body)
    alone = mostly((names_somebody(text, rules) for text in texts), ALONE)
    if not alone or not mostly(names_who_acts(text, rules) for text in texts):
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
    if not mostly(names_who_acts(text, rules) for text in cells_below(table, labels.index("who"), body)):
        return found
    turned = {"told": ("action",), "who": ("lead",), "when": ("deadline",)}
    return tuple(turned.get(label or "", names) for label, names in zip(labels, found, strict=True))
