"""The actions of minutes: what they call one, or print a name beside, and what people undertake in them besides."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from extract.find.action_lines import ActionLines
from extract.find.lists.stream import Stream
from extract.find.margin_names import MarginNames
from extract.find.reported import find_reported
from extract.find.undertakings.find import undertaken
from extract.find.undertakings.people import people
from extract.model.document import Document
from extract.model.finding import Finding
from extract.rulebook.rules import Rulebook


def find_minuted_actions(
    streams: Sequence[Stream], tables: Iterable[Finding], document: Document, rules: Rulebook
) -> tuple[Finding, ...]:
    """The actions that stand in no table. tables: what is found in tables already."""
    known = people(document, rules)
    lines = (
        *ActionLines(document=document, people=known, rules=rules).find(streams),
        *MarginNames(document=document, people=known).find(streams),
        *find_reported(streams, document, known),
    )
    return (*lines, *undertaken(streams, (*tables, *lines), document, known))
