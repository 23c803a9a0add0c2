"""The registry of UK councils: which council printed words or an address name. Parish and town councils are not in it.

`rules/registry/*.toml` holds it, a line a council, its kind as the table's name:

    nation = "England"
    [county]
    "Kent County Council" = { aliases = ["KCC"], domains = ["kent.gov.uk"] }

A council that was abolished has `until` (the day) and `successors` too. The council of a rule file of its own
(`rules/marlshire.toml`) is in the registry as well.

Names are compared whole, printing levelled (`spellings.key`); nothing is ever matched by likeness, for the likest name
of one council is often another's: Newcastle upon Tyne and Newcastle-under-Lyme, Boston and its town council. What fits
several councils gives none, unless an address or the paper's day leaves one of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

from extract.model.council import Council
from extract.rulebook.council_files import read_councils
from extract.rulebook.load import folder
from extract.rulebook.spellings import core, initials, is_initials, key, variants

HALVES = re.compile(r"\s+[/|–—-]\s+|\n|\s*[()]\s*")
COUNCIL = re.compile(r"\bcouncil\b", re.IGNORECASE)
HOST = re.compile(r"(?:.*@)?(?:\w+://)?(?P<host>[^/:?#\s]+)")

Index = Mapping[str, tuple[Council, ...]]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Registry:
    """Every council, by what it is called and by where it writes from.

    names: keys of official names and aliases. made: keys of variants that follow by rule. letters: initials, as
    printed in capitals; declared: those that a council calls itself by.
    """

    councils: tuple[Council, ...]
    names: Index
    made: Index
    letters: Index
    declared: frozenset[str]
    domains: Index


def council_of(words: str, *, domain: str | None = None, day: date | None = None) -> Council | None:
    """The one council that printed words name: `KENT COUNTY COUNCIL`, `LB Hackney`, `Cyngor Caerdydd`; else None.

    domain: an address on the same paper (`kent.gov.uk`, `x@kent.gov.uk`); day: the paper's. They choose among several
    councils that the words fit; letters that no council declares as its own (`SBC`) need the address.
    """
    found = _called(words)
    at_home = councils_at(domain) if domain else ()
    known = found or tuple(one for one in councils_called(words) if one in at_home)
    return _only(known, at_home, day)


def council_by_domain(host: str, day: date | None = None) -> Council | None:
    """The council whose web or e-mail address this is; of several that used it one after the other, that of `day`."""
    return _only(councils_at(host), (), day)


def councils_at(host: str) -> tuple[Council, ...]:
    """Every council that has used an address: `x@democracy.kent.gov.uk` as well as `kent.gov.uk`."""
    address = HOST.match(host.strip().lower())
    labels = address["host"].split(".") if address else []
    names = (".".join(labels[first:]) for first in range(len(labels)))
    return next((found for name in names if (found := registry().domains.get(name))), ())


def councils_called(letters: str) -> tuple[Council, ...]:
    """Every council that capitals may stand for: its initials, or what it calls itself for short."""
    return registry().letters.get(letters.strip(), ())


def is_own_short_name(letters: str) -> bool:
    """Whether a council calls itself by these letters: `KCC`; initials alone may stand for anything."""
    return letters in registry().declared


def place_of(council: Council) -> str:
    """The place in a council's name, levelled: `kent`, `hammersmith and fulham`."""
    return core(council.name)


def _called(words: str) -> tuple[Council, ...]:
    """The councils that words are a name of. A name may come twice, in two languages: both must mean the same."""
    whole = _named(words)
    if whole:
        return whole
    halves = [half for half in HALVES.split(words) if _named(half) or COUNCIL.search(half)]
    found = {_named(half) for half in halves}
    return found.pop() if len(found) == 1 else ()


def _named(words: str) -> tuple[Council, ...]:
    known, letters = registry(), words.strip()
    if letters in known.declared:
        return known.letters[letters]
    return known.names.get(key(words)) or known.made.get(key(words), ())


def _only(found: tuple[Council, ...], at_home: tuple[Council, ...], day: date | None) -> Council | None:
    """The one council left when the address and then the day have had their say, where they have one."""
    tests: tuple[Callable[[Council], bool], ...] = (
        lambda one: one in at_home,
        lambda one: day is not None and one.stood_on(day),
    )
    for test in tests if len(found) > 1 else ():
        found = tuple(filter(test, found)) or found
    return found[0] if len(found) == 1 else None


def registry() -> Registry:
    """The registry that came with the program; read once. Raises RulesError if a line of it cannot be used."""
    return _registry(folder())


@lru_cache(4)
def _registry(rules: Path) -> Registry:
    councils = read_councils(rules)
    given = {one: (one.name, *one.aliases) for one in councils}
    declared = frozenset(name for names in given.values() for name in names if is_initials(name))
    return Registry(
        councils=councils,
        names=_index((key(name), one) for one, names in given.items() for name in names if name not in declared),
        made=_index((made, one) for one, names in given.items() for name in names for made in variants(name, one.kind)),
        letters=_index((letters, one) for one, names in given.items() for letters in _letters(names)),
        declared=declared,
        domains=_index((domain, one) for one in councils for domain in one.domains),
    )


def _index(pairs: Iterable[tuple[str, Council]]) -> Index:
    found: dict[str, dict[Council, None]] = {}
    for name, council in pairs:
        found.setdefault(name, {})[council] = None
    return {name: tuple(councils) for name, councils in found.items()}


def _letters(names: Iterable[str]) -> Iterator[str]:
    yield from (name if is_initials(name) else initials(name) for name in names)
