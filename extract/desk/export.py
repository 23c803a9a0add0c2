"""`export`: everything in the database, for other programs."""

from __future__ import annotations

from contextlib import nullcontext
from pathlib import Path
from typing import Annotated

import typer

from extract.desk.options import DATABASE, Db
from extract.model.problem import UsageError

FORMS = ("jsonl", "csv")


def export(
    form: Annotated[str, typer.Option("--format", help="jsonl: one record a line; csv: one table.")] = "jsonl",
    table: Annotated[str, typer.Option(help="With csv: which table or view.")] = "action_tracker",
    db: Db = DATABASE,
    out: Annotated[Path | None, typer.Option("--out", help="A file; else the screen.")] = None,
    public: Annotated[bool, typer.Option("--public", help="Only what `publish` would publish.")] = False,
    redact_names: Annotated[bool, typer.Option("--redact-names", help="The same, with persons left out.")] = False,
) -> None:
    """Write everything in the database as JSON Lines, or one of its tables for a spreadsheet."""
    from extract.desk.publish import public_copy

    if form not in FORMS:
        raise UsageError(f"There is no format {form!r}.", next_step=f"Use one of: {', '.join(FORMS)}.")
    with public_copy(db, redact_names=redact_names) if public or redact_names else nullcontext(db) as source:
        count = _written(form, table, source, out)
    if out:
        typer.echo(f"{count} {'papers' if form == 'jsonl' else 'rows'} are written to {out}.")


def _written(form: str, table: str, source: Path, out: Path | None) -> int:
    from extract.feeds.csv import export_csv
    from extract.feeds.jsonl import export_jsonl

    return export_csv(source, table, out) if form == "csv" else export_jsonl(source, out)
