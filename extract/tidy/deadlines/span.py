"""A stretch of the calendar that words stand for, and what was taken for granted in reading it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from extract.tidy.deadlines.almanac import DAY, month_end, plus_months

FINEST = ("day", "week", "month", "quarter", "term", "season", "half_year", "year")
"""Precisions, the finest first."""

LEAP = 9
"""A day comes back within so many years: 29 February may have to wait eight."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """First to last day, both included; one of them may be open.

    floating: no year was printed. adrift: nor could one be told, so the year stands for any. bare: nothing
    but the number of a year, or the numbers of a day and a month. lasting: the thing goes on for all of it
    (`for 2026/27`), it is not merely due in it. bound: the word that opened a side (`by`, `from`, `after` …).
    related: counted from an event. over: said to be past. impossible: printed like a date that no calendar
    has. items: members of a list.
    """

    start: date | None = None
    end: date | None = None
    precision: str | None = None
    floating: bool = False
    adrift: bool = False
    bare: bool = False
    lasting: bool = False
    bound: str | None = None
    related: bool = False
    over: bool = False
    tentative: bool = False
    impossible: bool = False
    items: tuple[Span, ...] = ()
    confidence: float = 1.0
    assumed: tuple[str, ...] = ()

    @property
    def first(self) -> date:
        """The first day; an error to ask of a span open at that side."""
        assert self.start is not None
        return self.start

    @property
    def last(self) -> date:
        """The last day; an error to ask of a span open at that side."""
        assert self.end is not None
        return self.end

    @property
    def closed(self) -> bool:
        """Whether both sides are known."""
        return self.start is not None and self.end is not None

    @property
    def due(self) -> bool:
        """Whether it says up to when, not in which time."""
        return self.bound in ("by", "until")

    def assuming(self, sentence: str, confidence: float) -> Span:
        """The same, but only so sure, because of `sentence`."""
        return replace(self, assumed=(*self.assumed, sentence), confidence=self.confidence * confidence)

    def opened(self, bound: str, start: date | None, end: date | None) -> Span:
        """The same, but for what a word like `by` makes of its sides."""
        return replace(self, bound=bound, start=start, end=end, bare=False, lasting=False, items=())

    def holds(self, other: Span) -> bool:
        """Whether the other lies inside this one."""
        return self.closed and other.closed and self.first <= other.first and other.last <= self.last

    def third(self, part: int) -> Span:
        """Its first, second or last third (0, 1, 2): days of a month, months of anything longer."""
        if self.precision in ("day", "week"):
            return self
        if self.precision == "month":
            first = self.first.replace(day=10 * part + 1)
            return replace(self, start=first, end=self.last if part == 2 else first + 9 * DAY)
        days = (self.last - self.first).days + 1
        months = round(days / 30.4)
        whole = months % 3 == 0
        start, after = (
            plus_months(self.first, months * edge // 3) if whole else self.first + days * edge // 3 * DAY
            for edge in (part, part + 1)
        )
        return replace(self, start=start, end=after - DAY)

    def before(self, later: Span) -> Span:
        """A floating span in its latest year that does not begin after `later` does."""
        years = range(later.first.year, later.first.year - LEAP, -1)
        return next((moved for moved in self._in(years) if moved.first <= later.first), self)

    def after(self, earlier: Span) -> Span:
        """A floating span in its first year that does not end before `earlier` does."""
        years = range(earlier.first.year - 1, earlier.first.year + LEAP)
        return next((moved for moved in self._in(years) if moved.last >= earlier.last), self)

    def beginning(self, day: date) -> Span:
        """A floating span in its first year that does not begin before `day`."""
        years = range(day.year, day.year + LEAP)
        return next((moved for moved in self._in(years) if moved.first >= day), self)

    def _in(self, years: Iterable[int]) -> Iterable[Span]:
        for year in years:
            days = [self._day_in(day, year) for day in (self.first, self.last)]
            if None not in days:
                yield replace(self, start=days[0], end=days[1], adrift=False)

    def _day_in(self, day: date, year: int) -> date | None:
        year += day.year - self.first.year
        if self.precision != "day" and day == month_end(day.year, day.month):
            return month_end(year, day.month)
        try:
            return day.replace(year=year)
        except ValueError:
            return None


def finest(*spans: Span) -> str | None:
    """The finest precision among them."""
    named = [span.precision for span in spans if span.precision]
    return min(named, key=FINEST.index, default=None)
