"""One paper, read with the rules there are."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from extract.model.document import Document
from extract.model.finding import Finding
from extract.model.record import Record
from extract.rulebook.rules import Rulebook


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Paper:
    """What stands in a paper, what was found in it, and what that means. rules: those it was read with."""

    document: Document
    findings: tuple[Finding, ...]
    record: Record
    rules: Rulebook

    @property
    def name(self) -> str:
        """The file's own name."""
        return self.document.name


def papers(files: list[Path]) -> tuple[Paper, ...]:
    """The papers among these files, folders and zips. Raises Rejected for the first that cannot be read."""
    from extract.intake.discover import discover
    from extract.model.problem import Rejected
    from extract.model.source import Refused
    from extract.read.reader import read

    found: list[Paper] = []
    for source in discover(files):
        if not isinstance(source, Refused):
            found.append(understood(read(source).at_hand))
        elif source.problem.severity == "error":
            problem = source.problem
            message = f"{source.name}: {problem.message}"
            raise Rejected(problem.code, message, next_step=problem.next_step, stage=problem.stage)
    return tuple(found)


def understood(document: Document, rules: Rulebook | None = None) -> Paper:
    """A document as `rules` understand it; without any, as those do that it is read with otherwise."""
    from extract.find.finder import find
    from extract.rulebook.choice import rules_of
    from extract.tidy.record import tidy

    book = rules or rules_of(document)
    findings = find(document, book)
    return Paper(document=document, findings=findings, record=tidy(findings, document, document.name, book), rules=book)
