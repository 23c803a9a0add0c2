"""A .docx file's parts as XML trees: sizes bounded while inflating, no entities, no network."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from extract.model.problem import Rejected
from extract.model.source import Source

MOST_BYTES = 200 * 1024 * 1024
"""No part may inflate to more."""

STRICT = (
    b"http://purl.oclc.org/ooxml/wordprocessingml/main",
    b"http://purl.oclc.org/ooxml/officeDocument/relationships",
)
USUAL = (
    b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
"""The namespace of every element Word's text is made of."""

CHUNK = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """The parts of one .docx by name, read on demand."""

    source: Source
    archive: zipfile.ZipFile
    names: dict[str, str]

    def tree(self, name: str) -> etree._Element | None:
        """A part's root element, None if there is no such part. Raises Rejected if it is broken or a bomb."""
        if name not in self.names:
            return None
        data = self._inflated(self.names[name])
        if b"<!DOCTYPE" in data[:4096] or b"<!ENTITY" in data[:4096]:
            raise _damaged(self.source, "holds a document type definition, which Word never writes")
        for strict, usual in zip(STRICT, USUAL, strict=True):
            data = data.replace(strict, usual)
        try:
            return etree.fromstring(data, parser=_parser())
        except etree.XMLSyntaxError as error:
            raise _damaged(self.source, f"has a broken part, {name}") from error

    def beside(self, kind: str) -> Iterator[etree._Element]:
        """The parts of the main document's folder whose names begin with `kind`: `header`, `footer` …"""
        for name in sorted(self.names):
            if posixpath.basename(name).startswith(kind) and name.endswith(".xml"):
                tree = self.tree(name)
                if tree is not None:
                    yield tree

    def _inflated(self, member: str) -> bytes:
        data = io.BytesIO()
        try:
            with self.archive.open(member) as part:
                while chunk := part.read(CHUNK):
                    data.write(chunk)
                    if data.tell() > MOST_BYTES:
                        raise _too_large(self.source)
        except (
            zipfile.BadZipFile,
            zlib.error,
            RuntimeError,
            NotImplementedError,
            EOFError,
            OSError,
        ) as error:
            raise _damaged(self.source, f"has a part that cannot be unpacked, {member}") from error
        return data.getvalue()


def opened(source: Source) -> Package:
    """The package of a .docx. Raises Rejected: DAMAGED or LIMIT."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(source.data))
        names = {
            info.filename.replace("\\", "/").lstrip("/").lower(): info.filename for info in archive.infolist()
        }
    except Exception as error:  # zipfile leaks IndexError, UnicodeDecodeError and others
        raise _damaged(source, "is not a whole Word file") from error
    return Package(source=source, archive=archive, names=names)


def _parser() -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )


def _damaged(source: Source, what: str) -> Rejected:
    return Rejected(
        "DAMAGED", f"{source.name} {what}.",
        next_step="Open it in Word and save it again, or ask for another copy.",
    )  # fmt: skip


def _too_large(source: Source) -> Rejected:
    return Rejected(
        "LIMIT", f"{source.name} unpacks to more than {MOST_BYTES // CHUNK} MB.",
        next_step="Check where it came from: an ordinary paper is far smaller.",
    )  # fmt: skip
