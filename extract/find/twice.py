"""What a paper prints twice: a list in its summary and at its end, an action in the text and in a table."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from rapidfuzz.fuzz import ratio

from extract.find.numbers import numbered
from extract.model.finding import ACTION, RECOMMENDATION, REJECTION, Finding
from extract.model.place import Place

SAME = 92
"""Two texts are the same from this likeness (0 to 100) on."""

FIGURES = re.compile(
    r"\d+|\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b"
)

MANY = 1024
"""Texts of a paper that are compared with all the others."""

OFTEN = 60
"""Meetings resolve `That the report be noted` again and again: shorter texts than this say nothing."""

PART = 30
"""Letters of a recommendation that may be the beginning of the same one, printed in full elsewhere."""

BEGINNING = 12
"""Letters by which texts are sorted before they are compared."""

NAME, WORD = re.compile(r"\b[A-Z][^\W_]+"), re.compile(r"[^\W_]+")

CALLED = re.compile(r"(?:R|rec|recommendation)\s*(?=\d)", re.IGNORECASE)
"""`R3` in the summary is `Recommendation 3` in the text."""


def listed_once(found: Iterable[Finding]) -> Iterator[Finding]:
    """Recommendations, each once; under another number it is another one. What is printed again becomes a rejection.

    Of a report the first of a list is kept; of a meeting what it decided in formal words: an amendment that was put
    to it stands above what it RESOLVED.
    """
    kept: list[Finding] = []
    told: list[Finding] = []
    for finding in found:
        alike = _same_as(finding, kept) if finding.kind == RECOMMENDATION else None
        if alike is None:
            kept += [finding] if finding.kind == RECOMMENDATION else []
        elif _lies_in(finding, alike) or _same_spot(finding, alike):
            continue  # these very words, found by two rules
        elif _says_it_better(finding, alike):
            kept[kept.index(alike)] = finding
        told.append(finding)
    once = {id(finding) for finding in kept}
    for finding in told:
        again = finding.kind == RECOMMENDATION and id(finding) not in once
        yield _rejected(finding, "lists.printed_twice", ("text",)) if again else finding


def _same_as(finding: Finding, others: Iterable[Finding]) -> Finding | None:
    known = (other for other in others if _lies_in(finding, other) or _alike(finding, other))
    return next(known, None)


def _may_be_one(one: Finding, two: Finding) -> bool:
    refs = {_bare(finding.facts.get("ref", "")) for finding in (one, two)}
    return len(refs) == 1 or "" in refs


@lru_cache(MANY)
def _bare(ref: str) -> str:
    return CALLED.sub("", ref.strip(" .)(:"))


def _says_it_better(later: Finding, earlier: Finding) -> bool:
    """Decided in formal words where the other is only told; or in full where the other is shortened."""
    if _is_decided(later):
        return later.confidence > earlier.confidence
    return _begins_with(later, earlier) and len(_words(later)) > len(_words(earlier))


def _alike(one: Finding, two: Finding) -> bool:
    decided = _is_decided(one)
    if decided != _is_decided(two) or not _may_be_one(one, two):
        return False  # what was proposed and what was decided are two facts
    if not decided and one.facts.get("ref") and two.facts.get("ref"):
        return bool(_ratio(one, two)) or _begins_with(one, two) or _begins_with(two, one)
    if not _ratio(one, two) or _figures(one) != _figures(two) or (decided and not _names_the_same(one, two)):
        return False
    return not decided or len(_words(one)) >= OFTEN or _same_spot(one, two) or _same_item(one, two)


def _names_the_same(one: Finding, two: Finding) -> bool:
    """Who is elected Chair is not who is elected Vice-Chair, though all else is alike."""
    texts = [finding.parts["text"].text for finding in (one, two)]
    names = [{name.casefold() for name in NAME.findall(text)} for text in texts]
    words = [set(WORD.findall(text.casefold())) for text in texts]
    return names[0] <= words[1] and names[1] <= words[0]


def _is_decided(finding: Finding) -> bool:
    return finding.facts.get("kind") == "resolution"


def _ratio(one: Finding, two: Finding) -> float:
    """How like their words are, 0 where they are not the same."""
    return ratio(_words(one), _words(two), score_cutoff=SAME)


def _begins_with(whole: Finding, part: Finding) -> bool:
    """The second list of a report says less of an item: `Note the forecast` for `Note the forecast and act on it`."""
    words = _words(part).rstrip(" .;")
    return len(words) >= PART and _words(whole).startswith(words)


def _same_item(one: Finding, two: Finding) -> bool:
    """Under one heading and one number: a page prints what was decided above the minutes and in them."""
    if not all("section" in finding.parts and "ref" in finding.facts for finding in (one, two)):
        return False
    return one.parts["section"].text == two.parts["section"].text


def _lies_in(one: Finding, other: Finding) -> bool:
    """A sentence of a resolution that is known already, found again by itself."""
    if not (_is_decided(one) or _is_decided(other)) or _words(one) not in _words(other):
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
            yield _rejected(finding, "actions.printed_twice", tuple(finding.parts))
        else:
            yield finding


def _rejected(finding: Finding, rule: str, parts: Iterable[str]) -> Finding:
    """Told of as printed twice, with these of its words and the table it stands in."""
    facts = {"reason": "printed twice"} | {key: finding.facts[key] for key in ("table",) if key in finding.facts}
    words = {part: finding.parts[part] for part in parts}
    return replace(finding, kind=REJECTION, rule=rule, parts=words, facts=facts, parent=None)


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
    return _levelled(finding.parts["text"].text)


@lru_cache(MANY)
def _levelled(text: str) -> str:
    return " ".join(text.casefold().split())


def _beginning(finding: Finding) -> str:
    words = _words(finding)
    return "".join(filter(str.isalnum, words[numbered(words, plain=False)[1] :]))[:BEGINNING]
