"""The rules' words that the grammar of a recommendation needs, each as a set or as form -> verb."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass
from functools import lru_cache

from extract.rulebook.phrases import spelled_out
from extract.rulebook.rules import Rulebook
from extract.rulebook.verbs import verb_forms


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """acts, nouns, asking, going_on, deciding: form -> verb. things, actors, afar: words in small letters."""

    acts: Mapping[str, str]
    nouns: Mapping[str, str]
    asking: Mapping[str, str]
    going_on: Mapping[str, str]
    deciding: Mapping[str, str]
    things: Set[str]
    actors: Set[str]
    afar: Set[str]


@lru_cache(16)
def lexicon(rules: Rulebook) -> Lexicon:
    """The lexicon of a rulebook."""
    return Lexicon(
        acts=verb_forms(rules, "lists.acts"),
        nouns=verb_forms(rules, "lists.act_nouns"),
        asking=verb_forms(rules, "lists.asking"),
        going_on=verb_forms(rules, "lists.going_on"),
        deciding=verb_forms(rules, "lists.deciding"),
        things=_spelled(rules, "lists.things"),
        actors=_spelled(rules, "lists.actors"),
        afar=_spelled(rules, "lists.afar"),
    )


def _spelled(rules: Rulebook, name: str) -> frozenset[str]:
    groups = rules.vocabulary(name).values()
    return frozenset(word for group in groups for phrase in group for word in spelled_out(phrase))
