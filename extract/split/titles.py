"""What each part of a pack is called: as the agenda has it, as its own head has it, as the outline has it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from extract.model.document import Bookmark
from extract.model.passage import Line
from extract.split.face import NEAR, Face
from extract.split.words import NUMBER, Words

LONGEST = 240
LINES = 4
TITLE = 1.15
"""Letters so much larger than the text's stand out in a head."""

LABEL = re.compile(r"\s*\S[^:.]{0,45}:(?=\s|$)")
"""The next entry of a front page."""

ADDED = 2
"""The outline's words are put beside the head's if so many of them are new."""

COUNTED = re.compile(rf"^(?:{NUMBER})[.):]?\s+(?=\S)")


def title_of(
    face: Face, words: Words, *, agenda: str | None, within: bool, bookmarks: Sequence[Bookmark]
) -> str | None:
    """The title of the part that begins with `face`.

    agenda: what the agenda calls it, for the first paper of an item. within: it is a later paper of its item, whose
    subject it repeats. bookmarks: of the outline, to this page.
    """
    if agenda:
        return agenda
    entry = next((COUNTED.sub("", entry.title, count=1) for entry in bookmarks if entry.level <= 1), "")
    name = _joined(line.text for line in face.head[:NEAR] if face.kind and words.kind(line.text) == face.kind)
    subject = _joined(_subject(face, words)) or _joined(_standing_out(face, words))
    if name and within:
        subject = ""
    head = name if subject in name else subject if name in subject else f"{name} – {subject}"
    if not head:
        return _cut(entry or _joined(_first(face, words)))
    return _cut(f"{head} – {entry}" if _adds(entry, head) else head)


def _adds(entry: str, head: str) -> bool:
    """Whether the outline says more than the head."""
    return len(_content(entry) - _content(head)) >= ADDED


def _content(text: str) -> set[str]:
    return {word for word in re.findall(r"\w+", text.casefold()) if len(word) > 2}


def _joined(lines: Iterable[str]) -> str:
    return " ".join(" ".join(lines).split())


def _cut(title: str) -> str | None:
    """Not longer than a title is, cut between words."""
    return (title if len(title) <= LONGEST else title[:LONGEST].rpartition(" ")[0]) or None


def _subject(face: Face, words: Words) -> Iterator[str]:
    """What stands after `Subject:`, to the next label."""
    begun = False
    for line in face.head:
        sense = words.field(line.text)
        if begun and (sense or LABEL.match(line.text)):
            return
        if sense == "title":
            begun = True
            yield line.text.partition(":")[2]
        elif begun:
            yield line.text


def _standing_out(face: Face, words: Words) -> Iterator[str]:
    """The line that names the appendix, and the lines in the largest letters; nothing if no letters are large."""
    largest = max((line.size for line in face.head if _has_letters(line)), default=0.0)
    large = [line for line in face.head if line.size >= largest - 0.5 and _has_letters(line)]
    if largest < TITLE * face.size and not face.is_cover:
        large = [line for line in face.head if len(line.text) > len(words.label(line.text) or line.text) + 4]
    named = [line for line in face.head if words.label(line.text)][:1] if large else []
    yield from (line.text for line in face.head if line in named or line in large[:LINES])


def _first(face: Face, words: Words) -> Iterator[str]:
    """The line that names the appendix, and the first in bold, or the first of all."""
    lines = [line for line in face.head if _has_letters(line)]
    named = [line for line in lines if words.label(line.text)][:1]
    bold = [line for line in lines if line.bold and line not in named][:2]
    yield from (line.text for line in lines if line in (*named, *(bold or lines[:1])))


def _has_letters(line: Line) -> bool:
    return any(letter.isalpha() for letter in line.text)
