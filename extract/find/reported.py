"""What became of the actions of an earlier meeting, as minutes report it: `4.1 Ring the port. PL – completed.`"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from extract.find.action_table.cells import begins_with_deed
from extract.find.lists.stream import Para, Stream
from extract.find.undertakings.deeds import deeds
from extract.find.undertakings.people import People
from extract.model.document import Document
from extract.model.finding import ACTION, Finding
from extract.rulebook.rules import Rulebook

JOINT = re.compile(r"(?:\s*[.:;,]?\s*[–—-]+\s*|[.!?;:]\s+|\s+(?=[A-Z]{4,}\b))")
"""Between a task and what became of it: a dash, the end of a sentence, or a word in capitals."""

WHO = re.compile(r"(?:(?<=[.;,)])\s*|\s+|\()(?P<who>[A-Z]{2,4}(?:\s*[/&,]\s*[A-Z]{2,4})*|Clerk)\)?\s*$")
"""Initials at the end of a task."""

COUNT = re.compile(r"\s*(?:[\d./-]+\s+)+")
"""The numbers of earlier minutes before a task."""

SAID = re.compile(r"\s*(?:$|[.;:,(&–—-]|and\b)")
"""What stands behind the word of a status, if it is one."""

MERE = re.compile(r"(?:\W|\d|\b(?:agenda|for|from|item|of|the)\b)*", re.IGNORECASE)
"""What may stand beside the name of a list."""

STATUSES = ("statuses.values", "statuses.alone")
ASTRAY = 3
"""Paragraphs in a row that report on nothing, behind which nothing else does."""

FEWEST = 2
"""One line alone is a mention; a list has several."""

SURE = 0.8

Span = tuple[int, int]
Says = Callable[[str, re.Match[str], int, Rulebook], bool]
"""Whether behind a joint of a text stands what became of the task before it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Characters of a paragraph: a task, who was to do it, and what became of it."""

    para: Para
    task: Span
    status: Span
    who: Span | None


def find_reported(streams: Sequence[Stream], document: Document, people: People) -> Iterator[Finding]:
    """The actions that minutes list under `Actions from the last meeting` and their like, each with its status."""
    for stream in streams:
        for index, para in enumerate(stream):
            if _heads(para, people.rules):
                yield from (_finding(report, document) for report in _listed(stream[index + 1 :], people))


def _listed(stream: Stream, people: People) -> Iterator[Report]:
    """The reports of a list; where some lines say what became of a task, so do those that say it in other words."""
    paras = tuple(takewhile(lambda para: para.kind != "heading", stream))
    told = [_report(para, people, _says_status) for para in paras]
    reports = [one or _report(para, people, _is_signed) for one, para in zip(told, paras, strict=True)]
    ends = next((at for at in range(len(reports)) if not any(reports[at : at + ASTRAY])), len(reports))
    if sum(map(bool, told[:ends])) >= FEWEST:
        yield from filter(None, reports[:ends])


def _heads(para: Para, rules: Rulebook) -> bool:
    """Whether a paragraph names the actions of an earlier meeting and says nothing else: `Item 4 Matters arising`."""
    words = para.words
    named = [mark for mark in rules.marks(words, "lists.undertaken") if mark.label in ("before", "earlier")]
    for mark in reversed(named):
        words = words[: mark.start] + words[mark.end :]
    return bool(named) and MERE.fullmatch(words) is not None


def _says_status(text: str, joint: re.Match[str], end: int, rules: Rulebook) -> bool:
    state = rules.opens(text[joint.end() : end], *STATUSES)
    return state is not None and SAID.match(text, joint.end() + state.end, end) is not None


def _is_signed(text: str, joint: re.Match[str], end: int, rules: Rulebook) -> bool:
    """`PL – met the smith twice`: a dash behind who was to do it."""
    return WHO.search(text, 0, joint.start()) is not None and joint.group().strip() != ""


def _report(para: Para, people: People, says: Says) -> Report | None:
    """`Ring the port. PL – completed.`: cut at the first joint behind which it says what became of the task."""
    text = para.passage.text
    count = COUNT.match(text, para.body, para.end)
    begins = count.end() if count else para.body
    joints = JOINT.finditer(text, begins, para.end)
    joint = next((one for one in joints if says(text, one, para.end, people.rules)), None)
    if joint is None:
        return None
    signed = WHO.search(text, begins, joint.start())
    task = begins, signed.start() if signed else joint.start() + (text[joint.start()] in ".!?")
    deed = next(deeds(text[slice(*task)], people), None)
    if deed is None and not begins_with_deed(text[slice(*task)], people.rules):
        return None
    who = signed.span("who") if signed else (begins + deed.who[0], begins + deed.who[1]) if deed else None
    return Report(para=para, task=task, status=(joint.end(), para.end), who=who)


def _finding(report: Report, document: Document) -> Finding:
    spans = {"text": report.task, "leads": report.who, "status": report.status}
    parts = {name: document.quote(report.para.passage, *span) for name, span in spans.items() if span}
    return Finding(kind=ACTION, rule="reported.action", parts=parts, confidence=SURE)
