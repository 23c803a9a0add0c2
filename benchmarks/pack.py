"""One long pack end to end: time, and the memory of all processes of the job together.

    python benchmarks/pack.py FILE [--most 500]

Ingests FILE into a new database as a person would, and adds up, ten times a second, the memory of the program and of
all that it started (its part of what is shared, so that this counts once). Linux only. Ends with exit code 1 if it ever
was more than --most MiB, or the pack was not read.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
MB = 1 << 20


def family(pid: int) -> Iterator[int]:
    """A process and all that it started, and they."""
    yield pid
    try:
        threads = [*Path(f"/proc/{pid}/task").iterdir()]
        children = [int(child) for thread in threads for child in (thread / "children").read_text().split()]
    except OSError:
        return  # it has just ended
    for child in children:
        yield from family(child)


def held(pid: int) -> int:
    """Bytes of memory a process holds, its part of what it shares with others."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) << 10 for line in lines if line.startswith("Pss:"))


def ingested(pack: Path, folder: Path) -> tuple[dict[str, int], list[int], float]:
    """What became of it, the memory at each look, and the processor time of all processes, in seconds."""
    command = [sys.executable, str(ROOT / "pipeline.py"), "ingest", str(pack), "--db", "council.db", "--json"]
    program = subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE)
    looks: list[int] = []
    while program.poll() is None:
        looks.append(sum(map(held, family(program.pid))))
        time.sleep(0.1)
    assert program.stdout
    if program.returncode not in (0, 5):
        sys.exit("The ingest failed.")
    times = os.times()
    return json.loads(program.stdout.read())["files"], looks, times.children_user + times.children_system


def main() -> int:
    """Read the words of the command line, run, print; the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("pack", type=Path)
    parser.add_argument("--most", type=int, default=500, help="MiB")
    words = parser.parse_args()
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        files, looks, cpu = ingested(words.pack.resolve(), Path(folder))
    most = max(looks) // MB
    print(f"{words.pack.name}: {', '.join(f'{count} {state}' for state, count in files.items() if count)}")
    print(f"{time.monotonic() - began:.0f} s by the clock, {cpu:.0f} s on the processor")
    tenths = [max(looks[len(looks) * part // 10 : len(looks) * (part + 1) // 10] or [0]) // MB for part in range(10)]
    print(f"at most {most} MiB in all processes together; by tenths of the time: {' '.join(map(str, tenths))}")
    return 1 if most > words.most or not files["read"] + files["read_with_problems"] else 0


if __name__ == "__main__":
    sys.exit(main())
