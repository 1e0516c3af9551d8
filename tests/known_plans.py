"""The plans that tests ask: the one of this repository, and one with a history, twice."""

from functools import cache
from pathlib import Path

from pydantic import BaseModel

from wirralplan.plan.model import Plan
from wirralplan.plan.reading import Reading, read
from wirralplan.text.reading import read_source

SHIPPED = Path(__file__).parent.parent / "plan.yaml"
HISTORY = Path(__file__).parent / "plans" / "history.yaml"
EVERY_KEY = Path(__file__).parent / "plans" / "every-key.yaml"  # months, tbc, own numbers and all
JUNE_BOARD = SHIPPED.parent / "examples" / "board-june-2018.yaml"  # the worked example, made up
JULY = SHIPPED.parent / "examples" / "board-july-2018.yaml"
LATER = Path(__file__).parent / "plans" / "history-later.yaml"  # HISTORY, changed in every way


@cache
def reading(path: Path) -> Reading:
    """All that the file says."""
    return read(read_source(str(path), label=path.name))


# No sound file can hold these any more: the reader puts them right, or a rule refuses them.
# What is shown must be harmless all the same, so the plans with a history have them.
_HOSTILE = {
    "Text that moves": "Text that \x1b[31mmoves\x1b[0m",
    "[31mRed]8;;http://evil.example\\ 2J": (
        "\x1b[31mRed\x1b[0m\x1b]8;;http://evil.example\x1b\\ \x9b2J"
    ),
    "Paid evil back hidden": "Paid \u202eevil\u202c back \u200bhidden",
    "Two\nlines\nand a tab\there": "Two\nlines\r\nand a tab\there",
}


@cache
def plan(path: Path) -> Plan:
    """The plan in the file, in which some texts are worse than a file can make them."""
    found = reading(path).plan
    assert found is not None
    hostile = _with_hostile(found)
    assert isinstance(hostile, Plan)
    return hostile


def _with_hostile(value: object) -> object:
    if isinstance(value, str):
        return _HOSTILE.get(value, value)
    if type(value) is tuple:  # a month is a tuple too
        return tuple(map(_with_hostile, value))
    if isinstance(value, BaseModel):
        return value.model_copy(update={name: _with_hostile(one) for name, one in value})
    return value
