"""Where somebody's name ends and the post begins: a long post with commas like those of a list, or no comma at all."""

from __future__ import annotations

import re
from dataclasses import replace

from extract.model.record import Contact, Lead
from extract.rulebook.rules import Rulebook
from extract.tidy.leads.read import LeadContext, read_leads


def one_person(text: str, leads: tuple[Lead, ...]) -> tuple[Lead, ...]:
    """A name before one long post is one person: `Jo Hale, Head of Parks, Trees & Verges`."""
    first = leads[0] if leads else None
    if not first or not first.role or not first.name or first.kind != "person" or any(map(_is_strong, leads[1:])):
        return leads
    start = text.find(first.name)
    role = (
        text[start + len(first.name) :].strip(" \t\n,;:–—-()") if 0 <= start <= len(first.honorific or "") + 2 else ""
    )
    return (replace(first, role=" ".join(role.split())),) if role and len(leads) > 1 else leads


def named_before_post(text: str, leads: tuple[Lead, ...], rules: Rulebook) -> tuple[Lead, ...]:
    """`Rukmini Rao Committee and Appeals Officer`: two words that can only be somebody's name, and a post."""
    words = text.split()
    name, post = " ".join(words[:2]), " ".join(words[2:])
    if "," in text or any(lead.kind == "person" for lead in leads) or not post:
        return leads
    named = read_leads(name, LeadContext(), rules)
    is_post = rules.ends(post, "leads.posts")
    return (replace(named[0], role=post),) if is_post and [one.kind for one in named] == ["person"] else leads


def _is_strong(lead: Lead) -> bool:
    """Whether the words can only be somebody else."""
    return lead.kind == "person" and (bool(lead.role) or " " in (lead.name or "") or lead.is_councillor)


def named_by_address(contact: Contact, rules: Rulebook) -> Contact:
    """`Rukmini Rao Governance Officer` with the e-mail `rukmini.rao@…`: the address says where the name ends."""
    if contact.name or not contact.role or not contact.email:
        return contact
    spelled = re.split(r"[._]", contact.email.partition("@")[0].casefold())
    words = contact.role.split()
    name, post = " ".join(words[: len(spelled)]), " ".join(words[len(spelled) :]).strip(" ,;:–—-()")
    if len(spelled) < 2 or name.casefold().strip(" ,;").split() != spelled:
        return contact
    kinds = {lead.kind for lead in read_leads(name, LeadContext(), rules)}
    return replace(contact, name=name, role=post or None) if kinds == {"person"} else contact
