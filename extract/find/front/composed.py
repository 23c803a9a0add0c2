"""Labels that nobody has listed: made of nothing but a label's words (`Lead officer and contact details`), or of one
label in two languages (`Teitl / Title`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from extract.rulebook.mark import beyond
from extract.rulebook.rules import Rulebook

MAKINGS = "front.makings"
FILLER = "filler"
SOLE = "sole"
"""The rules' label of bodies of which a council has one only."""

LONGEST = 110
"""Characters: a label that asks a whole question."""

LEFT = re.compile(r"[\s,/&?*()'\"-]")
ENDS = re.compile(r"\s*(?:[:?]\s*|\n\s*)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Making:
    """A label made of certain words. needs: all of them; allows: these may stand there too."""

    sense: str
    needs: frozenset[str]
    allows: frozenset[str] = frozenset()


def _making(sense: str, needs: str, allows: str = "") -> Making:
    return Making(sense=sense, needs=frozenset(needs.split()), allows=frozenset(allows.split()))


REACHED = "officer name details reach"
MAKES = (
    _making("exempt", "exempt", "decision"),
    _making("key_decision", "key_decision"),
    _making("wards", "wards"),
    _making("either_list", "appendix background_paper"),
    _making("background_paper", "background_paper"),
    _making("appendix", "appendix"),
    _making("portfolio_holder", "portfolio_holder", "portfolio name details meeting sole"),
    _making("author", "author", f"contact lead_officer title {REACHED}"),
    _making("lead_officer", "lead_officer", f"contact title {REACHED}"),
    _making("contact", "contact", f"title {REACHED}"),
    _making("director", "director", "officer name title"),
    _making("decision_maker", "decision_maker", "officer name title"),
    _making("decision_date", "date decision"),
    _making("date", "date meeting", "sole"),
    _making("date", "date sole"),
    _making("body", "put_to", "meeting sole"),
    _making("title", "title", "decision"),
)
"""The first that fits says what the label means: whom to ask comes before what they are called."""


def composed(text: str, rules: Rulebook, *, cell: bool) -> tuple[str, int, int] | None:
    """The sense of a label that `text` begins with, where it ends and where its value begins.

    cell: the text stands in a cell before others, where a label needs no mark at its end.
    """
    ends = ENDS.search(text)
    end = ends.start() if ends else len(text)
    if (ends is None and not cell) or not 2 < end < LONGEST or not text[0].isupper():
        return None
    sense = _in_two_languages(text[:end], rules) or _made(text[:end], rules)
    return (sense, end, ends.end() if ends else end) if sense else None


def _in_two_languages(text: str, rules: Rulebook) -> str | None:
    """What both halves label, or the English one, where each is a label by itself."""
    halves = text.split("/")
    known = [rules.label(half, "front.labels") or rules.label(half, "front.bare") for half in halves]
    return known[-1] if len(halves) > 1 and all(known) else None


def _made(text: str, rules: Rulebook) -> str | None:
    marks = rules.marks(text, MAKINGS)
    if LEFT.sub("", beyond(text, marks)):
        return None
    words = {mark.label for mark in marks} - {FILLER}
    return next((make.sense for make in MAKES if make.needs <= words <= make.needs | make.allows), None)
