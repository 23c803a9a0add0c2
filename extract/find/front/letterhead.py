"""The council's name: in the letterhead, in the text, in an address."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import zip_longest

from extract.find.front.rows import BODY, EDGE, FRONT, HEAD, Row
from extract.find.front.seen import Seen
from extract.find.front.words import Words, joined
from extract.rulebook.rules import Rulebook

KIND = r"(?:County|Borough|District|City|Town|Parish|Metropolitan|Community|Metropolitan District|Metropolitan Borough|County Borough|Borough and District|City and District)"
WORD = r"(?:[A-Z][\w'’.-]*[\w.]|[A-Z])"
SMALL = r"(?:of|and|upon|on|the|in|le|with|under|by|next|&)"
NAME = rf"{WORD}(?:,?\ (?:{SMALL}\ ){{0,2}}{WORD})*"
COUNCIL = re.compile(
    rf"""\b(?: (?:(?:The|Royal)\ )?(?:London|Royal|Metropolitan|County)\ Borough\ of\ {WORD}(?:\ (?:{SMALL}\ ){{0,2}}{WORD}){{0,4}}
      | {NAME}\ Council\b | {NAME}\ Combined\ Authority\b | (?:The\ )?City\ and\ County\ of\ (?!The)(?:the\ )?{WORD}(?:\ of\ {WORD})?
      | Cyngor\ (?:(?:Sir|Dinas|Bwrdeistref|Cymuned|Tref)\ )*{WORD}(?:\ {WORD})? | Comhairle\ nan\ Eilean\ Siar )""",
    re.VERBOSE,
)
CAPITALS = re.compile(COUNCIL.pattern, re.VERBOSE | re.IGNORECASE)
BARE = re.compile(
    rf"(?:the )?(?:full|extraordinary|annual|special|ordinary|budget|monthly|youth|{KIND})*(?: {KIND})* ?council",
    re.I,
)
KINDED = re.compile(
    rf"{KIND} (?:{KIND} )?Council$|Borough of|Authority$|^Cyngor|^Comhairle|City and County", re.I
)
"""A council named inside a sentence says what kind it is; in a letterhead it need not."""

TITLED = 12
"""Words: a row this short at the head may name the council in passing."""

LEADS = re.compile(
    r"(?:(?:the|in|at|by|from|to|of|for|and|with|as|this|that|all|our|both|when|where|if|while|since|under|dear) |[\w ]+, )+",
    re.I,
)
OWN_OF = re.compile(r"city|borough|isle|vale|county|forest|riding|royal|london|north|south|east|west", re.I)
"""Words before `of` that begin a council's own name."""

LOCAL = r"[\w-]+(?:\.[\w-]+)*\.(?:gov\.uk|gov\.scot|gov\.wales|llyw\.cymru)"
ADDRESS = re.compile(rf"[\w.+'’-]+@([\w-]+(?:\.[\w-]+)+)|(?:https?://)?({LOCAL})", re.I)
CENTRAL = re.compile(
    r"(?:^|\.)(?:gsi|cabinetoffice|homeoffice|communities|nationalarchives|local|data|ons|hse|ico|dwp|defra|education|dft|ofsted|nhs|parliament|police|judiciary|metoffice|landregistry|companieshouse|charitycommission|environment-agency|service|publishing|legislation|statistics)\.gov\.uk$|^gov\.uk$",
    re.I,
)


def council_names(rows: tuple[Row, ...], rules: Rulebook) -> Iterator[Seen]:
    """Each council that the paper names, surest first seen: the letterhead's, then those in its text."""
    del rules
    tally: Counter[str] = Counter()
    best: dict[str, Seen] = {}
    for words, row, rule, sure in _printed(rows):
        key = " ".join(words.text.casefold().replace("the ", "").split())
        tally[key] += 1
        if key not in best or sure > best[key].confidence:
            used = {"letterhead": (row.index,), "broken_letterhead": (row.index, row.index + 1)}.get(rule, ())
            best[key] = Seen(name="council", value=words, rule=rule, confidence=sure, rows=used)
    for key, seen in best.items():
        more = {"times": str(tally[key])}
        yield Seen(
            name="council",
            value=seen.value,
            rule=seen.rule,
            confidence=seen.confidence,
            rows=seen.rows,
            more=more,
        )


def _printed(rows: tuple[Row, ...]) -> Iterator[tuple[Words, Row, str, float]]:
    for row, below in zip_longest(rows, rows[1:]):
        if below and (broken := _broken(row, below)):
            yield broken, row, "broken_letterhead", 0.96
        for part in row.parts:
            yield from ((words, row, *_weight(words, part, row)) for words in _names(part, row))


def _broken(row: Row, below: Row) -> Words | None:
    """`ALDERSHIRE` over `BOROUGH COUNCIL`."""
    if row.zone != HEAD or below.zone != HEAD or row.table or below.table:
        return None
    both = joined((row.words, below.words))
    fits = re.fullmatch(rf"{KIND}( {KIND})* Council", below.text, re.I) and len(row.text.split()) <= 4
    return both if fits and row.text[:1].isupper() else None


def _names(part: Words, row: Row) -> Iterator[Words]:
    text = part.text
    pattern = CAPITALS if row.zone == HEAD and text.isupper() else COUNCIL
    for match in pattern.finditer(text):
        alone = match.end() - match.start() >= len(text.strip(" .,:"))
        begins = match.start() + _begins(match[0], keep_article=alone and row.zone == HEAD)
        words = part.cut(begins, match.end())
        goes_on = re.match(r" (?!Meeting|MEETING)[A-Z][a-z]", text[match.end() :])
        if not BARE.fullmatch(words.text) and not goes_on and (alone or KINDED.search(words.text)):
            yield words


def _begins(name: str, *, keep_article: bool) -> int:
    """Where the name begins: `Minutes of the Alder Town Council` names Alder Town Council, `City of Alder …` itself."""
    start = 0
    for link in re.finditer(r"(\w+) of (?:the )?", name, re.I):
        start = start if OWN_OF.fullmatch(link[1]) else link.end()
    lead = LEADS.match(name, start)
    return start if not lead or (keep_article and lead[0].lower() == "the ") else lead.end()


def _weight(words: Words, part: Words, row: Row) -> tuple[str, float]:
    alone = len(words.text) >= len(part.text.strip(" .,:")) - 4
    if row.zone == HEAD and alone and not row.table:
        return "letterhead", 0.95
    if row.zone == EDGE and alone:
        return "running_line", 0.85
    titled = row.zone == HEAD and len(part.text.split()) <= TITLED
    return ("named_at_head", 0.7) if titled else ("named_in_text", 0.4)


def addresses(rows: tuple[Row, ...]) -> Iterator[Seen]:
    """E-mail and web addresses of local government: they tell the council where its name is not printed."""
    found: set[str] = set()
    for row in rows:
        for part in row.parts if "@" in row.text or ".gov" in row.text else ():
            for match in ADDRESS.finditer(part.text):
                domain = (match[1] or match[2]).lower()
                if domain not in found and not CENTRAL.search(domain):
                    found.add(domain)
                    sure = 0.6 if row.zone != BODY or match[1] else 0.3
                    words = part.cut(*match.span())
                    yield Seen(
                        name="council", sense="domain", value=words, rule="council_domain", confidence=sure
                    )


def abbreviations(rows: tuple[Row, ...], rules: Rulebook) -> Iterator[Seen]:
    """What a council calls itself for short, once each."""
    known = {
        phrase[1:]
        for phrases in rules.vocabulary("front.councils").values()
        for phrase in phrases
        if phrase[0] == "="
    }
    found: set[str] = set()
    for row in rows:
        for match in re.finditer(r"\b[A-Z]{3,7}\b", row.text):
            if match[0] in known and match[0] not in found:
                found.add(match[0])
                words = row.words.cut(*match.span())
                yield Seen(
                    name="council",
                    sense="abbreviation",
                    value=words,
                    rule="council_abbreviation",
                    confidence=0.3,
                )
