"""Whether a table is one of actions, and where its header stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extract.find.action_table.below import cells_below
from extract.find.action_table.cells import are_deeds, told_by_cells
from extract.find.action_table.columns import DUTY, WHO, columns
from extract.find.action_table.newest import newest_first
from extract.find.action_table.roles import WORK, known, negative, roles
from extract.find.action_table.who_acts import minuted, who_acts
from extract.model.document import Cell, Table
from extract.rulebook.rules import Rulebook

LOOKED_AT = 10
"""The header is among the first rows; above it stand at most a title and a key, or what heads a set of minutes."""

SHORT = 12
"""Cells of fewer letters than this, on average, hold a number and not the thing itself."""

FIGURE = re.compile(
    r"[£€<>~+-]?\s*(?!(?:19|20)\d\d$)(?:\d{1,3}(?:,\d{3})+|\d{1,4})(?:\.\d+)?\s*(?:%|k|m|million|per cent)?"
)
"""An amount or share; `2027` is a year, `31.3.27` a day and `46112` may be a day counted by a spreadsheet."""

NAMED = re.compile(r"\b(?:actions?|tasks?|recommendations?|camau?|argymhell\w*)\b", re.IGNORECASE)
"""The plain words for work; `Step` and `Milestone` stand over methods, too."""

DECIDED = "columns.decided"
"""The rule of tables that number what was decided, whatever else the paper is."""

NUMBERED = frozenset({"ref", "priority", "theme", "item", "origin"})
"""What may stand on either side of the recommendations of a plain list."""

WHO_ACTS = "columns.who_acts"
"""The rule of tables whose column `Action` names who acts; a row that names nobody is no action."""

STATE = frozenset({"status", "progress", "rag", "percent_complete"})
"""What changes from report to report."""

Roles = tuple[tuple[str, ...], ...]


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


def layout(table: Table, rules: Rulebook) -> Layout | None:
    """The layout of an action table, or None if the table is another kind."""
    for row in range(min(LOOKED_AT, table.rows)):
        for start, height in _candidates(table, row, rules):
            found = _header(table, start, height, rules)
            if found:
                return found
        if len([cell for cell in dict.fromkeys(table.row(row)) if cell and cell.text.strip()]) > 1:
            return None
    return None


def as_minutes(found: Layout, table: Table) -> Layout:
    """In minutes a table of `Item | Action | Responsibility` that names nobody in half of its rows is the minutes
    themselves: its actions are what somebody stands beside."""
    said = {role for names in found.roles for role in names}
    if not {"action", "lead"} <= said or said & ({"recommendation", *DUTY} - {"lead"}):
        return found
    leads = [_is_filled(table, row, found.columns("lead")) for row in range(found.first, table.rows)]
    return replace(found, rule=WHO_ACTS) if sum(leads) * 2 < len(leads) else found


def _is_filled(table: Table, row: int, columns: Sequence[int]) -> bool:
    """Whether a row has words of its own in one of these columns."""
    cells = (table.at(row, column) for column in columns)
    return any(cell and cell.row == row and cell.text.strip() for cell in cells)


def _candidates(table: Table, row: int, rules: Rulebook) -> Iterator[tuple[int, int]]:
    """Where the header may begin and over how many rows: of two lines the lower one, if all its words are known."""
    layered = _is_layered(table, row)
    lower = [cell for cell in table.row(row + 1) if cell and cell.row == row + 1 and cell.text.strip()]
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
    if row + height > table.rows:
        return None
    headers = tuple(_words(table, row, height, column, rules) for column in range(table.columns))
    if _one_cell(table.row(row)):
        return None
    if _numbers_decisions(headers, table, row + height, rules):
        return Layout(roles=(("ref",), ("recommendation",)), headers=headers, first=row + height, rule=DECIDED)
    named = _shared_out(columns(headers, rules), table, row + height)
    treats = _treats_risks(named, table, row + height, rules)
    others = {kind for header in headers if (kind := negative(header, rules))}
    if others and not (treats or (_is_plain(headers, rules) and "framework" not in others)):
        return None
    named = told_by_cells(named, headers, table, row + height, rules)
    found = minuted(who_acts(named, headers, table, row + height, rules), headers, table, row + height, rules)
    rule = "columns.header" if found == named else WHO_ACTS
    found = tuple(_as_filled(found, table, row + height, column) for column in range(len(found)))
    most = sum(map(bool, found)) * 2 >= sum(bool(words.strip()) for words in headers)
    acts = most and (treats or _is_action_table(found, headers)) and not _only_tells(found, headers, rules)
    if not acts and not _is_list_of_recommendations(found, table, row + height):
        return None
    deeper = max((cell.row + cell.row_span for cell in table.row(row + height - 1) if cell), default=row + height)
    return Layout(roles=found, headers=headers, first=max(row + height, deeper), rule=rule)


def _numbers_decisions(headers: Sequence[str], table: Table, body: int, rules: Rulebook) -> bool:
    """`Decision number | Decision`, and nothing else."""
    if len(headers) != 2 or known(headers[1], "columns.open", rules) not in ("decision", "resolution"):
        return False
    return roles(headers[0], rules) == ("ref",) and _length(table, body, 1) > SHORT


def _treats_risks(found: Roles, table: Table, body: int, rules: Rulebook) -> bool:
    """Risks beside what is to be done about them and by whom: `Fit sprinklers` is a deed, `Sprinklers` a control."""
    said = {role for names in found for role in names}
    works = (column for column, names in enumerate(found) if names == ("action",))
    return {"risk", "lead"} <= said and any(are_deeds(cells_below(table, column, body), rules) for column in works)


def _is_plain(headers: Sequence[str], rules: Rulebook) -> bool:
    """Work, who and when, each under a header of its own: scores and money beside them change nothing."""
    said = {role for header in headers for role in roles(header, rules)}
    return bool(WORK & said) and {"lead", "deadline"} <= said


def _as_filled(found: Roles, table: Table, body: int, column: int) -> tuple[str, ...]:
    """What a column is in view of its cells: targets that are amounts or shares are measures, and no deadlines; one
    word each (`Retain`, `Treat`), without a day to do it by, is a verdict, and no action."""
    names, texts = found[column], [text.strip() for text in cells_below(table, column, body)]
    if "deadline" in names:
        amounts = sum(FIGURE.fullmatch(text) is not None for text in texts)
        if texts and amounts >= 0.6 * len(texts):
            return tuple("outcome_measure" if name == "deadline" else name for name in names)
    words = names == ("action",) and len(texts) > 1 and not any(" " in text for text in texts)
    return () if words and not any("deadline" in names for names in found) else names


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
        lengths = {column: _length(table, body, column) for column in covered}
        widest = max(covered, key=lambda column: lengths[column])
        for column in covered:
            if column != widest:
                kept[column] = ("ref",) if 0 < lengths[column] < SHORT else ()
    return tuple(kept)


def _length(table: Table, body: int, column: int) -> float:
    """How long the cells below are, on average."""
    cells = [cell for row in range(body, table.rows) if (cell := table.at(row, column)) and cell.row == row]
    return sum(len(cell.text) for cell in cells) / max(1, len(cells))


def _is_action_table(found: Roles, headers: Sequence[str]) -> bool:
    """Work in one column, and in others who, when or what became of it; a state alone only beside `Action`."""
    said = [role for names in found for role in names]
    work, duty = WORK & set(said), (DUTY | {"rag"}) & set(said)
    if "risk" in said and "recommendation" not in work and not {"lead", "deadline"} <= duty:
        return False
    tracked = "recommendation" in work and "progress" in duty
    called = any(NAMED.search(header) for header in headers)
    stated = "status" in duty and called
    told = tracked or stated or bool(duty - {"status", "progress"})
    return bool(work) and (told or len(duty) > 1 or (len(work) > 1 and called))


def _only_tells(found: Roles, headers: Sequence[str], rules: Rulebook) -> bool:
    """Work with nothing still to come of it: `Incident | Officer | Action taken` says what somebody has done,
    `Measure | Owner | Target` beside figures what is counted."""
    works = [header for header, names in zip(headers, found, strict=True) if WORK & set(names)]
    opens = {known(header, "columns.open", rules) for header in works}
    said = {role for names in found for role in names}
    if opens == {"measure"}:
        return "outcome_measure" in said and "deadline" not in said
    return opens == {"taken"} and said & DUTY <= WHO


def _is_list_of_recommendations(found: Roles, table: Table, body: int) -> bool:
    """One column of recommendations beside what they are about: findings of a review, applications; or beside whatever
    it be, where most of its cells begin with numbers of their own."""
    said = [role for names in found for role in names]
    if found.count(("recommendation",)) != 1 or {"action", *DUTY} & set(said):
        return False
    column = found.index(("recommendation",))
    plain = all(found) and set(said) <= {"recommendation", *NUMBERED}
    texts = cells_below(table, column, body)
    listed = sum(text.lstrip()[:1].isdigit() for text in texts) * 2 > len(texts) > 1
    return (plain or listed or column == len(found) - 1) and _length(table, body, column) > SHORT
