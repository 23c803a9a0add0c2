"""What the letters of symbol fonts show: `ü` in Wingdings is a tick."""

from __future__ import annotations

from extract.read.characters import BULLET, SYMBOLS


def _circled(first: int) -> dict[int, str]:
    """Ten figures in circles from a code on, and after a blank one ten in filled circles."""
    return {first + gap + count: chr(code + count) for gap, code in ((0, 0x2460), (11, 0x2776)) for count in range(10)}


_WINGDINGS = _circled(0x81) | {
    0x28: "☎", 0x2A: "✉", 0x43: "👍", 0x44: "👎", 0x46: "☞", 0x4A: "☺", 0x4B: "😐", 0x4C: "☹", 0x6C: "●", 0x6E: "■",
    0x6F: "☐", 0x70: "☐", 0x71: "❑", 0x72: "❒", 0x73: "◆", 0x74: "◆", 0x75: "◆", 0x76: "❖", 0x77: "◆", 0x78: "☒",
    0x9E: "·", 0x9F: BULLET, 0xA0: "▪", 0xA1: "○", 0xA7: "▪", 0xA8: "☐", 0xAB: "★", 0xD8: "➢", 0xDF: "←", 0xE0: "→",
    0xE1: "↑", 0xE2: "↓", 0xE3: "↖", 0xE4: "↗", 0xE5: "↙", 0xE6: "↘", 0xE7: "←", 0xE8: "➔", 0xE9: "↑", 0xEA: "↓",
    0xEB: "↖", 0xEC: "↗", 0xED: "↙", 0xEE: "↘", 0xEF: "⇦", 0xF0: "⇨", 0xF1: "⇧", 0xF2: "⇩", 0xFB: "✗", 0xFC: "✓",
    0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_WINGDINGS_2 = _circled(0x6A) | {
    0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x95: BULLET, 0x96: "●", 0x97: "●", 0x98: "●",
    0xA0: "■", 0xA1: "■", 0xA2: "■", 0xA3: "☐",
}  # fmt: skip
_WINGDINGS_3 = {
    0x21: "←", 0x22: "→", 0x23: "↑", 0x24: "↓", 0x25: "↖", 0x26: "↗", 0x27: "↙", 0x28: "↘", 0x66: "←", 0x67: "→",
    0x68: "↑", 0x69: "↓", 0x6A: "↖", 0x6B: "↗", 0x6C: "↙", 0x6D: "↘", 0x70: "▲", 0x71: "▼", 0x72: "△", 0x73: "▽",
    0x74: "◄", 0x75: "►", 0x7D: "►", 0x81: "▲", 0x82: "▼", 0x83: "◄", 0x84: "►",
}  # fmt: skip
_WEBDINGS = {0x33: "◄", 0x34: "►", 0x35: "▲", 0x36: "▼", 0x61: "✓", 0x63: "☐", 0x67: "■", 0x6E: "●", 0x72: "✗"}
_GREEK = dict(
    zip(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
        "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖαβχδεφγηιϕκλμνοπθρστυϖωξψζ",
        strict=True,
    )
)
_SYMBOL = {ord(letter): greek for letter, greek in _GREEK.items()} | {
    code: chr(code) for code in range(0x20, 0x40) if chr(code) not in "\"$'*-"
} | {
    0x2D: "-", 0xA3: "≤", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×",
    0xB7: BULLET, 0xB8: "÷", 0xB9: "≠", 0xBB: "≈",
}  # fmt: skip
FONTS = {
    "wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2, "wingdings 3": _WINGDINGS_3, "webdings": _WEBDINGS,
    "symbol": _SYMBOL,
}  # fmt: skip
"""Font -> code of a letter -> what it shows."""

PRIVATE = 0xF000
UNKNOWN = "\ufffd"


def shown(text: str, font: str | None) -> str:
    """What `text` shows in a font. A sign that is not known is U+FFFD, never the letter it is stored as."""
    table = FONTS.get((font or "").lower())
    return text if table is None else "".join(_sign(letter, table) for letter in text)


def symbol(code: str, font: str | None) -> str:
    """What a `w:sym` shows; nothing if its code (in hex) is none."""
    try:
        letter = chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""
    table = FONTS.get((font or "").lower())
    return SYMBOLS.get(letter, letter) if table is None else _sign(letter, table)


def _sign(letter: str, table: dict[int, str]) -> str:
    code = ord(letter)
    if PRIVATE <= code <= PRIVATE + 0xFF:
        code -= PRIVATE
    return letter if letter.isspace() or code > 0xFF else table.get(code, UNKNOWN)
