"""`new-council`: what is peculiar to a council's papers, as a rule file for a person to look through."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extract.model.problem import UsageError

if TYPE_CHECKING:
    from extract.desk.peculiar.council import Council
    from extract.desk.peculiar.paper import Paper
    from extract.desk.peculiar.proposal import Proposal
    from extract.rulebook.rules import Rulebook

NOTHING = "Nothing here is peculiar: the rules know all the words they need. No file is wanted."
NAMELESS = (
    "These papers do not say whose they are, and there is nothing else in them that the rules do not know.\n"
    "Give a paper of the same council that prints its name or an e-mail address."
)


def new_council(
    files: Annotated[list[Path], typer.Argument(help="Papers of one council: PDF or Word.")],
    out: Annotated[Path | None, typer.Option("--out", help="The rule file to write; else the screen.")] = None,
) -> None:
    """Propose a rule file for a council: the words of its papers that the rules do not know."""
    from extract.desk.peculiar.council import council_of
    from extract.desk.peculiar.paper import papers

    _refuse(out)
    read = papers(files)
    if not read:
        raise UsageError("There is no paper among these files.", next_step="Give PDF or Word files of one council.")
    council, proposals = council_of(read), proposals_of(read)
    if not proposals and not council.is_peculiar:
        typer.echo(NOTHING if council.name else NAMELESS)
        return
    _propose(read, council, proposals, out)


def _propose(read: Sequence[Paper], council: Council, proposals: Sequence[Proposal], out: Path | None) -> None:
    """Write the file, and say what it changes. What is only seen once the guesses hold is proposed too."""
    from extract.desk.peculiar.draft import drafted
    from extract.desk.peculiar.paper import understood
    from extract.desk.peculiar.proposal import once
    from extract.desk.peculiar.values import unknown_values
    from extract.rulebook.load import draft

    name, names = out.stem if out else council.file, [paper.name for paper in read]
    believed = draft(drafted(council, proposals, name=name, papers=names, guesses=True), name)
    guessed = [understood(paper.document, believed) for paper in read] if proposals else read
    proposals = once((*proposals, *(one for paper in guessed for one in unknown_values(paper))))
    text = drafted(council, proposals, name=name, papers=names)
    _write(text, out)
    typer.echo(_effect(read, proposals, draft(text, name), guessed), err=True)
    for sentence in _what_next(read[0].rules, out):
        typer.echo(sentence, err=True)


def proposals_of(read: Sequence[Paper]) -> tuple[Proposal, ...]:
    """Everything in these papers that a rule might say, each phrase once."""
    from extract.desk.peculiar.columns import unknown_columns
    from extract.desk.peculiar.headings import unknown_headings
    from extract.desk.peculiar.labels import unknown_labels
    from extract.desk.peculiar.proposal import once
    from extract.desk.peculiar.values import unknown_values

    kinds = (unknown_labels, unknown_headings, unknown_columns, unknown_values)
    return once(one for kind in kinds for paper in read for one in kind(paper))


def _refuse(out: Path | None) -> None:
    """Before anything is read: a file that cannot be written."""
    if out is None:
        return
    if out.suffix != ".toml":
        raise UsageError(f"A rule file ends in .toml, and {out.name} does not.", next_step="Give it such a name.")
    if out.exists():
        raise UsageError(f"{out} is there already.", next_step="Give another name, or take it away first.")


def _write(text: str, out: Path | None) -> None:
    if out is None:
        typer.echo(text)
        return
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise UsageError(f"{out} cannot be written: {error.strerror}.", next_step="Give another folder.") from None


def _effect(read: Sequence[Paper], proposals: Sequence[Proposal], rules: Rulebook, guessed: Sequence[Paper]) -> str:
    """How many lines hold, and what they (`rules`) and the guesses change in these papers."""
    from extract.desk.peculiar.paper import understood

    sure = sum(one.sure for one in proposals)
    lines = f"Lines that hold: {sure}. Guesses: {len(proposals) - sure}."
    before, after = _found(read), _found(guessed)
    holding = _found([understood(paper.document, rules) for paper in read]) if sure else before
    if before == holding == after:
        return f"{lines} These papers give {before}, and none of them changes that."
    return f"{lines} These papers gave {before}; with what holds {holding}; with every guess {after}."


def _found(papers: Sequence[Paper]) -> str:
    """Recommendations and actions of these papers, counted."""
    asked, done = (sum(len(getattr(one.record, kind)) for one in papers) for kind in ("recommendations", "actions"))
    return f"{asked} recommendation{'s' * (asked != 1)} and {done} action{'s' * (done != 1)}"


def _what_next(rules: Rulebook, out: Path | None) -> tuple[str, ...]:
    from extract.rulebook.load import folder

    if rules.council:
        return (f"Its papers are read with {rules.name}.toml already: put the lines that are right there.",)
    if out is None:
        return ("To keep it, give --out and a file in the folder rules.",)
    placed = out.resolve().parent == folder().resolve()
    where = "" if placed else f" and put it into {folder()}"
    return (f"Look it through{where}; then read the papers again with ingest.",)
