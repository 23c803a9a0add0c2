"""`backup` and `restore`: the database in a safe place, and back."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from extract.desk.options import DATABASE, Db


def backup(file: Annotated[Path, typer.Argument(help="Where the copy goes.")], db: Db = DATABASE) -> None:
    """Copy the database to a file, also while others use it."""
    from extract.store.backup import back_up
    from extract.store.originals import Originals

    papers = back_up(db, file)
    typer.echo(f"A whole database with {papers} papers is in {file}.")
    if (kept := Originals.beside(db).folder).is_dir():
        typer.echo(f"The papers themselves stand in {kept}: copy that folder too, its files never change.")


def restore(file: Annotated[Path, typer.Argument(help="What `backup` wrote.")], db: Db = DATABASE) -> None:
    """Put a backup in the database's place. What stood there is kept beside it."""
    from extract.store.backup import restore as put_back

    before = put_back(file, db, lambda sentence: typer.echo(sentence, err=True))
    typer.echo(f"{db} is as it was when {file} was written.")
    if before:
        typer.echo(f"The database that stood there is kept as {before}; delete it when all is well.")
