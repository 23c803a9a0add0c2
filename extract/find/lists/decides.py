"""Whether a sentence without a number decides something, where it stands under `Decision` and nothing else says so."""

from __future__ import annotations

import re

from extract.find.lists.clause import asked
from extract.find.lists.opinion import SETTLED
from extract.find.lists.signs import asks, resolves
from extract.rulebook.rules import Rulebook

DONE = re.compile(r"\b(?P<being>be|is|are|was|were)(?: \w+ly)? $")
"""What stands before a participle: `be sold` decides, `was given` tells, `was approved` settles."""

WAS = re.compile(r"\s+(?:was|were)\b")
"""What stands behind an act that is told of: `Consideration was given to the log.`"""

GIVEN = re.compile(
    r"\b(?:has|have) (?:\w+ly )?(?:agreed|approved|authorised|granted|given (?:approval|authority|consent))\b"
)
"""`The Director has given approval to buy the barge.`"""

SELF = re.compile(r"(?:this|the) (?:paper|report|page|document)\b", re.IGNORECASE)
"""What a paper says of itself."""

TELLS = frozenset((
    "advise", "attend", "comment", "discuss", "explain", "highlight", "inform", "introduce", "join", "leave", "outline",
    "present", "remind", "report", "say", "speak", "state", "welcome",
))  # fmt: skip
"""What somebody does in a meeting that decides nothing."""


def decides(words: str, rules: Rulebook) -> bool:
    """`Approved as set out.`, `To let Unit 4.`, `The Director agreed the rent.`; not `The Chair welcomed the diver.`"""
    if SELF.match(words):
        return False
    if asks(words, rules) or resolves(words, rules):
        return True
    if GIVEN.search(words):
        return True
    said = asked(words, rules)
    if said.verb is None or said.verb_at is None or WAS.match(words, said.verb_at[1]):
        return False
    if words[slice(*said.verb_at)].lower() in SETTLED:
        return True
    before = words[: said.verb_at[0]]
    done = DONE.search(before)
    if done:
        return done["being"] == "be"
    return said.verb not in TELLS and (said.body_at is not None or not before.strip())
