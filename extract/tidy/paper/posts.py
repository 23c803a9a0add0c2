"""One person with a long post, where its commas look like more people."""

from __future__ import annotations

from dataclasses import replace

from extract.model.record import Lead


def one_person(text: str, leads: tuple[Lead, ...]) -> tuple[Lead, ...]:
    """A name before one long post is one person: `Jo Hale, Head of Parks, Trees & Verges`."""
    first = leads[0] if leads else None
    if not first or not first.role or not first.name or first.kind != "person" or any(map(_is_strong, leads[1:])):
        return leads
    start = text.find(first.name)
    role = (
        text[start + len(first.name) :].strip(" \t\n,;:–—-()") if 0 <= start <= len(first.honorific or "") + 2 else ""
    )
    return (replace(first, role=" ".join(role.split())),) if role and len(leads) > 1 else leads


def _is_strong(lead: Lead) -> bool:
    """Whether the words can only be somebody else."""
    return lead.kind == "person" and (bool(lead.role) or " " in (lead.name or "") or lead.is_councillor)
