"""How Word writes the numbers of lists, beyond plain figures, letters and Roman ones."""

from __future__ import annotations

from extract.read.counting import figure

ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
TENS = ("zero", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
ORDINALS = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
    "twelve": "twelfth",
}  # fmt: skip
AROUND = {"decimalEnclosedParen": "({})", "decimalEnclosedFullstop": "{}.", "numberInDash": "- {} -"}
CIRCLED = 0x2460
"""The circled figure one; twenty of them stand there in a row."""


def written(count: int, form: str) -> str:
    """`count` as printed. form: as Word names it, and `decimalZero:3` for figures of a fixed length."""
    if form in ("none", "bullet"):
        return ""
    if form.startswith("decimalZero:"):
        return str(count).zfill(int(form.partition(":")[2]))
    if form in ("cardinalText", "ordinalText") and 0 < count < 100:
        return (_ordinal(_words(count)) if form == "ordinalText" else _words(count)).capitalize()
    if form == "ordinal":
        return f"{count}{_ending(count)}"
    if form.startswith("decimalEnclosedCircle") and 0 < count <= 20:
        return chr(CIRCLED + count - 1)
    if form == "hex":
        return f"{count:X}"
    return AROUND.get(form, "{}").format(figure(count, form))


def _words(count: int) -> str:
    if count < 20:
        return ONES[count]
    return TENS[count // 10] + (f"-{ONES[count % 10]}" if count % 10 else "")


def _ordinal(words: str) -> str:
    """`first` of `one`, `twenty-first` of `twenty-one`, `thirtieth` of `thirty`."""
    before, dash, last = words.rpartition("-")
    ending = ORDINALS.get(last) or (f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th")
    return before + dash + ending


def _ending(count: int) -> str:
    teens = 10 < count % 100 < 20
    return "th" if teens else {1: "st", 2: "nd", 3: "rd"}.get(count % 10, "th")
