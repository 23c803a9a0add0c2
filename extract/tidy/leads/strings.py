"""The command `tidy leads`: a labelled string's row -> its reading in the strings' own words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from extract.model.record import Lead
from extract.rulebook.rules import Rulebook
from extract.tidy.leads.read import LeadContext, read_leads


def reading(row: Mapping[str, Any], rules: Rulebook) -> dict[str, Any]:
    """`{text, context, council}` -> `{"leads": […]}`; a post without a person has no name."""
    context = LeadContext(column=(row.get("context") or {}).get("column"))
    return {"leads": [_words(lead) for lead in read_leads(row.get("text") or "", context, rules)]}


def _words(lead: Lead) -> dict[str, Any]:
    return {
        "name": None if lead.kind == "role" else lead.name,
        "kind": lead.kind,
        "role": lead.role,
        "honorific": lead.honorific,
        "is_councillor": lead.is_councillor,
        "part": lead.part,
    }
