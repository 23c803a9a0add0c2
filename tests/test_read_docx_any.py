"""Any Word file of visible, inserted, deleted, moved and hidden runs in any nesting: no word lost, none invented."""

from __future__ import annotations

from itertools import count

from hypothesis import given, settings
from hypothesis import strategies as st
from tiny_docx import deleted, field, p, run, sdt, tbl, tc, tr
from word_papers import document, lawful

Piece = tuple[str, list[str], list[str]]
"""XML, the words that are seen, and the words that are not."""


def for_two_programs(block: str) -> str:
    """A text box as Word writes it: once for itself and once for older programs."""
    box = f"<w:txbxContent>{block}</w:txbxContent>"
    choices = f"<mc:Choice><w:drawing>{box}</w:drawing></mc:Choice><mc:Fallback>{box}</mc:Fallback>"
    return f"<w:r><mc:AlternateContent>{choices}</mc:AlternateContent></w:r>"


class Maker:
    """Makes pieces, each with words of its own, so that every one can be looked for."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw
        self.names = count()

    def name(self) -> str:
        return f"w{next(self.names)}x"

    def run(self) -> Piece:
        kinds = ("seen", "ins", "del", "from", "to", "hidden", "prompt", "code", "link", "tag", "control", "twice")
        kind, name = self.draw(st.sampled_from(kinds)), self.name()
        plain = run(f"{name} ")
        xml = {
            "seen": plain, "ins": f"<w:ins>{plain}</w:ins>", "del": deleted(name), "hidden": run(name, "<w:vanish/>"),
            "from": f"<w:moveFrom>{plain}</w:moveFrom>", "to": f"<w:moveTo>{plain}</w:moveTo>",
            "prompt": sdt(plain, "<w:showingPlcHdr/>"), "control": sdt(plain), "code": field(f" REF {name} ", None),
            "link": f"<w:hyperlink>{plain}</w:hyperlink>", "tag": f"<w:smartTag><w:ins>{plain}</w:ins></w:smartTag>",
            "twice": for_two_programs(p(plain)),
        }[kind]  # fmt: skip
        gone = kind in ("del", "from", "hidden", "prompt", "code")
        return (xml, [], [name]) if gone else (xml, [name], [])

    def paragraph(self) -> Piece:
        runs = [self.run() for _ in range(self.draw(st.integers(0, 4)))]
        mark = self.draw(st.sampled_from(["", "", "", "<w:del/>", "<w:ins/>"]))
        xml, seen, gone = joined(runs)
        return f"<w:p><w:pPr><w:rPr>{mark}</w:rPr></w:pPr>{xml}</w:p>", seen, gone

    def table(self, depth: int) -> Piece:
        rows = [self.row(depth) for _ in range(self.draw(st.integers(1, 3)))]
        xml, seen, gone = joined(rows)
        return tbl(xml), seen, gone

    def row(self, depth: int) -> Piece:
        cells = [self.cell(depth) for _ in range(self.draw(st.integers(1, 3)))]
        xml, seen, gone = joined(cells)
        if self.draw(st.integers(0, 5)) == 0:
            return tr(xml).replace("<w:tr>", "<w:tr><w:trPr><w:del/></w:trPr>", 1), [], seen + gone
        return tr(xml), seen, gone

    def cell(self, depth: int) -> Piece:
        merge = self.draw(st.sampled_from(["", "", "restart", "continue"]))
        xml, seen, gone = self.blocks(depth - 1)
        return tc(xml or p(""), merge=merge, wide=self.draw(st.integers(1, 2))), seen, gone

    def blocks(self, depth: int) -> Piece:
        pieces = []
        for _ in range(self.draw(st.integers(0, 3))):
            is_table = depth > 0 and self.draw(st.integers(0, 3)) == 0
            xml, seen, gone = self.table(depth) if is_table else self.paragraph()
            wrapped = self.draw(st.sampled_from(["{}", "{}", "<w:customXml>{}</w:customXml>", sdt("{}")]))
            pieces.append((wrapped.format(xml), seen, gone))
        return joined(pieces)


def joined(pieces: list[Piece]) -> Piece:
    return (
        "".join(xml for xml, _, _ in pieces),
        [word for _, seen, _ in pieces for word in seen],
        [word for _, _, gone in pieces for word in gone],
    )


@st.composite
def papers(draw: st.DrawFn) -> Piece:
    return Maker(draw).blocks(2)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(papers())
def test_every_visible_word_is_read_once_and_no_other(paper: Piece) -> None:
    xml, seen, gone = paper
    found = document(xml)
    read = " ".join(passage.text for passage in found.passages()).split()
    assert sorted(read) == sorted(seen)
    assert not set(read) & set(gone)
    assert lawful(found)
    assert "TEXT_LEFT_OUT" not in {problem.code for problem in found.problems}
