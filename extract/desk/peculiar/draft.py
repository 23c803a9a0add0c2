"""Proposals as the text of a rule file: what holds stands open, a guess behind a `#`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from extract.desk.peculiar.council import Council
from extract.desk.peculiar.proposal import Proposal
from extract.find.action_table.columns import columns
from extract.rulebook.load import draft
from extract.rulebook.rules import Rulebook

HEAD = """\
# {council}: what is peculiar to its papers. Everything else is in {extends}.toml.
# Proposed from {papers}.
# A line that holds stands open, a guess behind a #: where it is right, take the # and the blank after it away;
# where it is wrong, take the line out. Words that mean something else move under that name.
name = "{name}"
extends = "{extends}"
"""

NAMELESS = "A council that these papers do not name"
UNNAMED = "Its name as it is printed in full"


def drafted(
    council: Council, proposals: Sequence[Proposal], *, name: str, papers: Sequence[str], guesses: bool = False
) -> str:
    """The text of `<name>.toml`. papers: the names of those it was proposed from. guesses: they hold as well."""
    about = council.name or NAMELESS
    head = HEAD.format(council=about, papers=", ".join(papers), name=name, extends="common")
    parts = [head, *_whose(council), *_vocabularies(proposals, guesses=guesses)]
    book = draft("\n".join(parts), name)
    return "\n".join([*parts, *_examples(council, proposals, book)])


def _whose(council: Council) -> Iterator[str]:
    """How its papers are known: by name, or by the address they write from."""
    domains = [domain for domain, _ in council.domains]
    if council.is_peculiar:
        yield f"# No name is printed in {', '.join(council.silent)}: only the addresses say whose it is."
    yield "[council]"
    yield f"name = {_text(council.name)}" if council.name else f"# name = {_text(UNNAMED)}"
    if domains:
        yield f"# Seen: {council.domains[0][1]}"
        yield f"{'' if council.sure else '# '}domains = {_list(domains)}"
    yield ""


def _vocabularies(proposals: Sequence[Proposal], *, guesses: bool) -> Iterator[str]:
    """A table a vocabulary, a list a label, each phrase below where it was seen."""
    ordered = sorted(proposals, key=lambda one: (one.vocabulary, one.label, not one.sure))
    for vocabulary, ones in groupby(ordered, key=lambda one: one.vocabulary):
        lines = [f"[{vocabulary}]"]
        for label, alike in groupby(ones, key=lambda one: one.label):
            lines += [f"{label} = [", *(line for one in alike for line in _lines(one, guesses=guesses)), "]"]
        yield "\n".join([*lines, ""])


def _lines(one: Proposal, *, guesses: bool) -> Iterator[str]:
    yield f"  # Seen: {one.seen} ({'; '.join(one.where)})"
    if one.others:
        yield f"  # It may also be: {', '.join(one.others)}"
    yield f"  {'' if one.sure or guesses else '# '}{_text(one.phrase)},"


def _examples(council: Council, proposals: Iterable[Proposal], book: Rulebook) -> Iterator[str]:
    """What holds, tried: the rows of headers that were not understood, the address that says whose a paper is."""
    if council.is_peculiar and council.sure and council.name:
        gives = f"{{ council = {_text(council.name)} }}"
        yield _example("front", f"E-mail: clerk@{council.domains[0][0]}", gives)
    for header in dict.fromkeys(one.header for one in proposals if one.sure and one.header):
        roles = ["+".join(names) or "none" for names in columns(header, book)]
        yield _example("columns", " | ".join(header), f"{{ columns = {_list(roles)} }}")


def _example(subject: str, says: str, gives: str) -> str:
    return f"[[{subject}.examples]]\nsays = {_text(says)}\ngives = {gives}\n"


def _text(words: str) -> str:
    return json.dumps(words, ensure_ascii=False)


def _list(words: Sequence[str]) -> str:
    return f"[{', '.join(map(_text, words))}]"
