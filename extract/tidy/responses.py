"""The executive's answer to a recommendation -> Response."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from extract.model.record import Response
from extract.rulebook.rules import Rulebook
from extract.tidy.asked import NOT_ASKED
from extract.tidy.certainty import GUESSED, LIKELY, SURE
from extract.tidy.clauses import Said, bare, clauses, folded, said
from extract.tidy.deeds import deeds, is_supposed
from extract.tidy.forms import YES_NO, asks_for, chosen, short_answer
from extract.tidy.settled import ENDED

CACHED = 8192
EMPTY = re.compile(r"\b(?:carefully|actively|currently|duly|gladly)\s+", re.IGNORECASE)
"""Adverbs that change nothing."""

RUN = r"\d+(?:\.\d+)?(?:\s*[-–]\s*\d+)?"
NUMBERS = re.compile(rf"^(?:recommendations?\s+)?({RUN}(?:\s*(?:,|and|&)\s*{RUN})*)", re.IGNORECASE)
"""Which recommendations it answers: `1, 2 and 4-7`."""

ONE_OF_THEM = re.compile(r"\brecommendations?\s+\d", re.IGNORECASE)
OF_RECOMMENDATIONS = re.compile(r"\brecommendations?\b", re.IGNORECASE)

STRONGER = ("partially_accepted", "rejected", "deferred", "already_in_place")
"""What an acceptance gives way to anywhere in the answer: `Agreed - this is current practice`."""

SAME_CLAUSE = (*STRONGER, "referred", "under_consideration")
"""What it gives way to in its own clause: `agreed to refer the matter back`."""

UNLESS = "unless"
"""What refuses if it is denied."""

WEAK = {UNLESS: "rejected", "already": "already_in_place", "idle": "rejected", "polite": "accepted"}
"""What answers only where nothing else does, the stronger first."""

TURNED = {
    "accepted": "rejected", "noted": None, "rejected": None, "already_in_place": None, "already": None, "polite": None,
}  # fmt: skip
"""What an answer becomes behind `not`."""

ASKS = re.compile(r"\s*(?:we|it is|the \w+(?: \w+)?)\s+(?:also\s+)?recommend(?:s|ed)?\b", re.IGNORECASE)
"""`We recommend that …`: what is asked, not what was answered."""

FOR_OTHERS = re.compile(
    r"\b[Ff]or (?:the )?(?!Cabinet|Council|Executive|Officers)[A-Z][\w&]*(?: (?:of |and )?[A-Z&][\w&]*){0,4} to"
    r" (?:respond|answer|consider|determine|decide|comment|take)\b"
    r"|^\W*(?:[Tt]his is )?(?:[Aa] )?(?:[Mm]atter|[Ii]ssue|[Dd]ecision) for (?:the )?(?!Cabinet|Council|Executive)[A-Z]"
)
"""`For Canal Trust to answer`, `A matter for the Governors`."""


def read_response(text: str, *, rules: Rulebook, column: str | None = None) -> Response | None:
    """The answer that `text` gives, with what limits it. None if it is blank or answers nothing.

    column: the words over it. Letters (`A`, `PA`, `Y`) count only under a heading that asks for them, and a
    sentence that tells what was done only under one that holds answers.
    """
    found = _read(text, column or "", rules)
    return replace(found, text=text) if found else None


@lru_cache(CACHED)
def _read(text: str, column: str, rules: Rulebook) -> Response | None:
    words = chosen(EMPTY.sub("", text))
    if not folded(words) or _is_form(words, rules) or ASKS.match(words):
        return None
    short = short_answer(words, column, rules)
    value, sure = (short, SURE) if short else _value(words, column, rules)
    return Response(text=text, value=value, qualifier=_qualifier(words, rules), confidence=sure) if value else None


def _is_form(words: str, rules: Rulebook) -> bool:
    """A form not filled in: its choices stand side by side, or boxes without a tick."""
    labels = {one.label for one in said(words, "responses.values", rules) if one.whole}
    labels |= {YES_NO.get(part.strip().casefold(), "") for part in words.split("/")}
    return ("/" in words and {"accepted", "rejected"} <= labels) or "☐" in words


def _value(words: str, column: str, rules: Rulebook) -> tuple[str | None, float]:
    """The answer, and how sure."""
    cell = bare(words)
    exact = rules.label(cell, "responses.values")
    answers = _may_answer(column, rules)
    if exact and (answers or not _is_status(cell, column, rules)):
        return (None if exact in ("nothing", UNLESS) else WEAK.get(exact, exact)), SURE
    if not answers:
        return _of_recommendations(words, column, rules), LIKELY
    if FOR_OTHERS.search(words):
        return "referred", LIKELY
    if found := [one for one in said(words, "responses.values", rules) if _turned(one)]:
        return _decided(found, cell), SURE if found[0].opens else LIKELY
    if opening := _opening(words, column, rules):
        return opening, LIKELY
    return (_implied(words, rules), GUESSED) if asks_for(column, rules, "answer") else (None, SURE)


def _of_recommendations(words: str, column: str, rules: Rulebook) -> str | None:
    """What became of the recommendations, where the heading does not ask for it: `Recommendation 2 was not agreed`."""
    told = clauses(words)
    if rules.holds(column, "statuses.columns", "status"):
        return None
    found = [one for one in said(words, "responses.values", rules) if OF_RECOMMENDATIONS.search(told[one.clause])]
    return _decided(found, bare(words)) if found else None


def _is_status(cell: str, column: str, rules: Rulebook) -> bool:
    """True for words that say how far it is: `Partly` under `Implemented?`, `Reply awaited` under `Progress`."""
    waits = rules.holds(column, "statuses.columns", "status") and rules.label(cell, "responses.values") == "deferred"
    return waits or rules.holds(column, "statuses.columns", "done") or rules.label(cell, "statuses.values") is not None


def _opening(words: str, column: str, rules: Rulebook) -> str | None:
    """`Yes - work is under way`, `In principle, yes`, under `Accept?` `N - no funds`: it begins so, save conditions."""
    said_first = (clause for clause in clauses(words) if not rules.opens(clause, "responses.qualifiers"))
    first = bare(next(said_first, "")).casefold()
    letter = len(first) == 1 and (NOT_ASKED.match(words) or not asks_for(column, rules, "letters"))
    return None if letter else YES_NO.get(first)


def _may_answer(column: str, rules: Rulebook) -> bool:
    """Under `Status` or `Outcome` a sentence with `approved` in it answers no recommendation."""
    return not column or asks_for(column, rules, "letters", "answer", "report")


def _decided(found: Sequence[Said], words: str) -> str | None:
    """One answer of several: the first, unless what follows limits or takes it back."""
    labels = [label for label in (_turned(one) for one in found) if label]
    if labels and WEAK.keys() >= set(labels):
        return next(WEAK[weak] for weak in WEAK if weak in labels)
    if ONE_OF_THEM.search(words):  # 'Welcomes the report but cannot accept recommendation 3'
        labels = ["accepted" if label == "polite" else label for label in labels]
    labels = [label for label in labels if label not in WEAK]
    if not labels or "nothing" in labels:
        return None
    if labels[0] == "accepted":
        if "deferred" not in labels and ("rejected" in labels or NUMBERS.match(words)):
            return "partially_accepted"
        near = next(one.clause for one in found if _turned(one) in ("accepted", "polite"))
        after = ((_turned(one), SAME_CLAUSE if one.clause == near else STRONGER) for one in found)
        return next((label for label, strong in after if label in strong), "accepted")
    if labels[0] == "noted" and any(one.label == "already_in_place" and one.opens for one in found):
        return "already_in_place"  # 'Noted - already in place'
    both = {"accepted", "rejected"} <= set(labels) and found[0].opens
    return "partially_accepted" if both or "partially_accepted" in labels else labels[0]


def _turned(one: Said) -> str | None:
    if "not" in one.turns:
        return TURNED.get(one.label, one.label)
    return None if one.label == UNLESS else one.label


def _implied(words: str, rules: Rulebook) -> str | None:
    """Something done or promised among answers: the recommendation was taken up. A lone status word is none."""
    if any(rules.label(bare(words), name) for name in ("statuses.values", "statuses.alone")):
        return None
    statuses = said(words, "statuses.values", rules)
    if any(one.label in ("unknown", *ENDED) for one in statuses):
        return None  # 'Verbal update to be provided', 'Superseded by the new charter'
    parts = clauses(words)
    told = any("not" not in one.turns and not is_supposed(parts[one.clause], rules) for one in deeds(words, rules))
    going = any(one.label in ("completed", "in_progress", "ongoing") and not one.turns for one in statuses)
    return "accepted" if told or going else None


def _qualifier(words: str, rules: Rulebook) -> str | None:
    """What limits the answer, in its words: the phrase, and after `subject to` the rest of the clause."""
    if numbers := NUMBERS.match(folded(words)):
        return numbers[1]
    for clause in clauses(words):
        mark = next(iter(rules.marks(clause, "responses.qualifiers")), None)
        if mark:
            open_ended = mark.text.casefold().split()[-1] in ("to", "of", "for", "except", "ar")
            return folded(clause[mark.start :] if open_ended else mark.text)
    return None
