"""Values as JSON: every character that cannot be seen is an escape, and no value is altered."""

import json
import re

# JSON escapes the control characters of ASCII itself. These too could move a cursor, turn a
# line round or hide, and the last are no characters at all (half of a pair, in a file's name).
_HIDDEN = re.compile(
    "[\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff"
    "\ud800-\udfff]"
)


def dumped(value: object, *, indent: int | None = None) -> str:
    """``value`` as JSON text, other alphabets as themselves."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    if text.isascii() and "\x7f" not in text:
        return text
    return _HIDDEN.sub(lambda found: f"\\u{ord(found.group()):04x}", text)
