"""Who was at a meeting, as its minutes list and tell of them; and whom what they are called in short must mean."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from extract.model.document import Document
from extract.model.record import Lead
from extract.rulebook.rules import Rulebook
from extract.tidy.leads.read import LONGEST, LeadContext, read_leads

FIRST = 60
"""The list stands among the first blocks of a paper."""

MOST_LINES = 40
"""Lines of names after `Present`."""

SAYS = re.compile(r"^[\W\da-z]+")
"""What a sentence says before the first name: `Apologies` ` were received from ` …"""

SHORT = 60
"""Letters of a line that says how many of the public came."""

ASIDE = re.compile(r"\([a-z][^()]*\)")
"""What a bracket tells of somebody, and is no post: `(arrived late)`."""

BETWEEN = re.compile(r"[,;]\s+(?![^()]{0,200}\))")
"""A mark between names; inside a bracket it parts nothing."""

LABELS = ("present", "apologies", "listed")
GIVEN = re.compile(r"[^\W\d_][a-z’'-]*[a-zà-ÿ]\S* ")
"""A given name, no initial, and a surname."""

DOES = re.compile(r"(?<![Tt]he )\b((?P<short>[A-Z][a-zà-ÿ]+) [A-Z][\w’'-]+) (?P<deed>[a-z]+)\b")
"""Somebody by both names, and a deed."""

TITLED = re.compile(r"\b((?:Cllr|Councillor|Mrs?|Ms|Miss|Dr)\.? [A-Z][a-zà-ÿ]*\.? (?P<short>[A-Z][\w’'-]+[\w]))")
"""Somebody by title, given name or initial, and surname."""

FITS = 0.8
"""How sure initials are that the paper does not spell out, and that fit one name alone."""


def initialled(document: Document, rules: Rulebook) -> Mapping[str, Lead]:
    """Initials -> the one person of the attendance list whose name they begin."""
    listed = filter(_has_both, _attending(document, rules))
    return alone((initials, lead) for lead in listed for initials in _initials(lead.name or ""))


def shortened(document: Document, rules: Rulebook) -> Mapping[str, Lead]:
    """Given name or surname -> the one person of the attendance list who has it, and is listed with both."""
    listed = ((part, lead) for lead in _attending(document, rules) for part in _parts(lead.name or ""))
    named = {part: _in_full(people) for part, people in _by_name(listed).items()}
    return {part: lead for part, lead in named.items() if lead}


def _in_full(people: Mapping[str, Lead]) -> Lead | None:
    """The one of these with a given name, if all others are the same in short: `S Vane` beside `Sue Vane`.

    An initial adds nothing to a surname: `Cllr Vane` stays so where the list has `Cllr S Vane`.
    """
    full = [name for name in people if GIVEN.match(name)]
    short = {f"{name[0]} {name.rpartition(' ')[2]}" for name in full}
    others = people.keys() - set(full)
    return people[full[0]] if len(full) == 1 and short.issuperset(name.replace(".", "") for name in others) else None


def told_of(document: Document, rules: Rulebook) -> Mapping[str, Lead]:
    """Given name or surname -> the one person whom the paper calls by both: `Petra Lomax said …`, `Cllr Rhys Vane`."""
    texts = [block.text for block in document.blocks if block.table is None and block.kind != "furniture"]
    spots = [spot for text in texts for spot in (*_acting(text, rules), *TITLED.finditer(text))]
    named = alone((spot["short"], lead) for spot in spots for lead in _people(spot[1], rules))
    return {short: lead for short, lead in named.items() if _is_given(lead, rules)}


def _acting(text: str, rules: Rulebook) -> Iterator[re.Match[str]]:
    """Where somebody does what only people do: `Petra Lomax said`."""
    return (spot for spot in DOES.finditer(text) if rules.label(spot["deed"], "leads.sentences") == "deed")


def alone(called: Iterable[tuple[str, Lead]]) -> Mapping[str, Lead]:
    """What people are called in short -> the one person who is called so."""
    return {short: next(iter(people.values())) for short, people in _by_name(called).items() if len(people) == 1}


def _by_name(called: Iterable[tuple[str, Lead]]) -> Mapping[str, dict[str, Lead]]:
    """What people are called in short -> those who are called so, by their names."""
    found: dict[str, dict[str, Lead]] = defaultdict(dict)
    for short, lead in called:
        found[short].setdefault(lead.name or "", lead)
    return found


def _is_given(lead: Lead, rules: Rulebook) -> bool:
    """True for a name that begins with a given name we know: `Rose Harbour`, but not `Lamp Harbour`."""
    first, _, rest = (lead.name or "").partition(" ")
    return bool(rest) and rules.label(first, "leads.people") == "forenames"


def _attending(document: Document, rules: Rulebook) -> Iterator[Lead]:
    """The people named on the lines after `Present:` and `Apologies:`, up to the first line without any.

    A line `Officers: …` or `Board members: …` names people also where no such word stands above it. Names of one
    word are among them, but keep no list going.
    """
    left = 0
    for line in _lines(document):
        label = rules.opens(line, "lists.minutes")
        if label and label.label in LABELS:
            left, line = MOST_LINES, SAYS.sub("", line[label.end :])
        elif not left and _is_list(line, rules):
            left = 1
        if left and line.strip():
            people = _people(line, rules)
            left = left - 1 if any(map(_has_both, people)) or _is_public(line, rules) else 0
            yield from people


def _lines(document: Document) -> Iterator[str]:
    for block in document.blocks[:FIRST]:
        if block.kind == "furniture":
            continue
        for text in (block.text,) if block.table is None else (cell.text for cell in block.table.cells):
            yield from text.split("\n")


def _is_public(line: str, rules: Rulebook) -> bool:
    """`Two members of the public`: nobody by name, and the list goes on."""
    return len(line) < SHORT and bool(rules.marks(line, "restrictions.people"))


def _is_list(line: str, rules: Rulebook) -> bool:
    group = rules.opens(line, "leads.groups")
    return group is not None and line[group.end :].lstrip()[:1] == ":" and sum(map(_has_both, _people(line, rules))) > 1


def _people(line: str, rules: Rulebook) -> list[Lead]:
    """The people that a line names, however long, as sure as what they are called in short can be theirs."""
    found = (lead for part in _parted(ASIDE.sub("", line)) for lead in read_leads(part, LeadContext(), rules))
    return [replace(lead, confidence=FITS) for lead in found if lead.kind == "person"]


def _parted(line: str) -> Iterator[str]:
    """A line of names in parts that are short enough to be read as leads."""
    held, *rest = BETWEEN.split(line)
    for part in rest:
        if len(held) + len(part) < LONGEST:
            held += f", {part}"
        else:
            yield held
            held = part
    yield held


def _has_both(lead: Lead) -> bool:
    """True for a name of more than one word."""
    return " " in (lead.name or "")


def _parts(name: str) -> set[str]:
    """`Ann Mary Tull` -> Ann, Tull; `Ines de la Cruz` -> Ines, Cruz, de la Cruz."""
    words = name.split()
    behind = next((i for i, word in enumerate(words) if i and word.islower()), len(words) - 1)
    return {words[0], words[-1], " ".join(words[behind:])}


def _initials(name: str) -> set[str]:
    """`Ann Mary Tull` -> AMT and AT; of a double name one letter or both."""
    plain = [word[0] for word in name.split() if word[0].isalpha()]
    parted = [part[0] for word in name.split() for part in word.split("-") if part[:1].isalpha()]
    runs = {"".join(plain), "".join(parted), plain[0] + plain[-1] if plain else ""}
    return {run.upper() for run in runs if len(run) > 1}
