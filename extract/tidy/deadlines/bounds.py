"""What opens a side of a span: `by`, `before`, `not before`, `from`, `after`, `onwards`."""

from __future__ import annotations

from dataclasses import replace

from extract.tidy.deadlines.almanac import DAY
from extract.tidy.deadlines.reference import Reference
from extract.tidy.deadlines.shapes import Match, Shape, no_date
from extract.tidy.deadlines.span import Span

EVENTS = ("word", "event", "occasion", "elections")


def by(match: Match, reference: Reference) -> Span | None:
    """`by X`, `until X`, `no later than X`: the last day of X is still on time."""
    span = match.span()
    bound = {None: "to", "until": "until"}.get(match.tag("due"), "by")
    return span.opened(bound, None, span.end) if span.end else None


def before(match: Match, reference: Reference) -> Span | None:
    """`before X`: up to the day before X begins. With an event between, it hangs on that event."""
    span = match.span()
    end = span.start - DAY if span.start else span.end
    return replace(span.opened("before", None, end), related=_hangs(match))


def after(match: Match, reference: Reference) -> Span | None:
    """`after X`: from the day after X ends; how long is not said."""
    span = match.span()
    if not span.end:
        return None
    return replace(span.opened("after", span.end + DAY, None), related=_hangs(match))


def _hangs(match: Match) -> bool:
    """Whether it is an event that is meant, and the span only its date."""
    return match.span().related or any(token.tag in EVENTS for token in match.run)


def since(match: Match, reference: Reference) -> Span | None:
    """`from X`, `X onwards`: begins with X and goes on."""
    span = match.span()
    start = span.start or span.end
    return span.opened("from", start, None) if start else None


def from_now(match: Match, reference: Reference) -> Span | None:
    """`from the date of this decision`."""
    return Span(start=reference.today, bound="from", confidence=0.8) if reference.today else None


def earliest(match: Match, reference: Reference) -> Span | None:
    """`not before X`, `X at the earliest`: only a first day."""
    span = match.span()
    return span.opened("not_before", span.start, None) if span.start else None


def meant(match: Match, reference: Reference) -> Span:
    """`in X`, `with effect from X`: X itself."""
    return replace(match.span(), bare=False)


def lasting(match: Match, reference: Reference) -> Span:
    """`for 2026/27`, `throughout May`: all of it."""
    span = match.span()
    whole = "throughout" in match or "unit" in match or span.precision == "year"
    return replace(span, bare=False, lasting=span.lasting or whole)


def rest(match: Match, reference: Reference) -> Span | None:
    """`for the remainder of X`: from the paper's date."""
    span = match.span()
    inside = reference.today and span.end and reference.today <= span.end
    return replace(span, start=reference.today, bare=False, lasting=True) if inside else None


def over(match: Match, reference: Reference) -> Span:
    """`as at X`, `actual: X`: what was so, no deadline."""
    return replace(match.span(), over=True, bare=False)


SHAPES = (
    Shape("cites span", no_date, gives="noise"),
    Shape("not_before break? in? span", earliest),
    Shape("span earliest", earliest),
    Shape("as_at in? span", over),
    Shape("actual mark? in? span", over),
    Shape("for? rest of? span", rest),
    Shape("due break? due? in? span latest?", by),
    Shape("due ( event ){1,2} in? span", by),
    Shape("span due=latest", by),
    Shape("due=deadline mark? of? span", by),
    Shape("to span", by),
    Shape("begins here", from_now),
    Shape("ahead -? break? in? span", before),
    Shape("ahead -? ( filling ){1,6} span", before),
    Shape("later -? break? in? span", after),
    Shape("later -? ( filling ){1,6} span", after),
    Shape("effect -? break? in? span", meant),
    Shape("begins -? break? in? span onwards?", since),
    Shape("span onwards", since),
    Shape("span till ongoing $", since),
    Shape("throughout span", lasting),
    Shape("for unit of span", lasting),
    Shape("for span", lasting),
    Shape("in span", meant),
)
