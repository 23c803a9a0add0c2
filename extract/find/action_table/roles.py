"""What the words of one header cell mean, taken by themselves."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache

from extract.rulebook.mark import Mark
from extract.rulebook.phrases import spelled_out
from extract.rulebook.rules import Rulebook

Names = tuple[str, ...]
"""The roles of one column: one, several or none."""

Roles = tuple[Names, ...]
"""Those of all columns of a table."""

FOOTNOTE = re.compile(r"\[\w{1,4}\]|[*†‡¹²³]+|(?<=[a-z])\d$")
BRACKETS = re.compile(r"\([^)]*\)")
DATED = re.compile(r"\b(?:19|20)\d\d(?:\s*[/-]\s*(?:19|20)?\d\d)?\b")
THOUSANDS = re.compile(r"£\s?(?:['’]?000|k|m)\b|\b000['’]?s\b", re.IGNORECASE)
MARKS = re.compile(r"[\s.,:;?*'’()-]+")
PLURAL = re.compile(r"(?<=\w{3})s$")
PARTED = re.compile(r"\s*(?:/|&|\+|,|\band\b|\bor\b|\n)\s*")
MONTHS = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
WHEN = re.compile(
    rf"(?:\b(?:as )?(?:at|of|on|to|for|since)\s+)?(?:\b\d{{1,2}}(?:st|nd|rd|th)?\s+)?\b(?:{MONTHS})\b"
    r"|\b(?:as )?(?:at|of|on|to|for|since)\s+(?=(?:19|20)\d\d)",
    re.IGNORECASE,
)
"""A month with its day and the preposition before it, or the preposition before a year."""

YEARS = re.compile(rf"(?:19|20)\d\d\s*[/-]\s*\d\d|q[1-4]|{MONTHS}", re.IGNORECASE)

COMPLEMENT = re.compile(r"\s(?:of|for|from|to|on|against|by|with|since|in|at|as|following|after|y|yr)\s", re.IGNORECASE)
"""What a header is about stands before the first of these: `Progress against recommendation` is progress."""

ANSWERED = re.compile(r"\s\(?\by(?:es)?\s*(?:/|or)\s*no?\b\)?", re.IGNORECASE)
"""How a header is to be answered, and no part of what it names."""

CONDITION = re.compile(r"^if\s[^:,–—-]{2,40}[:,–—-]\s*", re.IGNORECASE)
"""When a header is to be filled in, and no part of what it names: `If agreed: lead and date`."""

ASKS = re.compile(r"\?\s*$|\by(?:es)?\s*/\s*no?\b", re.IGNORECASE)
"""A header that is answered with yes or no."""

ASKING = re.compile(r"\W*(?:what|who|when|where|how|which)\b", re.IGNORECASE)
FOLLOWING = re.compile(
    r"\s*\d+:.*|(?:[\W\d]|\b(?:[a-z]+ed|outstanding|arising|remaining|made|taken|given|set|so|far|to|date|now)\b)*",
    re.IGNORECASE,
)
"""What may stand between the noun that a header is about and its end."""

LONGEST = 110
"""Letters in a header, the hints in brackets included; what is longer is a cell."""

COVERED = 0.2
"""A known phrase settles a longer header, or the head of one, only if it is this part of it."""

COUNTED = 1 / 3
"""Or if it is this part of its words."""

MAIN = ("recommendation", "action", "lead", "deadline", "status", "response", "progress")
"""The roles an action table is made of; they win where a header could mean several things."""

WORK = frozenset({"recommendation", "action"})
"""The roles of what is to be done."""

ASIDES = frozenset({"theme", "notes", "description", "item", "response_detail", "partners", "outcome_measure"})
"""What may stand beside a main role in one header and adds nothing to it: `Recommendation / Finding`."""

TRANSPARENT = frozenset({"description", "item", "person"})
"""`Action title`, `Name of the lead officer`: one word says that words follow, the others say what."""


def roles_of(found: Iterable[Names]) -> set[str]:
    """The roles of several columns together."""
    return {role for names in found for role in names}


def roles(header: str, rules: Rulebook) -> Names:
    """The roles a header cell names: one, two for `Response / Proposed action`, none if nobody knows it.

    Below `Action needed Y/N` stands no action.
    """
    words = CONDITION.sub("", FOOTNOTE.sub("", header).strip())
    found = _named(words, rules) if 0 < len(words) <= LONGEST else ()
    return () if WORK & set(found) and ANSWERED.search(words) else found


def _named(words: str, rules: Rulebook) -> Names:
    for reading in (words, BRACKETS.sub(" ", words), ANSWERED.sub("", words)):
        role = known(reading, "columns.roles", rules)
        if role:
            return _asked(role, words)
    if DATED.search(words):
        return _dated(words, rules)
    if YEARS.fullmatch(words):
        return ("schedule",)
    if question := rules.opens(words, "columns.questions"):
        return (question.label,)
    return _of_parts(words, rules) or _of_marks(BRACKETS.sub(" ", words).replace("-", " "), rules)


def negative(header: str, rules: Rulebook) -> str | None:
    """What other kind of table a column of this name belongs to: scores, votes, money by year; None if to none."""
    if "£" in header and (DATED.search(header) or THOUSANDS.search(header)):
        return "finance"
    others, words = _phrases(rules, "columns.negative", _squeezed), BRACKETS.sub(" ", header)
    return others.get(_squeezed(words)) or others.get(_squeezed(DATED.sub(" ", words)))


def known(words: str, vocabulary: str, rules: Rulebook) -> str | None:
    """The label whose phrase is all of `words`, spaces and marks left out: narrow columns break words anywhere.

    `Matter arising` is known by `matters arising`, `Targets date` by `target date`.
    """
    levels = (_squeezed, _singular)
    return next(filter(None, (_phrases(rules, vocabulary, level).get(level(words)) for level in levels)), None)


def opened(header: str, rules: Rulebook) -> str | None:
    """The label of a header whose meaning the columns beside it settle; `Dyddiad / Date` says the same twice.

    Of a longer header only what was done is open: `Actions taken since the last report`.
    """
    words = BRACKETS.sub(" ", header)
    parts = [part for part in PARTED.split(words) if part.strip()]
    labels = {known(part, "columns.open", rules) for part in parts}
    said = known(words, "columns.open", rules) or (labels.pop() if len(labels) == 1 else None)
    return said or (_taken(COMPLEMENT.split(words, maxsplit=1)[0], rules) and "taken")


def _asked(role: str, words: str) -> Names:
    """`Completed` stands over dates, `Completed?` over an answer."""
    asked = role == "completed_date" and ASKS.search(words) is not None
    return ("status",) if asked else (role,)


def _dated(words: str, rules: Rulebook) -> Names:
    """`Update March 2013` is progress; `Target 2013/14` is a figure to reach, not a day to be done by."""
    undated = DATED.sub(" ", WHEN.sub(" ", BRACKETS.sub(" ", words)))
    role = known(undated, "columns.roles", rules)
    found = (role,) if role else _of_marks(undated, rules)
    return ("outcome_measure",) if found == ("deadline",) else found


def _of_parts(words: str, rules: Rulebook) -> Names:
    """`Action / Cam Gweithredu`: every part known on its own, the same role once.

    A date named together with what is to be done, or who leads, is the day to be done by.
    """
    parts = [part for part in PARTED.split(ANSWERED.sub("", BRACKETS.sub(" ", words))) if part.strip()]
    found = [known(part, "columns.roles", rules) or _taken(part, rules) for part in parts]
    if len(parts) < 2 or not all(found):
        return ()
    due = {"date_made": "deadline"} if {"action", "lead"} & set(found) else {}
    names = tuple(dict.fromkeys(due.get(role, role) for role in found if role))
    return tuple(role for role in names if role not in ASIDES) if set(names) & set(MAIN) else names


def _taken(part: str, rules: Rulebook) -> str | None:
    """`Action taken`, open by itself, is progress beside other words: `Action taken / Progress to date`."""
    return "progress" if known(part, "columns.open", rules) == "taken" else None


def _of_marks(words: str, rules: Rulebook) -> Names:
    """The known phrases inside a longer header: those of each half of `Update and next steps`, else its head."""
    marks = rules.marks(words, "columns.roles")
    main = tuple(dict.fromkeys(mark.label for mark in _covering(marks, words) if mark.label in MAIN))
    if len(main) > 1 and PARTED.search(words):
        return main
    end = _head_end(marks, words)
    head = _covering([mark for mark in marks if mark.end <= end], words[:end])
    for said in (_telling(head), _telling(_covering(marks, words)), head):
        if said:
            return (said[-1].label,) if _ends_with(said[-1], words[: max(end, said[-1].end)]) else ()
    return ()


def _ends_with(mark: Mark, head: str) -> bool:
    """Whether a phrase is what its header is about: `Actions identified` are actions, a `Task group` is no task."""
    whole = mark.label not in WORK or PARTED.search(head) or ASKING.match(head)
    return bool(whole) or FOLLOWING.fullmatch(head, mark.end) is not None


def _telling(marks: Sequence[Mark]) -> list[Mark]:
    return [mark for mark in marks if mark.label not in TRANSPARENT]


def _covering(marks: Sequence[Mark], words: str) -> list[Mark]:
    """The phrases that are more than a passing word: a fifth of the letters, or `due` of `Implementation due`."""
    count = len(words.split())
    return [
        mark
        for mark in marks
        if mark.end - mark.start >= COVERED * len(words) or len(words[mark.start : mark.end].split()) >= COUNTED * count
    ]


def _head_end(marks: Sequence[Mark], words: str) -> int:
    """Where the head of a header ends: before `of`, `for` and their like, or with the known phrase they stand in.

    `Action owner` is an owner, `Owner of the action` too, `Lead officer update` an update; `Recommendation agreed by
    Cabinet` is a recommendation, though `Agreed by Cabinet` is an answer.
    """
    complement = COMPLEMENT.search(words)
    if complement is None:
        return len(words)
    if any(mark.label in MAIN and mark.end <= complement.start() for mark in marks):
        return complement.start()
    around = (mark.end for mark in marks if mark.start <= complement.start() < mark.end)
    return next(around, complement.start())


@lru_cache(64)
def _phrases(rules: Rulebook, vocabulary: str, level: Callable[[str], str]) -> Mapping[str, str]:
    """Every phrase, levelled -> its label; of two that say the same the first."""
    found: dict[str, str] = {}
    for label, phrases in rules.vocabulary(vocabulary).items():
        for phrase in phrases:
            for words in spelled_out(phrase.removeprefix("=")):
                found.setdefault(level(words), label)
    return found


def _squeezed(words: str) -> str:
    return MARKS.sub("", words.casefold())


def _singular(words: str) -> str:
    """The words without the `s` of a plural, squeezed; `status` loses it too, in headers and phrases alike."""
    return "".join(PLURAL.sub("", word) for word in MARKS.split(words.casefold()))
