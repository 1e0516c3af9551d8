"""Text from the command line as a plan can hold it, and text of the plan in a sentence."""

from collections.abc import Callable, Mapping, Sequence

from wirralplan.errors import ImpossibleEdit
from wirralplan.patterns import pattern
from wirralplan.plan.dates.months import DayOrMonth, Month
from wirralplan.plan.reading import Reading
from wirralplan.plan.words import listed
from wirralplan.text.characters import REFUSED, put_right
from wirralplan.text.route import Route

# Nobody types or pastes these on purpose: half of a character, a control character.
_UNWRITABLE = pattern(f"[{REFUSED}]")
# What ends a milestone, each with the keys that say more about it and go with it.
_DETAILS: Mapping[str, Sequence[str]] = {
    "completed": ("evidence", "impact"),
    "cancelled": ("reason", "approved_by"),
}
_LINE_ENDS = pattern(r"[ \t]*(?:\r\n|[\t\r\n])[ \t\r\n]*")


def one_line(text: str, what: str) -> str:
    """``text`` on one line, without blanks round it and without invisible characters.

    Line ends and tabs become spaces: between quotes only an escape could write them, and
    that is refused in a plan. ``what`` names the text in a message: ``the reason``. Raises
    ``ImpossibleEdit`` where nothing is left, and where it holds what is no character: a terminal
    that is not UTF-8 can send such.
    """
    subject = f"{what[0].upper()}{what[1:]}"
    if _UNWRITABLE.search(text):
        raise ImpossibleEdit(
            f"{subject} contains a broken character.",
            "Type it again instead of pasting it.",
        )
    line = put_right(_LINE_ENDS.sub(" ", text)).strip()
    if not line:
        raise ImpossibleEdit(f"{subject} is empty.", "Say it in a few words.")
    return line


def end_keys(reading: Reading, route: Route, key: str) -> str:
    """The keys that end a milestone: ``'completed' (line 16) and 'evidence' (line 17)``."""
    return listed(
        [
            f"'{one}' (line {reading.source.place(reading.key_span(*route, one).start).line})"
            for one in (key, *_DETAILS[key])
            if reading.has(*route, one)
        ]
    )


def on(when: DayOrMonth, words: Callable[[DayOrMonth], str] = str) -> str:
    """When something was: ``on 2018-06-28``, ``in 2018-09``."""
    return f"{'in' if isinstance(when, Month) else 'on'} {words(when)}"


def quoted(text: str) -> str:
    """The plan's own text in quotes, on one line."""
    return f"'{' '.join(text.split())}'"
