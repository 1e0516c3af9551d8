"""The plan as it may stand in the file, format 1 (``docs/plan-format.md``).

Every value arrives as the text that was typed, in lists and groups. A *partial* plan is one
whose unreadable parts were replaced, so that the rest can still be judged: ``UNREAD`` stands
for a text and ``UNREAD_DAY`` for a date that could not be read. Neither can come from a file.
"""

from collections.abc import Callable
from datetime import date
from typing import Annotated, Any, Final, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError
from pydantic_core.core_schema import CoreSchema, no_info_plain_validator_function

from wirralplan.plan.dates.days import EARLIEST, LATEST, iso_month, iso_parts
from wirralplan.plan.dates.months import DayOrMonth, DueDate, Month, Tbc, first_day, last_day
from wirralplan.plan.ratings import Rag
from wirralplan.plan.slugs import SLUG
from wirralplan.plan.words import one_of

UNREAD: Final = "\0"
UNREAD_DAY: Final = date.min
# What stands for a lead, and for a due date, that nobody has agreed yet.
TBC: Final = Tbc.TBC.value
REF_LENGTH: Final = 20
_LENGTH: Final = len("2018-09")
# How YAML writes that something is so; an editor shows a schema the same value for each.
TRUE: Final = ("true", "True", "TRUE")


class _Read:
    """How a value is read from what was typed.

    It is the ``PlainValidator`` of pydantic without what that also works out for each field, how
    to write the value: every command would start later for it, and none writes it so.
    """

    def __init__(self, read: Callable[[object], object]) -> None:
        self._read = read

    def __get_pydantic_core_schema__(self, _source: object, _handler: object) -> CoreSchema:
        return no_info_plain_validator_function(self._read)


def _text(value: object, expected: str) -> str:
    """A value that is no list and no group of keys."""
    if not isinstance(value, str):
        raise PydanticCustomError("shape", "one value is expected", {"expected": expected})
    return value


def _day(value: object) -> date:
    """A day, and no month."""
    if value is UNREAD_DAY:
        return UNREAD_DAY
    text = _text(value, "a date")
    parts = iso_parts(text)
    if parts is None:
        kind = "date_form" if text else "empty"
        raise PydanticCustomError(kind, "the form is YYYY-MM-DD")
    try:
        if EARLIEST <= parts[0] <= LATEST:
            return date(*parts)
    except ValueError:
        pass
    raise PydanticCustomError("no_such_day", "the calendar has no such day")


def _day_or_month(value: object) -> DayOrMonth:
    parts = iso_month(value) if isinstance(value, str) and len(value) == _LENGTH else None
    if parts is None:
        return _day(value)
    year, month = parts
    if not (1 <= month <= 12 and EARLIEST <= year <= LATEST):
        raise PydanticCustomError("no_such_day", "the calendar has no such month")
    return Month(year, month)


def _due(value: object) -> DueDate:
    return Tbc.TBC if value == TBC else _day_or_month(value)


def _true(value: object) -> bool:
    text = _text(value, "the word true")
    if text not in TRUE:
        raise PydanticCustomError("choice" if text else "empty", "only true", {"expected": "true"})
    return True


def _rag(value: object) -> Rag:
    expected = one_of([*Rag])
    text = _text(value, expected)
    if text not in set(Rag):
        kind = "choice" if text else "empty"
        raise PydanticCustomError(kind, "not a rating", {"expected": expected})
    return Rag(text)


def _slug(value: object) -> str:
    if value is UNREAD:
        return UNREAD
    text = _text(value, "an id")
    if not SLUG.fullmatch(text):
        raise PydanticCustomError("bad_id" if text else "empty", "not a slug")
    return text


def _ref(value: object) -> str:
    """The plan's own number; short, as it stands in place of ours in every listing."""
    text = _text(value, "text").strip()
    if not text or len(text) > REF_LENGTH:
        kind = "long_ref" if text else "empty"
        raise PydanticCustomError(kind, "too long for a number")
    return text


def _format(value: object) -> Literal[1]:
    text = _text(value, "the number 1")
    if text != "1":
        raise PydanticCustomError("format" if text else "empty", "another format")
    return 1


Day = Annotated[date, _Read(_day)]
Date = Annotated[DayOrMonth, _Read(_day_or_month)]
Due = Annotated[DueDate, _Read(_due)]
# What stands round a text is how it is written: a text under | ends with a line end.
Text = Annotated[str, StringConstraints(strip_whitespace=True, pattern=r"\S")]
Slug = Annotated[str, _Read(_slug)]
Ref = Annotated[str, _Read(_ref)]
Texts = tuple[Text, ...]


class Part(BaseModel):
    """What every part of a plan has in common: nothing changes, nothing is unknown."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Person(Part):
    """Somebody who leads or reports, and the other spellings of the name."""

    name: Text
    role: Text | None = None
    aliases: Texts = ()


class Priority(Part):
    """What the plan is for; ids are text, such as 3 or 1a."""

    id: Text
    title: Text


class Choice(Part):
    """The plan's own choice of rules, as codes."""

    also: Texts = ()
    ignore: Texts = ()


class Move(Part):
    """One time that a due date moved: on ``date``, away from ``from_``.

    What had no date yet breaks no promise: its first date needs no ``reason``.
    """

    date: Day
    from_: Due = Field(alias="from")
    reason: Text | None
    approved_by: Text | None = None

    @model_validator(mode="before")
    @classmethod
    def _first_date(cls, data: Any) -> Any:
        """Only a move away from ``tbc`` can do without a reason."""
        if isinstance(data, dict) and data.get("from") == TBC and "reason" not in data:
            return {**data, "reason": None}
        return data


class Update(Part):
    """Dated progress, with or without the lead's own rating and the date now expected."""

    date: Date
    note: Text
    rag: Annotated[Rag, _Read(_rag)] | None = None
    by: Text | None = None
    expected: Date | None = None


class Milestone(Part):
    """One event that the plan promises."""

    title: Text
    id: Slug | None = None
    ref: Ref | None = None
    lead: Text | None = None
    with_: Texts = Field(alias="with", default=())
    due: Due | None = None
    ongoing: Annotated[bool, _Read(_true)] = False
    start: Date | None = None
    success_measure: Text | None = None
    completed: Date | None = None
    evidence: Text | None = None
    impact: Text | None = None
    cancelled: Date | None = None
    reason: Text | None = None
    approved_by: Text | None = None
    moves: tuple[Move, ...] = ()
    updates: tuple[Update, ...] = ()
    after: Texts = ()
    note: Text | None = None
    source: Text | None = None


class Activity(Part):
    """A piece of work with one lead, who is accountable for it."""

    title: Text
    lead: Text
    milestones: tuple[Milestone, ...]
    id: Slug | None = None
    ref: Ref | None = None
    with_: Texts = Field(alias="with", default=())
    priorities: Texts = ()
    success_measure: Text | None = None
    note: Text | None = None


class Workstream(Part):
    """A numbered chapter of the plan."""

    title: Text
    activities: tuple[Activity, ...]
    id: Slug | None = None
    ref: Ref | None = None


class Plan(Part):
    """A whole improvement plan."""

    format: Annotated[Literal[1], _Read(_format)]
    title: Text
    id: Slug | None = None
    edition: Text | None = None
    starts: Date | None = None
    ends: Date | None = None
    people: tuple[Person, ...] = ()
    priorities: tuple[Priority, ...] = ()
    checks: Choice = Choice()
    workstreams: tuple[Workstream, ...]

    @property
    def first_day(self) -> date | None:
        """The first day of the plan's own span."""
        return None if self.starts is None else first_day(self.starts)

    @property
    def last_day(self) -> date | None:
        """The last day of the plan's own span."""
        return None if self.ends is None else last_day(self.ends)

    def is_outside(self, when: DayOrMonth) -> bool:
        """Whether no day of ``when`` lies between the start and the end that the plan gives.

        A plan that starts after it ends has no span, and nothing is outside it.
        """
        starts, ends = self.first_day, self.last_day
        if when == UNREAD_DAY or (starts is not None and ends is not None and starts > ends):
            return False
        before = starts is not None and last_day(when) < starts
        return before or (ends is not None and first_day(when) > ends)
