"""What a file is that is no plan: its first bytes show it, else what is missing in it."""

import re
from collections.abc import Iterator

from wirralplan.errors import NotAPlan
from wirralplan.patterns import pattern

# The keys at the margin of a plan. One of them makes a text a plan, perhaps with mistakes.
KEYS = ("format", "title", "people", "workstreams")
# The key that only plans have, as `git grep` finds it at the margin, in quotes or in brackets.
GIT_PATTERNS = ("^workstreams *:", "[\"']workstreams[\"'] *:", "[{,] *workstreams *:")

_WAY_OUT = "Name the plan itself, usually plan.yaml; `wirralplan init` writes one to start from."
_IMPORT = (
    "To make a plan of it: wirralplan import FILE -o plan.yaml. "
    "Otherwise name the plan itself, usually plan.yaml."
)
_WORD, _EXCEL, _POWERPOINT = "a Word document", "an Excel workbook", "a PowerPoint presentation"
_PICTURE, _ARCHIVE = "a picture", "a zip archive"
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BEGINNINGS = (
    (b"%PDF-", "a PDF"),
    (b"{\\rtf", "a document in Rich Text Format"),
    (b"\x89PNG\r\n\x1a\n", _PICTURE),
    (b"\xff\xd8\xff", _PICTURE),
    (b"GIF8", _PICTURE),
    (b"II*\x00", _PICTURE),
    (b"MM\x00*", _PICTURE),
    (b"\x1f\x8b", "a compressed file"),
    (b"BZh", "a compressed file"),
    (b"\xfd7zXZ\x00", "a compressed file"),
    (b"7z\xbc\xaf\x27\x1c", "a compressed file"),
    (b"Rar!\x1a\x07", "a compressed file"),
)
# What the parts of a zip archive, and of an old Office file, are called.
_ZIPPED = (
    (b"word/", _WORD),
    (b"xl/", _EXCEL),
    (b"ppt/", _POWERPOINT),
    (b"mimetypeapplication/vnd.oasis.opendocument", "an OpenDocument file"),
)
_IN_OLE = (
    ("WordDocument", _WORD),
    ("Workbook", _EXCEL),
    ("PowerPoint Document", _POWERPOINT),
    ("__substg1.0_", "an Outlook message"),
    ("EncryptedPackage", "an Office file with a password"),
)
_MARKUP = pattern(
    rb"\s*(?:<!--.*?-->\s*)*<(!doctype\s+html|html|head|body|\?xml|svg)\b",
    re.IGNORECASE | re.DOTALL,
)
_MARKED_UP = {b"?xml": "an XML file", b"svg": _PICTURE}
_NEAR = 1000  # bytes in which a web page says what it is

_UNSEEN = "\ufeff\u200b\u00a0"  # pasted, and not seen
_OPENING, _CLOSING = "\"'\u201c\u2018", "\"'\u201d\u2019"
_KEY = "|".join(KEYS)
_INDENT = pattern(rf"^[ \t{_UNSEEN}]*(?=[^\s#%{_UNSEEN}])(?!---|\.\.\.)", re.MULTILINE)
_START = rf"(?:---[ \t]+|-[ \t]*)?[{_OPENING}]?(?:{_KEY})[{_CLOSING}]?[ \t{_UNSEEN}]*[:\uff1a]"
_AT_START = pattern(_START, re.IGNORECASE)
_AT_EDGE = pattern(rf"^[{_UNSEEN}]*{_START}", re.IGNORECASE | re.MULTILINE)
_WORKSTREAMS = pattern(rf"^[ \t{_UNSEEN}]*[\"']?workstreams[\"']?[ \t]*:", re.MULTILINE)
_IN_BRACES = pattern(rf"(?:^|[{{,])\s*[\"']?(?:{_KEY})[\"']?\s*:", re.IGNORECASE)
_BEGINS = pattern(rf"(?:(?:[\s{_UNSEEN}]|#[^\r\n]*|%[^\r\n]*|---(?=\s))+)?")
_PIECE = pattern(r"\"(?:[^\"\\]|\\.)*\"|(?<=[\s,{\[:])'[^']*'|[\[\]{}]")


def refuse_other(name: str, data: bytes, text: str) -> None:
    """Raise ``NotAPlan`` for a file that is something else; nothing of its text is in the words.

    ``text`` is what ``data`` says. A plan with mistakes is a plan, and so is what is empty.
    """
    kind = kind_of(data)
    if kind:
        importable = kind in (_WORD, _EXCEL) and data.startswith(_ZIP)
        raise NotAPlan(f"{name} is {kind}, not a plan file.", _IMPORT if importable else _WAY_OUT)
    if _is_binary(text):
        raise NotAPlan(f"{name} is not a text file, so it is not a plan.", _WAY_OUT)
    if not has_key(text) and says_something(text):
        keys = ", ".join(f"'{key}:'" for key in KEYS[:-1])
        raise NotAPlan(
            f"{name} is not a plan file: no line of it begins with {keys} or '{KEYS[-1]}:'.",
            _WAY_OUT,
        )


def kind_of(data: bytes) -> str:
    """What the first bytes say that the file is; empty where they say nothing."""
    begin = data[:_NEAR].removeprefix(b"\xef\xbb\xbf")
    if begin.startswith(_ZIP):
        return next((kind for part, kind in _ZIPPED if part in data), _ARCHIVE)
    if begin.startswith(_OLE):
        parts = ((name.encode("utf-16-le"), kind) for name, kind in _IN_OLE)
        return next((kind for part, kind in parts if part in data), "an old Office file")
    if (begin[:4] == b"RIFF" and begin[8:12] == b"WEBP") or begin[4:8] == b"ftyp":
        return _PICTURE
    if data[257:262] == b"ustar":
        return "an archive"
    stripped = begin.lstrip()
    markup = _MARKUP.match(stripped) if stripped.startswith(b"<") else None
    if markup:
        return _MARKED_UP.get(markup[1].lower(), "a web page")
    return next((kind for sign, kind in _BEGINNINGS if stripped.startswith(sign)), "")


def has_key(text: str) -> bool:
    """Whether a line at the margin begins with a key of a plan.

    The margin is where the line begins that is indented least: a plan may be pasted from
    somewhere that indented all of it. What begins with a brace has its keys in that.
    """
    if _is_plainly_one(text):
        return True
    text = text.replace("\r", "\n")
    begin = _BEGINS.match(text)
    start = begin.end() if begin else 0
    if text.startswith("{", start):
        return _IN_BRACES.search("".join(_outermost(text, start))) is not None
    if _AT_EDGE.search(text) or _WORKSTREAMS.search(text):
        return True
    lines = [(found.end() - found.start(), found.end()) for found in _INDENT.finditer(text)]
    margin = min((indent for indent, _ in lines), default=0)
    return any(_AT_START.match(text, at) for indent, at in lines if indent == margin)


def _is_plainly_one(text: str) -> bool:
    """Whether it has a key as most plans have it. Nearly every file needs no other search."""
    found = [at for at in (text.find(f"\n{key}:") for key in KEYS) if at >= 0]
    return bool(found) and "{" not in text[: min(found)]


def says_something(text: str) -> bool:
    """Whether there is more in it than blank lines, comments and the marks of a document."""
    return _INDENT.search(text) is not None


def _outermost(text: str, start: int) -> Iterator[str]:
    """What stands in the outermost braces and in no others."""
    depth, position = 0, start
    for found in _PIECE.finditer(text, start):
        mark = found[0]
        if mark in "[{":
            if depth == 1:
                yield text[position : found.start()]
            depth += 1
            position = found.end() if depth == 1 else position
        elif mark in "]}":
            if depth == 1:
                yield text[position : found.start()]
            depth -= 1
            position = found.end()
    if depth == 1:
        yield text[position:]


def _is_binary(text: str) -> bool:
    """Whether NUL characters say that it is no text; a plan may have got one or two by accident."""
    count = text.count("\0")
    if not count:
        return False
    written = text.strip("\0")
    return not written or not has_key(text) or written.count("\0") > max(8, len(written) // 100)
