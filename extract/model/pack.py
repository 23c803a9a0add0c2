"""A meeting's papers in one file: its agenda, and the parts the file falls into."""

from __future__ import annotations

from dataclasses import dataclass

KINDS = ("front_sheet", "agenda", "minutes", "report", "appendix", "decision_record", "restricted", "other")


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """An item of an agenda. number, title: as printed. pages: the first and last page it claims, as printed.

    restricted: it stands under a mark that keeps it from the public. to_follow: its papers come later.
    page: of the pack, where the agenda prints it.
    """

    number: str
    title: str
    pages: tuple[int, int] | None = None
    restricted: bool = False
    to_follow: bool = False
    page: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One paper of a pack. first_page, last_page: of the pack, from 1, blank backs included.

    kind: one of `KINDS`. item: the number of the agenda item it belongs to. printed: the first and last page
    number of the pack that is printed on it. blank_pages: those of its pages that were left blank.
    why: the signs that it begins where it does.
    """

    first_page: int
    last_page: int
    kind: str
    item: str | None = None
    title: str | None = None
    printed: tuple[int, int] | None = None
    blank_pages: tuple[int, ...] = ()
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """What a file of several papers holds. A single paper has no parts."""

    agenda: tuple[Item, ...] = ()
    parts: tuple[Part, ...] = ()


SKETCH = 64
"""So many numbers tell how alike two papers are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """What a paper is known by again, wherever it turns up. fingerprint: of its words, in hex.

    page_keys: of the words of each page that has any. pages: the numbers of those pages; none in Word.
    sketch: `SKETCH` numbers; the share two papers have in common is how alike they are. Empty for hardly any words.
    """

    fingerprint: str
    page_keys: tuple[str, ...] = ()
    pages: tuple[int, ...] = ()
    sketch: tuple[int, ...] = ()
