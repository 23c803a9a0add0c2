"""Cells that say who and when behind labels of their own: `Mend the bell. Owner: Ada Quill. Due date: May 2027`.

Such a table is read as one with more columns: what stands behind a label moves from the cell of the work into a
column under that label.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from extract.find.action_table.actors import names_somebody
from extract.find.action_table.columns import WHEN, WHO
from extract.find.action_table.dates import due_in, says_when
from extract.find.action_table.layout import Layout
from extract.find.action_table.roles import WORK, known
from extract.model.document import Cell, Table
from extract.model.passage import Passage
from extract.rulebook.rules import Rulebook

NAME = r"[A-Z][\w /&’'()-]{1,40}?"
LABEL = re.compile(
    rf"(?:(?:^|(?<=\n)|(?<=[.;:)] ))(?P<label>{NAME})[ \t]*:\s*"
    rf"|(?:^|(?<=\n))(?P<line>{NAME} [\w ]{{3,30}}?)[ \t]*\n\s*)(?=\S)"
)
"""Words before a colon, or several alone in their line."""

LONGEST = 100
"""Letters behind a label; what is longer is no name or date."""

SAID = frozenset({"lead", "deadline", "revised_deadline", "status", "response"})
"""What stands behind labels. Who answers for it counts as who leads."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """What a cell says of one role: characters `start` to `end`; the words over it begin at `label`."""

    role: str
    header: str
    label: int
    start: int
    end: int


Found = Mapping[Cell, Sequence[Labelled]]


def unfolded(table: Table, layout: Layout, rules: Rulebook) -> tuple[Table, Layout]:
    """The table with a column more for all that labels in the cells of its work or its answers name."""
    for column in reversed(layout.columns("response", *WORK)):
        cells = [cell for cell in table.cells if cell.column == column and cell.row >= layout.first]
        found = {cell: values for cell in cells if (values := _values(cell.text, layout, column, rules))}
        others = {role for index, names in enumerate(layout.roles) if index != column for role in names}
        said = (value for values in found.values() for value in values if value.role not in others)
        headers = {value.role: value.header for value in said}
        if headers:
            return _with_columns(table, layout, column, headers, found)
    return table, layout


def _values(text: str, layout: Layout, column: int, rules: Rulebook) -> Sequence[Labelled]:
    """The values at the end of a cell, in order: behind labels or, if its header promises a day, at its foot."""
    marks = [(match, match["label"] or match["line"]) for match in LABEL.finditer(text)]
    first = next((index for index, (_, label) in enumerate(marks) if _role(label, rules)), None)
    if first is None:
        promised = WHEN & set(layout.roles[column])
        return tuple(_at_foot(text, layout.headers[column], rules)) if promised else ()
    ends = [match.start() for match, _ in marks[first + 1 :]] + [len(text)]
    values = [
        Labelled(role=_role(label, rules), header=label, label=match.start(), start=match.end(), end=end)
        for (match, label), end in zip(marks[first:], ends, strict=True)
    ]
    return [value for value in values if value.role] if _are_values(text, values, rules) else ()


def _role(label: str, rules: Rulebook) -> str:
    """What stands behind a label; nothing, if that is none of ours."""
    role = known(label, "columns.roles", rules)
    role = "lead" if role in WHO else role
    return role if role in SAID else ""


def _are_values(text: str, values: Sequence[Labelled], rules: Rulebook) -> bool:
    """Words before them, none of them long, and days where days are promised: `Target: 50 homes` is another thing."""
    said = [(value.role, text[value.start : value.end].strip(" .\n")) for value in values]
    short = all(len(words) <= LONGEST or role == "response" for role, words in said)
    dated = all(_says_day(words, rules) for role, words in said if role in WHEN)
    return bool(text[: values[0].label].strip()) and short and dated


def _says_day(words: str, rules: Rulebook) -> bool:
    return says_when(words, rules) or due_in(f"by {words}", rules) is not None


def _at_foot(text: str, header: str, rules: Rulebook) -> Iterator[Labelled]:
    """The last paragraph, if it is a day and nothing else, and the one above, if it is somebody's name or post."""
    spans = [match.span() for match in re.finditer(r"[^\n]*\S[^\n]*", text)]
    if len(spans) < 2 or not says_when(text[slice(*spans[-1])], rules):
        return
    if len(spans) > 2 and names_somebody(text[slice(*spans[-2])], rules):
        start, end = spans[-2]
        yield Labelled(role="lead", header=header, label=start, start=start, end=end)
    start, end = spans[-1]
    yield Labelled(role="deadline", header=header, label=start, start=start, end=end)


def _with_columns(
    table: Table, layout: Layout, column: int, headers: Mapping[str, str], found: Found
) -> tuple[Table, Layout]:
    """The table with a column more for each of the roles in `headers`, filled with what the cells of `column` say."""
    new = {role: table.columns + index for index, role in enumerate(headers)}
    width = table.columns + len(new)
    cells: list[Cell] = []
    for cell in table.cells:
        if cell.column_span == table.columns > 1:
            cells.append(replace(cell, column_span=width))
        elif cell.column == column and cell.row >= layout.first:
            cells.extend(_parted(cell, found.get(cell, ()), new, layout.roles[column]))
        else:
            cells.append(cell)
    own = tuple(role for role in layout.roles[column] if role not in new)
    roles = (*layout.roles[:column], own, *layout.roles[column + 1 :], *((role,) for role in new))
    wider = Table(number=table.number, rows=table.rows, columns=width, cells=tuple(cells), fragments=table.fragments)
    return wider, replace(layout, roles=roles, headers=(*layout.headers, *headers.values()))


def _parted(cell: Cell, values: Sequence[Labelled], new: Mapping[str, int], said: Sequence[str]) -> Iterator[Cell]:
    """A cell of the work and the values behind it, each in its new column.

    Where none stand behind it, the cell is all there is of what its header promises; where some stand in columns of
    their own besides, none of its words are taken away.
    """
    taken = values and all(value.role in new for value in values)
    yield replace(cell, passage=cell.passage.cut(0, values[0].label)) if taken else cell
    for value in values:
        if value.role in new:
            yield _moved(cell, cell.passage.cut(value.start, value.end), new[value.role])
    if not values:
        yield from (_moved(cell, cell.passage, new[role]) for role in said if role in new)


def _moved(cell: Cell, passage: Passage, column: int) -> Cell:
    return replace(cell, passage=passage, column=column, column_span=1, fill=None)
