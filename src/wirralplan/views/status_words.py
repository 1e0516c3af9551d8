"""Status and rating in words and styles, once for every view."""

from collections.abc import Mapping

from wirralplan.plan.dates.months import NO_DATE_YET, Month
from wirralplan.plan.model import TBC
from wirralplan.plan.queries.bands import Band, of_status
from wirralplan.plan.ratings import Rating
from wirralplan.plan.standing import Standing, Status

# What stands for a lead that is to be confirmed.
NO_LEAD = "no lead yet"


def lead_words(lead: str) -> str:
    """Who leads, or that nobody does yet."""
    return NO_LEAD if lead == TBC else lead


STATUS_WORDS = {
    Status.OVERDUE: "overdue",
    Status.DUE_TODAY: "due today",
    Status.UNDERWAY: "underway",
    Status.UPCOMING: "upcoming",
    Status.UNDATED: NO_DATE_YET,
    Status.COMPLETE: "complete",
    Status.CANCELLED: "cancelled",
}

STATUS_MEANINGS = {
    Status.OVERDUE: "overdue",
    Status.DUE_TODAY: "due today",
    Status.UNDERWAY: "underway (its start date has passed; whether work began is not recorded)",
    Status.UPCOMING: "upcoming",
    Status.UNDATED: NO_DATE_YET,
    Status.COMPLETE: "complete",
    Status.CANCELLED: "cancelled",
}

STATUS_STYLES = {
    Status.OVERDUE: "bad",
    Status.DUE_TODAY: "warn",
    Status.UNDERWAY: "busy",
    Status.UPCOMING: "",
    Status.UNDATED: "warn",
    Status.COMPLETE: "done",
    Status.CANCELLED: "faint",
}

# The statuses that are one band each.
_WHOLE = [status for status in Status if status is not Status.OVERDUE]

BAND_WORDS: Mapping[Band, str] = {
    **{
        of_status(status): word
        for status, word in STATUS_WORDS.items()
        if status is not Status.OVERDUE
    },
    Band.LATE: "up to a month late",
    Band.VERY_LATE: "over a month late",
}

# In a paper amber says up to a month late, and nothing else.
BAND_STYLES: Mapping[Band, str] = {
    **{
        of_status(status): style
        for status, style in STATUS_STYLES.items()
        if status is not Status.OVERDUE
    },
    Band.DUE_TODAY: "",
    Band.UNDERWAY: "",
    Band.UNDATED: "",
    Band.LATE: "warn",
    Band.VERY_LATE: "bad",
}

RATING_WORDS: Mapping[Rating | None, str] = {
    **{rating: rating.value for rating in Rating},
    None: "-",
}

RATING_STYLES: Mapping[Rating | None, str] = {
    Rating.RED: "bad",
    Rating.AMBER: "warn",
    Rating.GREEN: "good",
    Rating.BLUE: "done",
    Rating.GREY: "faint",
    None: "",
}


def in_time(standing: Standing) -> str:
    """What is said of something that was done neither early nor late."""
    return "in its month" if isinstance(standing.due, Month) else "on the day"
