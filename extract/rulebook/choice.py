"""Which rulebook a paper is read with: its council's own, if there is one, else the common one."""

from __future__ import annotations

from collections.abc import Iterable

from extract.model.document import Document
from extract.rulebook.load import common, councils
from extract.rulebook.rules import Rulebook

FIRST = 80
"""A paper names its council in its first blocks."""


def rules_of(document: Document) -> Rulebook:
    """The rulebook a paper is read with."""
    return rules_for(" ".join(block.text for block in document.blocks[:FIRST]))


def rules_for(text: str) -> Rulebook:
    """The rulebook for a paper whose first pages say `text`: by the council's name, alias or web domain."""
    said = text.casefold()
    return next((book for book in councils() if _names(book, said)), common())


def _names(book: Rulebook, said: str) -> bool:
    return any(name.casefold() in said for name in _known_as(book))


def _known_as(book: Rulebook) -> Iterable[str]:
    council = book.council
    yield from (str(council[key]) for key in ("name",) if key in council)
    for key in ("aliases", "domains"):
        names = council.get(key, ())
        yield from (str(name) for name in names) if isinstance(names, list) else ()
