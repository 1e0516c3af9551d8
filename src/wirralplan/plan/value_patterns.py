"""The form of each kind of value, as the schema states it for editors."""

from collections.abc import Mapping, Sequence
from typing import Final

from wirralplan.plan import model
from wirralplan.plan.keys import Kind
from wirralplan.plan.ratings import Rag
from wirralplan.plan.slugs import SLUG

Schema = Mapping[str, object]

# A bare 2018 or 3 is a number to other readers; to ours it is the text that was typed.
_TEXT: Final[Schema] = {
    "type": ["string", "number"],
    "pattern": r"\S",
    "errorMessage": "Write text here; put it in quotes where it begins with a bracket, holds "
    "': ', or is a word such as true.",
}
# Digits are [0-9]: other alphabets' digits are digits to some readers, and not to others.
_SHAPE: Final = r"^(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
# Of the days of that shape those that there are: up to the 28th, the 29th and 30th outside
# February, the 31st, and the 29th of February in a leap year.
_CALENDAR: Final = (
    r"^[0-9]{4}-([0-9]{2}-([01][0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)$"
    r"|^(2000|[0-9]{2}(0[48]|[2468][048]|[13579][26]))-02-29$"
)
_NO_SUCH_DAY: Final = "There is no such day: this month has fewer days."
_DAY: Final[Schema] = {
    "type": "string",
    "format": "date",
    "pattern": _SHAPE,
    "errorMessage": "Write the day as YYYY-MM-DD, such as 2018-06-30 (years 1900 to 2199).",
    "if": {"type": "string", "pattern": _SHAPE},
    "then": {
        "pattern": _CALENDAR,
        "errorMessage": _NO_SUCH_DAY,
    },
}
_MONTH: Final = r"^(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])$"


def _date(message: str, *others: str) -> Schema:
    """A day, or another of these forms; ``message`` says what may stand here."""
    return {
        "type": "string",
        "errorMessage": message,
        "if": {"type": "string", "pattern": _SHAPE},
        "then": {"pattern": _CALENDAR, "errorMessage": _NO_SUCH_DAY},
        "else": {"pattern": "|".join(others), "errorMessage": message},
    }


# What stands round it is not counted.
_REF: Final[Schema] = {
    **_TEXT,
    "if": {"type": "string", "pattern": r"\S"},
    "then": {
        "pattern": rf"^\s*\S([\s\S]{{0,{model.REF_LENGTH - 2}}}\S)?\s*$",
        "errorMessage": "Write the plan's own number in at most "
        f"{model.REF_LENGTH} characters; words go into the title.",
    },
}
_ID: Final[Schema] = {
    "type": ["string", "integer"],
    "pattern": f"^{SLUG.pattern}$",
    "minimum": 0,
    "errorMessage": "An id is made of the letters a to z, digits, and single dashes between "
    "them, such as panel-chair.",
}
_RAG: Final[Schema] = {
    "enum": list(Rag),
    "enumDescriptions": [
        "The lead expects it to be late, or not to be done.",
        "The lead sees a risk to the date.",
        "The lead expects it on time.",
    ],
    "errorMessage": "Write red, amber or green; take the line out where there is no rating.",
}


def _only(message: str, *, value: int, written: Sequence[str]) -> Schema:
    """One value, which in quotes is the same to us; in this form editors offer it once."""
    said = {"errorMessage": message}
    return {
        "if": {"type": "string"},
        "then": {"pattern": f"^({'|'.join(written)})$", **said},
        "else": {"const": value, **said},
    }


# What stands after a key of each kind. It is written out at each key. Over what it says of a shared
# definition an editor puts the name of the part in which it met that first, so that the ``starts``
# of a plan would be headed "Milestone".
VALUES: Final[Mapping[Kind, Schema]] = {
    Kind.TEXT: _TEXT,
    Kind.DAY: _DAY,
    Kind.DATE: _date(
        "Write the day as YYYY-MM-DD, such as 2018-06-30, or the month as YYYY-MM, such as 2018-06 "
        "(years 1900 to 2199).",
        _MONTH,
    ),
    Kind.DUE: _date(
        "Write the day as YYYY-MM-DD, such as 2018-06-30, the month as YYYY-MM, or tbc where it is "
        "not agreed yet (years 1900 to 2199).",
        _MONTH,
        f"^{model.TBC}$",
    ),
    Kind.REF: _REF,
    Kind.ID: _ID,
    Kind.RATING: _RAG,
    Kind.TRUE: _only(
        "Only true can stand here; take the line out where there is a 'due' date.",
        value=True,
        written=model.TRUE,
    ),
    Kind.FORMAT: _only("Write 1, the only form of plan file there is.", value=1, written=["1"]),
}
