"""Foot- and endnotes: which one a mark refers to, and what the mark is that Word prints."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from extract.read.docx.figures import written
from extract.read.docx.names import at, value, whole
from extract.read.docx.relations import addresses, related
from extract.read.docx.styles import Styles
from extract.read.docx.text import Reference, Words
from extract.read.docx.unprinted import drop_unprinted
from extract.read.package import Package, W

FORMS = {"footnote": "decimal", "endnote": "lowerRoman"}
"""Kind of note -> how it counts if the file does not say."""

SEPARATORS = frozenset(("separator", "continuationSeparator", "continuationNotice"))


@dataclass(slots=True, kw_only=True)
class Notes:
    """The notes of one kind. form: how they count, None if that begins anew where only a print would show.

    words: reads their words.
    """

    held: dict[str, etree._Element]
    words: Words
    form: str | None
    count: int = 0

    def mark(self, reference: Reference) -> str | None:
        """The mark that is printed for a reference. Call once a reference, in order."""
        if reference.is_own:
            return None
        self.count += 1
        return written(self.count, self.form) if self.form else None


def notes(package: Package, main: str, body: etree._Element, styles: Styles) -> dict[str, Notes]:
    """The notes of a paper by their kind."""
    settings = package.side("word/settings.xml")
    return {kind: _notes(package, main, kind, _properties(settings, body, kind), styles) for kind in FORMS}


def _notes(package: Package, main: str, kind: str, says: list[etree._Element], styles: Styles) -> Notes:
    part = next(related(package, main, f"{kind}s"), f"word/{kind}s.xml")
    tree = package.side(part)
    held = [note for note in (tree if tree is not None else ()) if note.get(W + "type") not in SEPARATORS]
    words = Words(styles=styles, targets=addresses(package, part))
    if tree is not None:
        words.noticed |= drop_unprinted(tree)
    restarts = any((value(one, "numRestart") or "continuous") != "continuous" for one in says)
    form = next((found for one in says if (found := value(one, "numFmt"))), FORMS[kind])
    start = next((whole(value(one, "numStart"), 1) for one in says if at(one, "numStart") is not None), 1)
    return Notes(
        held={note.get(W + "id", ""): note for note in held}, words=words, form=None if restarts else form,
        count=start - 1,
    )  # fmt: skip


def _properties(settings: etree._Element | None, body: etree._Element, kind: str) -> list[etree._Element]:
    """What the sections, then the whole file say of how the notes count."""
    return [*_of_sections(body, kind), *(settings.findall(f"{W}{kind}Pr") if settings is not None else ())]


def _of_sections(body: etree._Element, kind: str) -> Iterator[etree._Element]:
    for section in body.iter(W + "sectPr"):
        yield from section.findall(f"{W}{kind}Pr")
