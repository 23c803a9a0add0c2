"""What is published is what may be published, in a file that holds nothing else."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from canaries import canary, canary_papers, hits
from example_records import bare_record, full_record, paper, seen
from test_cli import run

from extract.model.passage import Quote
from extract.model.place import Place
from extract.model.problem import StoreError, UsageError
from extract.model.record import Recommendation, Record
from extract.model.restriction import PAPER, PART, Restriction
from extract.store.database import open_database
from extract.store.publish import note_publication, publish
from extract.store.save import save
from extract.store.withdraw import readmit, take_out, withdraw

WHOLE = Restriction(reach=PAPER, reason="sign", text="EXEMPT", rule="restricted.sign")
PAGE_TWO = Restriction(reach=PART, reason="running", text="EXEMPT", rule="restricted.running", places=(Place(page=2),))


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """A database with one public paper."""
    keep(tmp_path / "council.db", full_record())
    return tmp_path / "council.db"


def keep(path: Path, *records: Record, version: str = "1") -> None:
    with closing(open_database(path)) as db:
        for record in records:
            save(db, record, extractor_version=version)


def column(path: Path, sql: str) -> list[object]:
    with closing(sqlite3.connect(path)) as connection:
        return [row[0] for row in connection.execute(sql)]


def test_a_public_paper_is_published_with_its_words_and_places(database: Path, tmp_path: Path) -> None:
    done = publish(database, tmp_path / "public.db")
    assert (done.papers, done.items, done.papers_withheld, done.items_withheld) == (1, 5, 0, 0)
    assert column(tmp_path / "public.db", "SELECT count(*) FROM places")[0] == 19
    assert column(tmp_path / "public.db", "SELECT ref FROM recommendation_tracker WHERE ref = '1'") == ["1"]


def test_a_restricted_paper_is_not_there_at_all(database: Path, tmp_path: Path) -> None:
    held = Record(paper=paper("quayside-sale.pdf"), restrictions=(WHOLE,))
    keep(database, held)
    assert publish(database, tmp_path / "public.db").papers_withheld == 1
    assert b"quayside-sale" not in (tmp_path / "public.db").read_bytes()


def test_what_stands_on_a_restricted_page_is_withheld_and_the_rest_published(tmp_path: Path) -> None:
    keep(tmp_path / "council.db", replace(full_record(), restrictions=(PAGE_TWO,)))
    done = publish(tmp_path / "council.db", tmp_path / "public.db")
    assert (done.papers, done.items_withheld) == (1, 2)
    assert column(tmp_path / "public.db", "SELECT text FROM recommendations") == ["Count the buoys each spring."]
    assert "Order new lamps" not in column(tmp_path / "public.db", "SELECT text FROM actions")


def test_words_without_a_place_in_a_paper_restricted_in_part_are_withheld(tmp_path: Path) -> None:
    evidence = replace(seen("x"), quote=Quote(text="Sell the slipway", pieces=()))
    item = Recommendation(id="r", ref=None, text="Sell the slipway", kind="review", evidence=evidence)
    keep(tmp_path / "council.db", Record(paper=paper(), recommendations=(item,), restrictions=(PAGE_TWO,)))
    assert publish(tmp_path / "council.db", tmp_path / "public.db").items_withheld == 1


def test_a_paper_that_calls_itself_exempt_is_withheld_though_no_mark_was_seen(tmp_path: Path) -> None:
    keep(tmp_path / "council.db", replace(bare_record(), paper=paper(exempt=True)))
    assert publish(tmp_path / "council.db", tmp_path / "public.db").papers == 0


def test_what_was_read_before_marks_were_looked_for_is_withheld(database: Path, tmp_path: Path) -> None:
    with closing(open_database(database)) as db:
        assert "DEFAULT 1" in db["documents"].schema.split("restricted", 1)[1]


def test_a_public_database_has_no_free_pages_and_no_path_of_this_machine(database: Path, tmp_path: Path) -> None:
    publish(database, tmp_path / "public.db")
    assert column(tmp_path / "public.db", "PRAGMA freelist_count") == [0]
    assert column(tmp_path / "public.db", "PRAGMA integrity_check") == ["ok"]
    assert column(tmp_path / "public.db", "SELECT origin FROM documents") == ["harbour-review.pdf"]
    for table in ("problems", "inputs", "locations", "rejected_rows", "restrictions"):
        assert column(tmp_path / "public.db", f"SELECT count(*) FROM {table}") == [0]
    assert sorted(path.name for path in tmp_path.glob("public.db*")) == ["public.db"]


def test_posts_are_kept_and_persons_dropped(database: Path, tmp_path: Path) -> None:
    publish(database, tmp_path / "public.db", redact_names=True)
    content = (tmp_path / "public.db").read_bytes()
    for name in (b"Pell", b"Vesey", b"vesey", b"Arkwright", b"960123"):
        assert name not in content
    assert {"Lighting Champion", "Harbour Master"} <= set(column(tmp_path / "public.db", "SELECT name FROM leads"))


def test_a_withdrawn_paper_leaves_the_published_files_and_stays_out_when_it_is_read_again(
    database: Path, tmp_path: Path
) -> None:
    public = tmp_path / "public.db"
    publish(database, public)
    note_publication(database, public, redact_names=False)
    assert take_out(database) == ()
    with closing(open_database(database)) as db:
        withdraw(db, "harbour-review.pdf", "sent out by mistake")
    assert take_out(database) == (public,)
    keep(database, full_record(), version="2")
    assert publish(database, public).papers == 0
    assert b"harbour" not in public.read_bytes().replace(b"harbour lamps", b"")
    with closing(open_database(database)) as db:
        readmit(db, "harbour-review.pdf")
    assert publish(database, public).papers == 1


def test_a_later_reading_that_finds_a_mark_takes_the_paper_out_and_brings_nothing_new_in(
    database: Path, tmp_path: Path
) -> None:
    public = tmp_path / "public.db"
    publish(database, public)
    note_publication(database, public, redact_names=False)
    keep(database, replace(bare_record("new.docx")))
    keep(database, replace(full_record(), restrictions=(PAGE_TWO,)), version="2")
    assert take_out(database) == (public,)
    assert column(public, "SELECT name FROM documents") == ["harbour-review.pdf"]
    assert b"Order new lamps" not in public.read_bytes()


def test_what_cannot_be_withdrawn_or_published_is_said(database: Path) -> None:
    with closing(open_database(database)) as db, pytest.raises(UsageError, match="called"):
        withdraw(db, "no such paper")
    with pytest.raises(StoreError, match="its own public copy"):
        publish(database, database)


# -- canaries --


@pytest.fixture(scope="module")
def flock(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Papers with a phrase nobody may see in each kind of restricted material, read and published."""
    folder = tmp_path_factory.mktemp("flock")
    for name, content in canary_papers().items():
        (folder / "papers" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "papers" / name).write_bytes(content)
    assert run("ingest", folder / "papers", "--db", folder / "council.db", folder=folder).returncode == 0
    assert run("publish", folder / "public.db", "--db", folder / "council.db", folder=folder).returncode == 0
    run("export", "--public", "--db", folder / "council.db", "--out", folder / "public.jsonl", folder=folder)
    return folder


def test_no_canary_is_in_anything_public(flock: Path) -> None:
    kinds = len(canary_papers())
    for path in (flock / "public.db", flock / "public.jsonl", *flock.rglob("*.log")):
        assert not hits(path.read_bytes(), kinds)


def test_no_canary_is_in_the_search_index(flock: Path) -> None:
    with closing(sqlite3.connect(flock / "public.db")) as public:
        public.execute("CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, 'recommendations_fts', 'row')")
        terms = {term for (term,) in public.execute("SELECT term FROM temp.words")}
    assert terms
    assert not [kind for kind in range(len(canary_papers())) if any(canary(kind)[:8] in term for term in terms)]


def test_canaries_were_read_and_their_public_neighbours_are_published(flock: Path) -> None:
    private = b"".join(path.read_bytes() for path in flock.glob("council.db*"))
    assert len(hits(private, len(canary_papers()))) > len(canary_papers()) / 2
    records = [json.loads(line) for line in (flock / "public.jsonl").read_text("utf-8").splitlines()]
    texts = [item["text"] for record in records for item in record["recommendations"]]
    assert any("paint the public bandstand" in text for text in texts)
