"""The plan as it may stand in the file, format 1 (``docs/plan-format.md``).

Every value arrives as the text that was typed, in lists and groups. A *partial* plan is one
whose unreadable parts were replaced, so that the rest can still be judged: ``UNREAD`` stands
for a text and ``UNREAD_DAY`` for a date that could not be read. Neither can come from a file.
"""

from datetime import date
from typing import Annotated, Final, Literal

from pydantic import BaseModel, ConfigDict, Field, PlainValidator, StringConstraints
from pydantic_core import PydanticCustomError

from wirralplan.plan.dates import EARLIEST, LATEST, days_in, iso_parts
from wirralplan.plan.ratings import Rag
from wirralplan.plan.slugs import SLUG
from wirralplan.plan.words import one_of

UNREAD: Final = "\0"
UNREAD_DAY: Final = date.min
# How YAML writes that something is so; an editor shows a schema the same value for each.
TRUE: Final = ("true", "True", "TRUE")


def _text(value: object, expected: str) -> str:
    """A value that is no list and no group of keys."""
    if not isinstance(value, str):
        raise PydanticCustomError("shape", "one value is expected", {"expected": expected})
    return value


def _day(value: object) -> date:
    if value is UNREAD_DAY:
        return UNREAD_DAY
    text = _text(value, "a date")
    parts = iso_parts(text)
    if parts is None:
        kind = "date_form" if text else "empty"
        raise PydanticCustomError(kind, "the form is YYYY-MM-DD")
    year, month, day = parts
    if (
        not 1 <= month <= 12
        or not EARLIEST <= year <= LATEST
        or not 1 <= day <= days_in(year, month)
    ):
        raise PydanticCustomError("no_such_day", "the calendar has no such day")
    return date(year, month, day)


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


def _format(value: object) -> Literal[1]:
    text = _text(value, "the number 1")
    if text != "1":
        raise PydanticCustomError("format" if text else "empty", "another format")
    return 1


Day = Annotated[date, PlainValidator(_day)]
# What stands round a text is how it is written: a text under | ends with a line end.
Text = Annotated[str, StringConstraints(strip_whitespace=True, pattern=r"\S")]
Slug = Annotated[str, PlainValidator(_slug)]
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
    """One time that a due date moved: on ``date``, away from ``from_``."""

    date: Day
    from_: Day = Field(alias="from")
    reason: Text
    approved_by: Text | None = None


class Update(Part):
    """Dated progress, with or without the lead's own rating."""

    date: Day
    note: Text
    rag: Annotated[Rag, PlainValidator(_rag)] | None = None
    by: Text | None = None


class Milestone(Part):
    """One event that the plan promises."""

    title: Text
    id: Slug | None = None
    due: Day | None = None
    ongoing: Annotated[bool, PlainValidator(_true)] = False
    start: Day | None = None
    completed: Day | None = None
    evidence: Text | None = None
    cancelled: Day | None = None
    reason: Text | None = None
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
    priorities: Texts = ()
    note: Text | None = None


class Workstream(Part):
    """A numbered chapter of the plan."""

    title: Text
    activities: tuple[Activity, ...]
    id: Slug | None = None


class Plan(Part):
    """A whole improvement plan."""

    format: Annotated[Literal[1], PlainValidator(_format)]
    title: Text
    edition: Text | None = None
    starts: Day | None = None
    ends: Day | None = None
    people: tuple[Person, ...] = ()
    priorities: tuple[Priority, ...] = ()
    checks: Choice = Choice()
    workstreams: tuple[Workstream, ...]

    def is_outside(self, day: date) -> bool:
        """Whether ``day`` is before the plan starts or after it ends, as far as it says when.

        A plan that starts after it ends has no span, and nothing is outside it.
        """
        starts, ends = self.starts, self.ends
        if day == UNREAD_DAY or (starts is not None and ends is not None and starts > ends):
            return False
        return (starts is not None and day < starts) or (ends is not None and day > ends)
