"""Papers that are damaged, hostile or hide something: each is read as far as it can be, and what is wrong is said."""

from __future__ import annotations

import re
import signal
import threading
import time
import zlib
from pathlib import Path

import pytest
from hostile_papers import FONT, WORDS, W, docx, noted, paragraph, pdf, source, stream, word

import pipeline
from extract.find.action_table.instead import BREAKS
from extract.find.answers.pieces import TO_IT
from extract.find.lists.votes import BRACKETED
from extract.model.document import Document
from extract.model.problem import Rejected
from extract.model.source import Source
from extract.read.doubts import SAYINGS, Doubt, listed, problems
from extract.read.pdf import clock
from extract.read.pdf.clock import Clock, TimeUp
from extract.read.pdf.file.open import MOST_PAGES
from extract.read.reader import read
from extract.run.limits import MB, Limits

BAD = Path(__file__).resolve().parents[2] / "shared" / "bad"
SAMPLES = sorted((Path(__file__).resolve().parents[1] / "samples").rglob("*.pdf"))
SAID = "Agreed: the Head of Parks will report by 3 May 2027."
LOCK = b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -1 /O <%b> /U <%b> >> /ID [<00> <00>]" % (b"41" * 32, b"42" * 32)


def codes(document: Document) -> set[str]:
    """What is said of a paper."""
    return {problem.code for problem in document.problems}


def text(document: Document) -> str:
    return "\n".join(block.text for block in document.blocks)


def refusal(paper: Source) -> Rejected:
    """Why a paper is not read."""
    with pytest.raises(Rejected) as caught:
        read(paper)
    assert caught.value.message.endswith(".")
    assert caught.value.next_step.endswith(".")
    return caught.value


# -- PDF: what can be mended --

WHOLE = pdf(WORDS)
CUT = WHOLE[: WHOLE.index(b"xref\n")]

DAMAGED = {
    "the end is cut off": CUT,
    "the end and the catalogue are cut off": CUT.replace(b"/Type /Catalog", b"/Type /Catalxg"),
    "the list of parts refers to itself": pdf(WORDS, trailer=b"/Prev %d" % WHOLE.index(b"xref\n")),
}


@pytest.mark.parametrize("data", DAMAGED.values(), ids=DAMAGED)
def test_a_damaged_pdf_is_mended_and_that_is_said(data: bytes) -> None:
    document = read(source(data))
    assert text(document) == SAID
    assert "REPAIRED" in codes(document)


ODD_PAGES = {
    "no size": b"",
    "a size of words": b"/MediaBox [(a) (b) (c) (d)]",
    "an endless size": b"/MediaBox [0 0 1e400 1e400]",
    "no area": b"/MediaBox [0 0 0 0]",
}


@pytest.mark.parametrize("page", ODD_PAGES.values(), ids=ODD_PAGES)
def test_a_page_without_a_size_is_read_as_a4(page: bytes) -> None:
    document = read(source(pdf(WORDS, page=page)))
    assert (text(document), document.pages[0].width) == (SAID, 595)
    assert codes(document) == {"PAGE_SIZE"}


def test_a_page_whose_corners_are_swapped_is_the_same_page() -> None:
    document = read(source(pdf(WORDS, page=b"/MediaBox [595 842 0 0]")))
    assert text(document) == SAID
    assert not document.problems
    x0, top, x1, bottom = document.pages[0].lines[0].box
    assert 0 < x0 < x1 < 595
    assert 0 < top < bottom < 842


LOST = {
    "nothing but the header": (b"%PDF-1.7\n", "DAMAGED"),
    "noise": (b"%PDF-1.7\n" + bytes(range(256)) * 40, "DAMAGED"),
    "a password": (pdf(WORDS, trailer=LOCK), "ENCRYPTED"),
}


@pytest.mark.parametrize(("data", "code"), LOST.values(), ids=LOST)
def test_what_cannot_be_mended_is_refused_with_a_reason(data: bytes, code: str) -> None:
    assert refusal(source(data)).code == code


# -- PDF: one bad page costs one page --


def test_a_broken_page_costs_that_page() -> None:
    """The second page's drawing is packed with a filter that nobody knows."""
    data = pdf(WORDS, b"zzz", WORDS)
    data = data.replace(b"<< /Length 3  >>", b"<< /Length 3 /Filter /Zz >>")
    document = read(source(data))
    assert [bool(page.lines) for page in document.pages] == [True, False, True]
    assert ("DAMAGED", 2) in {(problem.code, problem.place and problem.place.page) for problem in document.problems}


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="this system has no timer of processor time")
def test_a_page_that_takes_too_long_costs_that_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "PAGE", 0.5)
    bomb = b"BT /F1 1 Tf 50 700 Td " + b"(aaaaaaaaaaaaaaaaaaaaaaaa) Tj 1 0 Td " * 20_000 + b"ET"
    document = read(source(pdf(WORDS, bomb, WORDS)))
    assert [bool(page.lines) for page in document.pages] == [True, False, True]
    assert codes(document) == {"LIMIT"}


def test_a_page_of_too_many_letters_costs_that_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extract.read.pdf.engine.letters.MOST_LETTERS", 100)
    document = read(source(pdf(WORDS, WORDS + b" " + AT % 600 + AT % 500, WORDS)))
    assert [bool(page.lines) for page in document.pages] == [True, False, True]
    assert codes(document) == {"LIMIT"}


def test_when_the_time_is_up_what_was_read_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "PAPER", -1.0)
    document = read(source(pdf(WORDS, WORDS)))
    assert not document.pages
    assert codes(document) == {"PAGES_MISSING"}


def test_a_stream_that_unpacks_without_end_costs_that_page() -> None:
    """100 MB of blanks, packed twice: within the time of a page, or given up."""
    packed = zlib.compress(zlib.compress(b" " * (100 << 20), 9), 9)
    others = [stream(packed, b"/Filter [/FlateDecode /FlateDecode]")]
    data = pdf(WORDS, b"", others=others).replace(b"/Contents 8 0 R", b"/Contents 4 0 R")
    began = time.process_time()
    document = read(source(data))
    assert SAID in text(document)
    assert time.process_time() - began < 30


def test_a_pack_of_too_many_pages_is_read_as_far_as_it_goes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extract.read.pdf.file.open.MOST_PAGES", 2)
    document = read(source(pdf(WORDS, WORDS, WORDS)))
    assert len(document.pages) == 2
    (problem,) = document.problems
    assert problem.code == "PAGES_MISSING"
    assert "3 pages; 2 were read" in problem.message
    assert MOST_PAGES == 5000


def test_pages_that_are_promised_but_not_there_are_missed() -> None:
    document = read(source(pdf(WORDS).replace(b"/Count 1 ", b"/Count 7 ")))
    assert codes(document) == {"PAGES_MISSING"}


def test_a_count_that_refers_to_itself_counts_nothing() -> None:
    document = read(source(pdf(WORDS).replace(b"/Count 1 ", b"/Count 2 0 R ")))
    assert text(document) == SAID


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="this system has no timer of processor time")
def test_the_clock_rings_in_the_main_thread_and_is_still_in_others(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "PAGE", 0.1)
    with pytest.raises(TimeUp), Clock(0).page():
        _burn(2)
    still: list[bool] = []

    def elsewhere() -> None:
        with Clock(0).page():
            _burn(0.3)
        still.append(True)

    thread = threading.Thread(target=elsewhere)
    thread.start()
    thread.join()
    assert still == [True]
    assert signal.getitimer(signal.ITIMER_PROF) == (0.0, 0.0)


def _burn(seconds: float) -> None:
    end = time.process_time() + seconds
    while time.process_time() < end:
        pass


def test_a_large_file_has_more_time() -> None:
    usual = Limits()
    assert usual.grown(MB - 1) == usual
    assert usual.grown(10 * MB).cpu > 2 * usual.cpu
    assert usual.grown(10 * MB).memory == usual.memory


# -- PDF: what is seen differs from what is read --

AT = b"BT /F1 12 Tf 50 %d Td (Seal the minutes by 9 June 2027.) Tj ET "
BOX = b"40 690 400 24 re f "
SMALL = b"/MediaBox [0 0 595 842] /CropBox [0 400 595 842]"
BLUES = b"<< /FunctionType 2 /Domain [0 1] /C0 [0 0 0.4] /C1 [0 0 1] /N 1 >>"
SHADE = (
    b"/Shading << /Sh0 << /ShadingType 2 /ColorSpace /DeviceRGB /Coords [40 0 440 0] /Function 4 0 R "
    b"/Extend [true true] >> >>"
)

UNSEEN = {
    "painted in no ink": (pdf(b"3 Tr " + WORDS), "INKLESS_TEXT"),
    "white on white": (pdf(b"1 g " + WORDS), "UNSEEN_TEXT"),
    "white in three colours": (pdf(b"1 1 1 rg " + WORDS), "UNSEEN_TEXT"),
    "under a black box": (pdf(WORDS + b" 0 g " + BOX), "COVERED_TEXT"),
    "black on a black box": (pdf(b"0 g " + BOX + WORDS), "COVERED_TEXT"),
    "under a white box": (pdf(WORDS + b" 1 g " + BOX), "COVERED_TEXT"),
    "cropped away": (pdf(AT % 700 + AT % 100, page=SMALL), "OUTSIDE_PAGE"),
    "off the paper": (pdf(AT % -100 + WORDS), "OFF_PAPER"),
}
SEEN = {
    "white on black": pdf(b"0 g " + BOX + b"1 g " + WORDS),
    "white on blue": pdf(b"0 0 1 rg " + BOX + b"1 g " + WORDS),
    "black on a white box": pdf(b"1 g " + BOX + b"0 g " + WORDS),
    "a white box on a black one": pdf(b"0 g " + BOX + b"1 g 44 692 390 20 re f 0 g " + WORDS),
    "a thin black rule through it": pdf(WORDS + b" 0 g 40 702 400 2 re f"),
    "a box elsewhere": pdf(WORDS + b" 0 g 40 300 400 24 re f"),
    "white on a gradient": pdf(b"q 40 690 400 24 re W n /Sh0 sh Q 1 g " + WORDS, others=[BLUES], resources=SHADE),
    "white on a gradient in strips": pdf(
        b" ".join(b"0 0 %.2f rg 40 %d 400 2 re f" % (row / 20, 690 + 2 * row) for row in range(12)) + b" 1 g " + WORDS
    ),
    "a full stop in white": pdf(WORDS + b" 1 g BT /F1 12 Tf 50 600 Td (. .) Tj ET"),
}


@pytest.mark.parametrize(("data", "code"), UNSEEN.values(), ids=UNSEEN)
def test_words_that_nobody_sees_are_told_of(data: bytes, code: str) -> None:
    """They are kept apart: the page keeps them, its text does not hold them, and nothing is found in them."""
    document = read(source(data))
    (page,) = document.pages
    assert [problem.place and problem.place.page for problem in document.problems if problem.code == code] == [1]
    assert any(line.text.endswith("2027.") for line in page.hidden)
    assert sum("2027" in line.text for line in page.lines) == data.count(b"2027") - 1


@pytest.mark.parametrize("data", SEEN.values(), ids=SEEN)
def test_words_that_everybody_sees_are_not(data: bytes) -> None:
    assert not read(source(data)).problems


def test_words_over_a_scan_are_a_program_s_reading_of_it() -> None:
    grey = b"/Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray"
    scan = stream(b"\x80", b"/Type /XObject " + grey)
    drawn = b"q 595 0 0 842 0 0 cm /Im Do Q 3 Tr " + WORDS
    data = pdf(drawn, others=[scan], resources=b"/XObject << /Im 4 0 R >>")
    assert codes(read(source(data))) == {"OCR_TEXT"}


def test_where_colours_let_through_only_boxes_as_high_as_a_line_cover() -> None:
    """A shadow is a dark box behind something; where a page has shadows, a tall dark box is taken for one."""
    veil = b"/ExtGState << /G << /ca 0.5 >> >>"
    glass = b" q /G gs 1 0 0 rg 10 10 20 20 re f Q "
    shadow = pdf(WORDS + glass + b" 0 g 40 500 400 300 re f", resources=veil)
    redaction = pdf(WORDS + glass + b" 0 g " + BOX, resources=veil)
    assert not codes(read(source(shadow)))
    assert "COVERED_TEXT" in codes(read(source(redaction)))


NAMELESS = (
    b"<< /Type /Font /Subtype /Type0 /BaseFont /Zz /Encoding /Identity-H /DescendantFonts [<< /Type /Font "
    b"/Subtype /CIDFontType2 /BaseFont /Zz /FontDescriptor << /Type /FontDescriptor /FontName /Zz >> "
    b"/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>] >>"
)
REVERSED = stream(
    b"/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange "
    b"2 beginbfchar <32> <0037> <37> <0032> endbfchar endcmap end"
)

DOUBTFUL = {
    "letters without meaning": (pdf(b"BT /F1 12 Tf 50 700 Td (ABCABC) Tj ET", font=NAMELESS), "GARBLED_TEXT"),
    "figures with two meanings": (
        pdf(WORDS, font=FONT[:-2] + b"/ToUnicode 4 0 R >>", others=[REVERSED]), "DIGITS_DOUBTFUL",
    ),
    "every letter printed twice": (pdf(WORDS + b" " + WORDS), "LETTERS_TWICE"),
    "two papers in one file": (pdf(AT % 700) + pdf(WORDS), "TWO_FILES"),
    "an embedded file": (
        pdf(WORDS, catalogue=b"/Names << /EmbeddedFiles << /Names [(a) 4 0 R] >> >>", others=[b"<< >>"]), "ATTACHMENTS",
    ),
    "a portfolio": (pdf(WORDS, catalogue=b"/Collection << /View /D >>"), "PORTFOLIO"),
    "a locked paper behind a cover": (
        pdf(WORDS, catalogue=b"/AF [<< /AFRelationship /EncryptedPayload >>]"), "DRM",
    ),
    "a form made by a program": (pdf(WORDS, catalogue=b"/AcroForm << /XFA (x) >>"), "XFA"),
    "a layer that is switched off": (
        pdf(WORDS, catalogue=b"/OCProperties << /D << /OFF [4 0 R] >> >>", others=[b"<< >>"]), "HIDDEN_LAYER",
    ),
    "words to be blacked out": (
        noted(b"Redact"), "REDACTION_PENDING",
    ),
    "a note on the page": (
        noted(b"FreeText"), "NOTES_NOT_READ",
    ),
    "a field that is filled in": (
        noted(b"Widget", b"/V (yes)"), "FORM_NOT_READ",
    ),
    "an end that is cut off": (pdf(WORDS).replace(b"%%EOF", b""), "TRUNCATED"),
}  # fmt: skip


ENDLESS = b"begincmap 1 beginbfrange <00000000> <ffffffff> <0041> endbfrange endcmap"
WIDE = NAMELESS.replace(b"/CIDSystemInfo", b"/W [0 2000000000 500] /CIDSystemInfo")


@pytest.mark.parametrize("font", [FONT[:-2] + b"/ToUnicode 4 0 R >>", WIDE], ids=["meanings", "widths"])
def test_a_font_without_end_costs_nothing(font: bytes) -> None:
    began = time.process_time()
    assert read(source(pdf(WORDS, font=font, others=[stream(ENDLESS)]))).pages[0].lines
    assert time.process_time() - began < 4


@pytest.mark.parametrize(("data", "code"), DOUBTFUL.values(), ids=DOUBTFUL)
def test_what_makes_a_pdf_doubtful_is_said(data: bytes, code: str) -> None:
    assert code in codes(read(source(data)))


# -- Word --

BILLION = '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;&b;">]>'
RELATED = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Type="t" Target="../../../secret.txt"/></Relationships>'
)
SAYS = paragraph(SAID)

REFUSED = {
    "entities": (docx(SAYS, prolog=BILLION), "DAMAGED"),
    "entities in a part that is not read": (docx(SAYS, {"docProps/app.xml": BILLION + "<a/>"}), "DAMAGED"),
    "a broken text part": (docx(SAYS + "<w:p>"), "DAMAGED"),
    "no text part": (docx(SAYS, {"word/document.xml": "<a/>"}), "DAMAGED"),
    "a text part that unpacks two hundred times": (docx(SAYS + " " * (24 << 20)), "LIMIT"),
    "tables nested without end": (docx("<w:tbl><w:tr><w:tc>" * 300 + "</w:tc></w:tr></w:tbl>" * 300), "LIMIT"),
}


@pytest.mark.parametrize(("data", "code"), REFUSED.values(), ids=REFUSED)
def test_a_word_file_that_is_a_trap_is_refused(data: bytes, code: str) -> None:
    assert refusal(source(data, word(SAYS).media_type)).code == code


STRANGE = {
    "tracked changes": (f"<w:p><w:ins><w:r><w:t>{SAID}</w:t></w:r></w:ins></w:p>", {}, "TRACKED_CHANGES"),
    "hidden words": (SAYS + paragraph("secret", "<w:rPr><w:vanish/></w:rPr>"), {}, "HIDDEN_TEXT_PASSED_OVER"),
    "white words": (SAYS + paragraph("secret", '<w:rPr><w:color w:val="FFFFFF"/></w:rPr>'), {}, "HIDDEN_TEXT"),
    "another document drawn in": (SAYS + "<w:altChunk/>", {}, "CHUNKS_NOT_READ"),
    "macros": (SAYS, {"word/vbaProject.bin": b"x"}, "MACROS"),
    "embedded files": (SAYS, {"word/embeddings/plan.xlsx": b"x"}, "ATTACHMENTS"),
    "comments": (SAYS, {"word/comments.xml": f'<w:comments xmlns:w="{W}"><w:comment/></w:comments>'}, "COMMENTS"),
    "a footnote that is not there": (
        SAYS + '<w:p><w:r><w:footnoteReference w:id="9"/></w:r></w:p>', {}, "FOOTNOTES_NOT_READ",
    ),
    "backslashes": (SAYS, {"word\\styles.xml": "<a/>"}, "ODD_PACKAGE"),
    "a broken part beside the text": (SAYS, {"word/numbering.xml": "<a"}, "ODD_PACKAGE"),
    "a part outside": (SAYS, {"word/_rels/document.xml.rels": RELATED}, "OUTSIDE_TARGET"),
    "a field to be filled in": (f"<w:sdt><w:sdtContent>{SAYS}</w:sdtContent></w:sdt>", {}, "CONTENT_CONTROLS"),
    "a text box": (f"<w:p><w:r><w:txbxContent>{SAYS}</w:txbxContent></w:r></w:p>", {}, "TEXT_BOXES"),
}  # fmt: skip


@pytest.mark.parametrize(("body", "parts", "code"), STRANGE.values(), ids=STRANGE)
def test_what_a_word_file_holds_beside_its_words_is_said(body: str, parts: dict[str, str | bytes], code: str) -> None:
    document = read(word(body, parts))
    assert codes(document) == {code}
    assert text(document).startswith(SAID)


def test_an_ordinary_word_file_raises_no_doubt() -> None:
    assert not read(word(SAYS, {"word/media/picture.png": b"x", "docProps/core.xml": "<a/>"})).problems


def test_a_word_file_without_words_is_said_to_be_empty() -> None:
    assert codes(read(word("<w:p/>"))) == {"NO_WORDS"}


def test_white_words_on_a_dark_cell_are_seen() -> None:
    white = paragraph(SAID, '<w:rPr><w:color w:val="FFFFFF"/></w:rPr>')
    cell = f'<w:tc><w:tcPr><w:shd w:fill="003366"/></w:tcPr>{white}</w:tc>'
    assert not read(word(f"<w:tbl><w:tr>{cell}{cell}</w:tr></w:tbl>")).problems


def test_boxes_in_boxes_are_read_once() -> None:
    nested = "<w:p><w:r><w:txbxContent>" * 40 + SAYS + "</w:txbxContent></w:r></w:p>" * 40
    assert text(read(word(nested))) == SAID


def test_a_paragraph_without_end_is_refused() -> None:
    runs = "<w:r><w:t>that the officers report back, and </w:t></w:r>" * 20_000
    assert refusal(word(f"<w:p>{runs}</w:p>")).code == "LIMIT"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_the_strict_dialect_is_read_in_either_encoding(encoding: str) -> None:
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    part = f'<?xml version="1.0" encoding="{encoding}"?><w:d xmlns:w="{strict}"><w:body>{SAYS}</w:body></w:d>'
    assert text(read(word("", {"word/document.xml": part.encode(encoding)}))) == SAID


@pytest.mark.parametrize("pattern", [BRACKETED, BREAKS, TO_IT])
def test_a_run_of_blanks_is_passed_in_no_time(pattern: re.Pattern[str]) -> None:
    begun = time.process_time()
    pattern.search("Noted" + " " * 20_000 + "by all")
    assert time.process_time() - begun < 0.2


# -- characters, and how doubts are worded --

CHARACTERS = {
    "a bullet of a symbol font": ("\uf0b7 first item of the plan, to be agreed", set()),
    "one letter lost": ("the of\ufffdice will report", {"GARBLED_TEXT"}),
    "a date turned round": ("by \u202e7202 yaM 3\u202c", {"TURNED_TEXT"}),
    "an alphabet in disguise": ("Аgreed by Council", {"DISGUISED_TEXT"}),
    "a word split unseen": ("ag\u200breed", {"DISGUISED_TEXT"}),
    "micrograms": ("below 40 μg a day", set()),
    "Welsh": ("Cyngor Tŷ Ddôl, â'r pwyllgor", set()),
    "Arabic": ("للحصول على نسخة", {"OTHER_SCRIPT"}),
    "Chinese": ("如需中文版本请联系我们", {"OTHER_SCRIPT"}),
}


@pytest.mark.parametrize(("words", "expected"), CHARACTERS.values(), ids=CHARACTERS)
def test_characters_that_mislead_are_told_of(words: str, expected: set[str]) -> None:
    assert codes(read(word(paragraph(words)))) == expected


def test_one_problem_names_all_the_pages_of_a_doubt() -> None:
    (problem,) = problems(Doubt(code="HIDDEN_TEXT", page=page) for page in (3, 5))
    assert problem.message.startswith("On pages 3, 5 stand")
    assert listed(range(1, 21)) == "pages 1, 2, 3, 4, 5, 6, 7, 8 … (20 in all)"


def test_every_saying_is_a_sentence() -> None:
    for says, next_step in SAYINGS.values():
        assert says.startswith("{where} ")
        assert says.endswith(".")
        assert next_step.endswith(".")


# -- a few of the files that stopped others --

QUICK = {
    "pdf/made-black-box-redaction.pdf": "COVERED_TEXT",
    "pdf/made-control-chars.pdf": "GARBLED_TEXT",
    "pdf/made-portfolio-nested.pdf": "PORTFOLIO",
    "pdf/made-truncated-no-xref.pdf": "REPAIRED",
    "pdf/qpdf-issue-202.pdf": "REPAIRED",
    "docx/poi-SimpleMacro.docm": "MACROS",
    "docx/tika-2exe.docx": "ATTACHMENTS",
}


@pytest.mark.skipif(not BAD.is_dir(), reason="the shared folder of bad files is not beside this checkout")
@pytest.mark.parametrize(("name", "code"), QUICK.items(), ids=QUICK)
def test_a_file_that_stopped_others_walks_the_whole_road(name: str, code: str) -> None:
    record = pipeline.understand(pipeline._source(BAD / "corpus" / name))
    assert code in {problem.code for problem in record.problems}
