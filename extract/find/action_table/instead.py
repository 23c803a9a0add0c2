"""What stands in a cell of actions and is none: nothing to be done, an answer, or what became of it."""

from __future__ import annotations

import re

from extract.model.document import Cell
from extract.rulebook.rules import Rulebook

BREAKS = re.compile(r"(?<!\s)\s+[–—-]\s+")
"""What ends the first part of a cell."""

CALLED = re.compile(r"\s*(?P<kind>[A-Z][A-Za-z ]{2,14}?)(?:\s*:|\s+[–—-])\s+")
"""One or two words before a colon or stroke."""

SENTENCE = re.compile(r"\s*(?P<words>[^.;:–\n]{3,30})(?:[.;:\n]|\s–)")
"""A first sentence of a few words."""

ENDED = ("cancelled", "superseded", "transferred")
"""States that end what was recommended without its being done."""


def called(text: str, rules: Rulebook) -> tuple[str | None, int]:
    """What a row of a log calls itself, and where its words begin: `action` or `other`; None and 0 if it does not."""
    match = CALLED.match(text)
    kind = rules.label(match["kind"], "columns.kinds") if match else None
    return kind, match.end() if match and kind else 0


def is_nothing(cell: Cell, rules: Rulebook) -> bool:
    """A figure, a stroke, `No further action` and `None – controls adequate` are nothing to be done."""
    silent = not any(map(str.isalpha, cell.text))
    first = BREAKS.split(cell.text, maxsplit=1)[0]
    return silent or rules.label(first, "columns.nothing") is not None


def recommends_nothing(cell: Cell, rules: Rulebook) -> bool:
    """`No change`, `All was well, therefore no recommendations were made.`"""
    marks = rules.marks(cell.text, "columns.nothing")
    return is_nothing(cell, rules) or any(mark.label == "recommendation" for mark in marks)


def answers_first(cell: Cell, rules: Rulebook) -> bool:
    """`Accepted. The form will be redrawn.`: a sentence of its own answers the recommendation before the action."""
    first = SENTENCE.match(cell.text)
    return first is not None and rules.label(first["words"], "responses.values") is not None


def said_instead(cell: Cell | None, rules: Rulebook) -> str | None:
    """`Agreed` and `No longer required` among actions answer the recommendation or say what became of it: the name
    of the value that they are."""
    if cell is None or rules.label(cell.text, "responses.values"):
        return "response" if cell else None
    state = rules.opens(cell.text, "statuses.values")
    whole_cell = rules.label(cell.text, "statuses.values") is not None
    return "progress" if whole_cell or (state and state.label in ENDED) else None
