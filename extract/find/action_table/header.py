"""Where the header of an action table stands, if the table is one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.find.action_table.below import SHORT, average, cells_below, fills, own_cells
from extract.find.action_table.cells import told_by_cells
from extract.find.action_table.columns import DUTY, columns
from extract.find.action_table.layout import DECIDED, WHO_ACTS, Layout
from extract.find.action_table.purpose import (
    as_filled,
    is_action_table,
    is_list_of_recommendations,
    is_plain,
    numbers_decisions,
    only_tells,
    treats_risks,
)
from extract.find.action_table.roles import Roles, known, negative, roles, roles_of
from extract.find.action_table.who_acts import minuted, who_acts
from extract.model.document import Cell, Table
from extract.rulebook.rules import Rulebook

LOOKED_AT = 10
"""The header is among the first rows; above it stand at most a title and a key, or what heads a set of minutes."""


def layout(table: Table, rules: Rulebook) -> Layout | None:
    """The layout of an action table, or None if the table is another kind."""
    for row in range(min(LOOKED_AT, table.rows)):
        for start, height in _candidates(table, row, rules):
            found = _header(table, start, height, rules)
            if found:
                return found
        if len(own_cells(table, row)) > 1:
            break
    return None


def as_minutes(found: Layout, table: Table) -> Layout:
    """In minutes a table of `Item | Action | Responsibility` that names nobody in half of its rows is the minutes
    themselves: its actions are what somebody stands beside."""
    said = roles_of(found.roles)
    if not {"action", "lead"} <= said or said & ({"recommendation", *DUTY} - {"lead"}):
        return found
    leads = [fills(table, row, found.columns("lead")) for row in range(found.first, table.rows)]
    return replace(found, rule=WHO_ACTS) if sum(leads) * 2 < len(leads) else found


def _candidates(table: Table, row: int, rules: Rulebook) -> Iterator[tuple[int, int]]:
    """Where the header may begin and over how many rows: of two lines the lower one, if all its words are known."""
    layered = _is_layered(table, row)
    lower = own_cells(table, row + 1)
    if layered and lower and all(_is_known(cell.text, rules) for cell in lower):
        yield row + 1, 1
    yield row, 1
    if layered:
        yield row, 2


def _is_layered(table: Table, row: int) -> bool:
    """A header of two lines has a cell over several columns or one as high as both lines."""
    cells = [cell for cell in table.row(row) if cell and cell.row == row]
    return any(1 < cell.column_span < table.columns or cell.row_span == 2 for cell in cells)


def _header(table: Table, row: int, height: int, rules: Rulebook) -> Layout | None:
    """The header that begins at `row`, read over `height` rows."""
    body = row + height
    if body > table.rows or _one_cell(table.row(row)):
        return None
    headers = tuple(_words(table, row, height, column, rules) for column in range(table.columns))
    if numbers_decisions(headers, table, body, rules):
        return Layout(roles=(("ref",), ("recommendation",)), headers=headers, first=body, rule=DECIDED)
    named = _shared_out(columns(headers, rules), table, body)
    treats = treats_risks(named, table, body, rules)
    others = {kind for header in headers if (kind := negative(header, rules))}
    if others and not (treats or (is_plain(headers, rules) and "framework" not in others)):
        return None
    named = told_by_cells(named, headers, table, body, rules)
    found = minuted(who_acts(named, headers, table, body, rules), headers, table, body, rules)
    rule = "columns.header" if found == named else WHO_ACTS
    found = tuple(as_filled(found, table, body, column) for column in range(len(found)))
    most = sum(map(bool, found)) * 2 >= sum(bool(words.strip()) for words in headers)
    acts = most and (treats or is_action_table(found, headers)) and not only_tells(found, headers, rules)
    if not acts and not is_list_of_recommendations(found, table, body):
        return None
    deeper = max((cell.row + cell.row_span for cell in table.row(body - 1) if cell), default=body)
    return Layout(roles=found, headers=headers, first=max(body, deeper), rule=rule)


def _words(table: Table, row: int, height: int, column: int, rules: Rulebook) -> str:
    """All words over a column; where the upper line is over several, the lower alone if it says enough by itself."""
    cells = [cell for cell in dict.fromkeys(table.at(row + line, column) for line in range(height)) if cell]
    together = " ".join(cell.text for cell in cells if cell.text.strip())
    divided = len(cells) > 1 and cells[0].column_span > 1 and not known(together, "columns.roles", rules)
    return cells[-1].text if divided and _is_known(cells[-1].text, rules) else together


def _is_known(words: str, rules: Rulebook) -> bool:
    return bool(roles(words, rules)) or known(words, "columns.open", rules) is not None


def _one_cell(cells: Sequence[Cell | None]) -> bool:
    """A row that is one cell from side to side, or nearly: a title, not a header."""
    found = list(dict.fromkeys(cell for cell in cells if cell))
    return len(found) == 1 and len(cells) > 1 and (found[0].column_span > 1 or cells[0] is found[0])


def _shared_out(found: Roles, table: Table, body: int) -> Roles:
    """A header over several columns names the one with most words below; short ones beside it number it."""
    kept = list(found)
    spans: dict[int, list[int]] = {}
    for column, cell in enumerate(table.row(body - 1)):
        spans.setdefault(id(cell) if cell else -column, []).append(column)
    for covered in (several for several in spans.values() if len(several) > 1):
        texts = {column: cells_below(table, column, body) for column in covered}
        widest = max(covered, key=lambda column: sum(map(len, texts[column])))
        for column in covered:
            if column != widest:
                kept[column] = ("ref",) if 0 < average(texts[column]) < SHORT else ()
    return tuple(kept)
