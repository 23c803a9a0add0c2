"""Whether a piece of text is a recommendation (something is asked) or a resolution (it was decided)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.find.lists.carried import carries
from extract.find.lists.clause import asked
from extract.find.lists.lexicon import lexicon
from extract.find.lists.openings import OPENING
from extract.find.lists.piece import FIRST, HEAD, Piece, bare_lines, tells_past
from extract.find.lists.resolves import resolves
from extract.find.lists.signs import inline_heading, is_lead_in, leads_on, opens_decisions
from extract.find.numbers import numbered
from extract.rulebook.rules import Rulebook

SHOUTED = re.compile(r"[A-Z]{3,}(?:ED|Ed)\b")
"""`NOTED the report`: minutes print what they decide in capitals."""

SHOUTS = re.compile(r"\b(?:be|was|were) [A-Z]{3,}ED\b")
LOST = re.compile(r"\bit was\W*$")
"""`RESOLVED` in small capitals is what a converter loses: `Having considered the report, it was`."""

IMPERSONAL = re.compile(
    r"\b(?:it|i|we|this|the|officers?['’]?|following|recommendations?:?|that|and|report|paper|review)$", re.IGNORECASE
)
ASKS = re.compile(r"\b(?:to|should|must|shall|will|be|is|are)\b")
THAT = re.compile(r"(?:that|to|bod|dylai|dylid|dylent)\b", re.IGNORECASE)
FORMAL = re.compile(r"To (?=\w)")
OWN = re.compile(r"(?:that )?(?:the )?recommendations?\b[^;]{0,120}\bbe (?:not |partially )?\w+ed\b", re.IGNORECASE)
"""What is to become of a recommendation is the answer to it, and the meeting's own."""

NAMED = re.compile(
    r"\W*(?:recommendation|argymhelliad)\s+(?:no\.?\s*)?[A-Z]?\d[\d.]*[a-z]?\s*(?:[.:)–-]|that\b|$)", re.IGNORECASE
)
"""`Recommendation 3 – …` says what it is; `Recommendation 3 has been met` speaks of one."""

OWN_VERBS = frozenset(("thank", "withdraw"))
ANSWERS = frozenset(("accept", "reject", "agree", "approve", "note", "confirm", "endorse", "adopt", "refuse", "award"))
"""What a meeting does with what is put to it."""

YEAR, DECIMAL = re.compile(r"\b(?:19|20)\d\d\b"), re.compile(r"\d+\.\d")
NUMBER = re.compile(r"\(?(?:[\divx]{1,4}|[a-z])[).](?!\d)", re.IGNORECASE)
"""A number of a list's own; `2.1` counts the paragraphs of a report."""


def made(piece: Piece, rules: Rulebook) -> str | None:
    """recommendation or resolution; None if it is neither."""
    if rules.opens(piece.words[numbered(piece.words)[1] :], "lists.lone"):
        return "recommendation"
    if _decides(piece, rules):
        return "recommendation" if _passes_on(piece, rules) else "resolution"
    named = piece.rest is not None or NAMED.match(piece.lines[0])
    if named or _asks_somebody(piece, rules) or _passes_on(piece, rules):
        return "recommendation"
    if piece.unit == "sentence":
        return "recommendation" if rules.marks(piece.words[:HEAD], "lists.requests") else None
    bare = bare_lines(piece.lines, rules)
    if not bare or _narrates(piece, bare[0], rules):
        return None
    if not THAT.match(bare[0]) and not any(asked(line, rules).verb for line in bare[:FIRST]):
        return None
    return "resolution" if _stands_alone(piece, bare, rules) else "recommendation"


def _decides(piece: Piece, rules: Rulebook) -> bool:
    """It says that something was resolved, or stands under or over the labels of a decision notice."""
    if piece.rest is not None:
        return False
    head = piece.words[:HEAD]
    opens = any(OPENING.match(line) for line in piece.lines)
    if piece.unit == "sentence" and rules.marks(head, "lists.noted"):
        return True
    if opens or SHOUTS.search(head) or resolves(head, rules) or carries(piece.words, rules):
        return True
    if len(piece.lines) > 1 and LOST.search(piece.lines[0]):
        return True
    labelled = any(opens_decisions(line, rules) for line in piece.lines[:-1]) or _beside(piece.lines[0], rules)
    return labelled or any(rules.opens(line, "lists.notices") for line in piece.lines[1:])


def _beside(line: str, rules: Rulebook) -> bool:
    """`Decision: granted`."""
    return inline_heading(line, rules, decided=True) is not None and inline_heading(line, rules) is None


def _passes_on(piece: Piece, rules: Rulebook) -> bool:
    """All of it is for another body to decide; a meeting that passes on one thing of several has decided."""
    first = rules.marks(piece.words[:HEAD], "lists.passes_on")
    if not first:
        return False
    items = [line for line in piece.lines if NUMBER.match(line)] or [piece.words]
    introduced = piece.words.find(items[0]) > first[0].start
    return introduced or all(rules.marks(item[:HEAD], "lists.passes_on") for item in items)


def _asks_somebody(piece: Piece, rules: Rulebook) -> bool:
    """A lead-in that asks a body of the council: not residents, nor what an inspector recommends."""
    line = piece.lines[0]
    marks = rules.marks(line, "lists.lead_ins")
    if not is_lead_in(line, rules) or not (marks or leads_on(line) or piece.unit == "sentence"):
        return False  # `That the Committee supports the plan` is an item, and introduces none
    begins = marks[0].start if marks else 0
    before = line[numbered(line)[1] : begins].strip(" (*:–-")
    if rules.marks(before, "lists.outsiders"):
        return False
    body = asked(line, rules).body_at
    named = f"{before} {line[slice(*body)] if body else ''}".lower().split()
    return not before or IMPERSONAL.search(before) is not None or not lexicon(rules).actors.isdisjoint(named)


def _narrates(piece: Piece, first: str, rules: Rulebook) -> bool:
    """A list under words that are no lead-in (`Finally, the group agreed to:`) tells of something; so does
    a report's own paragraph in the past tense (`3.4 The Council adopted its plan in 2015`)."""
    found = asked(first, rules)
    if THAT.match(first):
        return False
    if leads_on(first) and len(piece.lines) > 1:
        return found.verb_at[0] > 0 if found.verb_at else found.body_at is None
    between = found.between(first)
    if between is None or ASKS.search(between) or not _is_past(found.verb, found.printed(first)):
        return False
    return bool(found.verb not in ANSWERS or YEAR.search(first) or DECIMAL.match(piece.words))


def _is_past(verb: str | None, printed: str) -> bool:
    """`explained`, `spoke`: neither the verb itself nor `explains`."""
    return verb is not None and " " not in printed and printed.lower() != verb and not printed.lower().endswith("s")


def _stands_alone(piece: Piece, bare: Sequence[str], rules: Rulebook) -> bool:
    """A list without the heading or lead-in a report prints over it, as under `Decision` on a council's page."""
    if any(SHOUTED.match(line) for line in bare[:FIRST]) or tells_past(bare, rules) or _is_own(bare[0], rules):
        return True
    formal = FORMAL.match(bare[0])
    if formal and not DECIMAL.match(piece.words) and rules.opens(bare[0][formal.end() :], "lists.verbs"):
        return True
    counted = [line for line in piece.lines if NUMBER.match(line) or line.startswith("That ")]
    return piece.unit == "block" and len(counted) > 1 and counted[0] == piece.lines[0]


def _is_own(line: str, rules: Rulebook) -> bool:
    """What only the meeting itself can do: answer a recommendation, thank, say what it accepts."""
    found = asked(line, rules)
    if found.verb in OWN_VERBS or OWN.match(line):
        return True
    between = found.between(line)
    if found.body_at is None or between is None or ASKS.search(between):
        return False
    if found.verb == "support":
        return True
    opens = line[: found.body_at[0]].strip().casefold() in ("", "the") and not THAT.match(line)
    return opens and found.verb in ANSWERS and not YEAR.search(line)
