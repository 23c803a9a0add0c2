"""What rules/README.md says of the rules."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path

import pytest

from extract.rulebook.load import common, names
from extract.rulebook.phrases import spelled_out

RULES = Path(__file__).parents[1] / "rules"
README = (RULES / "README.md").read_text("utf-8")
VOCABULARIES = sorted(name for name in common().vocabularies if name.split(".")[0] in ("front", "packs"))


@pytest.mark.parametrize("vocabulary", VOCABULARIES)
def test_a_phrase_of_front_pages_and_packs_has_one_meaning(vocabulary: str) -> None:
    """What a committee system prints can stand in the common file, for it contradicts nothing there."""
    meanings: dict[str, set[str]] = defaultdict(set)
    for label, phrases in common().vocabulary(vocabulary).items():
        for run in (run for phrase in phrases for run in spelled_out(phrase.removeprefix("="))):
            meanings[run.lower()].add(label)
    assert {run: labels for run, labels in meanings.items() if len(labels) > 1} == {}


def test_every_section_is_told_of_and_no_other() -> None:
    told = set(re.findall(r"^\| `(\w+)` \|", README, re.MULTILINE))
    assert told == {name.split(".")[0] for name in common().vocabularies}


def test_every_rule_file_is_told_of() -> None:
    assert all(f"`{name}.toml`" in README for name in names())


def test_the_vocabularies_it_names_are_there() -> None:
    named = set(re.findall(r"`((?:front|packs)\.\w+)`", README))
    assert named
    assert named <= set(common().vocabularies)
