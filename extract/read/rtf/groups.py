"""What the groups of a rich text file are, by the word they begin with."""

from __future__ import annotations

from extract.read.rtf.state import BODY, CODE, COLOURS, FONTS, INNER, NOTE, NUMBER, SHELL, STYLES

FURNITURE = frozenset(f"{edge}{side}" for edge in ("header", "footer") for side in ("", "l", "r", "f"))
BOXES = frozenset(("shptxt", "dptxbxtext"))
OWN = FURNITURE | BOXES | {NOTE}
"""Groups that are stories of their own."""

ROLES = {
    "fonttbl": FONTS, "colortbl": COLOURS, "stylesheet": STYLES, "listtext": NUMBER, "pntext": NUMBER,
    "nesttableprops": INNER, "shpinst": SHELL, "do": SHELL, "upr": SHELL, "formfield": SHELL,
    "fldinst": CODE, "ud": BODY,
}  # fmt: skip
"""Groups whose letters are something else than words at hand, or that are read although they may be passed over."""

PASSED_OVER = {
    "annotation": "COMMENTS", "ffl": "FORM_NOT_READ", "objdata": "ATTACHMENTS",
    "info": "", "pict": "", "listtable": "", "listoverridetable": "", "xe": "", "tc": "",
    "nonesttables": "", "shprslt": "", "nonshppict": "", "private": "", "filetbl": "", "rxe": "",
}  # fmt: skip
"""Groups that are not read, and what is said of it; nothing where they hold no words of the paper.

So are all groups that the file itself lets be passed over and that stand in no table here.
"""
