"""The council in the letterhead, in running lines, at the head, and in the text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import zip_longest

from extract.find.front.council_names import KIND, council_names_in
from extract.find.front.languages import languages
from extract.find.front.rows import EDGE, HEAD, Row
from extract.find.front.seen import Seen
from extract.find.front.words import Words, joined

TITLED = 12
"""Words: a row this short at the head may name the council in passing."""

BELOW = re.compile(rf"{KIND}(?: {KIND})* Council", re.IGNORECASE)
ABOVE = 4
"""Words: a council's name over its kind is no longer."""

SLACK = 4
"""Characters that a row may hold beside the council's name and still be its letterhead."""


def council_names(rows: tuple[Row, ...]) -> Iterator[Seen]:
    """Each council that the paper names, where it is surest, with how often it comes (`times`)."""
    tally: Counter[str] = Counter()
    best: dict[str, Seen] = {}
    for seen in _printed(rows):
        key = " ".join(seen.value.text.casefold().removeprefix("the ").split())
        tally[key] += 1
        if key not in best or seen.confidence > best[key].confidence:
            best[key] = seen
    yield from (replace(seen, more={"times": str(tally[key])}) for key, seen in best.items())


def _printed(rows: tuple[Row, ...]) -> Iterator[Seen]:
    for row, below in zip_longest(rows, rows[1:]):
        if below and (broken := _broken(row, below)):
            both = (row.index, below.index)
            yield Seen(name="council", value=broken, rule="broken_letterhead", confidence=0.96, rows=both)
        for part in languages(row.parts):
            yield from (_weighed(words, part, row) for words in council_names_in(part, at_head=row.zone == HEAD))


def _broken(row: Row, below: Row) -> Words | None:
    """`ALDERSHIRE` over `BOROUGH COUNCIL`."""
    if row.zone != HEAD or below.zone != HEAD or row.table or below.table:
        return None
    fits = BELOW.fullmatch(below.text) and len(row.text.split()) <= ABOVE and row.text[:1].isupper()
    return joined((row.words, below.words)) if fits else None


def _weighed(words: Words, part: Words, row: Row) -> Seen:
    alone = len(words.text) >= len(part.text.strip(" .,:")) - SLACK
    if row.zone == HEAD and alone and row.is_line:
        return Seen(name="council", value=words, rule="letterhead", confidence=0.95, rows=(row.index,))
    if row.zone == EDGE and alone:
        return Seen(name="council", value=words, rule="running_line", confidence=0.85)
    if row.zone == HEAD and len(part.text.split()) <= TITLED:
        return Seen(name="council", value=words, rule="named_at_head", confidence=0.7)
    return Seen(name="council", value=words, rule="named_in_text", confidence=0.4)
