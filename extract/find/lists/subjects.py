"""Whose verb it is: whether the words before a verb are somebody who can act, and who is named before or behind it."""

from __future__ import annotations

from extract.find.lists.phrase import Phrase, Span
from extract.find.lists.words import CAPITALS, DETERMINERS, HELPING, JOINS, PREPOSITIONS

REACH = 16
"""How many words may stand between `ask` and what is asked: `ask the Head of Parks and Open Spaces to …`."""

AFTER_NAME = frozenset(("the", "that", "to", "its", "this"))
"""What follows a verb that is written with a capital; else the word is a name."""


def acts_for_subject(phrase: Phrase, start: int, at: int) -> bool:
    """Whether the word is the verb of a subject that can act, as in `the Cabinet notes`."""
    words, small = phrase.words, phrase.small
    if at == start or small(at - 1) in DETERMINERS | PREPOSITIONS | JOINS or small(at) in HELPING:
        return False
    if words[at].text in CAPITALS:
        return True
    if words[at].is_name and small(at + 1) not in AFTER_NAME:
        return False
    if small(at) == "present" and small(at + 1) not in AFTER_NAME:
        return False  # `all members present agreed`
    head = next((i for i in range(start, at) if small(i) in PREPOSITIONS), at)
    can_act = small(start) in ("it", "they") or any(small(i) in phrase.lexicon.actors for i in range(start, head))
    no_thing = phrase.lexicon.acts.get(small(at)) not in phrase.lexicon.things
    takes = small(at + 1) in DETERMINERS - {"no"} or _remains(phrase, at)
    return (can_act or (no_thing and takes)) and phrase.acts(at)


def _remains(phrase: Phrase, at: int) -> bool:
    """`That the rule remain in force`: a bare verb, and no other in the sentence."""
    bare = phrase.lexicon.acts.get(phrase.small(at)) == phrase.small(at)
    return bare and phrase.small(at + 1) in PREPOSITIONS | {"back"} and not phrase.finite_ahead(at + 1)


def acts_on_what_it_had(phrase: Phrase, at: int) -> int | None:
    """`had before it the log and NOTED it`: the index of what it did then, where `had before` stands at a word."""
    if (phrase.small(at), phrase.small(at + 1)) != ("had", "before"):
        return None
    ahead = range(at, len(phrase.words) - 1)
    return next((i + 1 for i in ahead if phrase.small(i) in JOINS and phrase.verb(i + 1)), None)


def has_object(phrase: Phrase, at: int) -> bool:
    """`the crane`, `£25`, `Ada Quill`: what stands behind a verb, and behind no noun."""
    small = phrase.small(at)
    figure = small[:1] == "£" or small[:1].isdigit()
    return small in DETERMINERS or figure or (small != "" and phrase.words[at].is_name)


def subject(phrase: Phrase, start: int, end: int) -> Span | None:
    """Who is asked, by name or by the sentence: `harbour masters be asked to`; `it` is nobody."""
    return None if phrase.small(start) == "it" else phrase.named(start, end, sure=True)


def handed_to(phrase: Phrase, after: int) -> Span | None:
    """`refer its views to Cabinet`: who is to decide then."""
    words = range(after, len(phrase.words))
    end = next((i for i in words if phrase.ends_name(i)), len(phrase.words))
    start = next((i + 1 for i in range(after, min(after + REACH, end)) if phrase.small(i) == "to"), end)
    stop = next((i for i in range(start, end) if phrase.small(i) in ("for", "as", "at", "with")), end)
    return phrase.named(start, stop)


def asks_itself(phrase: Phrase, at: int, body: Span | None) -> bool:
    """`That the Council asks its partners to …`: the subject stands right before the verb."""
    return body is not None and body[1] + 1 >= phrase.words[at].start
