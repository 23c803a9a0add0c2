"""The words of one deadline cell -> Deadline."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from extract.model.record import Deadline, Revision
from extract.rulebook.rules import Rulebook
from extract.tidy.deadlines.almanac import DAY, iso
from extract.tidy.deadlines.cascade import rewritten
from extract.tidy.deadlines.company import without_hedges
from extract.tidy.deadlines.decide import Reading, decide
from extract.tidy.deadlines.reference import SOON, Reference, reference
from extract.tidy.deadlines.said import Said
from extract.tidy.deadlines.span import Span
from extract.tidy.deadlines.tokens import Lexicon, Token

CACHED = 8192
LONGEST = 600
"""Characters of a cell that are read: what comes later is prose."""

JUST = 31 * DAY
"""A season that ended no longer ago may be one that is looked back to."""

STRUCK = re.compile(r"~~(.+?)~~", re.DOTALL)
"""How a reader marks words that are struck through, where it does not hand them over apart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlineContext:
    """What stands around a deadline's words.

    document_date: the paper's meeting or publication date. column: the words over the column. neighbours:
    other cells of it. completed: the row is said to be done. struck: words of this cell that are struck
    through. keys: sentences of the page that say what its dates mean (`Q2 2027 means by 30 June 2027`).
    in_sentence: they stand in the sentence that says what is to be done, and in no column.
    """

    document_date: date | None = None
    column: str | None = None
    neighbours: tuple[str, ...] = ()
    completed: bool = False
    struck: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()
    in_sentence: bool = False


def read_deadline(text: str, context: DeadlineContext, rules: Rulebook) -> Deadline | None:
    """The deadline that a cell's words state; None if they state none (blank, `N/A`, no date)."""
    reading = read_closely(text, context, rules)
    if reading is None:
        return None
    span = reading.span
    return Deadline(
        text=text, start=iso(span.start), end=iso(span.end), precision=span.precision, kind=reading.kind,
        tentative=reading.tentative, recurrence=reading.cycle.rrule(span) if reading.cycle else None,
        revised_from=reading.old, assumed=span.assumed, confidence=round(span.confidence, 2),
    )  # fmt: skip


def is_history(words: str, rules: Rulebook) -> bool:
    """Whether `words` tell of what had been agreed before: `it had been agreed to meet` sets no deadline now."""
    return Said(_reader(rules).tokens(words)).has("told")


def read_closely(text: str, context: DeadlineContext, rules: Rulebook) -> Reading | None:
    """The same as spans and cycles, for who wants more than a Deadline says."""
    return _reader(rules).reading(text, context)


@lru_cache(64)
def _reader(rules: Rulebook) -> Reader:
    return Reader(rules)


class Reader:
    """The grammar with the words of one rulebook."""

    def __init__(self, rules: Rulebook) -> None:
        self.tokens = lru_cache(CACHED)(Lexicon(rules).tokens)
        self.measure = lru_cache(CACHED)(self._measure)
        self.reading = lru_cache(CACHED)(self._reading)

    def _reading(self, text: str, context: DeadlineContext) -> Reading | None:
        words, struck = _without_struck(text[:LONGEST], context.struck)
        tokens, hedged = without_hedges(self.tokens(words))
        column = Said(self.tokens(context.column or ""))
        done = Said(tokens).done and not Said(tokens).promised
        measure = self.measure(context, done, Said(tokens).has("next"))
        reading = self._by_key(tokens, context, measure) or self._said(tokens, measure, words)
        told = context.in_sentence and not Said(tokens).has("this", "next")
        if (reading is None and not struck) or (reading and told and _is_behind(reading.span, measure)):
            return None
        reading = reading or Reading(kind="unknown", span=Span(confidence=0.5))
        old = (*(self._revision(part, measure) for part in struck), *reading.old)
        return _in_column(replace(reading, old=old, tentative=reading.tentative or hedged), column)

    def _measure(self, around: DeadlineContext, done: bool, next_one: bool) -> Reference:
        column, neighbours = self.tokens(around.column or ""), map(self.tokens, around.neighbours)
        keys = map(self.tokens, around.keys)
        return reference(around.document_date, done, around.completed and not next_one, column, neighbours, keys)

    def _said(self, tokens: Sequence[Token], measure: Reference, words: str) -> Reading | None:
        return decide(rewritten(tokens, measure), measure, words)

    def _by_key(self, tokens: Sequence[Token], context: DeadlineContext, at: Reference) -> Reading | None:
        """What a printed key says these very words mean."""
        wanted = [token.text.lower() for token in tokens]
        for key in context.keys:
            found = self.tokens(key)
            places = (place for place, token in enumerate(found) if token.tag == "means")
            for place in places:
                if [token.text.lower() for token in found[:place][-len(wanted) :]] == wanted:
                    return self._said(found[place + 1 :], at, key)
        return None

    def _revision(self, text: str, measure: Reference) -> Revision:
        reading = self._said(self.tokens(text), measure, text)
        span = reading.span if reading else Span()
        return Revision(text=text.strip(), start=iso(span.start), end=iso(span.end))


def _is_behind(span: Span, at: Reference) -> bool:
    """Whether a day that a sentence names is one it looks back to: `the lamp that fell on 3 May`, in a paper of 20 May.

    A word that sets a limit looks ahead. Without a year the day is behind if it was so but a short while ago; a year
    that runs already may be told of.
    """
    now = at.now
    if span.bound or span.adrift:
        return False
    if now is None or span.end is None:
        return span.precision == "year"
    if not span.floating:
        runs = span.precision == "year" and span.start is not None and span.start <= now.first
        return runs or span.end < now.first
    last = span.before(now).last if span.closed else span.end
    return now.first - (SOON if span.precision in ("day", "month") else JUST) <= last < now.first


def _without_struck(text: str, struck: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """The text with its struck words blanked out, and those words."""
    marked = tuple(STRUCK.findall(text))
    text = STRUCK.sub(lambda found: " " * len(found.group()), text)
    for part in filter(None, map(str.strip, struck)):
        text = text.replace(part, " " * len(part), 1)
    return text, (*struck, *marked)


def _in_column(reading: Reading, column: Said) -> Reading:
    """`Date completed` over a column makes its dates past; `Anticipated` makes them tentative."""
    done = reading.kind in ("fixed", "range") and column.has("completed")
    tentative = reading.tentative or column.has("tentative")
    return replace(reading, kind="completed" if done else reading.kind, tentative=tentative)
