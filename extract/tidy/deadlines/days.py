"""Days: `31 March 2027`, `Mar 31`, `31.3.27`, `7-9 October`, `20, 21 & 27 May 2026`."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import lru_cache

from extract.tidy.deadlines.almanac import DAY, day_of
from extract.tidy.deadlines.reference import IMPOSSIBLE, Reference
from extract.tidy.deadlines.shapes import Match, Shape
from extract.tidy.deadlines.span import Span
from extract.tidy.deadlines.tokens import Token


def year_of(token: Token, reference: Reference) -> int | None:
    """The year a number stands for: four figures, or two with or without an apostrophe."""
    if not isinstance(token.value, int):
        return None
    if token.tag == "year4":
        return token.value
    return reference.century(token.value) if len(token.text.lstrip("'")) == 2 else None


def single(day: date) -> Span:
    """A span of one day."""
    return Span(start=day, end=day, precision="day")


def written(match: Match, reference: Reference) -> Span | None:
    """A day with its month in words, with or without a year."""
    month, day = match.number("name"), match.number("day")
    if "year" not in match and match["name"].tag == "typo":
        return None
    if "year" not in match:
        span = reference.days_without_year((month, day), (month, day), "day")
        return _doubting(span, match)
    year = year_of(match["year"], reference)
    return _exact(year, month, day, match) if year else None


def figures(match: Match, reference: Reference) -> Span | None:
    """`31/03/2027`: day, month and year, never another order."""
    year = year_of(match["year"], reference)
    return _exact(year, match.number("month"), match.number("day"), match) if year else None


def spaced(match: Match, reference: Reference) -> Span | None:
    """`31 03 2027`: two figures, two figures, four."""
    return figures(match, reference) if all(len(match[name].text) == 2 for name in ("day", "month")) else None


def beyond(match: Match, reference: Reference) -> Span:
    """`31/12/2199`: written like a date, in a year no paper can mean."""
    return IMPOSSIBLE


def iso(match: Match, reference: Reference) -> Span:
    """`2027-03-31`."""
    return _exact(match.number("year4"), match.number("month"), match.number("day"), match)


def _exact(year: int, month: int, day: int, match: Match) -> Span:
    found = day_of(year, month, day)
    return _doubting(single(found), match) if found else IMPOSSIBLE


def _doubting(span: Span, match: Match) -> Span:
    """Less sure where a month is misspelt or the weekday printed with the date is not its weekday."""
    if match.tag("name") == "typo":
        span = span.assuming(f"“{match['name'].text}” is read as a month's name.", 0.7)
    dated = span.start if not span.floating else None
    if "weekday" in match and dated and dated.weekday() != match.number("weekday") - 1:
        span = span.assuming(f"{dated} is not a {match['weekday'].text}; the date is kept.", 0.8)
    return span


def days_between(match: Match, reference: Reference) -> Span | None:
    """`7-9 October 2025`: two days of one month."""
    first, last = (_member(match, name, reference) for name in ("first", "last"))
    if first is None or last is None or first.impossible or last.impossible or first.first > last.last:
        return None
    return replace(first, end=last.end, lasting=True)


def days_listed(match: Match, reference: Reference) -> Span | None:
    """`20, 21 & 27 May 2026`: several days of one month."""
    numbers = [token for token in match.run if token.tag in ("num", "ordinal")]
    named = [Match(match.run, {**match.named, "each": number}) for number in numbers]
    days = [day for each in named if (day := _member(each, "each", reference))]
    if len(days) < len(numbers) or any(day.impossible for day in days):
        return None
    return replace(days[0], end=days[-1].end, items=tuple(days))


def _member(match: Match, name: str, reference: Reference) -> Span | None:
    return written(Match(match.run, {**match.named, "day": match[name]}), reference)


def serial(match: Match, reference: Reference) -> Span | None:
    """The number a spreadsheet keeps for a day, where a cell holds nothing else: 46112 is 31 March 2026."""
    count = int(match.run[0].text)
    if not 30000 <= count <= 60000:
        return None
    day = date(1899, 12, 30) + count * DAY
    return single(day).assuming(f"{count} is read as a spreadsheet's number for a day.", 0.7)


def unusual(match: Match, reference: Reference) -> Span | None:
    """A day, a month and a year in an order of their own, left to dateparser in its strictest mood."""
    found = _parsed(" ".join(token.text for token in match.run if token.tag not in ("sep", ",")))
    return single(found).assuming("The parts of the date stand in an unusual order.", 0.8) if found else None


@lru_cache(1024)
def _parsed(words: str) -> date | None:
    import dateparser

    settings = {
        "DATE_ORDER": "DMY", "STRICT_PARSING": True, "PARSERS": ["absolute-time"],
        "PREFER_DATES_FROM": "current_period", "REQUIRE_PARTS": ["day", "month", "year"],
    }  # fmt: skip
    found = dateparser.parse(words, languages=["en"], settings=settings)
    return day_of(found.year, found.month, found.day) if found else None


SHAPES = (
    Shape("^ long $", serial),
    Shape("<!name first=day through last=day of? name sep? year !name", days_between),
    Shape("<!name first=day through last=day of? name", days_between),
    Shape("day ( also day )+ of? name sep? year=year4?", days_listed),
    *(Shape(f"weekday? ,? day=num {stroke} month=num {stroke} year !unit", figures) for stroke in "/-."),
    *(Shape(f"year4 {stroke} month=num {stroke} day=num", iso) for stroke in "/-."),
    Shape("day=num stroke month=num stroke long", beyond),
    Shape("weekday? ,? day . name . year", written),
    Shape("weekday? ,? day=ordinal . name year !name", written),
    Shape("weekday? ,? day=ordinal . name", written),
    Shape("day=num month=num year=year4", spaced),
    Shape("<!name weekday? ,? day dash? of? name sep? year !name !unit !working", written),
    Shape("<!name weekday? ,? day dash? of? name", written),
    Shape("weekday? ,? name sep? day=ordinal ,? year=year4?", written),
    Shape("weekday? ,? name sep? day=num ,? year=year4", written),
    Shape("long_year=year4 sep? name sep? day", unusual),
    Shape("name sep? year4 sep? day=ordinal", unusual),
)
