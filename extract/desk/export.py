"""`export`: everything in the database, for other programs."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from extract.desk.options import DATABASE, Db
from extract.model.problem import UsageError


def export(
    form: Annotated[str, typer.Option("--format", help="jsonl: one record a line.")] = "jsonl",
    db: Db = DATABASE,
    out: Annotated[Path | None, typer.Option("--out", help="A file; else the screen.")] = None,
) -> None:
    """Write everything in the database as JSON Lines, in the shape of extract/feeds/record.schema.json."""
    from extract.feeds.jsonl import export_jsonl

    if form != "jsonl":
        raise UsageError(f"There is no format {form!r}.", next_step="Use --format jsonl.")
    count = export_jsonl(db, out)
    if out:
        typer.echo(f"{count} papers are written to {out}.")
