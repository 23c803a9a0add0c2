"""Whether minutes print a table of what their own meeting agreed, or of what became of earlier actions."""

from __future__ import annotations

from collections.abc import Sequence

from extract.find.action_lines import LISTED
from extract.find.action_table.rows import MINUTED
from extract.model.document import Document
from extract.model.finding import ACTION, Finding
from extract.rulebook.rules import Rulebook

PROGRESS = frozenset(("status", "rag", "progress", "completed", "percent"))
"""What a table says of actions that an earlier meeting agreed."""

ABOVE = 2
"""Blocks above a table that may say which meeting agreed its actions."""


def has_own_list(found: Sequence[Finding], document: Document, rules: Rulebook) -> bool:
    """Whether a table or list of actions sums up this meeting: what its sentences tell stands there again.

    So does a list under `Actions:`; and a table, if no words above it speak of an earlier meeting and it stands at
    the end, or says nothing of progress.
    """
    if any(one.rule == LISTED for one in found):
        return True
    rows = [one for one in found if one.kind == ACTION and "table" in one.facts and one.rule != MINUTED]
    numbers = {int(one.facts["table"]) for one in rows}
    told = {int(one.facts["table"]) for one in rows if PROGRESS & one.parts.keys()}
    return any(_is_own(number, document, rules, told=number in told) for number in numbers)


def _is_own(number: int, document: Document, rules: Rulebook, *, told: bool) -> bool:
    """told: the table says what became of its actions."""
    index = next(i for i, block in enumerate(document.blocks) if block.table and block.table.number == number)
    above = document.blocks[max(index - ABOVE, 0) : index]
    marks = [mark for block in above for mark in rules.marks(block.text, "lists.undertaken")]
    if any(mark.label in ("earlier", "before") for mark in marks):
        return False
    return not told or index * 2 > len(document.blocks)
