"""In which words what was resolved differs from what was recommended: small words and endings of words aside."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.fuzz import ratio

WORD = re.compile(r"[£$€]?\d(?:[\d,./:–-]*\d)?%?[a-z]*|[^\W\d_]+(?:['’][^\W\d_]+)?", re.IGNORECASE)
ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)$")
MONTH = "May"
ENDINGS = ("ss", "ing", "ies", "ied", "es", "ed", "s", "e", "y")
SHORTEST = 3
"""Letters of a word that are left when its ending is off."""

SOFT_WORDS = """
a an the this that these those any all it its they their them to of in on at by for with from as and or be is are was
were been being has have had which who will would shall should may set out contained detailed attached following below
above listed cabinet committee council board panel executive member meeting report paper section paragraph para
resolve resolved agree agreed agrees decide decided unanimously hereby recommended recommendation recommendations ask
asked invited requested
"""
"""Words that a secretary puts otherwise without changing what is meant."""

FIGURES = """
one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen eighteen twenty thirty
forty fifty sixty ninety hundred thousand million half quarter third once twice first second
january february march april May june july august september october november december
monday tuesday wednesday thursday friday saturday sunday spring summer autumn winter
"""
"""Numbers, months, days and seasons: another one is another decision. `May` with its capital is a month."""

CHANGES = """
revised amended amendment addition additional subject except instead replaced excluding omitted deleted removed provided
further
"""
"""Words that say that something was changed."""

DENIAL = re.compile(
    r"\bnot\s+(?:be(?!\s+limited)|to(?!\s+exceed)|agree|approve|accept|support|endorse|adopt|proceed|pursue)"
    r"|\bbe\s+not\b|\b(?:do|does|should|will)\s+not\b|\bno\s+(?:further\s+)?action\b",
    re.IGNORECASE,
)
"""What was asked for is turned down; `including but not limited to` turns nothing down."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """The words of a text that carry its meaning, by their stems. printed: stem -> word. whole: all words and stems.

    denies: it says that something be not done.
    """

    stems: Counter[str]
    printed: Mapping[str, str]
    whole: frozenset[str]
    denies: bool

    @property
    def size(self) -> int:
        """How many words there are."""
        return self.stems.total()

    @property
    def in_order(self) -> str:
        """The stems in the order of the alphabet."""
        return " ".join(sorted(self.stems.elements()))


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """What two texts do not share. replaced, changes: words that are new in the second, figures and dates or words that
    say that something was changed. lost: figures and dates that it does not have.

    share: of all words that count, how many stand in one of the texts only; from 0 to 1.
    """

    replaced: tuple[str, ...]
    changes: tuple[str, ...]
    lost: tuple[str, ...]
    share: float


def said(text: str) -> Said:
    """The words of a text."""
    words = [word if word == MONTH else level(word) for word in WORD.findall(text)]
    printed = {stem(word): word for word in words if word not in SOFT}
    stems = Counter(stem(word) for word in words if word not in SOFT)
    whole = frozenset(map(stem, words)) | frozenset(words)
    return Said(stems=stems, printed=printed, whole=whole, denies=bool(DENIAL.search(text)))


def level(word: str) -> str:
    """In small letters; `13th` as 13."""
    return ORDINAL.sub("", word.casefold().replace("’", "'"))


def difference(one: Said, two: Said) -> Difference:
    missing, added = one.stems - two.stems, two.stems - one.stems
    share = (missing.total() + added.total()) / max(one.size + two.size, 1)
    return Difference(
        replaced=tuple(two.printed[stem] for stem in added if is_figure(stem)),
        changes=tuple(two.printed[stem] for stem in added if stem in STEMS_OF_CHANGES),
        lost=tuple(one.printed[stem] for stem in missing if is_figure(stem)),
        share=share,
    )


def likeness(one: Said, two: Said) -> float:
    """How alike two texts are, from 0 to 100, whatever the order of their words."""
    return ratio(one.in_order, two.in_order) if one.size and two.size else 0.0


def held(one: Said, two: Said) -> float:
    """The share of the first text's words that the second has too, from 0 to 1."""
    return (one.stems & two.stems).total() / one.size if one.size else 0.0


@lru_cache(8192)
def stem(word: str) -> str:
    """A word without its ending: `approve`, `approved` and `approving` are one."""
    if not word.isalpha() or len(word) <= SHORTEST:
        return word
    ending = next((end for end in ENDINGS if word.endswith(end) and len(word) - len(end) >= SHORTEST), "")
    bare = word if ending == "ss" else word.removesuffix(ending)
    doubled = ending in ("ing", "ed") and len(bare) > SHORTEST and bare[-1] == bare[-2] and bare[-1] not in "ls"
    return bare[:-1] if doubled else bare


def is_figure(word: str) -> bool:
    """A figure, a number in words, a month or a day of the week."""
    return any(map(str.isdigit, word)) or word in STEMS_OF_FIGURES


SOFT = frozenset(SOFT_WORDS.split())
STEMS_OF_CHANGES = frozenset(map(stem, CHANGES.split()))
STEMS_OF_FIGURES = frozenset(map(stem, FIGURES.split()))
