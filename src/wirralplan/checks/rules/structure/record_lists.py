"""A text in place of the list of updates or moves, or of an entry: the lines that it would be."""

from collections.abc import Sequence

from wirralplan.plan.faults import WrongShape
from wirralplan.plan.reading import Reading
from wirralplan.plan.words import counted
from wirralplan.text.table import Style
from wirralplan.text.writing.ending import ending
from wirralplan.text.written import written

_LISTS = ("updates", "moves")


def is_record(fault: WrongShape) -> bool:
    """Whether the fault is a text, on one line, in place of updates or moves, or of one of them."""
    return fault.key in _LISTS and bool(fault.value.strip()) and "\n" not in fault.value.strip()


def is_entry(fault: WrongShape) -> bool:
    """Whether the fault is an update or a move that is no entry of a list, but stands alone."""
    return fault.key in _LISTS and not fault.item and fault.got == "a group of keys"


def with_dash(reading: Reading, fault: WrongShape) -> str:
    """How the lines of one entry become an entry of a list."""
    document, route = reading.document, fault.route
    if document.style(route) is not Style.BLOCK_GROUP:
        return "put square brackets round it: [{ }]"
    first, *others = (
        reading.source.place(reading.key_span(*route, key).start).line
        for key in document.keys(route)
    )
    last = ending(document, route)
    end = reading.source.place(max(0, last.offset - len(last.newline))).line
    advice = f"write '- ' before '{document.keys(route)[0]}' on line {first}"
    if not others:
        return advice
    lines = f"lines {first + 1} to {end}" if end > first + 1 else f"line {end}"
    return f"{advice}, and move {lines} two spaces to the right"


def headline(fault: WrongShape) -> str:
    """What is wrong, by the keys that an entry has."""
    keys = "'date' and 'note'" if fault.key == "updates" else "'date', 'from' and 'reason'"
    if fault.item:
        return f"an entry of '{fault.key}' has the keys {keys}; this has none of them"
    return f"'{fault.key}' holds entries with the keys {keys}; this is a text"


def advice(reading: Reading, fault: WrongShape) -> str:
    """The lines to type in place of the text, which they hold."""
    entry = _update(fault.value) if fault.key == "updates" else _move(fault.value)
    in_braces = reading.document.style(fault.route[:-1]) in (Style.FLOW_GROUP, Style.FLOW_LIST)
    if in_braces:
        item = f"{{{', '.join(entry)}}}"
        return f"write  {item if fault.item else f'{fault.key}: [{item}]'}"
    first, *others = entry
    lines = [f"- {first}", *(f"  {line}" for line in others)]
    if fault.item:
        place = reading.source.place(fault.span.start)
        column = place.column - 1 - len("- ")
    else:
        place = reading.source.place(reading.key_span(*fault.route).start)
        column, lines = place.column - 1, [f"{fault.key}:", *(f"  {line}" for line in lines)]
    spaces = counted(column, "space")
    head = f"in place of line {place.line} write, with {spaces} before each of these lines:"
    return "\n".join([head, *lines])


def _update(text: str) -> Sequence[str]:
    """An update, with the day that the text begins with."""
    from wirralplan.plan.date_kinds import Kind  # noqa: PLC0415 - few plans need it
    from wirralplan.plan.loose_dates import loosely  # noqa: PLC0415 - as above

    day, words = "<the day of the update, as 2018-06-30>", " ".join(text.split())
    found = loosely(text)
    if found.kind is Kind.ONE and not found.before and found.parts[0].period.is_day:
        rest = found.rest.lstrip(" -\u2013\u2014:,;.")
        if rest:
            day, words = found.parts[0].period.first.isoformat(), rest
    return [f"date: {day}", f"note: {written(words)}"]


def _move(text: str) -> Sequence[str]:
    """A move; which of the days in the text was which only its writer knows."""
    days = ("<the day on which it was agreed, as 2018-06-30>", "<the due date until then>")
    words = " ".join(text.split())
    return [f"date: {days[0]}", f"from: {days[1]}", f"reason: {written(words)}"]
