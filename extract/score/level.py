"""When two texts, names, references or dates say the same thing.

Printing differs where meaning does not: kinds of quotes and dashes, capitals, spaces, a trailing `; and`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import Any

from rapidfuzz import fuzz

SAME = 90.0  # texts are of one item from this likeness (0 to 100) on

Dates = tuple[str | None, str | None]  # first day meant, last day still on time

_MARKS = str.maketrans(dict.fromkeys("‘’`´", "'") | dict.fromkeys("“”", '"') | dict.fromkeys("‐‑‒–—―−", "-"))
_LIST_TAIL = re.compile(r"(?:[\s;:.,]*\b(?:and|or)\b)?[\s;:.,]*$")
_TITLES = (
    "cllr", "cllrs", "councillor", "county councillor", "mr", "mrs", "miss", "ms", "dr", "prof", "professor",
    "sir", "dame", "lord", "lady", "rev", "the",
)  # fmt: skip
_TITLES_BEFORE = re.compile(rf"^(?:(?:{'|'.join(_TITLES)})\.?\s+)+")
_NOT_OF_A_NAME = re.compile(r"[^\w\s&'-]")
_NOT_OF_A_REF = re.compile(r"recommendation|rec|\W+")
_TRUE_RECORD = r"(?:true|correct|accurate|proper)\b.{0,30}record"
_AGREED = r"(?:be|was|were)(?: \w+)? (?:accepted|agreed|approved|confirmed|signed)"
_MINUTES_APPROVED = re.compile(rf"minutes\b.{{0,200}}\b(?:{_TRUE_RECORD}|{_AGREED}|as accurate)")


def level(text: str | None) -> str:
    """A text without what printing alone decides."""
    plain = unicodedata.normalize("NFKC", text or "").casefold().translate(_MARKS)
    return _LIST_TAIL.sub("", " ".join(plain.split()))


def level_name(name: str | None) -> str:
    """A name without its titles: `Cllr B. Smith` and `b smith` are one."""
    return _NOT_OF_A_NAME.sub("", _TITLES_BEFORE.sub("", level(name))).strip()


def level_ref(ref: object) -> str:
    """What numbers an item: `Recommendation 1.` and `1` are one."""
    return _NOT_OF_A_REF.sub("", level(str(ref or "")))


def likeness(one: str, other: str) -> float:
    """How alike two levelled texts are, 0 to 100; below `SAME` it is 0, for nothing asks how far below."""
    return fuzz.ratio(one, other, score_cutoff=SAME) if one and other else 0.0


def same_text(one: str, other: str) -> bool:
    return likeness(level(one), level(other)) >= SAME


def same_words(one: str, other: str) -> bool:
    """The same words in any order, or all words of one in the other: `Kent`, `Kent County Council`."""
    return fuzz.token_set_ratio(level(one), level(other)) >= SAME


def lead_name(lead: Mapping[str, Any]) -> str:
    """What a lead counts by: the name, else the post, else the words as printed."""
    return level_name(lead.get("name") or lead.get("role") or lead.get("text"))


def dates_of(deadline: Mapping[str, Any] | None) -> Dates | None:
    """A deadline's first and last day; None where it has neither (`Ongoing`, `TBC`)."""
    first, last = (deadline or {}).get("start") or None, (deadline or {}).get("end") or None
    return (first, last) if first or last else None


def same_dates(one: Dates | None, other: Dates | None) -> bool:
    """The same last day; the same first day too, unless a side leaves it open or means the last day only."""
    if one is None or other is None:
        return one is other
    (first, last), (other_first, other_last) = one, other
    if last != other_last:
        return False
    return first == other_first or (last is not None and bool({first, other_first} & {None, last}))


def approves_minutes(text: str | None) -> bool:
    """That the last minutes are a true record is procedure, right either way: it does not count."""
    return len(text or "") < 400 and bool(_MINUTES_APPROVED.search(level(text)))
