"""Labelled strings of recommendations -> readings, for the command `tidy recommendations`."""
from __future__ import annotations

from collections.abc import Mapping

from extract.find.lists.label import label
from extract.rulebook.rules import Rulebook

Json = dict[str, object]


def reading(row: Mapping[str, object], rules: Rulebook) -> Json:
    """What a piece of text is to a list, in the strings' words; verb and body are left open."""
    context = row.get("context")
    unit = str(context.get("unit", "")) if isinstance(context, Mapping) else ""
    found = label(str(row["text"]), unit, rules)
    return {
        "is_recommendation": found in ("recommendation", "resolution"),
        "label": found,
        "verb": None,
        "addressed_to": None,
    }
