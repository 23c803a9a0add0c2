"""Action logs whose tables have no header row: what a column holds is told from its cells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extract.find.action_table.actors import names_who
from extract.find.action_table.below import WORDY, average, cells_below, mostly
from extract.find.action_table.cells import says_status
from extract.find.action_table.dates import says_when
from extract.find.action_table.layout import Layout
from extract.find.action_table.part import Part
from extract.find.action_table.roles import Names, Roles
from extract.model.document import Block, Document, Table
from extract.rulebook.rules import Rulebook

MOST = 0.8
"""In a column of statuses, dates or names this part of the filled cells is one of them and nothing else."""

NUMBER = re.compile(r"[A-Z]{0,3}\d{0,3}(?:\.\d+)*[a-z]?[.)]?")

ALIGNED = 4.0
"""Columns that begin within this many points of each other are the same."""

INITIALS = r"[A-Z][A-Za-z]{1,3}(?:/[A-Z][A-Za-z]{1,3})*"
LEAD = r"(?:[Aa]ction\s+)?[Ll]eads?(?:\s+officer)?\s*:?\s+(?=\S)(?P<lead>.+)"
NAMES = re.compile(r"[A-Z][\w’'-]+(?:[ /,&]+[A-Z][\w’'-]+){0,4}")
NAMED = re.compile(rf"[–—-]\s*(?:{LEAD}|(?P<initials>{INITIALS}))\s*$")


def headerless(document: Document, index: int, rules: Rulebook) -> Layout | None:
    """The layout of a table without header, in a paper that calls itself an action log or plan; else None."""
    table = document.blocks[index].table
    if table is None or not 2 <= table.columns <= 6 or not _titled(document, index, rules):
        return None
    texts = [[text.strip() for text in cells_below(table, column, 0)] for column in range(table.columns)]
    roles = tuple(_role(cells, rules) for cells in texts)
    widest = max(range(table.columns), key=lambda column: average(texts[column]))
    roles = tuple(names or _named_beside(texts[column], texts[widest]) for column, names in enumerate(roles))
    if not {("status",), ("lead",), ("deadline",)} & set(roles) or average(texts[widest]) < WORDY or roles[widest]:
        return None
    filled: Roles = tuple(("action",) if column == widest else names for column, names in enumerate(roles))
    return Layout(roles=filled, headers=("",) * table.columns, first=0, rule="columns.cells")


def like(table: Table, known: Table) -> bool:
    """Whether a table has the columns of another: as many, and on paper at the same places."""
    if table.columns != known.columns:
        return False
    here, there = _lefts(table), _lefts(known)
    return all(abs(here[column] - there[column]) < ALIGNED for column in here.keys() & there.keys())


def lead_above(document: Document, index: int, rules: Rulebook) -> Part | None:
    """The lead named in the line above a table: `Rights of way – Lead GS`, or a line that is a team's name."""
    above = next((block for block in _before(document, index) if not block.is_aside), None)
    if above is None or above.table is not None or len(above.text) > 120:
        return None
    named = NAMED.search(above.text)
    if named:
        group = "lead" if named["lead"] else "initials"
        return Part(passage=above.passage, start=named.start(group), end=named.end(group))
    whole = rules.label(above.text, "leads.groups") is not None
    return Part(passage=above.passage, start=0, end=len(above.text)) if whole else None


def _lefts(table: Table) -> dict[int, float]:
    """Where the columns begin on the page; nothing in Word."""
    return {cell.column: box[0] for cell in table.cells for box in [cell.places[0].box if cell.places else None] if box}


def _before(document: Document, index: int) -> Iterator[Block]:
    """The blocks above a table, the nearest first."""
    yield from (document.blocks[above] for above in range(index - 1, -1, -1))


def _titled(document: Document, index: int, rules: Rulebook) -> bool:
    """A heading above, or the paper's first lines, say that these are actions."""
    heading = next((block for block in _before(document, index) if block.kind == "heading"), None)
    heads = (*document.blocks[: min(index, 4)], *([heading] if heading else []))
    return any(rules.marks(block.text, "columns.titles") for block in heads if block.table is None)


def _role(texts: Sequence[str], rules: Rulebook) -> Names:
    """Statuses, dates or names, if most cells are that and nothing else."""
    for role, says in (("status", says_status), ("deadline", says_when), ("lead", names_who)):
        if mostly((says(text, rules) for text in texts), MOST):
            return (role,)
    return ("ref",) if texts and all(NUMBER.fullmatch(text) for text in texts) else ()


def _named_beside(texts: Sequence[str], works: Sequence[str]) -> Names:
    """Names that nobody knows are those of leads if the actions beside some of them begin with the same."""
    names = {text for text in texts if NAMES.fullmatch(text)}
    begun = sum(any(work.startswith(f"{name} ") for work in works) for name in names)
    return ("lead",) if mostly((text in names for text in texts), MOST) and begun > 1 else ()
