"""A finding as it is shown beside its text: label, rule, words and the clean values read from them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from extract.model.finding import ACTION, FIELD, RECOMMENDATION, REJECTION, RESTRICTION, Finding
from extract.show.values import Value

LETTERS = {FIELD: "F", RECOMMENDATION: "R", ACTION: "A", REJECTION: "X", RESTRICTION: "E"}
KINDS = {
    FIELD: "front page",
    RECOMMENDATION: "recommendation",
    ACTION: "action",
    REJECTION: "row left out",
    RESTRICTION: "not for publication",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Some words of a finding, and the clean values that were read from them."""

    name: str
    words: str
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One finding. label: `A3`. page: where its first words stand; None in Word."""

    number: int
    label: str
    title: str
    finding: Finding
    page: int | None
    parts: tuple[Part, ...]
    facts: tuple[tuple[str, str], ...]

    @property
    def words(self) -> str:
        """The words that say most: the text, the value, or whatever there is."""
        quotes = self.finding.parts
        best = quotes.get("text") or quotes.get("value") or next(iter(quotes.values()), None)
        return best.text if best else ""

    def name_of(self, part: str) -> str:
        """How the words of a part are labelled in the text."""
        if part == "text":
            return self.label
        if part == "value":
            return f"{self.label} {plain(self.finding.facts.get('name', part))}"
        return f"{self.label} {plain(part)}"


def cards_of(findings: Sequence[Finding], values: Sequence[Value]) -> tuple[Card, ...]:
    """A card for each finding, in their order."""
    counts: Counter[str] = Counter()
    cards = []
    for number, finding in enumerate(findings):
        counts[finding.kind] += 1
        letter = LETTERS.get(finding.kind, "?")
        cards.append(_card(number, f"{letter}{counts[finding.kind]}", finding, values))
    return tuple(cards)


def _card(number: int, label: str, finding: Finding, values: Iterable[Value]) -> Card:
    pages = [quote.page for quote in finding.parts.values() if quote.page is not None]
    return Card(
        number=number,
        label=label,
        title=KINDS.get(finding.kind, plain(finding.kind)),
        finding=finding,
        page=min(pages, default=None),
        parts=tuple(
            Part(name=plain(name), words=quote.text, values=tuple(v for v in values if v.fits(finding, name)))
            for name, quote in finding.parts.items()
        ),
        facts=tuple((plain(name), words) for name, words in finding.facts.items()),
    )


def plain(name: str) -> str:
    """A name of ours as people write it."""
    return name.replace("_", " ")
