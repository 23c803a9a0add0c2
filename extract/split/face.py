"""What a page shows at first sight: its top lines, stamps, printed numbers, how far it is filled."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from extract.model.document import Block, Page
from extract.model.passage import Line
from extract.rulebook.rules import Rulebook
from extract.split.words import LONGEST, Words, words_of

TOP = 14
"""So many lines from the top of a page are its head."""

NEAR = 7
"""Of these, so many can hold the name of a paper."""

EDGE = 0.12
"""The share of a page's height, or width, at each side that may hold stamps and numbers."""

NEARBY = 3.0
"""Points: lines that begin no farther apart begin at the same place."""

TITLE = 1.25
"""Letters so much larger than the text's are a title's."""

COVER, LARGE = 12, 18.0
"""A cover has no more lines; most of them in letters of so many points."""

DIGITS = re.compile(r"\d+")
SECTION = re.compile(r"\s*(\d{1,2})(?:\.\d{1,2}){0,3}[.)]?\s+\w")
PAGE = re.compile(
    r"(?<!\w)(?:page|tudalen|pg)\.?\s*[:\-–]?\s*(\d{1,4})(?:\s*(?:of|o|/)\s*(\d{1,4}))?(?!\w)", re.IGNORECASE
)
WORD = re.compile(r"\w")
BARE = re.compile(r"[-–(\[]?\s*(\d{1,4})\s*(?:(?:of|o|/)\s*(\d{1,4}))?\s*[-–)\]]?", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """A page number as printed: `Page 3 of 54` is 3 of 54. is_named: it says `Page`."""

    value: int
    of: int | None = None
    is_named: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """One page at first sight. head: its top lines, stamps and numbers left out.

    stamp: the agenda item stamped on it, or named by a line of a cover. label: `appendix b`, as the head says it.
    filled: how far down the print goes, 0 to 1. listed: the appendices a list of contents on it names. size: the
    letter size of most of its print. kind: the kind of paper its head names. runs_onto: the pages behind it onto which
    its paragraphs and tables run on.
    """

    number: int
    width: float
    height: float
    head: tuple[Line, ...] = ()
    printed: tuple[Printed, ...] = ()
    stamp: str | None = None
    label: str | None = None
    kind: str | None = None
    fields: int = 0
    listed: frozenset[str] = frozenset()
    is_letter: bool = False
    lines: int = 0
    filled: float = 0.0
    size: float = 0.0
    is_filler: bool = False
    is_withheld: bool = False
    runs_onto: tuple[int, ...] = ()

    @property
    def opening(self) -> str:
        """Its first line, digits left out: a running line is the same on the next page."""
        return DIGITS.sub("", self.head[0].text).strip() if self.head else ""

    def is_headed_like(self, other: Face) -> bool:
        """Whether both begin at the same place in letters of the same size, as running lines do."""
        ours, theirs = self.head[0], other.head[0]
        near = all(abs(a - b) < NEARBY for a, b in zip(ours.box[:2], theirs.box[:2], strict=True))
        return near and abs(ours.size - theirs.size) < 1

    @property
    def section(self) -> int:
        """The number of the section or paragraph it begins with; 0 if it begins with none."""
        found = SECTION.match(self.head[0].text) if self.head else None
        return int(found[1]) if found else 0

    @property
    def has_title(self) -> bool:
        """Whether one of its first lines stands out from its text by size."""
        return any(line.size >= TITLE * self.size and line.text.strip() for line in self.head[:NEAR])

    @property
    def is_cover(self) -> bool:
        """Whether it has little print, in large letters."""
        return 0 < self.lines <= COVER and self.size >= LARGE

    @property
    def is_blank(self) -> bool:
        """Whether nothing is printed on it but stamps, numbers and the words that it is blank."""
        return self.is_filler or not self.lines


def face_of(page: Page, begun: Iterable[Block], rules: Rulebook) -> Face:
    """What `page` shows. begun: the blocks that begin on it. rules: `packs` names the words of stamps and labels."""
    words = words_of(rules)
    lines = sorted(page.lines, key=lambda line: (round(line.box[1] / 4), line.box[0]))
    edge = {id(line) for line in lines if _is_marginal(line, page)}
    named = [line for line in lines if id(line) in edge or len(lines) <= COVER]
    stamp = next((found for line in named if (found := words.stamp(line.text))), None)
    text = [line for line in lines if not is_stamped(line, page, words)]
    head = tuple(text[:TOP])
    return Face(
        number=page.number, width=page.width, height=page.height, head=head, stamp=stamp,
        printed=tuple(number for line in lines if id(line) in edge for number in _numbers(line.text)),
        label=_label(head, words), kind=_kind(head, words), fields=_fields(head, words), lines=len(text),
        filled=max((line.box[3] for line in text if id(line) not in edge), default=0.0) / (page.height or 1.0),
        listed=_listed(text, words), is_letter=any(words.is_letter(line.text) for line in head),
        size=_commonest(text), is_filler=is_filler([line.text for line in text], words),
        is_withheld=len(text) <= TOP and any(words.is_withheld(line.text) for line in text),
        runs_onto=tuple(onto for block in begun for onto in block.pages if onto > page.number),
    )  # fmt: skip


def is_stamped(line: Line, page: Page, words: Words) -> bool:
    """Whether the line is a stamp or a page number at the edge of its page."""
    return _is_marginal(line, page) and bool(_numbers(line.text) or words.stamp(line.text))


def is_stamp_alone(line: Line, page: Page, words: Words) -> bool:
    """Whether the line, at the edge of its page, says nothing but a stamp or a page number.

    `Agree the list on page 4` may stand at the edge too.
    """
    if not _is_marginal(line, page):
        return False
    text = line.text.strip()
    is_number = bool(BARE.fullmatch(text)) or (bool(_numbers(text)) and not WORD.search(PAGE.sub("", text)))
    return is_number or words.stamp(text) is not None


def is_filler(said: Sequence[str], words: Words) -> bool:
    """Whether these lines, all that stand on a page, say that it was left blank."""
    return len(said) <= 2 and any(words.is_filler(text) for text in said)


def _is_marginal(line: Line, page: Page) -> bool:
    x0, top, x1, bottom = line.box
    if bottom < EDGE * page.height or top > (1 - EDGE) * page.height:
        return True
    return line.edges is None and (x1 < EDGE * page.width or x0 > (1 - EDGE) * page.width)


def _numbers(text: str) -> tuple[Printed, ...]:
    return tuple(_printed(text)) if len(text) < LONGEST else ()


def _printed(text: str) -> Iterator[Printed]:
    bare = BARE.fullmatch(text.strip())
    for found in [bare] if bare else PAGE.finditer(text):
        value, of = int(found[1]), int(found[2]) if found[2] else None
        if value and (of is None or value <= of):
            yield Printed(value=value, of=of, is_named=not bare)


def _label(head: Sequence[Line], words: Words) -> str | None:
    """The appendix the head names; none where it names several, as a list of them does."""
    named = {found: None for line in head if (found := words.label(line.text))}
    near = (found for line in head[:NEAR] if (found := words.label(line.text)))
    return next(near, None) if len(named) == 1 else None


def _listed(text: Sequence[Line], words: Words) -> frozenset[str]:
    """The appendices that a list names, each in a line of its own; one alone is no list."""
    named = frozenset(found for line in text if (found := words.label(line.text)))
    return named if len(named) > 1 else frozenset()


def _kind(head: Sequence[Line], words: Words) -> str | None:
    return next((found for line in head[:NEAR] if (found := words.kind(line.text))), None)


def _fields(head: Iterable[Line], words: Words) -> int:
    """How many different front-page labels stand in the head: `From:`, `Report to`, `Subject:` …"""
    return len({found for line in head if (found := words.field(line.text))})


def _commonest(lines: Iterable[Line]) -> float:
    sizes: dict[float, int] = {}
    for line in lines:
        size = round(line.size * 2) / 2
        sizes[size] = sizes.get(size, 0) + len(line.text)
    return max(sizes, key=lambda size: sizes[size], default=0.0)
