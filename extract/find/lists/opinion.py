"""What a meeting only thinks: `The Committee agreed that the report was helpful` decides nothing."""

from __future__ import annotations

import re

from extract.find.lists.words import BEING, MODALS, PERFECT, TURNS, Word, words_of

AGREED = re.compile(r"\b[Aa]greed,?\s+that\b\W*")
"""In small letters: what is printed as AGREED is a decision whatever it says."""

BY_MEMBERS = re.compile(r"\b(?:[Mm]embers|[Cc]ouncillors)(?: all| also| then)? $")
"""Who agrees in a debate as well as by a vote; a committee agrees only by a vote."""

SINCE = frozenset(("since", "as", "although", "though", "when", "unless", "until", "given", "after", "where"))
"""What a decision begins with that first says why or when: `agreed that, since it had rained, the tour be off`."""

SETTLED = frozenset((
    "accepted", "adopted", "agreed", "appointed", "approved", "carried", "closed", "confirmed", "deferred", "elected",
    "endorsed", "granted", "noted", "received", "refused", "rejected", "signed", "withdrawn",
))  # fmt: skip
"""Of these a meeting can say that they were done, and mean that it does them."""


def is_opinion(text: str) -> bool:
    """Whether all that is agreed is that something is or was so: nothing is to be, should be or will be done.

    `Members agreed that the road should be closed` is one too, said in a debate; `that it be closed` decides.
    """
    match = AGREED.search(text)
    if match is None:
        return False
    words = words_of(text[match.end() :])
    return _states(words) or (is_debated(text) and not _settles(words))


def is_debated(text: str) -> bool:
    """What members agreed that, in small letters: so minutes tell a debate."""
    match = AGREED.search(text)
    return match is not None and BY_MEMBERS.search(text, 0, match.start()) is not None


def _settles(words: tuple[Word, ...]) -> bool:
    """The first helping verb is a bare `be`: `that a letter be sent`; in a list below `that:` it comes later."""
    return next((word.small for word in words if word.is_finite), "be") == "be"


def _states(words: tuple[Word, ...]) -> bool:
    inner = 0
    for at, word in enumerate(words):
        if word.is_stop:
            return False
        if word.small in TURNS or (at == 0 and word.small in SINCE):
            inner += 1
        elif word.is_finite and inner:
            inner -= not any(word.is_finite for word in words[at + 1 : at + 2])
        elif word.is_finite:
            return _is_statement(words, at)
    return False


def _is_statement(words: tuple[Word, ...], at: int) -> bool:
    """The verb at a word states what is so; `is to`, `be` and `should` ask, and `was approved` settles."""
    if words[at].small in MODALS or words[at].small in ("be", "been", "being"):
        return False
    if words[at].small not in BEING | PERFECT:
        return False
    following = next((word for word in words[at + 1 :] if not word.is_filler), None)
    return following is not None and following.small not in SETTLED | {"to"}
