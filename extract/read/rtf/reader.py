"""Rich text bytes -> Document: the body's paragraphs and tables in order, headers and footers after them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.model.document import Block, Document
from extract.model.source import Source
from extract.read import script
from extract.read.doubts import Doubt, problems
from extract.read.flow import Flow, letters, passages
from extract.read.package import refuse_endless
from extract.read.rtf.tokens import Tokens
from extract.read.rtf.walk import Walk

CELL = re.compile(rb"\\(?:nest)?cell(?![A-Za-z])")


def read_rtf(source: Source) -> Document:
    """The Document of a rich text file. Raises Rejected LIMIT if it nests groups without end."""
    refuse_endless(source, len(CELL.findall(source.data)))
    walk, flow = Walk(name=source.name, tokens=Tokens(source.data)), Flow()
    found = tuple(flow.blocks(walk.through()))
    return Document(
        name=source.name, sha256=source.sha256, media_type=source.media_type,
        blocks=(*found, *flow.blocks(walk.furniture, "furniture")), links=tuple(flow.links),
        problems=tuple(problems(Doubt(code=code) for code in (*walk.codes, *_of_words(found)))),
    )  # fmt: skip


def _of_words(found: tuple[Block, ...]) -> Iterator[str]:
    """What is doubtful about the words themselves."""
    yield from script.doubts("\n".join(passage.text for passage in passages(found)))
    if not letters(found):
        yield "NO_WORDS"
