"""How a milestone stands on a day: the one place that says "overdue".

Everything is worked out from dated facts; a fact dated after the day is not known on it.
The table of statuses, the due date of a past day, slip and rating are those of
``docs/plan-format.md``, "Status on a day D".
"""

from collections.abc import Sequence
from datetime import date, timedelta
from enum import StrEnum

from wirralplan.frozen import frozen
from wirralplan.plan.dates.days import month_later
from wirralplan.plan.dates.months import (
    DayOrMonth,
    DueDate,
    Month,
    Tbc,
    due_day,
    first_day,
    is_made_exact,
    last_day,
)
from wirralplan.plan.due_dates import due_dates, due_on, moves, slip
from wirralplan.plan.model import Milestone, Update
from wirralplan.plan.ratings import Rag, Rating


class Status(StrEnum):
    """What a milestone is on a day; exactly one of these, in the order of every listing."""

    OVERDUE = "overdue"
    DUE_TODAY = "due-today"
    UNDERWAY = "underway"
    UPCOMING = "upcoming"
    UNDATED = "undated"
    COMPLETE = "complete"
    CANCELLED = "cancelled"


_SEVERITY = {Rating.GREEN: 0, Rating.AMBER: 1, Rating.RED: 2}
_GREEN_COUNTS = timedelta(weeks=6)


@frozen
class Standing:
    """A milestone on a day; all lengths are whole days.

    ``days_late`` is given where overdue, and for a complete one against its due date
    (negative: early; 0 within the month that it was due in). ``days_left`` is given for all that
    is neither complete nor cancelled (negative: overdue). ``slip`` is the due date against the
    original one.
    ``update`` is the newest update, ``rated`` the newest one with a rating.

    ``computed`` is the rating by dates, ``rating`` the one shown, counted and selected by:
    the worse of that and of what the lead reported, where both are there.

    ``due``, ``original_due`` and ``completed`` are as the file has them: days or months, and a
    due date may be to be confirmed. ``due_day`` and the like are the days as which they count.
    """

    day: date
    status: Status
    computed: Rating | None
    rating: Rating | None
    due: DueDate | None
    original_due: DayOrMonth | None
    days_late: int | None
    days_left: int | None
    slip: int | None
    moves: int
    completed: DayOrMonth | None
    cancelled: DayOrMonth | None
    update: Update | None
    rated: Update | None
    forecast: Update | None

    @property
    def due_day(self) -> date | None:
        """The day as which the due date counts; ``None`` where there is none."""
        return due_day(self.due)

    @property
    def original_due_day(self) -> date | None:
        """The day as which the original due date counts."""
        return due_day(self.original_due)

    @property
    def completed_day(self) -> date | None:
        """The day as which the date of completion counts."""
        return due_day(self.completed)

    @property
    def cancelled_day(self) -> date | None:
        """The day as which the date of cancellation counts."""
        return due_day(self.cancelled)

    @property
    def is_open(self) -> bool:
        """Whether it is neither complete nor cancelled."""
        return self.status not in (Status.COMPLETE, Status.CANCELLED)

    @property
    def lost_date(self) -> bool:
        """Whether it had a due date and has none now."""
        return self.due_day is None and self.original_due is not None

    @property
    def expected(self) -> DayOrMonth | None:
        """When the lead expects it: the newest update that says so counts."""
        return self.forecast.expected if self.forecast else None

    @property
    def updated(self) -> date | None:
        """The day as which the date of the newest update counts."""
        return last_day(self.update.date) if self.update else None

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
        return last_day(self.rated.date) if self.rated else None

    @property
    def mismatch(self) -> bool:
        """Whether the lead reports better than the dates say."""
        if self.reported is None or self.computed not in _SEVERITY:
            return False
        return _SEVERITY[Rating(self.reported)] < _SEVERITY[self.computed]


def standing(milestone: Milestone, *, on: date) -> Standing:
    """How ``milestone`` stands on the day ``on``."""
    dues = due_dates(milestone, on)
    due = dues[-1]
    completed = _known(milestone.completed, on)
    cancelled = _known(milestone.cancelled, on) if completed is None else None
    status = _status(milestone, due, completed, cancelled, on)
    dated = [one for one in dues if one is not None and not isinstance(one, Tbc)]
    original = dated[0] if dated else None
    update, rated, forecast = _newest(milestone, on)
    settled = completed is not None or cancelled is not None
    # Nobody leaves red by losing the date.
    rated_by = dated[-1] if dated and isinstance(due, Tbc) else due
    computed = _computed(status, rated_by, on)
    due_by = due_day(due)
    return Standing(
        day=on,
        status=status,
        computed=computed,
        rating=computed if settled else _worse(computed, rated, on),
        due=due,
        original_due=original,
        days_late=_days_late(milestone, status, completed, on),
        days_left=None if settled or due_by is None else (due_by - on).days,
        slip=slip(original, due),
        moves=moves(dues),
        completed=completed,
        cancelled=cancelled,
        update=update,
        rated=rated,
        forecast=forecast,
    )


def _known(fact: DayOrMonth | None, day: date) -> DayOrMonth | None:
    return fact if fact is not None and last_day(fact) <= day else None


def _status(
    milestone: Milestone,
    due: DueDate | None,
    completed: DayOrMonth | None,
    cancelled: DayOrMonth | None,
    day: date,
) -> Status:
    if completed is not None:
        return Status.COMPLETE
    if cancelled is not None:
        return Status.CANCELLED
    if isinstance(due, Tbc):
        return Status.UNDATED
    if due is not None and last_day(due) <= day:
        return Status.OVERDUE if last_day(due) < day else Status.DUE_TODAY
    if milestone.start is not None:
        return Status.UNDERWAY if first_day(milestone.start) <= day else Status.UPCOMING
    return Status.UNDERWAY if milestone.ongoing and due is None else Status.UPCOMING


def _days_late(
    milestone: Milestone, status: Status, completed: DayOrMonth | None, day: date
) -> int | None:
    if status is Status.OVERDUE:
        due = due_day(due_on(milestone, day))
        return None if due is None else (day - due).days
    if completed is None:
        return None
    done = last_day(completed)
    promised = due_on(milestone, done)
    if is_made_exact(promised, completed):
        return 0
    due = due_day(promised)
    # Done in September and due on the 10th: nobody knows whether it was late.
    if due is None or first_day(completed) <= due < done:
        return None
    return (done - due).days


def _computed(status: Status, due: DueDate | None, day: date) -> Rating | None:
    """The rating by dates; what has none to be late by cannot be "not late" either."""
    if status is Status.COMPLETE:
        return Rating.BLUE
    if status is Status.CANCELLED:
        return Rating.GREY
    if due is None or isinstance(due, Tbc):
        return None
    if last_day(due) >= day:
        return Rating.GREEN
    return Rating.RED if red_after(due) < day else Rating.AMBER


def red_after(due: DayOrMonth) -> date:
    """The last day on which what is overdue since ``due`` is amber: a month on."""
    if not isinstance(due, Month):
        return month_later(due)
    year, month = (due.year, due.month + 1) if due.month < 12 else (due.year + 1, 1)
    return Month(year, month).last


def _worse(computed: Rating | None, rated: Update | None, day: date) -> Rating | None:
    """The worse of what the dates say and what the lead reported, as far as there are both."""
    if rated is None or rated.rag is None or not _counts(rated, day):
        return computed
    reported = Rating(rated.rag)
    return reported if computed is None else max(computed, reported, key=_SEVERITY.__getitem__)


def _counts(rated: Update, day: date) -> bool:
    """Whether a report counts on the day: a warning until the next one, a green for a while."""
    return rated.rag is not Rag.GREEN or day - last_day(rated.date) <= _GREEN_COUNTS


def _newest(milestone: Milestone, day: date) -> tuple[Update | None, Update | None, Update | None]:
    """The newest update known on the day, the newest with a rating, and with an expected date."""
    if not milestone.updates:
        return None, None, None
    known = sorted(
        (update for update in milestone.updates if last_day(update.date) <= day),
        key=lambda update: last_day(update.date),
    )
    rated = [update for update in known if update.rag is not None]
    forecasts = [update for update in known if update.expected is not None]
    return (_last(known), _last(rated), _last(forecasts))


def _last(updates: Sequence[Update]) -> Update | None:
    return updates[-1] if updates else None
