"""How often the reading of a paper was begun without an end. Inside a transaction.

Counted before the work begins, so that what ends the whole program is counted too. Two things are told apart. A
reading that *fails* in its own process (out of time, out of memory, dead) speaks against the paper: the third is the
last. A reading that was only *begun*, because program or machine was ended, mostly speaks of a person or a power
cut, and several papers were being read: it takes more of these.
"""

from __future__ import annotations

import os
import platform

from sqlite_utils import Database

from extract.model.problem import Problem
from extract.store.inputs import Input, now
from extract.store.text import storable

MOST_FAILED, MOST_BEGUN = 3, 5

RETRY = "`ingest --retry` reads it once more."


def me() -> str:
    """Who is at work, in words for the ledger; numbers of processes come again, so since when is said too."""
    return f"process {os.getpid()} on {platform.node() or 'this machine'}, since {now()}"


def begin(db: Database, item: Input, who: str) -> int:
    """Count one more reading of this content; the answer is how many were begun, this one with them.

    Two copies that the same process has in hand are one reading; another version of the program counts anew.
    """
    words = [storable(value) for value in (item.sha256, item.name, item.origin, item.extractor_version)]
    db.execute(
        """
        INSERT INTO attempts (sha256, name, origin, extractor_version, begun, failed, who, began)
        VALUES (?, ?, ?, ?, 1, 0, ?, ?)
        ON CONFLICT (sha256) DO UPDATE SET
            begun = CASE WHEN extractor_version = excluded.extractor_version
                THEN begun + (who IS NOT excluded.who) ELSE 1 END,
            failed = CASE WHEN extractor_version = excluded.extractor_version THEN failed ELSE 0 END,
            extractor_version = excluded.extractor_version, who = excluded.who, began = excluded.began
        """,
        [*words, who, now()],
    )
    (begun,) = db.execute("SELECT begun FROM attempts WHERE sha256 = ?", [item.sha256]).fetchone()
    return int(begun)


def fail(db: Database, sha256: str) -> int:
    """The reading failed in its own process; the answer is how many have. Nobody is at it any more."""
    db.execute("UPDATE attempts SET failed = failed + 1, who = NULL WHERE sha256 = ?", [sha256])
    row = db.execute("SELECT failed FROM attempts WHERE sha256 = ?", [sha256]).fetchone()
    return int(row[0]) if row else 1


def finish(db: Database, sha256: str) -> None:
    """The paper has its final state."""
    db.execute("DELETE FROM attempts WHERE sha256 = ?", [sha256])


def lay_down(db: Database, who: str) -> None:
    """What this process has in hand is put back as if it had not been begun: it was told to stop."""
    db.execute("UPDATE attempts SET begun = begun - 1, who = NULL WHERE who = ?", [who])
    db.execute("DELETE FROM attempts WHERE begun <= 0")


def never_ended(begun: int) -> Problem:
    """Passed over, since the program never came to the end of it."""
    return _quarantined(
        f"It was begun {begun} times, and each time the program or the machine was ended before it was read.",
        f"{RETRY} If that ends the program too, please report the paper, if it may be shown.",
    )


def failed_too_often(times: int, last: Problem) -> Problem:
    """Passed over, since reading it failed again and again."""
    message = f"Reading it failed {times} times, so it is passed over from now on. {last.message}"
    return _quarantined(message, f"{last.next_step} {RETRY}")


def _quarantined(message: str, next_step: str) -> Problem:
    return Problem(stage="store", code="QUARANTINED", message=message, next_step=next_step, severity="error")
