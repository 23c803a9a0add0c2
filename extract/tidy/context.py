"""What the rest of a paper says that a cell alone does not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from extract.model.document import Document
from extract.model.finding import REJECTION, Finding
from extract.model.record import Lead
from extract.rulebook.rules import Rulebook
from extract.tidy.abbreviations import abbreviations
from extract.tidy.attendance import shortened, told_of
from extract.tidy.keys import colours, spans
from extract.tidy.people import people

KEY_ROW = "key row"
"""The reason for which `find` rejects a row of an action table that is its key."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """document_date: of the meeting. people: initials -> person. abbreviations: letters -> their words.

    columns: the dates of each column of each table. key: colours and letters -> what they mean here. spans:
    sentences that say what the paper's dates mean.
    """

    rules: Rulebook
    document_date: date | None
    people: Mapping[str, Lead]
    abbreviations: Mapping[str, str]
    columns: Mapping[str, tuple[str, ...]]
    key: Mapping[str, str]
    spans: tuple[str, ...]


def context(findings: Sequence[Finding], document: Document, meeting: str | None, rules: Rulebook) -> Context:
    """What a paper says of its own people, letters, colours and dates. meeting: its day, in ISO form."""
    tables = frozenset(int(finding.facts["table"]) for finding in findings if "table" in finding.facts)
    return Context(
        rules=rules, document_date=date.fromisoformat(meeting) if meeting else None,
        people={**told_of(document, rules), **shortened(document, rules), **people(document, rules)},
        abbreviations=abbreviations(document), columns=_columns(findings),
        key=colours(document, tables, _key_rows(findings), rules), spans=spans(document, tables),
    )  # fmt: skip


def _key_rows(findings: Sequence[Finding]) -> list[str]:
    return [
        " ; ".join(quote.text for quote in finding.parts.values())
        for finding in findings
        if finding.kind == REJECTION and finding.facts.get("reason") == KEY_ROW
    ]


def _columns(findings: Sequence[Finding]) -> dict[str, tuple[str, ...]]:
    """The dates of each column of each table: neighbours settle what one date alone leaves open."""
    texts: dict[str, list[str]] = {}
    for finding in findings:
        for part in ("deadline", "revised"):
            if part in finding.parts:
                texts.setdefault(column_of(finding, part), []).append(finding.parts[part].text)
    return {key: tuple(said) for key, said in texts.items()}


def column_of(finding: Finding, part: str) -> str:
    """The column that a part of a finding stands in."""
    return f"{finding.facts.get('table', '')} {part}"
