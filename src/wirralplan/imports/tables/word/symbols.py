"""Signs of fonts that hold pictures instead of letters, as characters that mean the same."""

_BLANK = 0x20
_PRIVATE = range(0xF000, 0xF100)
_WINGDINGS = {
    0x6C: "●",
    0x6E: "■",
    0x6F: "□",
    0x71: "❑",
    0x76: "❖",
    0x9F: "•",
    0xA7: "▪",
    0xA8: "☐",
    0xD8: "➢",
    0xE0: "→",
    0xF0: "⇨",
    0xFB: "✗",
    0xFC: "✓",
    0xFD: "☒",
    0xFE: "☑",
}
_WINGDINGS_2 = {0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0xA3: "☐"}
_SYMBOL = {
    0x2D: "\u2212",
    0xA3: "≤",
    0xAE: "→",
    0xB0: "°",
    0xB1: "±",
    0xB3: "≥",
    0xB4: "\u00d7",
    0xB7: "•",
    0xB9: "≠",
    0xBB: "≈",
    0xBC: "…",
}
_FONTS = {"wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2, "symbol": _SYMBOL}


def character(font: str, code: str) -> str:
    """The character of a sign, by its font and its number in hexadecimal; empty if unknown."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    table = _FONTS.get(font.lower())
    if number in {_BLANK, _PRIVATE.start + _BLANK}:
        return " "
    if table is not None and (number < 0x100 or number in _PRIVATE):
        return table.get(number & 0xFF, "")
    if number in _PRIVATE:
        number -= 0xF000
    known = number < 0x110000 and not 0xD800 <= number < 0xE000 and not 0xE000 <= number < 0xF900
    return chr(number) if known and number >= 0x20 else ""


def is_of_signs(font: str) -> bool:
    """Whether a font has pictures in the places of letters."""
    return font.lower() in _FONTS
