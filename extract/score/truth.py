"""Truth and records out of files, by the document's file stem."""

from __future__ import annotations

import json
import re
from pathlib import Path, PurePath
from typing import Any

from extract.model.problem import UsageError

TRUTH = ".truth.json"


def load_truth(folder: Path, match: str = "") -> dict[str, dict[str, Any]]:
    """The truth in a folder: every `X.truth.json` below it; where there is none, the `X.json` in it.

    match: a pattern; only stems in which it is found are taken.
    """
    beside_papers = sorted(folder.rglob("*" + TRUTH))
    stems = [(path.name.removesuffix(TRUTH), path) for path in beside_papers]
    stems = stems or [(path.stem, path) for path in sorted(folder.glob("*.json"))]
    truth: dict[str, dict[str, Any]] = {}
    for stem, path in stems:
        if re.search(match, stem):
            if stem in truth:
                raise UsageError(
                    f"Two papers are called {stem}; one of them is {path}.",
                    next_step="Rename one of them: records find their truth by the file's name.",
                )
            truth[stem] = _json(_text(path), str(path))
    if not truth:
        raise UsageError(
            f"There is no truth in {folder}" + (f" whose name matches {match!r}." if match else "."),
            next_step=f"Name a folder with X{TRUTH} beside its papers, or with X.json for each paper.",
        )
    return truth


def load_records(path: Path) -> dict[str, dict[str, Any]]:
    """The records of a JSON Lines file; of two records of one stem the first counts."""
    records: dict[str, dict[str, Any]] = {}
    for number, line in enumerate(_text(path).split("\n"), 1):
        if line.strip():
            record = _json(line, f"{path}, line {number}")
            records.setdefault(stem_of(record, f"{path}, line {number}"), record)
    return records


def stem_of(record: dict[str, Any], where: str = "the record") -> str:
    """The file stem of the paper that a record was read from."""
    path = (record.get("document") or {}).get("path")
    if not path:
        raise UsageError(f"There is no document.path in {where}.", next_step="Export the records anew with `export`.")
    return PurePath(path).stem


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as cause:
        reason = (isinstance(cause, OSError) and cause.strerror) or "it is not UTF-8 text"
        raise UsageError(
            f"{path} cannot be read: {reason}.", next_step="Name a file that `export --out` wrote."
        ) from cause


def _json(text: str, where: str) -> dict[str, Any]:
    try:
        value = json.loads(text)
    except ValueError as cause:
        message = f"{where} is not JSON: {cause}."
        raise UsageError(message, next_step="Mend the file and run this again.") from cause
    if not isinstance(value, dict):
        raise UsageError(f"{where} holds no record.", next_step="A record is a JSON object: see the schema.")
    return value
