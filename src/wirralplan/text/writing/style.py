"""Keys and values as they are written in one part of a file: in the quotes that are used there."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import field
from typing import TypeAlias

from wirralplan.frozen import frozen
from wirralplan.patterns import pattern
from wirralplan.text.document import Document
from wirralplan.text.route import Route
from wirralplan.text.table import Style
from wirralplan.text.written import is_plain, written

# A text, a list of texts, ``True``, or a date: whatever else writes itself by ``str``.
Value: TypeAlias = object
Fields: TypeAlias = Mapping[str, Value]

QUOTES: Mapping[Style | None, str] = {Style.SINGLE: "'", Style.DOUBLE: '"'}
# What stands where a date may stand: a day, a month, or the word for one still to come.
_DATE = pattern(r"\d{4}-\d{2}(-\d{2})?|tbc", re.ASCII)


@frozen
class WritingStyle:
    """Which quotes go round keys, dates and texts: ``'``, ``"``, or none where none are needed.

    ``own_quotes`` are those of the texts of some keys, where they differ from ``text_quote``.
    ``in_brackets`` is for a part that is written inside ``[ ]`` or ``{ }``. ``dash`` is what
    stands before an item of a list of texts, counted from the column of its key.
    """

    key_quote: str = ""
    date_quote: str = ""
    text_quote: str = ""
    own_quotes: Mapping[str, str] = field(default_factory=dict)
    in_brackets: bool = False
    dash: str = "  - "

    @classmethod
    def of(cls, document: Document, route: Route) -> "WritingStyle":
        """The style in which the group of keys at ``route`` is written."""
        in_brackets = document.style(route) is Style.FLOW_GROUP
        first = document.first_key_span(route)
        mark = "" if first is None else document.source.text[first.start : first.start + 1]
        key_quote = mark if mark in QUOTES.values() else ""
        if key_quote == '"' and in_brackets:  # JSON, which knows no other quotes
            return cls('"', '"', '"', in_brackets=True)
        dates: set[str] = set()
        texts: set[str] = set()
        own_quotes: dict[str, str] = {}
        for key in document.keys(route):
            value, style = document.value((*route, key)), document.style((*route, key))
            quote = QUOTES.get(style, "")
            if value is None or value == "true":
                continue
            (dates if _DATE.fullmatch(value) else texts).add(quote)
            # Quotes that a text needs say nothing of what its writer likes. Those that it does
            # not need are a habit: that of its key and, where all texts have them, of all texts.
            if is_plain(value, in_brackets=in_brackets):
                own_quotes[key] = quote
        text_quote = _only(texts) if any(own_quotes.values()) else ""
        return cls(key_quote, _only(dates), text_quote, own_quotes, in_brackets)

    def key(self, key: str) -> str:
        """``key`` as it is written before its colon."""
        return f"{self.key_quote}{key}{self.key_quote}"

    def value(self, key: str, value: Value) -> str:
        """The value of ``key``, on one line."""
        if isinstance(value, str):
            quote = self.own_quotes.get(key, self.text_quote)
            return written(value, in_brackets=self.in_brackets, quote=quote)
        if isinstance(value, list):
            return f"[{', '.join(self.value(key, one) for one in value)}]"
        return "true" if value is True else f"{self.date_quote}{value}{self.date_quote}"

    def entries(self, fields: Fields) -> list[str]:
        """Each key with its value; outside brackets a list has a line for each of its texts."""
        lines: list[str] = []
        for key, value in fields.items():
            if isinstance(value, list) and not self.in_brackets:
                lines += [f"{self.key(key)}:"]
                lines += [f"{self.dash}{self.value(key, one)}" for one in value]
            else:
                lines += [f"{self.key(key)}: {self.value(key, value)}"]
        return lines

    def group(self, fields: Fields) -> str:
        """All keys with their values, in braces."""
        return f"{{{', '.join(self.entries(fields))}}}"


def as_read(fields: Fields) -> dict[str, str | Sequence[str]]:
    """The fields as the reader returns them: each value is text, or a list of texts."""
    return {key: _as_read(value) for key, value in fields.items()}


def _as_read(value: Value) -> str | Sequence[str]:
    if isinstance(value, list):
        return value
    return "true" if value is True else str(value)


def _only(quotes: set[str]) -> str:
    """The one kind of quotes that is in use, if it is one."""
    return next(iter(quotes)) if len(quotes) == 1 else ""
