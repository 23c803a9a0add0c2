"""Findings of recommendations -> Recommendations."""

from __future__ import annotations

import re

from extract.model.finding import Finding
from extract.model.record import Evidence, Recommendation
from extract.rulebook.rules import Rulebook
from extract.rulebook.verbs import verb_of
from extract.tidy.identity import Ids

REF_MARKS = re.compile(r"^[\s(\[]+|[\s.)\]:–-]+$")
REF_WORDS = re.compile(r"^(?:(?:recommendation|rec|argymhelliad)s?(?![a-z])\.?\s*(?:no\.?\s*)?|R(?=\d))", re.IGNORECASE)

WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
FIGURES = {word: str(figure) for figure, word in enumerate(WORDS, 1)}


def recommendation(finding: Finding, ids: Ids, rules: Rulebook) -> Recommendation:
    """The recommendation of a finding, its number without marks and its verb as a dictionary has it."""
    text, addressed_to, verb = (finding.parts.get(name) for name in ("text", "addressed_to", "verb"))
    assert text is not None
    ref = clean_ref(finding.facts.get("ref"))
    kind = finding.facts.get("kind", "decision")
    return Recommendation(
        id=ids.next("recommendation", ref, text.text), ref=ref, text=text.text, kind=kind,
        addressed_to=addressed_to.text if addressed_to else None,
        verb=verb_of(verb.text, rules) if verb else None,
        evidence=Evidence(quote=text, rule=finding.rule, confidence=finding.confidence),
    )  # fmt: skip


def clean_ref(printed: str | None) -> str | None:
    """`(iv)` -> iv, `Recommendation 3:`, `R3` and `Three` -> 3; None for nothing."""
    if printed is None:
        return None
    ref = REF_MARKS.sub("", REF_WORDS.sub("", " ".join(printed.split())))
    return FIGURES.get(ref.casefold(), ref) or None
