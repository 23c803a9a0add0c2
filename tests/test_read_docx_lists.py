"""The numbers Word prints: they stand in no text, only the way to count them does."""

from __future__ import annotations

import pytest
from tiny_docx import SPACES, level, numbering, p, run, style, styles, tbl, tc, tr
from word_papers import codes, document, numbers, texts


@pytest.mark.parametrize(
    ("form", "text", "printed"),
    [
        ("decimal", "%1.", ["1.", "2.", "3."]),
        ("lowerLetter", "(%1)", ["(a)", "(b)", "(c)"]),
        ("upperLetter", "%1)", ["A)", "B)", "C)"]),
        ("lowerRoman", "(%1)", ["(i)", "(ii)", "(iii)"]),
        ("upperRoman", "%1.", ["I.", "II.", "III."]),
        ("decimalZero", "%1", ["01", "02", "03"]),
        ("bullet", "\uf0b7", ["•", "•", "•"]),
        ("none", "", [None, None, None]),
        ("decimal", "Recommendation %1:", ["Recommendation 1:", "Recommendation 2:", "Recommendation 3:"]),
        ("cardinalText", "%1.", ["One.", "Two.", "Three."]),
    ],
)
def test_numbers_in_every_style(form: str, text: str, printed: list[str | None]) -> None:
    found = document(*[p(f"item {n}", listed=(1, 0)) for n in range(3)], numbering=numbering(level(0, form, text)))
    assert [block.number for block in found.blocks] == printed
    assert texts(found) == ["item 0", "item 1", "item 2"]


def test_levels_count_under_each_other_and_begin_anew() -> None:
    levels = (level(0, "decimal", "%1."), level(1, "decimal", "%1.%2"), level(2, "lowerLetter", "(%3)"))
    depths = [0, 1, 1, 2, 0, 1]
    found = document(*[p("x", listed=(1, depth)) for depth in depths], numbering=numbering(*levels))
    assert [block.number for block in found.blocks] == ["1.", "1.1", "1.2", "(a)", "2.", "2.1"]


def test_a_list_may_begin_late_and_a_style_may_number() -> None:
    styles = (
        f'<w:styles {SPACES}><w:style w:styleId="Num"><w:name w:val="Numbered"/><w:pPr><w:numPr><w:numId w:val="1"/>'
        "</w:numPr></w:pPr></w:style></w:styles>"
    )
    found = document(
        p("x", style="Num"), p("y", style="Num"), styles=styles, numbering=numbering(level(0, "decimal", "%1.", 4))
    )
    assert [block.number for block in found.blocks] == ["4.", "5."]


def test_a_list_that_starts_over_is_another_list_of_the_same_look() -> None:
    part = numbering(level(0, "decimal", "%1.")).replace(
        "</w:numbering>",
        '<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/>'
        "</w:lvlOverride></w:num></w:numbering>",
    )
    listed = [(1, 0), (1, 0), (2, 0), (2, 0)]
    found = document(*[p("x", listed=one) for one in listed], numbering=part)
    assert [block.number for block in found.blocks] == ["1.", "2.", "1.", "2."]


def test_number_zero_takes_a_paragraph_out_of_its_list() -> None:
    styles = (
        f'<w:styles {SPACES}><w:style w:styleId="Num"><w:name w:val="Numbered"/><w:pPr><w:numPr><w:numId w:val="1"/>'
        "</w:numPr></w:pPr></w:style></w:styles>"
    )
    found = document(
        p("x", style="Num"),
        p("y", style="Num", listed=(0, 0)),
        styles=styles,
        numbering=numbering(level(0, "decimal", "%1.")),
    )
    assert [block.number for block in found.blocks] == ["1.", None]


def test_a_style_stands_on_the_level_that_names_it_and_lends_it_to_styles_based_on_it() -> None:
    named = level(1, "decimal", "%1.%2").replace("<w:numFmt", '<w:pStyle w:val="Two"/><w:numFmt')
    numbered = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    styles = (
        f'<w:styles {SPACES}><w:style w:styleId="One"><w:name w:val="One"/>{numbered}</w:style>'
        f'<w:style w:styleId="Two"><w:name w:val="Two"/>{numbered}</w:style>'
        '<w:style w:styleId="Own"><w:name w:val="Own"/><w:basedOn w:val="Two"/></w:style>'
        '<w:style w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style></w:styles>'
    )
    part = numbering(level(0, "decimal", "%1."), named)
    found = document(*[p("x", style=style) for style in ("One", "Two", "Own", "Loop")], styles=styles, numbering=part)
    assert [block.number for block in found.blocks] == ["1.", "1.1", "1.2", None]


def test_a_number_typed_by_hand_is_told_from_the_words() -> None:
    [block] = document(p("(a) mend the gates")).blocks
    assert (block.number, block.words) == ("(a)", "mend the gates")


def listing(*levels: str, more: str = "") -> str:
    """A numbering part with list 1, and `more` after it."""
    return numbering(*levels).replace("</w:numbering>", f"{more}</w:numbering>")


def num(name: int, *overrides: str, kind: int = 7) -> str:
    return f'<w:num w:numId="{name}"><w:abstractNumId w:val="{kind}"/>{"".join(overrides)}</w:num>'


def override(depth: int, inside: str) -> str:
    return f'<w:lvlOverride w:ilvl="{depth}">{inside}</w:lvlOverride>'


OUTLINE = (level(0, "decimal", "%1."), level(1, "decimal", "%1.%2"), level(2, "lowerLetter", "(%3)"))


@pytest.mark.parametrize(
    ("form", "text", "start", "printed"),
    [
        ("decimal", "%1.", 0, ["0.", "1."]),
        ("upperRoman", "Part %1", 9, ["Part IX", "Part X"]),
        ("lowerLetter", "%1)", 26, ["z)", "aa)"]),
        ("ordinal", "%1", 2, ["2nd", "3rd"]),
        ("ordinal", "%1", 11, ["11th", "12th"]),
        ("ordinalText", "%1", 2, ["Second", "Third"]),
        ("ordinalText", "%1", 30, ["Thirtieth", "Thirty-first"]),
        ("cardinalText", "%1", 20, ["Twenty", "Twenty-one"]),
        ("cardinalText", "%1", 200, ["200", "201"]),
        ("decimalEnclosedParen", "%1", 1, ["(1)", "(2)"]),
        ("decimalEnclosedCircle", "%1", 3, ["③", "④"]),
        ("numberInDash", "%1", 1, ["- 1 -", "- 2 -"]),
        ("hex", "%1", 10, ["A", "B"]),
        ("none", "Recommendation", 1, ["Recommendation", "Recommendation"]),
        ("decimal", "Action&#160;%1", 1, ["Action 1", "Action 2"]),
    ],
)
def test_numbers_begin_anywhere_and_are_written_in_many_ways(
    form: str, text: str, start: int, printed: list[str]
) -> None:
    items = [p("x", listed=(1, 0)), p("y", listed=(1, 0))]
    assert numbers(document(*items, numbering=numbering(level(0, form, text, start)))) == printed


def test_figures_of_a_fixed_length_are_a_newer_format() -> None:
    newer = (
        '<w:lvl w:ilvl="0"><w:start w:val="7"/><mc:AlternateContent><mc:Choice><w:numFmt w:val="custom" '
        'w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback>'
        '</mc:AlternateContent><w:lvlText w:val="REC%1"/></w:lvl>'
    )
    assert numbers(document(p("x", listed=(1, 0)), numbering=numbering(newer))) == ["REC007"]


@pytest.mark.parametrize(
    ("sign", "font", "printed"),
    [
        ("–", "Arial", "–"), ("o", "Courier New", "○"), ("\uf0b7", "Symbol", "•"), ("\uf0fc", "Wingdings", "✓"),
        ("ü", "Wingdings", "✓"), ("\uf0d8", "Wingdings", "➢"), ("\uf021", "Wingdings", "•"), ("\uf0ff", "", "•"),
        ("", "Arial", None),
    ],
)  # fmt: skip
def test_a_bullet_is_the_sign_that_is_drawn(sign: str, font: str, printed: str | None) -> None:
    drawn = level(0, "bullet", sign).replace("</w:lvl>", f'<w:rPr><w:rFonts w:ascii="{font}"/></w:rPr></w:lvl>')
    assert numbers(document(p("x", listed=(1, 0)), numbering=numbering(drawn))) == [printed]


def test_a_picture_for_a_bullet_is_some_bullet() -> None:
    drawn = level(0, "bullet", "").replace("</w:lvl>", '<w:lvlPicBulletId w:val="0"/></w:lvl>')
    assert numbers(document(p("x", listed=(1, 0)), numbering=numbering(drawn))) == ["•"]


def test_a_list_whose_level_is_hidden_or_in_capitals() -> None:
    hidden = level(0, "decimal", "%1.").replace("</w:lvl>", "<w:rPr><w:vanish/></w:rPr></w:lvl>")
    loud = level(1, "lowerLetter", "Part %2").replace("</w:lvl>", "<w:rPr><w:caps/></w:rPr></w:lvl>")
    found = document(p("x", listed=(1, 0)), p("y", listed=(1, 1)), numbering=numbering(hidden, loud))
    assert numbers(found) == [None, "PART a"]


def test_a_depth_above_that_was_left_out_has_begun_with_the_item_below_it() -> None:
    levels = (level(0, "upperRoman", "%1.", 4), level(1, "decimal", "%1.%2"))
    items = [p("x", listed=(1, depth)) for depth in (1, 1, 0, 1)]
    assert numbers(document(*items, numbering=numbering(*levels))) == ["IV.1", "IV.2", "V.", "V.1"]


def test_legal_numbers_are_figures_whatever_counts_above() -> None:
    legal = level(1, "decimal", "%1.%2").replace("</w:lvl>", "<w:isLgl/></w:lvl>")
    levels = (level(0, "upperRoman", "Article %1"), legal)
    found = document(p("x", listed=(1, 0)), p("y", listed=(1, 1)), numbering=numbering(*levels))
    assert numbers(found) == ["Article I", "1.1"]


@pytest.mark.parametrize(
    ("restart", "printed"),
    [(None, ["1.", "(a)", "2.", "(a)"]), (0, ["1.", "(a)", "2.", "(b)"]), (1, ["1.", "(a)", "2.", "(a)"])],
)
def test_a_level_starts_anew_unless_it_is_told_not_to(restart: int | None, printed: list[str]) -> None:
    told = "" if restart is None else f'<w:lvlRestart w:val="{restart}"/>'
    deep = level(1, "lowerLetter", "(%2)").replace("</w:lvl>", f"{told}</w:lvl>")
    items = [p("x", listed=(1, depth)) for depth in (0, 1, 0, 1)]
    assert numbers(document(*items, numbering=numbering(level(0, "decimal", "%1."), deep))) == printed


def test_two_uses_of_a_list_count_on_and_one_may_start_over_at_any_depth() -> None:
    over = override(0, '<w:startOverride w:val="5"/>') + override(1, '<w:startOverride w:val="3"/>')
    part = listing(*OUTLINE, more=num(2) + num(3, over))
    listed = [(1, 0), (1, 1), (2, 1), (2, 0), (3, 0), (3, 1), (3, 1), (3, 0), (3, 1), (1, 0)]
    found = document(*[p("x", listed=one) for one in listed], numbering=part)
    assert numbers(found) == ["1.", "1.1", "1.2", "2.", "5.", "5.3", "5.4", "6.", "6.3", "7."]


def test_a_use_may_look_different_from_its_list() -> None:
    part = listing(*OUTLINE, more=num(2, override(0, level(0, "upperLetter", "%1)", 2))))
    assert numbers(document(p("x", listed=(2, 0)), p("y", listed=(2, 1)), numbering=part)) == ["B)", "B.1"]


def test_a_list_may_be_that_of_a_style_of_lists() -> None:
    named = style("Council", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>', kind="numbering")
    link = '<w:abstractNum w:abstractNumId="8"><w:numStyleLink w:val="Council"/></w:abstractNum>'
    part = listing(*OUTLINE, more=link + num(2, kind=8))
    found = document(p("x", listed=(1, 0)), p("y", listed=(2, 0)), numbering=part, styles=styles(named))
    assert numbers(found) == ["1.", "2."]


def test_a_paragraph_may_go_deeper_in_the_list_of_its_style() -> None:
    numbered = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    deeper = f'<w:p><w:pPr><w:pStyle w:val="Item"/><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr>{run("y")}</w:p>'
    part = styles(style("Item", numbered))
    found = document(p("x", style="Item"), deeper, numbering=numbering(*OUTLINE), styles=part)
    assert numbers(found) == ["1.", "1.1"]


def test_headings_count_through_their_styles() -> None:
    def linked(depth: int, text: str) -> str:
        return level(depth, "decimal", text).replace("<w:numFmt", f'<w:pStyle w:val="heading {depth + 1}"/><w:numFmt')

    numbered = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    part = styles(style("heading 1", numbered), style("heading 2", numbered), style("Own", based="heading 2"))
    found = document(
        p("Purpose", style="heading 1"), p("Why now", style="heading 2"), p("How", style="Own"),
        p("Costs", style="heading 1"), numbering=numbering(linked(0, "%1"), linked(1, "%1.%2")), styles=part,
    )  # fmt: skip
    assert [(block.kind, block.number, block.level) for block in found.blocks] == [
        ("heading", "1", 1), ("heading", "1.1", 2), ("heading", "1.2", 2), ("heading", "2", 1),
    ]  # fmt: skip


GONE = "<w:rPr><w:del/></w:rPr>"


def test_what_was_deleted_or_is_hidden_is_not_counted_and_an_empty_item_is() -> None:
    numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    deleted = f"<w:p><w:pPr>{numbered}{GONE}</w:pPr><w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>"
    hidden = f"<w:p><w:pPr>{numbered}<w:rPr><w:vanish/></w:rPr></w:pPr>{run('unseen', '<w:vanish/>')}</w:p>"
    empty = f"<w:p><w:pPr>{numbered}</w:pPr></w:p>"
    item = p("x", listed=(1, 0))
    found = document(item, deleted, item, hidden, item, empty, item, numbering=numbering(*OUTLINE))
    assert numbers(found) == ["1.", "2.", "3.", "5."]


def test_the_last_paragraph_of_a_cell_may_be_deleted_with_its_number() -> None:
    gone = f'<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>{GONE}</w:pPr></w:p>'
    cell = tc(p("mend it", listed=(1, 0)), gone)
    found = document(tbl(tr(cell, tc("x"))), p("next", listed=(1, 0)), numbering=numbering(*OUTLINE))
    assert [cell.text for cell in found.tables[0].cells] == ["1. mend it", "x"]
    assert found.blocks[-1].number == "2."


def test_numbers_that_only_a_print_would_show_are_missed_aloud() -> None:
    begin, end = (f'<w:fldChar w:fldCharType="{kind}"/>' for kind in ("begin", "end"))
    field = f"<w:r>{begin}<w:instrText> LISTNUM </w:instrText>{end}</w:r>"
    assert codes(document(f"<w:p>{field}{run('mend it')}</w:p>")) == {"NUMBERS_NOT_SAID"}
