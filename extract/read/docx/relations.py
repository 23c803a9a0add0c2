"""What a part of a package says it belongs with: other parts of the file, and addresses outside."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from lxml import etree

from extract.read.package import Package


def addresses(package: Package, part: str) -> dict[str, str]:
    """The addresses behind the links of a part, by the ids its text names them with."""
    return {
        link.get("Id", ""): link.get("Target", "")
        for link in _relations(package, part) if _kind(link) == "hyperlink" and link.get("TargetMode") == "External"
    }  # fmt: skip


def related(package: Package, part: str, kind: str) -> Iterator[str]:
    """The names of the parts that belong with `part`, of a kind: `header`, `footnotes`, `officeDocument` …"""
    folder = posixpath.dirname(part)
    for link in _relations(package, part):
        if _kind(link) == kind and link.get("TargetMode") != "External":
            target = link.get("Target", "").replace("\\", "/").lower()
            name = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
            if name in package.names:
                yield name


def _relations(package: Package, part: str) -> Iterator[etree._Element]:
    folder, name = posixpath.split(part)
    tree = package.relation(posixpath.join(folder, "_rels", f"{name}.rels"))
    yield from tree if tree is not None else ()


def _kind(link: etree._Element) -> str:
    kind: str = link.get("Type", "").rpartition("/")[2]
    return kind
