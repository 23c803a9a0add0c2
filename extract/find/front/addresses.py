"""Addresses and abbreviations: they tell the council where its name is not printed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from extract.find.front.rows import BODY, HEAD, Row
from extract.find.front.seen import Seen
from extract.find.front.words import Words
from extract.rulebook.registry import is_own_short_name
from extract.rulebook.rules import Rulebook

LOCAL = r"[\w-]+(?:\.[\w-]+)*\.(?:gov\.uk|gov\.scot|gov\.wales|llyw\.cymru)"
MAIL = r"[\w.+'’-]+@(?P<mail>[\w-]+(?:(?:\.|\s{1,2}\.(?=gov\.uk\b))[\w-]+)+)"
ADDRESS = re.compile(rf"{MAIL}|(?:https?://)?(?P<web>{LOCAL})", re.IGNORECASE)
"""An address in a narrow column may go on in the next line: `ann.moss@alder` over `.gov.uk`."""

AT_HEAD = 0.7
"""How sure an address at the head is the council's own."""

HOST = re.compile(r"(?:.*\.)?([\w-]+)\.gov\.uk")
INITIALS = re.compile(r"\b[A-Z]{3,7}\b")


def addresses(rows: tuple[Row, ...], rules: Rulebook) -> Iterator[Seen]:
    """E-mail and web addresses, each domain once; those of central government are no council's."""
    found: set[str] = set()
    for row in rows:
        for part in row.parts if "@" in row.text or ".gov" in row.text else ():
            for match in ADDRESS.finditer(part.text):
                domain = "".join((match["mail"] or match["web"]).lower().split())
                if domain not in found and not _is_central(domain, rules):
                    found.add(domain)
                    sure, words = _sure(row, mail=bool(match["mail"])), part.cut(*match.span())
                    yield Seen(name="council", sense="domain", value=words, rule="council_domain", confidence=sure)


def _sure(row: Row, *, mail: bool) -> float:
    if row.zone == HEAD and not row.block.number:
        return AT_HEAD
    return 0.6 if row.zone != BODY or mail else 0.3


def parishes(rows: tuple[Row, ...], rules: Rulebook) -> Iterator[Seen]:
    """`The Parish Council resolved`, `Clerk to the Parish Council`: addresses further on are of councils above it."""
    for row in rows:
        for mark in rules.marks(row.text, "front.local")[:1]:
            value = row.words.cut(mark.start, mark.end)
            yield Seen(name="council", sense="local", value=value, rule="parish_council", confidence=0.3)
            return


def _is_central(domain: str, rules: Rulebook) -> bool:
    host = HOST.fullmatch(domain)
    return host is not None and host[1] in rules.vocabulary("front.central").get("hosts", ())


def abbreviations(rows: tuple[Row, ...]) -> Iterator[Seen]:
    """What a council calls itself for short, each once with how often it comes (`times`)."""
    first: dict[str, Words] = {}
    tally: Counter[str] = Counter()
    for row in rows:
        for match in INITIALS.finditer(row.text):
            tally[match[0]] += 1
            if match[0] not in first and is_own_short_name(match[0]):
                first[match[0]] = row.words.cut(*match.span())
    for letters, words in first.items():
        more = {"times": str(tally[letters])}
        yield Seen(
            name="council", sense="abbreviation", value=words, rule="council_abbreviation", confidence=0.3, more=more
        )
