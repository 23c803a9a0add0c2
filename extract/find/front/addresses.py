"""Addresses and abbreviations: they tell the council where its name is not printed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.find.front.rows import BODY, Row
from extract.find.front.seen import Seen
from extract.rulebook.rules import Rulebook

LOCAL = r"[\w-]+(?:\.[\w-]+)*\.(?:gov\.uk|gov\.scot|gov\.wales|llyw\.cymru)"
ADDRESS = re.compile(rf"[\w.+'’-]+@(?P<mail>[\w-]+(?:\.[\w-]+)+)|(?:https?://)?(?P<web>{LOCAL})", re.IGNORECASE)
HOST = re.compile(r"(?:.*\.)?([\w-]+)\.gov\.uk")
INITIALS = re.compile(r"\b[A-Z]{3,7}\b")


def addresses(rows: tuple[Row, ...], rules: Rulebook) -> Iterator[Seen]:
    """E-mail and web addresses, each domain once; those of central government are no council's."""
    found: set[str] = set()
    for row in rows:
        for part in row.parts if "@" in row.text or ".gov" in row.text else ():
            for match in ADDRESS.finditer(part.text):
                domain = (match["mail"] or match["web"]).lower()
                if domain not in found and not _is_central(domain, rules):
                    found.add(domain)
                    sure = 0.6 if row.zone != BODY or match["mail"] else 0.3
                    words = part.cut(*match.span())
                    yield Seen(name="council", sense="domain", value=words, rule="council_domain", confidence=sure)


def _is_central(domain: str, rules: Rulebook) -> bool:
    host = HOST.fullmatch(domain)
    return host is not None and host[1] in rules.vocabulary("front.central").get("hosts", ())


def abbreviations(rows: tuple[Row, ...], rules: Rulebook) -> Iterator[Seen]:
    """What a council calls itself for short, once each."""
    councils = rules.vocabulary("front.councils").values()
    known = {phrase[1:] for phrases in councils for phrase in phrases if phrase.startswith("=")}
    for row in rows:
        for match in INITIALS.finditer(row.text):
            if match[0] in known:
                known.discard(match[0])
                words = row.words.cut(*match.span())
                rule = "council_abbreviation"
                yield Seen(name="council", sense="abbreviation", value=words, rule=rule, confidence=0.3)
