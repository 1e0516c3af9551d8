"""Lines that a rule proposes to write in place of others, or to take out, with where they are."""

from collections.abc import Mapping, Sequence

from wirralplan.checks.lines_to_add import before_each, lines_to_paste
from wirralplan.plan.reading import Reading
from wirralplan.text.route import Route
from wirralplan.text.table import Style
from wirralplan.text.writing.ending import ending

_STEP = 2


def place(reading: Reading, route: Route) -> str:
    """The lines of a key with its value: ``line 12``, or ``lines 12 to 14``."""
    first, last = _lines(reading, route)
    return f"line {first}" if first == last else f"lines {first} to {last}"


def instead(reading: Reading, route: Route, *lines: str) -> str:
    """To write ``lines`` in place of the key at the end of ``route`` and its value."""
    if reading.document.style(route[:-1]) is not Style.BLOCK_GROUP:
        return f"write  {', '.join(lines)}  in its place"
    where, mark = place(reading, route), _mark(reading, route)
    first, *rest = lines
    if not rest:
        return f"write  {mark}{first}  in place of {where} (leave the spaces before it)"
    column = reading.source.place(reading.key_span(*route).start).column - 1 - len(mark)
    spaces = before_each(column)
    written = [f"{mark}{first}", *(f"{' ' * len(mark)}{line}" for line in rest)]
    return "\n".join([f"write in place of {where}{spaces}:", *written])


def entry_instead(reading: Reading, route: Route, key: str, entry: Mapping[str, str]) -> str:
    """To write ``entry`` of the list ``key`` in place of the key at the end of ``route``.

    Where its part has that list already, the entry goes there, and then the key goes.
    """
    document, parent = reading.document, route[:-1]
    if document.style((*parent, key)) in (Style.BLOCK_LIST, Style.FLOW_LIST):
        pasted = "\n".join(lines_to_paste(reading, parent, key, entry))
        return f"{pasted}\nthen {removal(reading, route)}"
    pairs = [f"{name}: {text}" for name, text in entry.items()]
    if document.style(parent) is not Style.BLOCK_GROUP:
        return instead(reading, route, f"{key}: [{{{', '.join(pairs)}}}]")
    return instead(reading, route, f"{key}:", *item(pairs))


def item(pairs: Sequence[str]) -> list[str]:
    """The lines of an item of a list, below the line of its key."""
    first, *rest = pairs
    return [f"{' ' * _STEP}- {first}", *(f"{' ' * _STEP * 2}{pair}" for pair in rest)]


def removal(reading: Reading, route: Route) -> str:
    """To take out the key at the end of ``route`` with its value."""
    if reading.document.style(route[:-1]) is not Style.BLOCK_GROUP:
        return "remove it"
    if _mark(reading, route):
        return f"remove {place(reading, route)}, and write its '- ' before the key below it"
    return f"remove {place(reading, route)}"


def _lines(reading: Reading, route: Route) -> tuple[int, int]:
    last = ending(reading.document, route)
    first = reading.source.place(reading.key_span(*route).start).line
    return first, max(first, reading.source.place(max(0, last.offset - len(last.newline))).line)


def _mark(reading: Reading, route: Route) -> str:
    """The ``- `` before the key at the end of ``route``, if it is the first one of an item."""
    start = reading.key_span(*route).start
    text = reading.source.text
    return text[max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1 : start].lstrip(" ")
