"""Where a process stands: the page it is at, for whoever watches it, and named moments at which a test has it die.

Nobody but a test sets the variable: `name` dies the first time that moment comes, `name:3` the third time, `page 3`
at page 3 of any paper. The process then ends as by kill -9 or a power cut: nothing is tidied up, nothing more is
written. No place for a crash is left untried.
"""

from __future__ import annotations

import os
import signal
from collections import Counter
from collections.abc import Callable

VARIABLE = "COUNCIL_EXTRACT_DIES_AT"

MOMENTS = {
    "ingest": (
        "attempt begun", "attempt counted",
        "original begun", "original written", "original in its place",
        "saving begun", "old rows deleted", "paper written", "rows written", "ledger written", "saved",
        "refusal begun", "refusal written", "refused",
    ),
    "correct": ("correction begun", "correction written", "corrected"),
    "publish": (
        "publishing begun", "public rows written", "public file whole", "publication noted", "published",
    ),
    "withdraw": ("withdrawal begun", "withdrawal written", "withdrawn", "taken out"),
    "export": ("export begun", "export written", "exported"),
    "backup": ("backup begun", "backup written", "backed up"),
    "restore": ("restoring begun", "copy checked", "restored"),
}  # fmt: skip
"""Command -> every step of its keeping and handing on, in the order in which a paper meets them."""

_come: Counter[str] = Counter()
_watching: list[Callable[[int], object]] = []


def watched(note: Callable[[int], object]) -> None:
    """From now on `note`, and no other, is told which page this process is at; 0 when it is at none."""
    _watching[:] = [note]


def at_page(number: int) -> None:
    """Say which page is read now; 0 when all are. What ends the process then has ended it at that page."""
    for note in _watching:
        note(number)
    reached(f"page {number}")


def reached(moment: str) -> None:
    """Go on, unless a test wants the program dead here."""
    wanted = os.environ.get(VARIABLE)
    if not wanted:
        return
    name, _, time = wanted.partition(":")
    _come[moment] += name == moment
    if name == moment and _come[moment] == int(time or 1):
        if hasattr(signal, "SIGKILL"):
            os.kill(os.getpid(), signal.SIGKILL)
        os._exit(9)
