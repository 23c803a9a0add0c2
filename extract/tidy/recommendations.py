"""Findings of recommendations -> Recommendations."""

from __future__ import annotations

import re

from extract.model.finding import Finding
from extract.model.record import Evidence, Recommendation
from extract.rulebook.rules import Rulebook
from extract.rulebook.verbs import verb_of
from extract.tidy.identity import Ids
from extract.tidy.outcomes import outcome

REF_MARKS = re.compile(r"^[\s(\[]+|[\s.)\]:–-]+$")
REF_WORDS = re.compile(r"^(?:(?:recommendation|rec|argymhelliad)s?(?![a-z])\.?\s*(?:no\.?\s*)?|R(?=\d))", re.IGNORECASE)

LETTERS = 5
"""A name in capitals of at most so many letters is an abbreviation."""

SHORT = 3
SMALL = frozenset(("AND", "OF", "FOR", "THE"))

BESIDE = ("section", "item")
"""Where it stands in its paper."""

WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
FIGURES = {word: str(figure) for figure, word in enumerate(WORDS, 1)}


def recommendation(finding: Finding, ids: Ids, rules: Rulebook) -> Recommendation:
    """The recommendation of a finding, its number without marks and its verb as a dictionary has it."""
    text, addressed_to, verb = (finding.parts.get(name) for name in ("text", "addressed_to", "verb"))
    assert text is not None
    ref = clean_ref(finding.facts.get("ref"))
    kind = finding.facts.get("kind", "decision")
    beside = {name: finding.parts[name] for name in BESIDE if name in finding.parts}
    return Recommendation(
        id=ids.next("recommendation", ref, text.text), ref=ref, text=text.text, kind=kind,
        addressed_to=levelled(addressed_to.text) if addressed_to else None,
        verb=verb_of(verb.text, rules) if verb else None,
        section=beside["section"].text if "section" in beside else None,
        item=beside["item"].text if "item" in beside else None,
        outcome=outcome(text.text, rules) if kind == "resolution" else None,
        evidence=Evidence(quote=text, rule=finding.rule, confidence=finding.confidence),
        beside=tuple((name, Evidence(quote=quote, rule="lists.sections")) for name, quote in beside.items()),
    )  # fmt: skip


def levelled(name: str) -> str:
    """`COUNCIL` as `Council`, `AUDIT AND RISK COMMITTEE` as `Audit and Risk Committee`; `PCC` and `NHS` are letters."""
    if not name.isupper() or len(name) <= LETTERS:
        return name
    return " ".join(_levelled(word) for word in name.split())


def _levelled(word: str) -> str:
    if word in SMALL:
        return word.lower()
    return word if len(word) <= SHORT else word.capitalize()


def clean_ref(printed: str | None) -> str | None:
    """`(iv)` -> iv, `Recommendation 3:`, `R3` and `Three` -> 3, `4a (iv).` -> 4a (iv); None for nothing."""
    if printed is None:
        return None
    ref = REF_MARKS.sub("", REF_WORDS.sub("", " ".join(printed.split())))
    ref += ")" * (ref.count("(") - ref.count(")"))
    return FIGURES.get(ref.casefold(), ref) or None
