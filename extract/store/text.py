"""Text as SQLite can keep it."""

from __future__ import annotations

REPLACEMENT = "\ufffd"


def storable(value: object) -> object:
    """The value; in a text, half characters are replaced, and NULs, where other programs cut it short."""
    if not isinstance(value, str):
        return value
    whole = value.replace("\0", REPLACEMENT)
    return whole.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
