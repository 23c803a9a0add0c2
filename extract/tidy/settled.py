"""Several status words in one cell -> the one that holds: `In progress - delayed by rain`, `Closed (not met)`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from extract.rulebook.rules import Rulebook
from extract.tidy.asked import MONTH
from extract.tidy.clauses import Said, clauses
from extract.tidy.counts import is_fewer

TURNED: Mapping[tuple[str, str], str | None] = {
    ("not", "completed"): "in_progress",
    ("not", "in_progress"): "not_started",
    ("not", "on_track"): "delayed",
    ("not", "at_risk"): "on_track",
    ("not", "delayed"): "on_track",
    ("not", "on_hold"): "in_progress",
    ("not", "ongoing"): None,
    ("not", "cancelled"): None,
    ("not", "not_started"): None,
    ("part", "completed"): "in_progress",
    ("until", "completed"): "in_progress",
    ("until", "in_progress"): "not_started",
    ("until", "ongoing"): None,
    ("until", "delayed"): "at_risk",
    ("until", "on_track"): None,
    ("until", "cancelled"): None,
    ("until", "superseded"): None,
    ("until", "transferred"): None,
}
"""What a status becomes behind `not`, `partly` or `until`. `Not started` and its like are phrases."""

ENDED = ("cancelled", "superseded", "transferred")
GIVES_WAY: Mapping[str, tuple[str, ...]] = {
    "in_progress": (*ENDED, "on_hold", "delayed", "at_risk", "on_track"),
    "ongoing": (*ENDED, "on_hold", "delayed", "at_risk"),
    "not_started": (*ENDED, "on_hold", "delayed", "at_risk"),
    "at_risk": (*ENDED, "on_hold"),
    "delayed": (*ENDED, "on_hold"),
}
"""What a status gives way to when a later word says it: `In progress - delayed by procurement`."""

AGAIN = ("to be ", "will be ")
"""How a delay begins that takes back `Cancelled`: `to be rearranged`."""

OPEN = ("open", "new")
"""Not begun, unless the cell says that it is: `Open (in progress)`."""

TARGET = re.compile(r"\bcomplete\s+(?:by|in|before|for)\b", re.IGNORECASE)
"""`Complete by March`: when it is to be."""

SENT_TO = re.compile(r"(?:\w+ed|sent|given|shown|made|put|told) to$", re.IGNORECASE)
"""What `to` ends here is told and not still to come."""

STEP = re.compile(r"(?:the|a|an)\s+(?:\w+\s+){1,6}(?:has|have|was|were)\b", re.IGNORECASE)
"""`The first tree has`: under `Comments` a step of the action is told, unless it is the action itself."""

ITSELF = re.compile(r"the\s+(?:action|recommendation|work|project|task)\b", re.IGNORECASE)

OUTSTANDING = re.compile(r"(?!no\b|none\b|nothing\b).*\b(?:outstanding|awaited|pending)$", re.IGNORECASE)
"""A clause that tells of something left: `one reply outstanding`."""

ENDING = re.compile(rf"\b(?:due|by|until)\b.*(?:\d|\b{MONTH})", re.IGNORECASE)


def settled(found: Sequence[Said], cell: str, column: str, rules: Rulebook) -> str | None:
    """One word of several: the first, or what is said to be so `now`, unless what follows takes it back."""
    found = found[next((place for place, one in enumerate(found) if one.previous == "now"), 0) :]
    plain = [one for one in found if one.label != "unknown"] or found[:1]
    labels = [label for label in map(_turned, plain) if label]
    if not labels:
        return None
    first = labels[0]
    if first == "completed":
        return _completed(found, labels, cell, column, rules)
    if first == "ongoing" and (ENDING.search(cell) or any(_turned(one) != "completed" == one.label for one in found)):
        return "in_progress"  # 'Ongoing - complete by March' has an end
    if first == "cancelled" and any(one.label == "delayed" and one.text.casefold().startswith(AGAIN) for one in plain):
        return "delayed"
    beats = (*GIVES_WAY.get(first, ()), *(("in_progress",) if plain[0].text.casefold() in OPEN else ()))
    return next((label for label in labels[1:] if label in beats), first)


def _turned(one: Said) -> str | None:
    if one.denies or one.text.casefold().startswith(("no ", "will not ")):
        return one.label
    turn = next((turn for turn in ("not", "part", "until") if (turn, one.label) in TURNED and turn in one.turns), "")
    return TURNED.get((turn, one.label), one.label)


def _completed(found: Sequence[Said], labels: Sequence[str], cell: str, column: str, rules: Rulebook) -> str:
    """`Completed`, unless the rest of the cell leaves something open or ends it otherwise."""
    if found[0].text.casefold() == "closed":
        if ended := [label for label in labels if label in ENDED]:
            return ended[0]
        if any("not" in one.turns or one.denies for one in found[1:]):
            return "cancelled"  # 'Closed (not achieved)'
    if _leaves_open(found, cell, column, rules):
        return "in_progress"
    return "ongoing" if "ongoing" in labels and "/" in cell else "completed"


def _leaves_open(found: Sequence[Said], cell: str, column: str, rules: Rulebook) -> bool:
    """`Complete by March`, `completed except for training`, `3 of 5 complete`; or only a step is done."""
    first, *others = found
    if any(one.label == "not_started" and one.denies for one in others):
        return True  # 'Some parts are complete, others not yet started'
    excepted = rules.holds(cell, "statuses.turns", "except")
    step = "comment" in column.casefold() and STEP.match(cell) and not ITSELF.match(cell)
    rest = clauses(cell)[first.clause + 1 :]
    ahead = any(map(OUTSTANDING.match, rest)) or (first.start and looks_ahead(rest, rules))
    return bool(TARGET.search(cell) or is_fewer(cell) or excepted or step or ahead)


def looks_ahead(rest: Sequence[str], rules: Rulebook) -> bool:
    """Whether something is still to come: `to be cut`, not `sent to the board`."""
    turns = ((clause, turn) for clause in rest for turn in rules.marks(clause, "statuses.turns"))
    return any(turn.label == "until" and not SENT_TO.search(clause[: turn.end]) for clause, turn in turns)
