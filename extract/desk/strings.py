"""`tidy`: how single strings are read, without a paper around them."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from importlib import import_module
from typing import Annotated

import typer

from extract.model.problem import UsageError

Json = dict[str, object]

STRINGS = {
    "deadlines": "extract.tidy.deadlines.strings",
    "leads": "extract.tidy.leads.strings",
    "responses_statuses": "extract.tidy.outcome_strings",
    "headers": "extract.find.action_table.strings",
    "recommendations": "extract.find.lists.strings",
    "metadata_blocks": "",
}
"""Whose `reading(row, rules)` reads the labelled strings of each kind; front pages pass several rooms."""


def tidy(kind: Annotated[str, typer.Argument(help=", ".join(STRINGS))]) -> None:
    """Read labelled strings from standard input, one JSON object a line, and print each reading."""
    if kind not in STRINGS:
        raise UsageError(f"There are no strings of kind {kind!r}.", next_step=f"Use one of: {', '.join(STRINGS)}.")
    reading = _reader(kind)
    for line in sys.stdin:
        if line.strip():
            row = json.loads(line)
            typer.echo(json.dumps({"id": row["id"], "reading": reading(row)}, ensure_ascii=False))


def _reader(kind: str) -> Callable[[Json], Json]:
    """The reader of one kind of labelled strings."""
    from extract.rulebook.load import common

    rules = common()
    if STRINGS[kind]:
        reading = import_module(STRINGS[kind]).reading
        return lambda row: reading(row, rules)

    from extract.find.front.find import find_front
    from extract.read.plain import read_plain
    from extract.tidy.paper.strings import reading as front_page

    return lambda row: front_page(find_front(read_plain(str(row["text"]), str(row["id"])), rules), rules)
