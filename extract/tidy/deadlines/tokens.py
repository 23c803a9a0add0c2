"""Text -> tokens: phrases of the rules by their label, numbers by what they can be, marks, other words.

The lexer is our own, not the rulebook's spaCy one, because dates glue what prose keeps apart: `March11`,
`Q3`, `31st`, `FY26/27`. It knows no grammar.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import takewhile

from extract.rulebook.phrases import spelled_out
from extract.rulebook.rules import Rulebook
from extract.tidy.deadlines.almanac import EARLIEST, LATEST

LEVEL = str.maketrans("‘’`´‐‑‒–—−→\u00a0\u2007\u202f", "''''------>   ")
"""Quotes, dashes, arrows and hard spaces are levelled one for one: places in the text stay right."""

LEXEME = re.compile(
    r"""
      (?P<noise> \S{1,64}@\S{1,64} | https?://\S+ | www\.\S+
               | [£€$]\s?[0-9,.]*[0-9]\s?(?:k|m|bn)?\b
               | [0-9]+(?:\.[0-9]+)?\s?%
               | [0-9]{1,3}(?:,[0-9]{3})+(?![0-9])
               | \+44[0-9\x20]+
               | \b0[0-9]{2,5}\)?[ -]?[0-9]{3,8}(?:[ -][0-9]{2,6})*\b
               | [0-9]+(?:\.[0-9]+){3,} )
    | (?P<filler> \b[0-9]{1,2}(?:[:.][0-9]{2})?\s?(?:[ap]\.?m\b\.?|noon\b|hrs\b)
               | \b[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?\b
               | (?<=\w)'s\b )
    | (?P<ordinal> \b[0-9]{1,2}(?:\s?(?:st|nd|rd|th)|eg|fed|ydd|ain|af)\b )
    | (?P<yy> (?<!\w)'[0-9]{2}\b )
    | (?P<item> \((?:[a-h]|[ivx]{1,4}|[0-9])\) | (?<![\w(])[a-h]\) )
    | (?P<number> [0-9]+ )
    | (?P<word> [^\W\d_]+(?:'(?!s\b)[^\W\d_]+)* )
    | (?P<line> \n\s* )
    | (?P<mark> \S )
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""`noise` holds digits and no date: money, shares, telephone numbers, addresses. Fillers are times of day, and the
`'s` of `May's`."""

MARKS = {"(": "open", "[": "open", ")": "close", "]": "close", "?": "query"}
BY_VALUE = {
    "months": "month", "weekdays": "weekday", "seasons": "season", "terms": "term", "units": "unit",
    "numbers": "count", "ordinals": "nth", "cycles": "cycle", "nouns": "word",
}  # fmt: skip
"""Vocabularies whose label is a token's value under one common tag; elsewhere the label is the tag."""

SHORTEST = 5
"""Letters a month's name must have before a slip of one letter is forgiven: `Marcg`, never `Jume`."""


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of the text, characters `start` to `end`: what it is (`tag`), and which one (`value`)."""

    tag: str
    text: str
    start: int
    end: int
    value: object = None


class Lexicon:
    """The phrases of `[deadlines.*]`, looked up word by word; of those that fit the longest is taken."""

    def __init__(self, rules: Rulebook) -> None:
        self._phrases: dict[str, list[tuple[tuple[str, ...], str, object]]] = {}
        self._months: dict[str, object] = {}
        for name in rules.vocabularies:
            if name.startswith("deadlines."):
                self._add(name.removeprefix("deadlines."), rules.vocabulary(name))
        for phrases in self._phrases.values():
            phrases.sort(key=lambda phrase: -len(phrase[0]))

    def _add(self, name: str, vocabulary: Mapping[str, tuple[str, ...]]) -> None:
        for number, (label, phrases) in enumerate(vocabulary.items(), start=1):
            value = number if name in ("months", "weekdays") else int(label) if label.isdigit() else label
            for words in (words for phrase in phrases for words in spelled_out(phrase)):
                run = tuple(lexeme.group() for lexeme in LEXEME.finditer(words.removeprefix("=")))
                known = self._phrases.setdefault(run[0].lower(), [])
                folded = run if words.startswith("=") else tuple(word.lower() for word in run)
                known.append((folded, BY_VALUE.get(name, label), value))
                if name == "months" and len(words) >= SHORTEST:
                    self._months[words] = value

    def tokens(self, text: str) -> tuple[Token, ...]:
        """The text as tokens, without fillers (`the`, times of day)."""
        lexemes = list(LEXEME.finditer(text.translate(LEVEL)))
        return tuple(token for token in self._read(lexemes) if token.tag != "filler")

    def _read(self, lexemes: list[re.Match[str]]) -> Iterator[Token]:
        at = 0
        while at < len(lexemes):
            token, at = self._phrase(lexemes, at) or (self._single(lexemes[at]), at + 1)
            yield token

    def _phrase(self, lexemes: list[re.Match[str]], at: int) -> tuple[Token, int] | None:
        for run, tag, value in self._phrases.get(lexemes[at].group().lower(), ()):
            end = _end_of(run, lexemes, at)
            if end:
                first, last = lexemes[at].start(), lexemes[end - 1].end()
                return Token(tag, lexemes[at].string[first:last], first, last, value), end
        return None

    def _single(self, lexeme: re.Match[str]) -> Token:
        text, tag = lexeme.group(), str(lexeme.lastgroup)
        value: object = None
        if tag in ("number", "yy", "ordinal"):
            number = int(re.sub(r"[^0-9]", "", text))
            tag, value = _number_tag(text, number) if tag == "number" else tag, number
        elif tag == "mark":
            tag = MARKS.get(text, text)
        elif tag == "word":
            month = self._misspelt(text.lower())
            tag, value = ("typo", month) if month else (tag, None)
        return Token(tag, text, lexeme.start(), lexeme.end(), value)

    def _misspelt(self, word: str) -> object:
        if len(word) < SHORTEST - 1:
            return None
        return next((value for month, value in self._months.items() if _one_slip(word, month)), None)


def _end_of(run: tuple[str, ...], lexemes: list[re.Match[str]], at: int) -> int | None:
    """Past the last lexeme of a phrase that begins at `at`; between its words may be a hyphen or line end."""
    for place, word in enumerate(run):
        if place and at + 1 < len(lexemes) and lexemes[at].group() != word and _glues(lexemes, at):
            at += 1
        if at >= len(lexemes) or word not in (lexemes[at].group().lower(), lexemes[at].group()):
            return None
        at += 1
    return at


def _glues(lexemes: list[re.Match[str]], at: int) -> bool:
    lexeme = lexemes[at]
    hyphen = lexeme.group() == "-" and lexemes[at - 1].end() == lexeme.start()
    return lexeme.lastgroup == "line" or (hyphen and lexeme.end() == lexemes[at + 1].start())


def _number_tag(text: str, value: int) -> str:
    if len(text) <= 2:
        return "num" if 1 <= value <= 31 else "short"
    return "year4" if len(text) == 4 and EARLIEST <= value <= LATEST else "long"


def _one_slip(word: str, month: str) -> bool:
    """Whether one letter is wrong, missing or too many, or two have changed places."""
    if word[0] != month[0] or abs(len(word) - len(month)) > 1:
        return False
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(word, month, strict=False)))
    one, other = word[same:], month[same:]
    swapped = one[:2] == other[:2][::-1] and one[2:] == other[2:]
    return swapped or one == other[1:] or one[1:] in (other, other[1:])
