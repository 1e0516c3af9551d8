"""The listing of what has no new update: a group per lead, with when each was last heard of."""

from wirralplan.plan.dates import in_short, in_words
from wirralplan.plan.queries.stale import Stale, by_lead, silence
from wirralplan.plan.queries.survey import Row
from wirralplan.plan.words import counted, one_of
from wirralplan.views.listing.listing import Group, Listing, Shown, nothing
from wirralplan.views.palette import STATUS_WORDS
from wirralplan.views.paper.paper import Cell, Column


def stale(found: Stale) -> Listing:
    """The listing of what has no new update."""
    survey = found.survey

    def days(row: Row) -> int | None:
        return silence(row, survey.day)

    last: Shown = (Column("Last update"), lambda row: _last(row, days(row)))
    needing = one_of([STATUS_WORDS[status] for status in found.statuses])
    weeks = counted(found.weeks, "week")
    return Listing(
        f"No update for {weeks}, as of {in_words(survey.day)}",
        [Group(lead, rows) for lead, rows in by_lead(survey.rows)],
        (last, "status", "due", "rating", "milestone"),
        nothing(survey, f"is {needing} without an update for {weeks}"),
        _summary(found, needing),
        survey,
        form="stale",
        asked={"weeks": found.weeks, "all": found.upcoming},
        keys={"days_since_update": days},
    )


def _summary(found: Stale, needing: str) -> str:
    rows = found.survey.rows
    return f"{len(rows)} of the {found.needing} that are {needing} ({found.never} never updated)"


def _last(row: Row, days: int | None) -> Cell:
    updated = row.standing.updated
    if updated is None or days is None:
        return Cell("never", "bad")
    day, ago = f"{in_short(updated):>11},", f"{counted(days // 7, 'week')} ago"
    return Cell(f"{day} {ago}", "warn", narrow=f"{day}\n{ago}")
