"""The door of the room: everything that is found in a document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from operator import itemgetter

from extract.find.action_lines import ActionLines
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
from extract.find.margin_names import MarginNames
from extract.find.minutes import is_of_items, is_proposed, tells_decisions
from extract.find.pledges import find_pledges
from extract.find.reported import find_reported
from extract.find.restricted.find import find_restrictions
from extract.find.twice import listed_once, told_once
from extract.find.undertakings.find import undertaken
from extract.find.undertakings.people import people
from extract.model.document import Document
from extract.model.finding import RECOMMENDATION, Finding
from extract.model.passage import Passage
from extract.rulebook.rules import Rulebook


def find(document: Document, rules: Rulebook) -> tuple[Finding, ...]:
    """Every finding of a document: front page, recommendations, action tables row by row, restrictions."""
    decided = tells_decisions(document, rules)
    columns = reasoned(document, rules)
    planned = find_action_tables(document, rules, decided=decided)
    tables = tuple(finding for finding in planned if int(finding.facts.get("table", -1)) not in columns)
    used = frozenset(int(finding.facts["table"]) for finding in tables if "table" in finding.facts)
    answered = find_answers(document, used, rules, decided=decided)
    if decided and is_of_items(document, rules):
        answered = Answered(findings=(), passages=())
    laid_out = tuple(_without(lay_out(document, used - _minuted(tables), columns), answered.passages))
    asked = (finding for finding in answered.findings if finding.kind == RECOMMENDATION)
    lists = tuple(listed_once((*asked, *_in_streams(laid_out, document, rules, decided=decided))))
    if decided and is_proposed(document, rules):
        lists = tuple(replace(one, facts={**one.facts, "kind": "decision"}) for one in lists)
    if not lists and not decided and not any(finding.kind == RECOMMENDATION for finding in tables):
        headed_streams = headed(laid_out, document, rules, decided=decided)
        lists = tuple(listed_once(lone for stream in headed_streams for lone in find_lone(*stream, document, rules)))
    lines = _lines(laid_out, tables, document, rules) if decided else find_pledges(laid_out, document, rules)
    actions = (finding for finding in answered.findings if finding.kind != RECOMMENDATION)
    front = find_front(document, rules)
    found = (*front, *lists, *told_once((*tables, *actions, *lines)))
    return (*found, *find_restrictions(document, front, rules))


def marks(document: Document, rules: Rulebook) -> tuple[Finding, ...]:
    """The marks alone that keep something from the public: in a pack they reach over the borders of papers."""
    return tuple(find_restrictions(document, (), rules))


def _without(laid_out: Iterable[Stream], taken: Iterable[Passage]) -> Iterator[Stream]:
    """The streams without the paragraphs of these passages."""
    known = {id(passage) for passage in taken}
    yield from (tuple(para for para in stream if id(para.passage) not in known) for stream in laid_out)


def _in_streams(laid_out: Iterable[Stream], document: Document, rules: Rulebook, *, decided: bool) -> Iterator[Finding]:
    parts = tuple(tuple(parted(laid, rules)) for laid in laid_out)
    for stream, headings in headed(parts, document, rules, decided=decided):
        found = [*find_lists(stream, headings, document, rules, decided=decided)]
        if decided:
            found += find_resolutions(stream, headings, document, rules)
        yield from (finding for _, finding in sorted(found, key=itemgetter(0)))


def _minuted(tables: Iterable[Finding]) -> frozenset[int]:
    """The numbers of tables that are the minutes themselves, with who acts in a column: meetings resolve in them."""
    return frozenset(int(finding.facts["table"]) for finding in tables if finding.rule == MINUTED)


def _lines(
    laid_out: Iterable[Stream], tables: Iterable[Finding], document: Document, rules: Rulebook
) -> tuple[Finding, ...]:
    """What minutes call an action, and what people undertake in them beside it."""
    streams, known = tuple(laid_out), people(document, rules)
    wanted = ActionLines(document=document, people=known, rules=rules)
    beside = MarginNames(document=document, people=known).find(streams)
    reported = find_reported(streams, document, known)
    lines = (*(line for stream in streams for line in wanted.find(stream)), *beside, *reported)
    return (*lines, *undertaken(streams, (*tables, *lines), document, known))
