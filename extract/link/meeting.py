"""What was put to a meeting and what it resolved, and a decision: the one tied to the other."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from extract.link.words import Said


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A recommendation or a resolution. outcome: what a resolution says of all that was put to the meeting."""

    id: str
    number: int
    ref: str | None
    text: str
    verb: str | None
    outcome: str | None
    said: Said

    def decided_by(self, resolution: Asked, outcome: str | None, sure: float, why: str) -> Decision:
        """What a resolution makes of this recommendation."""
        return Decision(recommendation_id=self.id, resolution_id=resolution.id, outcome=outcome, sure=sure, why=why)


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """What stands together: the recommendations of a report, or the resolutions of an item of the minutes.

    items: numbers of its agenda item, as printed. titles: what it is called.
    """

    document_id: str
    items: frozenset[str]
    titles: tuple[str, ...]
    asked: tuple[Asked, ...]


@dataclass(slots=True, kw_only=True)
class Meeting:
    """proposed: a group a report. resolved: by the paper that tells it, a group an item."""

    proposed: list[Group] = field(default_factory=list)
    resolved: dict[str, list[Group]] = field(default_factory=lambda: defaultdict(list))


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A recommendation with the resolution that decides it. outcome: None where it cannot be told. sure: 0 to 1."""

    recommendation_id: str
    resolution_id: str
    outcome: str | None
    sure: float
    why: str
