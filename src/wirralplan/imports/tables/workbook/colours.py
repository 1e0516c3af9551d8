"""Which colour a cell is filled with, in a word where it plainly is one of a rating."""

import colorsys
from collections.abc import Sequence
from xml.etree.ElementTree import Element
from zipfile import ZipFile

from wirralplan.imports.tables.workbook.package import elements
from wirralplan.patterns import pattern

# The colours by number of the oldest workbooks, from the eighth on.
_INDEXED = """
    000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF
    800000 008000 000080 808000 800080 008080 C0C0C0 808080
    9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF
    000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF
    00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99
    3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696
    003366 339966 003300 333300 993300 993366 333399 333333
""".split()  # noqa: SIM905 - fifty colours read better in rows
# The order in which a theme has its colours, and in which cells count them.
_THEME = ("lt1", "dk1", "lt2", "dk2", *(f"accent{number}" for number in range(1, 7)))
_SIX = pattern(r"[0-9A-Fa-f]{6}")
# Where each colour ends on the wheel, in degrees.
_HUES = ((15, "red"), (52, "amber"), (65, "yellow"), (80, ""), (165, "green"), (185, ""),
         (255, "blue"), (345, ""), (360, "red"))  # fmt: skip


def theme_colours(archive: ZipFile, part: str) -> list[str]:
    """The colours of a theme in the order in which cells count them."""
    found: dict[str, str] = {}
    for scheme in elements(archive, part, "clrScheme"):
        for one in scheme:
            colour = next(iter(one), None)
            if colour is not None:
                found[one.tag] = colour.get("lastClr", colour.get("val", ""))
    return [found.get(name, "") for name in _THEME]


def fill_words(fill: Element, theme: Sequence[str]) -> str:
    """``red``, ``amber``, ``green``, ``blue``, ``yellow``, else as ``#RRGGBB``; empty for none."""
    filling = fill.find("patternFill")
    colour = filling.find("fgColor") if filling is not None else None
    if filling is None or colour is None or filling.get("patternType") != "solid":
        return ""
    plain = _hexadecimal(colour, theme)
    return "" if plain in ("", "FFFFFF") else _word(plain) or f"#{plain}"


def _hexadecimal(colour: Element, theme: Sequence[str]) -> str:
    """The colour in six figures; empty where it is that of the system, or cannot be known."""
    value = colour.get("rgb", "")[-6:]
    if "indexed" in colour.attrib:
        number = int(colour.attrib["indexed"])
        value = _at(_INDEXED, number - 8 if number >= 8 else number)
    elif "theme" in colour.attrib:
        value = _at(theme, int(colour.attrib["theme"]))
    if not _SIX.fullmatch(value):
        return ""
    return _tinted(value, float(colour.get("tint", "0"))).upper()


def _at(colours: Sequence[str], number: int) -> str:
    return colours[number] if 0 <= number < len(colours) else ""


def _tinted(plain: str, tint: float) -> str:
    """The colour made darker (below nothing) or lighter, as Excel does it."""
    if not -1 <= tint <= 1 or not tint:
        return plain
    hue, light, saturation = colorsys.rgb_to_hls(*_parts(plain))
    light = light * (1 + tint) if tint < 0 else light * (1 - tint) + tint
    return "".join(
        f"{round(part * 255):02X}" for part in colorsys.hls_to_rgb(hue, light, saturation)
    )


def _parts(plain: str) -> tuple[float, float, float]:
    """How much red, green and blue is in a colour."""
    red, green, blue = (int(plain[at : at + 2], 16) / 255 for at in (0, 2, 4))
    return red, green, blue


def _word(plain: str) -> str:
    hue, saturation, value = colorsys.rgb_to_hsv(*_parts(plain))
    if saturation < 1 / 2 or value < 1 / 2:
        return ""
    return next(word for end, word in _HUES if hue * 360 <= end)
