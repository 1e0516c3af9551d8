"""A text as it is written in a plan file: bare where YAML reads it as it stands, else quoted."""

import re

from wirralplan.patterns import pattern
from wirralplan.text.ambiguous import ambiguous
from wirralplan.text.characters import BREAKS, REFUSED, hides_nothing
from wirralplan.text.visible import escape

# What begins something else than a text (YAML 1.2, 5.3), or ends it in the middle of a line.
_BEGINS_ELSE = pattern(r"[-?:,\[\]{}#&*!|>'\"%@`=]|<<|\.\.\.")
_ENDS_EARLY = pattern(r":(?=[ \t]|$)|[ \t]#")
_ENDS_IN_BRACKETS = pattern(r"[,\[\]{}?]|:")
_IN_CURLY_QUOTES = pattern("\u201c.*\u201d|\u2018.*\u2019")  # a rule takes them for quotes
# Dates and times of day, and the octal numbers of YAML 1.2: text to us, not to every reader.
_DATE = pattern(r"\d{4}-\d\d?-\d\d?(?:[Tt \t]+\d.*)?|[-+]?0o[0-7]+", re.ASCII)
# What cannot stand on a line as it is, so that only an escape, which a rule refuses, can write it.
_UNWRITABLE = rf"\r\n{BREAKS}{REFUSED}"
_ESCAPED = pattern(rf'[\\"{_UNWRITABLE}]')
_NEEDS_ESCAPE = pattern(f"[{_UNWRITABLE}]")
_SHORT = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r"}


def written(text: str, *, in_brackets: bool = False, quote: str = "") -> str:
    """``text`` on one line, so that it reads back as exactly ``text``, here and elsewhere.

    ``in_brackets`` is for a place inside ``[ ]`` or ``{ }``, where more characters count.
    ``quote`` is the mark to put round it in any case; of a ``'`` pair nothing can be escaped,
    so that what needs it gets the other.
    """
    if not quote:
        return text if is_plain(text, in_brackets=in_brackets) else quoted_text(text)
    if quote == '"' or _NEEDS_ESCAPE.search(text):
        return f'"{_ESCAPED.sub(_escape, text)}"'
    return _in_single_quotes(text)


def quoted_text(text: str) -> str:
    """``text`` in quotes: double ones where it is easily read so, else single ones."""
    if _NEEDS_ESCAPE.search(text):
        return f'"{_ESCAPED.sub(_escape, text)}"'
    if '"' in text or "\\" in text:
        return _in_single_quotes(text)
    return f'"{text}"'


def is_plain(text: str, *, in_brackets: bool = False) -> bool:
    """Whether ``text`` may stand without quotes."""
    if not text or text != text.strip() or _BEGINS_ELSE.match(text) or _ENDS_EARLY.search(text):
        return False
    if in_brackets and _ENDS_IN_BRACKETS.search(text):
        return False
    if _IN_CURLY_QUOTES.fullmatch(text) or "\t" in text:
        return False
    if _NEEDS_ESCAPE.search(text) or not hides_nothing(text):
        return False
    return not (ambiguous(text) or _DATE.fullmatch(text))


def _in_single_quotes(text: str) -> str:
    return "'{}'".format(text.replace("'", "''"))


def _escape(found: re.Match[str]) -> str:
    return _SHORT.get(found[0]) or escape(found[0])
