"""PDF pages drawn word by word, for tests that need to know where everything stands."""

from __future__ import annotations

from dataclasses import dataclass, field

WIDTH, HEIGHT = 595, 842
FONTS = {"plain": "Helvetica", "bold": "Helvetica-Bold"}


@dataclass
class Sheet:
    """One page; distances in points from its top left corner, as the reader counts them."""

    drawn: list[str] = field(default_factory=list)

    def write(
        self, x: float, top: float, text: str, *, size: float = 10, font: str = "plain", turned: bool = False
    ) -> None:
        """One run of words whose capitals begin `top` points from the top of the page."""
        words = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        matrix = f"0 1 -1 0 {x} {HEIGHT - top}" if turned else f"1 0 0 1 {x} {HEIGHT - top - size}"
        self.drawn.append(f"BT /{font} {size} Tf {matrix} Tm ({words}) Tj ET")

    def lines(self, x: float, top: float, *texts: str, step: float = 13, **look: object) -> None:
        """Lines one below the other."""
        for index, text in enumerate(texts):
            self.write(x, top + index * step, text, **look)  # type: ignore[arg-type]

    def fill(self, x0: float, top: float, x1: float, bottom: float, colour: tuple[float, float, float]) -> None:
        """A painted rectangle; colours from 0 to 1."""
        self.drawn.append(
            f"{' '.join(map(str, colour))} rg {x0} {HEIGHT - bottom} {x1 - x0} {bottom - top} re f 0 0 0 rg"
        )

    def box(self, x0: float, top: float, x1: float, bottom: float) -> None:
        """The four rules of a cell."""
        self.drawn.append(f"{x0} {HEIGHT - bottom} {x1 - x0} {bottom - top} re S")

    def rule(self, x0: float, top: float, x1: float, bottom: float) -> None:
        """A thin line."""
        self.drawn.append(f"{x0} {HEIGHT - top} m {x1} {HEIGHT - bottom} l S")

    def table(
        self, xs: list[float], ys: list[float], *rows: list[str | None], spans: dict[tuple[int, int], int] | None = None
    ) -> None:
        """A ruled table; `spans`: how many rows a cell reaches down. A cell of None is covered by one above."""
        for row, texts in enumerate(rows):
            for column, text in enumerate(texts):
                if text is None:
                    continue
                down = (spans or {}).get((row, column), 1)
                self.box(xs[column], ys[row], xs[column + 1], ys[row + down])
                if text:
                    self.lines(xs[column] + 3, ys[row] + 3, *text.split("\n"), step=12)


def pdf(*sheets: Sheet, extra: str = "") -> bytes:
    """The bytes of a PDF of these pages. extra: added to the trailer."""
    fonts = "".join(
        f"/{name} << /Type /Font /Subtype /Type1 /BaseFont /{base} /Encoding /WinAnsiEncoding >> "
        for name, base in FONTS.items()
    )
    kids = " ".join(f"{3 + 2 * index} 0 R" for index in range(len(sheets)))
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", f"<< /Type /Pages /Kids [{kids}] /Count {len(sheets)} >>".encode()]
    for index, sheet in enumerate(sheets):
        stream = "\n".join(sheet.drawn).encode("cp1252")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Contents {4 + 2 * index} 0 R "
            f"/Resources << /Font << {fonts}>> >> >>".encode()
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
    return _file(objects, extra)


def _file(objects: list[bytes], extra: str) -> bytes:
    out, offsets = bytearray(b"%PDF-1.7\n"), []
    for number, content in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    out += b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1,
        extra.encode(),
        start,
    )
    return bytes(out)
