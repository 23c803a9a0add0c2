"""Who is to act, where no column says so: the words before `to …` or `will …` at the start of an action."""

from __future__ import annotations

import re

from extract.rulebook.rules import Rulebook

NAMED = r"[A-Z][\w’'.&/-]*"
COMMON = (
    r"(?:teams?|members|officers?|staff|group|committee|board|panel|partners|managers?|leads|project|programme)\b"
)
WORD = rf"(?:{NAMED}|{COMMON})"
JOINER = r"(?:of|for|the|and|&|in|at|from|on|with)"
ACTOR = re.compile(
    rf"(?:The\s+)?(?P<actor>{NAMED}(?:,?\s+(?:{JOINER}\s+)*{WORD}){{0,9}})"
    r"(?:\s+with\s+[^,.;]{1,60}?)?\s+(?:to|will|should)\s+(?P<verb>[a-z]+)"
)
INITIALS = re.compile(r"[A-Z]{2,4}(?:\s*[/&,]\s*[A-Z]{2,4})*")


def actor(text: str, rules: Rulebook) -> tuple[int, int] | None:
    """The characters of `text` that name who acts, or None. `Progress to be reported` names nobody."""
    match = ACTOR.match(text)
    if not match or match["verb"] == "be":
        return None
    words = match["actor"]
    several = len(re.findall(WORD, words)) > 1 or "." in words.strip(".")
    known = rules.opens(words, "leads.posts", "leads.groups", "leads.organisations", "leads.honorifics")
    return match.span("actor") if several or known or INITIALS.fullmatch(words) else None
