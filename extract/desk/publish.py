"""`publish`: a database with nothing in it but what the public may see. `withdraw`: take a paper back."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer

from extract.desk.options import DATABASE, Db

PUBLIC = Path("output/public.db")


def publish(
    out: Annotated[Path, typer.Argument(help="The file to make, in the place of an older one.")] = PUBLIC,
    db: Db = DATABASE,
    redact_names: Annotated[bool, typer.Option("--redact-names", help="Keep posts, leave persons out.")] = False,
) -> None:
    """Build a database for the public: only what nothing is said against, in a new file with its own search index."""
    from extract.feeds.jsonl import open_to_read
    from extract.store.database import open_database
    from extract.store.publish import publish as build

    open_to_read(db).close()
    open_database(db).close()  # an older database gets the tables of today
    done = build(db, out, redact_names=redact_names, marked=marked_papers(db), is_noted=True)
    typer.echo(f"{done.papers} papers with {done.items} recommendations and actions are published in {out}.")
    if done.papers_withheld or done.items_withheld:
        typer.echo(
            f"{done.papers_withheld} papers are withheld, and {done.items_withheld} recommendations and actions with "
            "what was withheld of other papers. The table `restrictions` says why."
        )


def withdraw(
    paper: Annotated[str, typer.Argument(help="Its file name, or its id.")],
    db: Db = DATABASE,
    reason: Annotated[str | None, typer.Option(help="Why, for your own records.")] = None,
    undo: Annotated[bool, typer.Option("--undo", help="Take the withdrawal back.")] = False,
) -> None:
    """Publish a paper no more, and build the published files anew without it."""
    from extract.feeds.jsonl import open_to_read
    from extract.store.database import open_database
    from extract.store.withdraw import readmit
    from extract.store.withdraw import withdraw as take_back

    open_to_read(db).close()
    with closing(open_database(db)) as database:
        document = readmit(database, paper) if undo else take_back(database, paper, reason)
    if undo:
        typer.echo(f"{paper} ({document}) may be published again: run publish.")
        return
    typer.echo(f"{paper} ({document}) is withdrawn.")
    take_out_restricted(db)


@contextmanager
def public_copy(db: Path, *, redact_names: bool = False) -> Iterator[Path]:
    """A public database that lasts as long as it is needed."""
    from extract.feeds.jsonl import open_to_read
    from extract.store.database import open_database
    from extract.store.publish import publish as build

    open_to_read(db).close()
    open_database(db).close()
    with TemporaryDirectory() as folder:
        copy = Path(folder) / "public.db"
        build(db, copy, redact_names=redact_names, marked=marked_papers(db))
        yield copy


def take_out_restricted(db: Path) -> None:
    """Build published files anew that hold what may no longer be published, and say so."""
    from extract.store.withdraw import take_out

    for path in take_out(db, marked=lambda: marked_papers(db)):
        typer.echo(f"{path} is built anew without what may no longer be published.", err=True)


def marked_papers(db: Path) -> frozenset[str]:
    """The ids of papers that a file's or folder's name keeps from the public, wherever they were found."""
    from extract.feeds.jsonl import open_to_read
    from extract.find.restricted.names import origin_mark
    from extract.rulebook.load import common

    with closing(open_to_read(db)) as connection:
        found = connection.execute("SELECT document_id, origin FROM locations").fetchall()
    return frozenset(document for document, origin in found if origin_mark(origin, common()))
