"""What a token's neighbours tell of it: a line that only wrapped, `may` the verb, `about` the hedge."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from extract.tidy.deadlines.names import SURNAMES
from extract.tidy.deadlines.tokens import Token

LEADING = frozenset(
    {"by", "before", "until", "after", "from", "starting", "to", "between", "inside", "in", "for", "of"}
    | {"and", "or", "throughout", "not_before", "effect", "in_time", "early", "mid", "late", "end_of"}
    | {"start_of", "every", "quarter", "week_beginning", "week_ending", "this", "next", "last", "-", "/", "&"}
)
"""A line that ends with one of these goes on in the next one."""

SPLIT = frozenset(
    {(name, year) for name in ("month", "season", "term", "num", "count") for year in ("year4", "fy", "yy")}
    | {(number, name) for number in ("num", "ordinal", "count") for name in ("month", "unit")}
)
"""What belongs together though the line ends between."""

DATED = LEADING - {"of", "and", "or", "to", "this"} | {
    "num", "ordinal", "short", "year4", "yy", "month", "half_term", "month_end", "onwards", "earliest",
    "latest",
}  # fmt: skip
"""What stands beside a month and not beside a verb."""


def in_company(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens without lines that only wrapped, and with verbs as the words they are."""
    return tuple(_doubted(tokens, at) for at in range(len(tokens)) if not _wrapped(tokens, at))


def _wrapped(tokens: Sequence[Token], at: int) -> bool:
    """Whether a new line is only where the cell's width ended."""
    if tokens[at].tag != "line" or not 0 < at < len(tokens) - 1:
        return False
    before, after = tokens[at - 1].tag, tokens[at + 1].tag
    named = at > 1 and tokens[at - 2].tag == after == "month"  # `Aug 26` over `Mar 27`: each has its month
    return before in LEADING or after == "-" or ((before, after) in SPLIT and not named)


def _doubted(tokens: Sequence[Token], at: int) -> Token:
    """`may` and `march` in small letters are months only beside a number or a word like `by`."""
    token = tokens[at]
    if token.value not in SURNAMES or token.tag != "month" or not token.text.islower() or len(tokens) == 1:
        return token
    near = {other.tag for other in (*tokens[max(at - 1, 0) : at], *tokens[at + 1 : at + 2])}
    return token if near & DATED else replace(token, tag="word", value=None)


def without_hedges(tokens: Sequence[Token]) -> tuple[tuple[Token, ...], bool]:
    """Without `c.`, `about` before a date, and whether there was one; elsewhere they are none."""
    hedges = [
        token for token, following in pairwise(tokens)
        if token.tag == "roughly" and following.tag not in ("word", "noise", "event", "occasion")
    ]  # fmt: skip
    return tuple(token for token in tokens if token not in hedges), bool(hedges)
