"""A date with a text behind it that holds a colon, such as a comment from Word: what to write."""

from wirralplan.checks.lines_to_add import new_line
from wirralplan.checks.rules.text.stray.place import StrayPlace
from wirralplan.checks.rules.text.stray.records import day_in
from wirralplan.patterns import pattern
from wirralplan.plan.keys import DATES
from wirralplan.text.faults import Unreadable
from wirralplan.text.source import Source
from wirralplan.text.visible import cut
from wirralplan.text.written import written

# The text may have been put right behind the date: 2018-04-16Commented [SW2].
_GLUED = pattern(
    r"(?P<day>\d{4}-\d\d-\d\d|\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d\d)|\d{1,2} [A-Za-z]{3,9} \d{4})"
    r"(?P<rest>(?:[A-Z][a-z]|\[).*)"
)
_LONGEST = 300


def date_and_text(source: Source, fault: Unreadable) -> tuple[str, str] | None:
    """The words for a date whose text has a colon; ``None`` where the value is something else.

    Quotes round the whole would make a text of the date.
    """
    number = source.place(fault.span.start).line
    line = source.line(number)
    place = StrayPlace(source, number, number)
    key = place.keys.get(fault.key)
    if key is None or key.kind not in DATES or not place.is_beside or "note" not in place.keys:
        return None
    value = line.partition(":")[2].strip()
    glued = _GLUED.fullmatch(value)
    day, rest = day_in(f"{glued['day']} {glued['rest']}" if glued else value)
    if not day or not rest or len(rest) > _LONGEST or line.lstrip().startswith("-"):
        return None
    if place.has("note"):
        keep = f"add to the text of 'note' (line {place.line_of('note')}):  {rest}"
    else:
        keep = new_line(number, place.column, f"note: {written(rest)}")
    return (
        f"'{cut(value, 60)}' is a date with a text behind it; the text needs a key of its own",
        f"write  {fault.key}: {day}  (leave the spaces before it)\nand, to keep the text, {keep}",
    )
