"""The words for rows of a table, and lines of a list, pasted among the items of a plan."""

import re
from collections.abc import Iterator
from functools import lru_cache

from wirralplan.checks.items_of_text import Known, as_item, as_items
from wirralplan.checks.lines_to_add import before_each
from wirralplan.checks.rules.text.stray.stray_words import Words, each, lines, shortened
from wirralplan.patterns import pattern
from wirralplan.plan.lookup.names import loosened
from wirralplan.text.faults import Stray, StrayText
from wirralplan.text.recovery.stray.outline import Row, own_keys, row_at
from wirralplan.text.recovery.stray.pasted import cells_of, without_mark
from wirralplan.text.source import Source, Span

_PERSON = pattern(r"^ *(?:- +)?name:[ \t]+['\"]?([^'\"#\r\n]+)", re.MULTILINE)
_REF = pattern(r"^ *(?:- +)?ref:[ \t]+\S", re.MULTILINE)
_MOST = 12  # rows that are shown as the items that they would be


def pasted_rows(source: Source, fault: StrayText) -> Words:
    """What the lines look like, and the items that they would be."""
    return _cells(source, fault) if fault.stray is Stray.CELLS else _titles(source, fault)


def _cells(source: Source, fault: StrayText) -> Words:
    """Rows of a table; one that names the columns, or only parts rows, is no item."""
    one = fault.first == fault.last
    headline = f"{shortened(fault.text)} looks like a row of a table"
    rows = [cells for line in _lines(source, fault) if any(cells := cells_of(line))]
    shown = as_items(fault.holder, rows, _known(source.text)) if all(rows) else []
    if shown and all(shown):
        return headline, _typed(fault, shown, "row")
    where = "it" if one else lines(fault.first, fault.last)
    if rows and not shown:
        out = f"take {where} out, or put '# ' before {each(fault)}"
        return f"{shortened(fault.text)} looks like the head of a table", out
    return headline, f"type what it says as lines with keys, or put '# ' before {where}"


@lru_cache(maxsize=1)
def _known(text: str) -> Known:
    """The people of a plan, which may be one that cannot be read, and whether it has refs."""
    names = frozenset(loosened(found[1]) for found in _PERSON.finditer(text))
    return Known(names - {""}, _REF.search(text) is not None)


def _titles(source: Source, fault: StrayText) -> Words:
    """Lines that say what an item is called, and nothing else."""
    rows = [*_rows(source, fault)]
    lacks = (
        "lacks its '- title:'" if own_keys(source.text, rows[0], fault.spaces) else "has no keys"
    )
    headline = f"{shortened(fault.text)} looks like an item of '{fault.holder}', and {lacks}"
    texts = [without_mark(source.slice(Span(*row[:2])), fault.line) for row in rows]
    remark = "" if fault.line else f"\nif it is a remark, put '# ' before {each(fault)}"
    shown = [_item(source, fault, row, text) for row, text in zip(rows, texts, strict=True) if text]
    return headline, _typed(fault, shown, "line", whole=all(texts)) + remark


def _item(source: Source, fault: StrayText, row: Row, text: str) -> list[str]:
    """The item of one line, with the keys below it that are its own as they are."""
    own = own_keys(source.text, row, fault.spaces)
    step = own[0].indent - fault.spaces if own else 0
    return as_item(fault.holder, [text], [one.key for one in own], step)


def _rows(source: Source, fault: StrayText) -> Iterator[Row]:
    last = min(fault.last, fault.first + _MOST + 1)
    for number in range(fault.first, last + 1):
        if source.line(number).strip():
            yield row_at(source.text, source.line_starts[number - 1])


def _lines(source: Source, fault: StrayText) -> list[str]:
    last = min(fault.last, fault.first + _MOST + 1)
    return [source.line(number) for number in range(fault.first, last + 1)]


def _typed(fault: StrayText, shown: list[list[str]], what: str, *, whole: bool = True) -> str:
    """The items, each with its lines; of many the first."""
    others = not whole or fault.last > fault.first + _MOST
    if others:
        del shown[1:]
    alone = others or fault.first == fault.last
    place = "its place" if alone else f"place of {lines(fault.first, fault.last)}"
    where = f"type in {place}{before_each(fault.spaces)}:"
    more = [f"and so for each {what} down to line {fault.last}"] if others else []
    return "\n".join([where, *(line for item in shown for line in item), *more])
