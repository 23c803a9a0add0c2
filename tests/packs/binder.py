"""Papers bound into a pack, as a committee system, an older one or a clerk does it, and what each of its parts is."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pikepdf

from packs.sheet import Sheet, scanned
from packs.writer import Writer

LEFT_BLANK = "This page is intentionally left blank"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """One paper of a pack. `kind`, `item`, `title`: what a person calls it. `scanned`: it is pictures."""

    kind: str
    title: str
    written: Writer
    item: str | None = None
    file_name: str = ""
    inner: tuple[tuple[str, int], ...] = ()
    scanned: bool = False

    def sheets(self) -> tuple[Sheet, ...]:
        """Its pages; of a scanned paper, their pictures."""
        pages = self.written.done()
        return tuple(map(scanned, pages)) if self.scanned else pages


@dataclass(frozen=True, slots=True, kw_only=True)
class Binding:
    """What a system adds. `stamp`: `Agenda Item {item}`. `number`: `Page {page}`, of the pack, at the foot.

    recto: every paper begins on a right-hand page. counts_from: the place of the paper that the numbers begin with;
    first_number: what they begin with.
    labels: the viewer's page labels tell the papers' own numbers.
    """

    stamp: str = ""
    number: str = ""
    number_at: str = "middle"
    recto: bool = True
    blank: str = LEFT_BLANK
    counts_from: int = 1
    first_number: int = 1
    outline: bool = False
    labels: bool = False
    stamp_size: float = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Bound:
    """A paper in its place. Pages of the pack, from 1; `blanks`: those left blank after it."""

    paper: Paper
    first: int
    last: int
    blanks: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """A pack: its name, the meeting, and its papers in order."""

    name: str
    council: str
    body: str
    date: str
    papers: tuple[Paper, ...]
    binding: Binding

    def bound(self) -> tuple[Bound, ...]:
        """Where every paper lies."""
        return tuple(lay(self.papers, self.binding))

    def truth(self) -> dict[str, object]:
        """The parts as a person would list them."""
        return {
            "pack": {"council": self.council, "body": self.body, "meeting_date": self.date},
            "parts": [_truth_of(one) for one in self.bound()],
        }

    def to_pdf(self) -> pikepdf.Pdf:
        """The pack, not saved yet. Once: running lines and stamps are drawn on its pages."""
        pdf, fonts = pikepdf.new(), {}
        bound = self.bound()
        shift = _shift(bound, self.binding)
        for one in bound:
            for sheet in self._stamped(one, shift):
                pdf.pages.append(pikepdf.Page(sheet.to_pdf(pdf, fonts)))
        if self.binding.outline:
            _outline(pdf, bound)
        if self.binding.labels:
            _labels(pdf, bound)
        return pdf

    def save(self, folder: Path) -> Path:
        """Write the pack and its truth: the same words give the same bytes."""
        path = folder / f"{self.name}.pdf"
        with self.to_pdf() as pdf:
            pdf.save(
                path, deterministic_id=True, compress_streams=True, object_stream_mode=pikepdf.ObjectStreamMode.generate
            )
        truth = json.dumps(self.truth(), ensure_ascii=False, indent=1)
        (folder / f"{self.name}.parts.json").write_text(truth + "\n", "utf-8")
        return path

    def _stamped(self, one: Bound, shift: int) -> Iterator[Sheet]:
        sheets = [*one.paper.sheets(), *(_blank(self.binding.blank) for _ in one.blanks)]
        for index, sheet in enumerate(sheets):
            page = one.first + index - shift
            written = index < len(sheets) - len(one.blanks)
            if self.binding.number and page >= self.binding.first_number and written:
                _stamp_foot(sheet, self.binding, page)
            if self.binding.stamp and index == 0 and one.paper.item and self._opens_item(one):
                _stamp_head(sheet, self.binding, one.paper.item)
            yield sheet

    def _opens_item(self, one: Bound) -> bool:
        return next(paper for paper in self.papers if paper.item == one.paper.item) is one.paper


def lay(papers: Sequence[Paper], binding: Binding) -> Iterator[Bound]:
    """The papers one after the other, with blank backs where the binding wants right-hand pages."""
    page = 1
    for paper in papers:
        end = page + len(paper.written.sheets) - 1
        blanks = (end + 1,) if binding.recto and end % 2 else ()
        yield Bound(paper=paper, first=page, last=end + len(blanks), blanks=blanks)
        page = end + len(blanks) + 1


def pages_of(papers: Sequence[Paper], binding: Binding) -> dict[str, str]:
    """The page numbers of each item as an agenda prints them, `5 - 22`; `papers` are those that have numbers."""
    bound = tuple(lay(papers, binding))
    shift = 1 - binding.first_number
    spans: dict[str, tuple[int, int]] = {}
    for one in bound:
        if one.paper.item:
            first = spans.get(one.paper.item, (one.first - shift, 0))[0]
            spans[one.paper.item] = (first, one.last - shift)
    return {item: f"{first} - {last}" for item, (first, last) in spans.items()}


def _shift(bound: Sequence[Bound], binding: Binding) -> int:
    """A page's place in the file less the number printed on it."""
    return bound[binding.counts_from].first - binding.first_number


def _truth_of(one: Bound) -> dict[str, object]:
    paper = one.paper
    return {
        "first_page": one.first, "last_page": one.last, "kind": paper.kind, "item": paper.item,
        "title": paper.title, "blank_pages": list(one.blanks),
    }  # fmt: skip


def _blank(words: str) -> Sheet:
    sheet = Sheet()
    if words:
        sheet.middle(400, words, size=14)
    return sheet


def _stamp_foot(sheet: Sheet, binding: Binding, page: int) -> None:
    words, size = binding.number.format(page=page), binding.stamp_size
    if sheet.landscape and "Page" in words:
        sheet.write(38, sheet.size[1] / 2 - 20, words, size=size, turned=True)
    elif binding.number_at == "right":
        sheet.write(sheet.size[0] - 70, sheet.size[1] - 34, words, size=size)
    else:
        sheet.middle(sheet.size[1] - 34, words, size=size)


def _stamp_head(sheet: Sheet, binding: Binding, item: str) -> None:
    words = binding.stamp.format(item=item)
    if sheet.landscape:
        sheet.write(sheet.size[0] - 34, sheet.size[1] - 130, words, size=binding.stamp_size, turned=True)
    else:
        sheet.write(sheet.size[0] - 127, 24, words, size=binding.stamp_size)


def _outline(pdf: pikepdf.Pdf, bound: Sequence[Bound]) -> None:
    """Bookmarks as a committee system makes them: an entry an item, further papers below it."""
    with pdf.open_outline() as outline:
        opened: dict[str | None, pikepdf.OutlineItem] = {}
        for one in bound:
            item, name = one.paper.item, one.paper.file_name or one.paper.title
            top = item not in opened or item is None
            entry = pikepdf.OutlineItem(f"{item} {name}" if item and top else name, one.first - 1)
            entry.children.extend(pikepdf.OutlineItem(words, one.first - 1 + page) for words, page in one.paper.inner)
            (outline.root if top else opened[item].children).append(entry)
            opened.setdefault(item, entry)


def _labels(pdf: pikepdf.Pdf, bound: Sequence[Bound]) -> None:
    """Page labels that begin anew with every paper."""
    nums = pikepdf.Array()
    for one in bound:
        nums.append(one.first - 1)
        nums.append(pikepdf.Dictionary(S=pikepdf.Name.D, St=1))
    pdf.Root.PageLabels = pikepdf.Dictionary(Nums=nums)
