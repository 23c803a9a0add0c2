"""The action tables of a document -> findings."""
from __future__ import annotations

from collections.abc import Iterator

from extract.find.action_table.header import layout
from extract.find.action_table.headerless import headerless
from extract.find.action_table.rows import Rows
from extract.model.document import Document
from extract.model.finding import Finding
from extract.rulebook.rules import Rulebook


def find_action_tables(document: Document, rules: Rulebook, *, decided: bool) -> Iterator[Finding]:
    """Recommendations, actions and rejected rows of every table that is one of actions.

    decided: the paper is minutes or a decision notice, so that what its tables recommend is resolved.
    """
    kind = "resolution" if decided else "review"
    for index, block in enumerate(document.blocks):
        if block.table is None:
            continue
        found = layout(block.table, rules) or headerless(document, index, rules)
        if found:
            yield from Rows(document=document, table=block.table, layout=found, rules=rules, kind=kind).findings()
