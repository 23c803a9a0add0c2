"""The words of the rule files that a page of a pack is known by, made ready for looking at many short lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from extract.rulebook.phrases import spelled_out
from extract.rulebook.rules import Rulebook

LONGEST = 110
"""Letters of a line that can be a stamp, a label or the name of a paper."""

NUMBER = r"[A-Z]{0,2}\d{1,3}(?:\.\d{1,2}){0,2}[A-Za-z]?(?:\s?\([A-Za-z0-9]{1,4}\))*|[A-Z](?:\s?\(\w{1,4}\))*"
"""An item of an agenda: `6`, `7(a)`, `5.2`, `A1`, `B`."""

MARKED = r"[A-Z]{1,2}\d{0,2}|\d{1,2}(?:\.\d{1,2})?[A-Za-z]?|[IVX]{1,5}"
"""The letter or number of an appendix."""

SENSES = frozenset((
    "committee", "body", "meeting", "date", "day", "title", "report_of", "author", "portfolio_holder", "portfolio",
    "wards", "key_decision", "exempt", "lead_officer", "director", "contact", "purpose",
))  # fmt: skip
"""What a front page's labels ask for. Others (names, telephones) stand anywhere."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Patterns made of the rules' phrases; each is anchored at an end of the line, so that none can wander."""

    stamps: re.Pattern[str]
    labels: tuple[re.Pattern[str], re.Pattern[str]]
    kinds: tuple[tuple[str, re.Pattern[str]], ...]
    fillers: re.Pattern[str]
    withheld: re.Pattern[str]
    later: re.Pattern[str]
    fields: Mapping[str, str]
    openers: Mapping[str, str]

    def stamp(self, text: str) -> str | None:
        """The item a stamp names: `Agenda Item 6` is `6`. None for a line that is no stamp."""
        found = self.stamps.fullmatch(text.strip()) if len(text) < LONGEST else None
        return "".join(found[1].split()) if found else None

    def label(self, text: str) -> str | None:
        """The appendix a line is the name of: `Appendix 1 - Key Services` is `appendix 1`."""
        text = text.strip()
        if len(text) > LONGEST:
            return None
        found = next((match for pattern in self.labels if (match := pattern.search(text))), None)
        return f"{found[1]} {found[2]}".casefold() if found else None

    def kind(self, text: str) -> str | None:
        """The kind of paper that a line is the name of."""
        text = text.strip()
        if len(text) > LONGEST:
            return None
        return next((kind for kind, pattern in self.kinds if pattern.search(text)), None)

    def field(self, text: str) -> str | None:
        """What a front page's label asks for: `Report to: Cabinet` asks for the body."""
        words = text.split()[:6]
        for count in range(len(words), 0, -1):
            said = " ".join(words[:count]).casefold()
            bare = said.rstrip(":-– ")
            if bare in self.fields and (said.endswith(":") or count == len(text.split())):
                return self.fields[bare]
            if said in self.openers and count < len(text.split()):
                return self.openers[said]
        return None

    def is_filler(self, text: str) -> bool:
        """Whether the line says that its page was left blank."""
        return bool(self.fillers.search(text))

    def is_withheld(self, text: str) -> bool:
        """Whether the line stands for a paper that is kept from the public."""
        return bool(self.withheld.search(text))


@lru_cache(16)
def words_of(rules: Rulebook) -> Words:
    """The words of one rulebook."""
    vocabulary = rules.vocabulary
    labels = any_of(vocabulary("packs.labels").values())
    label = rf"(?i:({labels}))(?i:\s*(?:no\.?|number))?\s*[-–:.]?\s*['‘\"“(]?({MARKED})['’\"”)]?"
    return Words(
        stamps=re.compile(rf"(?i:{any_of(vocabulary('packs.stamps').values())})\s*[:.\-–]?\s*({NUMBER})\s*[.:]?"),
        labels=(re.compile(rf"^\W?{label}(?=$|\s*[:–—-]|\.(?!\d)|\s+[A-Z(])"), re.compile(rf"(?<=\s){label}\W?$")),
        kinds=tuple((kind, _named(phrases)) for kind, phrases in vocabulary("packs.kinds").items()),
        fillers=_within(vocabulary("packs.fillers").values()),
        withheld=_within(vocabulary("packs.withheld").values()),
        later=_within(vocabulary("packs.later").values()),
        fields={run: sense for sense, run in _senses(rules, "front.labels", "front.bare")},
        openers={run: sense for sense, run in _senses(rules, "front.openers")},
    )


def _senses(rules: Rulebook, *names: str) -> Iterator[tuple[str, str]]:
    for name in names:
        for sense, phrases in rules.vocabulary(name).items():
            if sense in SENSES:
                yield from ((sense, run.casefold()) for phrase in phrases for run in spelled_out(phrase))


def any_of(vocabulary: Iterable[Iterable[str]]) -> str:
    """Any of the phrases, the longest first; `(?!)`, which never fits, if there is none."""
    runs = {run for phrases in vocabulary for phrase in phrases for run in spelled_out(phrase)}
    return "|".join(_spaced(run) for run in sorted(runs, key=lambda run: (-len(run), run))) or "(?!)"


def _spaced(run: str) -> str:
    return r"\s+".join(map(re.escape, run.split()))


def _within(vocabulary: Iterable[Iterable[str]]) -> re.Pattern[str]:
    return re.compile(rf"(?i)(?<!\w)(?:{any_of(vocabulary)})(?!\w)")


def _named(phrases: Iterable[str]) -> re.Pattern[str]:
    """A line that begins with one of the names, or ends with it after a dash or colon."""
    names = any_of([phrases])
    return re.compile(rf"(?i)^\W*(?:{names})(?!\w)|[–—:|-]\s*(?:{names})\W*$")
