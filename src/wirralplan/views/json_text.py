"""Values as JSON: every character that cannot be seen is an escape, and no value is altered."""

import json

from wirralplan.text.visible import json_escaped


def dumped(value: object, *, indent: int | None = None) -> str:
    """``value`` as JSON text, other alphabets as themselves."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    if text.isascii() and "\x7f" not in text:
        return text
    return json_escaped(text)
