"""What a date without a year is measured against: the paper's own date, and how its column writes dates."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from extract.tidy.deadlines.almanac import DAY, EARLIEST, LATEST, day_of, financial_year, month_end
from extract.tidy.deadlines.span import Span
from extract.tidy.deadlines.tokens import Token

BACK, AHEAD = 3, 6
"""`May 10` is a month and a year if the year lies no further than this before or after the paper."""

SOON = 92 * DAY
"""A date without a year that comes so soon is likelier than that of a year before, though the row is done."""

ANY_YEAR = 2000
"""Stands in where no year can be told: a leap year, so that 29 February has a place in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """today: the paper's date, if known. year: the one year its column names, if one. done: the cell says that it
    is finished, so that a date without a year lies behind. closed: the row says so. days, years: how many other
    cells of the column can only mean month and day, or only month and year. slashed_months: `03/27` is month and
    year here. quarters_from: the month in which quarter 1 begins, if the paper's key says so.
    """

    today: date | None = None
    year: int | None = None
    done: bool = False
    closed: bool = False
    days: int = 0
    years: int = 0
    slashed_months: bool = False
    quarters_from: int | None = None

    @property
    def now(self) -> Span | None:
        """Today as a span."""
        return Span(start=self.today, end=self.today) if self.today else None

    def century(self, number: int) -> int | None:
        """A year of two figures in full; None if none that a paper can mean."""
        if number <= LATEST % 100:
            return 2000 + number
        return 1900 + number if number >= EARLIEST % 100 else None

    def near(self, year: int | None) -> bool:
        """Whether a deadline of this paper can well lie in that year; any can if its date is not known."""
        middle = self.today.year if self.today else self.year
        return year is not None and (middle is None or middle - BACK <= year <= middle + AHEAD)

    def days_without_year(self, first: tuple[int, int], last: tuple[int, int | None], precision: str) -> Span:
        """A span from (month, day) to (month, day or None for its last), in the year that is nearest."""
        start = day_of(ANY_YEAR, *first)
        year = ANY_YEAR + (last[0] < first[0])
        end = day_of(year, last[0], last[1]) if last[1] else month_end(year, last[0])
        if start is None or end is None:
            return IMPOSSIBLE
        return self.placed(Span(start=start, end=end, precision=precision, floating=True))

    def placed(self, span: Span) -> Span:
        """A floating span in the next year it can mean; in the latest if it is done, but for what fell due soon."""
        soon = self.now and span.after(self.now).first <= self.now.first + SOON
        if self.now and (self.done or (self.closed and not soon)):
            return span.before(self.now).assuming(f"No year: the latest before {self.today} is taken.", 0.75)
        if self.now:
            doubt = 0.5 if self.closed else 0.8
            return span.after(self.now).assuming(f"No year: the next from {self.today} on is taken.", doubt)
        if self.year:
            moved = span.after(Span(start=date(self.year, 1, 1), end=date(self.year, 1, 1)))
            return moved.assuming(f"No year: {self.year} is that of the rest of the column.", 0.6)
        return replace(span, adrift=True).assuming("No year, and the paper's date is not known.", 0.3)

    @property
    def financial_year(self) -> int | None:
        """The year in which the financial year of today began."""
        return financial_year(self.today) if self.today else None


UNPLACED = Span(adrift=True).assuming("It is counted from the paper's date, which is not known.", 0.3)
IMPOSSIBLE = Span(impossible=True, tentative=True).assuming("No calendar has the day that is printed.", 0.2)


def reference(
    today: date | None, done: bool, closed: bool, column: Sequence[Token], neighbours: Iterable[Sequence[Token]],
    keys: Iterable[Sequence[Token]] = (),
) -> Reference:  # fmt: skip
    """The reference for one cell: the paper's date, the words over its column, the column's other cells, and the
    sentences that say what the paper's dates mean."""
    bare = Reference(today=today if today and EARLIEST <= today.year <= LATEST else None, done=done, closed=closed)
    votes: Counter[str] = Counter()
    named: set[object] = set()
    for tokens in neighbours:
        votes.update(_votes(tokens, bare))
        named.update(token.value for token in tokens if token.tag == "year4")
    (year,) = named if len(named) == 1 else (None,)
    return replace(
        bare, year=year if isinstance(year, int) else None, days=votes["day"], years=votes["year"],
        slashed_months=votes["slash"] > 0 or any(token.tag == "month_year" for token in column),
        quarters_from=next(filter(None, map(_quarters_from, keys)), None),
    )  # fmt: skip


def _quarters_from(key: Sequence[Token]) -> int | None:
    """`Q2 means April to June`: quarter 1 begins in January. None if the key says no months of a quarter."""
    if [token.tag for token in key[:2]] != ["quarter", "num"]:
        return None
    number, months = key[1].value, [token.value for token in key if token.tag == "month"]
    if not isinstance(number, int) or len(months) != 2:
        return None
    first, last = months
    if not isinstance(first, int) or not isinstance(last, int) or (last - first) % 12 != 2:
        return None
    return (first - 1 - 3 * (number - 1)) % 12 + 1


def _votes(tokens: Sequence[Token], bare: Reference) -> Iterable[str]:
    """What another cell says of how its column writes dates; one that has two readings says nothing."""
    for token, following in pairwise(tokens):
        number = following.value
        if token.tag == "month" and isinstance(number, int):
            if following.tag in ("year4", "yy", "short"):
                yield "year"
            elif following.tag == "ordinal" or not bare.near(bare.century(number)):
                yield "day"
    if len(tokens) == 3 and [token.tag for token in tokens] == ["num", "/", "short"]:
        yield "slash"
