"""Labelled strings of recommendations -> readings, for the command `tidy recommendations`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from extract.find.lists.asked import Spot, asked_in
from extract.find.lists.label import label
from extract.find.lists.openings import OPENING
from extract.find.lists.piece import bare_lines
from extract.find.lists.signs import opens_decisions
from extract.find.lists.whom import asked_of
from extract.rulebook.rules import Rulebook
from extract.rulebook.verbs import verb_of

Json = dict[str, object]
MADE = ("recommendation", "resolution")


def reading(row: Mapping[str, object], rules: Rulebook) -> Json:
    """What a piece of text is to a list, in the strings' words, with its verb and who it is addressed to."""
    context = row.get("context")
    unit = str(context.get("unit", "")) if isinstance(context, Mapping) else ""
    around = str(context.get("around", "")) if isinstance(context, Mapping) else ""
    found = label(str(row["text"]), unit, rules, around=around)
    asks = _asks(bare_lines(str(row["text"]).splitlines(), rules), rules) if found in MADE else {}
    return {"is_recommendation": found in MADE, "label": found, "verb": None, "addressed_to": None} | asks


def _asks(lines: Sequence[str], rules: Rulebook) -> Json:
    opens = (i for i, line in enumerate(lines) if OPENING.match(line) or opens_decisions(line, rules))
    lines = lines[next(opens, 0) :]
    verb, body = asked_in(lines, rules)
    before = lines[: verb[0] + 1] if verb else ()
    above = (_cut(lines, (i, spot)) for i, line in enumerate(before) if (spot := asked_of(line, rules)))
    return {
        "verb": verb_of(_cut(lines, verb), rules) if verb else None,
        "addressed_to": _cut(lines, body) if body else next(above, None),
    }


def _cut(lines: Sequence[str], spot: Spot) -> str:
    index, (start, end) = spot
    return lines[index][start:end]
