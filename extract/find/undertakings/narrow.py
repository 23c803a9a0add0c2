"""Which words of a paragraph are to be done, where only a name beside or below it says that something is."""

from __future__ import annotations

import re

from extract.find.quotes import sentences
from extract.find.undertakings.deeds import deeds, is_errand
from extract.find.undertakings.people import People
from extract.rulebook.verbs import ACTS, verb_forms

TO_BE_DONE = re.compile(
    r"\b(?:to be [a-z]+(?:ed|en|t|ght)|needs? to|should|must|ought to)\b"
    r"|(?<!had )(?<!been )\bagreed (?:to|that)\b"
    r"|(?<!had )\b(?:asked|requested)\b(?! (?:if|whether|what|why|how|when|who|about)\b)"
)
"""What says that something is to be done, though not who does it."""

DECIDES = re.compile(r"(?<!had )(?<!been )\b(?:agreed|accepted|adopted|approved)\b|\bwill\b|\bneeds? \w")
"""What says that something follows from what is told: a decision, or what is going to happen."""

LISTS = re.compile(r":\s*(?:\n|\(?(?:\d{1,2}|[a-i])[.)]\s|[•·▪-]\s)")
"""A list in the text: one of its items alone is not what was to be done."""

Span = tuple[int, int]


def narrowed(text: str, who: str, people: People) -> Span:
    """The one sentence of `text` that gives `who` (as printed beside it) something to do; all of it if none is or
    several are."""
    if LISTS.search(text):
        return 0, len(text)
    given = tuple(deeds(text, people))
    own = [deed for deed in given if text[slice(*deed.who)].casefold() in who.casefold()]
    for found in (own, given):
        if len(found) == 1:
            return found[0].start, found[0].end
    wished = [] if given else [span for span in sentences(text) if TO_BE_DONE.search(text, *span)]
    if len(wished) != 1:
        return 0, len(text)
    start, end = wished[0]
    return start + len(text[start:end]) - len(text[start:end].lstrip()), end


def gives_task(text: str, people: People) -> bool:
    """Whether the words of an item of minutes say that something is to be done; `The fair went well` does not."""
    if TO_BE_DONE.search(text) or DECIDES.search(text):
        return True
    first = re.match(r"[\W_]*([A-Z][a-z-]+)", text)  # in small letters `clear` is no deed
    verb = first[1].lower() if first else ""
    does = verb_forms(people.rules, ACTS).get(verb) == verb or is_errand(verb, people.rules)
    return bool(verb and does) or any(deeds(text, people))
