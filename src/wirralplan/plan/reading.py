"""A file read whole: the plan, or as much of it as can be read, and every fault beside it."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple, cast

from pydantic import ValidationError

from wirralplan.plan.keys import Kind, holders, key_at, known_keys
from wirralplan.plan.model import UNREAD, Plan
from wirralplan.text.document import Document
from wirralplan.text.finding import Fault
from wirralplan.text.route import Route
from wirralplan.text.source import Source, Span
from wirralplan.text.table import Style

_GROUPS = (Style.BLOCK_GROUP, Style.FLOW_GROUP)


class Reading(NamedTuple):
    """What a file says.

    ``plan`` is given where text, syntax and structure are without fault. ``partial`` is the
    plan with stand-ins for what could not be read (``None`` where nothing could), and
    ``unread`` the routes of that. A rule that meets a stand-in stays silent about it.
    """

    document: Document
    plan: Plan | None
    partial: Plan | None
    unread: frozenset[Route]
    faults: tuple[Fault, ...]

    @property
    def source(self) -> Source:
        """The file as it was written."""
        return self.document.source

    def has(self, *route: str | int) -> bool:
        """Whether the file has something at ``route``, readable or not."""
        return route in self.unread or self.document.key_span(route) is not None

    def span(self, *route: str | int) -> Span:
        """The place of the value at ``route``, or of the nearest part that has one."""
        for length in range(len(route), -1, -1):
            span = self.document.span(route[:length])
            if span is not None:
                return span
        return Span(0, 0)

    def key_span(self, *route: str | int) -> Span:
        """The place of the key at the end of ``route``, or of the nearest part."""
        return self.document.key_span(route) or self.span(*route)

    def line(self, *route: str | int) -> int:
        """The line, counted from 1, at which the value at ``route`` begins."""
        return self.source.place(self.span(*route).start).line


def read(source: Source) -> Reading:
    """Everything that ``source`` says, and everything wrong with how it says it.

    Where the parser had to stop, what stands before is read all the same, so that one broken
    line does not hide the mistakes above it.
    """
    reading = _read(source)
    if not reading.faults or source.cut:
        return reading
    from wirralplan.plan.second_look import moved_back  # noqa: PLC0415 - a sound plan needs none

    def reread(found: Sequence[Fault]) -> tuple[Sequence[Fault], int]:
        if not found:
            return reading.faults, _unread(reading)
        attempt = _read(source, found)
        return attempt.faults, _unread(attempt) - len(found)

    moved = moved_back(source, reading.faults, reread)
    return _read(source, moved) if moved else reading


def _unread(reading: Reading) -> int:
    """How often the parser stopped, and how often lines were left out."""
    return len(reading.document.stops) + len(reading.document.left_out)


def _read(source: Source, moved: Sequence[Fault] = ()) -> Reading:
    """The plan in ``source``, with the lines put right that ``moved`` says to stand wrong."""
    document = Document.of(source, known_keys(), holders(), moved)
    # An empty file has no place for a fault of the structure: every missing key at the top would
    # be reported, and not that there is nothing.
    if document.empty and document.whole:
        from wirralplan.plan.faults import EmptyValue  # noqa: PLC0415 - few files are empty

        nothing = EmptyValue(Span(0, 0), key="", expected="a plan")
        return Reading(document, None, None, frozenset(), (*document.faults, nothing))
    # What the parser made of the text before it stopped is no plan, and a fault that says so would
    # be about the broken line again.
    if not document.whole and document.style(()) not in _GROUPS:
        return Reading(document, None, None, frozenset(), document.faults)
    return _understood(document)


def _understood(document: Document) -> Reading:
    data = document.data()
    errors: list[Mapping[str, Any]] = []
    plan = partial = None
    try:
        partial = Plan.model_validate(data)
        # Valid is not enough: where the reader guessed past a mistake, the plan may say otherwise.
        plan = partial if document.certain else None
    except ValidationError as error:
        errors = _errors(error)
        partial = _without_faults(data, error)
    if not errors and not document.faults:
        return Reading(document, plan, partial, frozenset(), ())
    from wirralplan.plan.explaining import explained  # noqa: PLC0415 - a sound plan needs none of it

    found = explained(document, errors, partial)
    return Reading(
        document, plan, partial, frozenset(found.unread), (*document.faults, *found.faults)
    )


def _errors(error: ValidationError) -> list[Mapping[str, Any]]:
    return cast("list[Mapping[str, Any]]", error.errors(include_url=False))


def _without_faults(data: Any, error: ValidationError) -> Plan | None:
    """The plan in ``data`` once everything that ``error`` names is taken out or has a stand-in.

    Taking something out can leave a required key missing, and a stand-in for an item of a
    list lacks its keys, so it takes a few rounds: one more than there are levels at most.
    ``data`` is changed. ``None`` if it is no plan at all.
    """
    for _ in range(12):  # more than there are levels
        # From the last to the first: so no route leads through what was taken out before it.
        for one in reversed(_errors(error)):
            if not one["loc"]:
                return None
            _mend(data, one["type"], one["loc"])
        try:
            return Plan.model_validate(data)
        except ValidationError as remaining:
            error = remaining
    return None


def _mend(data: Any, kind: str, route: Route) -> None:
    holder = data
    for step in route[:-1]:
        holder = holder[step]
    last: Any = route[-1]
    key = key_at(route)
    if kind == "missing" and key is not None:
        holder[last] = key.stand_in
    elif isinstance(last, int):
        # An item stays in its place, else the routes of all items after it would be wrong.
        holder[last] = UNREAD if key is not None and key.kind is Kind.TEXTS else {}
    else:
        holder.pop(last, None)
