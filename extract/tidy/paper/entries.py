"""A website's list of decisions: what each entry says is its own, and not the page's."""

from __future__ import annotations

from collections.abc import Sequence

from extract.model.finding import Finding
from extract.tidy.paper.choice import of_field, words

OF_THE_PAGE = frozenset({"kind", "council"})


def of_the_page(findings: Sequence[Finding]) -> Sequence[Finding]:
    """The findings; of a list of several decisions only those of the page, and what all its entries share."""
    makers = of_field(findings, "body", "decision_maker")
    if len({one.parts["label"].places for one in makers if "label" in one.parts}) < 2:
        return findings
    shared = len({words(one).casefold() for one in makers}) == 1
    days = {words(one) for one in of_field(findings, "meeting_date", "decided")}
    kept = OF_THE_PAGE | ({"body"} if shared else set()) | ({"meeting_date"} if shared and len(days) == 1 else set())
    return tuple(one for one in findings if one.facts.get("name") in kept or "name" not in one.facts)
