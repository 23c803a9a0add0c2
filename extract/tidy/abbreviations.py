"""Abbreviations a paper spells out itself: `Director of Public Realm (DPR)`, `DPR = Director of Public Realm`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from extract.model.document import Document

CODE = r"[A-Z][A-Za-z&]{0,5}[A-Z]"
BRACKETED = re.compile(rf"\(\s*[\"'“‘]?(?P<code>{CODE})[\"'”’]?\s*\)")
LISTED = re.compile(rf"\s*(?P<code>{CODE})\s*(?:[=:–-]|\t|\|)\s*(?P<words>[A-Z][^|;\n]{{4,80}}?)\s*[.;|]?\s*")
"""An entry of a glossary: the letters, a mark, what they stand for."""

ENTRY = re.compile(r"\n|;|^(?:Key|Abbreviations|Glossary)\s*:", re.MULTILINE)
"""What stands between entries: each has a line of its own, or they follow a label on one."""

WORD = re.compile(r"[\w’'-]+")
OWNED = re.compile(r"(?:(?<=s)[’']|[’']s)$")
"""How a name ends whose letters stand before what it owns: `the Lamp Trust’s (LT) review`."""

SMALL = frozenset(["and", "of", "for", "the", "in", "to", "with", "on", "&"])
"""Words that abbreviations mostly leave out."""

MOST_WORDS = 12


def abbreviations(document: Document) -> Mapping[str, str]:
    """Letters -> the words the paper says they stand for; those with two meanings are left out."""
    found: dict[str, set[str]] = defaultdict(set)
    for text in _texts(document):
        for match in BRACKETED.finditer(text):
            if words := _before(text[: match.start()], match["code"]):
                found[match["code"]].add(words)
        for entry in ENTRY.split(text):
            listed = LISTED.fullmatch(entry)
            if listed and _fits(listed["words"], listed["code"]):
                found[listed["code"]].add(" ".join(listed["words"].split()))
    return {code: next(iter(words)) for code, words in found.items() if len({_level(one) for one in words}) == 1}


def _texts(document: Document) -> Iterator[str]:
    """Every run of text, and of tables the rows too: a glossary may be one."""
    for block in document.blocks:
        if block.table is None:
            yield block.text
            continue
        for row in range(block.table.rows):
            cells = dict.fromkeys(cell for cell in block.table.row(row) if cell and cell.text.strip())
            yield from (cell.text for cell in cells)
            if len(cells) == 2:
                yield " | ".join(" ".join(cell.text.split()) for cell in cells)


def _before(text: str, code: str) -> str | None:
    """The fewest words right before a bracket whose first letters are those in it."""
    line = text.rpartition("\n")[2]
    for word in reversed(list(WORD.finditer(line))[-MOST_WORDS:]):
        run = line[word.start() :].strip()
        if word.group()[0].isupper() and _fits(run, code):
            return OWNED.sub("", " ".join(run.split()))
    return None


def _fits(words: str, code: str) -> bool:
    """The letters of the code begin the words in their order; only small words are passed over."""
    letters = [letter.casefold() for letter in code if letter.isalpha()]
    at = 0
    for word in WORD.findall(words):
        if at < len(letters) and word[0].casefold() == letters[at]:
            at += 1
        elif word.casefold() not in SMALL:
            return False
    return at == len(letters) > 1


def _level(words: str) -> str:
    return " ".join(words.casefold().split())
