"""The shape of a council's name, and where in a run of words one stands."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.find.front.words import Words
from extract.rulebook.registry import council_of

KIND = (
    r"(?:County|Borough|District|City|Town|Parish|Metropolitan|Community|Metropolitan District|Metropolitan Borough"
    r"|County Borough|Borough and District|City and District)"
)
WORD = r"(?:[A-Z][\w'’.-]{0,30}[\w.]|[A-Z])"
SMALL = r"(?:of|and|upon|on|the|in|le|with|under|by|next|&)"
LINKED = rf"(?:,?\ (?:{SMALL}\ ){{0,2}}{WORD})"
NAME = rf"{WORD}{LINKED}{{0,8}}"
COUNCIL = re.compile(
    rf"""\b(?: (?:(?:The|Royal)\ )?(?:London|Royal|Metropolitan|County)\ Borough\ of\ {WORD}{LINKED}{{0,4}}
      | (?:County|Borough|District|City)\ Council\ of\ (?!The)(?:the\ )?{WORD}{LINKED}{{0,4}}
      | {NAME}\ (?:Council|COUNCIL)\b
      | {NAME}\ (?:Combined|Unitary)\ Authority\b
      | (?:The\ )?City\ and\ County\ of\ (?!The)(?:the\ )?{WORD}(?:\ of\ {WORD})?
      | Cyngor\ (?:(?:Sir|Dinas|Bwrdeistref|Cymuned|Tref)\ )*{WORD}(?:\ {WORD})?
      | Comhairle\ nan\ Eilean\ Siar
      | (?:Borough|City)\ of\ {WORD}{LINKED}? )""",
    re.VERBOSE,
)
CAPITALS = re.compile(COUNCIL.pattern, re.VERBOSE | re.IGNORECASE)
MEETS_AS = r"(?:full|extraordinary|annual|special|ordinary|budget|monthly|youth)"
BARE = re.compile(rf"(?:the )?(?:(?:{MEETS_AS}|{KIND}) ?)*council", re.IGNORECASE)
"""`Full Council`, `the Borough Council`: a body, and no council's name."""

MET = re.compile(rf"\b(?:{MEETS_AS}|minutes|agenda)\b", re.IGNORECASE)
"""`Alder Annual Parish Council`, `Minutes Full Council`: words of a meeting, and no council's name."""

KINDED = re.compile(
    rf"{KIND} Council$|Council of|Borough of|Authority$|^Cyngor|^Comhairle|City and County", re.IGNORECASE
)
"""A council named inside a sentence says what kind it is; in a letterhead it need not."""

SERIES = re.compile(r"[\w ]+(?:, [\w ]+)+ (?:and|&) [\w ]+ council", re.IGNORECASE)
"""`NEWRY, MOURNE AND DOWN DISTRICT COUNCIL`: its commas part no names."""

LINK = re.compile(r"(\w+) of (?:the )?", re.IGNORECASE)
OWN_OF = re.compile(
    r"council|city|borough|isle|vale|county|forest|riding|royal|london|north|south|east|west", re.IGNORECASE
)
"""Words before `of` that begin a council's own name."""

LEADS = re.compile(
    r"(?:(?:the|in|at|by|from|to|of|for|and|with|as|this|that|all|our|both|when|where|if|while|since|under|dear)\ "
    r"|[\w ]+,\ )+",
    re.IGNORECASE,
)
GOES_ON = re.compile(r" (?!Meeting|MEETING)[A-Z][a-z]")
"""`Alder Borough Council Tax Base`: the words go on, so they name something else."""


def council_names_in(part: Words, *, at_head: bool) -> Iterator[Words]:
    """The councils that one run of words names. at_head: names may stand in capitals, and without their kind."""
    text = part.text
    if SERIES.fullmatch(text) and council_of(text):
        yield part
        return
    pattern = CAPITALS if at_head and text.isupper() else COUNCIL
    for match in pattern.finditer(text):
        alone = match.end() - match.start() >= len(text.strip(" .,:"))
        begins = match.start() + _begins(match[0], keep_article=alone and at_head)
        name = text[begins : match.end()]
        if is_proper(name) and not GOES_ON.match(text, match.end()) and (alone or KINDED.search(name)):
            yield part.cut(begins, match.end())


def is_proper(name: str) -> bool:
    """Whether a council's name says which: neither `Full Council` nor `Annual Parish Council`."""
    return not BARE.fullmatch(name) and not MET.search(name)


def is_council(text: str) -> bool:
    """Whether the whole text is a council's name that says what kind it is."""
    plain = text.strip(" .,:")
    found = (CAPITALS if plain.isupper() else COUNCIL).fullmatch(plain)
    named = found is not None and is_proper(plain) and KINDED.search(plain) is not None
    return named and _begins(plain, keep_article=True) == 0


def _begins(name: str, *, keep_article: bool) -> int:
    """Where the name begins: `Minutes of the Alder Town Council` names Alder Town Council, `City of Alder …` itself."""
    start = 0
    for link in LINK.finditer(name):
        start = start if OWN_OF.fullmatch(link[1]) else link.end()
    lead = LEADS.match(name, start)
    return start if not lead or (keep_article and lead[0].lower() == "the ") else lead.end()
