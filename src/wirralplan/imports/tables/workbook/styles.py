"""How cells are formatted: as which number or date, bold or struck through, filled or not."""

from collections.abc import Sequence
from xml.etree.ElementTree import Element
from zipfile import ZipFile

from wirralplan.frozen import frozen
from wirralplan.imports.tables.workbook.colours import fill_words
from wirralplan.imports.tables.workbook.package import elements
from wirralplan.imports.tables.workbook.strings import is_set

# The formats that have a number only. What they are depends on the country; dates are day first.
_BUILT_IN = {
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    **dict.fromkeys((5, 6, 37, 38, 41, 42), "#,##0"),
    **dict.fromkeys((7, 8, 39, 40, 43, 44), "#,##0.00"),
    9: "0%",
    10: "0.00%",
    11: "0.00E+00",
    14: "dd/mm/yyyy",
    15: "d-mmm-yy",
    16: "d-mmm",
    17: "mmm-yy",
    18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM",
    20: "h:mm",
    21: "h:mm:ss",
    22: "dd/mm/yyyy h:mm",
    45: "mm:ss",
    46: "[h]:mm:ss",
    47: "mm:ss",
    49: "@",
}


@frozen
class Style:
    """How a cell looks; ``code`` is the format of its number, ``fill`` a colour in words."""

    code: str = "General"
    is_bold: bool = False
    is_struck: bool = False
    fill: str = ""


def styles(archive: ZipFile, part: str, theme: Sequence[str]) -> list[Style]:
    """The styles of a workbook in the order in which cells count them."""
    found = {
        element.tag: element
        for element in elements(archive, part, "numFmts", "fonts", "fills", "cellXfs")
    }
    nothing = Element("nothing")
    codes = _BUILT_IN | {
        int(one.attrib["numFmtId"]): one.attrib["formatCode"]
        for one in found.get("numFmts", nothing)
    }
    fonts = [
        (is_set(font, "b"), is_set(font, "strike")) for font in found.get("fonts", nothing)
    ] or [(False, False)]
    fills = [fill_words(fill, theme) for fill in found.get("fills", nothing)] or [""]
    return [
        Style(
            codes.get(int(one.get("numFmtId", "0")), "General"),
            *fonts[int(one.get("fontId", "0"))],
            fills[int(one.get("fillId", "0"))],
        )
        for one in found.get("cellXfs", nothing)
    ] or [Style()]
