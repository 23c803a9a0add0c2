"""A sentence about progress or a response cut into clauses, with the words that turn a meaning round."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extract.rulebook.mark import Mark
from extract.rulebook.rules import Rulebook

CUT = re.compile(
    r"\s*(?:[;\n•|,✓✔☑]|[.:](?=\s|$)|\s[-–—−]\s?|\s?[–—]\s"
    r"|(?<![Aa]ll )\bbut\b|\bthough\b|\bhowever\b|\bwhich\b|[()/])\s*"
)
"""Where one clause ends and the next begins."""

AROUND = " .:*'\"‘’“”"
"""Marks that stand around words and say nothing."""

REACH = {"not": 5, "part": 3, "until": 3, "except": 5}
"""How many words may stand between a turn and what it turns round: `not` carries further than `to` or `be`."""

JOINED = ("and", "or", "nor", "and/or")
"""Between two phrases: what turns the first round turns both: `not yet drafted or agreed`."""

REASONS = frozenset(("as", "because", "since"))
"""Behind these words comes a reason, which no turn before them reaches."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One phrase of the rules as it stands in its clause.

    turns: the labels of `statuses.turns` that stand before it in the clause. clause, start: which clause, and
    how many characters into it. whole: it is all of the clause. previous: the word before it, small.
    """

    label: str
    text: str
    turns: frozenset[str]
    clause: int
    start: int
    whole: bool
    previous: str

    @property
    def opens(self) -> bool:
        """True if nothing stands before it in its clause."""
        return not self.start

    @property
    def denies(self) -> bool:
        """True for a phrase that is a denial in itself: `not started`."""
        return self.text.casefold().startswith("not ")


def folded(text: str) -> str:
    """`text` with white space folded."""
    return " ".join(text.split())


def bare(text: str) -> str:
    """`text` folded, without the marks and quotes around it."""
    return folded(text).strip(AROUND)


def clauses(text: str) -> tuple[str, ...]:
    """`text` cut at stops, commas, dashes, brackets and `but`; empty ones left out."""
    return tuple(part.strip() for part in CUT.split(text) if part and part.strip(AROUND))


def said(text: str, vocabulary: str, rules: Rulebook) -> tuple[Said, ...]:
    """Every phrase of `vocabulary` in `text`, clause by clause, in order."""
    return tuple(
        one
        for number, clause in enumerate(clauses(text))
        for one in reached(clause, number, rules.marks(clause, vocabulary), rules)
    )


def reached(clause: str, number: int, marks: Sequence[Mark], rules: Rulebook) -> Iterator[Said]:
    """The marks of clause `number`, in order, each with what turns it round."""
    turns = rules.marks(clause, "statuses.turns")
    before: list[str] = []
    for i, mark in enumerate(marks):
        since = marks[i - 1].end if i else 0
        if clause[since : mark.start].strip().casefold() not in JOINED:
            before = []
        before += (turn.label for turn in turns if since <= turn.start < mark.start and _reaches(clause, turn, mark))
        ahead = clause[: mark.start].split()
        rest = clause[: mark.start] + clause[mark.end :]
        yield Said(
            label=mark.label, text=mark.text, turns=frozenset(before), clause=number,
            start=len(clause[: mark.start].strip(AROUND)), whole=not rest.strip(AROUND),
            previous=ahead[-1].casefold() if ahead else "",
        )  # fmt: skip


def _reaches(clause: str, turn: Mark, mark: Mark) -> bool:
    between = clause[turn.end : mark.start].casefold().split()
    return len(between) < REACH[turn.label] and not REASONS.intersection(between)
