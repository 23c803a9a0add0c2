"""The door of this part: what the front page's findings say, as a Paper."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar

from extract.model.document import Document
from extract.model.finding import Finding
from extract.model.record import Evidence, Paper
from extract.rulebook.bodies import body_kind
from extract.rulebook.rules import Rulebook
from extract.tidy.paper.answers import BOX
from extract.tidy.paper.bodies import body
from extract.tidy.paper.choice import evidence, of_field, words
from extract.tidy.paper.contacts import contacts, people
from extract.tidy.paper.councils import council, registered
from extract.tidy.paper.entries import of_the_meeting, of_the_page
from extract.tidy.paper.kinds import kind
from extract.tidy.paper.lists import appendices
from extract.tidy.paper.meetings import day_of, meeting_date
from extract.tidy.paper.openness import OPEN, key_decision, openness
from extract.tidy.paper.people import portfolio_holders, report_of
from extract.tidy.paper.titles import title

Value = TypeVar("Value")
Pair = tuple[Value, Finding | Evidence]
"""A value and what it was read from."""


def tidy_paper(findings: Sequence[Finding], document: Document, origin: str, rules: Rulebook) -> Paper:
    """The paper itself. What its front page does not say is None or empty; `evidence` has why for each other field."""
    findings = of_the_page(findings)
    kind_name, sign, sure = kind(findings)
    findings = of_the_meeting(findings, kind_name)
    body_name, day = body(findings, rules), meeting_date(findings, kind_name, rules)
    council_name = council(findings, f"{origin} {document.name}", day_of(day), rules)
    title_text, wards = title(findings, kind_name, rules), _wards(findings)
    key, exempt = key_decision(findings, rules), openness(findings, rules)
    attached = appendices(findings, rules)
    reporting, holding = report_of(findings, rules, kind_name), portfolio_holders(findings, rules)
    pairs: dict[str, Pair[object] | None] = {
        "kind": (kind_name, evidence(sign, sure)) if sign else None, "council": council_name, "body": body_name,
        "meeting_date": day, "title": title_text, "wards": wards, "key_decision": key, "exempt": exempt,
        "appendices": attached[0] if attached else None,
    }  # fmt: skip
    return Paper(
        name=document.name, origin=origin, sha256=document.sha256, media_type=document.media_type,
        pages=len(document.pages) or None, kind=kind_name, council=_value(council_name), body=_value(body_name),
        registered=registered(_value(council_name), findings, day_of(day)),
        body_kind=body_kind(body_name[0]) if body_name else None,
        meeting_date=_value(day), title=_value(title_text), report_of=reporting,
        contacts=contacts(people(findings, rules)), portfolio_holder=holding, wards=_value(wards),
        key_decision=_value(key), exempt=exempt[0] != OPEN if exempt else None,
        appendices=tuple(text for text, _ in attached), reader=document.reader, evidence=tuple(_evident(pairs)),
    )  # fmt: skip


def _value(pair: Pair[Value] | None) -> Value | None:
    return pair[0] if pair else None


def _wards(findings: Sequence[Finding]) -> tuple[str, Finding] | None:
    """The wards as printed; a row of boxes names none."""
    found = [one for one in of_field(findings, "wards") if not BOX.search(words(one))]
    return (words(found[0]).strip(" ;"), found[0]) if found else None


def _evident(pairs: Mapping[str, Pair[object] | None]) -> Iterator[tuple[str, Evidence]]:
    for name, pair in pairs.items():
        if pair:
            yield name, pair[1] if isinstance(pair[1], Evidence) else evidence(pair[1])
