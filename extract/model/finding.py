"""What `find` saw: words, where they stand, and the rule that saw them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from extract.model.passage import Quote

FIELD, RECOMMENDATION, ACTION, REJECTION = "field", "recommendation", "action", "rejection"
RESTRICTION = "restriction"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing found. Nothing in it is cleaned or interpreted yet.

    kind: `field` (of the front page), `recommendation`, `action`, `rejection` (a row of an action table,
    or words printed again, that became neither, with the reason) or `restriction` (a mark that keeps something from
    the public).
    rule: the name of the rule that fired, `subject.rule`.
    parts: the words by what they are: `text`, `number`, `leads`, `deadline`, `status`, `response` …; for a
    field `value` and `label`.
    facts: what is known beside the words: `name` of a field, `kind` of a recommendation, `fill` of a status
    cell, `reason` of a rejection, `column` words a value stood under (`deadline_column` …).
    key, parent: an action names the recommendation it answers by that finding's key.
    """

    kind: str
    rule: str
    parts: Mapping[str, Quote] = field(default_factory=dict)
    facts: Mapping[str, str] = field(default_factory=dict)
    key: str | None = None
    parent: str | None = None
    confidence: float = 1.0
