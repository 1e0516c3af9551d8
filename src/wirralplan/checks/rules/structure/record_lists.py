"""A text in place of the list of updates or moves, or of an entry: the lines that it would be."""

from collections.abc import Iterator, Mapping, Sequence

from wirralplan.checks.agreement_words import agreement_in, bare
from wirralplan.checks.lines_to_add import NO_DAY, a_move, before_each
from wirralplan.checks.lines_to_change import instead, item
from wirralplan.plan.dates.days import guessed, iso_month, iso_parts
from wirralplan.plan.faults import WrongShape
from wirralplan.plan.keys import groups_of_keys
from wirralplan.plan.reading import Reading
from wirralplan.text.route import Route
from wirralplan.text.table import Style
from wirralplan.text.writing.ending import ending
from wirralplan.text.written import written

_LISTS = ("updates", "moves")
_DAY = "<the day of the update, as 2018-06-30>"
_UNTIL_THEN = "<the due date until then>"


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
    keys = document.keys(route)
    pairs = {key: _one_line(document.value((*route, key))) for key in keys}
    if all(pairs.values()):
        if fault.key == "updates" and all(map(_day_of, keys)):
            return instead(reading, route, "updates:", *_dated(pairs))
        if fault.key == "moves" and keys != ["date", "from", "reason"] and _is_move(pairs):
            return _whole_move(reading, route, pairs)
    first, *others = (
        reading.source.place(reading.key_span(*route, key).start).line for key in keys
    )
    last = ending(document, route)
    end = reading.source.place(max(0, last.offset - len(last.newline))).line
    advice = f"write '- ' before '{keys[0]}' on line {first}"
    if not others:
        return advice
    lines = f"lines {first + 1} to {end}" if end > first + 1 else f"line {end}"
    return f"{advice}, and move {lines} two spaces to the right"


def _one_line(text: str | None) -> str:
    return " ".join((text or "").split())


def _day_of(key: str) -> str:
    """The day that is written where a key should be."""
    reading = guessed(key)
    return reading.iso if reading and reading.exists else ""


def _when(text: str) -> str:
    """A day or a month as a plan has it; empty where it is neither."""
    return text if iso_parts(text) or iso_month(text) else _day_of(text)


def _dated(texts: Mapping[str, str]) -> Iterator[str]:
    """The updates whose days stand before their colons."""
    for key, text in texts.items():
        yield from item([f"date: {_day_of(key)}", f"note: {written(text)}"])


def _is_move(pairs: Mapping[str, str]) -> bool:
    """Whether the keys are those of a move, perhaps with the day ``to`` which it went."""
    known = "from" in pairs and pairs.keys() - {"to"} <= groups_of_keys()["moves"]
    return known and bool(_when(pairs.get("to", pairs["from"])))


def _whole_move(reading: Reading, route: Route, pairs: dict[str, str]) -> str:
    """The entry with all that it must have, and the due date that holds now."""
    new = pairs.pop("to", "")
    blank = a_move("")
    entry = {**blank, **{key: written(text, in_brackets=False) for key, text in pairs.items()}}
    entry |= {key: _when(pairs[key]) or pairs[key] for key in ("date", "from") if key in pairs}
    lines = [
        instead(reading, route, "moves:", *item([f"{key}: {one}" for key, one in entry.items()]))
    ]
    if "date" not in pairs:
        lines.append(NO_DAY)
    return "\n".join([*lines, *_due(reading, route[:-1], new)])


def _due(reading: Reading, milestone: Route, new: str) -> Iterator[str]:
    """To write the date that holds now as the due date, where another is there."""
    if not new or not reading.has(*milestone, "due"):
        return
    there = _one_line(reading.document.value((*milestone, "due")))
    iso = _when(new)
    if iso and there != iso:
        line = reading.source.place(reading.key_span(*milestone, "due").start).line
        yield f"and on line {line} write  due: {iso}"


def headline(fault: WrongShape) -> str:
    """What is wrong, by the keys that an entry has."""
    keys = "'date' and 'note'" if fault.key == "updates" else "'date', 'from' and 'reason'"
    if fault.item:
        return f"an entry of '{fault.key}' has the keys {keys}; this has none of them"
    return f"'{fault.key}' holds entries with the keys {keys}; this is a text"


def advice(reading: Reading, fault: WrongShape) -> str:
    """The lines to type in place of the text, which they hold."""
    new = ""
    if fault.key == "updates":
        entry = _update(fault.value)
    else:
        entry, new = _move(fault.value)
    pairs = [f"{key}: {text}" for key, text in entry.items()]
    milestone = fault.route[: -2 if fault.item else -1]
    more = [NO_DAY] if entry["date"].startswith("<") else []
    more += _due(reading, milestone, new)
    if fault.key == "moves" and not new and reading.has(*milestone, "due"):
        line = reading.source.place(reading.key_span(*milestone, "due").start).line
        more.append(f"and see that 'due' (line {line}) is the date that holds now")
    in_braces = reading.document.style(fault.route[:-1]) in (Style.FLOW_GROUP, Style.FLOW_LIST)
    if in_braces:
        one = f"{{{', '.join(pairs)}}}"
        return "\n".join([f"write  {one if fault.item else f'{fault.key}: [{one}]'}", *more])
    return "\n".join([_in_place(reading, fault, pairs), *more])


def _in_place(reading: Reading, fault: WrongShape, pairs: Sequence[str]) -> str:
    first, *others = pairs
    lines = [f"- {first}", *(f"  {line}" for line in others)]
    if fault.item:
        place = reading.source.place(fault.span.start)
        column = place.column - 1 - len("- ")
    else:
        place = reading.source.place(reading.key_span(*fault.route).start)
        column, lines = place.column - 1, [f"{fault.key}:", *(f"  {line}" for line in lines)]
    head = f"in place of line {place.line} write{before_each(column)}:"
    return "\n".join([head, *lines])


def _update(text: str) -> dict[str, str]:
    """An update, with the day that the text begins with."""
    from wirralplan.plan.dates.kinds import Kind  # noqa: PLC0415 - few plans need it
    from wirralplan.plan.dates.loose import loosely  # noqa: PLC0415 - as above

    day, words = _DAY, " ".join(text.split())
    found = loosely(text)
    if found.kind is Kind.ONE and not found.before and found.parts[0].period.is_day:
        rest = found.rest.lstrip(" -\u2013\u2014:,;.")
        if rest:
            day, words = found.parts[0].period.first.isoformat(), rest
    return {"date": day, "note": written(words)}


def _move(text: str) -> tuple[dict[str, str], str]:
    """A move and the date to which it went, as far as the text says which of its days was which."""
    from wirralplan.plan.dates.kinds import Kind  # noqa: PLC0415 - few plans need it
    from wirralplan.plan.dates.loose import loosely  # noqa: PLC0415 - as above

    found = loosely(text)
    dates = [one.period for one in found.parts]
    moved = found.kind is Kind.MOVED or (
        found.kind is Kind.RANGE and found.parts[0].words in ("to", "until", "till")
    )
    if not (moved and len(dates) == 2 and found.before.casefold() in ("", "from")):
        entry = a_move(_UNTIL_THEN)
        return {**entry, "reason": written(" ".join(text.split()))}, ""
    new, old = (f"{one.first}" if one.is_day else f"{one.first:%Y-%m}" for one in dates)
    if found.kind is Kind.RANGE:
        new, old = old, new
    said = agreement_in(bare(found.rest))
    entry = a_move(old)
    if said.rest:
        entry["reason"] = written(said.rest)
    if said.day:
        entry["date"] = said.day
    if said.who:
        entry["approved_by"] = written(said.who)
    return entry, new
