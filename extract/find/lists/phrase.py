"""A run of words and what the rules know of each: is it a verb here, does a name end here, where does it begin.

Places are indices of words; a question about a place past the last word has the answer no.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Self

from extract.find.lists.lexicon import Lexicon, lexicon
from extract.find.lists.words import (
    BEING,
    DETERMINERS,
    FINITE,
    HELPING,
    JOINS,
    PREPOSITIONS,
    PURPOSES,
    TURNS,
    UNBENT,
    WANTED,
    Word,
    words_of,
)
from extract.rulebook.rules import Rulebook

Span = tuple[int, int]
"""The first and past-the-last character of a name or verb."""

LONGEST_VERB = 5
"""A verb of the rules has at most this many words (`be given delegated authority`)."""

LONGEST_NAME = 12
"""Words of the longest name of who is asked; what is longer is no name."""

VOTES = 30
"""Words in which the votes behind `resolved` are told."""

LISTED = 10
"""Words after a comma in which a name that has several parts comes to its `and`."""

SHORT_NAME = 5
"""Words of a person's name and title."""

DROPPED = frozenset(("the", "a", "an", "our", "its", "their", "full", "that", "y", "yr"))
NOBODY = frozenset(("every", "each", "any", "no"))
TOGETHER = frozenset(("consultation", "conjunction", "liaison"))
HONORIFICS = frozenset(
    ("cllr", "cllrs", "councillor", "councillors", "mr", "mrs", "ms", "miss", "dr", "professor", "rev")
)
BEFORE = frozenset((
    "that", "and", "also", "further", "furthermore", "accordingly", "therefore", "please", "bod", "i",
    "dylai", "dylid", "dylent",
))  # fmt: skip
"""Words before a sentence that asks."""

DEBATE = frozenset(("discussion", "consideration", "debate", "deliberation"))
"""What a meeting decides after, with or without a comma."""

NUMBER = re.compile(r"\d{1,3}|[ivx]{1,4}|[a-z]", re.IGNORECASE)
BRACKETED, ASIDE = 25, 40
"""How many words a bracket (`(unanimously)`) and an aside (`pending a decision,`) may have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """Words with their lexicon."""

    words: tuple[Word, ...]
    lexicon: Lexicon

    @classmethod
    def of(cls, text: str, rules: Rulebook) -> Self:
        """The words of a text with what the rules know of them."""
        return cls(words=words_of(text), lexicon=lexicon(rules))

    def small(self, at: int) -> str:
        """The word in small letters; nothing past the end."""
        return self.words[at].small if at < len(self.words) else ""

    def span(self, start: int, end: int) -> Span:
        """The characters of the words from `start` to before `end`."""
        return self.words[start].start, self.words[end - 1].end

    def verb(self, at: int) -> tuple[str, int] | None:
        """The verb that may stand at a word, and the index after its last word; of several the longest."""
        for size in range(min(LONGEST_VERB, len(self.words) - at), 0, -1):
            verb = self.lexicon.acts.get(" ".join(word.small for word in self.words[at : at + size]))
            if verb:
                return verb, at + size
        return None

    def acts(self, at: int) -> bool:
        """Whether the verb that may stand at a word is one there, and no thing: not the `plan` of `plan be`."""
        found = self.verb(at)
        if found is None or (self.small(at).endswith("ing") and self.small(at) not in found[0].split()):
            return False  # the `opening` of `opening hours`, not the `bring` of `bring forward`
        verb, after = found
        following = self.small(after)
        if following in DETERMINERS or not following:
            return True
        if following in FINITE or (following == "of" and verb in self.lexicon.things):
            return False
        begins = all(word.is_mark for word in self.words[:at])
        asks = self.small(at) in self.lexicon.asking and self.small(at).endswith("s")
        if begins and asks and following not in PREPOSITIONS:
            return True  # `requests officers to …`
        passes = self.small(at) in self.lexicon.asking or following == "that"
        decided = self.small(at).endswith("ed") and self.small(at) != verb
        if begins and self.words[at].text.islower() and decided and not passes:
            return False  # `increased footfall`: what was decided begins with a capital
        if begins and self.words[at].is_name and self.small(at).endswith("ed") and following in ("on", "upon"):
            return True  # `Commented on the plan`
        bent = self.small(at) != verb and not self.small(at).endswith("s")
        past = bent and not (following == "to" and self.small(at) in self.lexicon.going_on)
        return not ((verb in self.lexicon.things or past) and self.finite_ahead(at + 1))

    def is_participle(self, at: int) -> bool:
        """Whether the verb at a word can stand behind `be`: `cleared` and `put`, not the `clear` of `be clear aims`."""
        return self.lexicon.acts.get(self.small(at)) != self.small(at) or self.small(at) in UNBENT

    def finite_ahead(self, at: int) -> bool:
        """Whether `be`, `is` or `should` comes before the sentence turns: then what stands before is a thing.

        Behind a comma only `be` counts: `that reports of the Ponds, Piers and Quays Group be noted`.
        """
        inside = True
        for word in self.words[at:]:
            if word.small in TURNS or word.is_stop:
                return False
            inside = inside and word.text != ","
            if word.small == "be" or (inside and word.is_finite):
                return True
        return False

    def decided(self, at: int) -> bool:
        """`resolved`, `AGREED`, `penderfynwyd`: not `agree`, which asks a meeting to."""
        verb = self.lexicon.deciding.get(self.small(at))
        return verb is not None and self.small(at) not in (verb, f"{verb}s")

    def unfilled(self, at: int) -> int:
        """Past `formally` and `not`, but not past the `not` of `not accepted`."""
        while at < len(self.words) and self.words[at].is_filler and not self.verb(at):
            at += 1
        return at

    def after_comma(self, at: int) -> int:
        """Past `pending a decision,`; where no comma comes the words are the sentence's own.

        Of several commas the one before `to` and a verb: `in relation to item 4, rule (b), to note`.
        """
        ahead = range(at, min(at + ASIDE, len(self.words)))
        commas = [i for i in ahead if self.words[i].text == "," and self.small(i + 1) not in JOINS]
        acts = (i for i in commas if self.small(i + 1) == "to" and self.verb(i + 2))
        return next(acts, commas[0] if commas else at - 1) + 1

    def begins(self, at: int) -> int:
        """Past `RESOLVED (unanimously) –`, `That`, numbers and `in accordance with the rules,`."""
        while at < len(self.words):
            after = self._passed(at)
            if after == at:
                return at
            at = after
        return at

    def _passed(self, at: int) -> int:
        word, following = self.words[at], self.small(at + 1)
        if [one.small for one in self.words[at : at + 4]] == ["t", "h", "a", "t"]:
            return at + 4
        if word.small == "y" and following in BEFORE:
            return at + 1
        if word.text == "(":
            last = min(at + BRACKETED, len(self.words))
            return next((i + 1 for i in range(at, last) if self.words[i].text == ")"), at + 1)
        if word.is_mark or word.small in BEFORE or (word.is_filler and word.small != "not"):
            return at + 1
        if word.small in ("after", "following") and following in DEBATE:
            return at + 2
        if NUMBER.fullmatch(word.text) and following in (")", ".", ":"):
            return at + 2
        if word.small == "option" and self.small(at + 2)[:1] in ("-", "–", ":", ")"):
            return at + 3
        if self.decided(at) or word.small == "recommended":
            following = self.small(self.unfilled(at + 1))
            introduces = following in ("that", "bod") or (following != "" and not following[0].isalnum())
            return at + 1 if introduces or word.small.endswith("wyd") else at
        return self.after_comma(at) if word.small in PREPOSITIONS and word.small != "to" else at

    def decision(self) -> int:
        """Where `it was RESOLVED that …` begins: who moved it stands before; 0 if it does not say so."""
        for at in range(2, len(self.words) - 1):
            if self.small(at) == "favour" and self.small(at + 1) == "to" and self.acts(at + 2):
                return at + 1
            filled = self.words[at - 1].is_filler and at > 1
            before, after = self.small(at - 1 - filled), self.small(self.unfilled(at + 1))
            if self.decided(at) and after in ("that", "to", ":") and before in BEING | JOINS | {",", "all"}:
                return at
        return 0

    def past_votes(self, at: int) -> int:
        """Past `by 6 votes to 2` behind `resolved`, to where the decision begins."""
        if self.small(at) not in ("by", "with", "(", ","):
            return at
        ahead = range(at, min(at + VOTES, len(self.words)))
        begins = (i for i in ahead if self.small(i) in ("that", ":"))
        acts = (i for i in ahead if self.small(i) == "to" and self.acts(i + 1))
        return min((*begins, *acts), default=at)

    def wants(self, at: int) -> bool:
        """`ask the Director for a report`; the `for` of `Member for Leisure` is of the name."""
        return self.small(at) == "for" and self.small(at + 1) in WANTED

    def named(self, start: int, end: int, *, sure: bool = False) -> Span | None:
        """The name of a body or person that is all of the words, but for what hangs on it.

        sure: the sentence says that it is one, whatever it is called (`ask the Harbour Master to …`).
        """
        while start < end and (self.small(start) in DROPPED or self.words[start].is_mark):
            start += 1
        cut = next((i for i in range(start, end) if self._cuts(i)), end)
        sure, end = sure and (cut == end or self.small(cut) != ","), cut
        while end > start and (self.words[end - 1].is_filler or self.small(end - 1) in JOINS):
            end -= 1
        nobody = self.small(start) in NOBODY or self.small(start).isdigit()
        if not 0 < end - start <= LONGEST_NAME or nobody or self._says(start, end):
            return None
        head = next((i for i in range(start, end) if self.small(i) in PREPOSITIONS), end) - 1
        shouted = self.words[start].text.isupper() and self.small(start) in self.lexicon.actors  # NHS Alder
        is_body = (head >= start and self.small(head) in self.lexicon.actors) or shouted or self._is_titled(start, end)
        is_person = self.small(start) in HONORIFICS and 1 < end - start <= SHORT_NAME
        return self.span(start, end) if sure or is_body or is_person else None

    def is_proper(self, start: int, end: int) -> bool:
        """`NHS Fenshire`, `Natural England`: several words, each a name; the first of a sentence alone is none."""
        words = [word for word in self.words[start:end] if word.small not in DROPPED]
        return len(words) > 1 and all(word.text[0].isupper() or word.small in ("of", "and", "for") for word in words)

    def _is_titled(self, start: int, end: int) -> bool:
        """`Isle of Alder Harbour Committee:`, a name that ends in what it is, with nothing said of it."""
        words = self.words[start:end]
        names = all(word.text[0].isupper() or word.small in PREPOSITIONS | JOINS for word in words)
        return names and self.small(end) == ":" and words[-1].small in self.lexicon.actors

    def _says(self, start: int, end: int) -> bool:
        """Whether there is a verb in what should be a name: `Mr Love suggested and the Leader`."""
        past = (word for word in self.words[start + 1 : end] if word.text.islower() and word.small.endswith("ed"))
        return any(word.small in self.lexicon.acts for word in past)

    def _cuts(self, at: int) -> bool:
        """Where a name ends: a comma or bracket, `which`, `in consultation with`, the verb."""
        word = self.words[at]
        if word.is_mark:
            return word.text not in "&/-" and not self._lists_on(at)
        return word.is_finite or word.small in TURNS | HELPING or self._stands_beside(word.small, self.small(at + 1))

    def _stands_beside(self, word: str, following: str) -> bool:
        """What is said of a body and is none of its name: `in consultation`, `for decision`, `on 4 May`, `at its`."""
        if word == "for":
            return following in PURPOSES or following in self.lexicon.nouns
        if word == "on":
            return following[:1].isdigit()
        return (word == "in" and following in TOGETHER) or (word == "at" and following in ("this", "its", "that"))

    def ends_name(self, at: int) -> bool:
        """Where the name of who is asked ends: a stop, `that`, or `to` and a verb."""
        word = self.words[at]
        asks = word.small == "to" and self.acts(at + 1)
        return word.small == "that" or asks or word.is_stop or (word.text == "," and not self._lists_on(at))

    def _lists_on(self, at: int) -> bool:
        """Whether a comma stands inside a name: `Ports, Piers and Beaches Committee`, not `Leader, Cllr Penn,`."""
        if self.words[at].text != "," or at + 1 >= len(self.words) or self.small(at + 1) in HONORIFICS:
            return False
        if not self.words[at + 1].text[0].isupper():
            return False
        inside = [word.text for word in self.words[at + 1 : at + LISTED]]
        joins = next((i for i, text in enumerate(inside) if text in ("and", "&")), len(inside))
        return joins + 1 < len(inside) and all(text[0].isupper() or text in ",-of" for text in inside[:joins])
