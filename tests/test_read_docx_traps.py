"""Word files that are not as they should be: each is refused in a sentence, or read."""

from __future__ import annotations

import io
import re
import zipfile

import pytest
from tiny_docx import SPACES, docx, level, numbering, p, relation, run
from word_papers import document, of_bytes, texts

from extract.model.problem import Rejected


@pytest.mark.parametrize(
    "before",
    ['<!DOCTYPE x [<!ENTITY a "b">]>', "<!DOCTYPE x>", '<?xml version="1.0"?>' + " " * 5000 + "<!DOCTYPE x>"],
)
def test_a_document_type_is_refused(before: str) -> None:
    with pytest.raises(Rejected, match="document type") as raised:
        of_bytes(docx(p("x"), before=before))
    assert raised.value.code == "DAMAGED"


def test_entities_that_grow_are_never_expanded() -> None:
    laughs = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 9))
    before = f'<!DOCTYPE x [<!ENTITY a0 "ha">{laughs}]>'.encode("utf-16").decode("utf-16")
    with pytest.raises(Rejected):
        of_bytes(docx(p("&a8;"), before=before))


def test_a_document_type_in_another_encoding_is_refused_too() -> None:
    head = '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE x [<!ENTITY a "b">]>'
    xml = f"{head}<w:document {SPACES}><w:body/></w:document>"
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", xml.encode("utf-16"))
    with pytest.raises(Rejected, match="document type"):
        of_bytes(out.getvalue())


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"PK\x03\x04" + b"\xff" * 100, docx(p("x"))[:200]])
def test_what_is_no_whole_word_file_is_refused_in_a_sentence(data: bytes) -> None:
    with pytest.raises(Rejected) as raised:
        of_bytes(data)
    assert raised.value.code == "DAMAGED"
    assert raised.value.next_step.endswith(".")


def test_a_file_without_a_text_part_or_with_a_broken_one_is_refused() -> None:
    for name, xml in (("other.xml", "<a/>"), ("word/document.xml", "<w:document"), ("word/document.xml", "<a/>")):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as archive:
            archive.writestr(name, xml)
        with pytest.raises(Rejected) as raised:
            of_bytes(out.getvalue())
        assert raised.value.code == "DAMAGED"


def test_a_number_of_a_million_letters_is_cut_short() -> None:
    part = numbering(level(0, "decimal", "Item %1 " * 100_000))
    [block] = document(p("x", listed=(1, 0)), numbering=part).blocks
    assert (block.text, len(block.number or "") <= 600) == ("x", True)


def test_a_part_that_inflates_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extract.read.package.MOST_BYTES", 1_000_000)
    with pytest.raises(Rejected, match="MB") as raised:
        of_bytes(docx(p("a" * 5_000_000)))
    assert raised.value.code == "LIMIT"


def test_boxes_nested_without_end_are_refused() -> None:
    deep = "<w:sdt><w:sdtContent>" * 20_000 + p("x") + "</w:sdtContent></w:sdt>" * 20_000
    with pytest.raises(Rejected) as raised:
        document(deep)
    assert raised.value.code in ("LIMIT", "DAMAGED")


def test_a_damaged_numbering_part_is_refused_or_read_but_never_crashes() -> None:
    bad = '<w:abstractNum><w:lvl w:ilvl="x"><w:start w:val="-1"/></w:lvl></w:abstractNum><w:num w:numId="1"/>'
    odd = f"<w:numbering {SPACES}>{bad}</w:numbering>"
    assert texts(document(p("x", listed=(1, 8)), numbering=odd)) == ["x"]


@pytest.mark.parametrize("count", [0, 27, 60, 5000])
def test_any_count_has_a_figure(count: int) -> None:
    start = level(0, "lowerRoman", "%1)", count) + level(1, "lowerLetter", "%2)", count)
    [one, two] = document(p("x", listed=(1, 0)), p("y", listed=(1, 1)), numbering=numbering(start)).blocks
    assert one.number
    assert two.number


def test_parts_that_inflate_to_too_much_together_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extract.read.package.MOST_BYTES", 1_000_000)
    half = f"<w:hdr {SPACES}>{p('a' * 300_000)}</w:hdr>"
    assert len(texts(document(p("x"), header1=half))) == 2
    with pytest.raises(Rejected, match="more than one paper may take") as raised:
        document(p("x"), header1=half, header2=half, footer1=half, footer2=half)
    assert raised.value.code == "LIMIT"


def test_the_strict_dialect_keeps_its_links() -> None:
    usual, strict = r"http://schemas\.openxmlformats\.org/(?!package)(\w+)/2006/", r"http://purl.oclc.org/ooxml/\1/"
    link = f'<w:p><w:hyperlink r:id="r1">{run("the plan")}</w:hyperlink></w:p>'
    data = docx(link, related=relation("r1", "hyperlink", "https://marsh.example/", outside=True))
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as read, zipfile.ZipFile(out, "w") as archive:
        for name in read.namelist():
            archive.writestr(name, re.sub(usual, strict, read.read(name).decode()))
    found = of_bytes(out.getvalue())
    assert [(link, found.text_at(place)) for link, place in found.links] == [("https://marsh.example/", "the plan")]
