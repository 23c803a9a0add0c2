"""Named moments at which a test may have this program die, so that no place for a crash is left untried.

Nobody but a test sets the variable: `name` dies the first time that moment comes, `name:3` the third time. The
process then ends as by kill -9 or a power cut: nothing is tidied up, nothing more is written.
"""

from __future__ import annotations

import os
import signal
from collections import Counter

VARIABLE = "COUNCIL_EXTRACT_DIES_AT"

MOMENTS = (
    "attempt begun", "attempt counted",
    "original begun", "original written", "original in its place",
    "saving begun", "old rows deleted", "paper written", "rows written", "ledger written", "saved",
    "refusal begun", "refusal written", "refused",
    "export begun", "export written", "exported",
    "backup begun", "backup written", "backed up",
    "restoring begun", "copy checked", "restored",
)  # fmt: skip
"""Every step of keeping and handing on, in the order in which a paper meets them."""

_come: Counter[str] = Counter()


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
