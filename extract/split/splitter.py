"""The door of the room: a pack's Document -> its agenda and its parts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from extract.model.document import Bookmark, Document
from extract.model.pack import Item, Pack, Part
from extract.rulebook.rules import Rulebook
from extract.split.agenda import agenda
from extract.split.face import Face, face_of
from extract.split.items import items_of
from extract.split.kinds import AGENDA, FORM, FRONT_SHEET, MINUTES, REPORT, RESTRICTED, kind_of
from extract.split.numbers import Numbers, numbers, shifted
from extract.split.starts import Start, starts
from extract.split.titles import front_title, title_of
from extract.split.words import Words, words_of

FRONT = 12
"""An agenda stands on the first pages, if at all."""

DECISIVE = frozenset({"stamp", "claimed"})
MERGED = 2
"""So many papers that name themselves, after the first, make a pack of a file without an agenda."""


def split(document: Document, rules: Rulebook) -> Pack:
    """What the file holds. A single paper, appendices included, has no parts; nor has a Word file, without pages."""
    if len(document.pages) < 2:
        return Pack()
    faces = tuple(face_of(page, begun, rules) for page, begun in document.leaves())
    counted, words = numbers(faces), words_of(rules)
    bare = starts(document.outline, faces, counted, (), words)
    front = faces[: min(bare[1].face.number - 1 if len(bare) > 1 else FRONT, FRONT)]
    is_agenda = any(face.kind == FRONT_SHEET for face in front)
    items = agenda(document, len(front), rules, is_called_so=is_agenda)
    counted = shifted(counted, [item.pages[0] for item in items if item.pages], {start.face.number for start in bare})
    found = starts(document.outline, faces, counted, items, words) if items else bare
    if not _is_pack(found, items if is_agenda else ()):
        return Pack()
    return Pack(agenda=items, parts=_parts(found, faces, counted, items, document, rules))


def _is_pack(found: Sequence[Start], items: Sequence[Item]) -> bool:
    """Whether the file holds the papers of a meeting, be it the agenda alone, not one paper with its appendices.

    items: of an agenda that calls itself one.
    """
    later = found[1:]
    if any(DECISIVE & set(start.why) for start in later):
        return True
    if items:
        return True
    return sum(_is_paper(start.face) for start in later) >= MERGED


def _is_paper(face: Face) -> bool:
    return not face.label and (face.fields >= FORM or face.kind in ("minutes", "decision_record", "front_sheet"))


def _parts(
    found: Sequence[Start], faces: Sequence[Face], counted: Numbers, items: Sequence[Item],
    document: Document, rules: Rulebook,
) -> tuple[Part, ...]:  # fmt: skip
    words = words_of(rules)
    belongs = items_of(found, document, counted, items, words)
    ends = [*(start.face.number - 1 for start in found[1:]), len(faces)]
    titles = {item.number: item.title for item in items}
    marks = _marks(document.outline)
    parts: list[Part] = []
    for start, last, item in zip(found, ends, belongs, strict=True):
        opens = item is not None and all(part.item != item for part in parts)
        before = parts[-1].kind if parts else None
        entries = marks.get(start.face.number, ())
        listed = any(words.label(piece) for entry in entries for piece in entry.title.split(" - "))
        kind = kind_of(start.face, is_first=not parts, opens_item=opens, follows=before, listed=listed)
        title = _title(start.face, kind, titles.get(item or ""), words, opens=opens, bookmarks=entries)
        pages = faces[start.face.number - 1 : last]
        parts.append(_part(kind, item, title, pages, counted, start.why))
    return tuple(parts)


def _title(
    face: Face, kind: str, listed: str | None, words: Words, *, opens: bool, bookmarks: Sequence[Bookmark]
) -> str | None:
    """listed: the item's title, as the agenda has it."""
    if kind in (FRONT_SHEET, AGENDA):
        return front_title(face, words, bookmarks)
    if kind == RESTRICTED and listed:
        return listed
    agenda_title = listed if opens and kind in (REPORT, MINUTES) else None
    return title_of(face, words, agenda=agenda_title, within=bool(listed) and not opens, bookmarks=bookmarks)


def _part(
    kind: str, item: str | None, title: str | None, pages: Sequence[Face], counted: Numbers, why: tuple[str, ...]
) -> Part:
    printed = [counted.pack[face.number] for face in pages if face.number in counted.pack]
    return Part(
        first_page=pages[0].number, last_page=pages[-1].number, kind=kind, item=item, title=title,
        printed=(printed[0], printed[-1]) if printed else None, why=why,
        blank_pages=tuple(face.number for face in pages if face.is_blank),
    )  # fmt: skip


def _marks(outline: Sequence[Bookmark]) -> Mapping[int, list[Bookmark]]:
    found: dict[int, list[Bookmark]] = {}
    for entry in outline:
        found.setdefault(entry.page, []).append(entry)
    return found
