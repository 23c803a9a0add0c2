"""Packs are parted where papers begin, and what stood in the pack stands in its papers, each word in its place."""

from __future__ import annotations

import json
import statistics
from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from time import process_time
from types import ModuleType

import pytest
from laid_out import block, laid_out, line
from packs.meetings import PACKS
from packs.scored import benchmark

import pipeline
from extract.model.document import Bookmark, Document
from extract.model.finding import Finding
from extract.model.pack import Pack
from extract.model.record import Record
from extract.read.reader import read
from extract.rulebook.choice import rules_of
from extract.rulebook.load import common
from extract.split.cut import cut
from extract.split.splitter import split
from extract.split.words import words_of

ROOT = Path(__file__).resolve().parents[1]
REAL = sorted((ROOT.parent / "shared" / "packs").glob("*.parts.json"))
SAMPLES = sorted((ROOT / "samples").rglob("*.parts.json"))
FLOORS = {"F1": 0.97, "kind": 0.95, "item": 0.95, "title": 0.90}
"""What the mean over the packs may not fall below."""

TANGLED = (" " * 300, "." * 390, "(Pages " * 50, "- " * 190, "1 " * 190, "5" + "(a)" * 120, "\t" * 390)
"""Lines that could make a pattern try for ever."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Walked:
    """A pack on its way: as it is read, as it is parted, what was found in it."""

    name: str
    document: Document
    pack: Pack
    papers: tuple[Document, ...]
    findings: tuple[Finding, ...]
    record: Record
    truth: dict[str, list[dict[str, object]]]


def walk(path: Path) -> Walked:
    document, findings, record = pipeline.followed(pipeline._source(path))
    rules = rules_of(document)
    pack = split(document, rules)
    return Walked(
        name=path.stem, document=document, pack=pack, findings=findings, record=record,
        papers=tuple(part for part, _ in cut(document, pack.parts, rules)),
        truth=json.loads(path.with_name(f"{path.stem}.parts.json").read_text("utf-8")),
    )  # fmt: skip


@pytest.fixture(scope="module")
def walks(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Walked]:
    folder = tmp_path_factory.mktemp("packs")
    made = [PACKS[name]().save(folder) for name in PACKS]
    paths = [*made, *(path.with_name(path.name.removesuffix(".parts.json") + ".pdf") for path in SAMPLES)]
    return {path.stem: walk(path) for path in paths}


@pytest.fixture(params=[*PACKS, *(path.name.removesuffix(".parts.json") for path in SAMPLES)])
def walked(request: pytest.FixtureRequest, walks: dict[str, Walked]) -> Walked:
    return walks[request.param]


# -- laws over every pack --


def test_every_page_is_in_one_part(walked: Walked) -> None:
    pages = [page for part in walked.pack.parts for page in range(part.first_page, part.last_page + 1)]
    assert pages == [page.number for page in walked.document.pages]
    assert [page.number for one in walked.papers for page in one.pages] == pages


def test_every_word_of_a_paper_can_be_cut_out_of_it_again(walked: Walked) -> None:
    for paper in walked.papers:
        quotes = [paper.quote(passage) for passage in paper.passages()]
        pieces = [(piece.words, paper.text_at(piece.place)) for quote in quotes for piece in quote.pieces]
        assert [(words, there) for words, there in pieces if words != there] == []


def test_no_word_of_the_pack_is_lost_or_doubled_by_parting_it(walked: Walked) -> None:
    assert words(walked.papers) == words([walked.document])


def words(documents: Iterable[Document]) -> Counter[str]:
    lines = (line for one in documents for passage in one.passages() for line in passage.lines)
    return Counter(word for line in lines for word in line.text.split())


def test_what_is_found_in_a_paper_stands_in_the_pack_at_its_place(walked: Walked) -> None:
    pieces = [piece for one in walked.findings for quote in one.parts.values() for piece in quote.pieces]
    values = [evidence for one in (walked.record, *walked.record.parts) for _, evidence in one.paper.evidence]
    pieces += [piece for one in values for piece in one.quote.pieces]
    assert pieces
    at = walked.document.text_at
    assert [(piece.words, at(piece.place)) for piece in pieces if at(piece.place) != piece.words] == []


def test_a_paper_s_findings_stand_on_its_own_pages(walked: Walked) -> None:
    for one in walked.record.parts:
        assert one.part
        found = (*one.recommendations, *one.actions, *one.rejections)
        pages = {piece.place.page for item in found for piece in item.evidence.quote.pieces}
        assert pages <= set(range(one.part.first_page, one.part.last_page + 1))


def test_papers_of_one_pack_are_told_apart(walked: Walked) -> None:
    assert len({paper.sha256 for paper in walked.papers}) == len(walked.papers)


# -- floors --


@pytest.fixture(scope="module")
def scorer() -> ModuleType:
    return benchmark()


def means(scorer: ModuleType, pairs: Iterable[tuple[list[dict[str, object]], Pack]]) -> dict[str, float]:
    """Of each figure the mean over the packs: what a person named, and what was found."""
    scores = [scorer.compared(true, [asdict(part) for part in found.parts]).figures for true, found in pairs]
    return dict(zip(scorer.NAMES, map(statistics.fmean, zip(*scores, strict=True)), strict=True))


def test_our_own_packs_are_parted_well(walks: dict[str, Walked], scorer: ModuleType) -> None:
    found = means(scorer, ((one.truth["parts"], one.pack) for one in walks.values()))
    assert {name: found[name] for name in FLOORS if found[name] < FLOORS[name]} == {}


@pytest.mark.skipif(not REAL, reason="no real packs beside this checkout")
def test_real_packs_are_parted_well(scorer: ModuleType) -> None:
    paths = [path.with_name(path.name.removesuffix(".parts.json") + ".pdf") for path in REAL]
    documents = [read(pipeline._source(path)) for path in paths]
    truths = [json.loads(path.read_text("utf-8"))["parts"] for path in REAL]
    found = means(scorer, zip(truths, (split(one, rules_of(one)) for one in documents), strict=True))
    assert {name: found[name] for name in FLOORS if found[name] < FLOORS[name]} == {}


# -- odd and large --


def bound(pages: int, every: int = 10, bookmarks: int = 0) -> Document:
    """An agenda and papers of so many pages."""
    items = range(1, min(pages // every, 40))
    spans = [(item, item * every + 1, item * every + every) for item in items]
    listed = [f"{item} Care of the sluices {item} (Pages {first} - {last})" for item, first, last in spans]
    blocks = [block(line("AGENDA", 1, 80, size=16))]
    blocks += [block(line(text, 1, 110.0 + 14 * number)) for number, text in enumerate(listed)]
    for page in range(2, pages + 1):
        if page % every == 1:
            blocks.append(block(line(f"Agenda Item {page // every}", page, 24, 450)))
            blocks.append(block(line(f"Care of the sluices {page // every}", page, 90, size=16), kind="heading"))
        blocks += [block(line(f"Leaf {page} has line {row} of its text.", page, 120.0 + 30 * row)) for row in range(15)]
        blocks.append(block(line(f"Page {page}", page, 810, 280)))
    marks = (Bookmark(title=f"Leaf {count}", page=count % pages + 1, level=count % 4) for count in range(bookmarks))
    return laid_out(blocks, pages, tuple(marks))


def seconds(pages: int, bookmarks: int = 0) -> float:
    """How long (of CPU time) it takes to part a pack of so many pages and to cut it; all its parts are found."""
    whole, rules = bound(pages, bookmarks=bookmarks), common()
    begun = process_time()
    pack = split(whole, rules)
    blocks = sum(len(paper.blocks) for paper, _ in cut(whole, pack.parts, rules))
    assert blocks == len(whole.blocks)
    assert bookmarks or len(pack.parts) == pages // 10
    return process_time() - begun


def test_time_grows_with_the_pages_and_no_faster() -> None:
    seconds(100)
    small = min(seconds(250) for _ in range(2))
    assert seconds(2000) < 8 * small * 2 + 0.2


def test_a_thousand_bookmarks_a_page_are_no_trouble() -> None:
    assert seconds(100, bookmarks=100_000) < 4 * seconds(100) + 2


@pytest.mark.parametrize("said", TANGLED)
def test_no_line_holds_the_splitter_up(said: str) -> None:
    whole = bound(30)
    long = [block(line(f"{said}x {one.text}"[:395], one.passage.lines[0].page or 1, 200, 10)) for one in whole.blocks]
    begun = process_time()
    split(laid_out(long, 30, ()), common())
    assert process_time() - begun < 5


def test_pages_without_a_word_make_no_pack() -> None:
    blank = laid_out([], 40)
    assert split(blank, common()) == Pack()
    assert split(replace(blank, pages=()), common()) == Pack()


def test_bookmarks_that_lead_nowhere_are_passed_over() -> None:
    marks = (Bookmark(title="", page=0, level=0), Bookmark(title="6 Sluices", page=999, level=0))
    whole = bound(40)
    assert split(replace(whole, outline=marks), common()).parts == split(whole, common()).parts


@pytest.mark.parametrize(
    ("name", "title"),
    [("EqIA Screening Form", "EqIA Screening Form – Equality Impact Assessment"),
     ("DPIA", "DPIA – Data Protection Impact Assessment"),
     ("Equality Impact Assessment (EqIA)", "Equality Impact Assessment (EqIA)"),
     ("Ciabatta stalls", "Ciabatta stalls")],
)  # fmt: skip
def test_a_form_is_called_by_what_its_letters_stand_for(name: str, title: str) -> None:
    assert words_of(common()).spelled_out(name) == title
