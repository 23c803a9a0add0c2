"""What one shape saw of one field, before it is quoted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from extract.find.front.words import Words
from extract.model.document import Document
from extract.model.finding import FIELD, Finding


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Seen:
    """A field's words. rows: the indexes of the rows it uses up; more: facts beside `name` and `sense`."""

    name: str
    value: Words
    rule: str
    confidence: float
    sense: str = ""
    label: Words | None = None
    rows: tuple[int, ...] = ()
    more: Mapping[str, str] = field(default_factory=dict)

    def finding(self, document: Document) -> Finding:
        """The same as a finding, its words quoted."""
        parts = {"value": self.value.quote(document)}
        if self.label:
            parts["label"] = self.label.quote(document)
        facts = {"name": self.name, "sense": self.sense or self.name, **self.more}
        rule = f"front.{self.rule}"
        return Finding(kind=FIELD, rule=rule, parts=parts, facts=facts, confidence=self.confidence)
