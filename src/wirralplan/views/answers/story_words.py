"""What ``show`` says of a milestone in words: its status, its rating, its dates."""

from wirralplan.plan.dates.days import in_words
from wirralplan.plan.dates.months import (
    DayOrMonth,
    Month,
    Tbc,
    due_in_short,
    due_in_words,
    last_day,
)
from wirralplan.plan.model import Update
from wirralplan.plan.queries.story import Story
from wirralplan.plan.queries.survey import Row
from wirralplan.plan.ratings import Rating
from wirralplan.plan.standing import Standing, Status
from wirralplan.plan.words import counted
from wirralplan.views.status_words import STATUS_MEANINGS, in_time

_SETTLED = (Status.COMPLETE, Status.CANCELLED)


def expected(update: Update) -> str:
    """When the lead expects it, and when that was said."""
    by = f" by {update.by}" if update.by else ""
    expected = due_in_words(update.expected) if update.expected else ""
    on = "in" if isinstance(update.date, Month) else "on"
    return f"{expected} (reported {on} {due_in_words(update.date)}{by})"


def status(story: Story) -> str:
    """The status, how late or early it is, and what came only after the day."""
    standing, milestone = story.row.standing, story.row.placed.milestone
    words = STATUS_MEANINGS[standing.status]
    if standing.status is Status.UNDERWAY and milestone.start is None:
        words = "underway (ongoing)"
    if standing.days_late is not None:
        words += f", {_late(standing, standing.days_late)}"
    later: list[tuple[str, DayOrMonth | None]] = [
        ("completed", milestone.completed),
        ("cancelled", milestone.cancelled),
    ]
    for word, day in later:
        if day is not None and last_day(day) > story.day:
            words += f" ({word} {due_in_short(day)})"
    return words


def _late(standing: Standing, days: int) -> str:
    if days == 0:
        return in_time(standing)
    return f"{counted(abs(days), 'day')} {'late' if days > 0 else 'early'}"


def rating(standing: Standing) -> str:
    """The rating, and what lead and dates say as far as that is not the same."""
    dates, reported, on = _by_dates(standing), standing.reported, standing.reported_on
    undated = "no date yet" if standing.status is Status.UNDATED else "no due date"
    if standing.status in _SETTLED or (dates and on is None):
        return dates
    if on is None:
        return f"none ({undated}, and no update has a rating)"
    report = f"the lead reported {reported} on {in_words(on)}"
    if dates and standing.rating == standing.computed:
        return f"{dates}; {report}{', better than the dates say' if standing.mismatch else ''}"
    if standing.rating is None:
        return f"none ({undated}; {report}, more than six weeks before)"
    against = f"; by the dates {dates}" if dates else f" ({undated})"
    return f"{standing.rating}, as the lead reported on {in_words(on)}{against}"


def _by_dates(standing: Standing) -> str:
    """The rating by dates in words; nothing where it never had a due date."""
    rating = standing.computed.value if standing.computed else ""
    if standing.status is Status.UNDATED and standing.lost_date:
        return f"{rating} (by the last due date it had)"
    return f"{rating} (not late)" if standing.computed is Rating.GREEN else rating


def due(row: Row) -> str:
    """When it is due, and where that is another date now, when it was due at first."""
    standing = row.standing
    now = _due_now(standing)
    if standing.original_due in (None, standing.due):
        return now
    original = due_in_words(standing.original_due)
    slip = f"; {counted(standing.slip, 'day', sign='+')}" if standing.slip else ""
    return f"{now} (originally {original}{slip})"


def _due_now(standing: Standing) -> str:
    if standing.due is None:
        return "ongoing, no due date on purpose"
    if not isinstance(standing.due, Tbc):
        return due_in_words(standing.due)
    if standing.lost_date:
        return "lost its date"
    return "no date was set" if standing.status in _SETTLED else due_in_words(standing.due)
