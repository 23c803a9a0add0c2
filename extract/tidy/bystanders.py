"""Members of the public – petitioners, questioners, writers of letters – whose names are not kept.

Who they are is what the paper calls them: `Ada Fenn (lead petitioner)`, `a question from Ada Fenn`. Officers and
councillors are never among them. In the place of a name stands the word the paper has for them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache

from extract.model.document import Document
from extract.model.passage import Quote
from extract.model.record import Action, Contact, Evidence, Lead, Paper, Record
from extract.rulebook.mark import Mark
from extract.rulebook.rules import Rulebook

CALLED, ASKED = "restrictions.people", "restrictions.asking"
BETWEEN = re.compile(r"[\W_]*(?:(?:an?|the|as|from|by|our|its?)\b[\W_]*)?(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr)\b\.?\s*)?")
"""What may stand between a name and the word for a member of the public: an article, a title."""

AFTER = re.compile(r"$|[\W_]*(?:of|in|from|and|at|who|for)\b|[\W_]+$|[,;)]")
NEAR = 45
"""Letters on either side of a name in which the paper says who somebody is."""

OFFICE = re.compile(r"\b(?:Cllrs?|Councillors?|Cynghorydd|Alderman|Officer|Director|Clerk)\b\.?\W*(?:[A-Z]\.?\s*)*$")


def without_bystanders(record: Record, document: Document, rules: Rulebook) -> Record:
    """The record with the names of members of the public left out of its leads and contacts."""

    @lru_cache(256)
    def word_for(name: str, role: str | None) -> str | None:
        return _called(role, rules) if role else _named_beside(name, document, rules)

    return replace(
        record,
        paper=_paper(record.paper, word_for),
        actions=tuple(_action(action, word_for) for action in record.actions),
    )


WordFor = Callable[[str, str | None], str | None]


def _action(action: Action, word_for: WordFor) -> Action:
    return replace(action, leads=tuple(_lead(lead, word_for) for lead in action.leads))


def _paper(paper: Paper, word_for: WordFor) -> Paper:
    return replace(
        paper,
        report_of=tuple(_lead(lead, word_for) for lead in paper.report_of),
        portfolio_holder=tuple(_lead(lead, word_for) for lead in paper.portfolio_holder),
        contacts=tuple(one for one in paper.contacts if not _is_bystander(one, word_for)),
    )


def _lead(lead: Lead, word_for: WordFor) -> Lead:
    if lead.kind != "person" or lead.is_councillor or not lead.name:
        return lead
    word = word_for(lead.name, lead.role)
    if word is None:
        return lead
    rule = lead.evidence.rule if lead.evidence else "leads.bystander"
    evidence = Evidence(quote=Quote(text=word, pieces=()), rule=rule, confidence=lead.confidence)
    return replace(lead, text=word, name=word, kind="role", role=None, honorific=None, evidence=evidence)


def _is_bystander(contact: Contact, word_for: WordFor) -> bool:
    return bool(contact.name and word_for(contact.name, contact.role))


def _called(role: str, rules: Rulebook) -> str | None:
    """The word for a member of the public that a role begins with, if no post is beside it: a post is an officer's."""
    mark = _public(role, rules)
    is_post = mark is not None and rules.marks(role[: mark.start] + role[mark.end :], "leads.posts")
    return mark.text if mark and not is_post else None


def _public(words: str, rules: Rulebook) -> Mark | None:
    """The word for a member of the public that these words begin with."""
    for mark in rules.marks(words, CALLED):
        if BETWEEN.fullmatch(words[: mark.start]) and AFTER.match(words[mark.end :]):
            return mark
    return None


def _named_beside(name: str, document: Document, rules: Rulebook) -> str | None:
    """The word the paper has beside the name, before it or after it; None if it calls them by an office anywhere."""
    if name.isupper() and " " not in name:
        return None  # initials: what stands beside them is the end of another sentence
    whole = re.compile(rf"\b{re.escape(name)}\b")
    texts = [passage.text for passage in document.passages()]
    spots = [(text, found) for text in texts for found in whole.finditer(text)]
    if any(OFFICE.search(text[: found.start()]) for text, found in spots):
        return None
    for text, found in spots:
        before, after = text[max(0, found.start() - NEAR) : found.start()], text[found.end() : found.end() + NEAR]
        if mark := _last(before, rules) or _public(after, rules):
            return mark.text
    return None


def _last(before: str, rules: Rulebook) -> Mark | None:
    """`a question from`, `the lead petitioner,`: nothing but an article or a title between it and the name."""
    *_, last = None, *rules.marks(before, CALLED, ASKED)
    return last if last and BETWEEN.fullmatch(before[last.end :]) else None
