"""A hundred phrases that nobody may see, in restricted material of every kind: how many sing in what is public?

    python benchmarks/canaries.py [--papers 100] [--keep FOLDER]

Reads the papers, publishes, exports, opens the public database in Datasette, and looks for each phrase in the bytes of
the public database, the vocabulary of its search index, the public exports, Datasette's pages and the logs. Exit code 1
if any is heard, or if fewer than nine of ten were read at all.
"""

from __future__ import annotations

import argparse
import asyncio
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from canaries import canary_papers, hits  # noqa: E402

PAGES = ("/", "/public", "/council", "/council/documents", "/council/actions.csv", "/council/recommendations.csv")


def main() -> int:
    """Print a line for each place that was searched; the answer is the exit code."""
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("--papers", type=int, default=100)
    asked.add_argument("--keep", type=Path, help="Leave everything in this folder.")
    given = asked.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = given.keep or Path(temporary)
        count = _read_and_publish(folder, given.papers)
        read = len(hits(b"".join(path.read_bytes() for path in folder.glob("council.db*")), count))
        print(f"{'canaries in the private database':40}{read:4} of {count}")
        heard = 0
        for place, content in _public(folder):
            found = hits(content, count)
            heard += len(found)
            print(f"{place:40}{len(found):4} {list(found) or ''}")
        neighbours = (folder / "public.jsonl").read_bytes().count(b"public bandstand")
        print(f"{'public neighbours published':40}{neighbours:4}")
    return int(heard > 0 or read < 0.9 * count or not neighbours)


def _read_and_publish(folder: Path, papers: int) -> int:
    """Ingest, publish and export; the answer is how many papers there are."""
    kinds = len(canary_papers())
    made = canary_papers(-(-papers // kinds))
    for name, content in list(made.items())[: max(papers, kinds)]:
        (folder / "papers" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "papers" / name).write_bytes(content)
    db = ("--db", str(folder / "council.db"))
    _run(folder, "ingest", str(folder / "papers"), *db)
    _run(folder, "publish", str(folder / "public.db"), *db)
    _run(folder, "export", "--public", "--out", str(folder / "public.jsonl"), *db)
    for table in ("action_tracker", "recommendation_tracker", "papers"):
        _run(folder, "export", "--public", "--format", "csv", "--table", table, "--out", f"{folder / table}.csv", *db)
    return min(len(made), max(papers, kinds))


def _run(folder: Path, *words: str) -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "pipeline.py"), *words], cwd=folder, capture_output=True, text=True, check=False
    )
    if done.returncode:
        sys.exit(f"{words[0]} failed:\n{done.stderr}")


def _public(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Every place the public may look at, with all that is in it."""
    yield "bytes of public.db", (folder / "public.db").read_bytes()
    yield "vocabulary of the search index", _vocabulary(folder / "public.db")
    for path in sorted([*folder.glob("public.jsonl"), *folder.glob("*.csv"), *folder.rglob("*.log")]):
        yield path.name, path.read_bytes()
    yield "pages of Datasette", asyncio.run(_pages(folder / "public.db"))


def _vocabulary(public: Path) -> bytes:
    with closing(sqlite3.connect(public)) as connection:
        terms: list[str] = []
        for table in ("recommendations_fts", "actions_fts"):
            connection.execute(f"CREATE VIRTUAL TABLE temp.{table}_words USING fts5vocab(main, '{table}', 'row')")
            terms += [term for (term,) in connection.execute(f"SELECT term FROM temp.{table}_words")]
    return "\n".join(terms).encode()


async def _pages(public: Path) -> bytes:
    from extract.serve.run import application

    datasette = application(public)
    await datasette.invoke_startup()
    answers = [await datasette.client.get(page, follow_redirects=True) for page in PAGES]
    return b"".join(answer.content for answer in answers)


if __name__ == "__main__":
    sys.exit(main())
