"""Actions that minutes print as lines of their own: `ACTION: Clerk to write to …`, with `Due: …` behind or below."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from extract.find.action_labels import Labelled, heads_list, labelled
from extract.find.action_table.actors import actor, is_actor
from extract.find.action_table.dates import done_in
from extract.find.action_values import Values, values_behind, values_below
from extract.find.lists.resolves import resolves
from extract.find.lists.stream import Para, Stream
from extract.find.quotes import sentences, together
from extract.find.undertakings.deeds import deeds
from extract.find.undertakings.narrow import last_task, narrowed
from extract.find.undertakings.people import People
from extract.model.document import Document
from extract.model.finding import ACTION, REJECTION, Finding
from extract.model.number import Number
from extract.model.passage import Quote
from extract.rulebook.rules import Rulebook
from extract.rulebook.verbs import ACTS, verb_forms

WORK = re.compile(r"\b(?!(?:and|or|of|the|for|none|nil|noted?)\b)[a-z]{2,}")
"""A word in small letters: what is to be done is said in more than a name."""

BRACKETS = re.compile(r"\([^)]*\)")

NAME = re.compile(r"[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){1,2}")
WHO_FIRST = re.compile(r"(?P<who>[A-Z][^:–—]{0,60}?)\s*(?:\s[–—-]|:)\s+(?=\S)")
TO_BE = re.compile(r"\b(?:to|will|would|should) be\b")

WORD = re.compile(r"[A-Z][\w’'-]+")
FEWEST = 12
"""Letters of the words above a label that can be an action."""

FROM_ABOVE = 0.6
"""How sure it is that `Action: Ms Holt` is about the words above it."""

LABELLED = 0.9
LISTED = "action_lines.listed"
"""The rule of what stands in a list under `Actions`."""

Span = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionLines:
    """The action lines of a paper of minutes. people: who can be named in it."""

    document: Document
    people: People
    rules: Rulebook

    def find(self, streams: Iterable[Stream]) -> Iterator[Finding]:
        """The action lines of the paper, paragraph by paragraph."""
        for stream in streams:
            for index in range(len(stream)):
                yield from self._at(stream, index)

    def _at(self, stream: Stream, index: int) -> Iterator[Finding]:
        para = stream[index]
        if heads_list(para, self.rules):
            yield from self._named_below(stream, index) or self._listed(stream, index + 1)
            return
        before = para.start
        for found in labelled(para, self.rules):
            yield from self._labelled(stream, index, found, before)
            before = found.end

    def _labelled(self, stream: Stream, index: int, found: Labelled, before: int) -> Iterator[Finding]:
        para = stream[index]
        said = para.passage.text[found.start : found.end].strip()
        end = len(para.passage.text[: found.end].rstrip(" ."))
        name = BRACKETS.sub("", said).strip()  # `Ms Holt (the dates)`
        if self._is_name(name) and said.startswith(name) and said[len(name) :].strip(" (")[:1].islower():
            said, end = name, found.start + para.passage.text[found.start :].index(name) + len(name)
        words = self.document.quote(para.passage, found.start, end)
        if is_actor(said, self.rules) or self._is_name(said):
            words = self._unwrapped(stream, index, found, words)
            yield from self._about_above(words, self._above(stream, index, before, found, said))
        elif WORK.search(BRACKETS.sub("", said)):
            yield from self._actions(stream, index, found.start, found.end)
        elif words.pieces:
            yield Finding(
                kind=REJECTION, rule="action_lines.rejection", parts={"text": words},
                facts={"reason": "a label with no action behind it"},
            )  # fmt: skip

    def _named_below(self, stream: Stream, index: int) -> tuple[Finding, ...]:
        """`Action by:` above `Head of Quays`: about what stands above both, unless that is one of several items."""
        who = stream[index + 1] if index + 1 < len(stream) else None
        label = Labelled(label=stream[index].body, start=stream[index].end, end=stream[index].end)
        above = self._above(stream, index, stream[index].body, label, "")
        if who is None or above is None or not is_actor(who.words, self.rules):
            return ()
        several = above[0].number is not None and not Number(text=above[0].number).begins()
        return () if several else tuple(self._about_above(who.quote(self.document), above))

    def _unwrapped(self, stream: Stream, index: int, found: Labelled, words: Quote) -> Quote:
        """A name that the print broke into a paragraph of its own: `Action: Tessa` above `Vane`."""
        below = stream[index + 1] if index + 1 < len(stream) and found.end >= stream[index].end else None
        if below is None or not WORD.fullmatch(below.text):
            return words
        whole = f"{words.text} {below.text}"
        known = sum(whole in passage.text for passage in self.document.passages())
        return together((words, below.quote(self.document))) if known else words

    def _is_name(self, said: str) -> bool:
        """Names of those present; or two or three capitalised words that the paper prints elsewhere too."""
        if self.people.are_named(said.strip(" .")):
            return True
        if not NAME.fullmatch(said):
            return False
        return sum(said in passage.text for passage in self.document.passages()) > 1

    def _above(self, stream: Stream, index: int, before: int, found: Labelled, who: str) -> tuple[Para, Span] | None:
        """The words before a label: of the same paragraph, else of the one above unless that is a heading; of several
        sentences the one that is to be done, if only one is."""
        para = stream[index]
        span = max(before, para.body), len(para.passage.text[: found.label].rstrip(" ([\t"))
        if not para.passage.text[span[0] : span[1]].strip():
            above = stream[index - 1] if index else para
            if above is para or above.kind == "heading":
                return None
            para, span = above, (above.body, above.end)
        cut = last_task if found.signs else narrowed
        start, end = cut(para.passage.text[span[0] : span[1]], who, self.people)
        return para, (span[0] + start, span[0] + end)

    def _about_above(self, lead: Quote, above: tuple[Para, Span] | None) -> Iterator[Finding]:
        """`Action: Ms Holt` makes an action of the words above it."""
        if above is not None and above[1][1] - above[1][0] >= FEWEST:
            found = self._action(*above, {}, FROM_ABOVE)
            yield replace(found, rule="action_lines.above", parts={**found.parts, "leads": lead})

    def _actions(self, stream: Stream, index: int, start: int, end: int) -> Iterator[Finding]:
        """What stands behind a label: an action, or one a person if others join in."""
        para = stream[index]
        text = para.passage.text
        end = self._before_decisions(text, start, end)
        end, behind = values_behind(para, start, end, self.document, self.rules)
        values = {**values_below(stream, index, self.document, self.rules), **behind}
        if who := self._whose(para, start, end):
            lead = self.document.quote(para.passage, *who.span("who"))
            found = self._action(para, (who.end(), end), values, LABELLED)
            yield found if "leads" in values else replace(found, parts={**found.parts, "leads": lead})
            return
        tasks = tuple(deeds(text[start:end], self.people))
        if len(tasks) > 1 and not text[start : start + tasks[0].start].strip():
            for task in tasks:
                yield self._action(para, (start + task.start, start + task.end), values, LABELLED)
        else:
            yield self._action(para, (start, end), values, LABELLED)

    def _before_decisions(self, text: str, start: int, end: int) -> int:
        """Where the words of an action end: `Clerk to reply. Council resolved to …` goes on with something else."""
        told = (
            start + first
            for first, last in sentences(text[start:end])
            if resolves(text[start + first : start + last], self.rules)
        )
        return next((first for first in told if first > start), end)

    def _whose(self, para: Para, start: int, end: int) -> re.Match[str] | None:
        """`Ms Holt – book the hall`, `Ms Holt: book the hall`."""
        who = WHO_FIRST.match(para.passage.text, start, end)
        known = who and (self.people.are(who["who"]) or is_actor(who["who"], self.rules))
        return who if known else None

    def _action(self, para: Para, span: Span, values: Values, sure: float) -> Finding:
        """The action with the values beside or below it; else with who and when its own words say."""
        start, end = span
        said = para.passage.text[start:end]
        parts = {"text": self.document.quote(para.passage, start, end)}
        for name, found in (("leads", self._actor(said)), ("deadline", done_in(said, self.rules))):
            if found and name not in values:
                parts[name] = self.document.quote(para.passage, start + found[0], start + found[1])
        parts |= {name: quote for name, (_, quote) in values.items()}
        facts = {f"{name}_column": label for name, (label, _) in values.items()}
        return Finding(kind=ACTION, rule="action_lines.labelled", parts=parts, facts=facts, confidence=sure)

    def _actor(self, said: str) -> Span | None:
        """Who acts: the first who does at the beginning of a sentence, else whoever takes something on."""
        for start, end in sentences(said):
            if span := actor(said[start:end], self.rules):
                return start + span[0], start + span[1]
        first = next(deeds(said, self.people), None)
        return first.who if first else None

    def _listed(self, stream: Stream, index: int) -> Iterator[Finding]:
        """The list under `Actions:`, item by item, up to the first paragraph that gives nobody anything to do."""
        for para in stream[index:]:
            if para.kind == "heading" or any(labelled(para, self.rules)):
                return
            if not self._says_what_to_do(para):
                return
            for found in self._actions(stream, stream.index(para), para.body, para.end):
                yield replace(found, rule=LISTED)

    def _says_what_to_do(self, para: Para) -> bool:
        """`Ms Holt – book the hall`, `Ms Holt to book it`; with a number or bullet `Book the hall` too."""
        if self._whose(para, para.body, para.end) or self._actor(para.words):
            return True
        first = para.words.lower().partition(" ")[0]
        does = verb_forms(self.rules, ACTS).get(first) == first or TO_BE.search(para.words)
        return bool(first and para.number and does)
