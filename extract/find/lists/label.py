"""What a piece of text is to a list, taken by itself: the same signs as in a paper, without the paper around."""

from __future__ import annotations

import re

from extract.find.lists.carried import carries
from extract.find.lists.made import made
from extract.find.lists.piece import HEAD, Piece, bare_lines, piece_of, tells_past
from extract.find.lists.resolves import tells_of_a_day
from extract.find.numbers import numbered
from extract.rulebook.rules import Rulebook

PURPOSE = re.compile(
    r"\W*(?:[\d.]+\s+)?(?:the purpose of|(?:this|the) (?:report|paper) (?:asks|seeks|invites))\b", re.IGNORECASE
)
OURS = re.compile(r"\bthis council\b", re.IGNORECASE)
"""How the words of a motion speak of those who are to vote on it."""

SAID = ("lists.resolves", "lists.lead_ins", "lists.passes_on")
"""Vocabularies whose words decide or ask."""


def label(text: str, unit: str, rules: Rulebook, *, around: str = "") -> str:
    """recommendation, resolution, heading, not_recommendation, end_of_list, pointer or motion.

    unit: `heading`, `item`, `sentence` or `block`, as whoever cut the text out saw it. around: its section.
    """
    if unit == "heading":
        return "heading"
    if not text.strip() or any(mark.label == "reasons" for mark in rules.marks(around, "lists.ends")):
        return "not_recommendation"
    piece = piece_of(text, unit, rules)
    return _apart(piece, rules) or made(piece, rules) or "not_recommendation"


def _apart(piece: Piece, rules: Rulebook) -> str | None:
    """What asks for nothing: the end of a list, a pointer elsewhere, a motion, history."""
    ends = _ends(piece, rules)
    if ends:
        return ends
    if rules.opens(piece.words if piece.rest is None else piece.rest, "lists.pointers"):
        return "pointer"
    if not carries(piece.words, rules) and _is_motion(piece, rules):
        return "motion"
    nothing = piece.rest is not None and rules.label(piece.rest.strip(" ()"), "lists.nothing")
    return "not_recommendation" if nothing or not _is_now(piece, rules) else None


def _is_motion(piece: Piece, rules: Rulebook) -> bool:
    """What is to be moved, or was: `This Council resolves …`, with who proposed it, and not that it was carried."""
    if rules.marks(piece.lines[0], "lists.motions"):
        return True
    return OURS.search(piece.words) is not None and bool(rules.marks(piece.words, "lists.movers"))


def _ends(piece: Piece, rules: Rulebook) -> str | None:
    """A label after a list, or a note under it; with its own section below, or before the list, it ends none."""
    opening = rules.opens(piece.words[numbered(piece.words)[1] :].lstrip(" (*"), "lists.ends")
    if opening is None:
        note = piece.unit == "sentence" and rules.marks(piece.words, "lists.notes")
        return "end_of_list" if note else None
    purpose = opening.label == "purposes" and len(piece.words) > len(opening.text) + 2
    return "not_recommendation" if purpose or len(piece.lines) > 1 else "end_of_list"


def _is_now(piece: Piece, rules: Rulebook) -> bool:
    """Nothing tells of earlier days, or of what a report is for, before the words that ask or decide."""
    head = piece.words[:HEAD]
    if PURPOSE.match(head) and piece.words.endswith("."):
        return False
    told = [mark.start for mark in rules.marks(head, "lists.negatives")] + ([0] if tells_of_a_day(head) else [])
    if not told or tells_past(bare_lines(piece.lines, rules), rules):
        return True
    said = rules.marks(head, *SAID)
    return bool(said) and said[0].start < min(told)
