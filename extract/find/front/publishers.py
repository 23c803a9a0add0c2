"""Who publishes and is no council: fire authorities, national parks, health boards, panels; and a body named with its
publisher in one breath: `Finance Committee of Alder Town Council`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from extract.find.front.bodies import MARKS, is_body
from extract.find.front.council_names import CAPITALS, COUNCIL, KIND, NAME, is_council, is_proper
from extract.find.front.entries import OPENER
from extract.find.front.languages import languages
from extract.find.front.rows import EDGE, HEAD, Row
from extract.find.front.seen import Seen
from extract.find.front.words import Words
from extract.rulebook.registry import council_of
from extract.rulebook.rules import Rulebook

PUBLISHERS = "front.publishers"
OWN = re.compile(rf"(?:The )?(?!(?:The|This|Joint)\b){NAME}")
"""The publisher's own name, beside the words for what it is."""

AT_HEAD, RUNNING = 0.9, 0.85
"""How sure its own row is the publisher's: less than a council's letterhead, under which such a name may stand."""

ITSELF = 0.45
"""A publisher meets as itself where no other body is named."""

NAMED = 0.86
LINK = re.compile(r"\s(?:of|for)\s(?:the\s)?|,", re.IGNORECASE)
LED = re.compile(rf"(.+?\s{KIND}\sCouncil)\s+(?=[A-Z])", re.IGNORECASE)
"""`Alder Parish Council Ponds Committee`"""

MEETING = re.compile(r"\s(?:\([A-Z]{2,6}\)\s)?meeting$", re.IGNORECASE)
"""`Alder Parish Council (APC) Meeting`: the council meets."""

WELSH_LINK = re.compile(rf"{LINK.pattern}|\s(?=Cyngor\s)", re.IGNORECASE)
DASH = re.compile(r"\s[–—|:-]+\s(?:(?:draft |unconfirmed )?(?:minutes|agenda) (?:of|for) (?:the )?)?", re.IGNORECASE)


def publishers(rows: Iterable[Row], rules: Rulebook) -> Iterator[Seen]:
    """Rows that are nothing but a publisher's name: whose paper it is, and who meets if nobody else does."""
    for row in rows:
        if row.zone not in (HEAD, EDGE) or not row.is_line:
            continue
        for part in languages(row.parts):
            if is_publisher(part.text, rules):
                rule, sure = ("letterhead", AT_HEAD) if row.zone == HEAD else ("running_line", RUNNING)
                yield Seen(name="council", value=part, rule=rule, confidence=sure, rows=(row.index,))
                yield Seen(name="body", value=part, rule="publisher", confidence=ITSELF, rows=(row.index,))


def is_publisher(text: str, rules: Rulebook) -> bool:
    """Whether the whole text is such a name: `Alder Fire Authority`, `Fire Authority for Alder`."""
    plain = text.strip(" .,:")
    begins, ends = rules.opens(plain, PUBLISHERS), rules.ends(plain, PUBLISHERS)
    if begins and begins.label == "opening":
        return OWN.fullmatch(plain[begins.end :].lstrip()) is not None
    own = plain[: ends.start].rstrip() if ends and ends.label == "ending" and ends.text[0].isupper() else ""
    return OWN.fullmatch(own) is not None


def parted(seen: Iterable[Seen], rules: Rulebook) -> Iterator[Seen]:
    """The same, with each body's publisher apart from the body, where one phrase names both."""
    for one in seen:
        if one.name != "body" or one.rule == "publisher":
            yield one
            continue
        body, publisher = _split(one.value, rules, spoken=one.rule == OPENER)
        yield replace(one, value=body)
        if publisher:
            name = publisher.trimmed(MARKS)
            yield Seen(name="council", value=name, rule="named_with_body", confidence=NAMED)


def _split(words: Words, rules: Rulebook, *, spoken: bool) -> tuple[Words, Words | None]:
    """The body and its publisher: one behind the other, either way round, or both the same.

    spoken: in a sentence, where a Welsh body's publisher follows it without a word between.
    """
    text = MEETING.sub("", words.text)
    if is_publisher(text, rules) or is_council(text) or council_of(text):
        return (own := words.cut(0, len(text))), own
    led = LED.match(text)
    if led and is_council(led[1]) and is_body(text[led.end() :], rules):
        return words.cut(led.end()), words.cut(0, led.end(1))
    gaps = (*DASH.finditer(text), *(WELSH_LINK if spoken else LINK).finditer(text))
    for gap in gaps:
        before, after = words.cut(0, gap.start()).trimmed(), words.cut(gap.end()).trimmed()
        if not gap[0].lstrip()[:1].isalpha() and names_publisher(before.text, rules) and is_body(after.text, rules):
            return after, before
        if names_publisher(after.text, rules) and is_body(before.text, rules):
            return before, after
    return words, None


def names_publisher(text: str, rules: Rulebook) -> bool:
    """Whether the whole text may be the name of a council or another publisher; `Full Council` is none."""
    council = (CAPITALS if text.isupper() else COUNCIL).fullmatch(text.strip())
    return is_publisher(text, rules) or (council is not None and is_proper(council[0]))
