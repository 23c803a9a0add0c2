"""Sentences that withhold something or send the public out; not those that explain the law, ask, or deny."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extract.find.restricted.signs import LEFT, is_label_denied
from extract.rulebook.mark import Mark, beyond
from extract.rulebook.rules import Rulebook

PAPER, ITEM, FOLLOWING, NAMED, BACK, POINT = "paper", "item", "following", "named", "back", "point"
HEDGES = "restrictions.hedges"
NEAR = 60
"""Characters: a `not` this close before a statement denies it."""

SENTENCE = re.compile(r"(?<=[.;!?:])(?<!\bs\.)(?<!\bSch\.)(?<!\bpara\.)(?<!\bNo\.)\s+(?=[\"“‘'(\[]?[A-Z0-9])|\n")
NAME = re.compile(
    r"\b(?:appendix|appendices|annexe?|enclosure|atodiad)\s+(?:[A-Z]\b|\d+[A-Za-z]?\b)"
    r"|\b(?:agenda\s+)?(?:item|eitem)\s+(?:no\.?\s+)?\d+[A-Za-z]?\b",
    re.IGNORECASE,
)
APPENDED = re.compile(r"\b(?:appendix|appendices|annexe?s?|enclosures?|atodiad(?:au)?)\b", re.IGNORECASE)
RESOLVED = re.compile(r"\b(?:resolved|agreed|ordered|penderfynwyd|carried)\b", re.IGNORECASE)
ENDED = re.compile(r"[.;:,](?:\s+(?:and|or|neu|a|ac))?\s*$", re.IGNORECASE)
AFTER = re.compile(r"\W*(?:if|unless|where|until|whether)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a sentence withholds: `paper`, `item`, `following`, `named` (`name` has the appendix or item), `point` (of a
    list of what may be withheld, itself alone) or `back`, which opens again. start, end: the sentence in its text."""

    of: str
    start: int
    end: int
    name: str = ""
    rule: str = "statement"


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Where each sentence begins and ends."""
    start = 0
    for gap in SENTENCE.finditer(text):
        if gap.start() > start:
            yield start, gap.start()
        start = gap.end()
    if text[start:].strip():
        yield start, len(text)


def said_in(text: str, before: str, rules: Rulebook) -> Iterator[Said]:
    """What the sentences of a paragraph withhold. before: the end of the one over it."""
    for start, end in () if is_label_denied(text, rules) else sentences(text):
        sentence = text[start:end]
        said = _turn(sentence, before, rules) or _withheld(sentence, before, rules)
        if said:
            yield Said(of=said[0], name=said[1], start=start, end=end, rule=said[2])
        before = sentence


def _turn(sentence: str, before: str, rules: Rulebook) -> tuple[str, str, str] | None:
    """The public leave, by a resolution or a motion for what follows; or they come back."""
    turn = next(iter(rules.marks(sentence, "restrictions.turns")), None)
    if turn is None or (_proposes(sentence, turn, rules) and not RESOLVED.search(sentence[: turn.start])):
        return None
    if turn.label == "back":
        return (BACK, "", "return")
    done = RESOLVED.search(f"{before} {sentence}") or re.search(r"\b(?:was|were|left|went|moved)\b", sentence)
    if not RESOLVED.search(before) and rules.first(before, HEDGES, "asks"):
        return None
    if not (done or rules.first(sentence, "restrictions.subjects", FOLLOWING)):
        return None
    named = NAME.search(sentence, turn.end)
    return (NAMED, named[0], "exclusion") if named else (FOLLOWING, "", "exclusion")


def _proposes(sentence: str, turn: Mark, rules: Rulebook) -> bool:
    """Whether the public only may be sent out: a hedge before the words, or a condition after them."""
    return bool(rules.first(sentence[: turn.start], HEDGES, "explains") or rules.first(sentence, HEDGES, "asks"))


def _withheld(sentence: str, before: str, rules: Rulebook) -> tuple[str, str, str] | None:
    for mark in rules.marks(sentence, "restrictions.statements"):
        ahead = sentence[: mark.start]
        denied = rules.first(ahead[-NEAR:], HEDGES, "denies")
        if denied or rules.first(ahead, HEDGES, "explains") or AFTER.match(sentence[mark.end :]):
            continue
        found = _subject(ahead, mark, rules)
        if found == (ITEM, "") and _is_point(sentence[: mark.end], before):
            found = POINT, ""
        if found:
            return (*found, "statement")
    return None


def _is_point(sentence: str, before: str) -> bool:
    """Whether the words go on a list, after another of its points: `exempt under … to protect their names; or`."""
    return sentence[:1].islower() and not sentence.startswith(("this", "the")) and bool(ENDED.search(before))


def _subject(ahead: str, mark: Mark, rules: Rulebook) -> tuple[str, str] | None:
    """What the statement speaks of: the last thing named before it, else what it stands on."""
    marks = rules.marks(ahead, "restrictions.subjects")
    names = [*NAME.finditer(ahead)]
    last = marks[-1] if marks else None
    if names and (last is None or names[-1].end() >= last.start):
        return NAMED, names[-1][0]
    if last is not None and last.label != "elsewhere":
        return last.label, ""
    if last is not None or APPENDED.search(ahead):
        return NAMED, ""
    return (ITEM, "") if _says_nothing(ahead, rules) else None


def _says_nothing(ahead: str, rules: Rulebook) -> bool:
    """Whether only small words, laws and numbers stand before a statement: it speaks of what it stands on."""
    marks = rules.marks(ahead, "restrictions.fillers", "restrictions.law", "restrictions.signs")
    return not LEFT.sub("", beyond(ahead, marks))
