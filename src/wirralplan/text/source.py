"""A text with its name, and the line and column of every offset in it."""

from array import array
from bisect import bisect_right
from functools import cached_property
from typing import NamedTuple

from wirralplan.frozen import frozen
from wirralplan.patterns import pattern

LINE_BREAK = pattern(r"\r\n|\n|\r")
_ENOUGH = 400  # bytes that tell which encoding it is
_ESCAPED = pattern("[\udc80-\udcff]")  # what "surrogateescape" makes of a stray byte


class Place(NamedTuple):
    """A line and a column, both counted from 1; columns count characters."""

    line: int
    column: int


class Span(NamedTuple):
    """Characters from ``start`` up to, not including, ``end``; offsets count from 0."""

    start: int
    end: int


class StrayByte(NamedTuple):
    """A byte that is not UTF-8: where it stands, its value, and what it is in Windows-1252."""

    offset: int
    byte: int
    reading: str


@frozen
class Source:
    """One file as text. A byte order mark is taken off and remembered in ``bom``.

    ``cut`` says that the file is too large, and that this is only its beginning; ``is_file``,
    that ``name`` is the path of a file, and not the name of something else.
    """

    name: str
    text: str
    bom: bool = False
    stray_bytes: tuple[StrayByte, ...] = ()
    encoding: str = "utf-8"
    cut: bool = False
    is_file: bool = True

    @classmethod
    def decoded(cls, name: str, data: bytes) -> "Source":
        """The source of ``data``; never fails, what is not UTF-8 is reported in ``stray_bytes``."""
        if data.startswith((b"\xff\xfe", b"\xfe\xff")):
            text = data.decode("utf-16", errors="replace")
            return cls(name, text, bom=True, encoding="utf-16")
        half = _half_empty(data)
        if half:
            return cls(name, data.decode(half, errors="replace"), encoding="utf-16")
        bom = data.startswith(b"\xef\xbb\xbf")
        body = data[3:] if bom else data
        try:
            return cls(name, body.decode("utf-8"), bom)
        except UnicodeDecodeError:
            text, stray = _decoded_around(body)
            return cls(name, text, bom, stray)

    @property
    def can_be_kept(self) -> bool:
        """Whether the text holds every byte of its file, so that it can be changed in places."""
        return not self.stray_bytes and not self.cut and self.encoding == "utf-8"

    def encoded(self) -> bytes:
        """The bytes of a UTF-8 file."""
        return (b"\xef\xbb\xbf" if self.bom else b"") + self.text.encode("utf-8")

    @cached_property
    def line_starts(self) -> "array[int]":
        """The offset at which each line begins, in order."""
        starts = array("I", [0])
        starts.extend(match.end() for match in LINE_BREAK.finditer(self.text))
        return starts

    @cached_property
    def newline(self) -> str:
        r"""The line end in use: that of the first line, ``\n`` where there is none."""
        found = LINE_BREAK.search(self.text)
        return found.group() if found else "\n"

    def place(self, offset: int) -> Place:
        """The line and column of ``offset``."""
        line = bisect_right(self.line_starts, offset)
        return Place(line, offset - self.line_starts[line - 1] + 1)

    def line(self, number: int) -> str:
        """Line ``number``, counted from 1, without its line end."""
        starts = self.line_starts
        end = starts[number] if number < len(starts) else len(self.text)
        return self.text[starts[number - 1] : end].rstrip("\r\n")

    def slice(self, span: Span) -> str:
        """The characters of ``span``."""
        return self.text[span.start : span.end]


def _half_empty(data: bytes) -> str:
    """Which UTF-16 without a byte order mark it is: there every other byte of English is zero."""
    begin = data[: _ENOUGH // 2 * 2]
    for encoding, empty, full in (
        ("utf-16-le", begin[1::2], begin[::2]),
        ("utf-16-be", begin[::2], begin[1::2]),
    ):
        if empty and empty.count(0) > len(empty) * 3 // 4 and not full.count(0):
            return encoding
    return ""


def _decoded_around(data: bytes) -> tuple[str, tuple[StrayByte, ...]]:
    """``data`` with each byte that is not UTF-8 read as Windows-1252, and those bytes."""
    escaped = data.decode("utf-8", errors="surrogateescape")
    stray = tuple(
        StrayByte(match.start(), byte, bytes([byte]).decode("cp1252", errors="replace"))
        for match in _ESCAPED.finditer(escaped)
        for byte in [ord(match.group()) - 0xDC00]
    )
    readings = {0xDC00 + one.byte: one.reading for one in stray}
    return escaped.translate(readings), stray
