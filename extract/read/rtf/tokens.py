"""Rich text as control words, letters and braces."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

OPEN, CLOSE, WORD, SIGN, LETTERS = "{", "}", "word", "sign", "letters"
_TOKEN = re.compile(
    rb"([{}])"
    rb"|\\([A-Za-z]{1,32})(-?\d{1,10})?[ ]?"
    rb"|\\'([0-9A-Fa-f]{2})"
    rb"|\\(.)"
    rb"|([^\\{}\r\n]+)"
    rb"|[\r\n]+|.",
    re.DOTALL,
)
_BRACES = re.compile(rb"[{}]|\\bin(\d{1,10})[ ]?|\\.|\\", re.DOTALL)


class Token(NamedTuple):
    """kind: OPEN, CLOSE, WORD (`word`, `number` if it has one), SIGN (one character after a backslash) or LETTERS."""

    kind: str
    word: str = ""
    number: int | None = None
    letters: bytes = b""


class Tokens:
    """The tokens of a file, in order; a group may be left at once."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.position = 0

    def __iter__(self) -> Iterator[Token]:
        while found := _TOKEN.match(self.data, self.position):
            self.position = found.end()
            token = _token(found)
            if token.word == "bin":
                self.position += max(0, token.number or 0)
            elif token.kind:
                yield token

    def leave_group(self) -> None:
        """Go on before the brace that closes the group we are in, whatever stands inside."""
        depth = 0
        while found := _BRACES.search(self.data, self.position):
            sign = found.group()
            if sign == b"}" and not depth:
                self.position = found.start()
                return
            depth += {b"{": 1, b"}": -1}.get(sign, 0)
            self.position = found.end() + int(found[1] or 0)
        self.position = len(self.data)


def _token(found: re.Match[bytes]) -> Token:
    brace, word, number, code, sign, letters = found.groups()
    if letters:
        return Token(kind=LETTERS, letters=letters)
    if word:
        return Token(kind=WORD, word=word.decode("ascii"), number=int(number) if number else None)
    if code:
        return Token(kind=LETTERS, letters=bytes.fromhex(code.decode("ascii")))
    if brace:
        return Token(kind=brace.decode("ascii"))
    return Token(kind=SIGN, word=sign.decode("latin-1")) if sign else Token(kind="")
