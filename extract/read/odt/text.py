"""A paragraph's words as a reader sees them: white space levelled, notes, deletions and hidden words out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from extract.read.characters import clean
from extract.read.items import Run
from extract.read.odt.lists import whole
from extract.read.odt.names import DRAW, LINK, OFFICE, TEXT
from extract.read.odt.styles import PLAIN, Look, Styles, is_hidden

GONE = frozenset(
    (
        OFFICE + "annotation", OFFICE + "annotation-end", OFFICE + "forms", OFFICE + "event-listeners",
        TEXT + "note", TEXT + "tracked-changes", TEXT + "ruby-text", TEXT + "script", TEXT + "number",
    )
)  # fmt: skip
"""What is not read inside a paragraph: comments, notes, scripts, small print over the words."""

SWITCHED = frozenset((TEXT + "hidden-text", TEXT + "hidden-paragraph", TEXT + "section"))
SPACES = re.compile(r"[ \t\r\n]+")
WIDEST_GAP = 1000


@dataclass(slots=True, kw_only=True)
class Writer:
    """Takes a paragraph's words down. spaced: whether the last thing was a space, or nothing is there yet."""

    styles: Styles
    runs: list[Run] = field(default_factory=list)
    spaced: bool = True

    def take(self, element: etree._Element, look: Look) -> None:
        """Everything inside an element that is seen and is not drawn beside it."""
        self._say(element.text, look)
        for child in element:
            if not (child.tag in GONE or is_drawn(child) or (child.tag in SWITCHED and is_hidden(child))):
                self._child(child, look)
            self._say(child.tail, look)

    def _child(self, child: etree._Element, look: Look) -> None:
        if child.tag == TEXT + "s":
            self._write(" " * min(max(1, whole(child.get(TEXT + "c"), 1)), WIDEST_GAP), look)
        elif child.tag == TEXT + "tab":
            self._write("\t", look)
        elif child.tag == TEXT + "line-break":
            self._write("\n", look)
        elif child.tag == TEXT + "span":
            self.take(child, self.styles.look("text", child.get(TEXT + "style-name")).within(look))
        elif child.tag == TEXT + "a":
            self.take(child, Look(link=child.get(LINK + "href")).within(look))
        else:
            self.take(child, look)

    def _say(self, text: str | None, look: Look) -> None:
        """Written white space is one space, and none at the beginning."""
        words = SPACES.sub(" ", text or "")
        words = words[1:] if self.spaced and words.startswith(" ") else words
        if words:
            self._write(words, look)
            self.spaced = words.endswith(" ")

    def _write(self, words: str, look: Look) -> None:
        self.spaced = words.endswith(("\n", "\t"))
        if not look.hidden:
            self.runs.append(
                Run(
                    text=clean(words), bold=bool(look.bold), italic=bool(look.italic), struck=bool(look.struck),
                    size=look.size or 0.0, link=look.link,
                )
            )  # fmt: skip


def runs(paragraph: etree._Element, styles: Styles) -> tuple[Run, ...]:
    """The visible words of a `text:p` or `text:h`, in order; none if a field in it hides it."""
    if is_switched_off(paragraph):
        return ()
    writer = Writer(styles=styles)
    writer.take(paragraph, styles.look("paragraph", paragraph.get(TEXT + "style-name")).within(PLAIN))
    return tuple(writer.runs)


def is_switched_off(paragraph: etree._Element) -> bool:
    """Whether a field in a paragraph hides it."""
    return paragraph.tag == TEXT + "p" and any(map(is_hidden, paragraph.iter(TEXT + "hidden-paragraph")))


def hanging(paragraph: etree._Element) -> Iterator[etree._Element]:
    """What hangs on a paragraph and holds words of its own: text boxes, shapes, notes."""
    for child in paragraph:
        if is_drawn(child) or child.tag == TEXT + "note":
            yield child
        elif child.tag not in GONE:
            yield from hanging(child)


def is_drawn(element: etree._Element) -> bool:
    """Whether it is a picture, shape or text box."""
    tag = str(element.tag)
    return tag.startswith(DRAW) and tag != DRAW + "a"
