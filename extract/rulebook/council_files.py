"""The lines of `rules/registry/*.toml` -> councils, with those that have a rule file of their own."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from extract.model.council import COUNCIL_KINDS, NATIONS, Council
from extract.model.problem import RulesError
from extract.rulebook import load

FOLDER, BODIES = "registry", "bodies.toml"
LISTS, DAYS = frozenset(("aliases", "domains", "successors")), frozenset(("since", "until"))


def read_councils(folder: Path) -> tuple[Council, ...]:
    """Every council of the registry below `folder`, and every one with a rule file of its own.

    Raises RulesError for a line that cannot be used, a council that stands there twice or a successor that does not.
    """
    files = sorted(path for path in (folder / FOLDER).glob("*.toml") if path.name != BODIES)
    councils = _each_once(one for path in files for one in _of_file(path))
    for one in councils.values():
        for successor in one.successors:
            if successor not in councils:
                raise _refused(FOLDER, f"names “{successor}” as a successor of “{one.name}”, but has no line for it")
    return _with_own_rules(councils)


def _of_file(path: Path) -> Iterator[Council]:
    file = f"{FOLDER}/{path.name}"
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise _refused(file, f"is not TOML: {error}") from None
    nation = content.pop("nation", None)
    if nation not in NATIONS:
        raise _refused(file, f"names no nation; write nation = one of {', '.join(NATIONS)}")
    for kind, lines in content.items():
        if kind not in COUNCIL_KINDS or not isinstance(lines, dict):
            raise _refused(file, f"has {kind}, which is no kind of council; use one of {', '.join(COUNCIL_KINDS)}")
        for name, line in lines.items():
            yield Council(name=name, kind=kind, nation=nation, **_values(line, f"{file}: {kind}.“{name}”"))


def _values(line: Any, where: str) -> dict[str, Any]:
    """What a line says of its council. Raises RulesError for what is not a line."""
    if not isinstance(line, dict):
        raise _refused(where, "is no line of the registry; write { aliases = […], domains = […] }")
    for word, value in line.items():
        is_list = isinstance(value, list) and all(isinstance(one, str) for one in value)
        if not ((word in LISTS and is_list) or (word in DAYS and type(value) is date)):
            wanted = f"lists in {', '.join(sorted(LISTS))}, days in {', '.join(sorted(DAYS))}"
            raise _refused(f"{where}.{word}", f"cannot be used; a line has {wanted}")
    return {word: tuple(value) if word in LISTS else value for word, value in line.items()}


def _each_once(councils: Iterable[Council]) -> dict[str, Council]:
    found: dict[str, Council] = {}
    for one in councils:
        if one.name in found:
            raise _refused(FOLDER, f"has “{one.name}” twice")
        found[one.name] = one
    return found


def _with_own_rules(councils: dict[str, Council]) -> tuple[Council, ...]:
    """Councils with a rule file of their own are known too; what it says comes on top."""
    for book in load.councils():
        own: Mapping[str, Any] = book.council
        name = str(own.get("name", ""))
        known = councils.get(name, Council(name=name))
        also: dict[str, Any] = {word: (*getattr(known, word), *own.get(word, ())) for word in ("aliases", "domains")}
        councils[name] = replace(known, kind=own.get("kind", known.kind), **also)
    return tuple(one for name, one in councils.items() if name)


def _refused(file: str, why: str) -> RulesError:
    return RulesError(f"rules/{file} {why}.", next_step="Mend it and run this again.")
