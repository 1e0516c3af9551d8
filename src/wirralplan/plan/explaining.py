"""pydantic's complaints as faults of ours: what is wrong with a part of the plan, and where.

Its own sentences are for programmers and change between versions, so only the error's type
and place are used; ``wirralplan.checks`` has the words.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from wirralplan.patterns import pattern
from wirralplan.plan import model
from wirralplan.plan.date_faults import PlanTime, date_form, impossible_date
from wirralplan.plan.dated_entries import dated_entry, day_of_note
from wirralplan.plan.faults import (
    BadId,
    DateForm,
    EmptyValue,
    LongRef,
    MissingKey,
    PlanFormat,
    UnknownKey,
    UnknownValue,
    WrongShape,
)
from wirralplan.plan.keys import key_at, keys_of, known_keys, part_of
from wirralplan.plan.lookup.near_keys import Beside, Value, near_key, supplies
from wirralplan.plan.lookup.short_answers import TO_COME, answer
from wirralplan.plan.slugs import slug
from wirralplan.text.document import Document
from wirralplan.text.finding import Fault, of_kind
from wirralplan.text.route import Route, last_key
from wirralplan.text.source import Span
from wirralplan.text.table import Style

_BREAK = pattern(r"[\r\n]")
_OF_VALUE: Mapping[str, Callable[[Span, str], Fault]] = {
    "bad_id": lambda span, value: BadId(span, value, slug(value)),
    "long_ref": lambda span, value: LongRef(span, value.strip()),
    "format": PlanFormat,
}
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

    ``partial`` is the plan as far as it could be read: its dates show which years are likely.

    Nothing can be missing in a part whose end the reader never saw, and nobody knows its shape.
    Missing keys come last: one that was only misspelt is reported once, as an unknown key.
    """
    unfinished = frozenset(document.unfinished())
    outcome = Explained(unread=_unseen(document, unfinished))
    absent: dict[Route, list[str]] = defaultdict(list)
    nearly: dict[Route, Counter[str]] = defaultdict(Counter)
    misspelt: dict[int, tuple[Route, UnknownKey]] = {}
    time, of_part = PlanTime(partial), _parts_of(document)
    dated = set[Route]()
    for error in errors:
        route: Route = tuple(error["loc"])
        if error["type"] == "missing":
            absent[route[:-1]].append(str(route[-1]))
            continue
        outcome.unread.add(route)
        if route in unfinished:  # it may end in another shape than it has so far
            continue
        if error["type"] == "extra_forbidden":
            parent = route[:-1]
            beside = of_part(parent)
            entry = dated_entry(document, route)
            if entry is not None:
                dated.add(parent)
                outcome.faults.append(entry)
                continue
            unknown = _unknown_key(document, route, beside)
            if unknown.near:
                misspelt[len(outcome.faults)] = parent, unknown
                nearly[parent][unknown.near] += 1
            # What is written there is perhaps the value of this key: rules must not miss it.
            supplied = [unknown.near] if unknown.near else supplies(unknown.key, beside)
            nearly[parent].update(dict.fromkeys(supplied, 0))
            outcome.unread.update((*parent, key) for key in supplied)
            outcome.faults.append(unknown)
        else:
            outcome.faults.append(_value_fault(document, route, error, time))
    outcome.faults += _all_missing(document, absent, nearly, unfinished | dated)
    outcome.unread.update((*parent, key) for parent, keys in absent.items() for key in keys)
    _note_strays(outcome.faults)
    # Two keys cannot both become the same one, so neither repair is safe. That shows only at last.
    for number, (parent, unknown) in misspelt.items():
        rivals = nearly[parent][unknown.near] - 1
        if rivals:
            outcome.faults[number] = unknown.changed(alike=False, rivals=rivals)
    return outcome


def _note_strays(faults: list[Fault]) -> None:
    """Say of each date in another form whether its part has unknown keys as well."""
    strays = {one.route[:-1] for one in of_kind(UnknownKey, faults)}
    for number, one in enumerate(faults if strays else ()):
        if isinstance(one, DateForm) and one.route[:-1] in strays:
            faults[number] = one.changed(strays=True)


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


def _all_missing(
    document: Document,
    absent: Mapping[Route, Sequence[str]],
    nearly: Mapping[Route, Counter[str]],
    without: Collection[Route],
) -> Iterator[MissingKey]:
    """The keys that parts lack, but not those of which a misspelling is there."""
    for parent, keys in absent.items():
        left = [key for key in keys if key not in nearly[parent]]
        if answer(document.value((*parent, "from")) or "") in TO_COME:
            left = [key for key in left if key != "reason"]  # as of a move away from tbc
        if left and parent not in without:
            yield _missing_keys(document, parent, left)


def _missing_keys(document: Document, parent: Route, keys: Sequence[str]) -> MissingKey:
    span = document.first_key_span(parent) or Span(0, 0)
    fault = MissingKey(span, *_about(document, parent), tuple(keys))
    if document.style(parent) is not Style.BLOCK_GROUP or not document.keys(parent):
        return fault
    start, first = document.source.place(span.start), (*parent, document.keys(parent)[0])
    if document.source.line(start.line)[: start.column - 1].strip(" -"):
        return fault
    below = document.source.place((document.span(first) or span).end).line
    day = day_of_note(document, parent) if "date" in keys else ""
    return fault.changed(below=below, column=start.column - 1, day=day)


def _parts_of(document: Document) -> Callable[[Route], Beside]:
    """What a part has beside an unknown key, and could have.

    Each part is looked at once: one part may hold any number of faults.
    """

    @cache
    def of(parent: Route) -> Beside:
        return Beside.of(part_of(parent).model, document.keys(parent))

    return of


def _unknown_key(document: Document, route: Route, beside: Beside) -> UnknownKey:
    parent, key = route[:-1], str(route[-1])
    value = Value(document.value(route), document.style(route))
    near = near_key(key, beside, known_keys(), value)
    # In {note: Agreed, in May} the comma ends the text, and 'in May' is a key without a value.
    flow = document.style(parent) is Style.FLOW_GROUP and document.value(route) == ""
    return UnknownKey(
        document.key_span(route) or Span(0, 0),
        route,
        *_about(document, parent),
        key,
        near=near.key if near else "",
        alike=near is not None and near.safe,
        free=tuple(beside.free),
        known=tuple(keys_of(beside.part)),
        comma=flow,
    )


def _value_fault(
    document: Document, route: Route, error: Mapping[str, Any], time: PlanTime
) -> Fault:
    """The fault of a value that stands where it may, but not in a form that can be used."""
    value = error["input"]
    span = document.span(route) or Span(0, 0)
    kind = error["type"]
    # An empty value first, whatever its kind: "give a date" helps more than "not a date".
    if isinstance(value, str) and not value.strip():
        expected, needed = _expected(route, error), _is_needed(route)
        return EmptyValue(span, last_key(route), expected, item=_is_item(route), needed=needed)
    if not isinstance(value, str) or kind in ("tuple_type", "model_type"):
        return _wrong_shape(document, route, error)
    if kind == "date_form":
        return date_form(span, route, value, time)
    if kind == "no_such_day":
        return impossible_date(span, value)
    if kind in _OF_VALUE:
        return _OF_VALUE[kind](span, value)
    return UnknownValue(span, last_key(route), value, error["ctx"]["expected"], route)


def _wrong_shape(document: Document, route: Route, error: Mapping[str, Any]) -> WrongShape:
    value, span = error["input"], document.span(route) or Span(0, 0)
    # Not the whole of a list or a group: its place would hide all that is wrong inside it.
    place = span if isinstance(value, str) else _first_line(document, span)
    only, line = _only_item(document, route)
    return WrongShape(
        place,
        key=last_key(route),
        item=_is_item(route),
        expected=_expected(route, error),
        got=_SHAPES.get(type(value), "a group of keys"),
        more=error["type"] in ("tuple_type", "model_type") and place != span,
        only=only,
        line=line,
        route=route,
        value=value if isinstance(value, str) else "",
    )


def _only_item(document: Document, route: Route) -> tuple[str, int]:
    """The one text in a list that has a line to itself, below that of its key; and that line."""
    span, only = document.span((*route, 0)), document.value((*route, 0))
    if span is None or only is None or document.count(route) != 1:
        return "", 0
    line = document.source.place(span.start).line
    key = document.key_span(route)
    alone = key is not None and document.source.place(key.start).line == line - 1
    return document.source.slice(span) if alone else "", line


def _first_line(document: Document, span: Span) -> Span:
    """What stands of ``span`` on its first line: what is wrong further down is reported there."""
    found = _BREAK.search(document.source.text, span.start, span.end)
    return span if found is None else Span(span.start, found.start())


def _is_needed(route: Route) -> bool:
    """Whether the part must have the key at the end of ``route``; no list needs an item."""
    key = key_at(route)
    return key is not None and key.needed and route[-1] == key.name


def _expected(route: Route, error: Mapping[str, Any]) -> str:
    if error["type"] == "tuple_type":
        return "a list"
    if error["type"] == "model_type":
        return "a group of keys"
    context = error.get("ctx", {})
    if "expected" in context:
        return str(context["expected"])
    key = key_at(route)
    return "a date" if key is not None and key.is_date else "text"


def _about(document: Document, route: Route) -> tuple[str, str]:
    """The word for the part at ``route``, and its title or name where it has one."""
    word, _ = part_of(route)
    title = document.value((*route, "title")) or document.value((*route, "name")) or ""
    return word, title.strip() if route else ""


def _is_item(route: Route) -> bool:
    return bool(route) and isinstance(route[-1], int)
