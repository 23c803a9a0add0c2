"""The way through the groups of a rich text file: which are read, and as what."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from extract.model.problem import Rejected
from extract.read.items import Item
from extract.read.rtf.groups import BOXES, FURNITURE, OWN, PASSED_OVER, ROLES
from extract.read.rtf.letters import NAMED, SIGNS, character, decoded
from extract.read.rtf.state import BODY, CODE, COLOURS, FONTS, INNER, NUMBER, STYLES, State, changed
from extract.read.rtf.story import Story
from extract.read.rtf.tables import Head
from extract.read.rtf.tokens import CLOSE, LETTERS, OPEN, SIGN, Token, Tokens

DEEPEST = 500
"""Groups stand no deeper in each other in any paper."""

ADDRESS = re.compile(r'HYPERLINK\s+"([^"]+)"', re.IGNORECASE)


@dataclass(slots=True, kw_only=True)
class Walk:
    """The way through the groups of a file.

    name: the file's. kept: what held before each open brace, and the story we were in. begins: whether a group has
    just begun, so that the next word may say what it is; may_pass: whether the file lets it be passed over. waiting:
    letters not decoded yet. code: of the field we are in. skips: how many letters still stand in for one we read.
    """

    name: str
    tokens: Tokens
    state: State = field(default_factory=State)
    head: Head = field(default_factory=Head)
    story: Story = field(init=False)
    kept: list[tuple[State, Story]] = field(default_factory=list)
    furniture: list[Item] = field(default_factory=list)
    codes: set[str] = field(default_factory=set)
    waiting: bytearray = field(default_factory=bytearray)
    code: str = ""
    begins: bool = False
    may_pass: bool = False
    skips: int = 0

    def __post_init__(self) -> None:
        self.story = self._new_story()

    def _new_story(self, role: str = "") -> Story:
        return Story(role=role, headings=self.head.headings, colours=self.head.colours)

    def through(self) -> list[Item]:
        """Everything in the body, in order; headers and footers are put aside."""
        for token in self.tokens:
            if token.kind == LETTERS:
                self._letters(token.letters)
                continue
            self._decode()
            if token.kind == CLOSE and len(self.kept) <= 1:
                self.kept.clear()
                break
            self._take(token)
        self._decode()
        if self.kept:
            self.codes.add("TRUNCATED")
        while self.kept:
            self._close()
        return self.story.finish(self.state)

    def _take(self, token: Token) -> None:
        begins, self.begins = self.begins, False
        if token.kind == OPEN:
            self._open()
        elif token.kind == CLOSE:
            self._close()
        elif token.kind == SIGN:
            self._sign(token.word)
        elif not (begins and self._destination(token.word)):
            self._word(token.word, token.number)

    def _open(self) -> None:
        if len(self.kept) >= DEEPEST:
            raise Rejected(
                "LIMIT", f"{self.name} nests groups more than {DEEPEST} deep.",
                next_step="Check where it came from: an ordinary paper is flat.",
            )  # fmt: skip
        self.kept.append((self.state, self.story))
        self.begins, self.may_pass, self.skips = True, False, 0

    def _close(self) -> None:
        """A group ends: what held before it holds again, and a story of its own is put where it belongs."""
        ended, state = self.story, self.state
        self.state, self.story = self.kept.pop()
        self.skips = 0
        if ended is not self.story and ended.role in FURNITURE:
            self.furniture.extend(ended.finish(state))
        elif ended is not self.story:
            self.story.end_story(ended, state)

    def _destination(self, word: str) -> bool:
        """Whether the first word of a group says that it is something of its own."""
        if word in OWN:
            self.story = self._new_story(word)
            self.state = State(skips=self.state.skips)
            self.codes.update(("TEXT_BOXES",) if word in BOXES else ())
        elif word in ("field", "fldrslt"):
            self._field(word)
        elif word in PASSED_OVER:
            self.codes.update(filter(None, (PASSED_OVER[word],)))
            self.tokens.leave_group()
        elif word in ROLES:
            self.state = replace(self.state, role=ROLES[word])
        elif self.may_pass:
            self.tokens.leave_group()
        else:
            return False
        return True

    def _field(self, word: str) -> None:
        """A field begins, or after its code that which is seen of it."""
        address = ADDRESS.search(self.code) if word == "fldrslt" else None
        if address:
            self.state = replace(self.state, look=replace(self.state.look, link=address[1]))
        self.code = ""

    def _sign(self, sign: str) -> None:
        if sign == "*":
            self.begins = self.may_pass = True
        elif sign in "\r\n":
            self.story.end_paragraph(self.state)
        elif sign in SIGNS:
            self._say(SIGNS[sign])

    def _word(self, word: str, number: int | None) -> None:
        if word == "u" and number is not None:
            self._say(character(number))
            self.skips = self.state.skips
        elif word in NAMED:
            self._say(NAMED[word])
        elif word in ENDS:
            ENDS[word](self)
        else:
            self._property(word, number)

    def _property(self, word: str, number: int | None) -> None:
        """A word that says how what follows looks, where it stands, or how a row is divided."""
        if word == "trowd":
            self.story.begin_row(is_inner=self.state.role == INNER)
        self.state = changed(self.state, word, number)
        self.head.take(self.state, word, number)
        self.story.told[self.state.role == INNER].take(word, number)

    def _letters(self, letters: bytes) -> None:
        self.begins = False
        passed = min(self.skips, len(letters))
        self.skips -= passed
        self.waiting += letters[passed:]

    def _decode(self) -> None:
        """The letters so far, in the code page that holds here."""
        if not self.waiting:
            return
        letters, self.waiting = bytes(self.waiting), bytearray()
        if self.state.role in (FONTS, COLOURS, STYLES):
            self.head.write(self.state, letters)
        else:
            self._say(decoded(letters, self.head.codec(self.state)))

    def _say(self, text: str) -> None:
        if self.skips and text:
            self.skips -= 1
        elif self.state.role == BODY:
            self.story.write(text, self.state.look)
            self.codes.update(self._seen(text) if text.strip() else ())
        elif self.state.role == CODE:
            self.code += text
        elif self.state.role == NUMBER and not self.state.look.deleted:
            self.story.number += text

    def _seen(self, text: str) -> Iterator[str]:
        """What is to be said of the letters that are written here."""
        look = self.state.look
        if look.deleted or look.inserted:
            yield "TRACKED_CHANGES"
        if look.hidden:
            yield "HIDDEN_TEXT_PASSED_OVER"
        elif not (look.shade or self.state.depth or self.story.is_row_open) and self.head.is_white(look.colour):
            yield "HIDDEN_TEXT"

    def end_paragraph(self) -> None:
        """Here a paragraph ends."""
        if self.state.listed and not self.story.number and self.story.pieces:
            self.codes.add("NUMBERS_NOT_SAID")
        self.story.end_paragraph(self.state)

    def end_section(self) -> None:
        """Here a section ends, and with it a paragraph that was not ended."""
        if self.story.pieces:
            self.end_paragraph()


ENDS: dict[str, Callable[[Walk], None]] = {
    "par": Walk.end_paragraph,
    "sect": Walk.end_section,
    "cell": lambda walk: walk.story.end_cell(walk.state, 1),
    "nestcell": lambda walk: walk.story.end_cell(walk.state, 2),
    "row": lambda walk: walk.story.end_row(1, is_inner=False),
    "nestrow": lambda walk: walk.story.end_row(max(2, walk.state.depth), is_inner=True),
}
"""What ends where these words stand."""
