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

FRONT = "front_sheet"
COUNCIL = re.compile(r"council\W*$", re.IGNORECASE)
REMARK = re.compile(r"\([^()]*\)")
REFERENCE = re.compile(r"\d{2,4}/\d{3,6}")
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
    name = next((line.text for line in face.head[:NEAR] if face.kind and words.kind(line.text) == face.kind), "")
    name = words.spelled_out(" ".join(name.split()))
    told = _reference(face) if name and within else heading(face, words)
    head = name if told in name else told if name in told else f"{name} – {told}"
    if not head:
        return _cut(entry or _joined(_first(face, words)))
    return _cut(f"{head} – {entry}" if _adds(entry, head) else head)


def front_title(face: Face, words: Words, bookmarks: Sequence[Bookmark]) -> str | None:
    """The title of a front sheet or agenda: what it calls itself, or the outline does, and the body that meets."""
    name = next((line.text for line in face.head if words.kind(line.text) == FRONT), "")
    if not name and bookmarks:
        return bookmarks[0].title
    bodies = [line.text for line in face.head if words.names_body(line.text)]
    body = next((text for text in bodies if not COUNCIL.search(text)), next(iter(bodies), ""))
    return _cut(" – ".join(text for text in (name, body) if text)) or title_of(
        face, words, agenda=None, within=False, bookmarks=()
    )


def _reference(face: Face) -> str:
    """The number of a decision, where it stands alone in the head: `24/00108`."""
    return next((line.text.strip() for line in face.head if REFERENCE.fullmatch(line.text.strip())), "")


def heading(face: Face, words: Words) -> str:
    """What the page says that it is about: its subject, or what stands out in its head."""
    if face.is_letter and (told := _joined(_of_letter(face, words))):
        return told
    return _joined(_subject(face, words)) or _joined(_standing_out(face, words))


def _of_letter(face: Face, words: Words) -> Iterator[str]:
    """What stands in bold behind `Dear …`."""
    begun = False
    for line in face.head:
        if begun and line.bold:
            yield line.text
            return
        begun = begun or words.is_letter(line.text)


def _joined(lines: Iterable[str]) -> str:
    return " ".join(" ".join(lines).split())


def _cut(title: str) -> str | None:
    """Not longer than a title is, cut between words."""
    return (title if len(title) <= LONGEST else title[:LONGEST].rpartition(" ")[0]) or None


def _adds(entry: str, head: str) -> bool:
    """Whether the outline says more than the head."""
    return len(content(entry) - content(head)) >= ADDED


def content(text: str) -> set[str]:
    """The words of a title by which it is told from others; remarks in brackets are none."""
    return {word for word in re.findall(r"\w+", REMARK.sub(" ", text).casefold()) if len(word) > 2}


def _subject(face: Face, words: Words) -> Iterator[str]:
    """What stands beside or after `Subject:`, to the next label or the next gap."""
    begun: Line | None = None
    for line in face.head:
        sense = words.field(line.text)
        is_beside = begun is not None and line.box[1] < begun.box[3]
        if begun and not is_beside and (sense or LABEL.match(line.text) or _is_apart(line, begun)):
            return
        if begun:
            yield line.text
        elif sense == "title":
            yield line.text.partition(":")[2]
        begun = line if begun or sense == "title" else None


def _is_apart(line: Line, above: Line) -> bool:
    """Whether there would be room for another line between them."""
    return line.box[1] - above.box[3] > above.box[3] - above.box[1]


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
    """Whether the line says something: not a number alone, nor a label alone."""
    return any(letter.isalpha() for letter in line.text) and not line.text.rstrip().endswith(":")
