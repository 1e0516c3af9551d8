"""What somebody states, as text that can stand in a plan; and the plan's own text in a sentence."""

import re

from wirralplan.errors import ImpossibleEdit
from wirralplan.plan.reading import Reading
from wirralplan.text.characters import REFUSED, put_right
from wirralplan.text.route import Route

# Nobody types or pastes these on purpose: half of a character, a control character.
_UNWRITABLE = re.compile(f"[{REFUSED}]")
_LINE_ENDS = re.compile(r"[ \t]*(?:\r\n|[\t\r\n])[ \t\r\n]*")


def stated(text: str, what: str) -> str:
    """``text`` on one line, without what stands round it or cannot be seen in it.

    Line ends and tabs become spaces: between quotes only an escape could write them, and
    that is refused in a plan. ``what`` says what it is: ``the reason``. Raises
    ``ImpossibleEdit`` where there is nothing to see in it, and where it holds what is no
    character: a terminal that is not UTF-8 can send such.
    """
    line = put_right(_LINE_ENDS.sub(" ", text)).strip()
    if not line and not _UNWRITABLE.search(text):
        raise ImpossibleEdit(f"{what[0].upper()}{what[1:]} is empty.", "Say it in a few words.")
    if _UNWRITABLE.search(text):
        raise ImpossibleEdit(
            f"{what[0].upper()}{what[1:]} holds something that is no character.",
            "Type it again, without what was pasted.",
        )
    return line


def ends(reading: Reading, route: Route, key: str, detail: str) -> str:
    """What says that a milestone ended: ``'completed' (line 16) and 'evidence' (line 17)``."""
    return " and ".join(
        f"'{one}' (line {reading.source.place(reading.key_span(*route, one).start).line})"
        for one in (key, detail)
        if reading.has(*route, one)
    )


def called(text: str) -> str:
    """The plan's own text in quotes, on one line."""
    return f"'{' '.join(text.split())}'"
