"""The parts of a Word or OpenDocument file as XML trees: sizes bounded while inflating, no entities, no network."""

from __future__ import annotations

import codecs
import io
import posixpath
import re
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from lxml import etree

from extract.model.problem import Rejected
from extract.model.source import Source

MB = 1 << 20
MOST_CELLS = 200_000
MOST_BYTES, SMALL, MOST_TIMES = 200 * MB, 10 * MB, 200
"""All parts together may inflate to no more than the first; one past the second to no more than so many times its
packed size."""

STRICT = b"http://purl.oclc.org/ooxml/"
USUAL = b"http://schemas.openxmlformats.org/"
SPACES = re.compile(STRICT + rb"(wordprocessingml|drawingml|officeDocument)/(?=main|relationships|math)")
"""The names of the strict dialect that have a usual one."""

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
"""The namespace of every element Word's text is made of."""

HEAD = 4096
UNREADABLE = (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, EOFError, OSError)
"""What zipfile raises for a member that cannot be unpacked."""

WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
TOO_MUCH = re.compile(r"huge|depth|resource limit|amplification", re.IGNORECASE)
"""What libxml2 says of a part that goes beyond what it follows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """The parts of one file by name, read on demand. broken: the names of parts that could not be read.

    sizes: to how many bytes the parts were unpacked. relations: the parts that say where others are, which are asked
    for again and again.
    """

    source: Source
    archive: zipfile.ZipFile
    names: dict[str, str]
    is_odd: bool
    broken: list[str] = field(default_factory=list)
    sizes: dict[str, int] = field(default_factory=dict)
    relations: dict[str, etree._Element | None] = field(default_factory=dict)

    def tree(self, name: str) -> etree._Element | None:
        """A part's root element, or None if there is no such part. Raises Rejected if it is broken or a bomb."""
        if name not in self.names:
            return None
        data = _usual(self.data(name))
        if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
            raise _defined(self.source)
        try:
            return etree.fromstring(data, parser=_parser())
        except etree.XMLSyntaxError as error:
            if TOO_MUCH.search(str(error)):
                raise beyond(self.source, "stands inside itself too often, or holds words without end") from error
            raise damaged(self.source, f"has a broken part, {name}") from error

    def side(self, name: str) -> etree._Element | None:
        """The same of a part without which the paper can still be read: a broken one counts as none."""
        try:
            return self.tree(name)
        except Rejected as error:
            if error.code == "LIMIT" or error.__cause__ is None:  # a trap, not an accident
                raise
            self.broken.append(name)
            return None

    def relation(self, name: str) -> etree._Element | None:
        """A part that says where others are; it is read once."""
        if name not in self.relations:
            self.relations[name] = self.side(name)
        return self.relations[name]

    def named(self, kind: str) -> list[str]:
        """The parts whose names begin with `kind`, in whatever folder: `header`, `footer` …"""
        parts = (name for name in self.names if name.endswith(".xml"))
        return sorted(name for name in parts if posixpath.basename(name).startswith(kind))

    def data(self, name: str) -> bytes:
        """A part's bytes. Raises Rejected: DAMAGED or LIMIT; KeyError if there is no such part."""
        member = self.names[name]
        data = io.BytesIO()
        packed = max(1, self.archive.getinfo(member).compress_size)
        try:
            with self.archive.open(member) as part:
                while chunk := part.read(MB):
                    data.write(chunk)
                    self.sizes[name] = data.tell()
                    if data.tell() > max(SMALL, MOST_TIMES * packed) or sum(self.sizes.values()) > MOST_BYTES:
                        raise beyond(self.source, f"unpacks {member} to {data.tell() // MB} MB and more")
        except UNREADABLE as error:
            raise damaged(self.source, f"has a part that cannot be unpacked, {member}") from error
        return data.getvalue()


@contextmanager
def opened(source: Source, checked: tuple[str, ...] = (".xml", ".rels")) -> Iterator[Package]:
    """The package of a file, closed again at the end.

    checked: how the parts end that may hold no type definition, read or not. Raises Rejected: DAMAGED or LIMIT.
    """
    package = _opened(source, checked)
    try:
        yield package
    except RecursionError as error:
        raise too_deep(source) from error
    finally:
        package.archive.close()


def _opened(source: Source, checked: tuple[str, ...]) -> Package:
    try:
        archive = zipfile.ZipFile(io.BytesIO(source.data))
        members = [info.filename for info in archive.infolist()]
    except Exception as error:  # zipfile leaks IndexError, UnicodeDecodeError and others
        raise damaged(source, "is not a whole document") from error
    names = {member.replace("\\", "/").lstrip("/").lower(): member for member in members}
    if any(_has_definition(archive, member) for name, member in names.items() if name.endswith(checked)):
        raise _defined(source)
    return Package(source=source, archive=archive, names=names, is_odd=_is_odd(members, names))


def _has_definition(archive: zipfile.ZipFile, member: str) -> bool:
    """Whether a part begins with a document type definition, be it one that is never read."""
    try:
        with archive.open(member) as part:
            return b"<!DOCTYPE" in part.read(HEAD).replace(b"\0", b"")  # without NUL, UTF-16 reads as ASCII
    except UNREADABLE:
        return False  # if it is needed, it will be missed


def _is_odd(members: list[str], names: dict[str, str]) -> bool:
    """Whether the parts are not named as Word names them: backslashes, a name twice, a name inside another's."""
    if len(names) < len(members) or any("\\" in member for member in members):
        return True
    folders = Counter(posixpath.dirname(name) for name in names)
    return any(name in folders for name in names if not name.endswith("/"))


def _usual(data: bytes) -> bytes:
    """The part in UTF-8 and in the usual namespaces, whatever Word or another program chose."""
    if data.startswith(WIDE):
        data = data.decode("utf-16", "replace").encode()
    if STRICT in data:
        data = SPACES.sub(USUAL + rb"\1/2006/", data)
    return re.sub(rb"^(\s*<\?xml[^>]{0,200}?encoding=.)utf-16", rb"\1utf-8", data, flags=re.IGNORECASE)


def _parser() -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )


def damaged(source: Source, what: str) -> Rejected:
    """Why a file is not read that is not whole."""
    return Rejected(
        "DAMAGED", f"{source.name} {what}.",
        next_step="Open it in Word and save it again, or ask for another copy.",
    )  # fmt: skip


def refuse_endless(source: Source, cells: int) -> None:
    """Raise Rejected LIMIT for more cells in tables than any paper has."""
    if cells > MOST_CELLS:
        raise beyond(source, f"has tables of more than {MOST_CELLS:,} cells")


def too_deep(source: Source) -> Rejected:
    """Why a file is not read whose parts stand inside each other without end."""
    return Rejected(
        "LIMIT", f"{source.name} nests tables or boxes too deeply.",
        next_step="Check where it came from: an ordinary paper is flat.",
    )  # fmt: skip


def _defined(source: Source) -> Rejected:
    return damaged(source, "holds a document type definition, which no paper needs")


def beyond(source: Source, what: str) -> Rejected:
    """Why a file is not read that asks for too much."""
    return Rejected(
        "LIMIT", f"{source.name} {what}: more than one paper may take.",
        next_step="Check where it came from: an ordinary paper is far smaller.",
    )  # fmt: skip
