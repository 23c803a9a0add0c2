"""`correct`: what a person knows better than was read, with who says so and why."""

from __future__ import annotations

import json
from collections.abc import Iterable
from contextlib import closing
from typing import TYPE_CHECKING, Annotated

import typer

from extract.desk.options import DATABASE, Db
from extract.model.problem import UsageError

if TYPE_CHECKING:
    from extract.store.corrections import Known, Value


def correct(
    record: Annotated[str, typer.Argument(help="The id of an action, recommendation or paper; a paper's file name.")],
    field: Annotated[str | None, typer.Argument(help="What to correct; left out, all that can be is shown.")] = None,
    value: Annotated[str | None, typer.Argument(help="What it should be; leads parted by semicolons.")] = None,
    by: Annotated[str, typer.Option("--by", help="Who says so.")] = "",
    why: Annotated[str, typer.Option("--why", help="Why, for the next reader.")] = "",
    nothing: Annotated[bool, typer.Option("--nothing", help="The paper says nothing of it.")] = False,
    undo: Annotated[bool, typer.Option("--undo", help="Take the correction back: what was read holds again.")] = False,
    db: Db = DATABASE,
) -> None:
    """Set right what was read wrongly. What was read is kept beside it, and reading the paper anew changes neither."""
    from extract.feeds.jsonl import open_to_read
    from extract.store import corrections
    from extract.store.database import open_database

    open_to_read(db).close()
    with closing(open_database(db)) as database:
        known = corrections.known(database, record)
        if field is None:
            _show(known, corrections.values(database, known))
            return
        if (value is not None) + nothing + undo != 1:
            raise UsageError(
                f"It is not said what is to become of the {field}.",
                next_step="Give a value, or --nothing, or --undo.",
            )
        if undo:
            before = corrections.take_back(database, known, field, who=by, why=why)
        else:
            before = corrections.correct(database, known, field, _stored(field, value), who=by, why=why)
        now = next(one for one in corrections.values(database, known) if one.field == field)
    typer.echo(f"{_called(known)}\n{field} was {_said(before.now)}, and is {_said(now.now)}.")
    if now.now != now.read:
        typer.echo(f"It was read as {_said(now.read)}.")


def _stored(field: str, value: str | None) -> str | None:
    """Leads are told apart as those of a paper are: persons, posts, bodies. Raises UsageError where nobody is named."""
    from extract.store.correctable import LEADS

    if field != LEADS or value is None:
        return value
    from extract.rulebook.load import common
    from extract.tidy.leads.read import LeadContext, read_leads

    leads = read_leads(value, LeadContext(column="Lead"), common())
    if not leads:
        raise UsageError(f"{value!r} names nobody.", next_step="Give names or posts, or --nothing.")
    known = [
        {"name": lead.name or lead.text, "kind": lead.kind, "role": lead.role, "is_councillor": lead.is_councillor}
        for lead in leads
    ]
    return json.dumps(known, ensure_ascii=False)


def _show(known: Known, values: Iterable[Value]) -> None:
    typer.echo(_called(known))
    for one in values:
        typer.echo(f"  {one.field}: {_said(one.now)}")
        if one.who:
            typer.echo(f"    read as {_said(one.read)}; corrected by {one.who}, {one.made_at}: {one.why}")


def _called(known: Known) -> str:
    page = f", page {known.page}" if known.page else ""
    return f"{known.table[:-1].capitalize()} {known.id}{page}: {known.words[:200]}"


def _said(value: str | None) -> str:
    return "nothing" if value is None else f"“{value}”"
