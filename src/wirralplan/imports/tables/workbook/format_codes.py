"""The codes by which a spreadsheet shows a number, such as ``0.00%`` and ``dd mmmm yyyy``, read."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from wirralplan.patterns import pattern

_TOKEN = pattern(
    r"\"(?P<quoted>[^\"]*)\"?|\\(?P<escaped>.)|_(?P<blank>.)|\*(?P<filler>.)"
    r"|\[(?P<elapsed>[hH]+|[mM]+|[sS]+)\]|\[\$(?P<currency>[^\]-]*)[^\]]*\]"
    r"|\[(?P<condition>[<>=][^\]]*)\]|\[(?P<colour>[^\]]*)\]"
    r"|(?P<general>[Gg][Ee][Nn][Ee][Rr][Aa][Ll])|(?P<half>AM/PM|am/pm|A/P|a/p)"
    r"|(?P<exponent>[eE][+-])|(?P<date>[yY]+|[mM]+|[dD]+|[hH]+|[sS]+(?:\.0+)?)"
    r"|(?P<digits>[0#?](?:[0#?,]*[0#?])?)|(?P<point>\.)|(?P<thousands>,)|(?P<percent>%)"
    r"|(?P<text>@)|(?P<next>;)|(?P<literal>.)",
    re.DOTALL,
)


_GENERAL = "General"


class Token(NamedTuple):
    """A part of a code: what ``kind`` it is, and how it is written."""

    kind: str
    text: str


Section = tuple[Token, ...]


@lru_cache(maxsize=1000)
def sections(code: str) -> tuple[Section, ...]:
    """The sections of ``code``: for numbers above, below and at nothing, and for text."""
    found: list[list[Token]] = [[]]
    for match in _TOKEN.finditer(code or _GENERAL):
        kind = str(match.lastgroup)
        if kind == "next":
            found.append([])
        elif kind == "blank":
            found[-1].append(Token("literal", " "))
        elif kind not in ("filler", "colour"):
            is_literal = kind in ("quoted", "escaped", "currency")
            found[-1].append(Token("literal" if is_literal else kind, match[kind]))
    return tuple(tuple(section) for section in found)


def of_number(code: str, value: float) -> tuple[Section, bool]:
    """The section for ``value``, and whether it shows by itself that it is below nothing."""
    found = [one for one in sections(code)[:3] if not any(part.kind == "text" for part in one)]
    if not found:
        return ((Token("general", ""),), False)
    if value < 0 and len(found) > 1:
        return (found[1], True)
    return (found[2] if not value and len(found) > 2 else found[0], False)


def of_text(code: str) -> Section:
    """The section for text."""
    found = sections(code)
    plain = (Token("text", "@"),)
    if len(found) > 3:
        return found[3]
    return next((one for one in found if any(part.kind == "text" for part in one)), plain)


def is_date(section: Sequence[Token]) -> bool:
    """Whether a number is shown as a day or a time of day."""
    return any(part.kind in ("date", "elapsed") for part in section)
