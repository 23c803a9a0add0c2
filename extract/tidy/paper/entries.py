"""What an entry of a website's list of decisions, or an item of minutes, says is its own, and not the paper's."""

from __future__ import annotations

from collections.abc import Sequence

from extract.model.finding import Finding
from extract.tidy.paper.choice import of_field, words
from extract.tidy.paper.kinds import OF_A_MEETING

OF_THE_PAGE = frozenset({"kind", "council"})
OF_AN_ITEM = frozenset({"exempt", "key_decision", "wards", "portfolio_holder"})
IN_HEAD = 0.9
"""As sure as this is only a label over a paper's first section."""


def of_the_meeting(findings: Sequence[Finding], kind: str) -> Sequence[Finding]:
    """The findings; of minutes and agendas not what labels below their head say of an item."""
    return tuple(one for one in findings if kind not in OF_A_MEETING or not _is_of_item(one))


def _is_of_item(finding: Finding) -> bool:
    return finding.facts.get("name") in OF_AN_ITEM and "label" in finding.parts and finding.confidence < IN_HEAD


def of_the_page(findings: Sequence[Finding]) -> Sequence[Finding]:
    """The findings; of a list of several decisions only those of the page, and what all its entries share."""
    makers = of_field(findings, "body", "decision_maker")
    if len({one.parts["label"].places for one in makers if "label" in one.parts}) < 2:
        return findings
    shared = len({words(one).casefold() for one in makers}) == 1
    days = {words(one) for one in of_field(findings, "meeting_date", "decided")}
    kept = OF_THE_PAGE | ({"body"} if shared else set()) | ({"meeting_date"} if shared and len(days) == 1 else set())
    return tuple(one for one in findings if one.facts.get("name") in kept or "name" not in one.facts)
