"""The action tables of a document -> findings."""

from __future__ import annotations

from collections.abc import Iterator

from extract.find.action_table.header import as_minutes, layout
from extract.find.action_table.headerless import headerless, lead_above, like
from extract.find.action_table.labelled import unfolded
from extract.find.action_table.layout import DECIDED, Layout
from extract.find.action_table.rows import Rows
from extract.model.document import Document, Table
from extract.model.finding import Finding
from extract.rulebook.rules import Rulebook


def find_action_tables(document: Document, rules: Rulebook, *, decided: bool) -> Iterator[Finding]:
    """Recommendations, actions and rejected rows of every table that is one of actions.

    decided: the paper is minutes or a decision notice, so that what its tables recommend is resolved.
    """
    kind = "resolution" if decided else "review"
    for index, table, found in _layouts(document, rules):
        table, found = unfolded(table, as_minutes(found, table) if decided else found, rules)
        lead = None if found.has("lead") else lead_above(document, index, rules)
        listed = "resolution" if found.rule == DECIDED else kind
        rows = Rows(document=document, table=table, layout=found, rules=rules, kind=listed, lead=lead)
        yield from rows.findings()


def _layouts(document: Document, rules: Rulebook) -> Iterator[tuple[int, Table, Layout]]:
    """The action tables with their blocks' index and layouts; one without a header is read as one it is like."""
    tables = [(index, block.table) for index, block in enumerate(document.blocks) if block.table]
    found = {index: layout(table, rules) for index, table in tables}
    bare = {index: headerless(document, index, rules) for index, table in tables if not found[index]}
    model = next(((table, bare[index]) for index, table in tables if bare.get(index)), None)
    for index, table in tables:
        same = model[1] if model and index in bare and like(table, model[0]) else None
        if chosen := found[index] or bare.get(index) or same:
            yield index, table, chosen
