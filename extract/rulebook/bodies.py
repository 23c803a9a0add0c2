"""What meets: the kind of a body by its name, and when two printings name one body of a council."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from extract.model.problem import RulesError
from extract.rulebook.load import folder
from extract.rulebook.phrases import spelled_out
from extract.rulebook.registry import council_of
from extract.rulebook.spellings import key

FILE = Path("registry", "bodies.toml")
TABLES = ("whole", "within", "abbreviations")
ONE_SPELLING = (("sub committee", "subcommittee"), ("well being", "wellbeing"), ("co operation", "cooperation"))
LAST = (" meeting", " meetings")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Bodies:
    """Keys of names and of words in them -> kind. abbreviations: keys of letters -> the words they stand for."""

    whole: Mapping[str, str]
    within: Mapping[str, str]
    abbreviations: Mapping[str, str]


@lru_cache(4096)
def body_kind(words: str) -> str | None:
    """The kind of a body by its printed name: `Children's O&S Panel` is `scrutiny`; None if the words do not tell.

    The kinds are the labels of `rules/registry/bodies.toml`: cabinet, council, scrutiny, planning, audit …
    """
    name, known = body_key(words), _bodies(folder())
    if name in known.whole:
        return known.whole[name]
    inside = [phrase for phrase in known.within if f" {phrase} " in f" {name} "]
    if inside:
        return known.within[max(inside, key=lambda phrase: len(phrase.split()))]
    return "council" if council_of(words) else None


def body_key(words: str) -> str:
    """What the printings of one body's name share: `Overview & Scrutiny Cttee`, `The Overview and Scrutiny Committee`.

    Only a council's own bodies may be compared by it. A cabinet and an executive stay two: a council that has had
    both renamed one, and its papers say which it was.
    """
    letters = _bodies(folder()).abbreviations
    name = f" {key(words)} "
    for short, long in letters.items():
        name = name.replace(f" {short} ", f" {long} ")
    name = _spelled_alike(name).strip()
    shorter = next((name.removesuffix(last) for last in LAST if name.endswith(last)), name)
    return shorter or name


@lru_cache(4)
def _bodies(rules: Path) -> Bodies:
    content = _content(rules / FILE)
    letters = content.get("abbreviations", {})
    return Bodies(
        whole=_phrases(content.get("whole", {})),
        within=_phrases(content.get("within", {})),
        abbreviations={key(short): key(long) for short, long in letters.items()},
    )


def _content(path: Path) -> dict[str, Any]:
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise RulesError(f"rules/{FILE} is not TOML: {error}.", next_step="Mend it and run this again.") from None
    for name in content:
        if name not in TABLES:
            raise RulesError(f"rules/{FILE} has [{name}].", next_step=f"Use one of: {', '.join(TABLES)}.")
    return content


def _phrases(kinds: Mapping[str, list[str]]) -> dict[str, str]:
    """Each phrase's key -> its kind; of a phrase on two lines the first counts."""
    found: dict[str, str] = {}
    for kind, phrases in kinds.items():
        for run in (run for phrase in phrases for run in spelled_out(phrase)):
            found.setdefault(_spelled_alike(key(run)), kind)
    return found


def _spelled_alike(name: str) -> str:
    for apart, joined in ONE_SPELLING:
        name = name.replace(apart, joined)
    return name
