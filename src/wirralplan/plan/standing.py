"""How a milestone stands on a day: the one place that says "overdue".

Everything is worked out from dated facts; a fact dated after the day is not known on it.
The table of statuses, the due date of a past day, slip and rating are those of
``docs/plan-format.md``, "Status on a day D".
"""

from datetime import date, timedelta
from enum import StrEnum

from wirralplan.frozen import frozen
from wirralplan.plan.dates import month_later
from wirralplan.plan.model import Milestone, Update
from wirralplan.plan.ratings import Rag, Rating
from wirralplan.text.route import Route


class Status(StrEnum):
    """What a milestone is on a day; exactly one of these, in the order of every listing."""

    OVERDUE = "overdue"
    DUE_TODAY = "due-today"
    UNDERWAY = "underway"
    UPCOMING = "upcoming"
    COMPLETE = "complete"
    CANCELLED = "cancelled"


_SEVERITY = {Rating.GREEN: 0, Rating.AMBER: 1, Rating.RED: 2}
_GREEN_COUNTS = timedelta(weeks=6)


@frozen
class Standing:
    """A milestone on a day; all lengths are whole days.

    ``days_late`` is given where overdue, and for a complete one against its due date
    (negative: early). ``days_left`` is given for all that is neither complete nor
    cancelled (negative: overdue). ``slip`` is the due date against the original one.
    ``update`` is the newest update, ``rated`` the newest one with a rating.

    ``computed`` is the rating by dates, ``rating`` the one shown, counted and selected by:
    the worse of that and of what the lead reported, where both are there.
    """

    day: date
    status: Status
    computed: Rating | None
    rating: Rating | None
    due: date | None
    original_due: date | None
    days_late: int | None
    days_left: int | None
    slip: int | None
    moves: int
    completed: date | None
    cancelled: date | None
    update: Update | None
    rated: Update | None

    @property
    def updated(self) -> date | None:
        """The day of the newest update."""
        return self.update.date if self.update else None

    @property
    def latest_update(self) -> str | None:
        """What the newest update says."""
        return self.update.note if self.update else None

    @property
    def reported(self) -> Rag | None:
        """How the lead rates it: the newest update with a rating counts."""
        return self.rated.rag if self.rated else None

    @property
    def reported_on(self) -> date | None:
        """The day on which the lead rated it so."""
        return self.rated.date if self.rated else None

    @property
    def mismatch(self) -> bool:
        """Whether the lead reports better than the dates say."""
        if self.reported is None or self.computed not in _SEVERITY:
            return False
        return _SEVERITY[Rating(self.reported)] < _SEVERITY[self.computed]


def due_on(milestone: Milestone, day: date) -> date | None:
    """The due date as it was known on ``day``: what the first later move moved away from."""
    later = _later_move(milestone, day)
    return milestone.due if later is None else milestone.moves[later].from_


def due_route(milestone: Milestone, day: date | None) -> Route:
    """The way, within ``milestone``, to the due date known on ``day``: ``due``, or a ``from``.

    Without a day it is the way to the due date of the file.
    """
    later = None if day is None else _later_move(milestone, day)
    return ("due",) if later is None else ("moves", later, "from")


def _later_move(milestone: Milestone, day: date) -> int | None:
    """The position of the first move that is not known on ``day`` yet, if there is one."""
    return next((number for number, move in enumerate(milestone.moves) if move.date > day), None)


def standing(milestone: Milestone, *, on: date) -> Standing:
    """How ``milestone`` stands on the day ``on``."""
    due = due_on(milestone, on)
    completed = _known(milestone.completed, on)
    cancelled = _known(milestone.cancelled, on) if completed is None else None
    status = _status(milestone, due, completed, cancelled, on)
    original = milestone.moves[0].from_ if milestone.moves else milestone.due
    update, rated = _newest(milestone, on)
    settled = completed is not None or cancelled is not None
    computed = _computed(status, due, on)
    return Standing(
        day=on,
        status=status,
        computed=computed,
        rating=computed if settled else _worse(computed, rated, on),
        due=due,
        original_due=original,
        days_late=_days_late(milestone, status, completed, on),
        days_left=None if settled or due is None else (due - on).days,
        slip=None if due is None or original is None else (due - original).days,
        moves=sum(move.date <= on for move in milestone.moves),
        completed=completed,
        cancelled=cancelled,
        update=update,
        rated=rated,
    )


def _known(fact: date | None, day: date) -> date | None:
    return fact if fact is not None and fact <= day else None


def _status(
    milestone: Milestone,
    due: date | None,
    completed: date | None,
    cancelled: date | None,
    day: date,
) -> Status:
    if completed is not None:
        return Status.COMPLETE
    if cancelled is not None:
        return Status.CANCELLED
    if due is not None and due <= day:
        return Status.OVERDUE if due < day else Status.DUE_TODAY
    if milestone.start is not None:
        return Status.UNDERWAY if milestone.start <= day else Status.UPCOMING
    return Status.UNDERWAY if milestone.ongoing and due is None else Status.UPCOMING


def _days_late(
    milestone: Milestone, status: Status, completed: date | None, day: date
) -> int | None:
    if status is Status.OVERDUE:
        due = due_on(milestone, day)
        return None if due is None else (day - due).days
    if completed is not None:
        due = due_on(milestone, completed)
        return None if due is None else (completed - due).days
    return None


def _computed(status: Status, due: date | None, day: date) -> Rating | None:
    """The rating by dates; what has none to be late by cannot be "not late" either."""
    if status is Status.COMPLETE:
        return Rating.BLUE
    if status is Status.CANCELLED:
        return Rating.GREY
    if due is None:
        return None
    if status is not Status.OVERDUE:
        return Rating.GREEN
    return Rating.RED if month_later(due) < day else Rating.AMBER


def _worse(computed: Rating | None, rated: Update | None, day: date) -> Rating | None:
    """The worse of what the dates say and what the lead reported, as far as there are both."""
    if rated is None or rated.rag is None or not _counts(rated, day):
        return computed
    reported = Rating(rated.rag)
    return reported if computed is None else max(computed, reported, key=_SEVERITY.__getitem__)


def _counts(rated: Update, day: date) -> bool:
    """Whether a report counts on the day: a warning until the next one, a green for a while."""
    return rated.rag is not Rag.GREEN or day - rated.date <= _GREEN_COUNTS


def _newest(milestone: Milestone, day: date) -> tuple[Update | None, Update | None]:
    """The newest update known on the day, and the newest one that has a rating."""
    known = sorted(
        (update for update in milestone.updates if update.date <= day),
        key=lambda update: update.date,
    )
    rated = [update for update in known if update.rag is not None]
    return (known[-1] if known else None), (rated[-1] if rated else None)
