"""The command `tidy responses_statuses`: a labelled string's row -> its reading in the strings' own words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from extract.model.record import Status
from extract.rulebook.rules import Rulebook
from extract.tidy.colours import current, of_words
from extract.tidy.progress import PERCENT
from extract.tidy.responses import read_response
from extract.tidy.statuses import read_status

LETTERS = {"red": "R", "amber": "A", "green": "G", "blue": "B", "grey": "Grey"}
CLOSED = ("completed", "superseded", "transferred", "cancelled")


def reading(row: Mapping[str, Any], rules: Rulebook) -> dict[str, Any]:
    """`{text, context, council}` -> `{response, status, rag, percent, closed}`; blank is `unknown`."""
    text, column = row.get("text") or "", (row.get("context") or {}).get("column") or ""
    response = read_response(text, rules=rules, column=column)
    status = read_status(text, rules=rules, column=column)
    answers = bool(rules.marks(column, "responses.columns"))
    detail = status.detail if status else None
    if detail is None and not text.strip() and not answers:
        detail = "unknown"
    answer = response.value if response else None
    return {"response": answer, "status": detail, **_rest(text, detail, status, rules)}


def _rest(text: str, detail: str | None, status: Status | None, rules: Rulebook) -> dict[str, Any]:
    colours = of_words(current(text), rules) if status else ()
    rag = "/".join(LETTERS[name] for name in colours) or (LETTERS[status.rag] if status and status.rag else None)
    percent = PERCENT.search(text)
    closed = None if detail in (None, "unknown") else detail in CLOSED
    return {"rag": rag, "percent": int(percent[1]) if percent else None, "closed": closed}
