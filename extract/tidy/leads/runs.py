"""A cell's words cut at the marks between them: commas, slashes, dashes, lines, 'and', brackets, labels."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from extract.rulebook.mark import Mark
from extract.rulebook.rules import Rulebook
from extract.tidy.leads.kinds import is_post, is_rank
from extract.tidy.leads.names import person
from extract.tidy.leads.tokens import DASHES, Token, tokens

NEXT, CLOSED, LINE, OPEN, DASH, COMMA, COLON, SLASH = "", ")", "\n", "(", "-", ",", ":", "/"
AMPERSAND, AND, STOP = "&", "and", ";"
ANDS = (AND, AMPERSAND)
WEAK_TO_STRONG = (NEXT, CLOSED, LINE, OPEN, DASH, COMMA, COLON, SLASH, AMPERSAND, AND, STOP)
"""Of several marks in a row the strongest counts: `, and` is `and`, a comma at a line's end is a comma."""

MARKS = {",": COMMA, ":": COLON, "/": SLASH, "\\": SLASH, "|": STOP, ";": STOP, "•": STOP, "·": STOP}
MARKS |= {"(": OPEN, ")": CLOSED}
TOLD = "told"
"""A label: what follows is told of those before, up to the next line or stop: `The Clerk reported that …`."""

PAST = re.compile(r"[a-z]{3,}ed")
"""The shape of a verb."""

AWAY = "away"
"""A label: what follows, up to the next line or stop, names no lead (`c/o`, `was`, `to monitor …`)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Words with no mark between them. before: the mark before.

    label: set if the run is no lead but says what the next is: a label of `leads.labels` or `leads.parts`.
    """

    words: tuple[Token, ...]
    before: str = NEXT
    label: str = ""


def runs(cell: str, rules: Rulebook) -> Iterator[Run]:
    """`cell` cut into runs, in order; what stands after a word like `c/o` is left out."""
    away = told = False
    found = list(_Cutter(cell, rules).cut(tokens(cell, rules)))
    for run, after in zip_longest(found, found[1:]):
        if away and run.before == COMMA and _is_to_do(after):
            run = replace(run, before=STOP)
        begins = run.before in (LINE, STOP)
        told = run.label == TOLD or (told and not begins)
        away = run.label == AWAY or (away and not begins and not run.label)
        if not (away or told):
            yield run


def _is_to_do(after: Run | None) -> bool:
    """`to chase` after `Clerk to write, Cllr Marlow`: another one, and what they do."""
    return after is not None and after.label == AWAY and after.words[0].text == "to"


class _Cutter:
    """Walks over a cell's words once."""

    def __init__(self, cell: str, rules: Rulebook) -> None:
        labels = rules.marks(cell, "leads.labels") if any(mark in cell for mark in (":", *DASHES)) else ()
        self._cell, self._rules = cell, rules
        self._labels: Mapping[int, Mark] = {mark.end: mark for mark in labels}

    def cut(self, words: Sequence[Token]) -> Iterator[Run]:
        before, held = NEXT, list[Token]()
        for at, token in enumerate(words):
            mark = self._mark(words, at)
            if mark != NEXT:
                yield from self._closed(held, before, mark, words[at + 1 :])
                before, held = (mark if held else _stronger(before, mark)), []
            if token.tag == "nobody":
                yield from self._closed(held, before)
                held = []
            elif part := _part(words, at, self._rules):
                yield from self._closed(held, before)
                yield Run(words=(token,), before=before, label=part)
                before, held = NEXT, []
            elif token.tag != "mark" and not token.is_a("joins", "and"):
                held.append(token)
        yield from self._closed(held, before)

    def _closed(self, held: list[Token], before: str, mark: str = NEXT, after: Sequence[Token] = ()) -> Iterator[Run]:
        """The words held, a label at their end (`Lead officer:`) as a run of its own."""
        label, cut = self._label(held, mark, after)
        if held[:cut]:
            yield Run(words=tuple(held[:cut]), before=before)
        if held[cut:]:
            yield Run(words=tuple(held[cut:]), before=before, label=label)

    def _label(self, held: Sequence[Token], mark: str, after: Sequence[Token]) -> tuple[str, int]:
        """What a label at the end of the words held says, and where in them it begins: behind them if there is none.

        A dash makes a label only of all the words, and of a title only before somebody: `Service Lead - Waste` is
        a post.
        """
        none = "", len(held)
        found = self._labels.get(held[-1].end) if held and mark in (COLON, DASH) else None
        starts = [token.start for token in held]
        if found is None or found.start not in starts:
            return none
        cut = starts.index(found.start)
        titled = " " in found.text or is_post(held[-1])
        if mark == DASH and (cut or (titled and not _is_held(after))):
            return none
        ranked = cut and all(map(is_rank, held[:cut]))  # 'Corporate Lead Officer: Housing' is a post
        return none if ranked else (found.label, cut)

    def _mark(self, words: Sequence[Token], at: int) -> str:
        """The mark that this token is, or that lies in the gap before it."""
        token = words[at]
        gap = self._cell[words[at - 1].end : token.start] if at else ""
        line = LINE if "\n" in gap else NEXT
        if token.is_a("joins", "and"):
            return STOP if token.text == "+" else AMPERSAND if token.text == "&" else AND
        if token.tag != "mark":
            return line
        if token.text in DASHES:
            return DASH if self._stands_apart(token) else line
        return MARKS.get(token.text, line)

    def _stands_apart(self, token: Token) -> bool:
        around = self._cell[token.start - 1 : token.start] + self._cell[token.end : token.end + 1]
        return token.text in "–—" or len(around) < 2 or " " in around or "\n" in around


def _is_held(words: Sequence[Token]) -> bool:
    """A person, or a post that says of what: `Jane Marlow`, `Head of Audit`."""
    post = len(words) > 1 and words[0].tag == "posts" and words[1].is_a("joins", "of")
    return post or person(words) is not None


def _part(words: Sequence[Token], at: int, rules: Rulebook) -> str:
    """The label of a word that says the next one's part, else empty. `with` must stand before somebody.

    A verb ends what names somebody.
    """
    token, after = words[at], words[at + 1 : at + 3]
    if token.tag == "word" and _is_verb(token, rules):
        return "" if after and after[0].text in ("by", "from") else TOLD  # 'officer appointed by the Clerk'
    if token.is_a("joins", "of") and token.text == "to":
        verb = after and after[0].tag in ("word", "subjects", "posts", "parts") and after[0].text[0].islower()
        return AWAY if verb else ""
    if not token.is_a("parts"):
        return ""
    return token.label if token.text.casefold() != "with" or _is_somebody(after) else ""


def _is_verb(word: Token, rules: Rulebook) -> bool:
    return PAST.fullmatch(word.text) is not None or rules.label(word.text, "leads.sentences") in ("deed", "verb")


def _is_somebody(words: Sequence[Token]) -> bool:
    """False for `responsibility for homes`, `Special Responsibility`: what a post comes with."""
    if not words or words[0].tag in ("word", "number"):
        return False
    remit = any(word.text.casefold() in ("responsibility", "portfolio") for word in words)
    return words[0].tag != "subjects" or (words[0].text[0].isupper() and not remit)


def _stronger(one: str, other: str) -> str:
    return max(one, other, key=WEAK_TO_STRONG.index)
