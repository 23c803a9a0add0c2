"""The words of one item, with what the little ones among them do in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

WORD = re.compile(r"\b[A-Z]\.(?=\s?[A-Z])|[^\W_]+(?:[’'.&-][^\W_]+)*[’']?|[^\w\s]")

QUOTED = re.compile(r"“[^“”]{20,}”|\"[^\"]{20,}\"")
"""Words of somebody else; what is shorter may be a name."""

MOST = 150
"""What an item asks for it says in this many words from its start."""

ARTICLES = frozenset(("the", "a", "an", "this", "these", "those", "that", "such", "some", "y", "yr"))
OWNERS = frozenset(("its", "their", "our", "his", "her", "your", "my"))
AMOUNTS = frozenset(("any", "all", "each", "every", "both", "either", "no"))
DETERMINERS = ARTICLES | OWNERS | AMOUNTS
PREPOSITIONS = frozenset((
    "of", "for", "on", "in", "at", "with", "to", "by", "from", "within", "under", "into", "upon", "as", "per", "via",
    "following", "subject", "pending", "without", "during", "between", "through", "across", "towards", "including",
    "against", "until", "over", "after", "before", "having", "given", "yn",
))  # fmt: skip
JOINS = frozenset(("and", "or", "&", "nor"))
BEING = frozenset(("be", "is", "are", "was", "were", "been", "being"))
MODALS = frozenset(("should", "must", "shall", "will", "can", "may", "could", "would", "ought", "need", "needs", "yn"))
PERFECT = frozenset(("has", "have", "had"))
HELPING = frozenset(("do", "does", "did"))
FINITE = BEING | MODALS | PERFECT
TURNS = frozenset((
    "that", "which", "who", "whom", "whose", "where", "whether", "what", "how", "if", "so", "because", "while",
))  # fmt: skip
FILLERS = frozenset((
    "also", "not", "now", "then", "hereby", "duly", "therefore", "otherwise", "more", "most", "better", "always",
    "still", "again",
))  # fmt: skip
NO_VERBS = frozenset(("there", "it", "they", "we", "he", "she", "you", "who", "less", "further", "subject", "only"))
"""What may stand where a verb does, and is none: `should there be a need`."""
UNBENT = frozenset(("become", "bid", "come", "cut", "let", "put", "read", "run", "set", "shut", "split", "spread"))
"""Verbs whose participle is the verb itself: `that the fee be cut`."""
TELLING = frozenset(("advise", "remind", "inform"))
"""Who is advised that something is so is told it, and asked nothing further."""

WANTED = frozenset(("a", "an", "any", "more", "further", "additional", "regular", "details", "information"))
"""What follows `ask somebody for`."""

PURPOSES = frozenset(("decision", "determination", "information", "comment", "ratification"))
"""What a thing is put to a body for, beside the nouns of acts: `to Cabinet for decision`."""

CAPITALS = frozenset(("NOTED", "AGREED", "APPROVED", "ENDORSED", "RECEIVED", "ADOPTED", "ACCEPTED", "DEFERRED"))
"""Minutes print what they decide so; it is the verb, whatever comes behind it."""
STOPS = frozenset((".", ";", ":"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """One word or mark. small: in small letters, quotes levelled. start, end: its characters in the text."""

    text: str
    small: str
    start: int
    end: int

    @property
    def is_mark(self) -> bool:
        """A stop, comma or bracket."""
        return not self.text[0].isalnum()

    @property
    def is_stop(self) -> bool:
        """What a sentence or a part of it ends with."""
        return self.text in STOPS

    @property
    def is_name(self) -> bool:
        """Written with one capital: inside a sentence more likely a name than a verb."""
        return self.text[:1].isupper() and self.text[1:].islower()

    @property
    def is_finite(self) -> bool:
        """`be`, `has` or `should`; `May` is a month, and `being` bends no sentence."""
        bent = self.small in ("been", "being")
        return self.small in FINITE and not bent and not (self.small in MODALS and self.is_name)

    @property
    def is_small(self) -> bool:
        """One of the little words, which can be no verb of an item."""
        return self.small in DETERMINERS | PREPOSITIONS | JOINS | TURNS | FINITE

    @property
    def is_filler(self) -> bool:
        """Stands between a helping verb and its verb: `be formally noted`, `is hereby agreed`, `be not accepted`."""
        return self.small in FILLERS or self.small.endswith("ly")


def words_of(text: str) -> tuple[Word, ...]:
    """The words and marks of a text, the first `MOST` of them; nothing is asked by what it quotes."""
    return tuple(word for word, _ in zip(_words(text), range(MOST), strict=False))


def _words(text: str) -> Iterator[Word]:
    quoted = QUOTED.sub(lambda match: " " * len(match.group()), text)
    for match in WORD.finditer(quoted):
        text = match.group().rstrip("'’") or match.group()
        small = text.lower().replace("’", "'").removesuffix("'r")
        yield Word(text=text, small=small, start=match.start(), end=match.start() + len(text))
