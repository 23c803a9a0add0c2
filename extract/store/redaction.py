"""Persons left out of what is published, their posts kept."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Callable, Iterator

LEFT_OUT = "[name left out]"
ADDRESS_LEFT_OUT = "[address left out]"
HONORIFICS = r"(?:Cllrs?|Councillors?|Cyng|Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lady|Lord|Rev)\b\.?"
TITLED = re.compile(
    rf"\b{HONORIFICS}(?:\s+(?:{HONORIFICS}|[A-Z]\.?(?=\s)))*\s+(?!Call\b)[A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+)?"
)
PERSONAL = re.compile(r"[\w'’+-]+[._][\w.'’+-]*@[\w-]+(?:\.[\w-]+)+")
"""An address with a name in it; `parks@…` is a post's."""

NAMED = """
    SELECT name FROM leads WHERE kind = 'person' UNION SELECT name FROM document_leads WHERE kind = 'person'
    UNION SELECT name FROM contacts
"""

Redact = Callable[[str], str]


def as_it_is(source: sqlite3.Connection) -> Redact:
    """Text as it stands; the functions of `public.toml` hand their values on."""
    source.create_function("public_name", 3, lambda kind, name, role: name, deterministic=True)
    source.create_function("public_reach", 2, lambda name, value: value, deterministic=True)
    source.create_function("public_leads", 2, lambda field, value: value, deterministic=True)
    return str


def redacting(source: sqlite3.Connection) -> Redact:
    """Text without the persons this database knows, or who are called Cllr, Mrs … in it; posts take their place."""
    source.create_function("public_name", 3, _post, deterministic=True)
    source.create_function("public_reach", 2, lambda name, value: None if name else value, deterministic=True)
    source.create_function("public_leads", 2, _posts, deterministic=True)
    known = _known(source)

    def redacted(text: str) -> str:
        text = PERSONAL.sub(ADDRESS_LEFT_OUT, text)
        text = known.sub(LEFT_OUT, text) if known else text
        return TITLED.sub(LEFT_OUT, text)

    return redacted


def _post(kind: str, name: str | None, role: str | None) -> str | None:
    return name if kind != "person" or name is None else role or LEFT_OUT


def _posts(field: str, value: str | None) -> str | None:
    """The value of a correction; its leads without the persons."""
    if field != "leads" or value is None:
        return value
    leads = [{**lead, "name": _post(lead["kind"], lead["name"], lead.get("role"))} for lead in json.loads(value)]
    return json.dumps(leads, ensure_ascii=False)


def _known(source: sqlite3.Connection) -> re.Pattern[str] | None:
    """Any of the persons of the database, with or without their titles, however they are spaced."""
    names = sorted(set(_spellings(source)), key=len, reverse=True)
    spelled = "|".join(r"\s+".join(map(re.escape, name.split())) for name in names)
    return re.compile(rf"(?:{HONORIFICS}\s+)*(?<!\w)(?:{spelled})(?!\w)", re.IGNORECASE) if names else None


def _spellings(source: sqlite3.Connection) -> Iterator[str]:
    for (name,) in source.execute(NAMED):
        words = (name or "").split()
        if len(words) > 1:
            yield " ".join(words)
            yield f"{words[0][0]} {words[-1]}"
            yield f"{words[0][0]}. {words[-1]}"
        elif len(name or "") > 2:
            yield name
