"""Yes or no, as ticks or as words."""

from __future__ import annotations

import re

from extract.rulebook.rules import Rulebook

LONGEST = 200
"""Characters: more explain what is asked, unless they begin with the answer."""

YES, NO, UNSETTLED = "yes", "no", "unsettled"
TICKED, EMPTY = "☒☑✓✔🗹🗷⊠", "☐□◻❏❑"
BOX = re.compile(rf"[{TICKED}{EMPTY}]|\[\s?[xX✓]?\s?\]")
TOKEN = re.compile(rf"(?P<box>{BOX.pattern})|(?P<word>\b(?:yes|no|ydy|nac ydy|oes|nac oes)\b)", re.IGNORECASE)


def answer(text: str, rules: Rulebook, vocabulary: str = "front.answers") -> str | None:
    """The vocabulary's label that `text` answers with; None if it does not answer or the tick is lost."""
    if BOX.search(text):
        ticked = _ticked(text)
        return rules.label(ticked, vocabulary) if ticked else None
    marks = rules.marks(text, vocabulary)
    if any(mark.label == UNSETTLED for mark in marks):
        return None
    if marks and not text[: marks[0].start].strip(" *\"'“‘([-–:"):
        return marks[0].label
    if len(text) > LONGEST:
        return None
    labels = {mark.label for mark in marks}
    return labels.pop() if len(labels) == 1 else None


def _ticked(text: str) -> str | None:
    """The one word with a tick at it; the first box tells whether boxes stand before their words or after."""
    tokens = list(TOKEN.finditer(text))
    first = next(number for number, token in enumerate(tokens) if token["box"])
    after = first > 0 and bool(tokens[first - 1]["word"])
    step = -1 if after else 1
    ticked = [
        tokens[number + step]["word"]
        for number, token in enumerate(tokens)
        if token["box"] and _is_ticked(token["box"]) and 0 <= number + step < len(tokens)
    ]
    chosen = {word.lower() for word in ticked if word}
    return chosen.pop() if len(chosen) == 1 else None


def _is_ticked(box: str) -> bool:
    return box in TICKED or bool(re.search(r"[xX✓]", box))
