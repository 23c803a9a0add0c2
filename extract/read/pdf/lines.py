"""Words of a page -> Lines: runs of words on one printed line that do not cross a wide gap."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

from pdfplumber.page import Page as PlumberPage

from extract.model.passage import Line
from extract.model.place import Box, Place, around
from extract.read.characters import clean
from extract.read.pdf.turned import straightened

Word = dict[str, Any]
"""pdfplumber's word: text, x0, top, x1, bottom, upright, chars."""

WIDE = 1.9
"""A gap of more than this many letter heights is no word space: columns, tabs, label and value."""

WORD_SPACE, LOOSE_TYPE = 0.22, 0.38
"""A gap of this many letter sizes parts two words: where no spaces are printed, and where they are."""

OVERLAP = 0.5
"""Two words stand on one line if they share this part of the lower one's height."""


def words(page: PlumberPage) -> list[Word]:
    """The page's words, in no promised order, each with its characters."""
    undoubled = page.dedupe_chars() if _doubled(page) else page
    found = undoubled.extract_words(return_chars=True, x_tolerance_ratio=_word_space(page), y_tolerance=2)
    return straightened(word for word in found if clean(word["text"]).strip())


def _word_space(page: PlumberPage) -> float:
    """Where the paper prints its spaces, a gap inside a word is only loose type."""
    spaces = sum(char["text"] == " " for char in page.chars)
    return LOOSE_TYPE if spaces > 0.08 * len(page.chars) else WORD_SPACE


def _doubled(page: PlumberPage) -> bool:
    """Fake bold: the same character printed twice, a hair apart."""
    spots = Counter((char["text"], round(char["x0"]), round(char["top"])) for char in page.chars)
    return len(page.chars) > 20 and sum(count > 1 for count in spots.values()) > 0.1 * len(page.chars)


def rows(found: Iterable[Word]) -> list[list[Word]]:
    """Words by the printed line they stand on, top to bottom, left to right; a turned word stands alone."""
    lines: list[list[Word]] = []
    turned: list[list[Word]] = []
    for word in sorted(found, key=lambda word: (word["top"] + word["bottom"], word["x0"])):
        if not word["upright"]:
            turned.append([word])
        elif lines and _beside(lines[-1], word):
            lines[-1].append(word)
        else:
            lines.append([word])
    in_order = [sorted(line, key=lambda word: word["x0"]) for line in lines]
    return sorted(in_order + turned, key=lambda line: line[0]["top"] + line[0]["bottom"]) if turned else in_order


def _beside(line: list[Word], word: Word) -> bool:
    top, bottom = line[0]["top"], line[0]["bottom"]
    shared = min(bottom, word["bottom"]) - max(top, word["top"])
    return bool(shared > OVERLAP * min(bottom - top, word["bottom"] - word["top"]))


def segments(row: list[Word]) -> Iterator[list[Word]]:
    """A row cut where a gap is too wide for a word space."""
    start = 0
    for index, (left, right) in enumerate(pairwise(row), 1):
        if right["x0"] - left["x1"] > WIDE * min(_height(left), _height(right)):
            yield row[start:index]
            start = index
    yield row[start:]


def _height(word: Word) -> float:
    return float(word["bottom"] - word["top"])


def line(run: list[Word], page: int, joint: str = " ") -> Line:
    """One Line of a run of words."""
    text, edges = _text_and_edges(run) if all(word["upright"] for word in run) else (_text(run), None)
    chars = [char for word in run for char in word["chars"]]
    return Line(
        text=text,
        place=Place(page=page, box=_box(run)),
        edges=edges,
        joint=joint,
        size=_usual(round(char["size"], 1) for char in chars),
        bold=_mostly(char["fontname"] for char in chars),
        italic=_usual("ital" in char["fontname"].lower() or "obli" in char["fontname"].lower() for char in chars),
    )


def _box(run: list[Word]) -> Box:
    x0, top, x1, bottom = around((word["x0"], word["top"], word["x1"], word["bottom"]) for word in run)
    return (round(x0, 2), round(top, 2), round(x1, 2), round(bottom, 2))


def _text(run: list[Word]) -> str:
    return " ".join(clean(word["text"]) for word in run)


def _text_and_edges(run: list[Word]) -> tuple[str, array[float]]:
    """The words with a space between, and where each character begins; the last edge ends the line."""
    text: list[str] = []
    edges: array[float] = array("f")
    for index, word in enumerate(run):
        if index:
            text.append(" ")
            edges.append(run[index - 1]["x1"])
        for char in word["chars"]:
            letters = clean(char["text"])
            text.append(letters)
            width = (char["x1"] - char["x0"]) / max(1, len(letters))
            edges.extend(char["x0"] + step * width for step in range(len(letters)))
    edges.append(run[-1]["x1"])
    return "".join(text), edges


def _usual(values: Iterable[Any]) -> Any:
    return Counter(values).most_common(1)[0][0]


def _mostly(fonts: Iterable[str]) -> bool:
    return bool(_usual(any(word in font.lower() for word in ("bold", "black", "heavy", "demi")) for font in fonts))
