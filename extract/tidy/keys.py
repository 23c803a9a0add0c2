"""The keys a paper prints: what its colours and letters mean, and what its spans of time do.

`Green = on track`, `Short term: within 6 months`; in a sentence, in a cell, or as a sign beside its meaning.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from extract.model.document import Cell, Document, Table
from extract.rulebook.rules import Rulebook
from extract.tidy.colours import LETTERS, of_fill, of_words, pairs
from extract.tidy.progress import progress

LONGEST = 300
"""Letters of a line that can be a key; what is longer is prose."""

FEWEST = 2
"""A key explains at least so many signs."""

SPAN = re.compile(
    r"\s*(?P<sign>(?:(?:very\s+)?(?:short|medium|long)(?:er)?[-\s]+term|immediate|(?:phase|stage|wave)\s+\d{1,2}|"
    r"(?:q|quarter\s+)[1-4](?:\s+(?:19|20)\d\d)?|(?:spring|summer|autumn)\s+term))\s*"
    r"(?:[:=–-]|\bmeans\b|\|)\s*(?P<meaning>[^|;\n]{3,60}?)\s*[.;|]?\s*",
    re.IGNORECASE,
)
"""A span of time with a name of the paper's own, and what it means."""

MEANING = "means"
MEANS = re.compile(rf"[^.;\n]{{1,60}}\b{MEANING}\b[^;\n]{{3,90}}")

MOST_CELLS = 3
"""A table of a key has at most so many cells for each coloured one."""


def colours(document: Document, used: frozenset[int], said: Iterable[str], rules: Rulebook) -> Mapping[str, str]:
    """The printed key to colours and letters: sign, small -> what it means.

    used: numbers of the action tables, whose coloured cells are no key. said: rows of them that are one.
    A sign that the paper explains in two ways is left out.
    """
    found: dict[str, set[str]] = {}
    keys = [key for table in document.tables if table.number not in used for key in _of_table(table, rules)]
    lines = [line for line in (*_lines(document, used), *said) if 0 < len(line) <= LONGEST]
    for key in (*_of_lines(lines, rules), *keys):
        for sign, meaning in key.items():
            found.setdefault(sign, set()).add(" ".join(meaning.split()))
    return {sign: next(iter(meant)) for sign, meant in found.items() if len(meant) == 1}


def spans(document: Document, used: frozenset[int]) -> tuple[str, ...]:
    """Sentences that say what the paper's dates mean, each as `sign means meaning`."""
    lines = [line for line in _lines(document, used) if len(line) <= LONGEST]
    meant = (line for line in lines if MEANING in line)
    told = (found.group().strip() for line in meant for found in MEANS.finditer(line))
    keyed = (f"{match['sign']} means {match['meaning']}" for line in lines for match in [SPAN.fullmatch(line)] if match)
    return tuple(dict.fromkeys((*told, *keyed)))


def _lines(document: Document, used: frozenset[int]) -> Iterator[str]:
    """The lines of the text, and of every table but those of actions its rows."""
    for block in document.blocks:
        if block.table is None:
            yield from block.text.split("\n")
        elif block.table.number not in used:
            yield from map(_line, _texts(block.table))


def _line(row: tuple[str, ...]) -> str:
    """A row as a line; a single word beside its meaning is a sign."""
    return (" = " if len(row) == 2 and row[0].isalpha() else " | ").join(row)


def _texts(table: Table) -> Iterator[tuple[str, ...]]:
    for row in range(table.rows):
        cells = dict.fromkeys(cell for cell in table.row(row) if cell)
        yield tuple(text for cell in cells if (text := " ".join(cell.text.split())))


def _of_lines(lines: Iterable[str], rules: Rulebook) -> Iterator[Mapping[str, str]]:
    """`Key: R = overdue; A = late` in one line, or a line a colour."""
    alone: dict[str, str] = {}
    for line in lines:
        key = _signs(pairs(line.replace("|", ";")), rules)
        if len(key) == 1 and of_words(next(iter(key)), rules):
            alone |= key
        yield from _told(key, rules)
    yield from _told(alone, rules)


def _signs(key: Mapping[str, str], rules: Rulebook) -> dict[str, str]:
    """Of the pairs those whose sign is a colour, or a letter of one."""
    return {sign: meaning for sign, meaning in key.items() if sign.upper() in LETTERS or of_words(sign, rules)}


def _told(key: Mapping[str, str], rules: Rulebook) -> Iterator[Mapping[str, str]]:
    """The key, if it explains several signs and what it says of one of them is how far something is."""
    if len(key) >= FEWEST and any(progress(meaning, "", rules)[0] for meaning in key.values()):
        yield key


def _of_table(table: Table, rules: Rulebook) -> Iterator[Mapping[str, str]]:
    """Coloured cells with their meaning inside or to the right, where they are most of a table."""
    filled = {colour: _meaning(cell, table, rules) for cell in table.cells if (colour := of_fill(cell.fill))}
    if len(table.cells) <= MOST_CELLS * len(filled):
        yield from _told({colour: meaning for colour, meaning in filled.items() if meaning}, rules)


def _meaning(cell: Cell, table: Table, rules: Rulebook) -> str:
    """The words of a coloured cell after its colour's name; of one that says no more those to the right."""
    words = next(iter(pairs(cell.text).values()), cell.text).strip()
    if len(words) > 1 and rules.label(words, "statuses.colours") is None:
        return words
    beside = table.at(cell.row, cell.column + cell.column_span)
    return beside.text if beside else ""
