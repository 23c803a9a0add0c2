"""Red, amber, green and blue: the colour of a cell, a word or a letter, and the paper's own key to them."""

from __future__ import annotations

import colorsys
import re
from collections.abc import Mapping

from extract.rulebook.rules import Rulebook

HUES = ((20, "red"), (70, "amber"), (165, "green"), (265, "blue"), (320, None), (361, "red"))
"""Degrees of the colour wheel, each up to which a colour reaches. Violet and pink are none of the four."""

LEAST = {"red": 0.2, "amber": 0.25, "green": 0.15, "blue": 0.22}
"""How far the strongest of a colour's three lights must stand above the weakest. Duller is grey. The colour of a
whole row, which is banding, does not come here: `find` leaves it out."""

LETTERS = {"R": "red", "A": "amber", "Y": "amber", "G": "green", "B": "blue"}
KEY = re.compile(r"\b([A-Za-z]{1,12})\s*[=:–-]\s*([A-Za-z][^=;:,.\n()]*?)(?=\s*(?:[;,.\n()]|$|\b[A-Za-z]{1,12}\s*=))")
WAS = re.compile(r"(?:[(\[]|[,–-]\s*)(?:was|previously|formerly)\b[^)\]]*[)\]]?", re.IGNORECASE)
NOW = re.compile(
    r"^\s*(?:was|previous(?:ly)?|formerly|last (?:month|quarter|time))\b.*"
    r"\b(?:now|current(?:ly)?(?: position| status)?|this (?:month|quarter))\b[\s:]*",
    re.IGNORECASE | re.DOTALL,
)
ARROW = re.compile(r".*(?:→|➔|->|=>|⇒)\s*", re.DOTALL)


def of_fill(fill: str | None) -> str | None:
    """`#rrggbb` -> red, amber, green or blue; None for greys and the pale tints of row banding."""
    if fill is None or not re.fullmatch(r"#?[0-9a-fA-F]{6}", fill):
        return None
    digits = fill.lstrip("#")
    lights = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    hue = colorsys.rgb_to_hls(*lights)[0] * 360
    name = next(name for reach, name in HUES if hue < reach)
    return name if name and max(lights) - min(lights) >= LEAST[name] else None


def current(text: str) -> str:
    """`text` without what was: `Green (was Amber)` -> `Green`, `A → R` -> `R`, `Was green, now amber` -> `amber`."""
    return WAS.sub("", ARROW.sub("", NOW.sub("", text))).strip() or text


def of_words(text: str, rules: Rulebook) -> tuple[str, ...]:
    """The colours named in `text`, in order, each once."""
    return tuple(dict.fromkeys(mark.label for mark in rules.marks(text, "statuses.colours")))


def of_letters(text: str) -> tuple[str, ...]:
    """The colours of a cell that holds letters alone: `A`, `A/G`."""
    letters = re.findall(r"[A-Za-z]+", text)
    known = [LETTERS.get(letter.upper()) for letter in letters]
    return tuple(name for name in known if name) if all(known) and len(letters) <= 2 else ()


def pairs(text: str) -> dict[str, str]:
    """A printed key: `B = not started; G = done` -> its letters or colours, small, and what they mean."""
    return {sign.casefold(): words.strip() for sign, words in KEY.findall(text)}


def meaning(text: str, colour: str | None, key: Mapping[str, str]) -> str | None:
    """What the key says of this cell: of its words, or of its colour by name or first letter."""
    signs = {sign.strip().casefold(): words for sign, words in key.items()}
    wanted = (text.strip(" .").casefold(), colour or "", (colour or " ")[0])
    return next((signs[sign] for sign in wanted if sign and sign in signs), None)
