"""A paper cut at its labels: `Response:` and its like before words, on lines of their own, or left of a cell."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from extract.find.action_table.columns import beside
from extract.find.action_table.part import Part
from extract.find.action_table.roles import known
from extract.find.answers.columns import Column, answer_column, answers_beside
from extract.find.lists.stream import Para, in_cell, streams
from extract.find.numbers import SPELLED
from extract.model.document import Cell, Document, Table
from extract.rulebook.rules import Rulebook

RECOMMENDATION = "recommendation"
NAMED = re.compile(
    rf"\s*(?:recommendation|argymhelliad)\s+(?:no\.?\s*)?(?P<ref>[A-Z]?\d{{1,3}}(?:\.\d{{1,3}})*[a-z]?|{SPELLED})"
    r"(?:\s*\([^()]{1,60}\)(?=\s*[.:–-]))?(?:\s*[.:)](?=\s|$)[\s–-]*|\s*[–-]\s+|\s*$)",
    re.IGNORECASE,
)
"""`Recommendation 3:`, with its title in brackets, or that alone on its line; `Recommendation 3 asks for …` speaks of
one."""

LABEL = re.compile(
    r"(?:^|(?<=[.;!?)\]]\s)|(?<=\t))\s*(?P<label>[A-Z][\w’'/&()? -]{1,48}?)(?:\s*:(?=\s|$)|\s+–(?=\s))\s*"
)
"""A label before its words: at the head of a paragraph or of a sentence."""

BESIDE = ((RECOMMENDATION,), ("lead",), ("progress",))
"""What an answer may well say besides: `Date` is a deadline there, `Decision` a response, `Comments` neither."""

LONGEST = 48
"""Letters of a line or cell that can be a label and nothing else."""

TO_IT = re.compile(r"(?<!\s)\s+to (?:the |this )?recommendation(?:\s+[\d.]+)?$", re.IGNORECASE)
"""`Cabinet response to recommendation 3` is a response."""

Meant = Mapping[str, str]
"""Label, as printed -> the role of the words after it."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Piece:
    """Words under a label. role: what the label says they are, empty where none stands before them.

    ref: the number of a recommendation. words: what follows the label; they may be none. para: all of it.
    aside: an answer in a column of its own, beside words that may go on below it.
    """

    role: str
    label: str
    words: Part
    para: Para
    ref: str | None = None
    aside: bool = False

    @property
    def heading(self) -> bool:
        """Whether it is printed as a heading."""
        return self.para.kind == "heading"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Laid:
    """A paragraph as it is laid out. label: the cell to the left of it."""

    para: Para
    label: Cell | None = None


def pieces(document: Document, used: frozenset[int], rules: Rulebook) -> tuple[Piece, ...]:
    """All of a paper but its action tables (`used`: their numbers), in order, cut at the labels it uses."""
    laid_out = tuple(_laid_out(document, used))
    labels = dict.fromkeys(label for laid in laid_out for label in _labels(laid, rules))
    meant = {label: names[0] for label in labels if (names := beside(label, BESIDE, rules))}
    found = tuple(piece for laid in laid_out for piece in _cut(laid, meant))
    column = answer_column((piece.words for piece in found if not piece.role), rules)
    return tuple(_with_answers(found, column)) if column else found


def _with_answers(found: Iterable[Piece], column: Column) -> Iterator[Piece]:
    """The pieces, what stands in the column of answers known as such."""
    asked: Part | None = None
    for piece in found:
        for part in _in_order(piece, asked, column):
            yield part
            asked = asked if part.aside else part.words


def _in_order(piece: Piece, asked: Part | None, column: Column) -> Iterator[Piece]:
    """The piece; an answer printed in a column beside a paragraph, and read into it, after all of the paragraph.

    asked: the words above that stand in no column of their own.
    """
    answers = () if piece.role else answers_beside(piece.words, asked, column)
    if not answers:
        yield piece
        return
    edges = [piece.words.start, *(edge for answer in answers for edge in answer), piece.words.end]
    para = piece.para
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        words = replace(piece.words, start=start, end=end)
        if words.text.strip():
            yield replace(piece, words=words, para=para)
            para = replace(para, number=None)  # what stands below the answer goes on under the same number
    for start, end in answers:
        yield replace(piece, words=replace(piece.words, start=start, end=end), para=para, aside=True)


def _laid_out(document: Document, used: frozenset[int]) -> Iterator[Laid]:
    """Paragraphs and the rows of forms, in the order of the paper."""
    paras: dict[int, list[Para]] = defaultdict(list)
    for para in next(streams(document, frozenset(table.number for table in document.tables))):
        paras[id(para.passage)].append(para)
    for block in document.blocks:
        if block.table is None:
            yield from (Laid(para=para) for para in paras[id(block.passage)])
        elif block.table.number not in used:
            yield from _rows(block.table)


def _rows(table: Table) -> Iterator[Laid]:
    """Of a form with labels to the left the words to the right."""
    for row in range(table.rows if table.columns == 2 else 0):
        left, right = table.row(row)
        if left and right and left is not right and left.row == right.row == row and right.text.strip():
            for index, para in enumerate(in_cell(right, "paragraph")):
                yield Laid(para=para, label=None if index else left)


def _labels(laid: Laid, rules: Rulebook) -> Iterator[str]:
    """What may be a label in a paragraph: before a colon, the whole of a short line, the cell beside it."""
    if laid.label:
        yield laid.label.text.strip()
    yield from (match["label"].strip() for match in LABEL.finditer(laid.para.text))
    if _is_known(_whole(laid.para), rules):
        yield _whole(laid.para)


def _whole(para: Para) -> str:
    """A line so short that it can be a label and nothing else; empty if it is longer or says more."""
    words = TO_IT.sub("", para.text.strip(" :"))
    return words if len(words) <= LONGEST and not set(words) & set(":.;") else ""


def _is_known(words: str, rules: Rulebook) -> bool:
    """A column's name. `Accepted` alone on a line is an answer, though columns are called so too."""
    value = any(rules.label(words, vocabulary) for vocabulary in ("responses.values", "statuses.values"))
    return not value and any(known(words, vocabulary, rules) for vocabulary in ("columns.roles", "columns.open"))


def _cut(laid: Laid, meant: Meant) -> Iterator[Piece]:
    """The pieces of a paragraph: what stands before its first label, then each label with its words."""
    para, label = laid.para, laid.label.text.strip() if laid.label else ""
    named = NAMED.fullmatch(label) or (NAMED.match(para.number or "") if para.body == para.start else None)
    if named or meant.get(label):
        yield _piece(para, meant.get(label, RECOMMENDATION), label, para.body, para.end, named)
        return
    starts = sorted(_starts(para, meant), key=lambda start: start[0])
    edges = [para.start, *(start for start, *_ in starts), para.end]
    if para.passage.text[edges[0] : edges[1]].strip():
        yield _piece(para, "", "", para.body if para.body < edges[1] else para.start, edges[1], None)
    for (_, begins, role, words, found), end in zip(starts, edges[2:], strict=True):
        yield _piece(para, role, words, begins, end, found)


Start = tuple[int, int, str, str, re.Match[str] | None]


def _starts(para: Para, meant: Meant) -> Iterator[Start]:
    """Where labels begin in a paragraph and where their words do; the role and the words of each label."""
    text = para.passage.text
    named = NAMED.match(text, para.start, para.end)
    if named:
        yield para.start, named.end(), RECOMMENDATION, named.group().strip(), named
    whole = _whole(para)
    if not named and meant.get(whole):
        yield para.start, para.end, meant[whole], whole, None
        return
    offset = text.index(para.text, para.start)
    for match in LABEL.finditer(para.text):
        label = match["label"].strip()
        if meant.get(label) and not (named and offset + match.start() < named.end()):
            yield offset + match.start(), offset + match.end(), meant[label], label, None


def _piece(para: Para, role: str, label: str, start: int, end: int, named: re.Match[str] | None) -> Piece:
    words = Part(passage=para.passage, start=min(start, end), end=end)
    return Piece(role=role, label=label, words=words, para=para, ref=named["ref"] if named else None)
