"""READ FIRST. The road a paper takes, in one short function; then the commands that walk it.

Nothing imports this file, and only this file knows the order of the rooms in `extract/`. The other commands
stand in `extract/desk/`. Every import of a room stands inside the function that needs it, so that `--help` does
not load spaCy.
"""

from __future__ import annotations

import json
import sys
import traceback
from collections.abc import Generator
from contextlib import closing, suppress
from dataclasses import replace
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extract.desk.commands import add_commands
from extract.desk.options import DATABASE, AsJson, Db, File, Passwords
from extract.desk.papers import one_paper as _source
from extract.model.problem import ANOTHER_TRY, OCR, PASSWORD, CouncilExtractError, Rejected

if TYPE_CHECKING:
    from extract.model.document import Document
    from extract.model.finding import Finding
    from extract.model.outcome import Outcome
    from extract.model.pack import Pack
    from extract.model.record import Record
    from extract.model.restriction import Restriction
    from extract.model.source import Source
    from extract.rulebook.rules import Rulebook
    from extract.store.ledger import Ledger

VERSION = "0.2.0"
"""Part of the key of everything stored: papers are read again when it changes."""

LOG = Path("output/workers.log")


def understand(source: Source) -> Record:
    """The road: bytes -> Document -> its papers -> Findings -> Record. Before it comes `intake`, after it `store`."""
    return followed(source)[2]


def followed(source: Source) -> tuple[Document, tuple[Finding, ...], Record]:
    """The road with its stations: the paper as it is read, what the rules find in it, what is known of it then."""
    from extract.find.finder import find
    from extract.read.reader import read
    from extract.rulebook.choice import rules_of
    from extract.split.likeness import likeness
    from extract.split.splitter import split

    document = read(source)
    document = replace(document, problems=(*source.problems, *document.problems))
    rules = rules_of(document)
    pack = split(document, rules)
    if len(pack.parts) > 1:
        return (document, *_meeting(document, pack, source.origin, rules))
    document = document.at_hand
    findings = find(document, rules)
    record = recorded(document, findings, source.origin)
    return document, findings, replace(record, likeness=likeness(document, rules), agenda=pack.agenda)


def _meeting(document: Document, pack: Pack, origin: str, rules: Rulebook) -> tuple[tuple[Finding, ...], Record]:
    """A pack: each of its papers for itself, with what it takes over from the front sheet."""
    from extract.find.finder import find, marks
    from extract.split.cut import cut
    from extract.tidy.meeting import bound, has_sheets_that_bind
    from extract.tidy.record import tidy
    from extract.tidy.restrictions import restrictions

    found: list[Finding] = []
    papers: list[Record] = []
    for part, (paper, known) in zip(pack.parts, cut(document, pack.parts, rules), strict=True):
        findings = find(paper, rules)
        front = papers[0].paper if papers else None
        papers.append(replace(tidy(findings, paper, origin, rules, part=part, front=front), likeness=known))
        found += findings
    reaching: tuple[Restriction, ...] = ()
    if has_sheets_that_bind(document, papers):
        whole = document.at_hand
        reaching = restrictions(marks(whole, rules), whole, rules)
    return tuple(found), bound(document, pack, papers, reaching, origin)


def recorded(document: Document, findings: tuple[Finding, ...], origin: str) -> Record:
    """The findings of one paper as clean values beside their words."""
    from extract.rulebook.choice import rules_of
    from extract.tidy.record import tidy

    return tidy(findings, document, origin, rules_of(document))


def warm() -> None:
    """What a worker does once, before its first paper: load spaCy and the rules."""
    from extract.rulebook.load import common

    common().marks("", "columns.roles")


app = typer.Typer(
    name="council-extract", no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False,
    help="Turn a council's published papers into data people can hold the council to.",
    epilog="Exit codes: 0 done · 1 a bug of ours · 2 asked wrongly · 3 a rule file is broken · "
    "4 the database cannot be used · 5 nothing could be read.",
)  # fmt: skip


@app.command()
def ingest(
    paths: Annotated[list[Path], typer.Argument(help="Files, folders, zips.")],
    db: Db = DATABASE,
    retry: Annotated[bool, typer.Option("--retry", help="Read again what was refused before.")] = False,
    keep: Annotated[bool, typer.Option(help="Keep the papers themselves beside the database.")] = True,
    passwords: Passwords = [],  # noqa: B006 - typer wants a list, and nobody changes it
    as_json: AsJson = False,
) -> None:
    """Read papers into the database. What is there already is not read again."""
    from extract.desk.publish import take_out_restricted
    from extract.intake.discover import count
    from extract.show.progress import watched
    from extract.show.summary import print_summary

    read = _ingested(paths, db, retry=retry, keep=keep, passwords=tuple(passwords))
    try:
        outcomes = list(watched(read, total=count(paths), hidden=as_json))
    except KeyboardInterrupt:
        read.close()
        _say("Stopped. What was read is stored; the same command goes on from there.")
        raise typer.Exit(130) from None
    linked(db)
    take_out_restricted(db)
    print_summary(db, outcomes, as_json=as_json)
    if outcomes and all(outcome.state == "rejected" for outcome in outcomes):
        raise typer.Exit(5)


def _ingested(
    paths: list[Path], db: Path, *, retry: bool = False, keep: bool = True, passwords: tuple[str, ...] = ()
) -> Generator[Outcome]:
    """The final state of every input: refused at the door, known already, read, or rejected while reading."""
    from extract.intake.discover import OUTPUT, discover
    from extract.run.crew import each
    from extract.store.ledger import opened_ledger
    from extract.store.originals import written

    sources = discover(paths, own=(*OUTPUT, *written(db)), passwords=passwords)
    at_hand = _at_hand(retry=retry, has_passwords=bool(passwords))
    with opened_ledger(db, version=VERSION, retry=retry, keep=keep, say=_say, at_hand=at_hand) as ledger:
        for source, attempt in each(understand, ledger.unread(sources), prepare=warm, log=LOG):
            yield from ledger.taken()
            if attempt.result is not None:
                yield _kept(ledger, source, attempt.result)
            elif attempt.problem is not None:
                _log(source, attempt.traceback)
                yield ledger.refuse(source, attempt.problem)
        yield from ledger.taken()


def linked(db: Path) -> None:
    """What was recommended is tied to what was resolved, for the meetings of which something came or went."""
    from extract.link.link import link
    from extract.store.database import open_database, writing

    with closing(open_database(db)) as database, writing(database):
        link(database.conn)


def _at_hand(*, retry: bool, has_passwords: bool) -> tuple[str, ...]:
    """What may have been missing when a paper was read before, and is there now."""
    from extract.read.ocr.scan import installed

    there = {OCR: installed(), PASSWORD: has_passwords, ANOTHER_TRY: retry}
    return tuple(name for name, is_there in there.items() if is_there)


def _kept(ledger: Ledger, source: Source, record: Record) -> Outcome:
    """A fault of ours in storing one paper costs that paper only; a database that cannot be used ends the run."""
    from extract.run.attempt import crashed

    try:
        return ledger.keep(source, record)
    except Rejected as changed:
        return ledger.refuse(source, changed.problem)
    except CouncilExtractError:
        raise
    except Exception:
        _log(source, traceback.format_exc())
        return ledger.refuse(source, crashed("store", "what was read could not be stored"))


def _say(sentence: str) -> None:
    typer.echo(sentence, err=True)


def _log(source: Source, trace: str | None) -> None:
    """A fault of ours is for the log, not for the user's screen."""
    if trace:
        _write_down(f"{source.origin}\n{trace}")


def _write_down(words: str) -> None:
    with suppress(OSError):  # no room for a log is no reason to stop
        LOG.parent.mkdir(parents=True, exist_ok=True)
        with LOG.open("a", encoding="utf-8", errors="replace") as log:
            log.write(f"{words}\n")


@app.command("extract")
def extract_one(file: File, passwords: Passwords = []) -> None:  # noqa: B006
    """Print the record of one paper, or of a whole pack, as JSON. No database is touched."""
    from extract.feeds.jsonl import write_whole
    from extract.store.database import open_database
    from extract.store.save import save

    database = open_database(":memory:")
    saved = save(database, understand(_source(file, passwords)), extractor_version=VERSION)
    write_whole(database.conn, saved.document_id or "", sys.stdout)


@app.command()
def explain(
    file: File,
    out: Annotated[Path | None, typer.Option("--out", help="Where the page goes.")] = None,
    passwords: Passwords = [],  # noqa: B006
) -> None:
    """Write a page that shows each finding in its text, with the rule, the page and the words."""
    from extract.show.explain import explain_page

    source = _source(file, passwords)
    document, findings, record = followed(source)
    target = out or Path("output") / f"{file.stem}.explain.html"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(explain_page(document.at_hand, findings, record.whole), encoding="utf-8")
    typer.echo(f"{len(findings)} findings are shown in {target}. Open it in a browser.")


@app.command()
def read(file: File, passwords: Passwords = [], as_json: AsJson = False) -> None:  # noqa: B006
    """Show a paper as it is read: its blocks and tables, before any rule."""
    from extract.read.reader import read as read_source
    from extract.show.document import as_outline, document_json

    document = read_source(_source(file, passwords))
    typer.echo(json.dumps(document_json(document), ensure_ascii=False) if as_json else as_outline(document))


add_commands(app)


def main() -> None:
    """The command line. An error a user can meet is two lines and an exit code, never a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal that lacks a letter still shows the rest
    try:
        app()
    except CouncilExtractError as error:
        typer.echo(f"{error.message}\n{error.next_step}", err=True)
        sys.exit(error.exit_code)
    except BrokenPipeError:
        sys.stderr.close()
    except Exception:
        _write_down(traceback.format_exc())
        typer.echo(f"This is a fault of the program. What is stored is whole.\nPlease report it with {LOG}.", err=True)
        sys.exit(1)


if __name__ == "__main__":
    main()
