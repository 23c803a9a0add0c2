"""Room `run`: each document gets one Attempt, whatever another one does to its process."""
from __future__ import annotations

import ctypes
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from extract.model.problem import CouncilExtractError, Problem, Rejected
from extract.model.source import PDF, Source
from extract.moments import at_page
from extract.run.attempt import Attempt
from extract.run.crew import each
from extract.run.limits import Limits

LINUX = sys.platform.startswith("linux")
WHERE_MEMORY_IS_LIMITED = pytest.mark.skipif(not LINUX, reason="memory is limited on Linux only")
TIGHT = Limits(wall=3, cpu=2, memory=300 << 20, workers=2)


def job(what: str) -> Source:
    return Source(name=what, origin=what, media_type=PDF, sha256="", data=what.encode())


# -- the work, done in children: each document says what it does --


def good(source: Source) -> tuple[str, int]:
    return source.name, os.getpid()


def hostile(source: Source) -> object:
    deed = DEEDS.get(source.name)
    return deed() if deed else good(source)


def rejects() -> None:
    raise Rejected("ENCRYPTED", "It needs a password.", next_step="Ask for one.")


def fails() -> None:
    raise ValueError("secret words of the document")


def leaves() -> None:
    sys.exit(3)


def prints() -> str:
    print("from Python")
    os.write(1, b"from a library\n")
    os.write(2, b"a warning\n")
    return "printed"


def recurses() -> None:
    recurses()


def spins() -> None:
    while True:
        pass


def hoards() -> list[bytes]:
    held = []
    while True:
        held.append(b"x" * (16 << 20))


def hangs_with_a_child() -> None:
    sleeper = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
    print("sleeper", sleeper.pid, flush=True)
    time.sleep(60)


DEEDS = {
    "rejects": rejects,
    "fails": fails,
    "leaves": leaves,
    "prints": prints,
    "recurses": recurses,
    "spins": spins,
    "hoards": hoards,
    "hangs": hangs_with_a_child,
    "dies": lambda: os._exit(0),
    "breaks": lambda: ctypes.string_at(0),
    "unsendable": threading.Lock,
}


def cannot_start() -> None:
    raise ImportError("no such library")


# -- the tests --


@pytest.fixture(scope="module")
def log(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("output") / "logs" / "children.log"


@pytest.fixture(scope="module")
def attempts(log: Path) -> dict[str, Attempt[object]]:
    """What came of every deed, with a good document before and after each."""
    names = [name for index, deed in enumerate(DEEDS) for name in (f"good {index}", deed)]
    jobs = map(job, [*names, "good at last"])
    done = [(source.name, attempt) for source, attempt in each(hostile, jobs, TIGHT, log=log)]
    assert sorted(name for name, _ in done) == sorted([*names, "good at last"])
    return dict(done)


def problem(attempt: Attempt[object]) -> Problem:
    assert attempt.result is None
    assert attempt.problem is not None
    return attempt.problem


def test_no_good_document_is_lost(attempts: dict[str, Attempt[object]]) -> None:
    good_ones = [attempt for name, attempt in attempts.items() if name.startswith("good")]
    assert len(good_ones) == len(DEEDS) + 1
    assert all(attempt.problem is None and attempt.result for attempt in good_ones)


@pytest.mark.parametrize(
    ("deed", "code", "words"),
    [
        ("rejects", "ENCRYPTED", "It needs a password."),
        ("fails", "INTERNAL", "fault of this program"),
        ("leaves", "INTERNAL", "fault of this program"),
        ("recurses", "LIMIT", "more deeply than can be followed"),
        ("dies", "INTERNAL", "broke down"),
        ("breaks", "INTERNAL", "broke down"),
        ("unsendable", "INTERNAL", "could not be handed on"),
        ("hangs", "LIMIT", "longer than 3 seconds"),
        ("spins", "LIMIT", "longer than"),
        pytest.param("hoards", "LIMIT", "more than 300 MB", marks=WHERE_MEMORY_IS_LIMITED),
    ],
)
def test_a_bad_document_gets_its_own_problem(
    attempts: dict[str, Attempt[object]], deed: str, code: str, words: str
) -> None:
    found = problem(attempts[deed])
    assert (found.code, found.severity) == (code, "error")
    assert words in found.message
    assert found.next_step


def test_a_traceback_is_for_the_log_only(attempts: dict[str, Attempt[object]]) -> None:
    attempt = attempts["fails"]
    assert "secret words" in (attempt.traceback or "")
    assert "secret" not in problem(attempt).message
    assert "Traceback" not in problem(attempt).message
    assert attempts["rejects"].traceback is None


def test_what_children_print_goes_to_the_log(attempts: dict[str, Attempt[object]], log: Path) -> None:
    assert attempts["prints"].result == "printed"
    assert {"from a library", "a warning"} <= set(log.read_text("utf-8").splitlines())


@pytest.mark.skipif(not LINUX, reason="processes can be looked up on Linux only")
def test_nothing_that_a_document_started_lives_on(attempts: dict[str, Attempt[object]], log: Path) -> None:
    assert attempts["hangs"].problem
    (sleeper,) = (line.split()[1] for line in log.read_text("utf-8").splitlines() if "sleeper" in line)
    words = Path("/proc", sleeper, "cmdline")
    assert not words.exists() or not words.read_bytes()  # gone, or a zombie that nobody buried yet


def test_a_warm_child_serves_many_documents() -> None:
    jobs = (job(str(number)) for number in range(20))
    children = {attempt.result[1] for _, attempt in each(good, jobs, Limits(workers=1)) if attempt.result}
    assert len(children) == 1
    assert children != {os.getpid()}


def test_jobs_are_pulled_as_workers_come_free() -> None:
    pulled: list[str] = []

    def jobs() -> Iterator[Source]:
        for number in range(8):
            pulled.append(str(number))
            yield job(str(number))

    for done, _ in enumerate(each(good, jobs(), Limits(workers=2)), 1):
        assert len(pulled) <= done + 2  # those that are done, and one with each worker


def test_no_jobs_no_children() -> None:
    assert list(each(good, [])) == []


def test_a_broken_list_of_jobs_ends_the_children() -> None:
    def jobs() -> Iterator[Source]:
        yield job("first")
        raise OSError("the disk is gone")

    with pytest.raises(OSError, match="disk is gone"):
        list(each(good, jobs(), Limits(workers=1)))


def test_closing_the_iterator_ends_the_children() -> None:
    jobs = map(job, ["good", "hangs"])
    began = time.monotonic()
    with closing(each(hostile, jobs, Limits(workers=2))) as attempts:
        next(attempts)
    assert time.monotonic() - began < 30


def test_children_that_cannot_start_are_an_error_of_the_whole() -> None:
    with pytest.raises(CouncilExtractError, match="do not start"):
        list(each(good, [job("any")], Limits(workers=1), prepare=cannot_start))


# -- pages that break a child down --


def pages_of(source: Source) -> list[int]:
    """Reads five pages; at some, as its name says, a child comes to its end (`2 dies`, `4 hangs`, `after 9 dies`)."""
    deadly, deed = source.name.rsplit(" ", 1)
    read = [page for page in range(1, 6) if page not in source.left_out]
    for page in read:
        at_page(page)
        if str(page) in deadly.split():
            DEEDS[deed]()
    at_page(0)
    if "after" in deadly:
        DEEDS[deed]()
    return read


PAGE_BY_PAGE = Limits(wall=30, cpu=20, page_wall=1.5, page_cpu=1, pages=2, memory=300 << 20, workers=2)


@pytest.mark.parametrize(
    ("name", "read"),
    [("2 dies", [1, 3, 4, 5]), ("1 5 breaks", [2, 3, 4]), ("4 hangs", [1, 2, 3, 5]), ("3 spins", [1, 2, 4, 5])],
)
def test_a_page_that_breaks_a_child_down_costs_that_page(name: str, read: list[int], log: Path) -> None:
    ((source, attempt),) = each(pages_of, [job(name)], PAGE_BY_PAGE, log=log)
    assert attempt.result == read
    assert attempt.problem is None
    assert source.left_out == tuple(page for page in range(1, 6) if page not in read)


@pytest.mark.parametrize(("name", "code"), [("1 2 3 dies", "INTERNAL"), ("after dies", "INTERNAL")])
def test_a_paper_that_breaks_down_everywhere_or_nowhere_gets_its_problem(name: str, code: str) -> None:
    ((_, attempt),) = each(pages_of, [job(name)], PAGE_BY_PAGE)
    assert problem(attempt).code == code


@pytest.mark.skipif(not LINUX, reason="processor time of a child is told on Linux only")
def test_all_tries_of_a_paper_share_its_processor_time() -> None:
    limits = Limits(cpu=3, page_cpu=1, pages=5, workers=1)
    ((_, attempt),) = each(pages_of, [job("1 2 3 4 5 spins")], limits)
    assert problem(attempt).code == "LIMIT"
    assert 2 <= attempt.cpu < 5


def test_the_next_paper_begins_at_no_page() -> None:
    jobs = [job("2 dies"), job("9 dies"), job("2 dies")]
    done = [attempt.result for _, attempt in each(pages_of, jobs, Limits(workers=1))]
    assert done == [[1, 3, 4, 5], [1, 2, 3, 4, 5], [1, 3, 4, 5]]
