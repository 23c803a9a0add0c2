"""Answers given without a sentence: a letter, a tick or a cross under `Accept?`, one box of several."""

from __future__ import annotations

import re

from extract.rulebook.rules import Rulebook

YES_NO = {
    "y": "accepted",
    "yes": "accepted",
    "n": "rejected",
    "no": "rejected",
    "ydy": "accepted",
    "nac ydy": "rejected",
}
LETTERS = {
    "a": "accepted",
    "r": "rejected",
    "pa": "partially_accepted",
    "p": "partially_accepted",
    "d": "deferred",
}
"""Under a heading that asks `Accept?`."""

SIGNS = {"✓": "accepted", "✔": "accepted", "√": "accepted", "✗": "rejected", "✘": "rejected", "×": "rejected"}
"""Under the same headings."""

TICKED = re.compile(r"(?:☒|☑|✓|✔|🗹|\[\s?[xX✓]\s?\])\s*([^☐☒☑✓✔\[\]]+)")
BOX = re.compile(r"☐|☒|☑|\[\s?[xX]?\s?\]")


def chosen(text: str) -> str:
    """Of a form's boxes the ticked one: `☐ Accept ☒ Reject` -> `Reject`; other words as they are."""
    ticked = TICKED.findall(text)
    return " ".join(ticked).strip() if BOX.search(text) and ticked else text


def short_answer(words: str, column: str, rules: Rulebook) -> str | None:
    """`A`, `PA`, `Y` under `Accept/Reject`; `Yes` and `No` under any heading that holds answers."""
    short = words.strip(" .()").casefold()
    if asks_for(column, rules, "letters"):
        return LETTERS.get(short) or YES_NO.get(short) or SIGNS.get(short)
    return YES_NO.get(short) if asks_for(column, rules, "answer") else None


def answered_by_sign(text: str, column: str, rules: Rulebook) -> bool:
    """True for a tick or a cross under a heading that asks `Accept?`: it says nothing of how far anything is."""
    return text.strip() in SIGNS and asks_for(column, rules, "letters")


def asks_for(column: str, rules: Rulebook, *uses: str) -> bool:
    """Whether the words over a column say that it holds one of these: `letters`, an `answer`, a `report`."""
    return rules.holds(column, "responses.columns", *uses)
