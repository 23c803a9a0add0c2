"""A Document as JSON for programs, and as an outline for people."""

from __future__ import annotations

from collections.abc import Iterable

from extract.model.document import Block, Cell, Document, Fragment, Table
from extract.model.place import Place

Json = dict[str, object]


def document_json(document: Document) -> Json:
    """`pages`, `blocks` in reading order, `tables` (cells of the joined table, fragments page by page), `problems`.

    `links` are those of a paper without pages; else they stand with their page.
    """
    return {
        "name": document.name,
        "sha256": document.sha256,
        "media_type": document.media_type,
        "pages": [
            {"page": page.number, "width": page.width, "height": page.height, "links": [
                {"uri": uri, "box": [round(edge, 2) for edge in box]} for uri, box in page.links
            ]}
            for page in document.pages
        ],
        "blocks": [_block(block) for block in document.blocks],
        "tables": [_table(table) for table in document.tables],
        "links": [{"uri": uri, "place": place.as_json()} for uri, place in document.links],
        "problems": [
            {"stage": problem.stage, "code": problem.code, "severity": problem.severity, "message": problem.message}
            for problem in document.problems
        ],
    }  # fmt: skip


def _block(block: Block) -> Json:
    known: Json = {"kind": block.kind, "text": " ".join(block.text.split())}
    if block.level is not None:
        known["level"] = block.level
    if block.number is not None:
        known["number"] = block.number
    if block.table is not None:
        known |= {"table": block.table.number, "text": _table_text(block.table)}
    return {**known, "places": _places(block.places)}


def _table_text(table: Table) -> str:
    return "\n".join("\t".join(text or "" for text in row) for part in table.fragments for row in part.rows)


def _table(table: Table) -> Json:
    return {
        "table": table.number,
        "rows": table.rows,
        "columns": table.columns,
        "cells": [_cell(cell) for cell in table.cells],
        "fragments": [_fragment(part) for part in table.fragments],
    }


def _cell(cell: Cell) -> Json:
    return {
        "row": cell.row, "column": cell.column, "row_span": cell.row_span, "column_span": cell.column_span,
        "text": cell.text, "fill": cell.fill, "places": _places(cell.places),
    }  # fmt: skip


def _fragment(part: Fragment) -> Json:
    box = [round(edge, 2) for edge in part.box] if part.box else None
    return {"page": part.page, "box": box, "rows": [list(row) for row in part.rows]}


def _places(places: Iterable[Place]) -> list[Json]:
    return [place.as_json() for place in places]


def as_outline(document: Document) -> str:
    """One line a block: page, kind, number and words; a table as its rows."""
    lines = [f"{document.name}: {len(document.pages)} pages, {len(document.tables)} tables"]
    for block in document.blocks:
        lines.append(f"{_page(block)} {block.kind:<10} {_table_text(block.table) if block.table else block.text}")
    return "\n".join(lines)


def _page(block: Block) -> str:
    return f"p{block.page:<4}" if block.page is not None else "     "
