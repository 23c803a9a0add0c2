"""The council whose paper it is: printed, or told by an address; and which one of the registry it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date

from extract.model.council import Council
from extract.model.finding import Finding
from extract.model.record import Evidence
from extract.rulebook.registry import council_by_domain, council_of, councils_at, councils_called, place_of
from extract.rulebook.rules import Rulebook
from extract.rulebook.spellings import key
from extract.tidy.paper.capitals import written
from extract.tidy.paper.choice import evidence, of_field, words
from extract.tidy.paper.kinds import OF_A_MEETING, kind

SURE = 0.85
"""A name this sure stands by itself: a letterhead, a running line."""

WELSH = re.compile(r"cyngor\b", re.IGNORECASE)
"""Of a letterhead in both languages the English name is kept."""

AT_HEAD, AGREED, MANY = 0.7, 0.95, 3
KINDS = re.compile(
    r"\b(?:council|county|borough|district|city|town|parish|metropolitan|community|london|royal|of|the|and|cyngor|combined|authority)\b"
)
DOMAIN = re.compile(r"([\w-]+)\.(?:gov\.[a-z]+|llyw\.cymru)\b")


def council(findings: Sequence[Finding], origin: str, day: date | None, rules: Rulebook) -> tuple[str, Evidence] | None:
    """The council's name and why it is believed; a name that only an address or letters tell is the registry's."""
    found = of_field(findings, "council")
    printed = [one for one in found if one.facts["sense"] == "council"]
    domains = [one for one in found if one.facts["sense"] == "domain"]
    if kind(findings)[0] in OF_A_MEETING and any(one.facts["sense"] == "local" for one in found):
        domains = [one for one in domains if one.confidence >= AT_HEAD]
    return (
        _letterhead(printed)
        or _agreed(printed, domains)
        or _by_address(domains, day, rules)
        or _at_head(printed)
        or _abbreviated([one for one in found if one.facts["sense"] == "abbreviation"], origin, day)
        or _often(printed)
    )


def registered(name: str | None, findings: Iterable[Finding], day: date | None) -> Council | None:
    """The council of the registry that `name` is, as the paper's addresses and day tell; None if it is in doubt."""
    domains = [_host(one) for one in of_field(findings, "council", "domain")]
    known = (council_of(name, domain=domain, day=day) for domain in (*domains, None)) if name else ()
    return next((one for one in known if one), None)


def _letterhead(printed: list[Finding]) -> tuple[str, Evidence] | None:
    sure = [one for one in printed if one.confidence >= SURE]
    english = [one for one in sure if not WELSH.match(words(one))]
    for one in english or sure:
        return written(words(one)), evidence(one)
    return None


def _agreed(printed: list[Finding], domains: list[Finding]) -> tuple[str, Evidence] | None:
    """The printed name that an address agrees with."""
    for domain in domains:
        for one in printed:
            if _is_at(words(one), _host(domain)):
                return written(words(one)), evidence(one, AGREED)
    return None


def _host(domain: Finding) -> str:
    """An address as it is written; on paper it may have gone over a line."""
    return "".join(words(domain).split())


def _is_at(name: str, address: str) -> bool:
    """Whether a council writes from an address: the registry says so, or else their letters."""
    known, at_home = council_of(name, domain=address), councils_at(address)
    if known and at_home:
        return known in at_home
    stem = DOMAIN.search(address.lower())
    return stem is not None and _alike(_letters(KINDS.sub("", name.lower())), _letters(stem[1]))


def _by_address(domains: list[Finding], day: date | None, rules: Rulebook) -> tuple[str, Evidence] | None:
    """The name that the paper's own rules or the registry know for an address."""
    for domain in domains:
        known = council_by_domain(_host(domain), day)
        name = _own_name(_host(domain), rules) or (known.name if known else None)
        if name:
            return name, evidence(domain, 0.85)
    return None


def _own_name(address: str, rules: Rulebook) -> str | None:
    """The council of the rules that the paper is read with, if the address is one of its own."""
    domains, name = rules.council.get("domains", ()), rules.council.get("name")
    own = domains if isinstance(domains, list) else ()
    return str(name) if name and any(_within(address.lower().rpartition("@")[2], str(one)) for one in own) else None


def _within(address: str, domain: str) -> bool:
    return address == domain or address.endswith(("." + domain, "/" + domain))


def _at_head(printed: list[Finding]) -> tuple[str, Evidence] | None:
    """The only council that the paper's head names."""
    at_head = [one for one in printed if one.confidence >= AT_HEAD]
    return (written(words(at_head[0])), evidence(at_head[0])) if len(at_head) == 1 else None


def _abbreviated(found: list[Finding], origin: str, day: date | None) -> tuple[str, Evidence] | None:
    """Letters that come again and again, where the file's own name or address names the place of the one they mean.

    Parishes write of their county and district by such letters too: once or twice is no sign.
    """
    where = f" {key(origin)} "
    for one in (one for one in found if int(one.facts["times"]) >= MANY):
        called = [known for known in councils_called(words(one)) if f" {place_of(known)} " in where]
        stood = [known for known in called if day is None or known.stood_on(day)]
        if len(stood) == 1:
            return stood[0].name, evidence(one, 0.7)
    return None


def _often(printed: list[Finding]) -> tuple[str, Evidence] | None:
    """A name that comes back again and again, where no other does."""
    times = sorted(printed, key=lambda one: -int(one.facts.get("times", "1")))
    counts = [int(one.facts.get("times", "1")) for one in times]
    if counts and counts[0] >= MANY and counts[0] > 2 * sum(counts[1:]):
        return written(words(times[0])), evidence(times[0], 0.5)
    return None


def _letters(text: str) -> str:
    return re.sub(r"[^a-z]", "", text)


def _alike(core: str, stem: str) -> bool:
    short, long = sorted((core, stem), key=len)
    return core == stem or (len(short) > 4 and long.startswith(short))
