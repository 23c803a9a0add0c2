"""Labelled header rows -> readings, for the command `tidy headers`."""

from __future__ import annotations

from collections.abc import Mapping

from extract.find.action_table.columns import columns
from extract.rulebook.rules import Rulebook

Json = dict[str, object]


def reading(row: Mapping[str, object], rules: Rulebook) -> Json:
    """The role of each column of `a | b | c`, several joined by `+`, `none` for what is no column of ours."""
    headers = [header.strip() for header in str(row["text"]).split("|")]
    found = columns(headers, rules)
    return {
        "columns": [
            {"header": header, "role": "+".join(names) or "none"} for header, names in zip(headers, found, strict=True)
        ]
    }
