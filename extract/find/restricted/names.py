"""Marks in the names of files and folders: `Item 12 – EXEMPT.pdf`, `Part II/minutes.docx`."""

from __future__ import annotations

import re

from extract.rulebook.rules import Rulebook

CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Za-z])(?=\d)|(?<=\d)(?=[A-Z][a-z])")
SEPARATED = re.compile(r"%20|[\W_]+")
PARTS = re.compile(r"!/|[/\\]")
NAMES = "restrictions.names"


def name_mark(name: str, rules: Rulebook) -> str | None:
    """The words of a file's name that say it must not be published; None if it has none, or says it may be."""
    stem = name.rsplit(".", 1)[0] if "." in name else name
    readings = (SEPARATED.sub(" ", stem), SEPARATED.sub(" ", CAMEL.sub(" ", stem)))
    marks = [mark for reading in readings for mark in rules.marks(reading.replace("'", " "), NAMES)]
    if any(mark.label == "open" for mark in marks):
        return None
    return next((mark.text for mark in marks if mark.label == "closed"), None)


def origin_mark(origin: str, rules: Rulebook) -> str | None:
    """The mark in the file's own name, or a folder or zip right above it that is called by nothing but a mark."""
    *folders, name = PARTS.split(origin)
    found = name_mark(name, rules)
    return found or next((folder for folder in folders[-2:] if _is_mark(folder, rules)), None)


def _is_mark(folder: str, rules: Rulebook) -> bool:
    words = SEPARATED.sub(" ", folder.removesuffix(".zip")).strip()
    return any(mark.label == "closed" and _most(mark.text, words) for mark in rules.marks(words, NAMES))


def _most(mark: str, words: str) -> bool:
    """`Exempt`, `Exempt papers`, `Part II reports 2024`: the mark opens the name, and little follows."""
    return words.startswith(mark) and len(words.split()) <= len(mark.split()) + 2
