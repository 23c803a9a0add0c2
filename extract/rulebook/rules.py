"""The rulebook itself: vocabularies by name, and the questions a room asks of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from extract.rulebook.mark import Mark, Vocabulary

if TYPE_CHECKING:
    from extract.rulebook.language import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """What is printed and the values that must come out; `context` as the subject's reader takes it."""

    subject: str
    says: str
    gives: Mapping[str, object]
    context: Mapping[str, object]
    file: str


@dataclass(frozen=True, kw_only=True, eq=False)
class Rulebook:
    """The words of one rule file and of those it extends; compared by identity, so that readers can cache.

    council: what a council's own file says of it (`name`, `domains`, `aliases`); empty in the common file.
    """

    name: str
    vocabularies: Mapping[str, Vocabulary] = field(default_factory=dict)
    examples: tuple[Example, ...] = ()
    council: Mapping[str, object] = field(default_factory=dict)

    @cached_property
    def language(self) -> Language:
        """The spaCy side of the rules, made on first use (spaCy takes a second to load)."""
        from extract.rulebook.language import Language

        return Language(self.vocabularies)

    def vocabulary(self, name: str) -> Vocabulary:
        """The labels and phrases of `subject.vocabulary`; empty if no file has it."""
        return self.vocabularies.get(name, {})

    def marks(self, text: str, *names: str) -> tuple[Mark, ...]:
        """The phrases of these vocabularies in `text`, in order; of overlapping ones the longest."""
        return self.language.marks(text, names)

    def label(self, text: str, name: str) -> str | None:
        """The label whose phrase is the whole of `text`, but for marks at its ends; None if there is none."""
        return self.language.label(text, name)

    def opens(self, text: str, *names: str) -> Mark | None:
        """The phrase that `text` begins with, if any."""
        if not self.language.may_open(text, names):
            return None
        return next((mark for mark in self.marks(text, *names) if mark.start == 0), None)

    def opening(self, text: str, name: str) -> str:
        """The label of the phrase that `text` begins with; empty if there is none."""
        mark = self.opens(text, name)
        return mark.label if mark else ""

    def ends(self, text: str, name: str) -> Mark | None:
        """The phrase that `text` ends with, if any."""
        return next((mark for mark in self.marks(text, name) if mark.end == len(text)), None)

    def first(self, text: str, name: str, *labels: str) -> Mark | None:
        """The first phrase in `text` that means one of these labels."""
        return next((mark for mark in self.marks(text, name) if mark.label in labels), None)

    def holds(self, text: str, name: str, *labels: str) -> bool:
        """Whether a phrase that means one of these labels stands in `text`."""
        return self.first(text, name, *labels) is not None

    def may_hold(self, text: str, *names: str) -> bool:
        """Whether a phrase may stand in `text`, by its longest word."""
        return self.language.may_hold(text, names)

    def may_open(self, text: str, *names: str) -> bool:
        """Whether a phrase may stand at the beginning of `text`, by its first word."""
        return self.language.may_open(text, names)
