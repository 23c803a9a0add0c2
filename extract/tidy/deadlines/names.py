"""What is called by a date and is none: `April Jones`, `12 May Street`, `Winter Service Plan`, `Local Plan 2016-2031`.

A month, a season or a feast is part of a name if a name goes on after it, or goes before it and ends in it. A number
that could be a year, or a day and a month, counts or names what stands beside it, unless a word makes it a date or
what stands beside it is a thing done on a date (`adoption 2027`; `[deadlines.nouns]`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from extract.tidy.deadlines.reference import Reference
from extract.tidy.deadlines.span import Span
from extract.tidy.deadlines.tokens import Token

CALLED = ("month", "season", "term", "easter", "christmas", "summer_recess")
SURNAMES = (3, 5)
"""Months that people and places are called by as a last name, as they are by seasons; verbs too."""

MAKE_DATES = frozenset(
    {"by", "before", "until", "after", "from", "starting", "between", "inside", "in", "throughout", "not_before"}
    | {"effect", "in_time", "early", "mid", "late", "end_of", "start_of", "every", "this", "next", "last", "of"}
    | {"num", "ordinal", "weekday", "nth", "week_beginning", "week_ending"}
)
"""What stands before a month, and not before the name of a person or a thing."""

JOINS = ("-", "/", "&", "and", "or", "to")
YEARS = ("year4", "fy", "yy", "num", "short", "ordinal")
FIGURES = ("num", "short", "long", "year4", "/", "-")
WHOLE_YEAR = re.compile(r"[0-9]{4}")
THINGS = ("word", "noise", "event", "occasion", "elections")
BESIDE = ("deed", "paper", "place")
"""The kinds of `[deadlines.nouns]`; only `place` makes a name."""

TOLD_APART = ("word", "noise", "review", "long")


def without_names(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens with each month, season or feast that is part of a name as the word it is, and without figures
    that are part of a code."""
    return tuple(_as_it_is(tokens, at) for at in range(len(tokens)) if not _is_coded(tokens, at))


def _as_it_is(tokens: Sequence[Token], at: int) -> Token:
    return replace(tokens[at], tag="word", value=None) if _called(tokens, at) else tokens[at]


def _is_coded(tokens: Sequence[Token], at: int) -> bool:
    """`KS3/4`, `HR/26/03`, `DEF-2026-14`: the figures and strokes that hang on capital letters."""
    first = at
    while first and tokens[first].tag in FIGURES and tokens[first - 1].end == tokens[first].start:
        first -= 1
    letters = tokens[first]
    return first < at and letters.tag == "word" and letters.value not in BESIDE and letters.text.isupper()


def _called(tokens: Sequence[Token], at: int) -> bool:
    if tokens[at].tag not in CALLED:
        return False
    if _is_place(tokens, at):
        return True
    return not _made_a_date(tokens, at) and (_goes_on(tokens, at) or _ends_a_name(tokens, at))


def _is_place(tokens: Sequence[Token], at: int) -> bool:
    """`May Street`, `12 May Street`, `March (town)`."""
    after = [token for token in tokens[at + 1 : at + 3] if token.tag != "open"]
    return bool(after) and after[0].value == "place" and tokens[at].text[0].isupper()


def _made_a_date(tokens: Sequence[Token], at: int) -> bool:
    """`by June`, `12 June`, `May and June`: whatever follows, a date has been named."""
    before = [token.tag for token in tokens[max(at - 2, 0) : at]]
    listed = before[-1:] and before[-1] in JOINS and before[0] in ("month", "num", "ordinal")
    return bool(listed) or (bool(before) and before[-1] in MAKE_DATES)


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """`June Pell`, `Summer Reading Challenge`, `winter gritting`; not `June Planning Committee`, `May OSC`."""
    token = tokens[at]
    begins = at + 1 + _joined(tokens, at)
    run = tuple(_run(tokens[begins:]))
    if not run or run[0].value in BESIDE or _is_short(run[0], token):
        return False
    if not _is_capital(run[0]):
        return token.tag not in ("month", "term")
    meets = [token.tag for token in tokens[begins + len(run) :][:1]] == ["occasion"]
    return not meets and not any(word.value in ("deed", "paper") for word in run) and _is_capital(token)


def _joined(tokens: Sequence[Token], at: int) -> bool:
    """`March & Sons`, `Summer of Sport`: a name goes on after a joining word."""
    sign = tokens[at + 1].tag if at + 1 < len(tokens) else ""
    return sign == "&" or (sign == "of" and tokens[at].tag == "season")


def _run(tokens: Sequence[Token]) -> Iterator[Token]:
    """The words that follow at once, with the `and` and `of` between them."""
    if tokens and tokens[0].tag == "word":
        yield from takewhile(lambda token: token.tag in ("word", "and", "&", "of"), tokens)


def _ends_a_name(tokens: Sequence[Token], at: int) -> bool:
    """`Janet March`, `R. May`, `J Winter`; not `Launch March`, `Janet March 2027`."""
    token = tokens[at]
    if token.tag == "month" and token.value not in SURNAMES:
        return False
    before = [other for other in tokens[max(at - 2, 0) : at] if other.tag != "."][-1:]
    if not before or before[0].tag not in ("word", "numbered", "typo") or before[0].value in BESIDE:
        return False
    dated = at + 1 < len(tokens) and tokens[at + 1].tag in YEARS
    short = _is_short(before[0], token)
    return not dated and not short and _is_capital(before[0]) and _is_capital(token)


def _is_capital(token: Token) -> bool:
    return token.text[:1].isupper()


def _is_short(word: Token, beside: Token) -> bool:
    """`OSC` beside `June`: the letters of a committee; beside `JUNE` it may be anything."""
    return len(word.text) > 1 and word.text.isupper() and not beside.text.isupper()


def is_name(tokens: Sequence[Token], token: Token, reference: Reference) -> bool:
    """Whether a number that could be a date is part of a name, or counts: `Vision 2036`, `2027 homes`, `5/6 wards`."""
    span = token.value
    assert isinstance(span, Span)
    at = tokens.index(token)
    if not span.bare:
        return span.bound == "to" and span.precision == "year" and _is_far(tokens[:at], span, reference)
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if span.precision in ("day", "month"):
        return _is_counted(tokens[at + 1 :]) or _is_numbered(tokens[:at][-1:], token)
    return (after is not None and after.tag in THINGS) or _is_told_by(tokens[:at], span, reference)


def _is_counted(after: Sequence[Token]) -> bool:
    """`5/6 wards`, `10/12 actions`, `10/12 complete`: so many of so many; and `8/9 Market Street`."""
    if any(word.value == "place" for word in _run(after)):
        return True
    thing = after[0] if after else None
    if thing is None or thing.tag != "word":
        return thing is not None and thing.tag in ("completed", "numbered")
    return not _is_capital(thing) and thing.value not in BESIDE


def _is_numbered(before: Sequence[Token], figures: Token) -> bool:
    """`Windows 10/11`, `CAB 12/26`: what has a name has a number; with a whole year, what has letters only."""
    name = before[0] if before else None
    if name is None or name.tag != "word" or name.value in BESIDE or not _is_capital(name):
        return False
    return name.text.isupper() or not WHOLE_YEAR.search(figures.text)


def _is_told_by(before: Sequence[Token], span: Span, reference: Reference) -> bool:
    """`Class of 2019`, `Cases: 2023`, `Transport Plan (2036)`, and any year far off that has words before it."""
    sign = before[-1].tag if before else ""
    words = before[:-1] if sign in ("of", ":", "=", "open") else before
    last = words[-1] if words else None
    if last is None or last.value == "deed":
        return False
    if sign == "open":
        return last.tag == "word" and not any(token.value == "deed" for token in words)
    if sign in (":", "="):
        return last.tag in ("word", "long") or _is_far(before, span, reference)
    return last.tag in (*THINGS, "budget") or _is_far(before, span, reference)


def _is_far(before: Sequence[Token], span: Span, reference: Reference) -> bool:
    told = any(token.tag in TOLD_APART for token in before)
    return told and span.end is not None and not reference.near(span.end.year)
