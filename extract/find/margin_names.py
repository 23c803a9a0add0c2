"""Names in the margin of minutes: what stands beside them is theirs to do, as in a column `Action` with rules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from extract.find.action_table.actors import is_actor
from extract.find.action_table.dates import due_in
from extract.find.lists.stream import Para, Stream
from extract.find.undertakings.narrow import gives_task, narrowed
from extract.find.undertakings.people import People
from extract.model.document import Block, Document
from extract.model.finding import ACTION, REJECTION, Finding

SURE = 0.8
"""How sure it is that a name in the margin has to do what the words beside it say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MarginNames:
    """What names in the margin of a paper of minutes are about. people: who can be named there."""

    document: Document
    people: People

    def find(self, streams: Iterable[Stream]) -> Iterator[Finding]:
        """An action for each name, or a rejection where nothing beside it is to be done."""
        beside = dict(self._beside())
        for para in (para for stream in streams for para in stream) if beside else ():
            if names := beside.pop(id(para.passage), None):
                yield self._about(para, names)

    def _beside(self) -> Iterator[tuple[int, Block]]:
        """The ids of passages, and the names in the margin beside each."""
        text: Block | None = None
        for block in self.document.blocks:
            if block.kind == "margin" and text and self._are_names(block.text):
                yield id(text.passage), block
            text = text if block.is_aside else block

    def _are_names(self, words: str) -> bool:
        rules, lines = self.people.rules, words.split("\n")
        if any(rules.label(line, "columns.roles") for line in lines):
            return False  # the heading of the column
        return all(self.people.are(line) or is_actor(line, rules) for line in lines)

    def _about(self, para: Para, names: Block) -> Finding:
        words, who = para.passage.text[para.body : para.end], names.text
        if not gives_task(words, who, self.people):
            quote = self.document.quote(para.passage, para.start, para.end)
            reason = "a name in the margin, and words beside it that give nobody anything to do"
            return Finding(
                kind=REJECTION, rule="margin_names.rejection", parts={"text": quote}, facts={"reason": reason}
            )
        start, end = (para.body + edge for edge in narrowed(words, who, self.people))
        parts = {
            "text": self.document.quote(para.passage, start, end),
            "leads": self.document.quote(names.passage, 0, len(who)),
        }
        if due := due_in(para.passage.text[start:end], self.people.rules):
            parts["deadline"] = self.document.quote(para.passage, start + due[0], start + due[1])
        return Finding(kind=ACTION, rule="margin_names.action", parts=parts, confidence=SURE)
