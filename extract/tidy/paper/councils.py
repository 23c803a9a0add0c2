"""The council whose paper it is: printed, or told by an address."""

from __future__ import annotations

import re
from collections.abc import Iterable

from extract.model.finding import Finding
from extract.model.record import Evidence
from extract.rulebook.rules import Rulebook
from extract.tidy.paper.capitals import written
from extract.tidy.paper.choice import evidence, of_field, words

SURE = 0.85
"""A name this sure stands by itself: a letterhead, a running line."""

WELSH = re.compile(r"cyngor\b", re.IGNORECASE)
"""Of a letterhead in both languages the English name is kept."""

AT_HEAD, AGREED, MANY = 0.7, 0.95, 3
KINDS = re.compile(
    r"\b(?:council|county|borough|district|city|town|parish|metropolitan|community|london|royal|of|the|and|cyngor|combined|authority)\b"
)
DOMAIN = re.compile(r"([\w-]+)\.(?:gov\.[a-z]+|llyw\.cymru)\b")


def council(findings: Iterable[Finding], origin: str, rules: Rulebook) -> tuple[str, Evidence] | None:
    """The council's name and why it is believed; a name that only an address or abbreviation tells is the rules'."""
    found = of_field(findings, "council")
    printed = [one for one in found if one.facts["sense"] == "council"]
    domains = [one for one in found if one.facts["sense"] == "domain"]
    return (
        _letterhead(printed)
        or _agreed(printed, domains)
        or _registered(domains, rules)
        or _at_head(printed)
        or _abbreviated([one for one in found if one.facts["sense"] == "abbreviation"], origin, rules)
        or _often(printed)
    )


def _letterhead(printed: list[Finding]) -> tuple[str, Evidence] | None:
    sure = [one for one in printed if one.confidence >= SURE]
    english = [one for one in sure if not WELSH.match(words(one))]
    for one in english or sure:
        return written(words(one)), evidence(one)
    return None


def _agreed(printed: list[Finding], domains: list[Finding]) -> tuple[str, Evidence] | None:
    """The printed name that an address agrees with."""
    for domain in domains:
        stem = _stem(words(domain))
        for one in printed:
            if stem and _alike(_core(words(one)), stem):
                return written(words(one)), evidence(one, AGREED)
    return None


def _registered(domains: list[Finding], rules: Rulebook) -> tuple[str, Evidence] | None:
    """The name the rules know for an address."""
    for domain in domains:
        address = words(domain).lower().rpartition("@")[2]
        for name, phrases in rules.vocabulary("front.councils").items():
            if any("." in phrase and _within(address, phrase) for phrase in phrases):
                return name, evidence(domain, 0.85)
    return None


def _within(address: str, domain: str) -> bool:
    return address == domain or address.endswith(("." + domain, "/" + domain))


def _at_head(printed: list[Finding]) -> tuple[str, Evidence] | None:
    """The only council that the paper's head names."""
    at_head = [one for one in printed if one.confidence >= AT_HEAD]
    return (written(words(at_head[0])), evidence(at_head[0])) if len(at_head) == 1 else None


def _abbreviated(found: list[Finding], origin: str, rules: Rulebook) -> tuple[str, Evidence] | None:
    """An abbreviation the rules know, where the file's own name or address names the same council."""
    where = _letters(origin)
    for one in found:
        for name, phrases in rules.vocabulary("front.councils").items():
            core = _core(name)
            if f"={words(one)}" in phrases and core and core in where:
                return name, evidence(one, 0.7)
    return None


def _often(printed: list[Finding]) -> tuple[str, Evidence] | None:
    """A name that comes back again and again, where no other does."""
    times = sorted(printed, key=lambda one: -int(one.facts.get("times", "1")))
    counts = [int(one.facts.get("times", "1")) for one in times]
    if counts and counts[0] >= MANY and counts[0] > 2 * sum(counts[1:]):
        return written(words(times[0])), evidence(times[0], 0.5)
    return None


def _stem(address: str) -> str | None:
    match = DOMAIN.search(address.lower())
    return _letters(match[1]) if match else None


def _core(name: str) -> str:
    return _letters(KINDS.sub("", name.lower()))


def _letters(text: str) -> str:
    return re.sub(r"[^a-z]", "", text.lower())


def _alike(core: str, stem: str) -> bool:
    short, long = sorted((core, stem), key=len)
    return core == stem or (len(short) > 4 and long.startswith(short))
