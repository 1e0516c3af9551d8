"""The kinds of change between two plans: one class for each that matters to a board.

Every change has ``where``: a milestone as it stands in the new plan (in the old one where it was
removed), or a section, which is any other part of the plan.
"""

from typing import NamedTuple, TypeAlias, get_args

from wirralplan.frozen import frozen
from wirralplan.plan.dates.months import DayOrMonth, DueDate, due_day, keeps
from wirralplan.plan.model import Move, Update
from wirralplan.plan.walking import Placed
from wirralplan.text.route import Route


class Section(NamedTuple):
    """A part of a plan that is no milestone: its word, what it is called, the way to it.

    ``reference`` is what names it: an id, or a person's name; empty for the plan itself.
    """

    word: str
    title: str
    route: Route
    reference: str = ""

    @property
    def outline(self) -> str:
        """Its number in the plan, ``1.4``; empty for what has none."""
        if self.word not in ("workstream", "activity"):
            return ""
        return ".".join(str(one + 1) for one in self.route if isinstance(one, int))


Where: TypeAlias = Placed | Section


@frozen
class Removed:
    """It is gone; ``milestones`` is how many it held."""

    where: Where
    milestones: int = 0


@frozen
class Completed:
    """It was recorded as done on ``day``."""

    where: Placed
    day: DayOrMonth
    evidence: str | None
    impact: str | None = None


@frozen
class Reopened:
    """It was done on ``was``, and is no longer said to be; the details went with that."""

    where: Placed
    was: DayOrMonth
    evidence: str | None
    impact: str | None = None


@frozen
class Rescheduled:
    """Its due date moved, came (``was`` is ``None``) or went (``now`` is ``None``).

    ``moves`` are the entries that were added with it, and say why; none for a silent move.
    """

    where: Placed
    was: DueDate | None
    now: DueDate | None
    moves: tuple[Move, ...] = ()

    @property
    def days(self) -> int | None:
        """How far it moved, later being positive; ``None`` where it has no date before or now."""
        was, now = due_day(self.was), due_day(self.now)
        if was is None or now is None:
            return None
        return 0 if self.is_exact else (now - was).days

    @property
    def is_exact(self) -> bool:
        """Whether it is the same promise, with a day where a month was, or the other way round."""
        return keeps(self.was, self.now)


@frozen
class Explained:
    """A move was recorded, while the due date stayed: why it had moved before."""

    where: Placed
    move: Move


@frozen
class Cancelled:
    """It was withdrawn on ``day``."""

    where: Placed
    day: DayOrMonth
    reason: str | None
    approved_by: str | None = None


@frozen
class Reinstated:
    """It was cancelled on ``was``, and is no longer said to be; the details went with that."""

    where: Placed
    was: DayOrMonth
    reason: str | None
    approved_by: str | None = None


@frozen
class Added:
    """It is new; ``milestones`` is how many it holds."""

    where: Where
    milestones: int = 0


@frozen
class Reassigned:
    """An activity, or a milestone that has or had a lead of its own, has another lead.

    It is not the same person by another name. ``milestones`` is how many of an activity have no
    lead of their own, and so another one with it; a milestone that follows its activity in this
    is not reported again.
    """

    where: Where
    was: str
    now: str
    milestones: int = 0


@frozen
class Renamed:
    """It has another title, or name. ``alike`` if only likeness says that it is the same."""

    where: Where
    was: str
    now: str
    alike: bool = False


@frozen
class Transferred:
    """It belongs to another part: a milestone to another activity, say."""

    where: Where
    was: Section
    now: Section
    alike: bool = False


@frozen
class Reported:
    """An update was added."""

    where: Placed
    update: Update


@frozen
class Reordered:
    """The same things stand in another order under ``key``, and with that have other numbers."""

    where: Where
    key: str


@frozen
class Altered:
    """Any other key says something else; ``None`` where it was not or is no longer given.

    Of a list ``was`` is what went and ``now`` what came. ``is_exact`` is whether it is a date,
    and a month was made a day within it.
    """

    where: Where
    key: str
    was: str | None
    now: str | None
    is_exact: bool = False


# In the order in which they are reported.
Change: TypeAlias = (
    Removed
    | Completed
    | Reopened
    | Rescheduled
    | Explained
    | Cancelled
    | Reinstated
    | Added
    | Reassigned
    | Renamed
    | Transferred
    | Reported
    | Reordered
    | Altered
)
ORDER: tuple[type[Change], ...] = get_args(Change)
