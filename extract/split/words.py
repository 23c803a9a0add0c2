"""The words of the rule files that a page of a pack is known by, made ready for looking at many short lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from extract.rulebook.phrases import any_of, spelled_out
from extract.rulebook.rules import Rulebook

LONGEST = 110
"""Letters of a line that can be a stamp, a label or the name of a paper."""

NUMBER = r"[A-Z]{0,2}\d{1,3}(?:\.\d{1,2}){0,2}[A-Za-z]?(?:\s?\([A-Za-z0-9]{1,4}\))*|[A-Z](?:\s?\(\w{1,4}\))*"
"""An item of an agenda: `6`, `7(a)`, `5.2`, `A1`, `B`."""

MARKED = r"[A-Z]{1,2}\d{0,2}|\d{1,2}(?:\.\d{1,2})?[A-Za-z]?|[IVX]{1,5}"
"""The letter or number of an appendix."""

SPACED = re.compile(r"(?:\w )+\w")
SPEAKS_OF = re.compile(r"\b(?:in|at|see|to|of|under|per|and|with|from|by|the|or)\W*$", re.IGNORECASE)
"""Words that speak of an appendix: the line is no name of one."""

SENSES = frozenset((
    "committee", "body", "meeting", "date", "day", "title", "report_of", "author", "portfolio_holder", "portfolio",
    "wards", "key_decision", "exempt", "lead_officer", "director", "contact", "purpose",
))  # fmt: skip
"""What a front page's labels ask for. Others (names, telephones) stand anywhere."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Patterns made of the rules' phrases; each is anchored at an end of the line, so that none can wander."""

    stamps: re.Pattern[str]
    stamped: re.Pattern[str]
    labels: tuple[re.Pattern[str], re.Pattern[str]]
    kinds: tuple[tuple[str, re.Pattern[str]], ...]
    forms: tuple[tuple[str, re.Pattern[str]], ...]
    bodies: re.Pattern[str]
    letters: re.Pattern[str]
    law: re.Pattern[str]
    ranges: re.Pattern[str]
    fillers: re.Pattern[str]
    withheld: re.Pattern[str]
    later: re.Pattern[str]
    fields: Mapping[str, str]
    openers: Mapping[str, str]

    def stamp(self, text: str) -> str | None:
        """The item a stamp names: `Agenda Item 6`, `Item 6 – Rural Buses`. None for a line that is no stamp."""
        found = self.stamps.fullmatch(text.strip()) if len(text) < LONGEST else None
        return "".join(found[1].split()) if found else None

    def label(self, text: str) -> str | None:
        """The appendix a line is the name of: `Appendix 1 - Key Services` is `appendix 1`."""
        text = text.strip()
        if len(text) > LONGEST:
            return None
        found = next((match for pattern in self.labels if (match := pattern.search(text))), None)
        if found is None or self.law.search(text) or SPEAKS_OF.search(text[: found.start()]):
            return None
        return f"{found[1]} {found[2]}".casefold()

    def kind(self, text: str) -> str | None:
        """The kind of paper that a line is the name of; an item of an agenda, with its pages, is not."""
        text = text.strip()
        if len(text) > LONGEST or text[:1].islower() or self.ranges.search(text):
            return None
        text = text.replace(" ", "") if SPACED.fullmatch(text) else text
        if self.stamped.match(text):
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

    def spelled_out(self, name: str) -> str:
        """The name of a form, with what its letters stand for: `EqIA form – Equality Impact Assessment`."""
        full = next((full for full, letters in self.forms if letters.match(name)), "")
        return f"{name} – {full}" if full and full.casefold() not in name.casefold() else name

    def names_body(self, text: str) -> bool:
        """Whether the line is the name of what meets, its date maybe behind it."""
        return len(text) <= LONGEST and bool(self.bodies.match(text.strip()))

    def is_letter(self, text: str) -> bool:
        """Whether a letter begins so."""
        return bool(self.letters.match(text.strip()))

    def is_filler(self, text: str) -> bool:
        """Whether the line says that its page was left blank."""
        return bool(self.fillers.search(text))

    def is_withheld(self, text: str) -> bool:
        """Whether the line stands for a paper that is kept from the public."""
        return bool(self.withheld.search(text))


@lru_cache(16)
def page_ranges(rules: Rulebook) -> re.Pattern[str]:
    """`(Pages 5 - 22)`: the first page and, if given, the last."""
    pages = any_of(*rules.vocabulary("packs.pages").values())
    return re.compile(rf"(?i)\(?(?<!\w)(?:{pages})\s*:?\s*(-?\d{{1,4}})(?:\s*(?:[-–—]|to)\s*(\d{{1,4}}))?")


@lru_cache(16)
def words_of(rules: Rulebook) -> Words:
    """The words of one rulebook."""
    vocabulary = rules.vocabulary
    labels = any_of(*vocabulary("packs.labels").values())
    label = rf"(?i:({labels}))(?i:\s*(?:no\.?|number))?\s*[-–:.]?\s*['‘\"“(]?({MARKED})['’\"”)]?"
    stamp = rf"(?i:{any_of(*vocabulary('packs.stamps').values())})"
    return Words(
        stamped=re.compile(rf"{stamp}(?!\w)"),
        stamps=re.compile(rf"{stamp}\s*[:.\-–]?\s*({NUMBER})\s*[.:]?(?:\s*[–—:-]\s+\S.*)?"),
        labels=(re.compile(rf"^\W?{label}(?=$|\s*[:–—-]|\.(?!\d)|\s+[A-Z(])"), re.compile(rf"(?<=\s){label}\W?$")),
        kinds=tuple((kind, _named(phrases)) for kind, phrases in vocabulary("packs.kinds").items()),
        forms=tuple(
            (full, re.compile(rf"(?i)\W*(?:{any_of(letters)})(?!\w)"))
            for full, letters in vocabulary("packs.forms").items()
        ),
        bodies=re.compile(
            rf"(?i)(?:[\w&,'’()/-]+\s+){{0,8}}?(?:{any_of(*vocabulary('front.bodies').values())})(?=$|\s*[–—|,-])"
        ),
        letters=re.compile(rf"(?i)(?:{any_of(*vocabulary('packs.letters').values())})(?!\w)"),
        law=_within(vocabulary("restrictions.law").values()),
        ranges=page_ranges(rules),
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


def _within(vocabulary: Iterable[Iterable[str]]) -> re.Pattern[str]:
    return re.compile(rf"(?i)(?<!\w)(?:{any_of(*vocabulary)})(?!\w)")


def _named(phrases: Iterable[str]) -> re.Pattern[str]:
    """A line that begins with one of the names, or ends with it after a dash or colon."""
    names = any_of(phrases)
    return re.compile(rf"(?i)^\W*(?:{names})(?!\w)|[–—:|-]\s*(?:{names})\W*$")
