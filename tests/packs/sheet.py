"""One page: words, rules and fills at their places, and the page as PDF."""

from __future__ import annotations

import io
from dataclasses import dataclass, field

import pikepdf
import pypdfium2
from pdfminer.fontmetrics import FONT_METRICS

FAMILIES = {
    "sans": ("Helvetica", "Helvetica-Bold", "Helvetica-Oblique"),
    "serif": ("Times-Roman", "Times-Bold", "Times-Italic"),
    "typed": ("Courier", "Courier-Bold", "Courier-Oblique"),
}
STYLES = ("plain", "bold", "italic")
A4 = (595.0, 842.0)
LETTER = (612.0, 792.0)
SLIDE = (720.0, 540.0)

WELSH = {"Ŵ": "\x81", "ŵ": "\x8d", "Ŷ": "\x8f", "ŷ": "\x90"}
"""Letters that the code page of PDF's own fonts lacks, at places it leaves empty."""
DIFFERENCES = (129, "/Wcircumflex", 141, "/wcircumflex", 143, "/Ycircumflex", "/ycircumflex")


def name_of(family: str, style: str) -> str:
    """The name of a standard font: its widths are known, so it needs not be in the file."""
    return FAMILIES[family][STYLES.index(style)]


def width(words: str, size: float, family: str = "sans", style: str = "plain") -> float:
    """How wide words are printed, in points."""
    metrics = FONT_METRICS[name_of(family, style)][1]
    return sum(metrics.get(letter, 556) for letter in words) * size / 1000


def _coded(words: str) -> bytes:
    for letter, place in WELSH.items():
        words = words.replace(letter, place)
    held = bytes(ord(letter) if letter in WELSH.values() else letter.encode("cp1252")[0] for letter in words)
    return held.replace(b"\\", rb"\\").replace(b"(", rb"\(").replace(b")", rb"\)")


@dataclass(slots=True, kw_only=True)
class Sheet:
    """A page while it is drawn. Distances in points from its top left corner. `picture`: a scan instead of words."""

    size: tuple[float, float] = A4
    drawn: list[bytes] = field(default_factory=list)
    fonts: set[str] = field(default_factory=set)
    picture: bytes | None = None

    @property
    def landscape(self) -> bool:
        """Whether it is wider than high."""
        return self.size[0] > self.size[1]

    def write(
        self, x: float, top: float, words: str, *, size: float = 11, family: str = "sans", style: str = "plain",
        turned: bool = False,
    ) -> None:  # fmt: skip
        """One run of words, `top` down to its capitals; `turned` reads downwards."""
        font = name_of(family, style)
        self.fonts.add(font)
        matrix = f"0 -1 1 0 {x:.2f}" if turned else f"1 0 0 1 {x:.2f}"
        low = self.size[1] - top - (0 if turned else size * 0.8)
        self.drawn.append(f"BT /{font} {size} Tf {matrix} {low:.2f} Tm (".encode() + _coded(words) + b") Tj ET")

    def rule(self, x0: float, y0: float, x1: float, y1: float, thick: float = 0.5) -> None:
        """A straight line."""
        tall = self.size[1]
        self.drawn.append(f"{thick} w {x0:.1f} {tall - y0:.1f} m {x1:.1f} {tall - y1:.1f} l S".encode())

    def fill(self, x0: float, top: float, x1: float, bottom: float, colour: str) -> None:
        """A painted rectangle; `colour` as PDF wants it, `0.9 0.9 0.9`."""
        box = f"{x0:.1f} {self.size[1] - bottom:.1f} {x1 - x0:.1f} {bottom - top:.1f}"
        self.drawn.append(f"q {colour} rg {box} re f Q".encode())

    def box(self, x0: float, top: float, x1: float, bottom: float) -> None:
        """Four rules."""
        self.drawn.append(f"0.5 w {x0:.1f} {self.size[1] - bottom:.1f} {x1 - x0:.1f} {bottom - top:.1f} re S".encode())

    def middle(self, top: float, words: str, *, size: float = 11, family: str = "sans", style: str = "plain") -> None:
        """Words in the middle of the page."""
        left = (self.size[0] - width(words, size, family, style)) / 2
        self.write(left, top, words, size=size, family=family, style=style)

    def to_pdf(self, pdf: pikepdf.Pdf, fonts: dict[str, pikepdf.Object]) -> pikepdf.Object:
        """The page as an object of `pdf`; `fonts` are shared by all its pages."""
        resources = pikepdf.Dictionary(Font=pikepdf.Dictionary())
        for name in sorted(self.fonts):
            resources.Font[f"/{name}"] = fonts.setdefault(name, _font(pdf, name))
        content = b"\n".join(self.drawn)
        if self.picture is not None:
            resources.XObject = pikepdf.Dictionary(Scan=_image(pdf, self.picture))
            content = b"q %d 0 0 %d 0 0 cm /Scan Do Q\n" % (round(self.size[0]), round(self.size[1])) + content
        return pdf.make_indirect(
            pikepdf.Dictionary(
                Type=pikepdf.Name.Page,
                MediaBox=[0, 0, *(round(side, 2) for side in self.size)],
                Resources=resources,
                Contents=pdf.make_stream(content),
            )
        )


def scanned(sheet: Sheet, dots: int = 110) -> Sheet:
    """The page as a scanner sees it: a grey picture, no words."""
    with pikepdf.new() as pdf:
        pdf.pages.append(pikepdf.Page(sheet.to_pdf(pdf, {})))
        held = io.BytesIO()
        pdf.save(held)
    with pypdfium2.PdfDocument(held.getvalue()) as read:
        picture = read[0].render(scale=dots / 72, grayscale=True).to_pil()
    jpeg = io.BytesIO()
    picture.convert("L").save(jpeg, "JPEG", quality=40)
    return Sheet(size=sheet.size, picture=jpeg.getvalue())


def _font(pdf: pikepdf.Pdf, name: str) -> pikepdf.Object:
    differences = [pikepdf.Name(one) if isinstance(one, str) else one for one in DIFFERENCES]
    encoding = pikepdf.Dictionary(
        Type=pikepdf.Name.Encoding, BaseEncoding=pikepdf.Name.WinAnsiEncoding, Differences=pikepdf.Array(differences)
    )
    font = pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name(f"/{name}"), Encoding=encoding
    )
    return pdf.make_indirect(font)


def _image(pdf: pikepdf.Pdf, jpeg: bytes) -> pikepdf.Object:
    """A grey JPEG; its size stands in its frame header."""
    frame = jpeg.index(b"\xff\xc0")
    tall, wide = (int.from_bytes(jpeg[frame + at : frame + at + 2], "big") for at in (5, 7))
    image = pdf.make_stream(jpeg)
    image.Type, image.Subtype = pikepdf.Name.XObject, pikepdf.Name.Image
    image.Width, image.Height, image.BitsPerComponent = wide, tall, 8
    image.ColorSpace, image.Filter = pikepdf.Name.DeviceGray, pikepdf.Name.DCTDecode
    return image
