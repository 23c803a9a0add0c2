"""Whether a paper is exempt, and its decision key. Never from the label itself."""

from __future__ import annotations

import re
from collections.abc import Iterable

from extract.model.finding import Finding
from extract.rulebook.rules import Rulebook
from extract.tidy.paper.answers import NO, YES, answer
from extract.tidy.paper.choice import of_field, words

OPEN, EXEMPT, PART = "open", "exempt", "part"
APPENDIX = re.compile(r"(?:appendix|appendices|annex|enclosure)\b", re.IGNORECASE)
APPENDICES_ALONE = re.compile(
    r"^\W*(?:yes|exempt|confidential|private)?\W*(?:appendix|appendices|annex|annexes)\b(?!.*\breport\b)", re.IGNORECASE
)
"""`Yes - Appendix B only`: the report itself is open."""

APPENDED = re.compile(
    r"(?<!\bno )\b(?:exempt|restricted|confidential|private)\s+(?:appendix|appendices|annex|annexes)\b"
    r"|(?:appendix|annex)\s+\S{1,3}\s+(?:is|are)\s+(?:exempt|restricted|confidential|private)\b",
    re.IGNORECASE,
)
"""`Open report with exempt Appendix B`."""

NOTED = re.compile(r"\((?:[^()]*\b)?(?<!not )(?:exempt|restricted|confidential)\b[^()]*\)", re.IGNORECASE)
"""`Map of the yard (exempt)`."""

BOXED = {YES: EXEMPT, NO: OPEN}


def openness(findings: Iterable[Finding], rules: Rulebook) -> tuple[str, Finding] | None:
    """`open`, `exempt` or `part`, and the finding that says so."""
    findings = tuple(findings)
    for finding in of_field(findings, "exempt"):
        said = openness_of(finding, rules)
        if said:
            return said, finding
    return _by_appendices(findings)


def openness_of(finding: Finding, rules: Rulebook) -> str | None:
    """What one finding of the field `exempt` says; None where it answers nothing."""
    sense, text = finding.facts.get("sense", ""), words(finding)
    if "says" in finding.facts:
        return finding.facts["says"]
    if sense == "exempt_reason":
        return OPEN if text == "-" or rules.label(text, "front.extent") == "nothing" else EXEMPT
    if APPENDIX.match(text) and rules.marks(text, "front.statements"):
        return PART
    stated = next((mark.label for mark in rules.marks(text, "front.statements")), "")
    boxed = BOXED.get(answer(text, rules) or "")
    plain = answer(text, rules, "front.openness")
    found = boxed or (plain if plain in (OPEN, EXEMPT, PART) else None) or {"exempt_is_exempt": EXEMPT}.get(stated)
    if found != EXEMPT and APPENDED.search(text) and not boxed:
        return PART
    return PART if found == EXEMPT and APPENDICES_ALONE.search(text) else found


def _by_appendices(findings: tuple[Finding, ...]) -> tuple[str, Finding] | None:
    """An exempt appendix makes a paper that says no more part exempt."""
    for finding in of_field(findings, "appendix"):
        if NOTED.search(words(finding)):
            return PART, finding
    return None


def key_decision(findings: Iterable[Finding], rules: Rulebook) -> tuple[bool, Finding] | None:
    """Whether the decision is key, and the finding that says so."""
    for finding in of_field(findings, "key_decision"):
        said = finding.facts.get("says") or answer(words(finding), rules)
        if said in (YES, NO):
            return said == YES, finding
    return None
