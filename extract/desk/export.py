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
    public: Annotated[bool, typer.Option("--public", help="Only what `publish` would publish.")] = False,
    redact_names: Annotated[bool, typer.Option("--redact-names", help="The same, with persons left out.")] = False,
) -> None:
    """Write everything in the database as JSON Lines, in the shape of extract/feeds/record.schema.json."""
    from extract.desk.publish import public_copy
    from extract.feeds.jsonl import export_jsonl

    if form != "jsonl":
        raise UsageError(f"There is no format {form!r}.", next_step="Use --format jsonl.")
    if public or redact_names:
        with public_copy(db, redact_names=redact_names) as copy:
            count = export_jsonl(copy, out)
    else:
        count = export_jsonl(db, out)
    if out:
        typer.echo(f"{count} papers are written to {out}.")
