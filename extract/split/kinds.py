"""What each part of a pack is."""

from __future__ import annotations

from extract.split.face import Face

FRONT_SHEET, AGENDA, MINUTES, REPORT = "front_sheet", "agenda", "minutes", "report"
APPENDIX, DECISION_RECORD, RESTRICTED, OTHER = "appendix", "decision_record", "restricted", "other"

BEHIND = frozenset({REPORT, APPENDIX, DECISION_RECORD, RESTRICTED})
"""What an appendix may stand behind."""

FORM = 3
"""So many of a front page's labels make a report."""


def kind_of(face: Face, *, is_first: bool, opens_item: bool, follows: str | None, listed: bool = False) -> str:
    """The kind of the part that begins with `face`.

    is_first: it is the file's first part. opens_item: it is the first paper of its item. follows: the kind of the
    part before it. listed: the outline calls it an appendix.
    """
    if face.is_withheld:
        return RESTRICTED
    if is_first:
        return face.kind if face.kind in (MINUTES, DECISION_RECORD) else FRONT_SHEET
    if face.kind == DECISION_RECORD:
        return DECISION_RECORD
    if face.label or listed:
        return APPENDIX
    if face.kind == FRONT_SHEET:
        return AGENDA
    is_form = face.fields >= FORM
    if face.kind and (face.kind == MINUTES or not is_form):
        return face.kind
    if opens_item:
        return OTHER if not is_form and (face.is_cover or face.is_letter) else REPORT
    if is_form and follows not in BEHIND:
        return REPORT
    return APPENDIX if follows in BEHIND else OTHER
