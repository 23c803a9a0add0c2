"""Whether words name people who can take something on: a post, a titled name, somebody on the attendance list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extract.find.undertakings.forms import NUMBER, Forms, forms
from extract.model.document import Document
from extract.rulebook.rules import Rulebook

FIRST = 60
"""The attendance list stands among the first blocks of a paper."""

LISTED = ("present", "apologies", "listed")
"""The labels under which minutes list people."""

MOST_LINES = 40
"""Lines of names under `Present`."""

CAPITALS = 0.6
"""This part of the words of a line of names, or more, begins with a capital."""

NAME = re.compile(r"[A-Z][\w’'-]*")
RUN = re.compile(r"[A-Z][\w’'.-]*(?:\s+[A-Z][\w’'.-]*){1,3}")
COUNTY = re.compile(r"^[A-Z]{1,2}/(?=C(?:llr|ouncillor)s?\b)")
"""`D/Cllr Marrow`, of the district."""

DOTTED = re.compile(r"(?<=\b[A-Z]\.)(?=[A-Z][a-z])")
"""`T.Marrow`: the initial is a word of its own."""

BRACKETED = re.compile(r"\([^)]*\)")
INITIALS = re.compile(r"[A-Z][A-Za-z]{0,3}[A-Z][A-Za-z]?")
SPELLED = re.compile(rf"[(\[–-]\s*({INITIALS.pattern})\b")
BEHIND = re.compile(r"(?:[a-z]|\))\s+([A-Z]{2,4})\s*(?=[,;]|$)")
"""Initials behind a name in the list, without brackets: `Petra Lomax PL,`."""

PARTS = re.compile(r"\s*[/&,]\s*|\s+and\s+(?:the\s+)?")
OF = re.compile(r"\s+(?:of|for|to)\s+")
EVERYBODY = re.compile(r"(?:all|both)\b|everybody|everyone", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class People:
    """Who can be named in a paper. names: words of names on the attendance list. initials: of them, or spelled out."""

    names: frozenset[str]
    initials: frozenset[str]
    rules: Rulebook

    @property
    def forms(self) -> Forms:
        """How a sentence binds them to something."""
        return forms(self.rules)

    def are(self, words: str) -> bool:
        """Whether `words` name a person, several, or officers or members as such; a body takes nothing on."""
        if self._is_post(words) or self._is_person(words) or EVERYBODY.match(words):
            return True
        parts = PARTS.split(words)
        return all(part and (self._is_post(part) or self._is_person(part)) for part in parts)

    def are_named(self, words: str) -> bool:
        """Whether `words` are names or initials and no post: what follows need not be a verb the rules know."""
        return all(part and self._is_person(part) for part in PARTS.split(words))

    def are_a_team(self, words: str) -> bool:
        """`Democratic Services`, `Licensing Team`: a name that ends in what it is."""
        marks = self.rules.marks(words, "lists.actors")
        named = len(words.split()) > 1 and words.replace("and ", "").istitle()
        return named and bool(marks) and marks[-1].label == "team" and marks[-1].end == len(words)

    def are_outside(self, words: str) -> bool:
        """`Landowner`, `the contractor`: whose post it is to do things for others."""
        return any(mark.label == "outside" for mark in self.rules.marks(words, "lists.undertaken"))

    def _is_post(self, words: str) -> bool:
        """`Clerk`, `Head of Housing`, `Repairs Manager`: a person's noun is what is spoken of. `Police Panel` and
        `Report of the Leader` are none."""
        head = OF.split(words)[0]
        marks = [mark for mark in self.rules.marks(head, "lists.actors", "leads.posts") if mark.label != "rank"]
        if not marks or (marks[-1].end == len(head) and marks[-1].label in ("body", "team")):
            return False
        opens = self.rules.opens(head, "leads.posts")
        return marks[-1].end == len(head) or (opens is not None and opens.label != "rank")

    def _is_person(self, words: str) -> bool:
        if INITIALS.fullmatch(words):
            return words in self.initials
        words = COUNTY.sub("", words)
        title = self.rules.opens(words, "leads.honorifics")
        marks = self.rules.marks(words, "lists.actors")
        if marks and marks[-1].label == "body" and marks[-1].end == len(words):
            return False  # `Major Applications Committee`
        plain = words[title.end :].strip(" .") if title else words
        said = [word for word in NAME.findall(plain) if len(word) > 1]
        if not said or NAME.sub("", plain).strip(" ."):
            return False
        return title is not None or self.names.issuperset(said) or self._has_forename(said)

    def _has_forename(self, said: list[str]) -> bool:
        return len(said) == 2 and self.rules.label(said[0], "leads.people") == "forenames"


def people(document: Document, rules: Rulebook) -> People:
    """The people of a paper, as it lists those present."""
    listed = tuple(_listed(document, rules))
    lines = tuple(DOTTED.sub(" ", line) for line in listed)
    runs = [run.split() for line in lines for run in RUN.findall(BRACKETED.sub(",", line))]
    inside = [run for line in listed for part in BRACKETED.findall(line) for run in RUN.findall(part)]
    words = {word for text in (*listed, *inside) for word in NAME.findall(BRACKETED.sub(" ", text))}
    names = frozenset(word for word in words if len(word) > 1 and not _is_no_name(word, rules))
    for pair in _speakers(document, rules):
        names |= frozenset() if any(_is_no_name(word, rules) for word in pair) else frozenset(pair)
    spelled = {found for text in _texts(document) for found in SPELLED.findall(text)}
    spelled |= {found for line in listed for found in BEHIND.findall(line)}
    initials = {run[0][0] + run[-1][0] for run in runs} | {"".join(word[0] for word in run) for run in runs}
    return People(names=names, initials=frozenset(spelled | initials), rules=rules)


def _is_no_name(word: str, rules: Rulebook) -> bool:
    """A title, a post, a body or a service: such words stand in the list beside the names."""
    books = ("leads.honorifics", "leads.posts", "leads.groups", "leads.organisations", "lists.actors", "leads.subjects")
    return any(rules.label(word, book) for book in books) or bool(rules.marks(word, "lists.resolves"))


def _listed(document: Document, rules: Rulebook) -> Iterator[str]:
    """What stands behind `Present:` and `Apologies:`, and the lines of names below."""
    left = 0
    for block in document.blocks[:FIRST]:
        left = left if block.table is None else 0
        texts = (block.text,) if block.table is None else tuple(cell.text for cell in block.table.cells)
        for line in (line for text in texts for line in text.split("\n") if line.strip()):
            number = NUMBER.match(line)
            begins = number.end() if number else 0
            label = rules.opens(line[begins:], "lists.minutes")
            if label and label.label in LISTED:
                left = MOST_LINES
                yield line[begins + label.end :]
            elif left and _is_names(line):
                left -= 1
                yield line
            else:
                left = 0


def _speakers(document: Document, rules: Rulebook) -> Iterator[tuple[str, str]]:
    """Forename and surname of those who speak in the paper, present or not."""
    for text in _texts(document):
        yield from ((match[1], match[2]) for match in forms(rules).speaks.finditer(text))


def _is_names(line: str) -> bool:
    words = re.findall(r"[A-Za-z][\w’'-]*", line)
    return bool(words) and sum(word[0].isupper() for word in words) >= CAPITALS * len(words)


def _texts(document: Document) -> Iterator[str]:
    yield from (passage.text for passage in document.passages())
