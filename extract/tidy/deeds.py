"""What a sentence without a status word tells: something done, begun, going on, or meant to be.

The rules name the words that tell more than that something happened (`[statuses.deeds]`); any other verb of a
recommendation in its past form (`[lists.acts]`) tells that it was done.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extract.rulebook.mark import Mark
from extract.rulebook.rules import Rulebook
from extract.rulebook.verbs import ACTS, verb_forms
from extract.tidy.clauses import Said, clauses, reached

DEEDS, BESIDE = "statuses.deeds", "statuses.beside"
MANNER = r"(?:\s+(?:\w+ly|now|also|still|all|both|since|already|just))*"
BEING = re.compile(
    r"(?<!not )(?<!longer )(?<!well )\bbeing\s+(?:\w+ly\s+)?\w+(?:ed|en|wn|ne|de|ng|ld|t)\b", re.IGNORECASE
)
"""`Responses are being analysed`: whatever it is, it goes on."""

DOING = re.compile(rf"\b(?:is|are|am|we're|remains?|keeps?){MANNER}\s+(\w{{3,}}ing)\b", re.IGNORECASE)
OPENS = re.compile(
    r"(?:(?:officers?|staff|team|teams|council|we|currently|now|still|also)\s+)*(\w{3,}ing)\s+(?:\w+ly\s+)?"
    r"(?:with|at|on|up|out|into|towards|through|to|the|a|an|our|its|all|whether|how|options|ways|quotes|advice)\b",
    re.IGNORECASE,
)
"""How a clause begins that tells what somebody is at: `Liaising with the water company`."""

HANDS = re.compile(
    r"\bwith\s+(?:the\s+)?(?:[\w'’]+\s+){1,3}for\s+(?:\w+ing|\w+als?|comments?|signature|review|sign-?off|advice|action)\b",
    re.IGNORECASE,
)
"""`Figures with the treasurer for checking`: in whose hands it is."""

PAST = re.compile(
    r"\b([a-z]+(?:-[a-z]+)?ed)\b(?=\s*$|\s+(?:on|in|to|by|for|at|with|from|and|as|via|during|across|into|within|"
    r"through|over|out|up|back|where|after|following|successfully)\b|\s+\d)",
    re.IGNORECASE,
)
"""`Letter posted to the Trust`, not `the posted letter`."""

TO_DO = re.compile(
    r"(?!(?:No|None|All|Nothing|Further|More)\b)(?:The )?[A-Z][\w'’/&]*(?: [\w'’/&]+){0,3}?(?<!continues)(?<!continue)"
    r" (to) ([a-z]{3,})\b"
)
"""`Clerk to speak to the owner`."""

WORD = re.compile(r"[a-z-]+")
ASKED = re.compile(r"(?:^|\b(?:to|and|will|should|must)\s+)([a-z-]+)")
"""What an action asks for: its first word, and what follows `Clerk to`, `and`."""

NOT_YET = ("to", "be", "is", "are")
"""Behind these a past form tells what is meant or what is so: `the scheme is delivered by others`."""

NONE = "none"
"""The rules' label of words that look like a deed and tell of none."""


def deeds(words: str, rules: Rulebook) -> tuple[Said, ...]:
    """The deeds of `words` in order: `done`, `begun`, `settled` (ends what was begun) or `planned`."""
    parts = enumerate(clauses(words))
    return tuple(one for number, clause in parts for one in reached(clause, number, _marks(clause, rules), rules))


def going_on(words: str, rules: Rulebook) -> bool:
    """True if something is said to be going on: `is being drawn up`, `Liaising with …`."""
    opening = filter(None, map(OPENS.match, clauses(words)))
    doing = (match[1] for match in (*DOING.finditer(words), *opening))
    return bool(BEING.search(words) or HANDS.search(words)) or any(rules.label(one, DEEDS) != NONE for one in doing)


def happened(one: Said, told: Sequence[Said]) -> bool:
    """Done or begun, and not what `will` or `to be` in the same clause speaks of."""
    ahead = (plan for plan in told if plan.label == "planned" and plan.clause == one.clause)
    is_so = one.previous not in NOT_YET or one.text.casefold().startswith("now ")
    return one.label != "planned" and is_so and all(one.start < plan.start for plan in ahead)


def not_yet(words: str, rules: Rulebook) -> bool:
    """Whether something is said not to have happened so far."""
    parts = clauses(words)
    return any("not" in one.turns and rules.holds(parts[one.clause], BESIDE, "so_far") for one in deeds(words, rules))


def is_left(words: str, rules: Rulebook) -> bool:
    """Whether something is said to be still to do."""
    return rules.holds(words, BESIDE, "left", "so_far")


def is_supposed(clause: str, rules: Rulebook) -> bool:
    """`This would need to be funded` promises nothing."""
    return rules.holds(clause, BESIDE, "supposed")


def only_begun(told: Sequence[Said]) -> bool:
    """Something begun and nothing behind it that settles it: `drafted`, but not `drafted and adopted`."""
    stages = [one.label for one in told if one.label in ("begun", "settled")]
    return bool(stages) and stages[-1] == "begun"


def is_step(past: Sequence[Said], asked: str, rules: Rulebook) -> bool:
    """True if an action's words `asked` name their verb, and none of what happened is that: no tender is a bridge."""
    forms = verb_forms(rules, ACTS)
    wanted = {forms[word] for word in WORD.findall(asked.casefold()) if word in forms}
    return bool(wanted) and wanted.isdisjoint(_done(past, rules))


def is_all(past: Sequence[Said], asked: str, rules: Rulebook) -> bool:
    """True if all that the action asks for happened: `Owner contacted`, where somebody was to contact the owner."""
    forms = verb_forms(rules, ACTS)
    wanted = {word for word in ASKED.findall(asked.casefold()) if forms.get(word) == word}
    return bool(wanted) and wanted <= _done(past, rules)


def _done(past: Sequence[Said], rules: Rulebook) -> set[str]:
    """The verbs of what happened, as a dictionary has them."""
    forms = verb_forms(rules, ACTS)
    return {forms.get(word, word) for one in past for word in one.text.casefold().split()}


def _marks(clause: str, rules: Rulebook) -> tuple[Mark, ...]:
    """The words of the rules, and the verbs they do not name."""
    named = rules.marks(clause, DEEDS)
    places = {place for mark in named for place in range(mark.start, mark.end)}
    free = (mark for mark in _verbs(clause, rules) if mark.start not in places)
    condition = rules.first(clause, BESIDE, "condition")
    end = condition.start if condition else len(clause)
    told = (mark for mark in (*named, *free) if mark.label != NONE and mark.start < end)
    return tuple(sorted(told, key=lambda mark: mark.start))


def _verbs(clause: str, rules: Rulebook) -> Iterator[Mark]:
    forms = verb_forms(rules, ACTS)
    for match in PAST.finditer(clause):
        past = match[1].casefold()
        if forms.get(past, past) != past:  # `proceed` and `seed` only look like one
            yield Mark(label="done", start=match.start(1), end=match.end(1), text=match[1], vocabulary=ACTS)
    meant = TO_DO.match(clause)
    if meant and forms.get(meant[2]) == meant[2]:
        yield Mark(label="planned", start=meant.start(1), end=meant.end(1), text=meant[1], vocabulary=ACTS)
