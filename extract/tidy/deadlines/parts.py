"""Parts of a span: `early June`, `mid to late 2027`, `end of Q2`, `w/c 5 July`, `first week of May`."""

from __future__ import annotations

from dataclasses import replace

from extract.tidy.deadlines.almanac import DAY, WEEK
from extract.tidy.deadlines.reference import Reference
from extract.tidy.deadlines.shapes import Match, Shape
from extract.tidy.deadlines.span import Span

THIRDS = {"early": 0, "mid": 1, "late": 2}


def third(match: Match, reference: Reference) -> Span | None:
    """`early`, `mid`, `late`: the first, second or last third; `mid to late` both."""
    span = match.span()
    if not span.closed:
        return None
    first = THIRDS[match["first"].tag]
    last = THIRDS[match["last"].tag] if "last" in match else first
    return replace(span.third(first), end=span.third(last).end, bare=False, lasting=False)


def end_of(match: Match, reference: Reference) -> Span | None:
    """`end of X`: no first day, X's last day."""
    span = match.span()
    return span.opened("end", None, span.end) if span.end else None


def start_of(match: Match, reference: Reference) -> Span | None:
    """`start of X`: X's first day."""
    span = match.span()
    return replace(span, end=span.start, bare=False, lasting=False) if span.start else None


def half(match: Match, reference: Reference) -> Span | None:
    """`first half of June`: the days up to the 15th; `second half`: those after it."""
    span = match.span()
    if span.precision != "month" or not span.closed or match.number("nth") > 2:
        return None
    middle = span.first + 14 * DAY
    return replace(span, end=middle) if match.number("nth") == 1 else replace(span, start=middle + DAY)


def week_of(match: Match, reference: Reference) -> Span | None:
    """`week commencing 5 July`: seven days from it; `week ending`: seven days up to it."""
    span = match.span()
    if span.precision != "day" or not span.closed:
        return None
    if "week_ending" in match:
        return replace(span, start=span.first - WEEK + DAY, precision="week")
    return replace(span, end=span.first + WEEK - DAY, precision="week")


def day_week(match: Match, reference: Reference) -> Span | None:
    """`week of 5 July`."""
    return week_of(match, reference) if match.label("unit") == "week" else None


def numbered_week(match: Match, reference: Reference) -> Span | None:
    """`first week of September 2026`: days 1 to 7; the last week is the last seven days."""
    span = match.span()
    if span.precision != "month" or not span.closed or match.label("unit") != "week":
        return None
    if "number" not in match:
        return replace(span, start=span.last - WEEK + DAY, precision="week")
    if match.number("number") > 4:
        return None
    first = span.first + (match.number("number") - 1) * WEEK
    return replace(span, start=first, end=first + WEEK - DAY, precision="week")


def numbered_weekday(match: Match, reference: Reference) -> Span | None:
    """`last Friday in November 2026`: that day of the month, if the month has it."""
    span = match.span()
    if span.precision != "month" or not span.closed:
        return None
    month = [span.first + count * DAY for count in range((span.last - span.first).days + 1)]
    days = [day for day in month if day.weekday() == match.number("weekday") - 1]
    number = match.number("number") if "number" in match else len(days)
    found = days[number - 1] if 1 <= number <= len(days) else None
    return replace(span, start=found, end=found, precision="day") if found else None


SHAPES = (
    Shape("first=third through? last=third -? of? span", third),
    Shape("first=third -? of? span", third),
    Shape("nth half of? span", half),
    Shape("span open end_of close", end_of),
    Shape("month_end -? ,? of? span", end_of),
    Shape("span month_end", end_of),
    Shape("end_of -? of? span", end_of),
    Shape("start_of of? span", start_of),
)
WEEKS = (
    Shape("week_beginning :? -? span", week_of),
    Shape("week_ending :? -? span", week_of),
    Shape("unit of span", day_week),
    Shape("number=ranked unit belongs span", numbered_week),
    Shape("closing unit belongs span", numbered_week),
    Shape("number=ranked weekday belongs span", numbered_weekday),
    Shape("closing weekday belongs span", numbered_weekday),
)
