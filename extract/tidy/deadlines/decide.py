"""What is left of a text when every step has rewritten it -> one reading: its kind, its dates, how sure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise

from extract.model.record import Revision
from extract.tidy.deadlines.almanac import iso
from extract.tidy.deadlines.choice import choose, value
from extract.tidy.deadlines.cycles import Cycle, evenly
from extract.tidy.deadlines.durations import Duration, counted_from
from extract.tidy.deadlines.reference import Reference
from extract.tidy.deadlines.said import LASTS, Said
from extract.tidy.deadlines.span import Span
from extract.tidy.deadlines.tokens import Token

HEDGES = ("tentative", "query", "subject", "asap", "urgent", "future", "as_needed")
AT_ONCE = ("immediate", "asap", "urgent")
FEW = 6
"""More words than this that say nothing of time make a sentence, in which a date need not be the deadline."""

AHEAD = "It is said to be complete, but the date lies ahead."
LASTING = "It is said to be ongoing as well."
SENTENCE = "The words stand in a longer sentence."

NOWHERE = Span()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a text says of a deadline. kind: as `Deadline.kind`. old: the dates it replaces."""

    kind: str
    span: Span = NOWHERE
    cycle: Cycle | None = None
    tentative: bool = False
    old: tuple[Revision, ...] = ()


def decide(tokens: tuple[Token, ...], reference: Reference, words: str) -> Reading | None:
    """The reading of rewritten tokens of `words`; None if they say nothing of a deadline."""
    said = Said(_without_reviews(tokens))
    if said.leads("told", "span"):
        return None
    choice = choose(said.tokens, reference)
    if choice.span is None or choice.span.impossible or choice.span.adrift:
        reading = _undated(said, reference, choice.span)
    else:
        reading = _dated(said, _anchored(said, choice.span), reference)
    if reading is None and choice.old:
        reading = _plain("unknown", said, 0.5)
    if reading is None:
        return None
    span = reading.span.assuming(SENTENCE, 0.8) if said.prose > FEW else reading.span
    return replace(reading, span=span, old=tuple(_revision(token, words) for token in choice.old))


def _revision(token: Token, words: str) -> Revision:
    span = value(token)
    text = " ".join(words[token.start : token.end].split())
    return Revision(text=text, start=iso(span.start), end=iso(span.end))


def _without_reviews(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Without dates on which a thing will be looked at, if it says otherwise by when it is due."""
    words = [token for token in tokens if token.tag.isidentifier()]
    reviews = [after for before, after in pairwise(words) if (before.tag, after.tag) == ("review", "span")]
    others = any(token.tag in ("span", *LASTS) and token not in reviews for token in tokens)
    return tuple(token for token in tokens if not (others and token in reviews))


def _anchored(said: Said, span: Span) -> Span:
    """`12 months from approval (Cabinet 22 March 2026)`: the date is that of the event."""
    waits = next((token for token in said.tokens if token.tag == "awaiting"), None)
    dates = [token for token in said.tokens if token.tag == "span"]
    if waits is None or span.bound or dates[0].start < waits.start or not isinstance(waits.value, Duration):
        return span
    before = said.tokens[said.tokens.index(dates[0]) - 1]
    return span if before.tag == "open" else counted_from(waits.value, span) or span


def _dated(said: Said, span: Span, reference: Reference) -> Reading:
    kind = _kind(said, span, reference)
    tentative = span.tentative or said.has(*HEDGES, "unknown")
    if kind == "ongoing" and span.bound != "from":
        span = Span(confidence=0.95 * span.confidence)
    if kind == "fixed" and said.has("ongoing") and not said.stacked and span.bound is None:
        span = span.assuming(LASTING, 0.7)
    if kind == "fixed" and said.done and not span.due:
        span = span.assuming(AHEAD, 0.6)
    cycle = said.cycle or evenly(span.items) if kind in ("recurring", "ongoing") else None
    return Reading(kind=kind, span=span, cycle=cycle, tentative=tentative)


def _kind(said: Said, span: Span, reference: Reference) -> str:
    if said.has("cycle") or evenly(span.items):
        return "recurring"
    if span.bound == "from" or _goes_on(said, span):
        return "ongoing"
    if span.over or (said.done and not _ahead(span, reference)):
        return "completed"
    if span.related:
        return "relative"
    return "range" if span.lasting else "fixed"


def _goes_on(said: Said, span: Span) -> bool:
    """`July 2027 and ongoing` goes on; `ongoing until July 2027` ends."""
    return said.has("ongoing") and not said.stacked and span.bound is None and said.leads("span", "ongoing")


def _ahead(span: Span, reference: Reference) -> bool:
    """Whether it is still to come; `in place by June 2027` is, if nobody knows what day it is."""
    today = reference.today
    if not today:
        return span.due
    due = span.due or span.bound == "end"
    return bool(span.start and span.start > today) or bool(due and span.end and span.end >= today)


def _undated(said: Said, reference: Reference, span: Span | None) -> Reading | None:
    if span is not None and span.adrift and said.cycle:
        return replace(_going_on(said, reference), cycle=replace(said.cycle, months=said.cycle.months_of(span)))
    if span is not None:
        nowhere = replace(span, start=None, end=None, precision=None, items=())
        return Reading(kind="unknown", span=nowhere, tentative=True)
    if said.has(*LASTS, "cycle", "review_cycle"):
        return _going_on(said, reference)
    if said.done:
        return _plain("completed", said, 0.95)
    if said.awaits:
        return _plain("relative", said, 0.8)
    if said.has(*AT_ONCE) or said.tags == ["present"]:
        return replace(_plain("immediate", said, 0.9), span=Span(start=reference.today, confidence=0.9))
    return replace(_plain("unknown", said, 0.5), tentative=True) if said.open else None


def _plain(kind: str, said: Said, confidence: float) -> Reading:
    return Reading(kind=kind, span=Span(confidence=confidence), tentative=said.has(*HEDGES))


def _going_on(said: Said, reference: Reference) -> Reading:
    """Ongoing or recurring, whichever is said first; `immediate and ongoing` begins today."""
    if said.done and not said.has(*LASTS) and said.leads("completed", "cycle", "review_cycle"):
        return _plain("completed", said, 0.9)
    lasts = said.has(*LASTS) and not said.leads("cycle", *LASTS)
    start = reference.today if lasts and said.has("immediate") else None
    needed = said.has("as_needed") and not said.has("ongoing", "cycle")
    return Reading(
        kind="ongoing" if lasts else "recurring", span=Span(start=start, confidence=0.95), cycle=said.cycle,
        tentative=needed or said.has("tentative", "query", "subject"),
    )  # fmt: skip
