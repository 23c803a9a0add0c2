"""Years: `2026/27`, `FY27`, the municipal year, `this calendar year`, `2027`; and pairs like `09/10`."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from extract.tidy.deadlines.almanac import DAY, EARLIEST, LATEST, plus_months
from extract.tidy.deadlines.days import year_of
from extract.tidy.deadlines.months import month_of
from extract.tidy.deadlines.reference import UNPLACED, Reference
from extract.tidy.deadlines.shapes import Match, Shape
from extract.tidy.deadlines.span import Span

STEPS = {"next": 1, "new": 1, "last": -1}
BEGINS = {"financial": 4, "municipal": 5, "academic": 9, "calendar": 1}
"""The month in which each kind of year begins. A municipal one really runs between two annual meetings."""

SAYS = {
    "financial": "A financial year runs from 1 April to 31 March.",
    "municipal": "A municipal year is taken to run from 1 May to 30 April.",
    "academic": "An academic year is taken to run from 1 September to 31 August.",
}


def year_from(year: int, kind: str = "calendar") -> Span:
    """The year of that kind that begins in `year`."""
    start = date(year, BEGINS[kind], 1)
    span = Span(start=start, end=plus_months(start, 12) - DAY, precision="year", lasting=kind == "municipal")
    return span.assuming(SAYS[kind], 0.95) if kind in SAYS else span


def split(match: Match, reference: Reference) -> Span | None:
    """`2026/27`: two years running are a financial year."""
    first, last = (year_of(match[name], reference) for name in ("first", "last"))
    return year_from(first, "financial") if first and last == first + 1 else None


def span_of_years(match: Match, reference: Reference) -> Span | None:
    """`2026-2030`: whole calendar years. `2026-03`: a month."""
    first, last = (year_of(match[name], reference) for name in ("first", "last"))
    short = match["last"].tag == "num" and len(match["last"].text) == 1
    if first and short and "/" in (token.text for token in match.run) and match.number("last") == (first + 1) % 10:
        return year_from(first, "financial").assuming("The figure behind the stroke is read as the next year's.", 0.85)
    if first and last and last > first:
        return replace(year_from(first), end=year_from(last).end, lasting=True, bare=True)
    month = match.number("last")
    return month_of(first, month) if first and month <= 12 and match["last"].tag == "num" else None


def pair(match: Match, reference: Reference) -> Span | None:
    """`09/10`, `26-27`: a financial year, if it is near."""
    year = split(match, reference) if _two_figures(match) else None
    if not year or match.number("last") > 12:
        return year
    sure = year.assuming("The two numbers are read as a financial year, not as a date.", 0.85)
    return sure if reference.near(year.first.year) else None


def _two_figures(match: Match) -> bool:
    return len(match["first"].text) == len(match["last"].text) == 2


def slashed(match: Match, reference: Reference) -> Span | None:
    """`03/27` is a month if no day can be meant, or if the column writes months so; `31/3` is a day."""
    first, last = match.number("first"), match.number("last")
    year = reference.century(last) if len(match["last"].text) == 2 else None
    months = last > 12 or last == 0 or reference.slashed_months
    if months and 1 <= first <= 12 and year and reference.near(year):
        month = month_of(year, first).assuming(f"“{first}/{last}” is read as month and year.", 0.8)
        return replace(month, bare=True)
    if not 1 <= last <= 12 or not 1 <= first <= 31:
        return None
    return replace(reference.days_without_year((last, first), (last, first), "day"), bare=True)


def of_kind(match: Match, reference: Reference) -> Span | None:
    """`2026/27 municipal year`, `FY27`, `academic year 2026`."""
    kind = match["yearkind"].tag
    token = match["years"]
    year = token.value.first.year if isinstance(token.value, Span) else year_of(token, reference)
    if not year or not EARLIEST <= year < LATEST:
        return None
    span = year_from(year, kind)
    told = token.tag == "fy" or kind == "calendar"
    return span if told else span.assuming(f"The {kind} year that begins in {year} is meant.", 0.8)


def nearest(match: Match, reference: Reference) -> Span:
    """`this financial year`, `next municipal year`, `end of calendar year`."""
    kind = match["yearkind"].tag
    steps = STEPS.get(match.tag("which") or "", 0)
    return replace(current_year(kind, reference, steps), over=steps < 0)


def current_year(kind: str, reference: Reference, steps: int = 0) -> Span:
    """The year of that kind in which the paper was written, or one so many steps from it."""
    if not reference.today:
        return UNPLACED
    year = reference.today.year - (reference.today.month < BEGINS[kind]) + steps
    return year_from(year, kind).assuming(f"Which {kind} year is meant is told from {reference.today}.", 0.9)


def year_end(match: Match, reference: Reference) -> Span | None:
    """`year end`: 31 March, or 31 December if it says `calendar`."""
    kind = match.tag("yearkind") or "financial"
    token = match.named.get("years")
    if token is None:
        span: Span | None = current_year(kind, reference)
    elif isinstance(token.value, Span):
        span = token.value
    else:
        year = year_of(token, reference)
        span = year_from(year - (kind != "calendar"), kind) if year else None
    return replace(span, start=None, bound="end", lasting=False) if span else None


def bare(match: Match, reference: Reference) -> Span:
    """`2027`."""
    return replace(year_from(match.number("year4")), bare=True)


def start(match: Match, reference: Reference) -> Span:
    """`start of the financial year`: the next one, as nobody can still be on time for the last."""
    span = current_year(match["yearkind"].tag, reference, steps=1)
    return replace(span, end=span.start, lasting=False)


def by_new(match: Match, reference: Reference) -> Span:
    """`by the new financial year`: by its first day."""
    span = start(match, reference)
    return span.opened("by", None, span.end)


def told(match: Match, reference: Reference) -> Span | None:
    """`financial year commencing 1 April 2027`, `… ending 31 March 2028`: twelve months from or to a day."""
    span = match.span()
    if span.precision != "day" or not span.closed or span.adrift:
        return None
    if match.tag("edge") == "starting":
        return replace(span, end=plus_months(span.first, 12) - DAY, precision="year")
    return replace(span, start=plus_months(span.last + DAY, -12), precision="year")


SPLITS = (
    Shape("first=year4 split last=year", split, gives="fy"),
    Shape("first=yy split last=two", split, gives="fy"),
    Shape("<!/ <!word first=year4 split last=year !unit", span_of_years),
)
TOLD = (Shape("yearkind edge in? span", told),)
PAIRS = (
    Shape("first=two split last=two !unit !name !working", pair, gives="fy"),
    Shape("<!unit first=two / last=two !/ !unit !name !working !of", slashed),
)
SHAPES = (
    Shape("yearkind years", of_kind),
    Shape("years=long_year yearkind", of_kind),
    Shape("yearkind? year_end years=long_year", year_end),
    Shape("years=long_year year_end", year_end),
    Shape("yearkind? year_end !num", year_end),
    Shape("yearkind end_of !years !span", year_end),
    Shape("start_of of? yearkind !name", start),
    Shape("by new yearkind !name !starting !end_of", by_new),
    Shape("which? yearkind !name !starting !end_of", nearest),
    Shape("<!/ year4", bare),
)
