"""Kill the program at random and at every named moment, fill its disk, run several at once, and look what is left.

    python benchmarks/crashes.py FOLDER [--rounds 100] [--seconds 60] [--work DIR]

FOLDER holds papers. Each round is a new database: one to three runs are killed at any moment, and after each kill
SQLite's own checks and ours are made and every stored paper is held against an uninterrupted run; then the same
command runs to its end, and the whole dump must be equal. Then a kill at each named moment of `extract/moments.py` that
an ingest, `publish` and `withdraw` meet; then disks of ten sizes (a small tmpfs where one may be mounted, else a limit
on the length of files); then four ingests, a reviewer who writes and readers for --seconds. A second ingest must change
nothing and be twenty times as fast, what the program needs to start set aside. Ends with exit code 1 if anything is not
as it should be.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

import crashing  # noqa: E402
from crashing import Dump, dump, faults, fresh, kept, partial, run  # noqa: E402

from extract.moments import MOMENTS  # noqa: E402

DATABASE = "council.db"
SHARES = (0.02, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.85, 0.95)
"""How large a disk is, as a share of what everything needs."""


QUICKER = 20
"""So many times as fast is an ingest that finds nothing new, by processor time."""


def _children_cpu() -> float:
    """Seconds of processor time that all programs started here have used, those they started with them."""
    times = os.times()
    return times.children_user + times.children_system


@dataclass(kw_only=True)
class Bench:
    """The papers, what an uninterrupted run makes of them, and where new runs are made."""

    papers: Path
    work: Path
    tally: Counter[str] = field(default_factory=Counter)
    seconds: float = 0.0
    again: float = 0.0
    cpu: tuple[float, float, float] = (0.0, 0.0, 0.0)
    whole: Dump = field(default_factory=dict)
    names: list[str] = field(default_factory=list)

    def prepare(self) -> None:
        """The uninterrupted run, and what a second one costs."""
        folder = fresh(self.work / "whole")
        (folder / "empty").mkdir()
        before = _children_cpu()
        crashing.timed("ingest", folder / "empty", "--db", DATABASE, folder=folder)
        begun = _children_cpu()
        self.seconds = crashing.timed("ingest", self.papers, "--db", DATABASE, folder=folder)
        once = _children_cpu()
        self.whole, self.names = dump(folder / DATABASE), kept(folder)
        self.again = crashing.timed("ingest", self.papers, "--db", DATABASE, folder=folder)
        start, first, second = self.cpu = (begun - before, once - begun, _children_cpu() - once)
        self.tally["second ingests that took long"] += (second - start) * QUICKER > first - start
        self.tally["rows that a second ingest changed"] += dump(folder / DATABASE) != self.whole

    def look(self, folder: Path) -> None:
        """What stands there after a run was cut short."""
        self.tally["databases damaged"] += bool(faults(folder / DATABASE))
        self.tally["papers partial"] += len(partial(folder / DATABASE, self.whole))

    def resume(self, folder: Path) -> None:
        """The same command to its end; then nothing may tell that it was cut short."""
        code, said = run("ingest", self.papers, "--db", DATABASE, folder=folder)
        self.tally["resumed runs that failed"] += code != 0
        self.tally["resumed runs that ended unequal"] += dump(folder / DATABASE) != self.whole
        self.tally["kept papers unequal"] += kept(folder) != self.names
        self.tally["databases damaged"] += bool(faults(folder / DATABASE))
        if code or dump(folder / DATABASE) != self.whole:
            print(f"  {folder}: {said.strip()}", file=sys.stderr)

    def folder(self, name: str) -> Path:
        """An empty one to run in."""
        return fresh(self.work / name)


def kills(bench: Bench, rounds: int) -> None:
    """Rounds of one to three kills at any moment."""
    for number in range(rounds):
        folder = bench.folder("kill")
        for seconds in crashing.random_moments(number, bench.seconds, most=3):
            at_work = crashing.run_killed("ingest", bench.papers, "--db", DATABASE, folder=folder, after=seconds)
            bench.tally["kills"] += at_work
            bench.look(folder)
        bench.resume(folder)
        if sys.stderr.isatty():
            print(f"  round {number + 1} of {rounds}", end="\r", file=sys.stderr)


def moments(bench: Bench) -> None:
    """A kill at every moment that an ingest meets, the first time and the third."""
    for name in MOMENTS["ingest"]:
        for time_ in (1, 3):
            folder = bench.folder("moment")
            code, _ = run("ingest", bench.papers, "--db", DATABASE, folder=folder, dies_at=f"{name}:{time_}")
            bench.tally["kills"] += code != 0
            bench.tally["moments that never came"] += code == 0 and time_ == 1
            bench.look(folder)
            bench.resume(folder)


def published(bench: Bench) -> None:
    """A kill at every moment of publishing and of withdrawing; then the same command again."""
    for command in ("publish", "withdraw"):
        for name in (*MOMENTS["publish"], *MOMENTS["withdraw"]):
            if command == "withdraw" or name in MOMENTS["publish"]:
                _published(bench, command, name)


def _published(bench: Bench, command: str, moment: str) -> None:
    folder = bench.folder("public")
    run("backup", folder / DATABASE, "--db", DATABASE, folder=bench.work / "whole")
    paper = _open_paper(folder / DATABASE)
    words = {"publish": ("publish", "public.db"), "withdraw": ("withdraw", paper)}
    if command == "withdraw":
        run(*words["publish"], "--db", DATABASE, folder=folder)
    code, _ = run(*words[command], "--db", DATABASE, folder=folder, dies_at=moment)
    bench.tally["kills"] += code != 0
    bench.tally["databases damaged"] += bool(faults(folder / DATABASE)) + bool(faults(folder / "public.db"))
    again, said = run(*words[command], "--db", DATABASE, folder=folder)
    bench.tally["resumed runs that failed"] += again != 0
    if again:
        print(f"  {command}, {moment}: {said.strip()}", file=sys.stderr)
    run(*words["withdraw"], "--db", DATABASE, folder=folder)
    bench.tally["withdrawn papers still public"] += _holds(folder / "public.db", paper)
    bench.tally["half files beside the public one"] += len(list(folder.glob("public.db?*")))


def _open_paper(database: Path) -> str:
    """A paper that may be published."""
    with closing(sqlite3.connect(database)) as connection:
        (paper,) = connection.execute("SELECT id FROM documents WHERE restricted = 0 ORDER BY id").fetchone()
        return str(paper)


def _holds(public: Path, paper: str) -> bool:
    with closing(sqlite3.connect(public)) as connection:
        return connection.execute("SELECT 1 FROM documents WHERE id = ?", [paper]).fetchone() is not None


# -- full disks --


def full_disks(bench: Bench) -> None:
    """Disks of ten sizes; then room is made, and the same command runs again."""
    needed = sum(path.stat().st_size for path in (bench.work / "whole").rglob("*") if path.is_file())
    for share in SHARES:
        folder = bench.folder("disk")
        with small_disk(folder, int(needed * share)) as (program, make_room):
            done = subprocess.run(
                [*program, "ingest", str(bench.papers), "--db", DATABASE], cwd=folder, capture_output=True,
                encoding="utf-8", check=False,
            )  # fmt: skip
            bench.tally["full disks"] += done.returncode == 4
            wrong = done.returncode not in (0, 4) or "Traceback" in done.stderr or not done.stderr.strip()
            bench.tally["full disks without a clean sentence"] += done.returncode != 0 and wrong
            print(f"  {share:4.0%}: {done.returncode} {' '.join(done.stderr.split())[-150:]}")
            make_room()  # SQLite needs some even to look
            bench.look(folder)
            bench.resume(folder)


@contextmanager
def small_disk(folder: Path, size: int) -> Iterator[tuple[list[str], Callable[[], object]]]:
    """The program for a disk of so many bytes mounted at the folder, and what makes room on it."""
    program = [sys.executable, str(ROOT / "pipeline.py")]
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)], capture_output=True, check=False
    )
    if mounted.returncode == 0:
        try:
            yield program, lambda: subprocess.run(["mount", "-o", "remount,size=1g", str(folder)], check=True)
        finally:
            subprocess.run(["umount", str(folder)], check=True)
        return
    limit = f"import os, resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, ({size}, {size}))"
    yield [sys.executable, "-c", f"{limit}; os.execv(sys.argv[1], sys.argv[1:])", *program], lambda: None


# -- several at once --


def several(bench: Bench, seconds: float) -> None:
    """Four ingests begun again and again, a reviewer who writes and two readers."""
    folder, until = bench.folder("several"), time.monotonic() + seconds
    database = folder / DATABASE
    run("ingest", next(bench.papers.glob("*.*")), "--db", DATABASE, folder=folder)
    people = [threading.Thread(target=person, args=(bench, database, until, writes)) for writes in (True, False, False)]
    ingests = [threading.Thread(target=ingesting, args=(bench, folder, until, n)) for n in range(4)]
    for thread in (*people, *ingests):
        thread.start()
    for thread in (*people, *ingests):
        thread.join()
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("DROP TABLE IF EXISTS remarks")
        connection.commit()
    found = dump(database)
    ids = [row[0] for row in found["documents"]]
    bench.tally["duplicates"] += len(ids) - len(set(ids))
    bench.tally["runs at once that ended unequal"] += found["documents"] != bench.whole["documents"]
    bench.look(folder)


def ingesting(bench: Bench, folder: Path, until: float, number: int) -> None:
    """One ingest after another; the first of the four forgets papers, so that there is work."""
    while time.monotonic() < until:
        program = crashing.start("ingest", bench.papers, "--db", DATABASE, folder=folder)
        _, err = program.communicate()
        bench.tally["ingests at once"] += 1
        bench.tally["ingests that waited"] += "Waiting until" in err
        bench.tally["lock errors"] += program.returncode != 0 or "locked" in err
        if number == 0 and time.monotonic() < until:
            with closing(sqlite3.connect(folder / DATABASE, timeout=30)) as connection:
                connection.execute("UPDATE documents SET extractor_version = 'an older one'")
                connection.commit()


def person(bench: Bench, database: Path, until: float, writes: bool) -> None:
    """Somebody who looks at the database, or writes a remark into it, many times a second."""
    while time.monotonic() < until:
        try:
            with closing(sqlite3.connect(database, timeout=30)) as connection:
                if writes:
                    connection.execute("CREATE TABLE IF NOT EXISTS remarks (words TEXT)")
                    connection.execute("INSERT INTO remarks VALUES ('seen')")
                    connection.commit()
                connection.execute("SELECT * FROM action_tracker").fetchall()
            bench.tally["writes of the reviewer" if writes else "looks of readers"] += 1
        except sqlite3.OperationalError as error:
            bench.tally["lock errors"] += 1
            print(f"  {error}", file=sys.stderr)
        time.sleep(0.02)


NEVER = (
    "rows that a second ingest changed", "second ingests that took long", "databases damaged", "papers partial",
    "resumed runs that failed", "resumed runs that ended unequal", "kept papers unequal", "moments that never came",
    "withdrawn papers still public", "half files beside the public one", "full disks without a clean sentence",
    "duplicates", "runs at once that ended unequal", "lock errors",
)  # fmt: skip


def main() -> int:
    """Read the words of the command line, run, print; the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path, help="papers")
    parser.add_argument("--rounds", type=int, default=100)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--work", type=Path, help="where databases are made; default: a temporary folder")
    words = parser.parse_args()
    work = words.work or Path(tempfile.mkdtemp(prefix="crashes-"))
    bench = Bench(papers=words.folder.resolve(), work=work.resolve())
    bench.prepare()
    start, first, second = bench.cpu
    print(f"uninterrupted {bench.seconds:.1f} s, again {bench.again:.1f} s; {len(bench.whole['documents'])} papers")
    print(f"on the processor {first:.1f} s, again {second:.1f} s ({start:.1f} s to start): {first / second:.0f} x")
    for step in (
        lambda: kills(bench, words.rounds), lambda: moments(bench), lambda: published(bench),
        lambda: full_disks(bench), lambda: several(bench, words.seconds),
    ):  # fmt: skip
        step()
        print(*(f"{bench.tally[name]:6} {name}" for name in sorted({*bench.tally, *NEVER})), "", sep="\n", flush=True)
    if not words.work:
        shutil.rmtree(work)
    return 1 if any(bench.tally[name] for name in NEVER) else 0


if __name__ == "__main__":
    os.environ.setdefault("COLUMNS", "200")
    sys.exit(main())
