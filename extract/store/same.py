"""One paper in many files: known again by its words; and papers alike, which may be versions of one another.

All of it inside the caller's transaction.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from hashlib import sha256

import numpy as np
from sqlite_utils import Database

from extract.model.pack import Likeness, Part
from extract.model.record import Paper

BANDS = 16
"""A sketch is cut into so many bands: papers that share half of their words most likely share a band."""

ALIKE = 0.5
"""Papers that share fewer of their words are not noted as alike."""

COMPARED = 50
"""Of papers that share a band only the nearest are compared: a form is filled in a thousand times."""

NEAREST = """
    SELECT sketches.document_id, numbers FROM sketches JOIN (
        SELECT document_id FROM sketch_bands JOIN json_each(:bands) AS wanted
            ON band = wanted.key AND sketch_bands.value = wanted.value
        WHERE document_id <> :id GROUP BY document_id ORDER BY count(*) DESC, document_id LIMIT :most
    ) AS near ON near.document_id = sketches.document_id
"""


def same_paper(db: Database, likeness: Likeness | None, file_sha256: str, extractor_version: str) -> str | None:
    """The paper with these very words that this version read from another file, if there is one."""
    if likeness is None or not likeness.page_keys:
        return None
    sql = """
        SELECT id FROM documents WHERE fingerprint = ? AND extractor_version = ? AND file_sha256 <> ?
        ORDER BY rowid LIMIT 1
    """
    row = db.execute(sql, [likeness.fingerprint, extractor_version, file_sha256]).fetchone()
    return str(row[0]) if row else None


def tells_more(db: Database, document: str, paper: Paper) -> bool:
    """Whether the paper stands here with the front sheet of its meeting, and was stored without: all that is known is
    known here too. What people corrected stays as they saw it."""
    corrected = db.execute("SELECT 1 FROM corrections WHERE document_id = ?", [document]).fetchone()
    stored = db.execute("SELECT council, committee, meeting_date FROM documents WHERE id = ?", [document]).fetchone()
    pairs = list(zip(stored, (paper.council, paper.body, paper.meeting_date), strict=True))
    is_more = all(here or not known for known, here in pairs) and any(here and not known for known, here in pairs)
    return is_more and not corrected


def recount(db: Database, document: str, pages: Sequence[int]) -> None:
    """The paper's evidence counts pages as they are numbered here: say so wherever it stands."""
    sql = "SELECT rowid, page_map FROM locations WHERE document_id = ? AND page_map IS NOT NULL"
    for row, known in db.execute(sql, [document]).fetchall():
        pairs = json.dumps([[own, there] for own, (_, there) in zip(pages, json.loads(known), strict=False)])
        db.execute("UPDATE locations SET page_map = ? WHERE rowid = ?", [pairs, row])


def place_paper(
    db: Database, document: str, where: Iterable[tuple[str, str]], file_sha256: str,
    likeness: Likeness | None, part: Part | None, pages: int | None,
) -> None:  # fmt: skip
    """Note that the paper stands in this file, wherever the file lies (`where`: origins and names)."""
    first, last = (part.first_page, part.last_page) if part else (1, pages)
    here = likeness.pages if likeness else ()
    pairs = json.dumps(list(zip(_counted(db, document) or here, here, strict=False))) if here else None
    for origin, name in where:
        row = [document, origin, name, file_sha256, first, last, pairs]
        db.execute("INSERT OR REPLACE INTO locations VALUES (?, ?, ?, ?, ?, ?, ?)", row)


def _counted(db: Database, document: str) -> tuple[int, ...]:
    """The paper's printed pages as its evidence counts them."""
    sql = "SELECT page_map FROM locations WHERE document_id = ? AND page_map IS NOT NULL ORDER BY rowid LIMIT 1"
    row = db.execute(sql, [document]).fetchone()
    return tuple(own for own, _ in json.loads(row[0])) if row else ()


def note_sketch(db: Database, document: str, sketch: Sequence[int]) -> None:
    """Keep the paper's sketch, and note which papers are like it."""
    forget_sketch(db, document)
    if not sketch:
        return
    own = np.array(sketch, dtype=np.uint32)
    bands = _bands(own)
    wanted = {"bands": json.dumps(bands), "id": document, "most": COMPARED}
    for other, numbers in db.execute(NEAREST, wanted).fetchall():
        share = float((np.frombuffer(numbers, dtype=np.uint32) == own).mean())
        if share >= ALIKE:
            db.execute("INSERT INTO alike VALUES (?, ?, ?)", [*sorted((document, other)), share])
    db.execute("INSERT INTO sketches VALUES (?, ?)", [document, own.tobytes()])
    db.conn.executemany("INSERT INTO sketch_bands VALUES (?, ?, ?)", [(at, v, document) for at, v in enumerate(bands)])


def forget_sketch(db: Database, document: str) -> None:
    """Take the paper's sketch away, and what was found to be like it."""
    for table in ("sketches", "sketch_bands"):
        db.execute(f"DELETE FROM {table} WHERE document_id = ?", [document])
    db.execute("DELETE FROM alike WHERE document_id = :id OR other_id = :id", {"id": document})


def _bands(own: np.ndarray[tuple[int], np.dtype[np.uint32]]) -> list[int]:
    return [int.from_bytes(sha256(part.tobytes()).digest()[:7]) for part in np.split(own, BANDS)]
