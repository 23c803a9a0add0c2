"""A paragraph's words as a reader sees them: insertions and results in, codes and hidden words out.

What was deleted is gone from the tree already (`unprinted.py`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from extract.read.characters import clean
from extract.read.docx.fields import Fields, address, doubts
from extract.read.docx.names import ALTERNATIVES, CHOICE, FALLBACK, M, R, at
from extract.read.docx.styles import Look, Styles
from extract.read.docx.symbols import shown, symbol
from extract.read.items import Run
from extract.read.package import W

RUNS = frozenset((W + "r", M + "r"))
ASIDE = frozenset(W + name for name in ("pPr", "rPr", "sdtPr", "sdtEndPr", "txbxContent", "tbl", "rt"))
"""Properties, what is read on its own and not inside the paragraph it hangs on, and small print over words."""

SAME = frozenset((ALTERNATIVES, CHOICE, FALLBACK, W + "ruby", W + "rubyBase", W + "r"))
"""What may stand in a run around its own elements."""

MARKS = {
    W + "tab": "\t", W + "ptab": "\t", W + "br": "\n", W + "cr": "\n", W + "noBreakHyphen": "-", W + "softHyphen": "",
}  # fmt: skip
TEXTS = frozenset((W + "t", M + "t"))
NOTES = {W + "footnoteReference": "footnote", W + "endnoteReference": "endnote"}
SOFT_HYPHEN = "\u00ad"
"""Where a word may be broken: printed only where it is."""

SMALLEST, WHITE = 2.0, "ffffff"
"""Letters of fewer points cannot be read, nor can white ones on white."""

EMOJI = "{http://schemas.microsoft.com/office/word/2015/wordml/symex}"
LETTERING = "{urn:schemas-microsoft-com:vml}textpath"
"""Words drawn as a picture, such as `DRAFT` across the page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A mark that refers to a note. kind: `footnote` or `endnote`. is_own: the writer chose the mark."""

    kind: str
    name: str
    is_own: bool


@dataclass(slots=True, kw_only=True)
class Words:
    """Takes down the words of one part's paragraphs.

    targets: the addresses behind the part's links. met: how many characters of its text elements were met, read or
    passed over. raw: the words as the file gives them. noticed: codes of what a reader should be told about.
    references: the notes referred to since they were last taken.
    """

    styles: Styles
    targets: Mapping[str, str] = field(default_factory=dict)
    met: int = 0
    raw: list[str] = field(default_factory=list)
    noticed: set[str] = field(default_factory=set)
    references: list[Reference] = field(default_factory=list)

    def runs(self, paragraph: etree._Element) -> Iterator[Run]:
        """The visible runs of a paragraph, in order, whatever they are wrapped in."""
        style, fields = self.styles.of(paragraph), Fields()
        for element, link in self._inside(paragraph, None):
            look = self.styles.run(element.find(W + "rPr"), style)
            text = "".join(self._words(element, look, fields))
            if text:
                self._look_at(element, text, look)
                yield Run(
                    text=text.upper() if look.capitals else text, size=look.size or 0.0, link=link or fields.link,
                    bold=bool(look.bold), italic=bool(look.italic), struck=bool(look.struck or look.struck_twice),
                )  # fmt: skip
        self.noticed |= {code for one in fields.codes if (code := doubts(one))}

    def _look_at(self, run: etree._Element, text: str, look: Look) -> None:
        """Whether nobody sees words that are read: too small, or white where nothing dark lies under them."""
        is_small = (look.size or SMALLEST) < SMALLEST
        if text.strip() and (is_small or (look.colour == WHITE and not self._is_shaded(run))):
            self.noticed.add("HIDDEN_TEXT")

    def _is_shaded(self, run: etree._Element) -> bool:
        """Whether a run may stand on a dark ground: in a cell or box, or shaded itself, its paragraph or its style."""
        around = [run, *run.iterancestors()]
        styled = [style for one in around if one.tag == W + "p" for style in self.styles.chain(self.styles.of(one))]
        shaded = any(element.find(f"*/{W}shd") is not None for element in (*around, *styled))
        return shaded or any(element.tag in (W + "tc", W + "txbxContent") for element in around)

    def _inside(self, element: etree._Element, link: str | None) -> Iterator[tuple[etree._Element, str | None]]:
        """The runs below an element with the address they lead to."""
        for child in element:
            if child.tag in RUNS:
                yield child, link
            elif child.tag not in ASIDE:
                yield from self._inside(child, self._link(child) or link)

    def _link(self, element: etree._Element) -> str | None:
        if element.tag == W + "hyperlink":
            return self.targets.get(element.get(R + "id", ""))
        if element.tag != W + "fldSimple":
            return None
        code = element.get(W + "instr", "")
        self.noticed |= {found for found in [doubts(code)] if found}
        return address(code)

    def _words(self, run: etree._Element, look: Look, fields: Fields) -> Iterator[str]:
        for element in run:
            if element.tag in TEXTS:
                yield self._text(element, look, fields)
            elif element.tag in SAME:
                yield from self._words(element, look, fields)
            elif element.tag == W + "fldChar":
                yield fields.mark(element)
            elif element.tag == W + "instrText":
                fields.instruct(element.text or "")
            elif not (look.hidden or fields.is_hidden):
                yield self._sign(element)

    def _text(self, element: etree._Element, look: Look, fields: Fields) -> str:
        words = element.text or ""
        self.met += len(words) if element.tag == W + "t" else 0
        if words.strip() and look.hidden:
            self.noticed.add("HIDDEN_TEXT_PASSED_OVER")
        return "" if look.hidden or fields.is_hidden else self._cleaned(shown(words, look.font))

    def _sign(self, element: etree._Element) -> str:
        """What is printed of an element that is no text."""
        if element.tag in MARKS:
            return MARKS[element.tag]
        if element.tag == W + "sym":
            return self._cleaned(symbol(element.get(W + "char", ""), element.get(W + "font")))
        if element.tag == EMOJI + "symEx":
            return self._cleaned(symbol(element.get(EMOJI + "char", ""), None))
        if element.tag in NOTES:
            own = element.get(W + "customMarkFollows", "0") in ("1", "true", "on")
            self.references.append(Reference(kind=NOTES[element.tag], name=element.get(W + "id", ""), is_own=own))
        return " ".join(path.get("string", "") for path in element.iter(LETTERING))

    def _cleaned(self, words: str) -> str:
        self.raw.append(words)
        return clean(words.replace(SOFT_HYPHEN, ""))


def boxes(paragraph: etree._Element) -> Iterator[etree._Element]:
    """The text boxes that hang on a paragraph; those inside them hang on paragraphs of their own."""
    for element in paragraph.iter(W + "txbxContent"):
        above = next((outer for outer in element.iterancestors() if outer.tag in (W + "txbxContent", W + "p")), None)
        if above is paragraph:
            yield element


def is_hidden(paragraph: etree._Element) -> bool:
    """Whether the end of a paragraph is hidden, so that with hidden words nothing is printed of it."""
    mark = at(paragraph, "pPr/rPr")
    return mark is not None and mark.find(W + "vanish") is not None and mark.find(W + "specVanish") is None


def is_end_gone(paragraph: etree._Element) -> bool:
    """Whether the end of a paragraph was deleted or moved away: the next one reads on from it."""
    mark = at(paragraph, "pPr/rPr")
    return mark is not None and any(mark.find(W + name) is not None for name in ("del", "moveFrom"))
