"""Items of a list of appendices -> their titles."""

from __future__ import annotations

import re
from collections.abc import Iterable

from extract.model.finding import Finding
from extract.rulebook.rules import Rulebook
from extract.tidy.paper.choice import words

NUMBERED = re.compile(r"(?:\d{1,2}|[A-Za-z])[.):]\s+")
NAMED = re.compile(
    r"(?:appendix|appendices|annex|atodiad|enclosure)\s+['‘\"“]?([A-Z]{1,2}|\d{1,2}(?:\.\d+)?[A-Za-z]?|[ivx]{1,4})['’\"”]?(?![\w])\s*[-–—:.]?\s*",
    re.IGNORECASE,
)
STATE = re.compile(
    r"(?:\((?:[^()]*\b)?(?:exempt|restricted|confidential|to follow|attached)\b[^()]*\)"
    r"|[-–]\s*to follow|\bYES|\byes)\s*$"
)
LETTER = re.compile(r"[A-Z]{1,2}|\d{1,2}(?:\.\d+)?[A-Za-z]?|[ivx]{1,4}")
ABSENT = re.compile(r"\s(?:NO|No|N/A)\s*$")


def appendices(findings: Iterable[Finding], rules: Rulebook) -> tuple[tuple[str, Finding], ...]:
    """Each appendix once: its title, or its letter where no title is printed."""
    kept: dict[str, tuple[str, Finding]] = {}
    for finding in findings:
        if finding.facts.get("name") == "appendix":
            title = item_title(words(finding))
            if title and not ABSENT.search(words(finding)) and not rules.label(title, "front.extent"):
                kept.setdefault(title.casefold(), (title, finding))
    lettered = {title for title, _ in kept.values() if LETTER.fullmatch(title)}
    titled = [pair for pair in kept.values() if pair[0] not in lettered]
    return tuple(titled or kept.values())


def item_title(text: str) -> str:
    """`Appendix 2 - Map of Alder Row` -> `Map of Alder Row`; `Appendix A` -> `A`."""
    text = STATE.sub("", text.strip())
    text = NUMBERED.sub("", text, count=1) if NUMBERED.match(text) else text
    named = NAMED.match(text)
    if not named:
        return text.strip(" .;,")
    return text[named.end() :].strip(" .;,") or named[1]
