"""Shapes of tokens, and the step that rewrites what has a known shape.

A shape is written in words: `weekday? ,? day of? month year`. Each is a tag, a class of tags (`CLASSES`) or a
mark; `name=class` calls it by another name, `?` may be left out, `!class` must not follow, `<!class` not go
before, `( … )` groups, `^` and `$` are the ends of the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from extract.tidy.deadlines.reference import Reference
from extract.tidy.deadlines.span import Span
from extract.tidy.deadlines.tokens import Token

CLASSES: dict[str, tuple[str, ...]] = {
    "day": ("num", "ordinal"),
    "two": ("num", "short", "yy"),
    "year": ("year4", "num", "short", "yy"),
    "years": ("fy", "year4", "num", "short", "yy"),
    "long_year": ("fy", "year4"),
    "digits": ("num", "short", "long", "year4"),
    "part": (".", "/"),
    "current": ("now", "present"),
    "number": ("num", "short", "long", "count"),
    "name": ("month", "typo"),
    "sep": ("-", "/", ".", ","),
    "stroke": ("-", "/", "."),
    "dash": ("-", "/", ","),
    "split": ("-", "/"),
    "also": (",", "&", "and"),
    "till": ("-", "to", "until"),
    "through": ("-", "to", "until", "/"),
    "yearkind": ("financial", "municipal", "academic", "calendar"),
    "which": ("this", "next", "new", "last"),
    "closing": ("last", "final"),
    "ranked": ("nth", "ordinal"),
    "called": ("month", "season"),
    "feast": ("easter", "christmas"),
    "third": ("early", "mid", "late"),
    "behind": ("past", "last"),
    "whole": ("window", "period", "deadline"),
    "belongs": ("of", "in"),
    "link": ("of", "from", "after", "before"),
    "begins": ("from", "starting"),
    "origin": ("starting", "effect"),
    "edge": ("starting", "end_of"),
    "stretch": ("unit", "quarter"),
    "within": ("inside", "in", "by", "until", "for"),
    "due": ("by", "until", "inside", "in_time"),
    "limit": ("by", "before", "until", "in"),
    "sooner": ("by", "until", "before", "pre", "in_time"),
    "ahead": ("before", "pre"),
    "later": ("after", "post"),
    "initial": ("word", "a", "numbered"),
    "mark": (":", "-", ",", "open", "line"),
    "break": (":", "line"),
    "counted": ("word", "noise", "month", "typo", "half", "quarter", "unit", "occasion", "event", "weekday", "term"),
    "filling": ("word", "event", "occasion", "here", "final", "budget", "elections", "of", "in", "for", "and"),
}
"""What one word of a shape may stand for, beside a tag itself."""

_signs: dict[str, str] = {}


def _sign(tag: str) -> str:
    """One character of the private part of Unicode for a tag: so a shape can be a regular expression."""
    return _signs.setdefault(tag, chr(0xE000 + len(_signs)))


@dataclass(frozen=True, slots=True)
class Match:
    """The tokens that have a shape, and those of them that the shape names."""

    run: tuple[Token, ...]
    named: dict[str, Token]

    def __contains__(self, name: str) -> bool:
        return name in self.named

    def __getitem__(self, name: str) -> Token:
        return self.named[name]

    def number(self, name: str) -> int:
        """The value of a numeric token."""
        value = self.named[name].value
        assert isinstance(value, int)
        return value

    def label(self, name: str) -> str:
        """The value of a token that stands for a label of the rules."""
        return str(self.named[name].value)

    def tag(self, name: str) -> str | None:
        """The tag of a token that may be missing."""
        return self.named[name].tag if name in self.named else None

    def span(self, name: str = "span") -> Span:
        """The value of a token that is a span already."""
        value = self.named[name].value
        assert isinstance(value, Span)
        return value


@dataclass(frozen=True, slots=True)
class Shape:
    """What is looked for, what reads it (None: not this after all), and the tag of what takes its place.

    gives: `tokens` if what `read` answers is a tuple of tokens, to stand there as they are.
    """

    pattern: str
    read: Callable[[Match, Reference], object]
    gives: str = "span"
    regex: re.Pattern[str] = field(init=False)
    begins: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        words, named = self.pattern.split(), set[str]()
        object.__setattr__(self, "regex", re.compile("".join(_element(word, named) for word in words)))
        object.__setattr__(self, "begins", frozenset(_begins(words)))

    def match(self, tokens: Sequence[Token], signs: str, at: int) -> Match | None:
        """The tokens from `at` on that have this shape."""
        found = self.regex.match(signs, at)
        if not found:
            return None
        named = {name: tokens[found.start(name)] for name, sign in found.groupdict().items() if sign}
        return Match(tuple(tokens[at : found.end()]), named)


def no_date(match: Match, reference: Reference) -> bool:
    """What only looks like a date or a limit: `Phase 2`, `28 days' notice`, `minute of 4 June 2027`."""
    return True


def _element(word: str, named: set[str]) -> str:
    """One word of a shape as a regular expression over signs; the first with a name has it."""
    if word[0] in "^$()":
        return word.replace("(", "(?:")
    if word.startswith(("!", "<!")):
        return f"(?{word.partition('!')[0]}!{_class(word.partition('!')[2])})"
    optional = "?" if word.endswith("?") else ""
    name, _, kind = word.removesuffix("?").rpartition("=")
    name = name or kind
    if not name.isidentifier() or name in named:
        return _class(kind) + optional
    named.add(name)
    return f"(?P<{name}>{_class(kind)}){optional}"


def _class(kind: str) -> str:
    return "[" + "".join(map(_sign, CLASSES.get(kind, (kind,)))) + "]"


def _begins(words: Iterable[str]) -> Iterable[str]:
    """The tags a shape may begin with."""
    for word in words:
        if word not in ("^", "(") and not word.startswith("<"):
            kind = word.removesuffix("?").rpartition("=")[2]
            yield from CLASSES.get(kind, (kind,))
            if not word.endswith("?"):
                return


class Step:
    """One step of the cascade: wherever a shape fits, the first that does, its tokens become one."""

    def __init__(self, *shapes: Shape) -> None:
        self._by_first: dict[str, list[Shape]] = {}
        for shape in shapes:
            for tag in shape.begins:
                self._by_first.setdefault(tag, []).append(shape)

    def __call__(self, tokens: tuple[Token, ...], reference: Reference) -> tuple[Token, ...]:
        """The tokens rewritten once, from left to right."""
        if not any(token.tag in self._by_first for token in tokens):
            return tokens
        signs = "".join(_sign(token.tag) for token in tokens)
        out: list[Token] = []
        at = 0
        while at < len(tokens):
            found, at = self._at(tokens, signs, at, reference) or (tokens[at : at + 1], at + 1)
            out.extend(found)
        return tuple(out)

    def _at(
        self, tokens: tuple[Token, ...], signs: str, at: int, reference: Reference
    ) -> tuple[tuple[Token, ...], int] | None:
        for shape in self._by_first.get(tokens[at].tag, ()):
            match = shape.match(tokens, signs, at)
            value = shape.read(match, reference) if match else None
            if match and value is not None:
                return _replaced(match, shape.gives, value), at + len(match.run)
        return None


def _replaced(match: Match, tag: str, value: object) -> tuple[Token, ...]:
    if tag == "tokens":
        assert isinstance(value, tuple)
        return value
    first, last = match.run[0], match.run[-1]
    return (Token(tag, " ".join(token.text for token in match.run), first.start, last.end, value),)
