"""The words for what meets -> its name."""

from __future__ import annotations

import re
from collections.abc import Iterable

from extract.model.finding import Finding
from extract.rulebook.mark import beyond
from extract.rulebook.rules import Rulebook
from extract.tidy.paper.capitals import written
from extract.tidy.paper.choice import of_field, words

NOTE = re.compile(
    r"\s*\((?:[^()]*\d[^()]*|(?:this|formerly|now|if|previously|until|from|item|as|was|no longer)\b[^()]*)\)",
    re.IGNORECASE,
)
PART = re.compile(r"\s[-–]\s")
EXPIRED = re.compile(r"\s[-–]\sexpired(?:\s[\d/]+)?$", re.IGNORECASE)
"""What a website adds to the name of a body that meets no more."""

LOWER_AFTER_DASH = re.compile(r"\s[-–—]\s[a-z].*", re.DOTALL)
SORTS = "front.sorts"
LED = frozenset({"before", "of"})
"""Labels of words that lead on to a body's name: `to all members of the`, `meeting of the`."""

SHORT = re.compile(r"(?:(?:parish|town|community) )?council|committee|board|panel", re.IGNORECASE)
"""What a paper calls for short a body that it names elsewhere; `Cabinet` is its whole name."""

MEETING = re.compile(r"(?:\s\([^()]*\))?\smeeting\.?$", re.IGNORECASE)
THEN = re.compile(r",\s(?:and\s)?(?:then\s)?(?:to\s)?(?:the\s)?|\sthen\s", re.IGNORECASE)
BODIES = "front.bodies"
ENDS = " \t.,:;-–—|"


def body(findings: Iterable[Finding], rules: Rulebook) -> tuple[str, Finding] | None:
    """The name of the body that meets, and the finding it is read from."""
    found = tuple(findings)
    dated = bool(of_field(found, "meeting_date"))
    for finding in of_field(found, "body"):
        name = _one_of(body_name(words(finding), rules), finding, rules)
        if not dated and finding.rule == "front.body_line" and _is_soft(name, rules):
            continue  # `Open Data Partnership` may be what the paper is about
        if name and (finding.facts.get("sense") == "committee" or names_body(name, rules)):
            return _spelled_out(name, found) or _in_full(name, found, rules) or (name, finding)
    return None


def _one_of(name: str, finding: Finding, rules: Rulebook) -> str:
    """Of a way through several bodies (`Cabinet, then Council`) the first; of several deciders none is said to meet."""
    several = THEN.split(name)
    if len(several) == 1 or not all(_is_body(one, rules) for one in several):
        return name
    return "" if finding.facts.get("sense") == "decision_maker" else several[0]


def _is_body(name: str, rules: Rulebook) -> bool:
    return name[:1].isupper() and (rules.label(name, BODIES) == "body" or _ends(name, rules))


def _spelled_out(name: str, findings: tuple[Finding, ...]) -> tuple[str, Finding] | None:
    """The council's own name for its initials: the council meets as itself."""
    for finding in of_field(findings, "council", "council") if name.isupper() and " " not in name else ():
        full = written(words(finding))
        if "".join(word[0] for word in full.split() if word[0].isupper()) == name:
            return full, finding
    return None


def _in_full(name: str, findings: tuple[Finding, ...], rules: Rulebook) -> tuple[str, Finding] | None:
    """`All members of the Council`, and `a meeting of Alder Parish Council` below: the longer name is the body's."""
    if SHORT.fullmatch(name):
        for finding in of_field(findings, "body"):
            full = body_name(words(finding), rules)
            if full.casefold().endswith(f" {name.casefold()}"):
                return full, finding
    return None


def body_name(text: str, rules: Rulebook) -> str:
    """The name without notes, dates and `Meeting`: `CABINET MEETING (Item 4)` -> `Cabinet`."""
    text = EXPIRED.sub("", LOWER_AFTER_DASH.sub("", NOTE.sub("", text)).strip(ENDS))
    text = _without_sort(_behind_sort(text, rules), rules)
    without = MEETING.sub("", text)
    return written(without if _ends(without, rules) else text).strip(ENDS)


def _behind_sort(text: str, rules: Rulebook) -> str:
    """`Extraordinary Council, Council`: a website prints the sort of meeting, and then who meets."""
    sort, _, name = text.partition(", ")
    marks = rules.marks(sort, SORTS)
    mere = bool(marks) and marks[0].label == "sort" and not beyond(sort, marks).strip(ENDS)
    return name if name and mere else text


def _without_sort(text: str, rules: Rulebook) -> str:
    """`All members of the Council`, `Annual Meeting of the Ponds Panel`, `Special Parish Council`: who meets alone."""
    ends, sorts = 0, 0
    for mark in rules.marks(text, SORTS):
        if text[max(ends, sorts) : mark.start].strip():
            break
        ends, sorts = (mark.end, 0) if mark.label in LED else (ends, mark.end if mark.label == "sort" else sorts)
    if sorts and rules.label(text[sorts:], SORTS) == "council":
        ends = sorts
    return text[ends:].lstrip() or text


def names_body(text: str, rules: Rulebook) -> bool:
    """Whether a body's word ends the name, brackets aside, or it is an abbreviation; a member's post does not."""
    plain = re.sub(r"\([^()]*\)", " ", text).strip(ENDS)
    if rules.opening(plain, BODIES) == "opening":
        return True  # `Cyngor Sir`: no knight
    if rules.label(plain, "leads.posts") and not rules.label(plain, BODIES):
        return False  # `Deputy Chief Executive`, `Leader of the Council`
    if any(mark.label != "person_or_word" for mark in rules.marks(plain, "leads.honorifics")):
        return False  # `General` is an officer's title and the first word of many a committee's name
    return any(_ends(one, rules) for one in (plain, PART.split(plain)[0])) or plain.isupper() or _begins(plain, rules)


def _ends(text: str, rules: Rulebook) -> bool:
    return rules.ends(text.rstrip(), BODIES) is not None


def _is_soft(text: str, rules: Rulebook) -> bool:
    """Whether its last word names a group, a partnership, a trust: not only what meets is called so."""
    ends = rules.ends(text.rstrip(), BODIES)
    return ends is not None and ends.label == "ending"


def _begins(text: str, rules: Rulebook) -> bool:
    """`Cabinet Cyngor Aber`, `Committee for Growth`; never `Cabinet Member for Growth`."""
    return rules.opens(text, BODIES) is not None and not rules.marks(text, "leads.posts")
