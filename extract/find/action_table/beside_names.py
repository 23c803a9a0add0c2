"""Minutes laid out as a table: which words of an item those named beside it are to do."""

from __future__ import annotations

from dataclasses import dataclass

from extract.find.action_table.part import Part, paragraphs, whole
from extract.find.action_table.tasks import named_beside
from extract.find.undertakings.forms import BULLET
from extract.find.undertakings.narrow import gives_task, narrowed, tasks_told
from extract.find.undertakings.people import People
from extract.model.document import Cell


@dataclass(frozen=True, slots=True, kw_only=True)
class BesideNames:
    """The items of such a table. people: who can be named beside them."""

    people: People

    def tasks(self, told: Cell, names: Cell | None) -> tuple[tuple[Part, Part], ...]:
        """What each name stands beside: its paragraph, or of as many tasks as names its own; with that name."""
        whos, work = paragraphs(names), whole(told)
        if level := named_beside(told, names):
            return level
        spans = tasks_told(work.text, self.people) if work and len(whos) > 1 else ()
        parts = [work.cut(start, end) for start, end in spans] if work else []
        return tuple(zip(parts, whos, strict=True)) if len(parts) == len(whos) else ()

    def gives_task(self, work: Part, who: Part | None) -> bool:
        """Whether the words make anybody do anything: what went well, or a mere thing, is only told."""
        return gives_task(work.text, who.text if who else "", self.people)

    def narrowed(self, work: Part, who: Part) -> Part:
        """Of an item the sentence in which those named beside it are given something to do."""
        bullet = BULLET.match(work.text)
        work = work.cut(bullet.end()) if bullet else work
        return work.cut(*narrowed(work.text, who.text, self.people))
