"""The words of a lead cell -> Leads."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from extract.model.record import Lead
from extract.rulebook.rules import Rulebook
from extract.tidy.leads.districts import districts
from extract.tidy.leads.holders import Holder, holders
from extract.tidy.leads.kinds import BODY, GROUP, OTHER, PERSON, POST, SERVICE, is_elected, is_welsh
from extract.tidy.leads.lines import EMAIL, ready
from extract.tidy.leads.persons import bodies, honorific, name, placed, turned
from extract.tidy.leads.pieces import Piece, pieces
from extract.tidy.leads.runs import LINE, SLASH
from extract.tidy.leads.titles import titles

CACHED = 16384
LONGEST = 600
"""Characters. A longer cell is prose that somebody put under the wrong heading, not a list of leads."""

SURE, BY_SHAPE, GUESSED, UNKNOWN = 1.0, 0.85, 0.6, 0.4
"""How sure: a title or post of the rules; a name by its shape; one word or initials; nothing known."""

PROVEN = ("posts", "groups", "organisations", "honorifics")
"""Vocabularies whose words prove a title; `Ash and Rowan` under `Partners` is known by its column alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadContext:
    """What the paper says besides the cell.

    column: the words over the column (`Responsible officer`). people: initials, given names or surnames -> the
    person, from the same paper's attendance list. abbreviations: `DCS` -> `Director of Children's
    Services`, likewise.
    """

    column: str | None = None
    people: Mapping[str, Lead] = field(default_factory=dict)
    abbreviations: Mapping[str, str] = field(default_factory=dict)


def read_leads(text: str, context: LeadContext, rules: Rulebook) -> tuple[Lead, ...]:
    """The leads that `text` names, in the order printed, repeats kept. Empty for nobody (`TBC`, a date)."""
    leads = _read(text, context.column or "", rules)
    return tuple(_known(lead, context, rules) for lead in leads)


def _known(lead: Lead, context: LeadContext, rules: Rulebook) -> Lead:
    """`lead` as the rest of the paper knows it: initials by their person, a short name by what it means."""
    key = lead.name or ""
    if (person := context.people.get(key)) and _may_be(lead, person):
        return replace(
            person,
            text=lead.text,
            role=(lead.role if lead.kind == PERSON else None) or person.role,
            part=lead.part,
            honorific=lead.honorific or person.honorific,
            is_councillor=lead.is_councillor or person.is_councillor,
        )
    if words := context.abbreviations.get(key):
        meant = _read(words, "", rules)
        kind = meant[0].kind if len(meant) == 1 else lead.kind
        councillor = lead.is_councillor or any(one.is_councillor for one in meant)
        return replace(lead, kind=kind, role=words if kind == POST else None, is_councillor=councillor)
    return lead


def _may_be(lead: Lead, person: Lead) -> bool:
    """Whether a lead is the person it fits: initials are; `Mr Marlow` is no Mrs Marlow, `Mr Robin` no Robin Marlow."""
    short, name = lead.name or "", person.name or ""
    surname = name.endswith(f" {short}")
    if not surname and not name.startswith(f"{short} "):
        return True
    mine, theirs = _titles(lead), _titles(person)
    other = mine and theirs and not mine & theirs
    return lead.kind == PERSON and not other and (surname or not mine)


def _titles(lead: Lead) -> set[str]:
    """`Cllr. Mrs`, `Councillor Mrs` -> `cllr`, `mrs`."""
    return {title.rstrip(".").replace("councillor", "cllr") for title in (lead.honorific or "").casefold().split()}


@lru_cache(CACHED)
def _read(text: str, column: str, rules: Rulebook) -> tuple[Lead, ...]:
    if not any(map(str.isalnum, text)) or len(text) > LONGEST or _says_nobody(text, rules):
        return ()
    cell = ready(text, rules)
    if not any(map(str.isalpha, cell)):
        return tuple(_mailboxes(text))
    found = districts(turned(pieces(cell, rules)), cell)
    partners = any(mark.label == "partner" for mark in rules.marks(column, "leads.labels"))
    whole = titles(bodies(found, cell) if partners else found, cell)
    named = _once(holders(placed(whole, rules)))
    return tuple(_lead(holder, cell, column, rules) for holder in named) or tuple(_unknown(whole))


def _says_nobody(text: str, rules: Rulebook) -> bool:
    """True for `TBC` and its like, and for a status that stands in the wrong column."""
    words = " ".join(text.split())
    opening = rules.opens(words, "leads.nobody")
    pointer = opening is not None and opening.label == "pointer"
    return pointer or any(
        rules.label(words, known) is not None for known in ("leads.nobody", "statuses.values", "statuses.alone")
    )


def _once(found: Sequence[Holder]) -> list[Holder]:
    """Without the Welsh of a pair that says the same in two languages."""
    out = list[Holder]()
    for holder in found:
        if out and _same_in_welsh(out[-1], holder):
            out[-1] = holder if _welsh(out[-1]) else out[-1]
        else:
            out.append(holder)
    return out


def _same_in_welsh(one: Holder, other: Holder) -> bool:
    alike = bool(one.person) == bool(other.person) and bool(one.title) == bool(other.title)
    return alike and other.pieces[0].before in (LINE, SLASH) and _welsh(one) != _welsh(other)


def _welsh(holder: Holder) -> bool:
    return any(is_welsh(piece.words) for piece in holder.pieces)


def _lead(holder: Holder, cell: str, column: str, rules: Rulebook) -> Lead:
    person, title = holder.person, holder.title
    if person is None:
        return _titled(holder.pieces[0])
    post = title if title and title.kind != BODY else None
    return Lead(
        text=" ".join(piece.text for piece in (holder.pieces if post else (person,))),
        name=name(person, cell),
        kind=PERSON,
        role=post.text if post else None,
        part=person.part,
        honorific=honorific(person, cell, rules),
        is_councillor=_is_councillor(person, post, column, rules),
        confidence=_confidence(person),
    )


def _titled(title: Piece) -> Lead:
    kind = GROUP if title.kind == SERVICE else title.kind
    proven = title.kind != SERVICE and any(word.tag in PROVEN for word in title.words)
    return Lead(
        text=title.text,
        name=title.text,
        kind=kind,
        role=title.text if kind == POST else None,
        part=title.part,
        is_councillor=title.kind not in (BODY, SERVICE) and is_elected(title.words),
        confidence=SURE if proven else BY_SHAPE,
    )


def _is_councillor(person: Piece, post: Piece | None, column: str, rules: Rulebook) -> bool:
    """By title or letters, by the post, or because the column holds members only."""
    words = (*person.carried, *person.words, *(post.words if post else ()))
    said = any("councillor" in word.label for word in words) or bool(post and is_elected(post.words))
    members = [mark.label for mark in rules.marks(column, "leads.posts")]
    return said or (bool(members) and all(label in ("holding", "political", "leading") for label in members))


def _confidence(person: Piece) -> float:
    if person.carried or (person.shape and person.shape.sure):
        return SURE
    return BY_SHAPE if person.shape and person.shape.name > 1 else GUESSED


def _unknown(whole: Sequence[Piece]) -> Iterator[Lead]:
    """Words that nothing explains, if they are few: somebody is named, and we do not know what they are."""
    other = [piece for piece in whole if piece.kind == OTHER]
    if len(other) == len(whole) == 1 and len(other[0].words) <= 6 and len(other[0].text) > 2:
        yield Lead(text=other[0].text, name=other[0].text, kind=GROUP, confidence=UNKNOWN)


def _mailboxes(text: str) -> Iterator[Lead]:
    """An address alone: `jane.marlow@…` is a person, `scrutiny@…` a team's."""
    for address in EMAIL.findall(text):
        local = address.strip("<>").removeprefix("mailto:").split("@")[0]
        person = re.fullmatch(r"[a-z]+\.[a-z'-]+", local, re.IGNORECASE)
        words = local.replace(".", " ").title() if person else local
        yield Lead(text=address, name=words, kind=PERSON if person else GROUP, confidence=GUESSED)
