"""Counts and misses, and the table or JSON that a person or a test reads."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

MAIN_FIELDS = ("recommendations", "actions", "actions.leads", "actions.deadline", "actions.status")


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How many values the truth has, how many the record has, and how many of them are right."""

    right: int = 0
    found: int = 0
    gold: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(right=self.right + other.right, found=self.found + other.found, gold=self.gold + other.gold)

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else float(not self.gold)

    @property
    def recall(self) -> float:
        return self.right / self.gold if self.gold else float(not self.found)

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Miss:
    """One value that is not right. Without `found` it was missed, without `gold` it was invented.

    item: the beginning of the recommendation or action that it belongs to; empty for the document itself.
    """

    field: str
    item: str = ""
    gold: str | None = None
    found: str | None = None

    @property
    def sentence(self) -> str:
        where = f" of “{self.item}”" if self.item else ""
        if self.found is None:
            return f"{self.field}{where}: missed {self.gold}"
        if self.gold is None:
            return f"{self.field}{where}: invented {self.found}"
        return f"{self.field}{where}: {self.gold} read as {self.found}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """What one comparison adds to one field: its counts, and a miss for each value that is not right."""

    field: str
    counts: Counts
    misses: tuple[Miss, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentScore:
    """One document's figures; a document without a record has missed everything."""

    stem: str
    has_record: bool
    fields: Mapping[str, Counts]
    misses: tuple[Miss, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """All documents' figures. Micro-averaged: every value of the truth counts once, whatever its document."""

    documents: tuple[DocumentScore, ...]

    @property
    def fields(self) -> dict[str, Counts]:
        return total((field, counts) for one in self.documents for field, counts in one.fields.items())

    @property
    def main_mean(self) -> float:
        """The mean F1 of the main fields that were annotated at all."""
        fields = self.fields
        known = [fields[field].f1 for field in MAIN_FIELDS if field in fields]
        return sum(known) / max(1, len(known))

    def as_table(self, *, per_document: bool = False, misses: bool = False) -> str:
        """The figures as text; on demand a line a document, and a line a miss."""
        lines = [line for one in self.documents for line in _document_lines(one, per_document, misses)]
        known = sum(one.has_record for one in self.documents)
        lines.append(f"{len(self.documents)} documents, {known} with a record")
        lines.append(f"{'field':28}{'P':>7}{'R':>7}{'F1':>7}{'gold':>7}")
        lines += [
            f"{field:28}{one.precision:7.3f}{one.recall:7.3f}{one.f1:7.3f}{one.gold:7d}"
            for field, one in self.fields.items()
        ]
        return "\n".join([*lines, f"{'mean of the main fields':42}{self.main_mean:7.3f}"])

    def as_json(self) -> dict[str, Any]:
        """The figures and every miss, ready for `json.dumps`."""
        return {
            "main_mean": self.main_mean,
            "fields": _figures(self.fields),
            "documents": [_document_json(one) for one in self.documents],
        }


def total(counted: Iterable[tuple[str, Counts]]) -> dict[str, Counts]:
    """Add counts up by field, fields in the order in which they first come."""
    sums: dict[str, Counts] = {}
    for field, counts in counted:
        sums[field] = sums.get(field, Counts()) + counts
    return sums


def _figures(fields: Mapping[str, Counts]) -> dict[str, dict[str, float]]:
    names = ("precision", "recall", "f1", "right", "found", "gold")
    return {field: {name: getattr(counts, name) for name in names} for field, counts in fields.items()}


def _document_json(one: DocumentScore) -> dict[str, Any]:
    return {
        "stem": one.stem,
        "has_record": one.has_record,
        "fields": _figures(one.fields),
        "misses": [
            {"field": miss.field, "item": miss.item, "gold": miss.gold, "found": miss.found} for miss in one.misses
        ],
    }


def _document_lines(one: DocumentScore, figures: bool, misses: bool) -> list[str]:
    if not (figures or (misses and one.misses)):
        return []
    lines = [f"== {one.stem}{'' if one.has_record else ' (no record)'}"]
    if figures:
        lines.append("   " + "  ".join(f"{field} {counts.f1:.2f}" for field, counts in one.fields.items()))
    return lines + ([f"   - {miss.sentence}" for miss in one.misses] if misses else [])
