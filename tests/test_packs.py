"""The made packs are what their truth says, and what parted packs are scored by counts what it should."""

from __future__ import annotations

import io
import json
import re
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import pikepdf
import pypdfium2
import pytest
from packs.binder import LEFT_BLANK, Binding, Bound, Pack, Paper
from packs.meetings import PACKS
from packs.scored import benchmark
from packs.sheet import width
from packs.writer import House, Writer
from rapidfuzz import fuzz

from extract.model.pack import KINDS

ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A pack, what it holds by its truth, and the words on each of its pages."""

    pack: Pack
    bound: tuple[Bound, ...]
    pages: tuple[str, ...]
    pdf: Path

    def words(self, page: int) -> str:
        return self.pages[page - 1]


@pytest.fixture(scope="module", params=PACKS)
def written(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Written:
    pack = PACKS[request.param]()
    path = pack.save(tmp_path_factory.mktemp("packs"))
    with pypdfium2.PdfDocument(path) as pdf:
        pages = tuple(" ".join(page.get_textpage().get_text_range().split()) for page in pdf)
    return Written(pack=pack, bound=pack.bound(), pages=pages, pdf=path)


# -- the packs --


def test_the_parts_cover_every_page_once(written: Written) -> None:
    ends = [0, *(one.last for one in written.bound)]
    assert [one.first for one in written.bound] == [end + 1 for end in ends[:-1]]
    assert ends[-1] == len(written.pages)
    assert 15 <= len(written.pages) <= 80


def test_the_file_beside_a_pack_is_its_truth(written: Written) -> None:
    held = json.loads(written.pdf.with_name(written.pack.name + ".parts.json").read_text("utf-8"))
    assert held == json.loads(json.dumps(written.pack.truth()))
    assert {part["kind"] for part in held["parts"]} <= set(KINDS)
    sheets = [part["first_page"] for part in held["parts"] if part["kind"] == "front_sheet"]
    assert sheets == ([] if written.pack.name == "authority-without-agenda" else [1])


def test_every_paper_is_there_once_and_an_item_s_papers_stand_together(written: Written) -> None:
    papers = [(one.paper.item, one.paper.title) for one in written.bound]
    assert len(set(papers)) == len(papers)
    items = [item for item, _ in papers]
    starts = [item for before, item in zip([None, *items], items, strict=False) if item and item != before]
    assert len(set(starts)) == len(starts)


def test_only_blank_backs_are_blank(written: Written) -> None:
    blank = {page for one in written.bound for page in one.blanks}
    scans = {page for one in written.bound if one.paper.scanned for page in range(one.first, one.last + 1)}
    bare = {number for number, words in enumerate(written.pages, 1) if words in ("", written.pack.binding.blank)}
    assert bare == blank | scans


def test_a_title_stands_where_a_person_could_read_it(written: Written) -> None:
    """On the paper's first page or on the agenda: truth asks for nothing that only the file's maker knows."""
    agenda = " ".join(written.pages[: written.bound[0].last])
    for one in written.bound[1:]:
        if one.paper.kind not in ("agenda", "restricted") and not one.paper.scanned:
            seen = f"{written.words(one.first)} {agenda}".casefold()
            assert fuzz.token_set_ratio(one.paper.title.casefold(), seen) >= 80, one.paper.title


def test_stamps_are_on_the_first_page_of_every_item_and_nowhere_else(written: Written) -> None:
    stamp = written.pack.binding.stamp
    if not stamp:
        pytest.skip("a pack without stamps")
    opens: dict[str, int] = {}
    for one in written.bound:
        if one.paper.item:
            opens.setdefault(one.paper.item, one.first)
    upright = {page: written.words(page) for page in opens.values()}
    turned = [page for item, page in opens.items() if stamp.format(item=item) not in upright[page]]
    landscape = [page for page in turned if is_landscape(written.pdf, page)]
    assert turned == landscape
    others = [page for page in range(1, len(written.pages) + 1) if page not in opens.values()]
    assert not [page for page in others if re.search(re.escape(stamp.partition("{")[0]) + r"\d", written.words(page))]


def is_landscape(path: Path, page: int) -> bool:
    with pikepdf.open(path) as pdf:
        _, _, wide, tall = pdf.pages[page - 1].MediaBox
        return bool(wide > tall)


def test_the_agenda_s_page_numbers_are_those_printed_on_the_papers(written: Written) -> None:
    number = written.pack.binding.number
    agenda = " ".join(written.pages[: written.bound[0].last])
    spans = {(int(first), int(last)) for first, last in re.findall(r"Pages (\d+) - (\d+)\)", agenda)}
    if not number or not spans:
        pytest.skip("a pack whose agenda tells no pages")
    assert len(spans) == len({one.paper.item for one in written.bound if one.paper.item})
    by_item: dict[str, list[Bound]] = {}
    for one in written.bound:
        if one.paper.item:
            by_item.setdefault(one.paper.item, []).append(one)
    for (first, _), papers in zip(sorted(spans), by_item.values(), strict=True):
        page = papers[0].first
        assert is_landscape(written.pdf, page) or number.format(page=first) in written.words(page)


def test_bookmarks_lead_to_the_papers(written: Written) -> None:
    with pikepdf.open(written.pdf) as pdf, pdf.open_outline() as outline:
        tops = [str(entry.title) for entry in outline.root]
    items = [one.paper.item for one in written.bound if one.paper.item]
    expected = ["Agenda", *dict.fromkeys(items)] if written.pack.binding.outline else []
    assert [title.partition(" ")[0] for title in tops] == expected


def test_the_same_words_give_the_same_bytes(tmp_path: Path) -> None:
    once, again = tmp_path / "once", tmp_path / "again"
    for folder in (once, again):
        folder.mkdir()
        PACKS["district-page-labels"]().save(folder)
    assert (once / "district-page-labels.pdf").read_bytes() == (again / "district-page-labels.pdf").read_bytes()


# -- how they are made --


def lines_of(writer: Writer) -> list[str]:
    pack = Pack(
        name="x", council="", body="", date="", papers=(Paper(kind="report", title="x", written=writer),),
        binding=Binding(recto=False, counts_from=0),
    )  # fmt: skip
    held = io.BytesIO()
    pack.to_pdf().save(held)
    with pypdfium2.PdfDocument(held.getvalue()) as pdf:
        return [page.get_textpage().get_text_range() for page in pdf]


def test_lines_stay_within_the_page() -> None:
    writer = Writer(House(size=12, margin=60))
    long = "Wherever the gutters of the long row have sagged they are to be lifted. " * 9
    broken = list(writer.broken(long, 475, 12))
    assert " ".join(broken) == " ".join(long.split())
    assert max(width(line, 12) for line in broken) <= 475


def test_a_paper_s_numbers_begin_anew_where_it_says_so() -> None:
    writer = Writer(House(foot="Page {page} of {pages}"))
    writer.line("one")
    writer.page()
    writer.line("two")
    writer.restart()
    writer.line("three")
    feet = [text.split("\r\n")[-1] for text in lines_of(writer)]
    assert feet == ["Page 1 of 2", "Page 2 of 2", "Page 1 of 1"]


def test_welsh_letters_are_read_back() -> None:
    writer = Writer(House())
    writer.line("Tŷ Nant a’r Ŵyl, dŵr a phŷs")
    assert "Tŷ Nant a’r Ŵyl, dŵr a phŷs" in lines_of(writer)[0]


# -- scoring them --


@pytest.fixture(scope="module")
def scorer() -> ModuleType:
    return benchmark()


def part(first: int, **changes: Any) -> dict[str, Any]:
    told = {"first_page": first, "last_page": first + 1, "kind": "report", "item": "4", "title": "Winter Gritting"}
    return told | changes


def test_truth_scores_full_marks(scorer: ModuleType) -> None:
    parts = [part(1, kind="front_sheet", item=None, title="Agenda"), part(3)]
    assert set(scorer.compared(parts, parts).figures) == {1.0}
    assert scorer.compared(parts, parts).misses == ()


def test_a_part_too_many_and_one_too_few_are_counted(scorer: ModuleType) -> None:
    score = scorer.compared([part(1), part(3), part(7)], [part(1), part(3), part(4), part(5)])
    assert (score.precision, round(score.recall, 3), round(score.f1, 3)) == (0.5, 0.667, 0.571)
    assert [miss.partition(":")[0] for miss in score.misses] == ["page 4", "page 5", "page 7"]


def test_fields_are_judged_where_parts_begin_alike(scorer: ModuleType) -> None:
    true = [part(1, item=None), part(3), part(5)]
    found = [part(1, item=""), part(3, kind="appendix", title="Gritting in Winter"), part(6, kind="minutes")]
    score = scorer.compared(true, found)
    assert dict(zip(scorer.FIELDS, score.fields, strict=True)) == {
        "last_page": 1.0, "kind": 0.5, "item": 1.0, "title": 1.0,
    }  # fmt: skip


def test_nothing_found_is_nothing_right(scorer: ModuleType) -> None:
    assert set(scorer.compared([part(1)], []).figures) == {0.0}


# -- the sample pack --

CALDERWICK = ROOT / "samples" / "calderwick"
SAMPLES = [CALDERWICK / "cabinet-pack-2026-09-15.pdf", CALDERWICK / "cabinet-supplement-2026-09-15.pdf"]


def truth_of(pdf: Path) -> dict[str, Any]:
    held: dict[str, Any] = json.loads(pdf.with_name(pdf.stem + ".parts.json").read_text("utf-8"))
    return held


def pages_of(pdf: Path) -> list[str]:
    """The words of every page, without what the system stamped on it."""
    with pypdfium2.PdfDocument(pdf) as read:
        texts = [" ".join(page.get_textpage().get_text_range().split()) for page in read]
    return [re.sub(r"(\s*\b(Page \d+|Agenda Item \d+))+$", "", text).strip() for text in texts]


@pytest.mark.parametrize("pdf", SAMPLES, ids=lambda path: path.stem)
def test_the_sample_s_parts_cover_its_pages(pdf: Path) -> None:
    parts, pages = truth_of(pdf)["parts"], pages_of(pdf)
    covered = [page for part in parts for page in range(part["first_page"], part["last_page"] + 1)]
    assert covered == list(range(1, len(pages) + 1))
    blank = [page for part in parts for page in part["blank_pages"]]
    assert blank == [number for number, words in enumerate(pages, 1) if words == LEFT_BLANK]


@pytest.mark.parametrize("pdf", SAMPLES, ids=lambda path: path.stem)
def test_the_sample_s_agenda_says_the_pages_that_are_stamped(pdf: Path) -> None:
    parts = truth_of(pdf)["parts"]
    told = re.findall(r"\b(\d+)\. (?:(?!\d\. ).)*?\(Pages (\d+) - (\d+)\)", pages_of(pdf)[0])
    with pypdfium2.PdfDocument(pdf) as read:
        words = {page: read[page - 1].get_textpage().get_text_range() for page in range(1, len(read) + 1)}
    first = {part["item"]: part["first_page"] for part in reversed(parts) if part["item"]}
    assert [item for item, _, _ in told] == list(reversed(first))
    for item, start, _ in told:
        assert f"Page {start}" in words[first[item]]
        assert f"Agenda Item {item}" in words[first[item]]


@pytest.mark.parametrize(("name", "part"), [("allotments", 2), ("empty-shops", 5)])
def test_the_single_papers_are_those_of_the_pack(name: str, part: int) -> None:
    held = truth_of(SAMPLES[0])["parts"][part]
    single, pack = pages_of(CALDERWICK / f"{name}-2026-09-15.pdf"), pages_of(SAMPLES[0])
    here = slice(held["first_page"] - 1, held["last_page"] - len(held["blank_pages"]))
    assert pack[here] == single


def test_what_was_decided_was_recommended_and_resolved() -> None:
    """Each recommendation of the meeting's papers has an outcome, and each outcome the resolution it rests on."""
    decided = json.loads((CALDERWICK / "cabinet-minutes-2026-09-15.decided.json").read_text("utf-8"))
    for one in decided["decided"]:
        for name in one["proposed_in"]:
            truth = json.loads((CALDERWICK / name).with_suffix(".truth.json").read_text("utf-8"))
            assert one["recommendation"] in {asked["ref"] for asked in truth["recommendations"]}
    minutes = json.loads((CALDERWICK / "cabinet-minutes-2026-09-15.truth.json").read_text("utf-8"))
    resolved = [one["resolution"] for one in decided["decided"] if one["resolution"]]
    assert resolved == [asked["ref"] for asked in minutes["recommendations"] if asked["ref"]]
