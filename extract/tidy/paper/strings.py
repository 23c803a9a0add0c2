"""The front page's values in the words of the labelled strings (`tidy metadata_blocks`)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extract.model.finding import Finding
from extract.model.record import Lead
from extract.rulebook.rules import Rulebook
from extract.tidy.paper.answers import BOX, NO, answer
from extract.tidy.paper.bodies import body, body_name
from extract.tidy.paper.choice import of_field, words
from extract.tidy.paper.contacts import Person, people
from extract.tidy.paper.councils import council
from extract.tidy.paper.dates import iso_date
from extract.tidy.paper.kinds import kind
from extract.tidy.paper.meetings import day_of, meeting_date
from extract.tidy.paper.openness import OPEN, PART, key_decision, openness
from extract.tidy.paper.people import holds, portfolio_holders, report_of
from extract.tidy.paper.titles import title

WARDS = re.compile(r",\s|\sand\s")
LAST_WARD = " & "
"""Ends a list with commas: `North, South & West`; a ward alone may be called `Alder & Rush`."""


def reading(findings: Sequence[Finding], rules: Rulebook) -> dict[str, object]:
    """One row's reading: committee, meeting_date, title, wards_affected, … with None for what is not said."""
    kind_name, _, _ = kind(findings)
    exempt, day = openness(findings, rules), meeting_date(findings, kind_name, rules)
    return {
        "council": _first(council(findings, "", day_of(day), rules)),
        "committee": _first(body(findings, rules)),
        "meeting_date": _first(day),
        "title": _first(title(findings, kind_name, rules)),
        "wards_affected": _wards(findings, rules),
        "key_decision": _first(key_decision(findings, rules)),
        "exempt": None if exempt is None else PART if exempt[0] == PART else exempt[0] != OPEN,
        "decision_maker": _decision_maker(findings, rules),
        "decision_date": _decision_date(findings, rules),
        **dict(_people(findings, rules)),
    }


def _first(pair: tuple[object, object] | None) -> object:
    return pair[0] if pair else None


def _wards(findings: Sequence[Finding], rules: Rulebook) -> str | list[str] | None:
    """`all`, the wards named, [] for none; None where the paper leaves it open."""
    found = of_field(findings, "wards")
    text = words(found[0]).strip(" ;") if found else ""
    if BOX.search(text):
        return [] if answer(text, rules) == NO else None
    extent = rules.label(text, "front.extent") or rules.label(text.strip("()"), "front.extent")
    if extent:
        return "all" if extent == "every" else [] if extent == "nothing" else None
    if rules.opening(text, "front.extent") == "every":
        return "all"
    listed = text.split(";") if ";" in text else WARDS.split(text)
    parts = [part.strip() for part in listed if part.strip()]
    if ";" in text or len(parts) < 2:
        return parts or None
    return [*parts[:-1], *parts[-1].split(LAST_WARD)]


def _decision_maker(findings: Sequence[Finding], rules: Rulebook) -> str | list[str] | None:
    found = of_field(findings, "body", "decision_maker")
    names = [body_name(words(one), rules) for one in found]
    if not names:
        return _decider(findings, rules)
    several = [name for name in names[0].split(", ") if name]
    is_list = len(several) > 1 and all(rules.label(name, "front.bodies") for name in several)
    return several if is_list else names[0]


def _decider(findings: Sequence[Finding], rules: Rulebook) -> str | None:
    """A member or officer whom a report goes to decides."""
    for one in of_field(findings, "body", "body"):
        name = body_name(words(one), rules)
        if rules.opens(name, "leads.posts"):
            return name
    return None


def _decision_date(findings: Sequence[Finding], rules: Rulebook) -> str | None:
    found = of_field(findings, "meeting_date", "decision_date")
    return iso_date(words(found[0]), rules) if found else None


def _people(findings: Sequence[Finding], rules: Rulebook) -> Iterator[tuple[str, object]]:
    """Who is named, under the strings' four words for it."""
    named = people(findings, rules)
    asked = [one for one in named if one.sense == "contact"]
    leading = [one for one in named if one.sense == "lead_officer"]
    authors = [one for one in named if one.sense == "author"]
    reporting = report_of(findings, rules)
    elected = [lead for lead in reporting if holds(lead, rules) or (lead.is_councillor and lead.kind == "person")]
    officers = [lead for lead in reporting if lead.kind == "person" and lead not in elected]
    yield "contact_officers", _contacts(asked or leading)
    yield "report_author", _contacts(authors or (leading if asked else [])) or _leads(officers)
    yield "portfolio_holders", _leads(portfolio_holders(findings, rules) or elected)
    yield "report_of", None if elected or officers or not reporting else _printed(findings)


def _printed(findings: Sequence[Finding]) -> str:
    return words(of_field(findings, "report_of")[0]).strip(" .,;")


def _contacts(named: Sequence[Person]) -> list[dict[str, str]]:
    kept = {(one.contact.name or one.contact.role): one for one in reversed(named)}
    known = [one for one in named if kept.get(one.contact.name or one.contact.role) is one]
    fields = ("name", "role", "phone", "email")
    found = [{key: value for key in fields if (value := getattr(one.contact, key))} for one in known]
    return [one for one in found if "name" in one or "role" in one]


def _leads(leads: Sequence[Lead]) -> list[dict[str, str]]:
    fields = ("name", "role", "honorific")
    return [{key: value for key in fields if (value := getattr(lead, key))} for lead in leads]
