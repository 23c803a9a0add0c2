"""What one sentence asks for, and of whom: its main verb, and the body or person that is to act.

The verb is the one that counts: in `Cabinet be asked to agree to publish the plan` it is `publish`, and Cabinet
is asked. Who is given powers, thanked or appointed is not asked to act; then the sentence names nobody.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from extract.find.lists.phrase import Phrase, Span
from extract.find.lists.subjects import (
    REACH,
    acts_for_subject,
    acts_on_what_it_had,
    asks_itself,
    handed_to,
    has_object,
    subject,
)
from extract.find.lists.words import BEING, DETERMINERS, JOINS, NO_VERBS, PERFECT, TELLING, TURNS
from extract.rulebook.rules import Rulebook

LIGHT = frozenset(("give", "make", "take"))
"""Verbs that say nothing beside a thing that does: `give priority`, `make use`."""

THING_WITHIN = 3
"""Words in which the thing stands: `make much better use`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """verb: None if none is sure. verb_at, body_at: its characters, and those of the name of who is asked."""

    verb: str | None = None
    verb_at: Span | None = None
    body_at: Span | None = None

    def between(self, text: str) -> str | None:
        """What `text` prints between who is asked and the verb; None where it does not say both."""
        if self.body_at is None or self.verb_at is None:
            return None
        return text[self.body_at[1] : self.verb_at[0]]

    def printed(self, text: str) -> str:
        """The verb as `text` prints it; nothing where it has none."""
        return text[slice(*self.verb_at)] if self.verb_at else ""


def asked(text: str, rules: Rulebook) -> Asked:
    """What `text` (an item without its number, or a lead-in) asks for."""
    clause = _Clause.of(text, rules)
    at = clause.decision()
    begun = at > 0 and clause.small(at - 1) == ","  # `The Board, having met, AGREED that`
    return clause.read(at, clause.named(0, at) if begun else None)


def named_in(text: str, rules: Rulebook) -> Span | None:
    """Who a lead-in names, read from its first word: `The Board is invited to:`."""
    return _Clause.of(text, rules).read(0, None).body_at


class _Clause(Phrase):
    """Words read as a sentence; each way of reading is handed who is asked so far."""

    __slots__ = ()

    def read(self, at: int, body: Span | None) -> Asked:
        """The sentence that begins at a word."""
        at = self.begins(at)
        if at >= len(self.words):
            return Asked(body_at=body)
        to = at + (self.small(at) == "not")
        if self.small(to) == "to":
            return self._infinitive(to + 1, body)
        if self.acts(at):
            return self._verb(at, body)
        return self._noun(at, body) or self._to_act(at, body) or self._sentence(at, body)

    def _infinitive(self, at: int, body: Span | None) -> Asked:
        """`to approve`, `to formally approve`; a verb the rules do not know is one before `the`."""
        at = self.unfilled(at)
        if self.verb(at):
            return self._verb(at, body)
        if self.small(at)[:1] in (":", "-", "–"):
            return self.read(at, body)
        return self._unknown(at, body) if has_object(self, at + 1) else Asked(body_at=body)

    def _unknown(self, at: int, body: Span | None) -> Asked:
        """A verb the rules do not know, where nothing but a verb can stand."""
        word = self.words[at] if at < len(self.words) else None
        if word is None or word.is_small or word.small in NO_VERBS or not word.text.islower():
            return Asked(body_at=body)
        return Asked(verb=word.small, verb_at=self.span(at, at + 1), body_at=body)

    def _noun(self, at: int, body: Span | None) -> Asked | None:
        """`The approval of the plan`, `A delegation to the Director`."""
        at += self.small(at) in DETERMINERS
        verb = self.lexicon.nouns.get(self.small(at))
        introduces = self.small(at + 1) in ("of", "to", "for", "by", "that")
        if verb is None or not introduces or self.finite_ahead(at):
            return None
        return Asked(verb=verb, verb_at=self.span(at, at + 1), body_at=body)

    def _to_act(self, start: int, body: Span | None) -> Asked | None:
        """`Officers to review the leaflet`."""
        last = min(start + REACH, len(self.words))
        at = next((i for i in range(start, last) if self.small(i) == "to"), start)
        named = self.named(start, at) if at > start else None
        whole = named is not None and named[1] == self.words[at - 1].end
        alone = whole and not any(acts_for_subject(self, start, i) for i in range(start, at))
        acts = alone and self.acts(self.unfilled(at + 1))
        return self._infinitive(at + 1, named) if acts else None

    def _sentence(self, start: int, body: Span | None) -> Asked:
        """Subject and verb: `the plan be approved`, `officers should report`, `the Cabinet notes`."""
        inner = 0
        for at in range(start, len(self.words)):
            word = self.words[at]
            if word.is_stop:
                return self._stopped(start, at, body)
            if word.small in TURNS and (at > start or word.small != "that"):
                inner += 1
            elif inner and word.is_finite:
                inner -= not any(word.is_finite for word in self.words[at + 1 : at + 2])
            elif acted := acts_on_what_it_had(self, at):
                return self._verb(acted, self.named(start, at) or body)
            elif word.is_finite and not self._hangs(at):
                return self._finite(start, at, body)
            elif not inner and acts_for_subject(self, start, at):
                return self._verb(at, body if self._passes(at) else self.named(start, at) or body)
        return Asked(body_at=self.named(start, len(self.words)) or body)

    def _hangs(self, at: int) -> bool:
        """`having been told`, `a group to have charge of it`: not the verb of the sentence."""
        before = self.small(at - 1) if at else ""
        return before == "having" or (before == "to" and self.small(at) in PERFECT)

    def _stopped(self, start: int, at: int, body: Span | None) -> Asked:
        """`That Cabinet:` names who is asked; what is asked follows."""
        if self.small(at) != ":":
            return Asked(body_at=body)
        return self.read(at + 1, self.named(start, at) or body)

    def _finite(self, start: int, at: int, body: Span | None) -> Asked:
        """`be published`, `should publish`; what has been done is not asked for."""
        verb = self.unfilled(at + 1)
        if self.small(at) in PERFECT:  # what has been done is told; what has been decided is to be done
            decided = self.small(at) != "had" and self.decided(verb)
            return self._verb(verb, self.named(start, at) or body) if decided else Asked(body_at=body)
        if self.small(at) in BEING:
            return self._passive(start, at, verb, body)
        verb += self.small(verb) == "to"
        if self.small(verb) in PERFECT and self.small(verb + 1) in BEING:
            return Asked(body_at=body)
        if self.small(verb) in BEING:
            return self._passive(start, at, self.unfilled(verb + 1), body)
        body = self.named(start, at, sure=self.is_proper(start, at)) or body
        return self._verb(verb, body) if self.verb(verb) else self._unknown(verb, body)

    def _passive(self, start: int, end: int, verb: int, body: Span | None) -> Asked:
        """`be approved`; `be asked to approve` asks the subject, which ends at `end`, to approve."""
        small = self.small
        if small(verb) in BEING:
            verb = self.unfilled(verb + 1)
        if small(verb) == "that":
            return self.read(verb, body)
        if small(verb) in DETERMINERS and small(verb + 1) in ("recommendation", "request"):
            return self._passed_on(verb + 2, body) or Asked(body_at=body)
        if self.verb(verb) is None or not self.is_participle(verb):
            return self._further(verb, body)
        if small(verb) in self.lexicon.asking:
            return self._verb(verb, subject(self, start, end) or body)
        if small(start) == "it" and small(verb) in self.lexicon.deciding and small(verb + 1) in ("that", "to"):
            return self.read(verb + 1, body)
        return self._light(end - 1, verb, body) or self._verb(verb, body)

    def _further(self, at: int, body: Span | None) -> Asked:
        """What `and that` asks, where nothing is asked before: `that the log was right and that it be signed`."""
        joins = (i for i in range(at, len(self.words) - 1) if self.small(i) in JOINS)
        on = next((i + 1 for i in joins if self.small(i + 1) == "that"), None)
        return Asked(body_at=body) if on is None else self.read(on, body)

    def _light(self, at: int, verb: int, body: Span | None) -> Asked | None:
        """`priority be given`, `use should be made`: the thing says what is to be done."""
        said = self.lexicon.nouns.get(self.small(at))
        if said is None or self.lexicon.acts.get(self.small(verb)) not in LIGHT:
            return None
        return Asked(verb=said, verb_at=self.span(at, at + 1), body_at=body)

    def _verb(self, at: int, body: Span | None) -> Asked:
        """The verb at a word, or the one it leads to."""
        found = self.verb(at)
        if found is None:
            return Asked(body_at=body)
        verb, after = found[0], self.unfilled(found[1]) if self.decided(at) else found[1]
        said = Asked(verb=verb, verb_at=self.span(at, found[1]), body_at=body)
        return next((one for one in self._led_to(at, after, said) if one and one.verb), said)

    def _led_to(self, at: int, after: int, said: Asked) -> Iterator[Asked | None]:
        """What a verb leads to: who is asked and what for, what was decided, the verb after `agree to`."""
        small, lexicon = self.small, self.lexicon
        yield from (self._light(thing, at, said.body_at) for thing in range(after, after + THING_WITHIN))
        if said.verb == "refer":
            yield replace(said, body_at=handed_to(self, after) or said.body_at)
        if small(at) in lexicon.going_on and small(after) in ("to", "in"):
            yield self._goes_on(after if small(after) == "to" else self.after_comma(after), said)
        if said.verb in TELLING and small(after) == "that":
            yield said
        if small(at) in lexicon.asking and not asks_itself(self, at, said.body_at):
            inner = self._passed_on(after, said.body_at)
            if inner and self._is_afar(inner.body_at):
                yield said  # a council asks the Minister, and does not tell him
            yield inner
            yield replace(said, body_at=inner.body_at) if inner else None
        if self.decided(at):
            on = self.past_votes(after)
            stated = small(on) in ("that", ":", "to") or self._be_done(on)
            yield self.read(on, said.body_at) if stated else None
        if said.verb in ("consider", "submit") and small(after) in JOINS:
            yield self._verb(after + 1, said.body_at)

    def _is_afar(self, body: Span | None) -> bool:
        """Whether the name is of those a council can only ask."""
        if body is None:
            return False
        name = " ".join(word.small for word in self.words if body[0] <= word.start < body[1])
        return any(f" {one} " in f" {name} " for one in self.lexicon.afar)

    def _be_done(self, at: int) -> bool:
        """`the plan be adopted`, `AQ should mend it`, as minutes print it behind `AGREED` without `that`."""
        ahead = range(at, min(at + REACH, len(self.words)))
        finite = next((i for i in ahead if self.words[i].is_finite or self.words[i].is_mark), at)
        helps = self.small(finite)
        return helps in ("should", "would", "will") or (helps == "be" and self.small(at) in DETERMINERS)

    def _goes_on(self, to: int, said: Asked) -> Asked | None:
        """`agree to publish`: the verb that counts is the second."""
        if self.small(to) != "to" or not self.acts(to + 1):
            return None
        return self._verb(to + 1, said.body_at)

    def _passes(self, at: int) -> bool:
        """A meeting that recommends, or that asked, has passed it on; one that asks its partners is itself to ask."""
        verb = self.lexicon.asking.get(self.small(at))
        passed = verb == "recommend" or self.small(at).endswith("ed")
        return verb is not None and passed and self._asks_on(at)

    def _asks_on(self, at: int) -> bool:
        """Whether somebody else, or a sentence, comes after `recommend`: it may recommend a thing."""
        following = self.small(at + 1)
        introduces = following in ("that", "to", ":", "-", "–", "the") or not following
        return introduces or self._bare(at + 1) is not None

    def _bare(self, start: int) -> tuple[int, Span] | None:
        """The verb after a name, and the name, where nothing parts them: `recommend Council adopt the plan`."""
        for at in range(start + 1, min(start + REACH, len(self.words))):
            if self.ends_name(at) or self.wants(at) or self.words[at].is_mark:
                return None
            acts = acts_for_subject(self, start, at) or self._noun(at, None)
            named = self.named(start, at) if acts else None
            if named and named[1] == self.words[at - 1].end:
                return at, named
        return None

    def _passed_on(self, after: int, body: Span | None) -> Asked | None:
        """`ask the Director to report`, `recommend to Council that …`: what follows, and who is named between."""
        start = after + (self.small(after) in ("to", "on", "upon") and not self.acts(after + 1))
        bare = self._bare(start)
        if bare:
            return self._noun(*bare) or self._verb(*bare)
        words = range(start, len(self.words))
        end = next((i for i in words if self.ends_name(i) or self.wants(i)), len(self.words))
        sure = self.small(end) in ("to", "for")
        body = (self.named(start, end, sure=sure) if end - start < REACH else None) or body
        if self.small(end) in ("that", ":"):
            return self.read(end + 1, body)
        if self.small(end) == ",":
            end = self.after_comma(end + 1)  # `ask the Clerk, after the fair, to count the lamps`
        if self.small(end) == "to":
            return self._verb(end + 1, body)
        return Asked(body_at=body) if start > after or self.small(end) == "for" else None
