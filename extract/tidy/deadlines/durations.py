"""Durations: `6 weeks`, `10 working days`, `3-6 months`; and the spans they make with a first day."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from extract.tidy.deadlines.almanac import DAY, LATEST, plus_months, plus_working_days
from extract.tidy.deadlines.reference import UNPLACED, Reference
from extract.tidy.deadlines.shapes import Match, Shape, no_date
from extract.tidy.deadlines.span import Span

DAYS = {"day": 1, "week": 7, "fortnight": 14}
MONTHS = {"month": 1, "year": 12}
PRECISION = {"hour": "day", "fortnight": "week"}
WORKING = "Bank holidays of England and Wales are left out of the working days."


@dataclass(frozen=True, slots=True, kw_only=True)
class Duration:
    """So many of a unit; `least` to `most` where both are named. clear: counted back, neither end counts."""

    least: int
    most: int
    unit: str
    working: bool = False
    clear: bool = False

    def after(self, day: date, count: int | None = None) -> date | None:
        """The day so much later (earlier if negative); None beyond the years a paper can mean."""
        count = self.most if count is None else count
        try:
            found = self._after(day, count - (self.clear and count < 0))
        except (ValueError, OverflowError):
            return None
        return found if found.year <= LATEST else None

    def _after(self, day: date, count: int) -> date:
        if self.working:
            return plus_working_days(day, count)
        if self.unit in MONTHS:
            return plus_months(day, count * MONTHS[self.unit])
        return day + (count // 24 if self.unit == "hour" else count * DAYS[self.unit]) * DAY

    @property
    def precision(self) -> str:
        """The unit as a precision."""
        return PRECISION.get(self.unit, self.unit)


def duration(match: Match, reference: Reference) -> Duration | None:
    """`six weeks`, `10 clear working days`, `a year`, `3-6 months`."""
    unit = match.label("unit")
    most = match.number("most") if "most" in match else 1
    least = match.number("least") if "least" in match else most
    if (unit not in DAYS and unit not in MONTHS and unit != "hour") or not 0 <= least <= most <= 999:
        return None
    working, clear = ("working" in match and unit == "day", "clear" in match and unit == "day")
    return Duration(least=least, most=most, unit=unit, working=working, clear=clear)


def _duration(match: Match) -> Duration:
    found = match["duration"].value
    assert isinstance(found, Duration)
    return found


def _counted(found: Duration, start: date | None, end: date | None, since: str) -> Span | None:
    """A span that was counted and not printed."""
    if start is None and end is None:
        return None
    span = Span(start=start, end=end, precision=found.precision, related=True, bound="by")
    span = span.assuming(f"It is counted from {since}.", 0.8)
    return span.assuming(WORKING, 0.9) if found.working else span


def from_now(match: Match, reference: Reference) -> Span | None:
    """`within 6 weeks`, `in a year's time`: from the paper's date. `3-6 months` has two sides."""
    found, today = _duration(match), reference.today
    if not today:
        return replace(UNPLACED, adrift=False, related=True, precision=found.precision)
    if found.least == found.most:
        return _counted(found, None, found.after(today), f"the paper's date, {today}")
    span = _counted(found, found.after(today, found.least), found.after(today), f"the paper's date, {today}")
    return replace(span, related=False, lasting=True) if span else None


def within_one(match: Match, reference: Reference) -> Span | None:
    """`within the month`: one month from the paper's date."""
    found, today = _one(match), reference.today
    return _counted(found, None, found.after(today), f"the paper's date, {today}") if found and today else None


def next_stretch(match: Match, reference: Reference) -> Span | None:
    """`for the next eighteen months`: all of the time from the paper's date on."""
    span = from_now(match, reference)
    return replace(span, start=reference.today, related=False, lasting=True) if span and span.end else span


def past_stretch(match: Match, reference: Reference) -> Span | None:
    """`over the past year`: behind us, no deadline."""
    found, today = _duration(match) if "duration" in match else _one(match), reference.today
    if not today or not found:
        return None
    return Span(start=found.after(today, -found.most), end=today, precision=found.precision, over=True)


def _one(match: Match) -> Duration | None:
    unit = match.label("unit")
    return Duration(least=1, most=1, unit=unit) if unit in DAYS or unit in MONTHS else None


def before_now(match: Match, reference: Reference) -> Span | None:
    """`three clear working days before the meeting`."""
    found = _duration(match)
    end = found.after(reference.today, -found.most) if reference.today else None
    return _counted(found, None, end, f"the meeting, {reference.today}")


def from_span(match: Match, reference: Reference) -> Span | None:
    """`within 6 weeks of 1 April 2027`, `two weeks before 3 May 2027`: from a day that is printed."""
    found, span = _duration(match), match.span()
    if match.tag("link") == "before" and span.start and not span.adrift:
        return _counted(found, None, found.after(span.start, -found.most), str(span.start))
    return counted_from(found, span) if match.tag("link") != "before" else None


def counted_from(found: Duration, span: Span) -> Span | None:
    """The last day so long after a span."""
    if span.end is None or span.adrift:
        return None
    return _counted(found, None, found.after(span.end), str(span.end))


def running(match: Match, reference: Reference) -> Span | None:
    """`for a period of 30 weeks commencing 16 March 2026`: so long, the first day counted."""
    found, span = _duration(match), match.span()
    if not span.start or span.adrift:
        return None
    end = found.after(span.first)
    return replace(span, end=end - DAY, lasting=True) if end else None


def awaiting(match: Match, reference: Reference) -> Duration:
    """`within 3 months of approval`: counted from a day that is not printed here."""
    return _duration(match)


DURATIONS = (
    Shape("least=number till most=number -? clear? working? -? unit", duration, gives="duration"),
    Shape("a? most=number -? clear? working? -? unit", duration, gives="duration"),
    Shape("a clear? working? unit", duration, gives="duration"),
)
SHAPES = (
    Shape("at_least duration !before", no_date, gives="noise"),
    Shape("duration '? notice", no_date, gives="noise"),
    Shape("behind duration", past_stretch),
    Shape("behind unit", past_stretch),
    Shape("for duration whole? ,? from in? span", running),
    Shape("for? duration whole? ,? origin in? span", running),
    Shape("begins in? span ,? for duration", running),
    Shape("span ,? for duration", running),
    Shape("within? duration '? link in? span", from_span),
    Shape("duration '? before here", before_now),
    Shape("within? duration '? hence? link here", from_now),
    Shape("within? further? duration '? link", awaiting, gives="awaiting"),
    Shape("within? further duration", awaiting, gives="awaiting"),
    Shape("inside duration whole", awaiting, gives="awaiting"),
    Shape("for next duration", next_stretch),
    Shape("within next? duration '? hence?", from_now),
    Shape("inside unit !of", within_one),
    Shape("for duration", from_now),
    Shape("after duration", from_now),
    Shape("next duration", from_now),
    Shape("duration '? hence", from_now),
    Shape("open duration close", from_now),
    Shape("^ urgent break? -? ,? duration '? $", from_now),
    Shape("^ tentative? duration '? tentative? query? $", from_now),
)
