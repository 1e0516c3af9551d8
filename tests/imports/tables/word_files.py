"""Documents of Word for tests, written as XML where a library cannot make them, and as shown."""

import zipfile
from collections.abc import Mapping
from io import BytesIO
from xml.sax.saxutils import escape

from wirralplan.imports.tables.docx import read
from wirralplan.imports.tables.grid import Cell, Contents, Row

TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMES = (
    f'xmlns:r="{_RELATIONS}" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
)
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

# Bullets in three levels as list 1, numbers as list 2, no marks as list 3.
NUMBERING = "<w:numbering>{}{}</w:numbering>".format(
    "".join(
        f'<w:abstractNum w:abstractNumId="{at}">'
        + "".join(
            f'<w:lvl w:ilvl="{level}"><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
            for level in range(3)
        )
        + "</w:abstractNum>"
        for at, form, text in ((0, "bullet", "•"), (1, "decimal", "%1."), (2, "none", ""))
    ),
    "".join(
        f'<w:num w:numId="{at + 1}"><w:abstractNumId w:val="{at}"/></w:num>' for at in range(3)
    ),
)
STYLES = "<w:styles>{}</w:styles>".format(
    "".join(
        f'<w:style w:type="paragraph" w:styleId="{name.replace(" ", "")}">'
        f'<w:name w:val="{name}"/>{rest}</w:style>'
        for name, rest in (
            ("heading 1", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'),
            ("heading 2", '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>'),
            ("Title", ""),
            ("toc 1", ""),
            ("Bulleted", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'),
            ("Of it", '<w:basedOn w:val="Bulleted"/>'),
            ("Gone", "<w:rPr><w:strike/></w:rPr>"),
        )
    )
)


def run(text: str, properties: str = "") -> str:
    """A run of text with properties such as ``<w:strike/>``."""
    looks = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{looks}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def p(*content: str, properties: str = "") -> str:
    """A paragraph of runs, or of plain text, with properties such as ``<w:pStyle …/>``."""
    looks = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    inner = "".join(one if one.startswith("<") else run(one) for one in content)
    return f"<w:p>{looks}{inner}</w:p>"


def styled(name: str, text: str) -> str:
    """A paragraph in the style with this id."""
    return p(text, properties=f'<w:pStyle w:val="{name}"/>')


def point(text: str, level: int = 0, numbering: int = 1) -> str:
    """A point of a list."""
    numbers = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{numbering}"/></w:numPr>'
    return p(text, properties=numbers) if text else p(properties=numbers)


def tc(*content: str, properties: str = "") -> str:
    """A cell of paragraphs, or of plain text, with properties such as ``<w:vMerge/>``."""
    blocks = ("<w:p>", "<w:tbl>", "<w:sdt>")
    inner = "".join(one if one.startswith(blocks) else p(one) for one in content)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner or p()}</w:tc>"


def wide(text: str, columns: int) -> str:
    """A cell over several columns."""
    return tc(text, properties=f'<w:gridSpan w:val="{columns}"/>')


def tr(*cells: str, properties: str = "") -> str:
    """A row of cells, or of plain texts, with properties such as ``<w:hidden/>``."""
    looks = f"<w:trPr>{properties}</w:trPr>" if properties else ""
    inner = "".join(one if one.startswith("<") else tc(one) for one in cells)
    return f"<w:tr>{looks}{inner}</w:tr>"


def tbl(*rows: str, grid: tuple[int, ...] = ()) -> str:
    """A table of rows; ``grid`` has the widths of the columns."""
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in grid)
    return f"<w:tbl><w:tblPr/><w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>"


def word(
    *body: str,
    parts: Mapping[str, str] | None = None,
    links: Mapping[str, str] | None = None,
    core: str = "",
    namespace: str = TRANSITIONAL,
) -> bytes:
    """A document with this body.

    ``parts`` are others by their kind (``header``, ``comments``); ``links`` are addresses by id.
    """
    named = {"styles": STYLES, "numbering": NUMBERING, **(parts or {})}
    targets = [
        *((f"p{kind}", kind, f"{kind}.xml", "") for kind in named),
        *((key, "hyperlink", to, ' TargetMode="External"') for key, to in (links or {}).items()),
    ]
    files = {
        "[Content_Types].xml": "<Types><Override PartName='/word/document.xml' ContentType='applica"
        "tion/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>",
        "_rels/.rels": _relations(
            [
                ("r1", "officeDocument", "word/document.xml", ""),
                ("r2", "core-properties", "docProps/core.xml", ""),
            ]
        ),
        "docProps/core.xml": f"<core xmlns:dc='d'><dc:title>{escape(core)}</dc:title></core>",
        "word/_rels/document.xml.rels": _relations(targets),
        "word/document.xml": f"<w:document><w:body>{''.join(body)}</w:body></w:document>",
        **{f"word/{kind}.xml": text for kind, text in named.items()},
    }
    return zipped(
        {
            path: _HEAD + text.replace(">", f' xmlns:w="{namespace}" {_NAMES}>', 1)
            if text.startswith("<w:")
            else _HEAD + text
            for path, text in files.items()
        }
    )


def zipped(files: Mapping[str, str | bytes]) -> bytes:
    """A zip archive of these files."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, text in files.items():
            archive.writestr(path, text)
    return made.getvalue()


def contents(*body: str, parts: Mapping[str, str] | None = None) -> Contents:
    """What is read of a document with this body."""
    return read(word(*body, parts=parts), "plan.docx")


def rows(found: Contents, table: int = 0) -> list[str]:
    """The rows of a table, a line each: `*` a point, `^` merged, `=` a band, `[]` a remark."""
    return [shown(row) for row in found.tables[table].rows]


def shown(row: Row) -> str:
    """A row on one line."""
    return ("= " if row.is_band else "") + " | ".join(map(_cell, row.cells))


def _cell(cell: Cell) -> str:
    text = " / ".join("*" * line.level + line.text for line in cell.lines)
    remark = f" [{cell.remark}]" if cell.remark else ""
    return ("^" if cell.is_inherited else "") + text + remark


def not_read(found: Contents) -> list[str]:
    """What is not read, each on a line."""
    return [f"{one.where}: {one.what} ({one.why})" for one in found.not_read]


def _relations(targets: list[tuple[str, str, str, str]]) -> str:
    return "<Relationships>{}</Relationships>".format(
        "".join(
            f'<Relationship Id="{key}" Type="{_RELATIONS}/{kind}" Target="{to}"{mode}/>'
            for key, kind, to, mode in targets
        )
    )
