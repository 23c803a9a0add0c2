"""The door of the room: everything that is found in a document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from operator import itemgetter

from extract.find.action_table.find import find_action_tables
from extract.find.action_table.rows import MINUTED
from extract.find.answers.find import Answered, find_answers
from extract.find.front.find import find_front
from extract.find.lists.columns import lay_out, reasoned
from extract.find.lists.find import find_lists, find_lone
from extract.find.lists.resolutions import find_resolutions
from extract.find.lists.runs import parted
from extract.find.lists.sections import headed
from extract.find.lists.stream import Stream
from extract.find.minuted_actions import find_minuted_actions
from extract.find.minutes import is_of_items, is_proposed, tells_decisions
from extract.find.pledges import find_pledges
from extract.find.restricted.find import find_restrictions
from extract.find.twice import listed_once, told_once
from extract.model.document import Cell, Document
from extract.model.finding import RECOMMENDATION, Finding
from extract.rulebook.rules import Rulebook


def find(document: Document, rules: Rulebook) -> tuple[Finding, ...]:
    """Every finding of a document: front page, recommendations, actions, and what is kept from the public."""
    decided = tells_decisions(document, rules)
    paper = _Paper(document=document, rules=rules, decided=decided, columns=reasoned(document, rules))
    front = find_front(document, rules)
    tables = paper.tables()
    answered = paper.answered(tables)
    streams = paper.streams(tables, answered)
    recommended = paper.recommended(streams, tables, answered)
    actions = paper.actions(streams, tables, answered)
    return (*front, *recommended, *actions, *find_restrictions(document, front, rules))


def marks(document: Document, rules: Rulebook) -> tuple[Finding, ...]:
    """The marks alone that keep something from the public: in a pack they reach over the borders of papers."""
    return tuple(find_restrictions(document, (), rules))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Paper:
    """A paper to be searched. decided: it tells what a meeting did. columns: its tables of recommendations beside
    their reasons, by number, each with the head over the recommendations."""

    document: Document
    rules: Rulebook
    decided: bool
    columns: Mapping[int, Cell]

    def tables(self) -> tuple[Finding, ...]:
        """What tables of actions say, row by row."""
        found = find_action_tables(self.document, self.rules, decided=self.decided)
        return tuple(one for one in found if not _numbers((one,)) & self.columns.keys())

    def answered(self, tables: Iterable[Finding]) -> Answered:
        """What is answered in prose to each recommendation; minutes of items answer none."""
        if self.decided and is_of_items(self.document, self.rules):
            return Answered(findings=(), passages=())
        return find_answers(self.document, _numbers(tables), self.rules, decided=self.decided)

    def streams(self, tables: Iterable[Finding], answered: Answered) -> tuple[Stream, ...]:
        """The paragraphs that nobody has read yet. Meetings resolve in tables that are the minutes themselves."""
        minuted = (one for one in tables if one.rule == MINUTED)
        laid_out = lay_out(self.document, _numbers(tables) - _numbers(minuted), self.columns)
        taken = {id(passage) for passage in answered.passages}
        return tuple(tuple(para for para in stream if id(para.passage) not in taken) for stream in laid_out)

    def recommended(
        self, streams: tuple[Stream, ...], tables: Iterable[Finding], answered: Answered
    ) -> tuple[Finding, ...]:
        """What is recommended or resolved, in lists; in a report without any, in sentences."""
        asked = tuple(one for one in answered.findings if one.kind == RECOMMENDATION)
        lists = tuple(listed_once((*asked, *self._listed(streams))))
        if self.decided and is_proposed(self.document, self.rules):
            return tuple(replace(one, facts={**one.facts, "kind": "decision"}) for one in lists)
        if lists or self.decided or any(one.kind == RECOMMENDATION for one in tables):
            return lists
        return tuple(listed_once(self._lone(streams)))

    def _listed(self, streams: Iterable[Stream]) -> Iterator[Finding]:
        parts = tuple(tuple(parted(stream, self.rules)) for stream in streams)
        for stream, headings in headed(parts, self.document, self.rules, decided=self.decided):
            found = [*find_lists(stream, headings, self.document, self.rules, decided=self.decided)]
            if self.decided:
                found += find_resolutions(stream, headings, self.document, self.rules)
            yield from (finding for _, finding in sorted(found, key=itemgetter(0)))

    def _lone(self, streams: tuple[Stream, ...]) -> Iterator[Finding]:
        for stream, headings in headed(streams, self.document, self.rules, decided=self.decided):
            yield from find_lone(stream, headings, self.document, self.rules)

    def actions(
        self, streams: tuple[Stream, ...], tables: tuple[Finding, ...], answered: Answered
    ) -> Iterator[Finding]:
        """What is to be done: in tables, in answers, and in what minutes tell or a plan promises."""
        answers = tuple(one for one in answered.findings if one.kind != RECOMMENDATION)
        if self.decided:
            told = find_minuted_actions(streams, tables, self.document, self.rules)
        else:
            told = tuple(find_pledges(streams, self.document, self.rules))
        return told_once((*tables, *answers, *told))


def _numbers(found: Iterable[Finding]) -> frozenset[int]:
    """The numbers of the tables in which these stand."""
    return frozenset(int(one.facts["table"]) for one in found if "table" in one.facts)
