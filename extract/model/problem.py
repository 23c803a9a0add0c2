"""What went wrong, as something people can see and act on."""

from __future__ import annotations

from dataclasses import dataclass

from extract.model.place import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing that is not right with a document or one of its values.

    stage: the room that noticed. code: a short constant (`ENCRYPTED`, `NO_TEXT`, `ROW_REJECTED`).
    severity: `notice` (nothing lost), `warning` (something may be missing), `error` (not read at all).
    missing: one of `MISSING`, for want of which it came to this; with it at hand the paper is read again.
    """

    stage: str
    code: str
    message: str
    next_step: str
    severity: str = "warning"
    place: Place | None = None
    missing: str | None = None


OCR, PASSWORD, ANOTHER_TRY = "ocr", "password", "another try"
MISSING = (OCR, PASSWORD, ANOTHER_TRY)


class CouncilExtractError(Exception):
    """The base of every error a user can meet: a sentence, what to do next, and the exit code."""

    exit_code = 1

    def __init__(self, message: str, *, next_step: str) -> None:
        super().__init__(message)
        self.message = message
        self.next_step = next_step


class UsageError(CouncilExtractError):
    """The command was asked for something that cannot be done: a missing file, an unknown kind."""

    exit_code = 2


class RulesError(CouncilExtractError):
    """A rule file cannot be used: unknown key, unreadable TOML, a phrase that means too much."""

    exit_code = 3


class StoreError(CouncilExtractError):
    """The database cannot be opened or written."""

    exit_code = 4


class Rejected(CouncilExtractError):
    """A document that is not read, for a reason that can be said. `code` is one of `CODES`."""

    exit_code = 5

    def __init__(
        self, code: str, message: str, *, next_step: str, stage: str = "read", missing: str | None = None
    ) -> None:
        super().__init__(message, next_step=next_step)
        self.code = code
        self.stage = stage
        self.missing = missing

    def __reduce__(self) -> tuple[object, ...]:
        return (_rejected, (self.code, self.message, self.next_step, self.stage, self.missing))

    @property
    def problem(self) -> Problem:
        """The same as a row of `problems`."""
        return Problem(
            stage=self.stage, code=self.code, message=self.message, next_step=self.next_step, severity="error",
            missing=self.missing,
        )  # fmt: skip


def _rejected(code: str, message: str, next_step: str, stage: str, missing: str | None) -> Rejected:
    return Rejected(code, message, next_step=next_step, stage=stage, missing=missing)


CODES = {
    "EMPTY": "the file holds no bytes",
    "NOT_A_DOCUMENT": "the bytes are of no document format",
    "ENCRYPTED": "a password is needed",
    "DAMAGED": "the file is broken beyond what can be repaired",
    "UNSUPPORTED": "a format that is not read yet",
    "LIMIT": "the file asks for more time, memory, pages or depth than one document may take",
    "PLAIN_TEXT": "plain text, which has no pages",
    "DRM": "the text is withheld by a rights-management wrapper",
    "NO_TEXT": "the pages are pictures without a text layer",
    "UNREADABLE": "the disk or the system does not hand the bytes over",
    "SKIPPED": "a system's own file, a link or a device: not a paper",
    "QUARANTINED": "reading it was tried again and again, and never came to an end",
    "INTERNAL": "a bug of ours",
}
