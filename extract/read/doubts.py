"""What makes a reading doubtful, said in sentences: one Problem for a kind of doubt, with all its pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from extract.model.place import Place
from extract.model.problem import ANOTHER_TRY, Problem

SHOWN = 8

LOOK = "Look at the printed page before you rely on what was read there."
TELL = "Tell the council, if the words are not meant for the public; do not publish the file."
ATTACHED = "Open the file, save what is attached to it, and ingest that too."
SAVE = "Open it in Word, save it again or as PDF, and ingest that."
SETTLE = "Accept or refuse the changes in Word, if the published paper differs."
ASK = "Ask where the file came from before you open it."
BROWSE = "Open the page in a browser, print it to PDF, and ingest that."
TRY = "Look at that page yourself. `ingest --retry` tries it once more."
PRINT = "Look at that page yourself, or print the file to a new PDF and ingest that."

SAYINGS = {
    "DAMAGED": ("{where} the file is broken: nothing was read there; the rest was.", PRINT),
    "LIMIT": ("{where} stands more than one page may take of time or memory: nothing was read there.", PRINT),
    "PAGE_LEFT_OUT": ("{where} reading broke down or came to no end: nothing was read there; the rest was.", TRY),
    "UNCHECKED": ("{where} the words were read, but not checked for hidden and doubtful ones.", LOOK),
    "PAGE_SIZE": ("{where} the file does not say how large the paper is; A4 was taken.", LOOK),
    "GARBLED_TEXT": ("{where} stand characters whose meaning the file does not say: words may be wrong.", LOOK),
    "DIGITS_DOUBTFUL": ("{where} a font gives its figures two meanings: dates and sums may be wrong.", LOOK),
    "NO_MEANINGS": ("{where} a font's table of meanings cannot be read: words may be wrong.", LOOK),
    "OUTLINE_RING": ("{where} the list of contents leads back to itself; it was not used.", LOOK),
    "TURNED_TEXT": ("{where} stand marks that turn the order of words round on screen.", LOOK),
    "DISGUISED_TEXT": ("{where} stand words with letters that look like others, or split unseen.", LOOK),
    "OTHER_SCRIPT": ("{where} stands writing other than in Latin letters: its order may be wrong.", LOOK),
    "TEXT_DIFFERS": ("{where} a second reader (PDFium) finds other words than were read.", LOOK),
    "LETTERS_TWICE": ("{where} letters are printed on top of one another; one of each was read.", LOOK),
    "OCR_TEXT": ("{where} the words lie unseen over a scan: a program recognised them and may be wrong.", LOOK),
    "READ_BY_OCR": ("{where} the words were recognised on a picture of the page: some may be wrong.", LOOK),
    "UNREAD_ON_SCAN": ("{where} the picture shows what may be words and could not be read: signatures, logos.", LOOK),
    "HIDDEN_TEXT": ("{where} stand words that nobody sees; they were read.", TELL),
    "UNSEEN_TEXT": ("{where} stand words that nobody sees; they were kept apart, and nothing was found in them.", TELL),
    "INKLESS_TEXT": ("{where} stand words without ink; they were kept apart, and nothing was found in them.", TELL),
    "HIDDEN_LAYER_TEXT": ("{where} stand words on a layer that is switched off; they were kept apart.", TELL),
    "COVERED_TEXT": ("{where} words lie under a painted box, as if blacked out; they were kept apart.", TELL),
    "OUTSIDE_PAGE": ("{where} words stand outside of what is seen of the paper; they were kept apart.", TELL),
    "OFF_PAPER": ("{where} words stand off the edge of the paper; they were kept apart.", LOOK),
    "REDACTION_PENDING": ("{where} words are marked to be blacked out but are still there.", TELL),
    "HIDDEN_LAYER": ("{where} there are layers that are switched off; their words were not used.", TELL),
    "NOTES_NOT_READ": ("{where} notes are laid over the paper; their words were not read.", LOOK),
    "FORM_NOT_READ": ("{where} form fields are filled in; what they say was not read.", PRINT),
    "ATTACHMENTS": ("{where} other files are embedded; they were not read.", ATTACHED),
    "PORTFOLIO": ("{where} the papers themselves are embedded files (a portfolio); they were not read.", ATTACHED),
    "XFA": ("{where} the contents are made by a program (an XFA form); they were not read.", PRINT),
    "DRM": ("{where} the paper itself is embedded and locked by rights management.", TELL),
    "NO_WORDS": ("{where} there are no words: most likely scanned pictures.", "Ask for the original file."),
    "TEXT_LEFT_OUT": ("{where} stand words that were not read.", "Save it as PDF from Word, and ingest that."),
    "TRACKED_CHANGES": ("{where} are tracked changes: insertions were read, deletions were not.", SETTLE),
    "HIDDEN_TEXT_PASSED_OVER": ("{where} stand hidden words, which were not read.", TELL),
    "CHUNKS_NOT_READ": ("{where} other documents are drawn in when it is opened; they were not read.", SAVE),
    "COMMENTS": ("{where} stand comments, which were not read.", TELL),
    "FOOTNOTES_NOT_READ": ("{where} stand footnotes, which were not read.", LOOK),
    "DRAWINGS_NOT_READ": ("{where} stand drawings or charts with words, which were not read.", LOOK),
    "PICTURES_NOT_READ": ("{where} stand large pictures; words in them, if any, were not read.", LOOK),
    "MOVING_DATES": ("{where} stand dates that Word writes anew each time; those last saved were read.", LOOK),
    "PROMPTS_NOT_READ": ("{where} stand fields that nobody filled in; their prompts were not read.", LOOK),
    "MACROS": ("{where} is a program (macros); it was neither run nor read.", "Open it with macros switched off."),
    "OUTSIDE_TARGET": ("{where} a part is said to lie outside of the file; it was not looked for.", ASK),
    "ODD_PACKAGE": ("{where} parts are broken, or not named as Word names them; they may be missing.", SAVE),
    "CONVERTED": ("{where} stands an old Word form (.doc); it was turned into .docx, and that was read.", LOOK),
    "CONVERTED_IN_PART": ("{where} not all could be turned from .doc into .docx; tables or words may be wrong.", SAVE),
    "WRITTEN_BY_PROGRAM": ("{where} are no words: a program in the browser writes them.", BROWSE),
    "OLD_FORMAT": ("{where} stands an old form of OpenDocument; the numbers of lists may be others.", LOOK),
    "NUMBERS_NOT_SAID": ("{where} stand lists whose numbers the file does not say; read without them.", LOOK),
    "CONTENT_CONTROLS": ("{where} stand fields to be filled in; what is in them was read.", LOOK),
    "TEXT_BOXES": ("{where} stand text boxes; each was read after the paragraph it hangs on.", LOOK),
    "TWO_FILES": ("{where} two PDFs are joined end to end; readers may see only one of them.", LOOK),
    "TRUNCATED": ("{where} the end is missing, as when a download breaks off.", "Download it again."),
}
"""Code -> what is said ({where} is `On page 3` or `In the file`) and what to do next."""

NOTICES = frozenset((
    "OFF_PAPER", "TURNED_TEXT", "CONTENT_CONTROLS", "TEXT_BOXES", "PROMPTS_NOT_READ", "PICTURES_NOT_READ",
    "OLD_FORMAT", "CONVERTED",
))  # fmt: skip
"""The codes that tell of nothing lost or wrong."""

LACKING = {"PAGE_LEFT_OUT": ANOTHER_TRY}
"""Code -> what may set it right."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """Something that is not right; page: where, None for the file as a whole."""

    code: str
    page: int | None = None


def problems(doubts: Iterable[Doubt]) -> Iterator[Problem]:
    """The doubts as problems, in the order of `SAYINGS`."""
    pages: dict[str, list[int]] = {}
    for doubt in doubts:
        pages.setdefault(doubt.code, []).extend([] if doubt.page is None else [doubt.page])
    for code in (code for code in SAYINGS if code in pages):
        says, next_step = SAYINGS[code]
        where = f"On {listed(pages[code])}" if pages[code] else "In the file"
        place = Place(page=pages[code][0]) if pages[code] else None
        yield Problem(
            stage="read", code=code, message=says.format(where=where), next_step=next_step, place=place,
            severity="notice" if code in NOTICES else "warning", missing=LACKING.get(code),
        )  # fmt: skip


def listed(pages: Iterable[int]) -> str:
    """`page 3`, `pages 3, 4` or, of many, the first ones and how many there are."""
    numbers = list(pages)
    words = ", ".join(map(str, numbers[:SHOWN]))
    more = f" … ({len(numbers):,} in all)" if len(numbers) > SHOWN else ""
    return f"page{'s' if len(numbers) > 1 else ''} {words}{more}"
