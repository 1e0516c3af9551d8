"""What can be wrong with a part of the plan: a class for each kind, with what a sentence needs."""

from datetime import date

from wirralplan.plan.dates.days import Doubt
from wirralplan.text.finding import Fault
from wirralplan.text.route import Route


class UnknownKey(Fault):
    """A ``key`` that its part cannot have; ``part`` and ``title`` say which part that is.

    ``near`` is the key that was probably meant, ``alike`` whether it can be nothing else and
    ``rivals`` how many others here were probably meant for the same. ``known`` are the keys of
    such a part, ``free`` those that this one has not. With ``comma`` it is no key but text inside
    braces, which a comma ended. ``route`` leads to its value.
    """

    route: Route
    part: str
    title: str
    key: str
    near: str
    alike: bool
    free: tuple[str, ...]
    known: tuple[str, ...]
    comma: bool
    rivals: int = 0


class MissingKey(Fault):
    """The ``keys`` that a part lacks; ``part`` and ``title`` say which part that is.

    A line with one goes ``below`` a line, behind ``column`` spaces, where that can be said.
    ``day`` is the date that it lacks, where its note begins with that.
    """

    part: str
    title: str
    keys: tuple[str, ...]
    below: int | None = None
    column: int = 0
    day: str = ""


class EmptyValue(Fault):
    """Nothing after ``key``, or in an ``item`` of its list, where something is ``expected``.

    ``needed`` says that the part cannot do without it.
    """

    key: str
    expected: str
    item: bool = False
    needed: bool = False


class WrongShape(Fault):
    """The value of ``key``, or an ``item`` of its list, is ``got`` and not what is ``expected``.

    ``more`` says that it goes on below its first line. ``only`` is the one item of a list that
    has its ``line`` to itself. ``route`` leads to the value, ``value`` is the text, where it is
    one.
    """

    key: str
    item: bool
    expected: str
    got: str
    more: bool
    only: str
    line: int
    route: Route = ()
    value: str = ""


class UnknownValue(Fault):
    """A ``value`` that is none of the words that are ``expected``; ``route`` leads to it."""

    key: str
    value: str
    expected: str
    route: Route = ()


class BadId(Fault):
    """A ``value`` that cannot be an id; the ``suggestion`` can."""

    value: str
    suggestion: str


class LongRef(Fault):
    """A ``value`` that is too long for the plan's own number of a part."""

    value: str


class PlanFormat(Fault):
    """A ``value`` that is no edition of the plan format that can be read."""

    value: str


class DateForm(Fault):
    """A date in another form; ``suggestion`` is the day in ours, ``order`` how it was read.

    It may be a month as well, or that the date is still to be confirmed.

    ``doubt`` is why another day may be meant, ``other`` that day where it is as likely.
    ``missing_day`` is the day that was written where the calendar does not have it. ``route``
    leads to the value, ``plan_time`` is the time that the plan speaks of. With ``strays`` its part
    has keys that no part can have as well.
    """

    key: str
    value: str
    suggestion: str = ""
    order: str = ""
    doubt: Doubt | None = None
    missing_day: str = ""
    route: Route = ()
    plan_time: tuple[date, date] | None = None
    other: str = ""
    strays: bool = False


class ImpossibleDate(Fault):
    """A day or a month that does not exist, in the right form; the ``suggestion`` does."""

    value: str
    suggestion: str
