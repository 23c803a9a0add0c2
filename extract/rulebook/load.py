"""Read rule files and lay one over another."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from extract.model.problem import RulesError
from extract.rulebook.check import check, check_labels
from extract.rulebook.mark import Vocabulary
from extract.rulebook.rules import Example, Rulebook

PLACES = (Path(__file__).parents[1] / "_rules", Path(__file__).parents[2] / "rules")
"""Where rule files stand: inside the package when installed, beside it in a checkout."""


def folder() -> Path:
    """The folder of the rule files that came with the program."""
    for place in PLACES:
        if place.is_dir():
            return place
    raise RulesError("The folder rules/ is missing.", next_step="Install the program again.")


def common() -> Rulebook:
    """The national vocabulary: what does the work for a council nobody knows."""
    return load("common")


def names() -> tuple[str, ...]:
    """Every rule file's name, in order."""
    return tuple(sorted(path.stem for path in folder().glob("*.toml")))


def councils() -> tuple[Rulebook, ...]:
    """The rulebooks written for one council each."""
    return tuple(book for book in map(load, names()) if book.council)


@lru_cache(64)
def load(name: str) -> Rulebook:
    """The rulebook of `rules/<name>.toml`, laid over the file it extends.

    Raises RulesError if the file is missing, is not TOML, extends itself, or holds a key that is not one.
    """
    content = _content(folder() / f"{name}.toml")
    _refuse_circle(name, content)
    return _laid(content, name)


def draft(text: str, name: str) -> Rulebook:
    """The rulebook of a rule file that is not written yet: `text` is what will stand in `<name>.toml`.

    Raises RulesError as `load` does.
    """
    return _laid(_parsed(text, f"{name}.toml"), name)


def _laid(content: Mapping[str, Any], name: str) -> Rulebook:
    """A file's content over the file it extends, once it is found to be a rule file."""
    check(content, f"rules/{name}.toml")
    base = load(content["extends"]) if "extends" in content else Rulebook(name=name)
    vocabularies = dict(_vocabularies(content))
    check_labels(vocabularies, base.vocabularies, f"rules/{name}.toml")
    return Rulebook(
        name=str(content.get("name", name)),
        vocabularies=_overlaid(base.vocabularies, vocabularies),
        examples=base.examples + tuple(_examples(content, name)),
        council=content.get("council", {}),
    )


def _refuse_circle(name: str, content: Mapping[str, Any]) -> None:
    """A file that extends one that extends it has no beginning."""
    chain = [name]
    while "extends" in content:
        chain.append(content["extends"])
        if chain[-1] in chain[:-1]:
            raise RulesError(
                f"Rule files extend each other: {' → '.join(chain)}.",
                next_step="Take the line `extends` out of one of them.",
            )
        content = _content(folder() / f"{chain[-1]}.toml")


def _content(path: Path) -> dict[str, Any]:
    try:
        return _parsed(path.read_text(encoding="utf-8"), path.name)
    except FileNotFoundError:
        raise RulesError(f"There is no rule file {path.name}.", next_step=f"Choose one of {names()}.") from None
    except UnicodeDecodeError as error:
        raise _no_toml(path.name, error) from None


def _parsed(text: str, file: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _no_toml(file, error) from None


def _no_toml(file: str, error: ValueError) -> RulesError:
    return RulesError(f"{file} is not TOML: {error}.", next_step="Mend it and run this again.")


def _subjects(content: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    reserved = ("name", "extends", "about", "council")
    yield from ((subject, tables) for subject, tables in content.items() if subject not in reserved)


def _vocabularies(content: Mapping[str, Any]) -> Iterator[tuple[str, Vocabulary]]:
    for subject, tables in _subjects(content):
        for name, labels in tables.items():
            if name != "examples":
                yield f"{subject}.{name}", {label: tuple(phrases) for label, phrases in labels.items()}


def _examples(content: Mapping[str, Any], file: str) -> Iterator[Example]:
    for subject, tables in _subjects(content):
        for row in tables.get("examples", ()):
            yield Example(
                subject=subject,
                says=row["says"],
                gives=row["gives"],
                context=row.get("context", {}),
                file=file,
            )


def _overlaid(base: Mapping[str, Vocabulary], above: Mapping[str, Vocabulary]) -> dict[str, Vocabulary]:
    """Labels and phrases of both; a phrase with a leading `-` takes one of the base away."""
    merged = {name: dict(labels) for name, labels in base.items()}
    for name, labels in above.items():
        known = merged.setdefault(name, {})
        for label, phrases in labels.items():
            known[label] = tuple(_laid_over(known.get(label, ()), phrases))
    return dict(merged)


def _laid_over(base: tuple[str, ...], above: tuple[str, ...]) -> Iterator[str]:
    gone = {phrase.removeprefix("-") for phrase in above if phrase.startswith("-")}
    yield from (phrase for phrase in base if phrase not in gone)
    yield from (phrase for phrase in above if not phrase.startswith("-") and phrase not in base)
