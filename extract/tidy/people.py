"""Initials and the people they mean: spelled out (`Petra Lomax (PL)`), or fitting one name of the attendance list."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from extract.model.document import Document, Table
from extract.model.record import Lead
from extract.rulebook.rules import Rulebook
from extract.tidy.attendance import alone, initialled
from extract.tidy.leads.read import LeadContext, read_leads

NAME = r"[A-Z](?:[\w’'-]+|\.)?(?:\s+(?:[A-Z]\.?|[A-Z][\w’'-]+|de|van|von|la|le)){0,3}"
INITIALS = (
    r"[(\[–-]\s*(?P<initials>[A-Z][A-Za-z]{1,5})\s*"
    r"(?:(?:[,;–-]\s*(?P<inside>[A-Z][^()\[\]]{2,60}))?[)\]]|$|[,;\s])"
)
SPELLED = re.compile(
    rf"(?P<name>{NAME})\s*(?:[-–,]\s*)?\(?(?P<post>[A-Z][A-Za-z ]{{2,30}}?)?\)?\s*{INITIALS}"
    r"(?:\s*\((?P<after>[A-Z][^()]{2,60})\))?"
)
ALONE = re.compile(r"[A-Z][A-Za-z]{1,5}")
MARKED = re.compile(INITIALS)
"""Most passages have none: they need no closer look."""

LONGEST_POST = 80
"""Letters. What goes on for longer after a name is a sentence about them."""

BROKEN = re.compile(r"(?<=\w)-\s+(?=[A-Z])")
"""A double name that a line's end parts: `Quill-` / `Marsh`."""


def people(document: Document, rules: Rulebook) -> Mapping[str, Lead]:
    """Initials -> the person they are; what the paper spells out counts before what only fits."""
    return {**initialled(document, rules), **_spelled(document, rules)}


def _spelled(document: Document, rules: Rulebook) -> Mapping[str, Lead]:
    """Initials -> the person the paper says they are; only where they fit the name, and one name alone."""
    texts = (BROKEN.sub("-", text) for text in _texts(document) if MARKED.search(text))
    spots = [spot for text in texts for spot in SPELLED.finditer(text)]
    return alone((spot["initials"], lead) for spot in spots if (lead := _person(spot, rules)))


def _texts(document: Document) -> Iterator[str]:
    for block in document.blocks:
        if block.kind == "furniture":
            continue
        if block.table:
            yield from (line for cell in block.table.cells for line in cell.text.split("\n"))
            yield from _beside(block.table)
        else:
            yield from block.text.split("\n")


def _beside(table: Table) -> Iterator[str]:
    """Names with the initials that a row has in a cell of their own: `Petra Lomax | PL` as `Petra Lomax (PL)`."""
    for row in range(table.rows):
        texts = [cell.text.strip() for cell in table.row(row) if cell]
        for one, two in itertools.pairwise(texts):
            if ALONE.fullmatch(two):
                yield f"{one} ({two})"


def _person(match: re.Match[str], rules: Rulebook) -> Lead | None:
    """Who `Councillor Petra Lomax (PL)` is: the last of the capitalised words that the initials fit, if a person's."""
    words = match["name"].split()
    fitting = (i for i in range(len(words) - 1) if _fit(match["initials"], words[i:]))
    first = 0 if _is_called(match, rules) else next(fitting, None)
    if first is None:
        return None
    title = _title(match.string[: match.start()] + "".join(f"{word} " for word in words[:first]), rules)
    named = read_leads(" ".join([*title, *words[first:]]), LeadContext(), rules)
    if len(named) != 1 or named[0].kind != "person":
        return None
    post = match["post"] or match["inside"] or match["after"] or _post(match.string[match.end() :], rules)
    return replace(named[0], text=match.group().strip(), role=(post or "").strip() or None, confidence=1.0)


def _is_called(match: re.Match[str], rules: Rulebook) -> bool:
    """`Petra (PL) – Chair`, first of a line or behind a comma: of a name that is given alone the first letter fits."""
    begins = not match.string[: match.start()].strip() or match.string[: match.start()].rstrip().endswith(",")
    alone = rules.label(match["name"], "leads.people") == "forenames"
    return begins and alone and match["initials"][0] == match["name"][0]


def _post(after: str, rules: Rulebook) -> str | None:
    """The rest of a line, or up to a semicolon, if it is a post and nothing else: `Petra Lomax (PL) Head of Works`."""
    rest = after.partition(";")[0].strip(" ,:–-")
    post = read_leads(rest, LeadContext(), rules) if len(rest) <= LONGEST_POST else ()
    return rest if len(post) == 1 and post[0].kind == "role" and post[0].name == rest else None


def _title(before: str, rules: Rulebook) -> list[str]:
    """The title that these words end with."""
    near = before[-40:]
    return [mark.text for mark in rules.marks(near, "leads.honorifics") if not near[mark.end :].strip(" .")]


def _fit(initials: str, words: list[str]) -> bool:
    """The capitals of the initials are capitals of the name in their order, its first and one of its last word."""
    capitals = [letter for letter in initials if letter.isupper()]
    ahead = iter([letter for letter in " ".join(words) if letter.isupper()])
    in_order = all(any(letter == other for other in ahead) for letter in capitals)
    return len(capitals) > 1 and capitals[0] == words[0][0] and capitals[-1] in words[-1] and in_order
