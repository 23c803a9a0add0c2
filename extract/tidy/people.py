"""Initials and the people they mean: spelled out (`Petra Lomax (PL)`), or fitting one name of the attendance list."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from extract.model.document import Document
from extract.model.record import Lead
from extract.rulebook.rules import Rulebook
from extract.tidy.attendance import initialled

NAME = r"[A-Z][\w’'-]+(?:\s+(?:[A-Z]\.?|[A-Z][\w’'-]+|de|van|von|la|le)){1,3}"
SPELLED = re.compile(
    rf"(?P<name>{NAME})\s*(?:[-–,]\s*)?\(?(?P<post>[A-Z][A-Za-z ]{{2,30}}?)?\)?\s*"
    r"[(\[–-]\s*(?P<initials>[A-Z][A-Za-z]{1,3})\s*(?:[)\]]|$|[,;\s])"
)
FIRST = 60
"""The list stands among the first blocks of a paper."""


def people(document: Document, rules: Rulebook) -> Mapping[str, Lead]:
    """Initials -> the person they are; what the paper spells out counts before what only fits."""
    return {**initialled(document, rules), **_spelled(document)}


def _spelled(document: Document) -> Mapping[str, Lead]:
    """Initials -> the person the paper says they are; only where they fit the name, and one name alone."""
    found: dict[str, list[Lead]] = defaultdict(list)
    for text in _texts(document):
        for match in SPELLED.finditer(text):
            name = " ".join(match["name"].split())
            if _fit(match["initials"], name):
                post = (match["post"] or "").strip() or None
                found[match["initials"]].append(Lead(text=match.group().strip(), name=name, kind="person", role=post))
    return {initials: named[0] for initials, named in found.items() if len({lead.name for lead in named}) == 1}


def _texts(document: Document) -> Iterator[str]:
    for block in document.blocks[:FIRST]:
        if block.table:
            yield from (line for cell in block.table.cells for line in cell.text.split("\n"))
        else:
            yield from block.text.split("\n")


def _fit(initials: str, name: str) -> bool:
    """Every capital of the initials begins a word of the name, the first and last among them."""
    letters = [word[0] for word in name.split()]
    capitals = [letter for letter in initials if letter.isupper()]
    return len(capitals) > 1 and capitals[0] == letters[0] and capitals[-1] == letters[-1]
