"""The ledger of a run: what is counted before work begins, what stands, who may write, and the papers kept."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from example_records import bare_record

from extract.model.outcome import READ, REJECTED, UNCHANGED
from extract.model.problem import Problem, Rejected, StoreError
from extract.model.record import Record
from extract.model.source import PDF, Source
from extract.run.attempt import too_slow
from extract.store import attempts
from extract.store.ledger import Ledger, opened_ledger
from extract.store.lock import is_held, only_writer
from extract.store.originals import Originals

LOCKED = Rejected("ENCRYPTED", "It needs a password.", next_step="Ask for one.").problem


def source(words: str = "minutes of the harbour board", name: str = "harbour.pdf") -> Source:
    data = words.encode()
    return Source(name=name, origin=name, media_type=PDF, sha256=hashlib.sha256(data).hexdigest(), data=data)


def record(item: Source) -> Record:
    paper = replace(bare_record().paper, name=item.name, origin=item.origin, sha256=item.sha256)
    return Record(paper=paper)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "council.db"


@pytest.fixture
def ledger(path: Path) -> Iterator[Ledger]:
    with opened_ledger(path, version="1") as ledger:
        yield ledger


def rows(ledger: Ledger, sql: str) -> list[tuple[object, ...]]:
    return ledger.database.execute(sql).fetchall()


def unfinished(path: Path, *items: Source, retry: bool = False) -> list[str]:
    """Begin to read, and go as a killed program goes; the answer is what was to be read."""
    with opened_ledger(path, version="1", retry=retry) as ledger:
        begun = [item.name for item in ledger.unread(items)]
        ledger.database.execute("UPDATE attempts SET who = 'somebody who is gone'")
    return begun


# What was read before


def test_what_was_read_is_not_read_again_and_its_other_place_is_noted(ledger: Ledger) -> None:
    paper = source()
    list(ledger.unread([paper]))
    ledger.keep(paper, record(paper))
    copy = replace(paper, name="b.pdf", origin="b.pdf")
    assert list(ledger.unread([copy])) == []
    assert [outcome.state for outcome in ledger.taken()] == [UNCHANGED]
    assert rows(ledger, "SELECT origin FROM locations ORDER BY origin") == [("b.pdf",), ("harbour.pdf",)]


def test_another_version_reads_it_again(path: Path) -> None:
    for version in ("1", "2"):
        with opened_ledger(path, version=version) as ledger:
            for paper in ledger.unread([source()]):
                assert ledger.keep(paper, record(paper)).state == READ
            assert not list(ledger.taken())


def test_what_is_odd_about_a_copy_is_kept_with_the_copy(ledger: Ledger) -> None:
    paper = source()
    list(ledger.unread([paper]))
    ledger.keep(paper, record(paper))
    odd = Problem(stage="intake", code="MISNAMED", message="It is called .doc.", next_step="Rename it.")
    copy = replace(paper, name="b.doc", origin="b.doc", problems=(odd,))
    for _ in range(2):
        assert list(ledger.unread([copy])) == []
        assert [(outcome.state, outcome.problems) for outcome in ledger.taken()] == [(UNCHANGED, (odd,))]
        assert rows(ledger, "SELECT code FROM problems") == [("MISNAMED",)]


# Attempts


def test_a_reading_is_counted_before_it_begins(ledger: Ledger) -> None:
    assert list(ledger.unread([source()])) == [source()]
    assert rows(ledger, "SELECT name, begun, failed, who FROM attempts") == [("harbour.pdf", 1, 0, ledger.who)]


def test_what_is_read_or_refused_is_no_longer_under_way(ledger: Ledger) -> None:
    read, locked = source(), source("locked")
    list(ledger.unread([read, locked]))
    assert ledger.keep(read, record(read)).state == READ
    assert ledger.refuse(locked, LOCKED).state == REJECTED
    assert rows(ledger, "SELECT * FROM attempts") == []


def test_two_copies_in_hand_at_once_are_one_reading(ledger: Ledger) -> None:
    copy = replace(source(), name="copy.pdf", origin="copy.pdf")
    assert len(list(ledger.unread([source(), copy]))) == 2
    assert rows(ledger, "SELECT begun FROM attempts") == [(1,)]


def test_a_run_that_is_told_to_stop_counts_nothing(path: Path) -> None:
    def stopped() -> None:
        with opened_ledger(path, version="1") as ledger:
            list(ledger.unread([source()]))
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        stopped()
    with opened_ledger(path, version="1") as ledger:
        assert rows(ledger, "SELECT * FROM attempts") == []


def test_three_ends_of_the_program_condemn_no_paper_and_many_do(path: Path) -> None:
    for _ in range(attempts.MOST_BEGUN):
        assert unfinished(path, source()) == ["harbour.pdf"]
    assert unfinished(path, source(), source("another", "other.pdf")) == ["other.pdf"]
    with opened_ledger(path, version="1") as ledger:
        assert list(ledger.unread([source()])) == []
        (outcome,) = ledger.taken()
    assert [problem.code for problem in outcome.problems] == ["QUARANTINED"]
    assert "begun 5 times" in outcome.problems[0].message
    assert unfinished(path, source(), retry=True) == ["harbour.pdf"]


def test_the_third_failure_is_the_last_until_retry(path: Path) -> None:
    for time in (1, 2, 3):
        with opened_ledger(path, version="1") as ledger:
            (item,) = ledger.unread([source()])
            (problem,) = ledger.refuse(item, too_slow(60)).problems
        assert problem.code == ("QUARANTINED" if time == 3 else "LIMIT")
    assert "failed 3 times" in problem.message
    assert "longer than 60 seconds" in problem.message
    with opened_ledger(path, version="1") as ledger:
        assert list(ledger.unread([source()])) == []
        assert next(ledger.taken()).problems == (problem,)
    with opened_ledger(path, version="1", retry=True) as ledger:
        (item,) = ledger.unread([source()])
        assert ledger.keep(item, record(item)).state == READ


@pytest.mark.parametrize("retry", [False, True])
def test_copies_of_what_this_run_could_not_read_are_not_read_too(path: Path, retry: bool) -> None:
    copies = [replace(source(), name=f"{n}.pdf", origin=f"{n}.pdf") for n in range(4)]
    with opened_ledger(path, version="1", retry=retry) as ledger:
        begun = ledger.unread(copies)
        problem = ledger.refuse(next(begun), too_slow(60)).problems[0]
        assert list(begun) == []
        assert [outcome.problems for outcome in ledger.taken()] == [(problem,)] * 3
        assert rows(ledger, "SELECT begun, failed FROM attempts") == [(1, 1)]


def test_another_version_counts_anew(path: Path) -> None:
    for _ in range(attempts.MOST_BEGUN):
        unfinished(path, source())
    with opened_ledger(path, version="2") as ledger:
        assert len(list(ledger.unread([source()]))) == 1
        assert rows(ledger, "SELECT begun, failed FROM attempts") == [(1, 0)]


# Refusals that stand


def test_what_was_refused_is_not_read_again_unless_asked(path: Path) -> None:
    elsewhere = replace(source(), name="again.pdf", origin="folder/again.pdf")
    with opened_ledger(path, version="1") as ledger:
        (item,) = ledger.unread([source()])
        ledger.refuse(item, LOCKED)
        assert list(ledger.unread([source(), elsewhere])) == []
        assert [(outcome.state, outcome.problems) for outcome in ledger.taken()] == [(REJECTED, (LOCKED,))] * 2
        assert rows(ledger, "SELECT count(*) FROM papers_not_read") == [(2,)]
    for version, retry, many in (("1", False, 0), ("1", True, 1), ("2", False, 1)):
        with opened_ledger(path, version=version, retry=retry) as ledger:
            assert len(list(ledger.unread([source()]))) == many


def test_a_refusal_that_stands_changes_no_row(ledger: Ledger) -> None:
    (item,) = ledger.unread([source()])
    ledger.refuse(item, LOCKED)
    changes = ledger.database.conn.total_changes
    assert list(ledger.unread([source()])) == []
    assert ledger.database.conn.total_changes == changes


# One writer


def test_the_second_writer_waits_and_says_for_whom(path: Path) -> None:
    said: list[str] = []
    heard = threading.Event()

    def say(sentence: str) -> None:
        said.append(sentence)
        heard.set()

    def second() -> None:
        with only_writer(path, "the second", say):
            said.append("its turn")

    with only_writer(path, "process 7 on a desk", print):
        waiting = threading.Thread(target=second)
        waiting.start()
        assert heard.wait(10)
        assert is_held(path)
        assert len(said) == 1
    waiting.join(10)
    assert said[0].startswith(f"process 7 on a desk is writing to {path}")
    assert said[1:] == ["its turn"]
    assert not is_held(path)


def test_a_lock_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="cannot be opened"), only_writer(tmp_path / "no" / "a.db", "x", print):
        pass


# The papers themselves


def test_a_paper_is_kept_by_what_it_holds(path: Path, ledger: Ledger) -> None:
    (item,) = ledger.unread([source()])
    ledger.keep(item, record(item))
    originals = Originals.beside(path)
    assert originals.place(item.sha256).read_bytes() == item.data
    assert originals.is_unaltered(item.sha256)
    assert rows(ledger, "SELECT sha256, bytes FROM originals") == [(item.sha256, item.size)]
    assert [file.name for file in originals.folder.rglob("*") if file.is_file()] == [item.sha256]


def test_papers_read_before_any_were_kept_are_kept_when_seen_again(path: Path) -> None:
    with opened_ledger(path, version="1", keep=False) as ledger:
        (item,) = ledger.unread([source()])
        ledger.keep(item, record(item))
        assert not Originals.beside(path).folder.exists()
    with opened_ledger(path, version="1") as ledger:
        assert list(ledger.unread([source()])) == []
        assert next(ledger.taken()).state == UNCHANGED
        assert rows(ledger, "SELECT count(*) FROM originals") == [(1,)]
    assert Originals.beside(path).is_unaltered(item.sha256)


def test_a_paper_that_cannot_be_kept_is_not_stored(path: Path, ledger: Ledger) -> None:
    Originals.beside(path).folder.write_text("in the way")
    (item,) = ledger.unread([source()])
    with pytest.raises(StoreError, match="cannot be kept"):
        ledger.keep(item, record(item))
    assert rows(ledger, "SELECT * FROM documents") == []


def test_the_problem_of_a_standing_refusal_is_as_it_was(ledger: Ledger) -> None:
    odd = Problem(stage="read", code="DAMAGED", message="It ends early: “…”.", next_step="Ask again.", severity="error")
    (item,) = ledger.unread([source()])
    ledger.refuse(item, odd)
    list(ledger.unread([source()]))
    assert next(ledger.taken()).problems == (odd,)


# What was missing


def lacking(item: Source, missing: str) -> Record:
    """A reading of the paper that lacked something."""
    problem = Problem(stage="read", code="NO_TEXT", message="No text.", next_step="Get it.", missing=missing)
    return replace(record(item), problems=(problem,))


def asked_for(path: Path, item: Source, *at_hand: str) -> list[str]:
    with opened_ledger(path, version="1", at_hand=at_hand) as ledger:
        return [one.name for one in ledger.unread([item])]


def test_a_paper_that_lacked_something_is_read_again_when_it_is_there(path: Path) -> None:
    item = source()
    with opened_ledger(path, version="1") as ledger:
        ledger.keep(item, lacking(item, "ocr"))
    assert asked_for(path, item) == asked_for(path, item, "password") == []
    with opened_ledger(path, version="1", at_hand=("ocr",)) as ledger:
        assert list(ledger.unread([item])) == [item]
        assert ledger.keep(item, record(item)).state == READ
        assert rows(ledger, "SELECT count(*) FROM problems") == [(0,)]
    assert asked_for(path, item, "ocr") == []


def test_a_paper_refused_for_want_of_something_is_read_again_when_it_is_there(path: Path) -> None:
    item = source()
    with opened_ledger(path, version="1") as ledger:
        ledger.refuse(item, replace(LOCKED, missing="password"))
    assert asked_for(path, item) == asked_for(path, item, "ocr") == []
    assert asked_for(path, item, "ocr", "password") == [item.name]
