"""What the project knows of one paper: clean values, each beside the words it was read from."""

from __future__ import annotations

from dataclasses import dataclass, replace

from extract.model.council import Council
from extract.model.pack import Item, Likeness, Part
from extract.model.passage import Quote
from extract.model.problem import Problem
from extract.model.restriction import Restriction


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Why a value is believed: the words and places, the rule that read them, and how sure it is (0 to 1)."""

    quote: Quote
    rule: str
    confidence: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """Who is to do it. text: as printed. name: without title for a person, else the post, team or body.

    kind: `person`, `role`, `organisation` or `group`. role: the post, if printed. part: `lead`, `support`,
    `consult` or `accountable`. honorific: `Cllr`, `Dr` … as printed.
    """

    text: str
    name: str | None
    kind: str
    role: str | None = None
    part: str = "lead"
    honorific: str | None = None
    is_councillor: bool = False
    confidence: float = 1.0
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """A deadline that was replaced by a later one. start, end: ISO dates or None."""

    text: str
    start: str | None
    end: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """By when. start and end are ISO dates, inclusive; end is the last day still on time.

    precision: `day`, `week`, `month`, `quarter`, `term`, `season`, `half_year`, `year` or None.
    kind: `fixed`, `range`, `relative`, `recurring`, `ongoing`, `immediate`, `completed` or `unknown`.
    recurrence: an RFC 5545 RRULE. assumed: sentences on what was taken for granted.
    """

    text: str
    start: str | None = None
    end: str | None = None
    precision: str | None = None
    kind: str = "unknown"
    tentative: bool = False
    recurrence: str | None = None
    revised_from: tuple[Revision, ...] = ()
    assumed: tuple[str, ...] = ()
    confidence: float = 1.0
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """How far it is. value: `not_started`, `in_progress`, `delayed`, `complete`, `closed` or None.

    rag: the printed colour, `red`, `amber`, `green`, `blue` or None. detail: the finer word (`on_track` …).
    """

    text: str
    value: str | None
    rag: str | None = None
    detail: str | None = None
    confidence: float = 1.0
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """The executive's answer: `accepted`, `partially_accepted`, `rejected`, `noted`, `deferred`,
    `already_in_place`, `referred` or `under_consideration`. qualifier: `in principle` and its like."""

    text: str
    value: str | None
    qualifier: str | None = None
    confidence: float = 1.0
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """A person to ask about the paper."""

    name: str | None
    role: str | None = None
    email: str | None = None
    phone: str | None = None
    evidence: Evidence | None = None


OUTCOMES = ("as_recommended", "amended", "deferred", "rejected", "withdrawn", "noted")
"""What becomes of what a report asks its meeting to decide."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recommendation:
    """What was recommended or resolved. kind: `decision`, `review` or `resolution`.

    id: made from the paper's fingerprint and these words, so no other item of any paper has it.
    section: the heading it stands under, as printed. item: the number of the agenda item, where the minutes print it.
    outcome: what a resolution says becomes of what was put to the meeting: one of `OUTCOMES`, if it says so itself.
    beside: `section` and `item` with the words they were read from.
    """

    id: str
    ref: str | None
    text: str
    kind: str
    addressed_to: str | None = None
    verb: str | None = None
    section: str | None = None
    item: str | None = None
    outcome: str | None = None
    evidence: Evidence
    beside: tuple[tuple[str, Evidence], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """What somebody is to do about it, by when, and what became of it. id: as a recommendation's."""

    id: str
    text: str
    recommendation_ref: str | None = None
    recommendation_id: str | None = None
    leads: tuple[Lead, ...] = ()
    deadline: Deadline | None = None
    status: Status | None = None
    response: Response | None = None
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejection:
    """A row of a detected action table, or a list printed again, that became no record, and why."""

    reason: str
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """The paper itself: what its front page says. What it does not say is None or empty.

    registered: the council of the registry that `council` names, if that is sure. body_kind: `cabinet`, `scrutiny` …,
    as `rules/registry/bodies.toml` calls them. reader: who read the file, where several can. evidence: for each field
    named here, the words it was read from.
    """

    name: str
    origin: str
    sha256: str
    media_type: str
    pages: int | None
    kind: str = "other"
    council: str | None = None
    body: str | None = None
    meeting_date: str | None = None
    title: str | None = None
    report_of: tuple[Lead, ...] = ()
    contacts: tuple[Contact, ...] = ()
    portfolio_holder: tuple[Lead, ...] = ()
    wards: str | None = None
    key_decision: bool | None = None
    exempt: bool | None = None
    appendices: tuple[str, ...] = ()
    reader: str | None = None
    registered: Council | None = None
    body_kind: str | None = None
    evidence: tuple[tuple[str, Evidence], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """Everything known of one paper, or of a pack: then its papers are `parts`, and what was found is theirs.

    part: which part of its pack the paper is. agenda: the items a pack lists. likeness: what it is known by again.
    """

    paper: Paper
    recommendations: tuple[Recommendation, ...] = ()
    actions: tuple[Action, ...] = ()
    rejections: tuple[Rejection, ...] = ()
    problems: tuple[Problem, ...] = ()
    restrictions: tuple[Restriction, ...] = ()
    part: Part | None = None
    parts: tuple[Record, ...] = ()
    agenda: tuple[Item, ...] = ()
    likeness: Likeness | None = None

    @property
    def whole(self) -> Record:
        """A pack with all that was found in its papers, as if it were one; a single paper as it is."""
        return replace(
            self,
            recommendations=tuple(item for part in (self, *self.parts) for item in part.recommendations),
            actions=tuple(item for part in (self, *self.parts) for item in part.actions),
            rejections=tuple(item for part in (self, *self.parts) for item in part.rejections),
            restrictions=tuple(item for part in (self, *self.parts) for item in part.restrictions),
        )

    def is_restricted(self, quote: Quote) -> bool:
        """Whether these words may not be published."""
        return any(one.covers(quote) for one in self.restrictions)
