"""Who is to act: named by all of a cell, or by the words before `to …` or `will …` at the start of an action."""

from __future__ import annotations

import re

from extract.rulebook.rules import Rulebook
from extract.rulebook.verbs import ACTS as ACTIONS
from extract.rulebook.verbs import verb_forms

NAMED = r"[A-Z][\w’'.&/-]*"
COMMON = (
    r"(?:teams?|members|officers?|staff|groups?|committee|board|panel|partners|managers?|leads|heads|directors|project"
    r"|programme|government|councils?|councillors|authority|services?|directorates?|departments?|associations?|providers|teachers)\b"
)
WORD = rf"(?:{NAMED}|{COMMON})"
JOINER = r"(?:of|for|the|and|&|in|at|from|on|with|de|la|du|van|von|der|bin|al)"
ACTOR = rf"{NAMED}(?:,?\s+(?:{JOINER}\s+)*{WORD}){{0,9}}"
OTHERS = (
    r"(?:in\s+\w+\s+with|(?:working\s+|together\s+|along\s+)?with|supported\s+by|on\s+behalf\s+of)\s+[^,.;()]{1,60}?"
)
ASIDE = r"\s*\([A-Z][^()]{1,40}\)"
ACTS = re.compile(
    rf"(?:The\s+)?(?P<actor>(?P<who>{ACTOR})(?:(?P<aside>{ASIDE})(?:(?:,|\s+and|\s+&)\s+{ACTOR}(?:{ASIDE})?)?)?)"
    rf"(?:\s*\([^()]{{1,40}}\))?(?:\s+{OTHERS}|,\s+{OTHERS},)?(?:\s*[:–-])?\s+(?:to|will|should)"
    r"(?:\s*:|(?:,[^,.;:]{1,60},)?\s+(?P<verb>[a-z]+)(?P<doing>\s+[a-z]+ing\b)?)"
)
"""Behind who acts may stand who helps. Behind `will` stands the deed, a list of deeds (`will:`), or first an aside:
`will, by May, mend the lamps`."""

OPENING = re.compile(r"(?:At|In|On|By|After|Before|Following|Once|When|If|Subject to|As)\b[^.;:,]{2,60},\s+(?=[A-Z])")
"""What may stand before who acts, with a comma: `At the request of the Chair, Ms Holt will …`."""

NO_DEED = re.compile(r"be|the|an?|all|any|each|our|its|their|th(?:is|at|ese|ose)|other|both")
"""What may follow `to` or `will` and is nothing somebody does: `Grant to the club`, `Report to be brought`."""

OF_THINGS = re.compile(r"include|cover|comprise|contain|remain|apply")
"""What things do as well as people: `Work programme to include homes`."""

INITIALS = re.compile(r"[A-Z]{2,4}(?:\s*[/&,]\s*[A-Z]{2,4})*")
PEOPLE = re.compile(rf"{NAMED}(?:[\s,/&]+(?:and\s+)?{NAMED}){{1,5}}")
LONGEST = 60
"""Letters of a cell that names who acts."""

KNOWN = ("leads.posts", "leads.groups", "leads.organisations", "leads.honorifics")


def actor(text: str, rules: Rulebook) -> tuple[int, int] | None:
    """The characters of `text` that name who acts, or None. `Progress to be reported` names nobody."""
    opening = OPENING.match(text)
    match = ACTS.match(text, opening.end() if opening else 0)
    if not match or (match["verb"] and NO_DEED.fullmatch(match["verb"]) and not _is_at_it(match, rules)):
        return None
    words, aside = match["who"], (match["aside"] or "").strip(" ()")
    known = _is_known(words, rules) or _has_forename(aside, rules)
    return match.span("actor") if known or _is_name(words, match["verb"] or "", rules) else None


def _is_at_it(match: re.Match[str], rules: Rulebook) -> bool:
    """`The Harbour Board will be mending the lamps`: only of somebody known, for the fair `will be opening` too."""
    return match["verb"] == "be" and match["doing"] is not None and _is_known(match["who"], rules)


def _is_name(words: str, verb: str, rules: Rulebook) -> bool:
    """Several words, or a full stop. But `Work with partners` is a deed, and a `Work programme` includes things."""
    first, *others = words.lower().split()
    deed = others[:1] == ["with"] and verb_forms(rules, ACTIONS).get(first) == first
    several = len(re.findall(WORD, words)) > 1 or "." in words.strip(".")
    return several and not deed and not OF_THINGS.fullmatch(verb)


def _has_forename(words: str, rules: Rulebook) -> bool:
    """`Ada Quill`, in brackets behind her team."""
    first, *others = words.split() or [""]
    return len(others) == 1 and rules.label(first, "leads.people") == "forenames"


def is_actor(text: str, rules: Rulebook) -> bool:
    """Whether `text` is a post, a body, a titled name or initials, and nothing else."""
    words = text.strip(" .").removeprefix("The ").removeprefix("the ")
    return bool(re.fullmatch(rf"{ACTOR}(?:\s*\([^)]*\))?", words)) and _is_known(words, rules)


def names_somebody(text: str, rules: Rulebook) -> bool:
    """Initials, a post, a body or people's names, and nothing else."""
    words = " ".join(text.split())
    if len(words) > LONGEST:
        return False
    return bool(INITIALS.fullmatch(words) or PEOPLE.fullmatch(words)) or is_actor(words, rules)


def names_who_acts(text: str, rules: Rulebook) -> bool:
    """The same, or who acts with what is to be done: `ST to write to the museum`."""
    return names_somebody(text, rules) or actor(text, rules) is not None


def names_who(text: str, rules: Rulebook) -> bool:
    """A post, a team, a body, a titled name or initials: `Tree Officer`, `Head of Parks`, `JM`."""
    words = " ".join(text.split())
    if len(words) > LONGEST or not words[:1].isupper():
        return False
    if INITIALS.fullmatch(words) or is_actor(words, rules):
        return True
    marks = rules.marks(words, *KNOWN)
    return any(mark.start == 0 or mark.end == len(words) for mark in marks)


def _is_known(words: str, rules: Rulebook) -> bool:
    known = rules.opens(words, *KNOWN)
    forename = rules.label(words, "leads.people") == "forenames"
    return known is not None or forename or INITIALS.fullmatch(words) is not None
