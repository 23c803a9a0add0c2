"""Cells of statuses, answers and leads whose words no rule knows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.desk.peculiar.paper import Paper
from extract.desk.peculiar.proposal import Proposal, as_phrase, shown, where
from extract.model.record import Action, Evidence, Lead

MOST_WORDS = 6
"""A status of more words than this tells a story; it is no word of the council's."""

STATUSES = (
    "completed", "on_track", "ongoing", "at_risk", "delayed", "on_hold", "not_started", "cancelled", "superseded",
)  # fmt: skip
RESPONSES = ("partially_accepted", "rejected", "noted", "deferred", "referred", "under_consideration")
LEADS = {
    "post": ("leads.posts", "officer_code", "code of leads.groups"),
    "code": ("leads.groups", "code", "code of leads.organisations", "officer_code of leads.posts"),
    "words": ("leads.groups", "internal", "officer of leads.posts", "named of leads.organisations"),
}
"""What an unknown lead may be: the vocabulary and label proposed, then others."""

CODE = re.compile(r"[A-Z][A-Za-z&]{0,5}[A-Z]")
INITIALS = 3
"""Letters that may be a person's; they are no rule's matter."""

GUESSED = 0.5
"""A lead read less surely than this is words that nothing explains."""


def unknown_values(paper: Paper) -> Iterator[Proposal]:
    """A proposal for each short status, answer or lead that was kept without being understood."""
    for action in paper.record.actions:
        yield from _status(action, paper)
        yield from _response(action, paper)
        for lead in action.leads:
            yield from _lead(lead, action, paper)


def _status(action: Action, paper: Paper) -> Iterator[Proposal]:
    status = action.status
    if status and status.value is None and status.detail is None and _is_short(status.text):
        yield Proposal(
            vocabulary="statuses.values", label="in_progress", phrase=as_phrase(status.text),
            seen=f"{shown(status.text)}, the status of {shown(action.text)}", where=_where(paper, status.evidence),
            others=STATUSES,
        )  # fmt: skip


def _response(action: Action, paper: Paper) -> Iterator[Proposal]:
    response = action.response
    if response and response.value is None and _is_short(response.text):
        yield Proposal(
            vocabulary="responses.values", label="accepted", phrase=as_phrase(response.text),
            seen=f"{shown(response.text)}, the answer on {shown(action.text)}",
            where=_where(paper, response.evidence), others=RESPONSES,
        )  # fmt: skip


def _lead(lead: Lead, action: Action, paper: Paper) -> Iterator[Proposal]:
    name = lead.name or ""
    code = CODE.fullmatch(name) is not None and sum(map(str.isalpha, name)) > INITIALS
    if not (_is_unknown_code(name, lead, paper) if code else lead.confidence < GUESSED and name):
        return
    kind = "post" if code and lead.kind == "role" else "code" if code else "words"
    vocabulary, label, *others = LEADS[kind]
    yield Proposal(
        vocabulary=vocabulary, label=label, phrase=as_phrase(name, own_case=code), others=tuple(others),
        seen=f"{shown(lead.text)}, who leads on {shown(action.text)}", where=_where(paper, lead.evidence),
    )  # fmt: skip


def _is_unknown_code(name: str, lead: Lead, paper: Paper) -> bool:
    """Letters that neither the rules nor the paper spell out."""
    known = any(paper.rules.label(name, f"leads.{one}") for one in ("posts", "groups", "organisations"))
    return not known and (lead.role is None or lead.role == name)


def _is_short(words: str) -> bool:
    return 0 < len(words.split()) <= MOST_WORDS and any(map(str.isalpha, words))


def _where(paper: Paper, evidence: Evidence | None) -> tuple[str, ...]:
    return (where(paper.name, evidence.quote.places if evidence else ()),)
