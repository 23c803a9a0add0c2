"""How names of councils and bodies are compared: printing levelled, and the variants that follow a rule."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

INITIAL_DOT = re.compile(r"(?<=\b[a-z])\.(?=[a-z]\b)")
MARKS = re.compile(r"[^a-z0-9]+")
BEFORE = re.compile(r"(?:the )?(?:council (?:of|for) )?(?:the )?")

SHORT = {
    "county": "cc", "city": "cc", "borough": "bc", "district": "dc", "metropolitan borough": "mbc",
    "metropolitan district": "mdc", "london borough": "lbc", "royal borough": "rbc", "county borough": "cbc",
    "city and district": "cdc", "city and county": "ccc",
}  # fmt: skip
"""What a council may be, and the letters printed for it behind the place: `Ashford BC`."""

BEFORE_PLACE = {"london borough": "lb", "royal borough": "rb", "metropolitan borough": "mb"}
"""The letters printed before the place: `LB Hackney`."""

SHIRES = {
    "beds": "bedfordshire", "berks": "berkshire", "bucks": "buckinghamshire", "cambs": "cambridgeshire",
    "glos": "gloucestershire", "hants": "hampshire", "herts": "hertfordshire", "lancs": "lancashire",
    "leics": "leicestershire", "lincs": "lincolnshire", "northants": "northamptonshire", "notts": "nottinghamshire",
    "oxon": "oxfordshire", "staffs": "staffordshire", "warks": "warwickshire", "wilts": "wiltshire",
    "worcs": "worcestershire", "yorks": "yorkshire", "saint": "st",
}  # fmt: skip
"""Words that are printed short as often as in full, and what they are compared as."""

STATUS = "|".join(sorted(SHORT, key=len, reverse=True))
SHAPES = (
    re.compile(rf"(?P<place>.+?) (?P<status>{STATUS}) council"),
    re.compile(rf"(?P<status>{STATUS}) (?:council )?of (?P<place>.+?)(?: council)?"),
    re.compile(r"(?P<place>.+) council"),
)
COMBINED = re.compile(r"(?P<place>.+?) (?:mayoral )?combined (?P<county>county )?authority")
FIRE = re.compile(r"(?P<place>.+?) (?:combined )?fire (?:and rescue )?authority")
SMALL = frozenset(("and", "of", "the", "with", "upon", "on", "under", "in", "le", "for"))


def key(words: str) -> str:
    """What two printings of one name share: no case, accents, marks or article; `&` as `and`, `Herts` in full."""
    folded = unicodedata.normalize("NFKD", words.casefold())
    plain = "".join(letter for letter in folded if not unicodedata.combining(letter))
    plain = re.sub(r"['’‘`]", "", INITIAL_DOT.sub("", plain.replace("&", " and ")))
    plain = " ".join(SHIRES.get(word, word) for word in MARKS.sub(" ", plain).split())
    article = BEFORE.match(plain)
    return plain[article.end() :] if article else plain


def variants(name: str, kind: str | None) -> Iterator[str]:
    """The keys of other printings that follow from a council's `name` by rule: `Ashford BC`, `Borough of Ashford` …

    None of them leaves out that it is a council: a place alone is none.
    """
    known = key(name)
    for shape, other in ((COMBINED, _combined), (FIRE, _fire)):
        match = shape.fullmatch(known)
        if match:
            yield from other(match)
            return
    place, status = _place_and_status(known)
    if kind == "metropolitan_borough" and status in ("", "borough"):
        status = "metropolitan borough"
    if place and kind != "city_of_london":
        yield from _of_place(place, status)


def _place_and_status(known: str) -> tuple[str, str]:
    """`ashford borough council` -> ashford, borough; empty for a name of another shape."""
    match = next((found for shape in SHAPES if (found := shape.fullmatch(known))), None)
    return (match["place"], match.groupdict().get("status") or "") if match else ("", "")


def _of_place(place: str, status: str) -> Iterator[str]:
    yield f"{place} council"
    if not status:
        return
    yield from (f"{place} {status} council", f"{place} {SHORT[status]}")
    if status not in ("county", "district"):
        yield from (f"{status} of {place}", f"{status} of {place} council", f"{status} council of {place}")
    if status in BEFORE_PLACE:
        letters = BEFORE_PLACE[status]
        yield from (f"{letters} {place}", f"{letters} of {place}", f"{place} borough council", f"{place} bc")


def _combined(match: re.Match[str]) -> Iterator[str]:
    county = match["county"] or ""
    for mayoral in ("", "mayoral "):
        yield f"{match['place']} {mayoral}combined {county}authority"
    yield from (f"{match['place']} {letters}" for letters in (("cca", "mcca") if county else ("ca", "mca")))


def _fire(match: re.Match[str]) -> Iterator[str]:
    for combined in ("", "combined "):
        for rescue in ("", "and rescue "):
            yield f"{match['place']} {combined}fire {rescue}authority"


def core(name: str) -> str:
    """The place in a council's name, as a key; the whole key for a name of another shape."""
    known = key(name)
    return _place_and_status(known)[0] or known


def initials(name: str) -> str:
    """`Kent County Council` -> `KCC`."""
    return "".join(word[0] for word in key(name).split() if word not in SMALL).upper()


def is_initials(name: str) -> bool:
    """Whether a name is letters that stand for one: they may stand for others' too."""
    return " " not in name and sum(letter.isupper() for letter in name) > 1
