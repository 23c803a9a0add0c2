"""How an action table is laid out: what its columns hold, and where its rows begin."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extract.find.action_table.newest import newest_first
from extract.find.action_table.roles import Roles

NAMED = re.compile(r"\b(?:actions?|tasks?|recommendations?|camau?|argymhell\w*)\b", re.IGNORECASE)
"""The plain words for work; `Step` and `Milestone` stand over methods, too."""

DECIDED = "columns.decided"
"""The rule of tables that number what was decided, whatever else the paper is."""

WHO_ACTS = "columns.who_acts"
"""The rule of tables whose column `Action` names who acts; a row that names nobody is no action."""

STATE = frozenset({"status", "progress", "rag", "percent_complete"})
"""What changes from report to report."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """How an action table is laid out. roles: one tuple a column. first: the first row below the header.

    rule: how the layout was known. headers: the words over each column.
    """

    roles: Roles
    headers: tuple[str, ...]
    first: int
    rule: str

    def columns(self, *wanted: str) -> tuple[int, ...]:
        """The columns that hold any of these roles; of several that say how far it is the latest first, of several
        with actions those that are called so, before `How` and `Treatment`."""
        found = tuple(index for index, names in enumerate(self.roles) if set(names) & set(wanted))
        if wanted == ("action",):
            return tuple(sorted(found, key=lambda index: not NAMED.search(self.headers[index])))
        return newest_first(found, self.headers) if STATE.issuperset(wanted) else found

    def has(self, *wanted: str) -> bool:
        """Whether some column holds one of these roles."""
        return bool(self.columns(*wanted))
