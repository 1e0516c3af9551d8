"""The text that bytes hold: UTF-8, UTF-16, or else what Windows writes in Western Europe."""

import codecs

from wirralplan.errors import UnreadableTable
from wirralplan.patterns import pattern

_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_CP1252 = "cp1252"
# Letters beyond ASCII, in UTF-8.
_UTF_8 = pattern(rb"[\xc3-\xdf][\x80-\xbf]|[\xe1-\xef][\x80-\xbf]{2}|\xf0[\x90-\xbf][\x80-\xbf]{2}")
_NEAR = 1000  # bytes that show an encoding of two bytes a letter


def decoded(data: bytes, name: str) -> str:
    """The text of the file ``name``, without a byte order mark.

    Raises ``UnreadableTable``, with the line, where there is no telling what was written.
    """
    encoding = _encoding(data)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise _refusal(data[: error.start], encoding, name) from error
    if "\0" in text:
        line = line_at(text, text.index("\0"))
        raise UnreadableTable(
            f"{name} is not a text file: line {line} has a NUL character in it.",
            "Save the table as .xlsx or as CSV, and import that.",
        )
    return text.removeprefix("\ufeff")


def line_at(text: str, position: int) -> int:
    """The number of the line, as editors count, in which the character at ``position`` stands."""
    before = text[:position]
    pairs = before.count("\r\n")
    return before.count("\n") + before.count("\r") - pairs + 1


def _encoding(data: bytes) -> str:
    if data.startswith(codecs.BOM_UTF8):
        return "utf-8"
    if data.startswith(_UTF_16):
        return "utf-16"
    near = data[:_NEAR]
    if near[1::2].count(0) > len(near) // 3:
        return "utf-16-le"
    if near[::2].count(0) > len(near) // 3:
        return "utf-16-be"
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        # Letters in UTF-8 as well: two files were put together, and neither reading is right.
        return "utf-8" if _UTF_8.search(data, 0, error.start) else _CP1252
    return "utf-8"


def _refusal(before: bytes, encoding: str, name: str) -> UnreadableTable:
    said = before.decode(encoding, errors="replace")
    return UnreadableTable(
        f"{name} cannot be read as text: line {line_at(said, len(said))} has a character "
        "that is not written like the others.",
        'Open it in Excel, save it as "CSV UTF-8" or as .xlsx, and import that.',
    )
