"""A piece of text cut into its lines, for whoever has to say what it is without the paper around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extract.find.lists.clause import asked
from extract.find.lists.signs import inline_heading, opens_list
from extract.find.numbers import numbered
from extract.rulebook.rules import Rulebook
from extract.rulebook.verbs import verb_forms

HEAD = 160
"""Letters of a piece in which it says what it is."""

FIRST = 3
"""Lines of a piece in which it says whether it decides."""

MOVER = re.compile(r"\s*(?:moved|proposed|seconded)(?: by)?\b(?!.*\bthat\b)", re.IGNORECASE)
PAST = re.compile(r"\w+ed\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """words: white space folded. rest: what follows a heading that opens a list; None without one."""

    words: str
    lines: tuple[str, ...]
    unit: str
    rest: str | None


def piece_of(text: str, unit: str, rules: Rulebook) -> Piece:
    """`text` as a piece; it holds at least one word."""
    lines = tuple(" ".join(line.split()) for line in text.splitlines() if line.strip())
    return Piece(words=" ".join(lines), lines=lines, unit=unit, rest=_after_heading(lines, rules))


def _after_heading(lines: Sequence[str], rules: Rulebook) -> str | None:
    _, start = numbered(lines[0])
    if opens_list(lines[0][start:], rules):
        return "\n".join(lines[1:])
    inline = inline_heading(lines[0][start:], rules)
    return None if inline is None else "\n".join((lines[0][start + inline :], *lines[1:]))


def bare_lines(lines: Sequence[str], rules: Rulebook) -> tuple[str, ...]:
    """The lines without their numbers, without a heading beside the first and without who moved it."""
    bare = [line.strip()[numbered(line.strip())[1] :] for line in lines if line.strip() and not MOVER.match(line)]
    inline = inline_heading(bare[0], rules) if bare else None
    return tuple(bare if inline is None else (bare[0][inline:], *bare[1:]))


def tells_past(bare: Sequence[str], rules: Rulebook) -> bool:
    """`Noted the report`: only who has decided says so."""
    verbs = verb_forms(rules, "lists.acts")
    first = [line for line in bare[:FIRST] if PAST.match(line)]
    return any(line.split()[0].strip(".,:;").lower() in verbs and asked(line, rules).verb for line in first)
