"""What comes round again: `quarterly`, `every six months`, `14th of each month`; and its RRULE."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from extract.tidy.deadlines.reference import Reference
from extract.tidy.deadlines.shapes import Match, Shape
from extract.tidy.deadlines.span import Span
from extract.tidy.deadlines.tokens import Token

LETTER = {"day": "D", "week": "W", "month": "M", "year": "Y"}
FREQUENCY = {"D": "DAILY", "W": "WEEKLY", "M": "MONTHLY", "Y": "YEARLY"}
PERIOD = re.compile(r"P(\d+)([DWMY])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cycle:
    """every: an ISO 8601 duration, None if it is not said how often. day, months: those that are named."""

    every: str | None
    day: int | None = None
    months: tuple[int, ...] = ()

    def rrule(self, span: Span | None) -> str | None:
        """The RFC 5545 rule, with the month and day of `span` where it names them, and its end as UNTIL."""
        found = PERIOD.fullmatch(self.every or "")
        return ";".join(self._parts(int(found[1]), found[2], span)) if found else None

    def _parts(self, count: int, letter: str, span: Span | None) -> Iterator[str]:
        yield f"FREQ={FREQUENCY[letter]}"
        if count > 1:
            yield f"INTERVAL={count}"
        if letter == "Y" and (months := self.months_of(span)):
            yield f"BYMONTH={','.join(map(str, months))}"
        if day := self.day or (self.day_of(span) if letter == "Y" else None):
            yield f"BYMONTHDAY={day}"
        if span and span.end and (span.lasting or span.bound in ("until", "to")):
            yield f"UNTIL={span.end:%Y%m%d}"

    def months_of(self, span: Span | None) -> tuple[int, ...]:
        """The months a yearly thing falls in, if they are printed."""
        if self.every != "P1Y" or span is None or span.lasting or span.precision not in ("day", "month"):
            return self.months
        return tuple(one.end.month for one in span.items or (span,) if one.end)

    def day_of(self, span: Span | None) -> int | None:
        """The day a yearly thing falls on, if one is printed."""
        named = span and span.precision == "day" and not span.items and self.months_of(span)
        return span.end.day if named and span and span.end else None


def named(match: Match, reference: Reference) -> Cycle | None:
    """`quarterly`, and `six monthly`, which is six times monthly."""
    every = match.label("cycle")
    if "number" in match:
        return _times(every, match.number("number"))
    return Cycle(every=every if PERIOD.fullmatch(every) else None)


def _times(every: str, count: int) -> Cycle | None:
    found = PERIOD.fullmatch(every)
    return Cycle(every=f"P{int(found[1]) * count}{found[2]}") if found and 1 <= count <= 99 else None


def each(match: Match, reference: Reference) -> Cycle | None:
    """`every six months`, `every other week`, `each year`; `14th of each month` names the day too."""
    letter = LETTER.get(match.label("unit"))
    count = next((match.number(name) for name in ("number", "nth") if name in match), 1)
    day = match.number("ordinal") if "ordinal" in match and letter == "M" else None
    if letter:
        return Cycle(every=f"P{count}{letter}", day=day)
    return Cycle(every=f"P{2 * count}W") if match.label("unit") == "fortnight" else None


def on_weekday(match: Match, reference: Reference) -> Cycle:
    """`every Friday`, `every other Friday`."""
    return Cycle(every=f"P{match.number('nth') if 'nth' in match else 1}W")


def yearly(match: Match, reference: Reference) -> Cycle | None:
    """`three times a year`."""
    count = match.number("number")
    even = 1 <= count <= 12 and 12 % count == 0
    return Cycle(every=f"P{12 // count}M" if count > 1 else "P1Y") if even else None


def evenly(items: tuple[Span, ...]) -> Cycle | None:
    """`July, October, January, April`: months without a year that share it out evenly come round again."""
    floating = [span for span in items if span.floating and span.precision == "month"]
    months = [span.start.month for span in floating if span.start]
    if len(months) < 3 or len(months) != len(items) or 12 % len(months):
        return None
    step = 12 // len(months)
    even = all((after - before) % 12 == step for before, after in pairwise(months))
    return Cycle(every=f"P{step}M", months=tuple(months)) if even else None


def whenever(match: Match, reference: Reference) -> Cycle:
    """`every third meeting`: how often nobody can say."""
    return Cycle(every=None)


def with_month(match: Match, reference: Reference) -> tuple[Token, ...] | None:
    """`each March`: what has no year comes round with the year."""
    cycle = Token("cycle", match["every"].text, match["every"].start, match["every"].end, Cycle(every="P1Y"))
    return (cycle, match["span"]) if match.span().floating else None


SHAPES = (
    Shape("every span", with_month, gives="tokens"),
    Shape("ordinal of every? -? unit", each, gives="cycle"),
    Shape("which=ordinal weekday of every? unit", each, gives="cycle"),
    Shape("every nth occasion", whenever, gives="cycle"),
    Shape("every least=number till number -? unit", each, gives="cycle"),
    Shape("every nth? weekday", on_weekday, gives="cycle"),
    Shape("every number -? unit", each, gives="cycle"),
    Shape("every nth unit", each, gives="cycle"),
    Shape("every unit", each, gives="cycle"),
    Shape("number times", yearly, gives="cycle"),
    Shape("number -? cycle", named, gives="cycle"),
    Shape("cycle", named, gives="cycle"),
)
