"""The words of a title -> the title."""

from __future__ import annotations

import re
from collections.abc import Iterable

from extract.model.finding import Finding
from extract.rulebook.rules import Rulebook
from extract.tidy.paper.choice import of_field, words
from extract.tidy.paper.kinds import OF_A_MEETING

DATED = re.compile(r"\d{1,2}/\d{1,2}/\d{4}\s+[-–]\s+")
NUMBERED = re.compile(r"(?:\d{2}/\d{4,6}|[A-Z]{1,4}\d{3,6})\s+[-–]\s+")
ATTACHED = re.compile(r"(?:appendix|annex)\s+[A-Z0-9]{1,4}\s*[:–-]\s+(?=\S)", re.IGNORECASE)
MINUTE = re.compile(r"\d{1,4}\s+(?=[A-Z])")
"""A website prints the minute's number before its title."""

FILED = re.compile(
    r"\s\(?(?:ref(?:erence)?\s*:|agenda item\s+(?=\d))\s*\S*\)?(?:\s.*)?$|\s\((?=[^()\s]*\d)[^()\s]+[./][^()\s]+\)$",
    re.IGNORECASE | re.DOTALL,
)
FILE_SIZE = re.compile(r"\s(?:PDF|DOCX?)\s+\d[\d.,]*\s*[KM]B\b.*$", re.DOTALL)
"""What a website prints behind the title of a paper to load down."""

STAMPED = re.compile(r"\s[-–]\s(?:non-)?key decision\s*$|\s\(?key decision (?:no|ref)\b.*$", re.IGNORECASE)
MERE = frozenset({"minutes", "agenda", "decisions", "stamp"})
"""Kinds whose bare word is what a paper is, and no title; `Risk register` may be one."""

ENDS = " \t:;,–—-"


def title(findings: Iterable[Finding], kind: str, rules: Rulebook) -> tuple[str, Finding] | None:
    """The paper's title, and the finding it is read from. Minutes and agendas have only the one they print under a
    label or as their own name: what else stands at their head is who meets, and where."""
    held = kind in OF_A_MEETING
    for finding in of_field(findings, "title"):
        other = finding.rule == "front.title_line" or finding.facts.get("kind", kind) != kind
        if held and other:
            continue
        text = title_text(words(finding), rules)
        if text and rules.label(text, "front.kinds") not in MERE:
            return text, finding
    return None


def title_text(text: str, rules: Rulebook) -> str:
    """The title without what a website or a clerk adds to it: dates, numbers, `pdf icon PDF 90 KB`."""
    size = FILE_SIZE.search(text)
    text = text[: size.start()] if size else text
    added = next((mark.start for mark in rules.marks(text, "front.residue") if mark.start), len(text))
    patterns = (DATED, NUMBERED, ATTACHED, MINUTE) if added < len(text) else (DATED, NUMBERED, ATTACHED)
    text = text[:added].strip()
    for pattern in patterns:
        text = pattern.sub("", text, count=1) if pattern.match(text) else text
    return STAMPED.sub("", FILED.sub("", text)).strip(ENDS)
