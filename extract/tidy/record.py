"""The door of the room: findings of one document -> its Record."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from extract.model.document import Document
from extract.model.finding import ACTION, RECOMMENDATION, REJECTION, Finding
from extract.model.pack import Part
from extract.model.record import Action, Evidence, Paper, Recommendation, Record, Rejection
from extract.rulebook.rules import Rulebook
from extract.tidy.actions import action
from extract.tidy.bystanders import without_bystanders
from extract.tidy.context import Context, context
from extract.tidy.identity import Ids
from extract.tidy.meeting import placed
from extract.tidy.paper.paper import tidy_paper
from extract.tidy.quotes import whole_row
from extract.tidy.recommendations import recommendation
from extract.tidy.restrictions import restrictions


def tidy(
    findings: Sequence[Finding], document: Document, origin: str, rules: Rulebook, *,
    part: Part | None = None, front: Paper | None = None,
) -> Record:  # fmt: skip
    """Everything known of one paper. What was not found is None or empty.

    part: which part of a pack it is. front: the pack's front sheet, from which it takes over council, body and date.
    """
    paper = tidy_paper(findings, document, origin, rules)
    paper = placed(paper, part, front) if part else paper
    ids = Ids(document.sha256)
    by_finding = {id(item): recommendation(item, ids, rules) for item in findings if item.kind == RECOMMENDATION}
    known = context(findings, document, paper.meeting_date, rules)
    record = Record(
        paper=paper,
        recommendations=tuple(by_finding.values()),
        actions=tuple(_actions(findings, by_finding, known, ids)),
        rejections=tuple(_rejection(item) for item in findings if item.kind == REJECTION),
        problems=document.problems,
        restrictions=restrictions(findings, document, rules),
        part=part,
    )
    return without_bystanders(record, document, rules)


def _actions(
    findings: Iterable[Finding], by_finding: dict[int, Recommendation], context: Context, ids: Ids
) -> Iterable[Action]:
    by_key: dict[str, Recommendation] = {}
    for item in findings:
        if item.kind == RECOMMENDATION and item.key:
            by_key[item.key] = by_finding[id(item)]
        elif item.kind == ACTION:
            yield action(item, by_key.get(item.parent or ""), context, ids)


def _rejection(finding: Finding) -> Rejection:
    quote = whole_row(finding.parts.values())
    return Rejection(reason=finding.facts["reason"], evidence=Evidence(quote=quote, rule=finding.rule))
