"""`split`: the papers a pack holds, and the items of its agenda."""

from __future__ import annotations

import json
from dataclasses import asdict

import typer
from rich.console import Console
from rich.table import Table

from extract.desk.options import AsJson, File, Passwords
from extract.model.pack import Pack

COLUMNS = ("Pages", "Kind", "Item", "Title")


def split(file: File, as_json: AsJson = False, passwords: Passwords = []) -> None:  # noqa: B006
    """Show the papers a meeting pack holds: their pages, kind, agenda item and title."""
    from extract.desk.papers import one_paper
    from extract.read.reader import read
    from extract.rulebook.choice import rules_of
    from extract.split.splitter import split as parted

    document = read(one_paper(file, passwords))
    pack = parted(document, rules_of(document))
    if as_json:
        typer.echo(json.dumps(asdict(pack), ensure_ascii=False))
    elif pack.parts:
        _show(pack)
    else:
        typer.echo(f"{file.name} is a single paper: it is not parted.")


def _show(pack: Pack) -> None:
    table = Table(box=None, pad_edge=False)
    for name in COLUMNS:
        table.add_column(name)
    for part in pack.parts:
        pages = f"{part.first_page}-{part.last_page}" if part.last_page > part.first_page else str(part.first_page)
        table.add_row(pages, part.kind.replace("_", " "), part.item or "", part.title or "")
    Console().print(table)
    held = {part.item for part in pack.parts}
    for item in pack.agenda:
        if item.number not in held:
            typer.echo(f"Item {item.number}, {item.title}: {_why(item.to_follow, item.restricted)}.")


def _why(to_follow: bool, restricted: bool) -> str:
    if to_follow:
        return "its papers are to follow"
    return "kept from the public, no papers here" if restricted else "no papers here"
