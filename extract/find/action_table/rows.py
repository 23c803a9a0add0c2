"""The rows below an action table's header -> findings: recommendations, actions, rejections with a reason."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from extract.find.action_table.actors import actor, names_somebody
from extract.find.action_table.below import has_words, own_cells
from extract.find.action_table.beside_names import BesideNames
from extract.find.action_table.cells import begins_with_deed
from extract.find.action_table.columns import DUTY
from extract.find.action_table.dates import done_in
from extract.find.action_table.fills import colour_alone, own_fill
from extract.find.action_table.instead import answers_first, called, is_nothing, recommends_nothing, said_instead
from extract.find.action_table.layout import WHO_ACTS, Layout
from extract.find.action_table.numbering import is_numbered, number_ends
from extract.find.action_table.part import Part, paragraphs, whole
from extract.find.action_table.rejected import rejected
from extract.find.action_table.roles import WORK
from extract.find.action_table.tasks import of_all_marks, tasks
from extract.find.lists.asked import asked_parts
from extract.find.lists.signs import recommends
from extract.find.lists.stream import paragraph
from extract.find.numbers import numbered
from extract.find.undertakings.people import people
from extract.model.document import Cell, Document, Table
from extract.model.finding import ACTION, RECOMMENDATION, REJECTION, Finding
from extract.model.passage import Quote
from extract.rulebook.rules import Rulebook

Cells = Mapping[str, Cell | None]
"""What stands beside an action: the part of its finding -> the cell."""

Values = Mapping[str, Part | None]
"""The same, of one of several tasks in a cell: what of each cell is about it."""

VALUES = {
    "leads": ("lead",),
    "deadline": ("deadline",),
    "revised": ("revised_deadline",),
    "status": ("status",),
    "rag": ("rag",),
    "progress": ("progress",),
    "response": ("response",),
    "completed": ("completed_date",),
    "percent": ("percent_complete",),
}
"""What an action carries, and the columns it is read from."""

MINUTED = "action_table.minuted"
"""The rule of what is found in minutes that are laid out as a table: its other words are minutes, too."""

WHOLE_ITEM = 0.7
"""How sure it is that an item of minutes is what those named beside it are to do."""

TITLE_ALONE = 0.7
"""How sure it is that words which ask for nothing, with nobody and no day beside them, are a recommendation."""

INITIAL = re.compile(r"\s*[A-Z]\.\s?[A-Z][\w’'-]+\s+(?:to|will|should|and|&)\s")
"""`J. Marlow to …` begins with a person, not with a number."""

MEANT = re.compile(r"\W*(?:rec(?:s|ommendations?)?|argymhelliad)\b", re.IGNORECASE)
"""A column that says by its number which recommendation is meant."""

LEADS_ELSE = ("cabinet_member", "accountable")
"""Who leads where no column says lead."""


@dataclass(slots=True, kw_only=True)
class Rows:
    """The way down a table.

    kind: what its recommendations are: `review`, or `resolution` in minutes. lead: who leads all of the table,
    if a line above it says so. parent, answer: the recommendation the rows belong to at the moment, and the response
    to it. counted: its actions begin with numbers of their own. minutes: it is laid out as such, and its actions are
    what somebody stands beside.
    """

    document: Document
    table: Table
    layout: Layout
    rules: Rulebook
    kind: str = "review"
    lead: Part | None = None
    parent: Finding | None = field(default=None, init=False)
    answer: Cell | None = field(default=None, init=False)
    counted: bool = field(default=False, init=False)
    minutes: BesideNames | None = field(default=None, init=False)

    def __post_init__(self) -> None:
        if self.layout.rule == WHO_ACTS:
            self.minutes = BesideNames(people=people(self.document, self.rules))
        cells = (self._cell(row, "action") for row in range(self.layout.first, self.table.rows))
        self.counted = is_numbered([part.text for cell in dict.fromkeys(cells) for part in paragraphs(cell)])

    def findings(self) -> Iterator[Finding]:
        """The findings of every row below the header, in order."""
        for row in range(self.layout.first, self.table.rows):
            reason = rejected(self.table, row, self.layout, self.rules)
            found = () if reason else tuple(self._row(row))
            yield from found or (self._rejection(row, reason or "neither recommendation nor action"),)

    def _rejection(self, row: int, reason: str) -> Finding:
        quotes = {f"column_{cell.column}": self.document.quote(cell.passage) for cell in own_cells(self.table, row)}
        facts = {"reason": reason, "table": str(self.table.number), "row": str(row)}
        rule = MINUTED if self.minutes else "action_table.rejection"
        return Finding(kind=REJECTION, rule=rule, parts=quotes, facts=facts)

    def _row(self, row: int) -> Iterator[Finding]:
        recommendation = self._recommendation(row)
        if recommendation:
            self.parent = recommendation
            self.answer = self._cell(row, *VALUES["response"])
            yield recommendation
        if recommendation and self._is_banner(row):
            return
        if self.layout.has("action", *LEADS_ELSE, *(role for roles in VALUES.values() for role in roles)):
            yield from self._actions(row, recommendation)

    def _recommendation(self, row: int) -> Finding | None:
        """The recommendation that begins in this row: in its column, or as a banner over all columns."""
        cell = self.table.at(row, 0) if self._is_banner(row) else self._cell(row, "recommendation")
        if cell is None or cell.row != row or not cell.text[numbered(cell.text)[1] :].strip():
            return None  # a number alone says which recommendation is meant, not what it says
        if recommends_nothing(cell, self.rules):
            return None
        return self._recommended(cell, row)

    def _is_banner(self, row: int) -> bool:
        cell = self.table.at(row, 0)
        return cell is not None and cell.column_span == self.table.columns > 1

    def _recommended(self, cell: Cell, row: int) -> Finding:
        ref, start = numbered(cell.text)
        para = paragraph(cell.passage, start, len(cell.text), "paragraph")
        parts = {"text": self.document.quote(cell.passage, start)} | asked_parts(self.document, (para,), (), self.rules)
        own_column = self._cell(row, "ref")
        if own_column and own_column.text.strip():
            parts["ref"] = self.document.quote(own_column.passage)
            ref = own_column.text.strip()
        decided = self.kind == "resolution"
        asks = recommends(para.words, self.rules) or begins_with_deed(cell.text, self.rules)
        return Finding(
            kind=RECOMMENDATION, rule="action_table.recommendation", parts=parts, key=self._key(cell),
            facts={"kind": self.kind, "table": str(self.table.number), **({"ref": ref} if ref else {})},
            confidence=1.0 if asks or decided or self.layout.has("action", *DUTY) else TITLE_ALONE,
        )  # fmt: skip

    def _key(self, cell: Cell) -> str:
        return f"table {self.table.number} row {cell.row} column {cell.column}"

    def _actions(self, row: int, recommendation: Finding | None) -> Iterator[Finding]:
        """The tasks of a row; where no column holds actions the recommendation is what is to be done."""
        cell, beside = self._cell(row, "action"), self._beside(row, recommendation)
        instead = said_instead(cell, self.rules) if recommendation else None
        answers = recommendation and cell and answers_first(cell, self.rules)
        if says := instead or ("response" if answers else None):
            beside[says] = beside[says] or cell
        who = beside["leads"]
        if self.minutes and who and not names_somebody(who.text, self.rules):
            yield from self._told_to(who, beside)
        elif cell is None or instead or is_nothing(cell, self.rules):
            yield from self._action_of_recommendation(row, beside, recommendation)
        elif cell.row == row or any(has_words(value, row) for value in beside.values()):
            for work, values in self._tasks(cell, beside):
                if work and self.minutes and not self.minutes.gives_task(work, values["leads"]):
                    yield self._rejection(row, "words beside a name that give nobody anything to do")
                elif work:
                    yield self._action(work, values, beside)

    def _beside(self, row: int, recommendation: Finding | None) -> dict[str, Cell | None]:
        """The cells of a row that say who, when and how far: the part of an action -> its cell."""
        beside = {name: self._cell(row, *columns) for name, columns in VALUES.items()}
        if beside["response"] and not beside["response"].text.strip() and not recommendation:
            beside["response"] = self.answer  # the answer to a recommendation is that to all its actions
        beside["leads"] = beside["leads"] or self._cell(row, *LEADS_ELSE)
        beside["leads_beside"] = self._second_lead(row, beside["leads"])
        beside["recommendation_ref"] = None if self.parent else self._meant(row)
        return beside

    def _tasks(self, cell: Cell, beside: Cells) -> Iterator[tuple[Part | None, Values]]:
        """What is to be done, each with the values beside it; in minutes what the names stand beside."""
        if self.minutes and (level := self.minutes.tasks(cell, beside["leads"])):
            of_all = {name: whole(value) for name, value in beside.items()}
            yield from ((work, of_all | {"leads": who}) for work, who in level)
            return
        for work, *parts in tasks(cell, tuple(beside.values())):
            values = dict(zip(beside, parts, strict=True))
            if (who := values["leads"]) and beside["leads"] is beside["deadline"]:
                values["leads"] = of_all_marks(who)
            yield work, values

    def _second_lead(self, row: int, first: Cell | None) -> Cell | None:
        """`Directorate | Lead officer`: both lead, and what the second column says is not to be lost."""
        columns = (*self.layout.columns("lead"), *self.layout.columns("accountable"))
        cells = (self.table.at(row, column) for column in columns)
        return next((cell for cell in cells if cell and cell is not first and cell.text.strip()), None)

    def _action_of_recommendation(self, row: int, beside: Cells, recommendation: Finding | None) -> Iterator[Finding]:
        said = any(has_words(cell, row) for cell in beside.values())
        filled = any(cell and cell.row == row and cell.fill for cell in (beside["rag"], beside["status"]))
        if recommendation and (said or filled or not self.layout.has("action")):
            values = {name: whole(cell) for name, cell in beside.items()}
            yield self._finding(recommendation.parts["text"], values, beside, "action_table.recommendation_is_action")
        elif not recommendation and said:
            yield self._rejection(row, "values without an action")

    def _told_to(self, who: Cell, beside: Cells) -> Iterator[Finding]:
        """`ST to write to the museum` in a column of those who act says what is to be done by itself."""
        work = whole(who)
        if work:
            values = {name: whole(cell) for name, cell in beside.items()}
            values["leads"] = work.at(actor(work.text, self.rules))
            values["deadline"] = values["deadline"] or work.at(done_in(work.text, self.rules))
            yield self._finding(work.quote(self.document), values, {**beside, "leads": None}, MINUTED)

    def _meant(self, row: int) -> Cell | None:
        """The number of a recommendation that stands elsewhere, in a column of such numbers."""
        columns = (one for one in self.layout.columns("ref", "recommendation") if MEANT.match(self.layout.headers[one]))
        return next((cell for column in columns if (cell := self.table.at(row, column)) and cell.text.strip()), None)

    def _action(self, work: Part, values: Values, beside: Cells) -> Finding:
        _, start = (None, 0) if INITIAL.match(work.text) else numbered(work.text, plain=False)
        start = start or (number_ends(work.text) if self.counted else called(work.text, self.rules)[1])
        work = work.cut(start)
        if self.minutes and (who := values["leads"]):
            work = self.minutes.narrowed(work, who)
        if not self.layout.has("lead", *LEADS_ELSE):
            values = {**values, "leads": self.lead or work.at(actor(work.text, self.rules))}
        if not self.layout.has("deadline", "revised_deadline"):
            values = {**values, "deadline": work.at(done_in(work.text, self.rules))}
        rule = MINUTED if self.minutes else "action_table.action"
        return self._finding(work.quote(self.document), values, beside, rule)

    def _finding(self, text: Quote, values: Values, beside: Cells, rule: str) -> Finding:
        parts = {"text": text} | {name: part.quote(self.document) for name, part in values.items() if part}
        facts = {f"{name}_fill": fill for name, cell in beside.items() if cell and (fill := own_fill(cell, self.table))}
        facts |= {f"{name}_column": self._header(name) for name in parts if name in VALUES}
        facts["table"] = str(self.table.number)
        if second := beside.get("leads_beside"):
            facts["leads_beside_column"] = self.layout.headers[second.column]
        colour = next(filter(None, (colour_alone(cell, self.table, self.document) for cell in beside.values())), None)
        if colour:
            parts["fill"] = colour
        return Finding(
            kind=ACTION, rule=rule, parts=parts, facts=facts, parent=self.parent.key if self.parent else None,
            confidence=WHOLE_ITEM if self.minutes else 1.0,
        )  # fmt: skip

    def _header(self, name: str) -> str:
        columns = self.layout.columns(*VALUES[name]) or (self.layout.columns(*LEADS_ELSE) if name == "leads" else ())
        return self.layout.headers[columns[0]] if columns else ""

    def _cell(self, row: int, *roles: str) -> Cell | None:
        """The first cell with words in a column of one of these roles, or the first of them at all."""
        found = (self.table.at(row, column) for column in self.layout.columns(*roles))
        cells = [cell for cell in found if cell and not self._is_of_another(cell, roles)]
        return next((cell for cell in cells if cell.text.strip()), next(iter(cells), None))

    def _is_of_another(self, cell: Cell, roles: Sequence[str]) -> bool:
        """A cell over several columns is of the first of them: `No action is proposed` is nobody's name."""
        first = set(self.layout.roles[cell.column])
        return bool(first & {*WORK, *DUTY}) and not first & set(roles)
