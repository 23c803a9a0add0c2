"""Findings of actions -> Actions: each value beside the words it was read from."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TypeVar

from extract.model.finding import Finding
from extract.model.passage import Quote
from extract.model.record import Action, Deadline, Evidence, Lead, Recommendation, Response, Revision, Status
from extract.tidy.certainty import GUESSED
from extract.tidy.clauses import bare
from extract.tidy.context import Context, column_of
from extract.tidy.deadlines.read import DeadlineContext, is_history, read_deadline
from extract.tidy.identity import Ids
from extract.tidy.leads.read import LeadContext, read_leads
from extract.tidy.quotes import printed, standing
from extract.tidy.responses import read_response
from extract.tidy.statuses import read_status

Value = TypeVar("Value", Lead, Deadline)
Told = TypeVar("Told", Deadline, Status, Response)

IN_TEXT = 0.9
"""How much a lead or date read out of the action's own words is worth beside one with a column of its own: in papers
with truth 72 of 74 are right, 299 of 303 in columns (benchmarks/confidence.py)."""

UNREAD = "deadlines.unread"
"""The rule of words under a heading of dates that name no day."""

ASTRAY = 0.5
"""How sure a value is that no rule can read: its words are kept, for somebody to look at."""

BY_DATE = 0.8
"""How sure it is that something is done by what stands under `Completed`."""

PROGRESS = ("status", "progress", "rag", "percent")
"""Where a status may stand, the plainest first."""

AIM = re.compile(r"\b(?:by|before|for|on|upon|after|until)\b", re.IGNORECASE)
"""Among dates `Completed by March` is an aim, and `On completion` a day to come."""

FINER = {"open": ("in_progress", "delayed"), "outstanding": ("in_progress", "delayed"), "closed": ("closed",)}
"""What another column may tell of a row that is only called `Open` or `Closed`: that it is begun, or ended undone."""


def action(finding: Finding, parent: Recommendation | None, context: Context, ids: Ids) -> Action:
    """The action of a finding with its leads, deadline, status and response."""
    text = finding.parts["text"]
    status = _status(finding, context)
    said = [finding.parts[name].text for name in ("text", "leads", "deadline") if name in finding.parts]
    meant = finding.parts.get("recommendation_ref")
    return Action(
        id=ids.next("action", parent.ref if parent else None, *said), text=text.text,
        recommendation_ref=parent.ref if parent else meant.text.strip(" .:") if meant else None,
        recommendation_id=parent.id if parent else None,
        leads=_leads(finding, context),
        deadline=_deadline(finding, context, completed=bool(status and status.value == "complete")),
        status=status,
        response=_response(finding, context),
        evidence=Evidence(quote=text, rule=finding.rule, confidence=finding.confidence),
    )  # fmt: skip


def _leads(finding: Finding, context: Context) -> tuple[Lead, ...]:
    """Who leads; a post and a name in columns beside each other are one lead."""
    first, second = (_leads_of(finding, part, context) for part in ("leads", "leads_beside"))
    if len(first) == len(second) == 1:
        person, post = sorted((*first, *second), key=lambda lead: lead.kind != "person")
        if (person.kind, post.kind) == ("person", "role") and person.role is None:
            return (replace(person, role=post.role),)
    return (*first, *second)


def _leads_of(finding: Finding, part: str, context: Context) -> tuple[Lead, ...]:
    quote = finding.parts.get(part)
    if quote is None:
        return ()
    known = LeadContext(
        column=finding.facts.get(f"{part}_column"), people=context.people, abbreviations=context.abbreviations
    )
    return tuple(
        _weighed(lead, "leads.read", finding, part) for lead in read_leads(standing(quote), known, context.rules)
    )


def _deadline(finding: Finding, context: Context, *, completed: bool) -> Deadline | None:
    """The deadline in force; a revised one replaces the first and keeps it as `revised_from`.

    `None` or `No change` under a heading of revised dates revises nothing.
    """
    first = _read_deadline(finding, "deadline", context, completed=completed)
    revised = _read_deadline(finding, "revised", context, completed=completed)
    if first is None or revised is None or _is_unread(revised):
        return first or revised
    was = Revision(text=first.text, start=first.start, end=first.end)
    return replace(revised, revised_from=(was, *first.revised_from, *revised.revised_from))


def _read_deadline(finding: Finding, part: str, context: Context, *, completed: bool) -> Deadline | None:
    quote = finding.parts.get(part)
    column = finding.facts.get(f"{part}_column")
    if quote is None or (not column and is_history(_sentence_before(quote, finding), context.rules)):
        return None
    around = DeadlineContext(
        document_date=context.document_date, column=column or None, completed=completed,
        neighbours=context.columns.get(column_of(finding, part), ()), struck=quote.struck, keys=context.spans,
        in_sentence=not column and quote.text in finding.parts["text"].text,
    )  # fmt: skip
    found = read_deadline(printed(quote), around, context.rules)
    return _weighed(found, "deadlines.read", finding, part) if found else _unread(quote, column)


def _sentence_before(quote: Quote, finding: Finding) -> str:
    """What the sentence of an action's text says before words that stand in it."""
    before, here, _ = finding.parts["text"].text.partition(quote.text)
    if not here:
        return ""
    return before[max(before.rfind(end) for end in (". ", "; ", "\n")) + 1 :]


def _is_unread(deadline: Deadline) -> bool:
    return deadline.evidence is not None and deadline.evidence.rule == UNREAD


def _unread(quote: Quote, column: str | None) -> Deadline | None:
    """Words under a heading of dates that name no day are kept as they are; a stroke or a blank says nothing."""
    if not column or not any(map(str.isalnum, quote.text)):
        return None
    return _seen(Deadline(text=quote.text, kind="unknown", confidence=ASTRAY), quote, UNREAD)


def _status(finding: Finding, context: Context) -> Status | None:
    """The first status column that says how far it is, else the first that says anything; with the colour of any.

    What a comment only lets guess, a colour in words beside it tells; a day of completion tells more than a comment.
    """
    fill = next(filter(None, (finding.facts.get(f"{name}_fill") for name in PROGRESS)), None)
    found = {name: status for name in PROGRESS if (status := _status_in(name, finding, context, fill))}
    valued = [name for name, status in found.items() if status.value]
    telling = [name for name in valued if found[name].confidence > GUESSED or name == "rag"]
    done = None if telling and telling[0] != "progress" else _done(finding, context)
    plainest = next((found[name] for name in (*telling, *valued, *found)), None)
    if done or plainest is None:
        return done or _status_of_colour(finding, context, fill) or _ended(finding, context) or _unread_status(finding)
    rag = plainest.rag or next((status.rag for status in found.values() if status.rag), None)
    finer = FINER.get(bare(plainest.text).casefold(), ())
    told = next((status for status in found.values() if status.value in finer), plainest)
    return replace(told, rag=rag)


def _status_in(name: str, finding: Finding, context: Context, fill: str | None) -> Status | None:
    """What the words of one column say of how far it is."""
    quote = finding.parts.get(name)
    if quote is None:
        return None
    found = read_status(
        standing(quote), rules=context.rules, column=finding.facts.get(f"{name}_column"), fill=fill, key=context.key,
        asked=finding.parts["text"].text,
    )  # fmt: skip
    return _seen(found, quote, "statuses.read") if found else None


def _done(finding: Finding, context: Context) -> Status | None:
    """A date under `Completed`, or words that say so."""
    done = finding.parts.get("completed")
    if done is None:
        return None
    found = read_status(standing(done), rules=context.rules, column=finding.facts.get("completed_column"))
    value = (found and found.value) or ("complete" if any(map(str.isdigit, done.text)) else None)
    told = Status(text=done.text, value=value, confidence=BY_DATE)
    return _seen(told, done, "statuses.completed_date") if value else None


def _ended(finding: Finding, context: Context) -> Status | None:
    """A word of completion among the dates: `Complete` or `Held in May - completed` under `Timescale`."""
    quote = finding.parts.get("deadline")
    if quote is None or AIM.search(quote.text):
        return None
    found = read_status(standing(quote), rules=context.rules)
    if found is None or found.value != "complete" or found.confidence <= GUESSED:
        return None
    return _seen(found, quote, "statuses.among_dates")


def _status_of_colour(finding: Finding, context: Context, fill: str | None) -> Status | None:
    """What a colour alone says."""
    found = read_status("", rules=context.rules, fill=fill, key=context.key) if fill else None
    quote = finding.parts.get("fill", Quote(text="", pieces=()))
    return _seen(found, quote, "statuses.fill") if found else None


def _response(finding: Finding, context: Context) -> Response | None:
    quote = finding.parts.get("response")
    if quote is None:
        return None
    found = read_response(standing(quote), rules=context.rules, column=finding.facts.get("response_column"))
    return _seen(found, quote, "responses.read") if found else _unread_response(quote, context)


def _unread_status(finding: Finding) -> Status | None:
    """Words of a column of progress that say nothing of it, as under a heading of answers: for somebody to read."""
    quotes = (finding.parts[name] for name in PROGRESS if name in finding.parts)
    quote = next((one for one in quotes if any(map(str.isalnum, one.text))), None)
    if quote is None or "response" in finding.parts:
        return None
    return _seen(Status(text=quote.text, value=None, confidence=ASTRAY), quote, "statuses.unread")


def _unread_response(quote: Quote, context: Context) -> Response | None:
    """Words that no rule knows are an answer all the same, for somebody to read; `N/A` and a stroke are none."""
    words = printed(quote)
    if not any(map(str.isalnum, words)) or context.rules.label(words, "statuses.alone") == "unknown":
        return None
    return _seen(Response(text=words, value=None, confidence=ASTRAY), quote, "responses.unread")


def _seen(found: Told, quote: Quote, rule: str) -> Told:
    """A value beside the words it was read from."""
    return replace(found, text=printed(quote), evidence=Evidence(quote=quote, rule=rule, confidence=found.confidence))


def _weighed(found: Value, rule: str, finding: Finding, part: str) -> Value:
    """A value with its evidence; one with no column of its own is worth less, and its rule says where it came from."""
    sure = found.confidence
    if not finding.facts.get(f"{part}_column"):
        rule, sure = f"{rule}_in_text", sure * IN_TEXT
    evidence = Evidence(quote=finding.parts[part], rule=rule, confidence=sure)
    return replace(found, evidence=evidence, confidence=sure)
