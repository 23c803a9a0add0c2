"""Why a row of an action table is neither recommendation nor action."""

from __future__ import annotations

from collections.abc import Sequence

from extract.find.action_table.actors import names_who_acts
from extract.find.action_table.below import fills, mostly, own_cells
from extract.find.action_table.cells import begins_with_deed
from extract.find.action_table.columns import DUTY
from extract.find.action_table.instead import called
from extract.find.action_table.layout import WHO_ACTS, Layout
from extract.find.action_table.roles import WORK
from extract.find.lists.signs import asks
from extract.find.numbers import numbered
from extract.model.document import Cell, Table
from extract.rulebook.rules import Rulebook

TITLE = 80
"""Letters of a cell that can be a heading over the rows below it."""

FULL = 0.5
"""In this part of the rows, or more, somebody or some day stands beside what is to be done."""


def rejected(table: Table, row: int, layout: Layout, rules: Rulebook) -> str | None:
    """The reason, or None for a row that has to be read."""
    cells = list(dict.fromkeys(cell for cell in table.row(row) if cell))
    own = own_cells(table, row)
    if not own:
        return "empty row" if not any(cell.row < row for cell in cells) else "row of merged cells only"
    if _same(own, layout.headers):
        return "header printed again"
    if label := rules.label(own[0].text, "columns.rows"):
        return f"{label} row"
    if any(called(cell.text, rules)[0] == "other" for cell in own if cell.column in layout.columns("action")):
        return "called something else"
    if layout.rule == WHO_ACTS and not _somebody_acts(own, layout, rules):
        return "nobody is to act"
    if len(own) > 1 or any(cell.row < row for cell in cells):
        return None
    over = set(range(own[0].column, own[0].column + own[0].column_span))
    from_side_to_side = table.columns > 1 and (len(cells) == 1 or over >= {*layout.columns("action", *DUTY)})
    heading = not is_banner(own[0], rules) if from_side_to_side else _heads(own[0], table, layout, rules)
    return "section heading" if heading else None


def is_banner(cell: Cell, rules: Rulebook) -> bool:
    """Words of a row from side to side that state a recommendation: `Recommendation 3: That …`."""
    ref, _ = numbered(cell.text)
    return bool(ref) and bool(rules.opens(cell.text, "lists.items"))


def _heads(cell: Cell, table: Table, layout: Layout, rules: Rulebook) -> bool:
    """A short cell of work alone in its row, that asks for nothing, among rows that say who or when."""
    text = " ".join(cell.text.split())
    ref, start = numbered(text)
    says = begins_with_deed(text, rules) or asks(text[start:], rules) or text.endswith(".") or " to " in text
    if len(text) > TITLE or says or (ref and "recommendation" in layout.roles[cell.column]):
        return False
    duties = layout.columns(*DUTY)
    full = mostly((fills(table, row, duties) for row in range(layout.first, table.rows)), FULL)
    return cell.column in layout.columns(*WORK) and full


def _somebody_acts(own: Sequence[Cell], layout: Layout, rules: Rulebook) -> bool:
    leads = layout.columns("lead")
    return any(cell.column in leads and names_who_acts(cell.text, rules) for cell in own)


def _same(own: Sequence[Cell], headers: tuple[str, ...]) -> bool:
    """Every cell says what its header says."""
    return all(_level(cell.text) == _level(headers[cell.column]) for cell in own)


def _level(text: str) -> str:
    return "".join(text.casefold().split())
