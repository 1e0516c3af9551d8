"""Text as it may be shown: nothing in it can move a cursor, hide itself or turn a line round."""

import re

_HIDDEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff"
    "\ud800-\udfff]"  # half of a pair: no character, but a file's name may hold it
)


def visible(text: str) -> str:
    r"""``text`` on one line, with escapes such as ``\x1b`` and ``\u202e`` for what is not seen."""
    if text.isascii() and text.isprintable():
        return text
    return _HIDDEN.sub(_escape, text)


def _escape(found: re.Match[str]) -> str:
    code = ord(found.group())
    if found.group() in "\n\r\t":
        return " "
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
