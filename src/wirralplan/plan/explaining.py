"""pydantic's complaints as faults of ours: what is wrong with a part of the plan, and where.

Its own sentences are for programmers and change between versions, so only the error's type
and place are used; ``wirralplan.checks`` has the words.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Any

from wirralplan.plan import model
from wirralplan.plan.dates import (
    EARLIEST,
    LATEST,
    Reading,
    days_in,
    guessed,
    iso_parts,
    nearest_day,
)
from wirralplan.plan.dates import month_name as name_of
from wirralplan.plan.keys import Kind, key_at, keys_of, known_keys, part_of
from wirralplan.plan.lookup.near_keys import Value, near_key
from wirralplan.plan.slugs import slug
from wirralplan.plan.span import time_of
from wirralplan.text.document import Document
from wirralplan.text.finding import Fault
from wirralplan.text.route import Route, last_key
from wirralplan.text.source import Span
from wirralplan.text.table import Style

_BREAK = re.compile(r"[\r\n]")
_SHAPES: Mapping[type, str] = {str: "text", list: "a list"}


@dataclass
class Explained:
    """The faults of the structure, and the routes of what was given but cannot be used."""

    faults: list[Fault] = field(default_factory=list)
    unread: set[Route] = field(default_factory=set)


def explained(
    document: Document, errors: Iterable[Mapping[str, Any]], partial: model.Plan | None
) -> Explained:
    """What ``errors`` (as pydantic lists them) say about ``document``.

    ``partial`` is the plan as far as it could be read: its dates show which years are meant.

    Of a part whose end the reader never saw nothing can be missing, and nobody knows yet
    whether it has the right shape.
    """
    unfinished = frozenset(document.unfinished())
    outcome = Explained(unread=_unseen(document, unfinished))
    absent: dict[Route, list[str]] = defaultdict(list)
    nearly: dict[Route, Counter[str]] = defaultdict(Counter)
    misspelt: dict[int, Route] = {}
    time = _Time(partial)
    free = _FreeKeys(document)
    for error in errors:
        route: Route = tuple(error["loc"])
        if error["type"] == "missing":
            absent[route[:-1]].append(str(route[-1]))
            continue
        outcome.unread.add(route)
        if route in unfinished:
            continue
        if error["type"] == "extra_forbidden":
            fault = _unknown_key(document, route, free.of(route[:-1]))
            if fault.facts["near"]:
                misspelt[len(outcome.faults)] = route[:-1]
                nearly[route[:-1]][fault.facts["near"]] += 1
                outcome.unread.add((*route[:-1], fault.facts["near"]))
        else:
            fault = _value_fault(document, route, error, time)
        outcome.faults.append(fault)
    for parent, keys in absent.items():
        left = [key for key in keys if key not in nearly[parent]]
        outcome.unread.update((*parent, key) for key in keys)
        if left and parent not in unfinished:
            outcome.faults.append(_missing_keys(document, parent, left))
    for number, parent in misspelt.items():  # two keys cannot both become the same one
        fault = outcome.faults[number]
        if nearly[parent][fault.facts["near"]] > 1:
            outcome.faults[number] = replace(fault, facts={**fault.facts, "alike": "no"})
    return outcome


def _unseen(document: Document, unfinished: Iterable[Route]) -> set[Route]:
    """What may stand behind the place at which the reader had to stop."""
    unseen: set[Route] = set()
    for route in unfinished:
        if document.style(route) in (Style.BLOCK_LIST, Style.FLOW_LIST):
            unseen.add(route)
        else:
            _, part = part_of(route)
            present = document.keys(route)
            unseen.update((*route, key) for key in keys_of(part) if key not in present)
    return unseen


def _missing_keys(document: Document, parent: Route, keys: Sequence[str]) -> Fault:
    span = document.first_key_span(parent) or Span(0, 0)
    facts = {**_about(document, parent), "keys": " ".join(keys), "below": "", "column": ""}
    if document.style(parent) is Style.BLOCK_GROUP and document.keys(parent):
        start, first = document.source.place(span.start), (*parent, document.keys(parent)[0])
        facts["column"] = str(start.column - 1)
        facts["below"] = str(document.source.place((document.span(first) or span).end).line)
    return Fault("missing-key", span, facts)


class _FreeKeys:
    """The keys that each part could have and has not: one part may hold any number of faults."""

    def __init__(self, document: Document) -> None:
        """Look at no part before it is needed."""
        self._document = document
        self._known: dict[Route, list[str]] = {}

    def of(self, parent: Route) -> list[str]:
        """Those of the part at ``parent``, in the order of the format table."""
        if parent not in self._known:
            present = set(self._document.keys(parent))
            _, part = part_of(parent)
            self._known[parent] = [known for known in keys_of(part) if known not in present]
        return self._known[parent]


def _unknown_key(document: Document, route: Route, free: Sequence[str]) -> Fault:
    parent, key = route[:-1], str(route[-1])
    _, part = part_of(parent)
    value = Value(document.value(route), document.style(route))
    near = near_key(key, part, free, known_keys(), value)
    flow = document.style(parent) is Style.FLOW_GROUP and document.value(route) == ""
    facts = {
        **_about(document, parent),
        "key": key,
        "near": near.key if near else "",
        "alike": "yes" if near and near.safe else "no",
        "free": " ".join(free),
        "known": " ".join(keys_of(part)),
        "comma": "yes" if flow else "",
    }
    return Fault("unknown-key", document.key_span(route) or Span(0, 0), facts)


class _Time:
    """The time that the plan speaks of, worked out when the first date asks for it."""

    def __init__(self, plan: model.Plan | None) -> None:
        self._plan = plan

    @cached_property
    def _span(self) -> tuple[date, date] | None:
        return None if self._plan is None else time_of(self._plan)

    def holds(self, reading: Reading) -> bool:
        """Whether a date that exists lies within it."""
        day = date(reading.year, reading.month, reading.day)
        return self._span is not None and self._span[0] <= day <= self._span[1]


def _value_fault(document: Document, route: Route, error: Mapping[str, Any], time: _Time) -> Fault:
    """The fault of a value that stands where it may, but not in a form that can be used."""
    value = error["input"]
    span = document.span(route) or Span(0, 0)
    facts = {"key": last_key(route), "item": "yes" if route and isinstance(route[-1], int) else ""}
    kind = error["type"]
    if isinstance(value, str) and not value.strip():
        needed = "yes" if _is_needed(route) else ""
        empty = {"wanted": _wanted(route, error), "needed": needed}
        return Fault("empty-value", span, {**facts, **empty})
    if not isinstance(value, str) or kind in ("tuple_type", "model_type"):
        got = _SHAPES.get(type(value), "a group of keys")
        shape = {"wanted": _wanted(route, error), "got": got, "part": part_of(route)[0]}
        line = span if isinstance(value, str) else _first_line(document, span)
        holds_parts = kind in ("tuple_type", "model_type") and line != span
        shape |= {"more": "yes" if holds_parts else "", **_only_item(document, route)}
        return Fault("wrong-shape", line, {**facts, **shape})
    facts["value"] = value
    if kind == "date_form":
        return Fault("date-form", span, {**facts, **_date_facts(value, time)})
    if kind == "no_such_day":
        return Fault("impossible-date", span, {**facts, **_day_facts(value)})
    if kind in ("bad_id", "format"):
        name = "bad-id" if kind == "bad_id" else "plan-format"
        return Fault(name, span, {**facts, "suggestion": slug(value)})
    return Fault("unknown-value", span, {**facts, "wanted": error["ctx"]["wanted"]})


def _only_item(document: Document, route: Route) -> Mapping[str, str]:
    """The one text in a list that has a line to itself, below that of its key; and that line."""
    span, only = document.span((*route, 0)), document.value((*route, 0))
    if span is None or only is None or document.count(route) != 1:
        return {"only": "", "line": ""}
    line = document.source.place(span.start).line
    key = document.key_span(route)
    alone = key is not None and document.source.place(key.start).line == line - 1
    return {"only": document.source.slice(span) if alone else "", "line": str(line)}


def _first_line(document: Document, span: Span) -> Span:
    """What stands of ``span`` on its first line: what is wrong further down is told there."""
    found = _BREAK.search(document.source.text, span.start, span.end)
    return span if found is None else Span(span.start, found.start())


def _is_needed(route: Route) -> bool:
    """Whether the part must have the key at the end of ``route``; no list needs an item."""
    key = key_at(route)
    return key is not None and key.needed and route[-1] == key.name


def _wanted(route: Route, error: Mapping[str, Any]) -> str:
    if error["type"] == "tuple_type":
        return "a list"
    if error["type"] == "model_type":
        return "a group of keys"
    context = error.get("ctx", {})
    if "wanted" in context:
        return str(context["wanted"])
    key = key_at(route)
    return "a date" if key is not None and key.kind is Kind.DATE else "text"


def _date_facts(value: str, time: _Time) -> dict[str, str]:
    reading = guessed(value)
    if reading is None:
        return {"suggestion": "", "order": "", "doubt": ""}
    suggestion, doubt = reading.iso, reading.doubt or ""
    if not reading.exists:
        nearest = nearest_day(reading.year, reading.month, reading.day)
        suggestion = nearest.isoformat() if nearest else ""
    elif not doubt and not reading.century and not time.holds(reading):
        doubt = "century"
    return {
        "suggestion": suggestion,
        "order": reading.order,
        "doubt": doubt,
        "missing_day": "" if reading.exists else reading.iso,
    }


def _day_facts(value: str) -> dict[str, str]:
    year, month, day = iso_parts(value) or (0, 0, 0)
    nearest = nearest_day(year, month, day)
    if not EARLIEST <= year <= LATEST:
        why = f"a plan's years run from {EARLIEST} to {LATEST}"
    elif not 1 <= month <= 12:
        why = f"there is no month {month}"
    elif day < 1:
        why = "the days of a month begin with 1"
    else:
        why = f"{name_of(month)}{f' {year}' if month == 2 else ''} has {days_in(year, month)} days"
    spelt = f"{day} {name_of(month)} {year}" if 1 <= month <= 12 else ""
    suggestion = nearest.isoformat() if nearest else _swapped(year, month, day)
    return {"why": why, "spelt": spelt, "suggestion": suggestion}


def _swapped(year: int, month: int, day: int) -> str:
    """The date with day and month exchanged, where that is a date."""
    exchanged = nearest_day(year, day, month)
    exact = exchanged is not None and exchanged.day == month
    return exchanged.isoformat() if exchanged is not None and exact else ""


def _about(document: Document, route: Route) -> dict[str, str]:
    """The word for the part at ``route``, and its title or name where it has one."""
    word, _ = part_of(route)
    title = document.value((*route, "title")) or document.value((*route, "name")) or ""
    return {"part": word, "title": title.strip() if route else ""}
