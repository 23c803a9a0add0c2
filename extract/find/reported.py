"""What became of the actions of an earlier meeting, as minutes report it: `4.1 Ring the port. PL – completed.`"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

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

STATUSES = ("statuses.values", "statuses.alone")
ASTRAY = 3
"""Paragraphs in a row that report on nothing, behind which nothing else does."""

FEWEST = 2
"""One line alone is a mention; a list has several."""

SURE = 0.8

Span = tuple[int, int]


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
                reports = tuple(_below(stream[index + 1 :], people))
                if len(reports) >= FEWEST:
                    yield from (_finding(report, document) for report in reports)


def _heads(para: Para, rules: Rulebook) -> bool:
    """Whether a paragraph names the actions of an earlier meeting and says nothing else."""
    marks = rules.marks(para.words, "lists.undertaken")
    named = (mark for mark in marks if mark.label in ("before", "earlier") and mark.start == 0)
    return any(not para.words[mark.end :].strip(" .:") for mark in named)


def _below(stream: Stream, people: People) -> Iterator[Report]:
    astray = 0
    for para in stream:
        if para.kind == "heading" or astray == ASTRAY:
            return
        report = _report(para, people)
        astray = 0 if report else astray + 1
        if report:
            yield report


def _report(para: Para, people: People) -> Report | None:
    """`Ring the port. PL – completed.`: cut at the first joint behind which a status stands."""
    text, rules = para.passage.text, people.rules
    count = COUNT.match(text, para.body, para.end)
    begins = count.end() if count else para.body
    for joint in JOINT.finditer(text, begins, para.end):
        state = rules.opens(text[joint.end() : para.end], *STATUSES)
        if state is None or not SAID.match(text, joint.end() + state.end, para.end):
            continue
        signed = WHO.search(text, begins, joint.start())
        task = begins, signed.start() if signed else joint.start() + (text[joint.start()] in ".!?")
        asked = text[slice(*task)]
        deed = next(deeds(asked, people), None)
        if deed is None and not begins_with_deed(asked, rules):
            return None
        who = signed.span("who") if signed else (begins + deed.who[0], begins + deed.who[1]) if deed else None
        return Report(para=para, task=task, status=(joint.end(), para.end), who=who)
    return None


def _finding(report: Report, document: Document) -> Finding:
    spans = {"text": report.task, "leads": report.who, "status": report.status}
    parts = {name: document.quote(report.para.passage, *span) for name, span in spans.items() if span}
    return Finding(kind=ACTION, rule="reported.action", parts=parts, confidence=SURE)
