"""Which of several findings of one field is believed."""

from __future__ import annotations

from collections.abc import Iterable

from extract.model.finding import FIELD, Finding
from extract.model.record import Evidence


def of_field(findings: Iterable[Finding], name: str, *senses: str) -> tuple[Finding, ...]:
    """The findings of a field, surest first and else in the order of the paper; of these senses only, if any."""
    wanted = [one for one in findings if one.kind == FIELD and one.facts.get("name") == name]
    if senses:
        wanted = [one for one in wanted if one.facts.get("sense") in senses]
    return tuple(sorted(wanted, key=lambda one: -one.confidence))


def words(finding: Finding) -> str:
    """The value's words, reading on."""
    return finding.parts["value"].text


def evidence(finding: Finding, confidence: float | None = None) -> Evidence:
    """Why a value read from `finding` is believed."""
    sure = finding.confidence if confidence is None else confidence
    return Evidence(quote=finding.parts["value"], rule=finding.rule, confidence=sure)
