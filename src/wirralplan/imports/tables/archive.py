"""The guard in front of every zip archive: what is too large, broken or odd is never parsed.

Word documents and Excel workbooks are zip archives of XML. Both can be made so that a small
file fills the memory of a computer, and both come from anywhere.
"""

import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import IO

from wirralplan.errors import UnreadableTable
from wirralplan.patterns import pattern

MEMBERS = 5_000
ALL_MEMBERS = 200 * 1024 * 1024
ONE_PART = 100 * 1024 * 1024
# The same empty row ten thousand times is one part in a hundred of what it was; a bomb is one in
# a thousand.
RATIO = 300
_SMALL = 8 * 1024 * 1024  # what may be as empty as it likes

_BEGINNING, _CHUNK = 1000, 1024 * 1024
_ENCODING = pattern(rb"""<\?xml[^>]*?encoding\s*=\s*["']([^"']*)["']""")
# The standard of Office files knows UTF-8 and UTF-16. In these, too, ASCII is ASCII.
_ENCODINGS = (b"utf-8", b"utf8", b"utf-16", b"us-ascii", b"ascii", b"iso-8859-1", b"windows-1252")
_DECLARATIONS = tuple(
    word.encode(encoding)
    for encoding in ("utf-8", "utf-16-le", "utf-16-be")
    for word in ("<!DOCTYPE", "<!ENTITY")
)
_LONGEST = max(map(len, _DECLARATIONS))
_MARKUP = pattern(rb"(?:\xef\xbb\xbf)?\s*<|(?:\xff\xfe|\xfe\xff)(?!\0\0)|[\s\0]*<")
_XML = (".xml", ".rels", ".vml")
# Pages and drawings are put into a document whole; nothing that reads tables parses them.
_NEVER_PARSED = (".svg", ".htm", ".html", ".xhtml", ".mht")

_SAVE_AGAIN = (
    "Open it in the program that made it, save it again under a new name, and import that."
)
_COPY_TABLE = "Copy the table alone into a new document or workbook, and import that."


def inspected(data: bytes, name: str) -> zipfile.ZipFile:
    """The zip archive ``data``, of which every part of XML may be parsed.

    ``name`` is what to call the file. Raises ``UnreadableTable``.
    """
    archive = opened(data, name)
    _refuse_sizes(archive, name)
    for info in archive.infolist():
        if not info.filename.lower().endswith(_NEVER_PARSED):
            with _damage(name), archive.open(info) as part:
                _refuse_declarations(part, info, name)
    return archive


def opened(data: bytes, name: str) -> zipfile.ZipFile:
    """The zip archive ``data``, of which the list of members is known and no part is read."""
    if data.count(b"PK\x01\x02") > MEMBERS:  # the list itself can be too long to be read
        raise UnreadableTable(f"{name} holds more than {MEMBERS:,} files.", _COPY_TABLE)
    with _damage(name):
        archive = zipfile.ZipFile(BytesIO(data))
    seen: set[str] = set()
    for info in archive.infolist():
        if info.flag_bits & 1:
            raise UnreadableTable(
                f"{name} is protected with a password.",
                "Open it, save a copy without a password, and import that.",
            )
        if info.filename.lower() in seen:  # one program would read the first, another the last
            raise UnreadableTable(f"{name} is damaged: it holds a part twice.", _SAVE_AGAIN)
        seen.add(info.filename.lower())
    return archive


def part(archive: zipfile.ZipFile, path: str, name: str) -> bytes:
    """What the member ``path`` of the ``archive`` called ``name`` holds; empty if there is none.

    No more is unpacked than a part may hold, whatever the archive says of its size.
    """
    try:
        info = archive.getinfo(path)
    except KeyError:
        return b""
    with _damage(name), archive.open(info) as member:
        data = member.read(ONE_PART + 1)
    if len(data) > ONE_PART:
        raise _too_large(name)
    return data


def _refuse_sizes(archive: zipfile.ZipFile, name: str) -> None:
    """Raise where the members say that they are too large, or are packed as only a trick is."""
    members = archive.infolist()
    if sum(info.file_size for info in members) > ALL_MEMBERS:
        raise _too_large(name)
    for info in members:
        if info.file_size > max(_SMALL, info.compress_size * RATIO):
            raise _too_large(name)


def _refuse_declarations(part: IO[bytes], info: zipfile.ZipInfo, name: str) -> None:
    """Raise where a part of XML declares a document type, or hides one in an odd encoding."""
    chunk = part.read(_BEGINNING)
    if not _MARKUP.match(chunk):
        if info.filename.lower().endswith(_XML) and chunk:
            raise UnreadableTable(f"{name} is damaged: a part of it is not XML.", _SAVE_AGAIN)
        return
    if info.file_size > ONE_PART:
        raise _too_large(name)
    declared = _ENCODING.search(chunk)
    if declared and declared[1].lower() not in _ENCODINGS:
        raise UnreadableTable(f"{name} is damaged: its encoding is not known.", _SAVE_AGAIN)
    while chunk:
        if any(word in chunk for word in _DECLARATIONS):
            raise UnreadableTable(
                f"{name} has a document type declaration, which no Office program writes.",
                _SAVE_AGAIN,
            )
        more = part.read(_CHUNK)
        chunk = chunk[-_LONGEST:] + more if more else b""


def _too_large(name: str) -> UnreadableTable:
    return UnreadableTable(f"{name} is too large once it is unpacked.", _COPY_TABLE)


@contextmanager
def _damage(name: str) -> Iterator[None]:
    """Whatever a broken archive makes the library raise, as one refusal."""
    try:
        yield
    except (
        *(zipfile.BadZipFile, zlib.error, EOFError, OSError),
        *(
            struct.error,
            NotImplementedError,
            RuntimeError,
            ValueError,
            IndexError,
            KeyError,
            OverflowError,
        ),
    ) as error:
        raise UnreadableTable(f"{name} is damaged, or not copied whole.", _SAVE_AGAIN) from error
