"""What hides in a Word file: tracked changes, hidden words, content controls, forms, fields and links."""

from __future__ import annotations

from tiny_docx import SPACES, char, deleted, field, p, relation, run, sdt, style, styles, tbl, tc, tr
from word_papers import codes, document, lawful, texts


def test_tracked_changes_insertions_in_deletions_out_and_said_aloud() -> None:
    body = (
        f"<w:p>{run('Mend the ')}<w:del><w:r><w:delText>crane</w:delText></w:r></w:del><w:ins>{run('gates')}</w:ins>"
        f"<w:moveFrom>{run(' soon')}</w:moveFrom><w:moveTo>{run(' now')}</w:moveTo></w:p>"
    )
    found = document(body)
    assert texts(found) == ["Mend the gates now"]
    assert "TRACKED_CHANGES" in [problem.code for problem in found.problems]


def test_hidden_words_are_not_read_and_said_aloud() -> None:
    found = document(p("Seen.", run(" Unseen.", "<w:vanish/>")))
    assert texts(found) == ["Seen."]
    assert any(problem.code.startswith("HIDDEN_TEXT") for problem in found.problems)


def test_content_controls_fields_and_links_are_read_and_their_code_is_not() -> None:
    found = document(
        f"<w:sdt><w:sdtPr/><w:sdtContent>{p('In a control.')}</w:sdtContent></w:sdt>",
        f"<w:p><w:hyperlink>{run('A link')}</w:hyperlink><w:r><w:instrText>PAGE 3</w:instrText></w:r></w:p>",
        f"<w:p><w:sdt><w:sdtContent>{run('Inline')}</w:sdtContent></w:sdt></w:p>",
    )
    assert texts(found) == ["In a control.", "A link", "Inline"]


def test_a_text_box_is_read_once() -> None:
    box = f"<w:txbxContent>{p('In the box.')}</w:txbxContent>"
    both = (
        f"<mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>"
    )
    found = document(f"<w:p><w:r><w:t>Beside it.</w:t></w:r><w:r>{both}</w:r></w:p>")
    assert sorted(texts(found)) == ["Beside it.", "In the box."]


def test_running_headers_are_furniture() -> None:
    header = f"<w:hdr {SPACES}>{p('Thornmere Borough Council')}</w:hdr>"
    found = document(p("Words."), header1=header)
    assert [(block.kind, block.text) for block in found.blocks] == [
        ("paragraph", "Words."),
        ("furniture", "Thornmere Borough Council"),
    ]


def ending(*inside: str, mark: str) -> str:
    """A paragraph whose end was changed: `del`, `moveFrom`, `ins`."""
    return f"<w:p><w:pPr><w:rPr><w:{mark}/></w:rPr></w:pPr>{''.join(inside)}</w:p>"


# -- tracked changes --


def test_a_deleted_end_joins_paragraphs() -> None:
    found = document(ending(run("Mend the "), mark="del"), ending(run("old "), mark="del"), p("gates."), p("Next."))
    assert texts(found) == ["Mend the old gates.", "Next."]
    assert lawful(found)


def test_a_deleted_paragraph_leaves_nothing_and_a_moved_one_stands_where_it_went() -> None:
    away = ending(f"<w:moveFrom>{run('Moved.')}</w:moveFrom>", mark="moveFrom")
    here = ending(f"<w:moveTo>{run('Moved.')}</w:moveTo>", mark="moveTo")
    found = document(p("One."), ending(deleted("Two."), mark="del"), away, p("Three."), here)
    assert texts(found) == ["One.", "Three.", "Moved."]


def test_an_end_deleted_before_a_table_or_at_the_end_of_all_keeps_the_words() -> None:
    found = document(ending(run("Before."), mark="del"), tbl(tr("a", "b")), ending(run("Last."), mark="del"))
    assert [block.text for block in found.blocks] == ["Before.", "", "Last."]


def test_words_deleted_from_an_insertion_are_gone_and_a_changed_look_is_no_change_of_words() -> None:
    look = "<w:rPrChange><w:rPr><w:vanish/><w:strike/></w:rPr></w:rPrChange>"
    found = document(f"<w:p><w:ins>{run('Mend ')}{deleted('old ')}{run('gates', look)}</w:ins></w:p>")
    assert texts(found) == ["Mend gates"]
    assert not found.blocks[0].passage.lines[0].struck
    assert codes(found) == {"TRACKED_CHANGES"}


# -- hidden words --


def test_words_hidden_by_a_style_are_not_read_and_shown_again_where_they_say_so() -> None:
    part = styles(
        style("Aside", "<w:rPr><w:vanish/></w:rPr>"), style("Letters", "<w:rPr><w:vanish/></w:rPr>", kind="character")
    )
    shown = run(" Seen.", '<w:vanish w:val="0"/>')
    found = document(
        p("Read.", run("Not read.", '<w:rStyle w:val="Letters"/>')), p("Nor this.", shown, style="Aside"), styles=part
    )
    assert texts(found) == ["Read.", " Seen."]
    assert codes(found) == {"HIDDEN_TEXT_PASSED_OVER"}


def test_words_too_small_to_be_seen_are_read_and_said_aloud() -> None:
    found = document(p("Seen.", run(" Ten sold.", '<w:sz w:val="2"/>')), p(run(" ", '<w:sz w:val="2"/>')))
    assert texts(found) == ["Seen. Ten sold."]
    assert codes(found) == {"HIDDEN_TEXT"}


def test_white_words_are_told_of_where_the_paper_is_white() -> None:
    white, dark = '<w:rPr><w:color w:val="FFFFFF"/></w:rPr>', '<w:pPr><w:shd w:val="clear" w:fill="1F3864"/></w:pPr>'
    part = styles(style("White", white), style("Banner", dark + white, based="White"))
    assert codes(document(p("Seen."), p("Unseen.", style="White"), styles=part)) == {"HIDDEN_TEXT"}
    assert codes(document(p("Seen.", style="Banner"), p("", style="White"), styles=part)) == set()


def test_a_hidden_mark_without_hidden_words_is_not_worth_a_word() -> None:
    found = document(f"<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>{run('Seen.')}</w:p>")
    assert texts(found) == ["Seen."]
    assert found.problems == ()


def test_a_heading_that_runs_into_its_paragraph_is_seen() -> None:
    found = document(f"<w:p><w:pPr><w:rPr><w:vanish/><w:specVanish/></w:rPr></w:pPr>{run('Costs.')}</w:p>", p("None."))
    assert texts(found) == ["Costs.", "None."]


# -- content controls and forms --


def test_a_chosen_value_is_read_and_a_prompt_is_not_one() -> None:
    date = sdt(run("3 May 2027"), '<w:date w:fullDate="2027-05-03T00:00:00Z"/>')
    choice = sdt(run("Accepted"), '<w:dropDownList><w:listItem w:value="1" w:displayText="Accepted"/></w:dropDownList>')
    prompt = sdt(run("Click to enter a date.", '<w:rStyle w:val="PlaceholderText"/>'), "<w:showingPlcHdr/><w:date/>")
    found = document(f"<w:p>{run('By ')}{date}{run(': ')}{choice}</w:p>", f"<w:p>{run('By ')}{prompt}</w:p>")
    assert texts(found) == ["By 3 May 2027: Accepted", "By "]
    assert codes(found) == {"CONTENT_CONTROLS", "PROMPTS_NOT_READ"}


def test_boxes_to_tick_are_read_as_they_are_printed() -> None:
    new = sdt(run("☒"), '<w14:checkbox><w14:checked w14:val="1"/></w14:checkbox>')

    def old(state: str) -> str:
        begin = char("begin", f"<w:ffData><w:checkBox><w:default w:val='0'/>{state}</w:checkBox></w:ffData>")
        return f"{begin}<w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r>{char('end')}"

    ticked, unticked = old("<w:checked/>"), old('<w:checked w:val="0"/>')
    found = document(f"<w:p>{new}{run(' Yes ')}{ticked}{run(' No ')}{unticked}{old('')}</w:p>")
    assert texts(found) == ["☒ Yes ☒ No ☐☐"]


def test_a_choice_of_an_old_form_is_read() -> None:
    entries = '<w:listEntry w:val="Red"/><w:listEntry w:val="Green"/>'
    begin = char("begin", f'<w:ffData><w:ddList><w:result w:val="1"/>{entries}</w:ddList></w:ffData>')
    code = "<w:r><w:instrText> FORMDROPDOWN </w:instrText></w:r>"
    assert texts(document(f"<w:p>{run('Status: ')}{begin}{code}{char('end')}</w:p>")) == ["Status: Green"]


# -- fields --


def test_the_result_of_a_field_is_read_and_its_code_is_not() -> None:
    inner = f"{char('begin')}<w:r><w:instrText> IF </w:instrText></w:r>{field('MERGEFIELD x', 'inner')}"
    whole = f"{inner}<w:r><w:instrText> = 1 </w:instrText></w:r>{char('separate')}{run('outer')}{char('end')}"
    simple = f'<w:fldSimple w:instr="REF item">{run("item 4")}</w:fldSimple>'
    found = document(f"<w:p>{whole}{run(' and ')}{simple}</w:p>", f"<w:p>{run('Page ')}{field('PAGE', None)}</w:p>")
    assert texts(found) == ["outer and item 4", "Page "]
    assert found.problems == ()


def test_a_field_that_is_never_closed_swallows_nothing() -> None:
    found = document(f"<w:p>{char('begin')}{run('Mend it.')}</w:p>", f"<w:p>{char('end')}{run('Paint it.')}</w:p>")
    assert texts(found) == ["Mend it.", "Paint it."]
    assert found.problems == ()


def test_a_date_that_moves_is_read_and_said_aloud() -> None:
    moving, fixed = field(' DATE \\@ "d MMMM yyyy" ', "3 May 2027"), field(" CREATEDATE ", "1 May 2027")
    found = document(f"<w:p>{moving}</w:p>", f"<w:p>{fixed}</w:p>")
    assert texts(found) == ["3 May 2027", "1 May 2027"]
    assert codes(found) == {"MOVING_DATES"}
    assert codes(document(f"<w:p>{fixed}</w:p>")) == set()


def test_where_links_lead_is_known_with_the_words_they_hang_on() -> None:
    written = f'<w:hyperlink r:id="r1">{run("the plan")}</w:hyperlink>'
    coded = field(' HYPERLINK "https://marsh.example/old" ', "the old one")
    local = r" HYPERLINK \l top"
    inside = f'<w:hyperlink w:anchor="top">{run("above")}</w:hyperlink>{field(local, "there")}'
    found = document(
        f"<w:p>{run('See ')}{written}{run(' or ')}{coded}{inside}</w:p>",
        tbl(tr("x", tc(p("one"), f"<w:p>{run('or ')}{written}</w:p>"))),
        related=relation("r1", "hyperlink", "https://marsh.example/plan", outside=True),
    )
    assert texts(found) == ["See the plan or the old oneabovethere"]
    assert [(link, found.text_at(place)) for link, place in found.links] == [
        ("https://marsh.example/plan", "the plan"), ("https://marsh.example/old", "the old one"),
        ("https://marsh.example/plan", "the plan"),
    ]  # fmt: skip
    assert lawful(found)
