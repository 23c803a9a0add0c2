"""The words of a text beside its dates: does it say that a thing is done, goes on, waits for something?"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise

from extract.tidy.deadlines.cycles import Cycle
from extract.tidy.deadlines.tokens import Token

HANGS = ("before", "after", "once", "in_time", "until")
"""Words that hang a thing on an event, if one follows."""

LASTS = ("ongoing", "as_needed")
NOUNS = ("word", "a", "of", "noise", "occasion", "event", "budget", "term", "unit")
"""What makes a verb or an adjective of it, if it follows: `complete the audit`, `completed works`."""

NUMBERS = ("span", "old", "duration", "noise", "num", "short", "long", "year4")
SIGNS = ("line", "open", "close", "query", "item")


@dataclass(frozen=True, slots=True)
class Said:
    """The rewritten tokens of a text, and what can be asked of them."""

    tokens: tuple[Token, ...]

    @property
    def tags(self) -> list[str]:
        """What the tokens are, in order."""
        return [token.tag for token in self.tokens]

    def has(self, *tags: str) -> bool:
        """Whether any token has one of these tags."""
        return not set(tags).isdisjoint(self.tags)

    def leads(self, tag: str, *others: str) -> bool:
        """Whether a token with `tag` comes before any with the others."""
        first = next((one for one in self.tags if one == tag or one in others), None)
        return first == tag

    @property
    def cycle(self) -> Cycle | None:
        """The first cycle named; a day of the month may be named with another."""
        cycles = [token.value for token in self.tokens if isinstance(token.value, Cycle)]
        day = next((cycle.day for cycle in cycles if cycle.day), None)
        return replace(cycles[0], day=day) if cycles else None

    @property
    def done(self) -> bool:
        """`completed` as a state; not `once completed`, `complete the audit`, `90% complete`, `3 of 4 complete`."""
        tags = ["", *self.tags, ""]
        places = [at for at, tag in enumerate(tags) if tag == "completed"]
        states = [tags[at + 1] not in NOUNS and not _is_share(tags[:at]) for at in places]
        return any(states) and self.leads("completed", *HANGS) and not self.has("unfinished")

    @property
    def promised(self) -> bool:
        """`complete by July`, `in place for summer`: without a year it may well be the next one."""
        return any(before == "completed" and after in ("by", "for") for before, after in pairwise(self.tags))

    @property
    def stacked(self) -> bool:
        """Whether `ongoing` is a part of its own: lettered, or a paragraph among dates."""
        return self.has("item") or ("line", "ongoing") in pairwise(self.tags)

    @property
    def awaits(self) -> bool:
        """Whether it hangs on an event that is named and not dated; `next available` is some meeting."""
        if self.tags == ["next"]:
            return True
        for at, tag in enumerate(self.tags):
            near = self.tags[at + 1 : at + 4]
            hangs = tag in HANGS and near[:1] and _is_word(near[0])
            if hangs or tag in ("event", "awaiting"):
                return True
            if tag in ("next", "future") and ("occasion" in near or near[:1] == ["hence"]):
                return True
        return False

    @property
    def open(self) -> bool:
        """`TBC`, `subject to funding`, or nothing but a question mark."""
        return self.has("unknown", "vague", "subject") or self.tags == ["query"]

    @property
    def prose(self) -> int:
        """How many words there are that say nothing of time."""
        return sum(tag in ("word", "occasion", "noise", "budget") for tag in self.tags)


def _is_share(before: list[str]) -> bool:
    """`90%`, `3 of 4`: not all of it."""
    return before[-1] == "noise" or before[-2:] == ["of", "num"]


def _is_word(tag: str) -> bool:
    return tag.isidentifier() and tag not in (*NUMBERS, *SIGNS)
