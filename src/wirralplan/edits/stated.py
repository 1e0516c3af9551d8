"""What somebody states, as text that can stand in a plan; and the plan's own text in a sentence."""

import re

from wirralplan.errors import ImpossibleEdit
from wirralplan.plan.reading import Reading
from wirralplan.text.route import Route

_UNWRITABLE = re.compile("[\0\ud800-\udfff]")


def stated(text: str, what: str) -> str:
    """``text`` without what stands round it. ``what`` says what it is: ``the reason``.

    Raises ``ImpossibleEdit`` where there is nothing to see in it, and where it holds what is
    no character: a terminal that is not UTF-8 can send such.
    """
    if not text.strip():
        raise ImpossibleEdit(f"{what[0].upper()}{what[1:]} is empty.", "Say it in a few words.")
    if _UNWRITABLE.search(text):
        raise ImpossibleEdit(
            f"{what[0].upper()}{what[1:]} holds something that is no character.",
            "Type it again, without what was pasted.",
        )
    return text.strip()


def ends(reading: Reading, route: Route, key: str, detail: str) -> str:
    """What says that a milestone ended: ``'completed' (line 16) and 'evidence' (line 17)``."""
    return " and ".join(
        f"'{one}' (line {reading.source.place(reading.key_span(*route, one).start).line})"
        for one in (key, detail)
        if reading.gives(*route, one)
    )


def called(text: str) -> str:
    """The plan's own text in quotes, on one line."""
    return f"'{' '.join(text.split())}'"
