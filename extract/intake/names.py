"""What a file's name says, and how it is shown. A name is words from strangers, never a path to write to."""

from __future__ import annotations

import re
import unicodedata

LITTER = {"__MACOSX", "thumbs.db", "desktop.ini", "ehthumbs.db"}
"""What systems leave beside papers; so do names that begin with a full stop or, from Word, with `~$`."""

DEEPEST = 50

_TURNING = set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f")
_OUTSIDE = re.compile(r"[/\\]|[A-Za-z]:|(?:.*[/\\])?\.\.(?:[/\\]|$)")


def printable(name: str) -> str:
    """The name with control, text-turning and undecodable characters as `%XX`: safe to print and to store."""
    return "".join(_shown(character) for character in name)


def _shown(character: str) -> str:
    if unicodedata.category(character) not in {"Cc", "Cs"} and character not in _TURNING:
        return character
    return "".join(f"%{byte:02X}" for byte in _bytes(character))


def _bytes(character: str) -> bytes:
    """A byte that could not be decoded (PEP 383) as itself, every other character as UTF-8."""
    undecodable = "\udc80" <= character <= "\udcff"
    return character.encode("utf-8", "surrogateescape" if undecodable else "surrogatepass")


def leaf(name: str) -> str:
    """The file's own name, without its folders."""
    return printable(re.split(r"[/\\]", name)[-1]) or "(no name)"


def is_litter(name: str) -> bool:
    """Is this, or a folder on the way to it, hidden or a system's own?"""
    return any(
        part.startswith(("~$", ".")) or part in LITTER or part.lower() in LITTER
        for part in re.split(r"[/\\]", name)
        if part.strip(".")
    )


def leads_outside(name: str) -> bool:
    """Would it, taken as a path, leave the folder it is unpacked into?"""
    return bool(_OUTSIDE.match(name)) or "\0" in name


def alike(name: str) -> str:
    """The same for names that Windows or macOS could not keep apart (case, composed accents)."""
    return unicodedata.normalize("NFC", name).casefold().replace("\\", "/")


def folders(name: str) -> list[str]:
    """The folders that a name stands in, each as `alike` writes it; of absurdly many, the outer ones."""
    parts = alike(name).split("/", DEEPEST)[:-1]
    return ["/".join(parts[: depth + 1]) for depth in range(len(parts))]
