"""Word files written as bare XML, for tests of what a Word file may hold and python-docx cannot write."""

from __future__ import annotations

import io
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SPACES = (
    f'xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:w16se="http://schemas.microsoft.com/office/word/2015/wordml/symex" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
)
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def run(text: str, look: str = "") -> str:
    """A `w:r`; look: its properties, as `<w:b/>`."""
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def p(*inside: str, style: str = "", listed: tuple[int, int] | None = None) -> str:
    """A paragraph of runs, or of plain text; listed: the number of its list and its depth."""
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    if listed:
        properties += f'<w:numPr><w:ilvl w:val="{listed[1]}"/><w:numId w:val="{listed[0]}"/></w:numPr>'
    runs = "".join(text if text.startswith("<") else run(text) for text in inside)
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def tc(*inside: str, wide: int | str = 1, merge: str = "", fill: str = "") -> str:
    """A cell; merge: `restart` or `continue` of a cell over several rows."""
    properties = f'<w:gridSpan w:val="{wide}"/>' if wide != 1 else ""
    properties += f'<w:vMerge w:val="{merge}"/>' if merge else ""
    properties += f'<w:shd w:val="clear" w:fill="{fill}"/>' if fill else ""
    return (
        f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(one if one.startswith('<') else p(one) for one in inside)}</w:tc>"
    )


def tr(*cells: str) -> str:
    """A row of cells, or of plain texts."""
    return f"<w:tr>{''.join(cell if cell.startswith('<') else tc(cell) for cell in cells)}</w:tr>"


def tbl(*rows: str) -> str:
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def level(depth: int, form: str, text: str, start: int = 1) -> str:
    inside = f'<w:start w:val="{start}"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/>'
    return f'<w:lvl w:ilvl="{depth}">{inside}</w:lvl>'


def numbering(*levels: str) -> str:
    """A numbering part with one list, number 1."""
    return (
        f'<w:numbering {SPACES}><w:abstractNum w:abstractNumId="7">{"".join(levels)}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num></w:numbering>'
    )


def deleted(text: str) -> str:
    """Words that were deleted while changes were tracked."""
    return f"<w:del><w:r><w:delText>{text}</w:delText></w:r></w:del>"


def char(kind: str, inside: str = "") -> str:
    """A mark of a field: where it begins, where its result begins, where it ends."""
    return f'<w:r><w:fldChar w:fldCharType="{kind}">{inside}</w:fldChar></w:r>'


def field(code: str, result: str | None) -> str:
    """A field with its code and its result; None for one without."""
    shown = "" if result is None else char("separate") + run(result)
    return f"{char('begin')}<w:r><w:instrText>{code}</w:instrText></w:r>{shown}{char('end')}"


def sdt(content: str, properties: str = "") -> str:
    """A content control."""
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def styles(*held: str) -> str:
    """A part of styles."""
    return f"<w:styles {SPACES}>{''.join(held)}</w:styles>"


def style(name: str, inside: str = "", *, based: str = "", kind: str = "paragraph") -> str:
    """A style whose id and name are the same."""
    above = f'<w:basedOn w:val="{based}"/>' if based else ""
    return f'<w:style w:type="{kind}" w:styleId="{name}"><w:name w:val="{name}"/>{above}{inside}</w:style>'


def relation(name: str, kind: str, target: str, *, outside: bool = False) -> str:
    """What a part says it belongs with; name: its id there."""
    mode = ' TargetMode="External"' if outside else ""
    return f'<Relationship Id="{name}" Type="{RELATION}/{kind}" Target="{target}"{mode}/>'


def docx(*body: str, before: str = "", related: str = "", **parts: str) -> bytes:
    """The bytes of a Word file of these blocks.

    before: what stands before the root element. related: the relations of the text part. parts: more XML parts by
    their names.
    """
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        document = f"{before}<w:document {SPACES}><w:body>{''.join(body)}</w:body></w:document>"
        archive.writestr("word/document.xml", document)
        if related:
            space = "http://schemas.openxmlformats.org/package/2006/relationships"
            relations = f'<Relationships xmlns="{space}">{related}</Relationships>'
            archive.writestr("word/_rels/document.xml.rels", relations)
        for name, xml in parts.items():
            archive.writestr(f"word/{name}.xml", xml)
    return out.getvalue()
