"""One paper in many files is stored once, whichever comes first, and what keeps it back anywhere keeps it back."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from time import process_time

import numpy as np
import pikepdf
import pytest
from example_records import seen
from packs.meetings import PACKS
from sqlite_utils import Database

import pipeline
from extract.model.outcome import READ_WITH_PROBLEMS
from extract.model.pack import SKETCH
from extract.model.problem import Problem, UsageError
from extract.model.record import Record
from extract.model.restriction import PAPER, Restriction
from extract.model.source import PDF
from extract.store import save as saving
from extract.store.database import open_database
from extract.store.doctor import checks
from extract.store.evidence import Row
from extract.store.packs import part_row
from extract.store.publish import publish
from extract.store.same import note_sketch
from extract.store.save import save
from extract.store.withdraw import readmit, withdraw

V1, V2 = "1", "2"
NAME = "county-stamps-and-bookmarks"
MARK = Restriction(reach=PAPER, reason="sign", text="Not for publication", rule="restrictions.signs")


@dataclass(frozen=True, slots=True, kw_only=True)
class Bound:
    """A pack as it is read, one report of it as it is read from a file of its own, and the pages it has there."""

    pack: Record
    single: Record
    pages: range
    folder: Path

    @property
    def inside(self) -> Record:
        """The report as the pack has it."""
        return next(one for one in self.pack.parts if one.part and one.part.first_page == self.pages.start)

    def with_report(self, report: Record) -> Record:
        """The pack with this in the report's place."""
        return replace(self.pack, parts=tuple(report if one is self.inside else one for one in self.pack.parts))


@pytest.fixture(scope="module")
def bound(tmp_path_factory: pytest.TempPathFactory) -> Bound:
    folder = tmp_path_factory.mktemp("same")
    path = PACKS[NAME]().save(folder)
    parts = json.loads(path.with_name(f"{NAME}.parts.json").read_text("utf-8"))["parts"]
    report = next(part for part in parts if part["kind"] == "report")
    pages = range(report["first_page"], report["last_page"] + 1)
    alone = cut_out(path, pages, folder / "report.pdf")
    return Bound(pack=understood(path), single=understood(alone), pages=pages, folder=folder)


def cut_out(path: Path, pages: range, target: Path) -> Path:
    """These pages of a file as a file."""
    with pikepdf.open(path) as whole, pikepdf.new() as some:
        some.pages.extend(whole.pages[page - 1] for page in pages)
        some.save(target)
    return target


def understood(path: Path) -> Record:
    return pipeline.understand(pipeline._source(path))


@pytest.fixture
def db() -> Database:
    return open_database(":memory:")


def kept(db: Database, *records: Record, version: str = V1) -> Database:
    for record in records:
        save(db, record, extractor_version=version)
    assert not db.execute("PRAGMA foreign_key_check").fetchall()
    return db


def said(db: Database) -> list[tuple[str, ...]]:
    """Every recommendation, however its id is."""
    return sorted(db.execute("SELECT coalesce(ref, ''), text FROM recommendations").fetchall())


def maps(db: Database, text: str) -> dict[str, list[list[int]]]:
    """Where the paper with this recommendation stands: name of the file -> its page map."""
    sql = """
        SELECT locations.name, page_map FROM locations JOIN recommendations USING (document_id) WHERE text = ?
    """
    return {name: json.loads(pairs) for name, pairs in db.execute(sql, [text]).fetchall()}


def restricted(db: Database, text: str) -> list[int]:
    sql = "SELECT restricted FROM documents JOIN recommendations ON document_id = documents.id WHERE text = ?"
    return [row[0] for row in db.execute(sql, [text]).fetchall()]


def first(bound: Bound) -> str:
    """What the report recommends first."""
    return bound.single.recommendations[0].text


# -- once, whichever comes first --


@pytest.mark.parametrize("pack_first", [True, False])
def test_a_pack_and_its_report_alone_are_one_paper(bound: Bound, db: Database, *, pack_first: bool) -> None:
    order = (bound.pack, bound.single) if pack_first else (bound.single, bound.pack)
    kept(db, *order)
    whole = bound.pack.whole.recommendations
    assert len(whole) > len(bound.single.recommendations) > 0
    assert said(db) == sorted((item.ref or "", item.text) for item in whole)
    assert set(maps(db, first(bound))) == {f"{NAME}.pdf", "report.pdf"}
    assert db.execute("SELECT count(*) FROM parts").fetchone()[0] == len(bound.pack.parts)


@pytest.mark.parametrize("pack_first", [True, False])
def test_the_meeting_is_known_whichever_comes_first(bound: Bound, db: Database, *, pack_first: bool) -> None:
    bare = replace(bound.single, paper=replace(bound.single.paper, council=None, body=None, meeting_date=None))
    kept(db, *((bound.pack, bare) if pack_first else (bare, bound.pack)))
    sql = "SELECT meeting_date FROM documents JOIN recommendations ON document_id = documents.id WHERE text = ?"
    assert db.execute(sql, [first(bound)]).fetchall() == [(bound.pack.paper.meeting_date,)]
    assert bound.pack.paper.meeting_date


@pytest.mark.parametrize("order", ["pack single", "single pack"])
@pytest.mark.parametrize("again", ["pack single", "single pack", "pack", "single"])
def test_page_maps_lead_to_the_page_also_when_read_again(bound: Bound, db: Database, order: str, again: str) -> None:
    """Each place of evidence, by the map, is the page with the same words in the other file."""
    records = {"pack": bound.pack, "single": bound.single}
    kept(db, *(records[name] for name in order.split()))
    kept(db, *(records[name] for name in again.split()), version=V2)
    (page,) = {row[0] for row in db.execute("SELECT page FROM recommendations WHERE text = ?", [first(bound)])}
    found = maps(db, first(bound))
    alone = bound.single.recommendations[0].evidence.quote.page
    assert dict(found["report.pdf"])[page] == alone
    assert dict(found[f"{NAME}.pdf"])[page] == bound.pages.start + (alone or 0) - 1


def test_the_map_is_counted_anew_when_another_pack_is_read_first(bound: Bound, db: Database) -> None:
    shifted = moved(bound.with_report(bound.inside), "other.pdf", by=100)
    kept(db, bound.pack, shifted)
    kept(db, shifted, bound.pack, version=V2)
    (page,) = {row[0] for row in db.execute("SELECT page FROM recommendations WHERE text = ?", [first(bound)])}
    found = maps(db, first(bound))
    assert dict(found["other.pdf"])[page] - dict(found[f"{NAME}.pdf"])[page] == 100
    assert page in dict(found["other.pdf"])


def moved(pack: Record, name: str, *, by: int) -> Record:
    """The same papers in another file, so many pages further on, as far as locations tell."""
    parts = tuple(
        replace(
            one,
            part=replace(one.part, first_page=one.part.first_page + by, last_page=one.part.last_page + by),
            likeness=replace(one.likeness, pages=tuple(page + by for page in one.likeness.pages)),
            recommendations=tuple(
                replace(item, evidence=seen(item.text, page=(item.evidence.quote.page or 0) + by))
                for item in one.recommendations
            ),
        )
        for one in pack.parts
        if one.part and one.likeness
    )
    sha256 = pack.paper.sha256[::-1]
    return replace(pack, parts=parts, paper=replace(pack.paper, sha256=sha256, name=name, origin=f"/elsewhere/{name}"))


def test_a_file_with_faults_of_its_own_is_not_fine_because_its_words_are_known(bound: Bound, db: Database) -> None:
    report = bound.single
    fault = Problem(stage="read", code="COVERED_TEXT", message="Words lie under a box.", next_step="Look at it.")
    paper = replace(report.paper, sha256="f" * 64, origin="covered.pdf", name="covered.pdf")
    save(db, report, extractor_version=V1)
    outcome = save(db, replace(report, paper=paper, problems=(fault,)), extractor_version=V1)
    assert (outcome.state, outcome.problems, papers(db)) == (READ_WITH_PROBLEMS, (fault,), 1)
    assert db.execute("SELECT count(*) FROM needs_review WHERE words LIKE 'covered.pdf: %'").fetchone()[0] == 1


def test_the_same_pack_in_two_folders_is_one_pack(bound: Bound, db: Database) -> None:
    copy = replace(bound.pack, paper=replace(bound.pack.paper, origin="/elsewhere/copy.pdf"))
    kept(db, bound.pack, copy)
    assert len(said(db)) == len(bound.pack.whole.recommendations)
    sql = "SELECT DISTINCT places FROM paper_locations"
    assert [row[0] for row in db.execute(sql).fetchall()] == [2]


def test_reading_again_with_another_version_leaves_nothing_behind(bound: Bound, db: Database) -> None:
    kept(db, bound.pack, bound.single)
    before = said(db), papers(db)
    kept(db, bound.single, bound.pack, version=V2)
    assert (said(db), papers(db)) == before


def test_a_paper_that_only_an_older_version_read_makes_way(bound: Bound, db: Database) -> None:
    kept(db, bound.single)
    kept(db, bound.pack, version=V2)
    assert len(said(db)) == len(bound.pack.whole.recommendations)
    assert set(maps(db, first(bound))) == {f"{NAME}.pdf", "report.pdf"}


def papers(db: Database) -> int:
    return int(db.execute("SELECT count(*) FROM documents").fetchone()[0])


def test_a_file_that_is_parted_otherwise_keeps_no_old_part(bound: Bound, db: Database) -> None:
    kept(db, bound.pack)
    fewer = replace(bound.pack, parts=tuple(one for one in bound.pack.parts if one is not bound.inside))
    kept(db, fewer, version=V2)
    assert not restricted(db, first(bound))
    assert papers(db) == 1 + len(fewer.parts)


def test_a_part_that_stands_alone_too_stays_when_the_pack_is_parted_otherwise(bound: Bound, db: Database) -> None:
    kept(db, bound.pack, bound.single)
    kept(db, replace(bound.pack, parts=tuple(one for one in bound.pack.parts if one is not bound.inside)), version=V2)
    assert set(maps(db, first(bound))) == {"report.pdf"}


def test_a_pack_whose_storing_ends_in_the_middle_leaves_what_was_there(
    bound: Bound, db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept(db, bound.single)
    before = list(db.conn.iterdump())
    with monkeypatch.context() as patched:
        patched.setattr(saving, "part_row", ended_at(5))
        with pytest.raises(KeyboardInterrupt):
            save(db, bound.pack, extractor_version=V1)
    assert list(db.conn.iterdump()) == before
    kept(db, bound.pack)
    assert len(said(db)) == len(bound.pack.whole.recommendations)


def ended_at(number: int) -> Callable[..., tuple[str, Row]]:
    """What is called for every part, and ends the program at one."""

    def row(pack: str, count: int, record: Record, document: str) -> tuple[str, Row]:
        if count == number:
            raise KeyboardInterrupt
        return part_row(pack, count, record, document)

    return row


# -- kept back --


@pytest.mark.parametrize("pack_first", [True, False])
@pytest.mark.parametrize("says_so", ["pack", "single"])
@pytest.mark.parametrize("again", ["", "pack", "single"])
def test_what_one_file_keeps_back_stays_back(
    bound: Bound, db: Database, says_so: str, again: str, *, pack_first: bool
) -> None:
    """Also while only the file that says nothing has been read again: the run may have ended in between."""
    closed = bound.with_report(replace(bound.inside, restrictions=(MARK,)))
    pack = closed if says_so == "pack" else bound.pack
    single = replace(bound.single, restrictions=(MARK,)) if says_so == "single" else bound.single
    kept(db, *((pack, single) if pack_first else (single, pack)))
    assert restricted(db, first(bound)) == [1]
    if again:
        kept(db, {"pack": pack, "single": single}[again], version=V2)
        assert restricted(db, first(bound)) == [1]


def test_a_mark_that_a_later_reading_does_not_find_is_lifted(bound: Bound, db: Database) -> None:
    closed = bound.with_report(replace(bound.inside, restrictions=(MARK,)))
    kept(db, bound.single, closed)
    assert restricted(db, first(bound)) == [1]
    kept(db, bound.single, bound.pack, version=V2)
    assert restricted(db, first(bound)) == [0]


@pytest.mark.parametrize("closed_first", [True, False])
def test_a_paper_that_stands_open_and_closed_in_one_pack_is_closed(
    bound: Bound, db: Database, *, closed_first: bool
) -> None:
    """Among the open items, and again in the closed session."""
    closed = replace(bound.inside, restrictions=(MARK,))
    one, two = (closed, bound.inside) if closed_first else (bound.inside, closed)
    kept(db, replace(bound.with_report(one), parts=(*bound.with_report(one).parts, two)))
    assert restricted(db, first(bound)) == [1]


# -- withdrawn --


@pytest.fixture
def database(tmp_path: Path, bound: Bound) -> Iterator[Path]:
    path = tmp_path / "council.db"
    with closing(open_database(path)) as db:
        kept(db, bound.pack)
    yield path
    assert all(check.good for check in checks(path))


def published(database: Path) -> set[str]:
    """The recommendations that the public would see."""
    target = database.with_name("public.db")
    publish(database, target)
    with closing(open_database(target)) as db:
        return {row[0] for row in db.execute("SELECT text FROM recommendations")}


def test_a_pack_is_withdrawn_by_its_name_with_all_its_papers(database: Path) -> None:
    assert published(database)
    with closing(open_database(database)) as db:
        withdraw(db, f"{NAME}.pdf")
    assert not published(database)
    with closing(open_database(database)) as db:
        readmit(db, f"{NAME}.pdf")
    assert published(database)


def test_a_paper_of_a_pack_is_withdrawn_by_its_id(database: Path, bound: Bound) -> None:
    withdraw_report(database, bound)
    assert published(database)
    assert first(bound) not in published(database)


def withdraw_report(database: Path, bound: Bound) -> None:
    with closing(open_database(database)) as db:
        sql = "SELECT document_id FROM recommendations WHERE text = ?"
        withdraw(db, db.execute(sql, [first(bound)]).fetchone()[0])


def test_a_withdrawn_paper_stays_out_under_another_id(database: Path, bound: Bound) -> None:
    """Read by another version, from a file of its own first; then the pack is parted otherwise."""
    withdraw_report(database, bound)
    with closing(open_database(database)) as db:
        kept(db, bound.single, version=V2)
    assert first(bound) not in published(database)
    other = replace(bound.inside, paper=replace(bound.inside.paper, sha256="ab" * 32), likeness=None)
    with closing(open_database(database)) as db:
        kept(db, bound.with_report(other), version="3")
    assert first(bound) not in published(database)


def test_a_withdrawal_is_taken_back_whatever_the_id_is_now(database: Path, bound: Bound) -> None:
    withdraw_report(database, bound)
    with closing(open_database(database)) as db:
        kept(db, bound.single, bound.pack, version=V2)
        readmit(db, "report.pdf")
    assert first(bound) in published(database)


def test_a_name_that_two_packs_bear_is_asked_about(database: Path, bound: Bound) -> None:
    other = moved(bound.pack, f"{NAME}.pdf", by=0)
    with closing(open_database(database)) as db:
        kept(db, other)
        with pytest.raises(UsageError, match="2 papers are called"):
            withdraw(db, f"{NAME}.pdf")


# -- alike --


def test_looking_for_papers_alike_stays_quick(db: Database) -> None:
    """Three thousand papers: the last hundred take no longer to enter than the second hundred."""
    numbers = np.random.default_rng(1)
    times = []
    for batch in range(30):
        begun = process_time()
        for count in range(100):
            enter(db, f"{batch}-{count}", numbers.integers(0, 2**32, SKETCH).tolist())
        times.append(process_time() - begun)
    assert min(times[-3:]) < 3 * min(times[1:4]) + 0.05


def test_papers_that_share_most_of_their_words_are_noted_as_alike(db: Database) -> None:
    sketch = list(range(1, SKETCH + 1))
    enter(db, "one", sketch)
    enter(db, "two", [*sketch[:-8], *range(1000, 1008)])
    enter(db, "far", list(range(5000, 5000 + SKETCH)))
    assert db.execute("SELECT document_id, other_id, likeness FROM alike").fetchall() == [("one", "two", 0.875)]


def enter(db: Database, name: str, sketch: list[int]) -> None:
    known = {"id": name, "name": name, "kind": "report", "origin": name, "sha256": name, "media_type": PDF}
    db["documents"].insert({**known, "extractor_version": V1})
    note_sketch(db, name, sketch)
