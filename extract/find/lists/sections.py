"""The heading a recommendation or resolution stands under, and in minutes the agenda item it names."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from extract.find.lists.signs import decides_formally, ends_list, opens_list
from extract.find.lists.stream import Para, Stream
from extract.model.document import Cell, Document, Table
from extract.model.finding import Finding
from extract.model.number import Number
from extract.model.passage import Quote
from extract.rulebook.rules import Rulebook

ITEM = re.compile(
    r"\(?\b(?:agenda\s+)?(?:item|eitem)\s+(?:number\s+|no\.?\s*)?(?P<number>\d{1,3}[A-Za-z]?(?:\.\d+)?)\b\)?",
    re.IGNORECASE,
)
"""`(Item 5)` behind or below a heading, `Agenda Item 5:` before it."""

BARE = re.compile(
    r"(?:minute\s+)?(?P<number>(?:[A-Z]{1,6}[./ ]?)?\d{1,4})[.):]?\s+"
    r"(?!(?:january|february|march|april|may|june|july|august|september|october|november|december)\b)(?=[A-Z])",
    re.IGNORECASE,
)
"""`73 Market Hall`, `Minute 14 Bells`: a number that only a heading shows by itself; `18 November` is a day."""

ROW = re.compile(r"\d{1,3}[.)]?")
"""The number of an item in a cell of its own; `5.1` is of a paragraph inside it."""

ATTACHED = re.compile(r"\s*(?:\bpdf icon )?\bPDF [\d.,]+ [KM]B\b.*$", re.DOTALL)
"""What pages of meetings print behind a title: how large its paper is."""

TITLE = 220
"""Letters of a heading at most: a longer paragraph that ends in `item 5` speaks of one."""

SHORT = 120
"""Letters of a title inside a table at most."""

APART = 20
"""The next heading counts on from the last by so many at most; a number that falls back is of a list inside."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Heading:
    """A heading: characters `start` to `end` of a paragraph's passage. item: those of its item's number, elsewhere
    maybe."""

    para: Para
    start: int
    end: int
    item: tuple[Para, int, int] | None = None

    def parts(self, document: Document) -> Iterator[tuple[str, Quote]]:
        """`section` and, where it is printed, `item`, with their places."""
        end = self.start + len(ATTACHED.sub("", self.para.passage.text[self.start : self.end]))
        para = replace(self.para, start=self.start, body=max(self.para.body, self.start), end=end)
        words = para.quote(document, with_number=True)
        if words.pieces:
            yield "section", words
        if self.item:
            where, start, end = self.item
            yield "item", document.quote(where.passage, start, end)


Headings = Sequence[Heading | None]
"""For each paragraph of a stream the heading it stands under."""


def under(finding: Finding, heading: Heading | None, document: Document) -> Finding:
    """The finding with the heading it stands under."""
    return replace(finding, parts={**finding.parts, **dict(heading.parts(document))}) if heading else finding


def headed(
    laid_out: Sequence[Stream], document: Document, rules: Rulebook, *, decided: bool
) -> Iterator[tuple[Stream, Headings]]:
    """Each stream with its headings; what stands in a table stands under the heading above the table too."""
    find = _of_minutes if decided else _of_report
    above: Mapping[int, Heading | None] = {}
    for number, stream in enumerate(laid_out):
        first = above.get(id(stream[-1].passage)) if stream else None
        headings = tuple(_in_force(stream, find(stream, rules), first))
        if number == 0:
            above = _above_tables(stream, headings, document, decided=decided)
        yield stream, headings


def _in_force(stream: Stream, found: Mapping[int, Heading], first: Heading | None) -> Iterator[Heading | None]:
    current = first
    for index in range(len(stream)):
        current = found.get(index, current)
        yield current


def _above_tables(
    body: Stream, headings: Headings, document: Document, *, decided: bool
) -> Mapping[int, Heading | None]:
    """The passage of each cell -> the heading above its table; in minutes the title above it inside the table."""
    known = {id(para.passage): heading for para, heading in zip(body, headings, strict=True)}
    above: dict[int, Heading | None] = {}
    current: Heading | None = None
    for block in document.blocks:
        if block.table is None:
            current = known.get(id(block.passage), current)
            continue
        inside = current
        for cell in block.table.cells:
            if decided and (first := _beside_number(cell, block.table)):
                inside = _whole(first) if _is_title(first) else current
            above[id(cell.passage)] = inside
    return above


def _beside_number(cell: Cell, table: Table) -> Para | None:
    """The first line of a cell beside the number of an item: `5.` beside `Slips`, in minutes that are a table."""
    beside = table.at(cell.row, cell.column - 1)
    if beside is None or not ROW.fullmatch(beside.text.strip()):
        return None
    line = len(cell.text.partition("\n")[0])
    return Para(passage=cell.passage, start=0, end=line, body=0, kind="paragraph", number=beside.text.strip())


def _is_title(first: Para) -> bool:
    return first.words[:1].isupper() and first.end <= SHORT and _may_be_title(first)


def _of_report(stream: Stream, rules: Rulebook) -> dict[int, Heading]:
    return {index: _whole(para) for index, para in enumerate(stream) if _is_heading(para)}


def _of_minutes(stream: Stream, rules: Rulebook) -> dict[int, Heading]:
    """The headings of items: those that name theirs; else those that count on; else all but the labels of decisions.

    A bold line inside an item is no heading of its own where the others are numbered.
    """
    plain = {i: para for i, para in enumerate(stream) if _is_heading(para) and not _is_label(para, rules)}
    named = dict(_named(stream, plain))
    if named:
        return named | {i: _whole(plain[i]) for i in _counting(plain, lambda i: i in named) if i not in named}
    numbered = [i for i in plain if _number(plain[i])]
    series = _counting(plain, lambda _: False)
    kept = series if len(series) * 2 > max(len(numbered), 2) else plain
    return {i: _whole(plain[i]) for i in kept}


def _named(stream: Stream, plain: Mapping[int, Para]) -> Iterator[tuple[int, Heading]]:
    """Headings with `(Item 5)` behind, before or below them."""
    for index, para in enumerate(stream):
        mark = ITEM.search(para.passage.text, para.start, para.end) if para.end - para.start <= TITLE else None
        if mark is None:
            continue
        item = (para, mark.start("number"), mark.end("number"))
        before = para.passage.text[para.start : mark.start()].strip()
        after = para.passage.text[mark.end() : para.end].strip(" .:–-")
        if not before and not after and index and _may_be_title(stream[index - 1]):
            title = stream[index - 1]
            yield index - 1, Heading(para=title, start=title.start, end=title.end, item=item)
        elif before and not after and mark.group().endswith(")"):
            yield index, Heading(para=para, start=para.start, end=mark.start(), item=item)
        elif not before and index in plain:
            yield index, Heading(para=para, start=para.start, end=para.end, item=item)


def _counting(plain: Mapping[int, Para], sure: Callable[[int], bool]) -> list[int]:
    """The headings whose numbers count on from one to the next. sure: which of them are headings in any case."""
    kept: list[int] = []
    last: Number | None = None
    for index, para in plain.items():
        number = _number(para)
        follows = number and (last is None or number.follows(last, within=APART))
        if sure(index) or follows:
            kept.append(index)
            last = number or last
    return kept


def _number(para: Para) -> Number | None:
    """The number of a heading, without the marks around it."""
    bare = BARE.match(para.text) if para.number is None else None
    printed = bare["number"] if bare else para.number
    return Number(text=Number(text=printed).bare) if printed else None


def _whole(para: Para) -> Heading:
    return Heading(para=para, start=para.start, end=para.end)


def _may_be_title(para: Para) -> bool:
    return para.kind == "heading" or (len(para.text) <= TITLE and not para.text.endswith((".", ";", ",")))


def _is_heading(para: Para) -> bool:
    bullet = para.number is not None and Number(text=para.number).is_bullet
    return para.kind == "heading" and bool(para.words) and not bullet and len(para.text) <= TITLE


def _is_label(para: Para, rules: Rulebook) -> bool:
    """`RESOLVED:`, `Recommendations`, `Reasons`: what stands below belongs to the item above."""
    if para.words.endswith(":") or opens_list(para.words, rules) or ends_list(para, rules):
        return True
    return decides_formally(para.words, rules)
