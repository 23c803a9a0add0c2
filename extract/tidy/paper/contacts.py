"""Lines of a contact block -> people with posts, telephones and e-mails."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import groupby

from extract.model.finding import Finding
from extract.model.passage import Quote
from extract.model.record import Contact, Evidence, Lead
from extract.rulebook.rules import Rulebook
from extract.tidy.leads.read import LeadContext, read_leads
from extract.tidy.paper.choice import words
from extract.tidy.paper.posts import named_before_post, named_by_address, one_person

EMAIL = re.compile(r"[\w.+'’-]+@[\w-]+(?:\.[\w-]+)+")
PHONE = re.compile(r"(?<![\w/])(?:\+44\s?)?(?:\(0?\d{2,5}\)|0\d{2,5})[\s-]?\d{3,8}(?:[\s-]\d{2,6}){0,2}(?!\d)")
SHORT_PHONE = re.compile(r"\d[\d\s()-]{3,}\d")
REACH = re.compile(
    r"\b(?:tel(?:e(?:phone)?)?(?: (?:no|number))?|phone|mobile|ext(?:ension)?|direct (?:dial|line)|e-?mail(?: address)?"
    r"|^\s*contact|contact(?=\s*:))\b\.?\s*:?|\b(?:on|or|at|via)\s*(?=[\s,.:()]*$)",
    re.IGNORECASE,
)
ADDRESS = re.compile(
    r"[\s,](?:Room \w{0,2}\d+|Floor \d+|\d+(?:st|nd|rd|th) Floor|P\.?\s?O\.? Box)\b.*", re.IGNORECASE | re.DOTALL
)
"""Where a contact's address begins: the post ends before it."""

OBTAINED = re.compile(r"\bcontact(?:ing)?\s", re.IGNORECASE)
INITIALS = 3
ENDS = " \t\n.,;:–—-()|/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody a block names, under the label `sense`, with the findings that say so."""

    sense: str
    contact: Contact
    lead: Lead | None = None
    findings: tuple[Finding, ...] = field(default=())


def people(findings: Iterable[Finding], rules: Rulebook) -> tuple[Person, ...]:
    """Everybody the paper's contact blocks name, block after block."""
    lines = [one for one in findings if one.facts.get("name") == "contact"]
    blocks = groupby(lines, key=lambda one: one.facts["group"])
    return tuple(person for _, block in blocks for person in _of_block(tuple(block), rules))


def _of_block(block: tuple[Finding, ...], rules: Rulebook) -> Iterator[Person]:
    held: list[Person] = []
    for finding in block:
        held = list(_with(held, finding, rules))
    for person in held:
        yield _evident(replace(person, contact=named_by_address(person.contact, rules)))


def _with(held: list[Person], finding: Finding, rules: Rulebook) -> Iterator[Person]:
    """The people so far with what one line says: more of the last of them, or somebody new."""
    line = _Line.of(finding, rules)
    last = held[-1] if held else None
    if line.leads and (last is None or line.is_new(last.contact)):
        yield from held
        yield from line.people(finding)
    elif last is None:
        yield from line.nobody(finding)
    else:
        yield from held[:-1]
        yield line.added_to(last, finding)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """One line: how to reach somebody, and the names and posts that are left."""

    email: str | None
    phone: str | None
    rest: str
    leads: tuple[Lead, ...]
    part: str

    @classmethod
    def of(cls, finding: Finding, rules: Rulebook) -> _Line:
        text, part = words(finding), finding.facts.get("part", "")
        email = EMAIL.search(text)
        phone = PHONE.search(text) or (SHORT_PHONE.search(text) if part == "phone" else None)
        rest = "" if part in ("phone", "email", "unit") else _without_address(_rest(text, email, phone), rules)
        leads = named_before_post(rest, one_person(rest, read_leads(rest, LeadContext(), rules)), rules) if rest else ()
        return cls(
            email=email[0].strip(ENDS) if email else None, phone=phone[0].strip() if phone else None, rest=rest,
            leads=leads, part=part,
        )  # fmt: skip

    def is_new(self, last: Contact) -> bool:
        """Whether the line begins somebody new: a name after a name."""
        if self.part == "post" or (self.part != "name" and self.leads[0].kind != "person"):
            return last.name is None and last.role is None
        return last.name is not None or self.part == "name"

    def people(self, finding: Finding) -> Iterator[Person]:
        for number, lead in enumerate(self.leads):
            only = len(self.leads) == 1 or number == 0
            is_person = lead.kind == "person"
            post = self.rest if len(self.leads) == 1 else lead.name
            contact = Contact(
                name=lead.name if is_person else None, role=lead.role if is_person else post,
                email=self.email if only else None, phone=self.phone if only else None,
            )  # fmt: skip
            yield Person(sense=finding.facts["sense"], contact=contact, lead=lead, findings=(finding,))

    def nobody(self, finding: Finding) -> Iterator[Person]:
        if self.email or self.phone:
            contact = Contact(name=None, email=self.email, phone=self.phone)
            yield Person(sense=finding.facts["sense"], contact=contact, findings=(finding,))

    def added_to(self, last: Person, finding: Finding) -> Person:
        known = last.contact
        named = self.leads[0] if self.leads and self.leads[0].kind == "person" and self.part != "post" else None
        contact = replace(
            known, email=known.email or self.email, phone=known.phone or self.phone,
            name=known.name or (named.name if named else None),
            role=known.role or (named.role if named else self.rest or None),
        )  # fmt: skip
        return replace(last, contact=contact, lead=last.lead or named, findings=(*last.findings, finding))


def _without_address(text: str, rules: Rulebook) -> str:
    """`Ada Quill, Town Hall, High Street`: without the building and all that follows it."""
    building = next((mark.start for mark in rules.marks(text, "front.buildings") if mark.start), None)
    return text[:building].strip(ENDS) if building else text


def _rest(text: str, *taken: re.Match[str] | None) -> str:
    """What is left without e-mail, telephone and the words for them."""
    for match in taken:
        text = text.replace(match[0], " ") if match else text
    text = OBTAINED.split(text)[-1] if "contacting" in text.lower() else text
    text = REACH.sub(" ", text)
    text = ADDRESS.sub("", re.sub(r"\(\s*\)|,\s*(?=,)", " ", text))
    text = " ".join(text.split()).strip(" \t\n.,;:–—-|/")
    return text[1:-1] if text[:1] + text[-1:] == "()" else text.lstrip("(")


def _evident(person: Person) -> Person:
    quotes = [finding.parts["value"] for finding in person.findings]
    quote = Quote(
        text=" ".join(quote.text for quote in quotes),
        pieces=tuple(piece for quote in quotes for piece in quote.pieces),
    )
    first = person.findings[0]
    found = Evidence(quote=quote, rule=first.rule, confidence=min(one.confidence for one in person.findings))
    return replace(person, contact=replace(person.contact, evidence=found))


POSTS = frozenset({"role", "group"})
ASKED = frozenset({"contact", "lead_officer", "clerk"})
"""Labels that name whom to ask; others do where they print how to reach them."""


def contacts(named: tuple[Person, ...]) -> tuple[Contact, ...]:
    """Whom to ask about the paper, each once."""
    asked = [one for one in named if one.sense in ASKED or (_reachable(one) and one.sense != "portfolio_holder")]
    asked = asked or [one for one in named if one.sense == "author"]
    kept: dict[str, Contact] = {}
    for one in asked:
        key = (one.contact.name or one.contact.email or one.contact.role or one.contact.phone or "").casefold()
        if _is_initials(one.contact):
            continue  # `Clerk: FH was appointed`
        if one.contact.name or _reachable(one) or (one.lead and one.lead.kind in POSTS):
            kept[key] = _merged(kept[key], one.contact) if key in kept else one.contact
    theirs = {contact.email for contact in kept.values() if contact.name}
    return tuple(one for one in kept.values() if one.name or not one.email or one.email not in theirs)


def _is_initials(contact: Contact) -> bool:
    """Whether nothing but initials is said of somebody."""
    name = contact.name or ""
    return name.isupper() and len(name) <= INITIALS and not (contact.role or contact.email or contact.phone)


def _reachable(person: Person) -> bool:
    return bool(person.contact.email or person.contact.phone)


def _merged(one: Contact, two: Contact) -> Contact:
    return replace(
        one, role=one.role or two.role, email=one.email or two.email, phone=one.phone or two.phone,
        evidence=one.evidence if (one.email or one.phone) else two.evidence,
    )  # fmt: skip
