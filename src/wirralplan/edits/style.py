"""Keys and values as they are written in one part of a file, in the hand of their neighbours."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, TypeAlias

from wirralplan.plan.dates import iso_parts
from wirralplan.text.document import Document
from wirralplan.text.route import Route
from wirralplan.text.source import Span
from wirralplan.text.table import Style
from wirralplan.text.written import is_plain, written

Value: TypeAlias = date | str | Literal[True]
Fields: TypeAlias = Mapping[str, Value]

QUOTES: Mapping[Style | None, str] = {Style.SINGLE: "'", Style.DOUBLE: '"'}


@dataclass(frozen=True)
class Hand:
    """Which quotes stand round keys, dates and texts: ``'``, ``"``, or as few as may be.

    ``own`` has the quotes of the texts of some keys, where those differ. ``in_brackets`` is
    for what stands inside ``[ ]`` or ``{ }``.
    """

    key: str = ""
    day: str = ""
    text: str = ""
    own: Mapping[str, str] = field(default_factory=dict)
    in_brackets: bool = False

    @classmethod
    def of(cls, document: Document, route: Route) -> "Hand":
        """The hand in which the group at ``route`` is written.

        Quotes that a text needs tell nothing. Those that it does not need are a habit: that of
        its key, and of all texts where all have them.
        """
        in_brackets = document.style(route) is Style.FLOW_GROUP
        mark = _first_character(document, document.first_key_span(route))
        key = mark if mark in QUOTES.values() else ""
        if key == '"' and in_brackets:  # JSON, which knows no other quotes
            return cls(key, key, key, in_brackets=True)
        days: set[str] = set()
        texts: set[str] = set()
        own: dict[str, str] = {}
        for name in document.keys(route):
            value, style = document.value((*route, name)), document.style((*route, name))
            quote = QUOTES.get(style, "")
            if value is None or value == "true":
                continue
            (days if iso_parts(value) else texts).add(quote)
            if is_plain(value, in_brackets=in_brackets):
                own[name] = quote
        habit = _only(texts) if any(own.values()) else ""
        return cls(key, _only(days), habit, own, in_brackets)

    def name(self, key: str) -> str:
        """A key."""
        return f"{self.key}{key}{self.key}"

    def value(self, key: str, value: Value) -> str:
        """The value of ``key``, on one line."""
        if isinstance(value, str):
            quote = self.own.get(key, self.text)
            return written(value, in_brackets=self.in_brackets, quote=quote)
        return "true" if value is True else f"{self.day}{value.isoformat()}{self.day}"

    def entries(self, fields: Fields) -> list[str]:
        """Each key with its value."""
        return [f"{self.name(key)}: {self.value(key, value)}" for key, value in fields.items()]

    def group(self, fields: Fields) -> str:
        """All of it in braces."""
        return f"{{{', '.join(self.entries(fields))}}}"


def as_read(fields: Fields) -> dict[str, str]:
    """The fields as the reader gives them: all of it text."""
    return {key: "true" if value is True else str(value) for key, value in fields.items()}


def _only(quotes: set[str]) -> str:
    """The one kind of quotes that is in use, if it is one."""
    return next(iter(quotes)) if len(quotes) == 1 else ""


def _first_character(document: Document, span: Span | None) -> str:
    return "" if span is None else document.source.text[span.start : span.start + 1]
