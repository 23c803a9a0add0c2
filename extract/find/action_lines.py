"""Actions that minutes print as lines of their own: `ACTION: Clerk to write to …`, with `Due: …` behind or below."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from extract.find.action_labels import Labelled, heads_list, labelled
from extract.find.action_table.actors import actor, is_actor
from extract.find.action_table.dates import due_in
from extract.find.action_table.roles import roles
from extract.find.action_table.rows import VALUES
from extract.find.lists.stream import Para, Stream
from extract.find.undertakings.deeds import deeds
from extract.find.undertakings.narrow import narrowed
from extract.find.undertakings.people import People
from extract.model.document import Document
from extract.model.finding import ACTION, REJECTION, Finding
from extract.model.passage import Quote
from extract.rulebook.rules import Rulebook
from extract.rulebook.verbs import ACTS, verb_forms

VALUE = re.compile(r"\s*(?P<label>[^:–]{2,30}?)\s*:\s*(?=\S)")
INLINE = re.compile(r"(?:(?<=[.;,)\]])\s+|\t|\()(?P<label>[A-Z][A-Za-z]*(?: [A-Za-z]+){0,2})\s*:\s+(?=\S)")
"""`Lead: …` behind the words of an action, in the same line."""

WORK = re.compile(r"\b(?!(?:and|or|of|the|for|none|nil|noted?)\b)[a-z]{2,}")
"""A word in small letters: what is to be done is said in more than a name."""

BRACKETS = re.compile(r"\([^)]*\)")

NAME = re.compile(r"[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){1,2}")
WHO_FIRST = re.compile(r"(?P<who>[A-Z][^:–—]{0,60}?)\s*(?:\s[–—-]|:)\s+(?=\S)")
"""`Ms Holt – book the hall`, in a list of actions."""

FEWEST = 12
"""Letters of the words above a label that can be an action."""

FROM_ABOVE = 0.6
"""How sure it is that `Action: Ms Holt` is about the words above it."""

LISTED, LABELLED = 0.8, 0.9

Span = tuple[int, int]
Values = Mapping[str, tuple[str, Quote]]
"""The part of a finding -> its label and its words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionLines:
    """The action lines of a paper of minutes. people: who can be named in it."""

    document: Document
    people: People
    rules: Rulebook

    def find(self, stream: Stream) -> Iterator[Finding]:
        """The action lines of one stream of the paper."""
        for index, para in enumerate(stream):
            if heads_list(para, self.rules):
                yield from self._listed(stream, index + 1)
                continue
            before = para.start
            for found in labelled(para, self.rules):
                yield from self._labelled(stream, index, found, before)
                before = found.end

    def _labelled(self, stream: Stream, index: int, found: Labelled, before: int) -> Iterator[Finding]:
        para = stream[index]
        said = para.passage.text[found.start : found.end].strip()
        words = self.document.quote(para.passage, found.start, found.end)
        if is_actor(said, self.rules) or self._is_name(said):
            yield from self._about_above(words, self._above(stream, index, before, found.label, said))
        elif WORK.search(BRACKETS.sub("", said)):
            yield from self._actions(stream, index, found.start, found.end)
        elif words.pieces:
            yield Finding(
                kind=REJECTION, rule="action_lines.rejection", parts={"text": words},
                facts={"reason": "a label with no action behind it"},
            )  # fmt: skip

    def _is_name(self, said: str) -> bool:
        """Names of those present; or two or three capitalised words that the paper prints elsewhere too."""
        if self.people.are_named(said.strip(" .")):
            return True
        if not NAME.fullmatch(said):
            return False
        return sum(said in passage.text for passage in self.document.passages()) > 1

    def _above(self, stream: Stream, index: int, before: int, label: int, who: str) -> tuple[Para, Span] | None:
        """The words before a label: of the same paragraph, else of the one above unless that is a heading; of several
        sentences the one that is to be done, if only one is."""
        para = stream[index]
        span = max(before, para.body), len(para.passage.text[:label].rstrip(" ([\t"))
        if not para.passage.text[span[0] : span[1]].strip():
            above = stream[index - 1] if index else para
            if above is para or above.kind == "heading":
                return None
            para, span = above, (above.body, above.end)
        start, end = narrowed(para.passage.text[span[0] : span[1]], who, self.people)
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
        end, inline = self._inline(para, start, end)
        values = self._below(stream, index) | inline
        tasks = tuple(deeds(text[start:end], self.people))
        if len(tasks) > 1 and not text[start : start + tasks[0].start].strip():
            for task in tasks:
                yield self._action(para, (start + task.start, start + task.end), values, LABELLED)
        else:
            yield self._action(para, (start, end), values, LABELLED)

    def _action(self, para: Para, span: Span, values: Values, sure: float) -> Finding:
        """The action with the values beside or below it; else with who and when its own words say."""
        start, end = span
        said = para.passage.text[start:end]
        parts = {"text": self.document.quote(para.passage, start, end)}
        for name, found in (("leads", self._actor(said)), ("deadline", due_in(said, self.rules))):
            if found and name not in values:
                parts[name] = self.document.quote(para.passage, start + found[0], start + found[1])
        parts |= {name: quote for name, (_, quote) in values.items()}
        facts = {f"{name}_column": label for name, (label, _) in values.items()}
        return Finding(kind=ACTION, rule="action_lines.labelled", parts=parts, facts=facts, confidence=sure)

    def _actor(self, said: str) -> Span | None:
        first = next(deeds(said, self.people), None)
        return actor(said, self.rules) or (first.who if first else None)

    def _inline(self, para: Para, start: int, end: int) -> tuple[int, dict[str, tuple[str, Quote]]]:
        """`Mend the slip. Lead: Petra. Due: May`: where the words of the action end, and the values behind them."""
        known, text = _known(), para.passage.text
        found = [
            (match, names[0])
            for match in INLINE.finditer(text, start, end)
            if (names := [known[role] for role in roles(match["label"], self.rules) if role in known])
        ]
        ends = [*(match.start() for match, _ in found), end][1:]
        values = {
            name: (match["label"], self.document.quote(para.passage, match.end(), len(text[:stop].rstrip(" .;)"))))
            for (match, name), stop in zip(found, ends, strict=True)
        }
        return (found[0][0].start() if found else end), values

    def _below(self, stream: Stream, index: int) -> dict[str, tuple[str, Quote]]:
        """`Due: …`, `Lead: …` and their like on the lines right below: the label and the words after it."""
        known = _known()
        found: dict[str, tuple[str, Quote]] = {}
        for para in stream[index + 1 : index + 1 + len(VALUES)]:
            match = VALUE.match(para.passage.text, para.body, para.end)
            names = [known[role] for role in roles(match["label"], self.rules) if role in known] if match else []
            if not match or not names or names[0] in found:
                break
            found[names[0]] = (match["label"], self.document.quote(para.passage, match.end(), para.end))
        return found

    def _listed(self, stream: Stream, index: int) -> Iterator[Finding]:
        """The list under `Actions:`, item by item, up to the first paragraph that gives nobody anything to do."""
        for para in stream[index:]:
            if para.kind == "heading" or any(labelled(para, self.rules)):
                return
            who = WHO_FIRST.match(para.passage.text, para.body, para.end)
            if who and (self.people.are(who["who"]) or is_actor(who["who"], self.rules)):
                found = self._action(para, (who.end(), para.end), {}, LISTED)
                lead = self.document.quote(para.passage, *who.span("who"))
                yield replace(found, parts={**found.parts, "leads": lead})
            elif self._actor(para.words) or (para.number and self._says_what_to_do(para.words)):
                yield from self._actions(stream, stream.index(para), para.body, para.end)
            else:
                return

    def _says_what_to_do(self, words: str) -> bool:
        """`Mend the gate`, `Gate to be mended`."""
        first = words.lower().partition(" ")[0]
        return bool(first) and (verb_forms(self.rules, ACTS).get(first) == first or " to be " in words)


def _known() -> Mapping[str, str]:
    """The role of a column -> the part of a finding it is."""
    return {role: name for name, wanted in VALUES.items() for role in wanted}
