"""A zip's members, each judged on its own: one bad member loses none of the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from extract.intake import names
from extract.intake.bounds import Allowance, rejection
from extract.intake.inflate import DEFLATED, STORED, unpack
from extract.intake.opened import Input, Opened
from extract.intake.zipped import STEP, Contents, Entry, contents
from extract.model.problem import Problem, Rejected
from extract.model.source import Refused


def members(pack: Opened, allowance: Allowance) -> Iterator[Opened | Refused]:
    """The files of a zip, one at a time; what is refused has its reason. Folders are only names."""
    listing = contents(pack.stream, allowance.bounds.directory)
    shared, twice = listing.overlapping(), _twice(listing)
    for entry in listing.entries:
        if not entry.is_folder:
            problems = tuple(_noticed(entry, twice))
            yield _member(pack, entry, problems, allowance, entry.offset in shared)
    yield from _shortfall(pack, listing)


def _member(
    pack: Opened, entry: Entry, problems: tuple[Problem, ...], allowance: Allowance, overlaps: bool
) -> Opened | Refused:
    member = Input(
        name=names.leaf(entry.name),
        origin=f"{pack.input.origin}!/{names.printable(entry.name)}",
        size=entry.size,
        problems=problems,
    )
    if names.is_litter(entry.name):
        return member.skipped()
    try:
        allowance.take_member()
        _admit(entry, overlaps)
        return Opened(input=member, stream=unpack(pack.stream, entry, allowance))
    except Rejected as reason:
        return member.refused(reason.problem)


def _admit(entry: Entry, overlaps: bool) -> None:
    """Raise Rejected for what is not to be unpacked at all."""
    if entry.is_special:
        step = "If it stands for a paper, ingest that paper."
        raise rejection("SKIPPED", "It is a link or a device inside a zip, not a file.", step)
    if entry.is_encrypted:
        step = "Unpack the zip with its password, and ingest the folder."
        raise rejection("ENCRYPTED", "It needs a password to be unpacked.", step)
    if overlaps:
        raise rejection("LIMIT", "It shares its bytes with another file of the zip, as in zip bombs.", STEP)
    if entry.method not in (STORED, DEFLATED):
        raise rejection(
            "UNSUPPORTED",
            f"It is packed in an uncommon way (method {entry.method}).",
            "Unpack the zip, and ingest the folder.",
        )


def _twice(listing: Contents) -> frozenset[str]:
    """The names of files that other files, or folders, have too."""
    folders = {name for entry in listing.entries for name in names.folders(entry.name)}
    files = Counter(names.alike(entry.name) for entry in listing.entries if not entry.is_folder)
    return frozenset(name for name, number in files.items() if number > 1 or name in folders)


def _noticed(entry: Entry, twice: frozenset[str]) -> Iterator[Problem]:
    """What is odd about a member's name."""
    if names.alike(entry.name) in twice:
        yield _odd(
            "NAME_TWICE",
            "The zip holds two entries of this name, or names that differ only in capitals or accents.",
        )
    if names.leads_outside(entry.name):
        yield _odd("NAME_OUTSIDE", "Its name leads out of the zip; the name was kept as words only.")


def _odd(code: str, message: str) -> Problem:
    return Problem(stage="intake", code=code, message=message, next_step="Check that it is the paper you expect.")


def _shortfall(pack: Opened, listing: Contents) -> Iterator[Refused]:
    """What the zip itself lacks: files at all, or the rest of its list."""
    if not listing.whole:
        message = f"The zip's list of contents breaks off after {len(listing.entries):,} entries."
        yield pack.refused(rejection("DAMAGED", message, STEP).problem)
    elif all(entry.is_folder for entry in listing.entries):
        step = "Check that it is the right one."
        yield pack.refused(rejection("EMPTY", "The zip holds no files.", step).problem)
