"""The words of a lead cell, each with what the rules or its shape say it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from extract.rulebook.mark import Mark
from extract.rulebook.rules import Rulebook

TAGGED = tuple(
    f"leads.{name}"
    for name in ("honorifics", "people", "groups", "organisations", "posts", "subjects", "parts", "joins", "nobody")
)
"""In this order: of two phrases of one length over the same words the first wins."""

JOINER = "\u2060"
"""Stands where a word was broken over two lines; it has no width and is never part of a name."""

WORD = re.compile(
    r"(?:[^\W\d_]\.)+"  # initials with their stops
    r"|\b(?:[A-Z]&[A-Z]{1,3}|[A-Z]{2,3}&[A-Z])\b"  # the letters of one body: F&GP; `DH&MW` are two people
    rf"|[^\W_](?:[\w{JOINER}]|['’\-‐‑](?=[^\W_])|\.(?=\w{{2}}))*"  # a word, with what may stand inside one
    r"|\S"
)
INITIALS = re.compile(r"(?:[^\W\d_]\.)+|[A-Z]")
CAPITALS = re.compile(r"[A-Z][A-Za-z]?[A-Z]?[a-z]?[A-Z]*s?|[A-Z]{1,3}&[A-Z]{1,3}|[A-Z]{1,3}Ma?c[A-Z]")
NAME = re.compile(rf"(?:[dO]['’]|Mc|Mac|[a-z]{{2}}-)?[^\W\d_a-z][\w{JOINER}'’\-‐‑]*")
LETTERS = re.compile(r"\b[A-Z]{2,3}\b")
SMALL = ("of", "person", "particles")
"""Labels of words that letters between marks are not: `BY`, `MS`, `AB`."""

BETWEEN = "\n,/;&+:"
"""Marks between people: letters that stand alone between them may be initials."""

AFTER_NAME = re.compile(r"[^\W\d_]\.?,?\s+$")
"""What stands before letters of honour: `JP/CD` are two people, `Jane Marlow, JP` is one."""

IN_CAPITALS = re.compile(r"[A-Z]{3,}\s+$")
"""`HEAD OF`: of words in capitals `OF` is one."""

DASHES = "-–—−"


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A word, a mark, or a phrase of the rules.

    tag: the vocabulary that knows it (`posts` …), or its shape: `initial`, `capitals`, `name`, `word`,
    `number` or `mark`. label: the phrase's label, else the word itself.
    """

    start: int
    end: int
    text: str
    tag: str
    label: str = ""

    def is_a(self, tag: str, *labels: str) -> bool:
        """True if the token has this tag and, if any are given, one of these labels."""
        return self.tag == tag and (not labels or self.label in labels)


def tokens(text: str, rules: Rulebook) -> tuple[Token, ...]:
    """`text` cut into tokens; a phrase of the rules is one token, the longest where several match."""
    words = [match.span() for match in WORD.finditer(text)]
    starts, ends = {start for start, _ in words}, {end for _, end in words}
    marks = (mark for mark in rules.marks(text, *TAGGED) if mark.start in starts and mark.end in ends)
    known = {mark.start: mark for mark in marks if not _only_alike(mark, text)}
    for start in _initials(text, known):
        del known[start]
    return tuple(_subjects(tuple(_tokens(text, words, known, rules)), rules))


def _initials(text: str, known: Mapping[int, Mark]) -> set[int]:
    """Where known letters are initials: `BY` between marks is no `by`, `CD` beside `JP` is no Corporate Director."""
    alone = {match.start() for match in LETTERS.finditer(text) if _stand_alone(text, *match.span())}
    two = {at for at in alone & known.keys() if len(known[at].text) == 2}
    words = {at for at in two if known[at].label in SMALL}
    others = alone - (known.keys() - words)
    return words | {at for at in two if others and known[at].label.endswith("code")}


def _stand_alone(text: str, start: int, end: int) -> bool:
    before, after = text[:start].rstrip(" \t"), text[end:].lstrip(" \t")
    opened = not before or before[-1] in BETWEEN or before.endswith(" and")
    return opened and (not after or after[0] in BETWEEN or after.startswith("and "))


def _only_alike(mark: Mark, text: str) -> bool:
    """`will` is no forename, `JP` without a name before it no honour; `O` and `OF, TN` are no `of` but initials."""
    if mark.label == "forenames":
        return mark.text[0].islower()
    if mark.label in ("nominals", "councillor") and mark.vocabulary == "leads.people":
        return AFTER_NAME.search(text[: mark.start]) is None
    if mark.vocabulary == "leads.nobody":
        return " " not in mark.text  # 'Vacant Property Officer' is somebody
    if mark.vocabulary != "leads.joins" or not mark.text.isupper():
        return False
    return len(mark.text) == 1 or (len(mark.text) == 2 and not IN_CAPITALS.search(text[: mark.start]))


def _tokens(text: str, words: list[tuple[int, int]], marks: dict[int, Mark], rules: Rulebook) -> Iterator[Token]:
    done = 0
    for start, end in words:
        if start >= done:
            token = _marked(text, marks[start]) if start in marks else _shaped(text, start, end, rules)
            yield token
            done = token.end


def _subjects(words: Sequence[Token], rules: Rulebook) -> Iterator[Token]:
    """The words, with what looks like a rank but says of what before more of it: `Corporate Policy Officer`."""
    for token, after in zip_longest(words, words[1:]):
        subject = token.is_a("posts", "rank") and after is not None and after.tag == "subjects"
        label = rules.label(token.text, "leads.subjects") if subject else None
        yield replace(token, tag="subjects", label=label) if label else token


def _marked(text: str, mark: Mark) -> Token:
    tag = mark.vocabulary.removeprefix("leads.")
    stop = tag in ("honorifics", "posts") and text[mark.end : mark.end + 1] == "."
    end = mark.end + stop
    return Token(start=mark.start, end=end, text=text[mark.start : end], tag=tag, label=mark.label)


def _shaped(text: str, start: int, end: int, rules: Rulebook) -> Token:
    word = text[start:end]
    tag = "word" if rules.label(word, "leads.sentences") == "opener" else _shape(word)
    return Token(start=start, end=end, text=word, tag=tag, label=word)


def _shape(word: str) -> str:
    """What an unknown word looks like: `initial` (J, A.B.), `capitals` (JS, JTe), `name`, `word` …"""
    if not word[0].isalnum():
        return "mark"
    if INITIALS.fullmatch(word):
        return "initial"
    if word[0].isdigit():
        return "number"
    if CAPITALS.fullmatch(word) and sum(map(str.isupper, word)) > 1 and len(word) <= 7:
        return "capitals"
    return "name" if NAME.fullmatch(word) else "word"
