"""What a paper prints twice: a list in its summary and at its end, an action in the text and in a table."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from rapidfuzz.fuzz import ratio

from extract.find.numbers import numbered
from extract.model.finding import ACTION, REJECTION, Finding
from extract.model.place import Place

SAME = 92
"""Two texts are the same from this likeness (0 to 100) on."""

FIGURES = re.compile(
    r"\d+|\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b"
)

OFTEN = 60
"""Meetings resolve `That the report be noted` again and again: shorter texts than this say nothing."""

BEGINNING = 12
"""Letters by which texts are sorted before they are compared."""

CALLED = re.compile(r"(?:R|rec|recommendation)\s*(?=\d)", re.IGNORECASE)
"""`R3` in the summary is `Recommendation 3` in the text."""


def listed_once(found: Iterable[Finding]) -> Iterator[Finding]:
    """Recommendations, each once, where it stands first; under another number it is another one."""
    seen: dict[str, list[Finding]] = defaultdict(list)
    for finding in found:
        ref = CALLED.sub("", finding.facts.get("ref", "").strip(" .)(:"))
        known = (*seen[ref], *seen[""]) if ref else tuple(other for others in seen.values() for other in others)
        if not any(_alike(finding, other) or _lies_in(finding, other) for other in known):
            seen[ref].append(finding)
            yield finding


def _alike(one: Finding, two: Finding) -> bool:
    if not ratio(_words(one), _words(two), score_cutoff=SAME):
        return False
    resolved = [finding.facts.get("kind") == "resolution" for finding in (one, two)]
    if any(resolved) and not all(resolved):
        return False  # what was proposed and what was decided are two facts
    decided = all(resolved)
    if _figures(one) != _figures(two) and (decided or not one.facts.get("ref") or not two.facts.get("ref")):
        return False
    return not decided or len(_words(one)) >= OFTEN or _same_spot(one, two) or _same_item(one, two)


def _same_item(one: Finding, two: Finding) -> bool:
    """Under one heading and one number: a page prints what was decided above the minutes and in them."""
    headings = {finding.parts["section"].text for finding in (one, two) if "section" in finding.parts}
    numbers = [finding.facts.get("ref") for finding in (one, two)]
    both = all("section" in finding.parts for finding in (one, two))
    return both and len(headings) == 1 and None not in numbers


def _lies_in(one: Finding, other: Finding) -> bool:
    """A sentence of a resolution that is known already, found again by itself."""
    if "resolution" not in (one.facts.get("kind"), other.facts.get("kind")) or _words(one) not in _words(other):
        return False
    begins = one.parts["text"].places[:1]
    return any(_overlap(here, there) for here in begins for there in other.parts["text"].places)


def _same_spot(one: Finding, two: Finding) -> bool:
    """Both begin on the same line of print, or in the same paragraph or cell of Word."""
    here, there = (finding.parts["text"].places[:1] for finding in (one, two))
    return bool(here and there) and _overlap(here[0], there[0])


def _overlap(here: Place, there: Place) -> bool:
    if here.page != there.page or here.unit != there.unit:
        return False
    if here.box is None or there.box is None:
        return True
    return here.box[1] < there.box[3] and there.box[1] < here.box[3]


def told_once(found: Sequence[Finding]) -> Iterator[Finding]:
    """Findings of tables and lines; of an action of both, or of two tables, the one that says more about it.

    The other becomes a rejection. An action under a recommendation is that recommendation's own.
    """
    again = _printed_again(found)
    for finding in found:
        if id(finding) in again:
            facts = {"reason": "printed twice"} | {
                key: finding.facts[key] for key in ("table",) if key in finding.facts
            }
            yield replace(finding, kind=REJECTION, rule="actions.printed_twice", facts=facts, parent=None)
        else:
            yield finding


def _printed_again(found: Sequence[Finding]) -> set[int]:
    """The ids of actions that say what another one says, and less beside it."""
    again: set[int] = set()
    kept: dict[str, list[Finding]] = defaultdict(list)
    for finding in found:
        if finding.kind != ACTION or finding.parent is not None or len(_words(finding)) < 2 * BEGINNING:
            continue
        alike = kept[_beginning(finding)]
        same = next((other for other in alike if _is_same_action(finding, other)), None)
        if same is None:
            alike.append(finding)
        elif len(finding.parts) > len(same.parts):
            alike[alike.index(same)] = finding
            again.add(id(same))
        else:
            again.add(id(finding))
    return again


def _is_same_action(one: Finding, two: Finding) -> bool:
    """The same words in another table, or in a line and a table; with another lead they are another task."""
    if one.facts.get("table") == two.facts.get("table"):
        return False
    leads = {finding.parts["leads"].text.casefold() for finding in (one, two) if "leads" in finding.parts}
    alike = len(leads) < 2 and _figures(one) == _figures(two)
    return alike and bool(ratio(_words(one), _words(two), score_cutoff=SAME))


def _figures(finding: Finding) -> list[str]:
    """Numbers and months in it: the minutes of 9 August are not those of 16 August, though all else is alike."""
    return FIGURES.findall(_words(finding))


def _words(finding: Finding) -> str:
    return " ".join(finding.parts["text"].text.casefold().split())


def _beginning(finding: Finding) -> str:
    words = _words(finding)
    return "".join(filter(str.isalnum, words[numbered(words, plain=False)[1] :]))[:BEGINNING]
