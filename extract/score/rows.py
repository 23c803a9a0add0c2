"""Recommendations and actions as rows that can be compared, and the pairing of two lists of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from extract.score.level import (
    SAME,
    Dates,
    approves_minutes,
    dates_of,
    lead_name,
    level,
    level_ref,
    likeness,
    same_dates,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A recommendation or an action, with what it is compared by worked out once.

    ref: the recommendation's own number; an action's is that of the recommendation it belongs to.
    """

    text: str = ""
    levelled: str = ""
    ref: str = ""
    page: int | None = None
    leads: tuple[str, ...] = ()
    dates: Dates | None = None
    item: Mapping[str, Any] = field(default_factory=dict)

    @property
    def label(self) -> str:
        """How a miss names the row: its number and how it begins."""
        return f"{self.ref} {self.text[:60]}".strip()

    def says(self, part: str, key: str = "value") -> Any:
        """One value of the row's deadline, status or response; None where there is none."""
        return (self.item.get(part) or {}).get(key)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairing:
    """Rows that are each other's, and those that only the truth or only the record has."""

    pairs: tuple[tuple[Row, Row], ...]
    missed: tuple[Row, ...]
    invented: tuple[Row, ...]


def page_of(item: Mapping[str, Any]) -> int | None:
    """Where an item begins: truth may give only `page`, records give it in their source."""
    page = item.get("page")
    return page if page is not None else (item.get("source") or {}).get("page")


def recommendation_rows(record: Mapping[str, Any]) -> tuple[Row, ...]:
    """The recommendations that count."""
    return tuple(
        _row(item, item.get("ref"))
        for item in record.get("recommendations") or ()
        if not approves_minutes(item.get("text"))
    )


def action_rows(record: Mapping[str, Any]) -> tuple[Row, ...]:
    """The actions, each with its recommendation's number, named by itself or found by its id."""
    refs = {item.get("id"): item.get("ref") for item in record.get("recommendations") or ()}
    return tuple(_row(item, _parent(item, refs)) for item in record.get("actions") or ())


def _parent(action: Mapping[str, Any], refs: Mapping[Any, Any]) -> Any:
    ref, parent = action.get("recommendation_ref"), action.get("recommendation_id")
    return refs.get(parent) if ref is None and parent else ref


def _row(item: Mapping[str, Any], ref: object) -> Row:
    return Row(
        text=item.get("text") or "",
        levelled=level(item.get("text")),
        ref=level_ref(ref),
        page=page_of(item),
        leads=tuple(lead_name(lead) for lead in item.get("leads") or ()),
        dates=dates_of(item.get("deadline")),
        item=item,
    )


def text_likeness(gold: Row, found: Row) -> float:
    return likeness(gold.levelled, found.levelled)


def action_likeness(gold: Row, found: Row) -> float:
    """One wording can stand under several recommendations: then parent, leads and dates decide."""
    alike = text_likeness(gold, found)
    if alike < SAME:
        return 0.0
    same_leads = set(gold.leads) == set(found.leads)
    return alike + 10 * ((gold.ref == found.ref) + same_leads + same_dates(gold.dates, found.dates))


def pair(gold: Sequence[Row], found: Sequence[Row], alike: Callable[[Row, Row], float]) -> Pairing:
    """Pair rows one to one, the most alike first; nothing pairs below `SAME`."""
    scores = ((alike(one, other), i, j) for i, one in enumerate(gold) for j, other in enumerate(found))
    ranked = sorted((score for score in scores if score[0] >= SAME), key=lambda score: -score[0])
    partner: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in ranked:
        if i not in partner and j not in taken:
            partner[i] = j
            taken.add(j)
    return Pairing(
        pairs=tuple((gold[i], found[j]) for i, j in partner.items()),
        missed=tuple(row for i, row in enumerate(gold) if i not in partner),
        invented=tuple(row for j, row in enumerate(found) if j not in taken),
    )
