"""How a list writes its numbers: `3`, `03`, `c`, `C`, `iii`, `III`."""

from __future__ import annotations

ROMANS = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
    (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
FARTHEST = 4000
"""Letters and Roman figures are not written of numbers beyond: nobody counts so far in them."""


def figure(count: int, form: str) -> str:
    """`count` as printed. form: as Word names it, `decimal`, `decimalZero`, `lowerLetter`, `upperRoman` …"""
    if form == "decimalZero":
        return f"{count:02d}"
    written = {"Letter": _letters, "Roman": _roman}.get(form.removeprefix("lower").removeprefix("upper"))
    if written is None or not 0 < count < FARTHEST:
        return str(count)
    return written(count) if form.startswith("lower") else written(count).upper()


def _letters(count: int) -> str:
    """a to z, then aa, bb and so on."""
    return chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)


def _roman(count: int) -> str:
    letters = ""
    for value, written in ROMANS:
        letters += written * (count // value)
        count %= value
    return letters
