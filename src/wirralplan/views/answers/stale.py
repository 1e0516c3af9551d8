"""What has no new update: a group per lead, with the day of each last update."""

from collections.abc import Sequence
from typing import Any

from wirralplan.plan.dates.days import in_words
from wirralplan.plan.queries.stale import Stale, by_lead, silence
from wirralplan.plan.standing import Status
from wirralplan.plan.words import counted, one_of
from wirralplan.views.answer import Answer, Cell, Column
from wirralplan.views.answers.columns import DUE, MILESTONE, RATING, STATUS, lead_title
from wirralplan.views.answers.head import PlanFile
from wirralplan.views.answers.listing import Group, Listing, Shape, Words, answer, fields, nothing
from wirralplan.views.answers.milestones import ABOUT, FIELDS, MilestoneRow
from wirralplan.views.fields import FLAG, Document, Field, Record, at_least
from wirralplan.views.status_words import STATUS_WORDS

_FIELDS: Sequence[Field[MilestoneRow]] = (
    *FIELDS,
    Field(
        "days_since_update",
        at_least(7),
        silence,
        "Days from the last update to the date of the report; null if there never was one.",
        optional=True,
    ),
)
DOCUMENT: Document[Any] = Document(
    "stale",
    "wirralplan stale --format json",
    "What has no new update, per lead: never updated first, then by the day of the last update.",
    fields(
        Record("stale", ABOUT, _FIELDS),
        "The milestones that have no new update.",
        Field(
            "weeks",
            at_least(1),
            lambda one: one.criteria["weeks"],
            "For how many weeks, up to the day, there was no update.",
        ),
        Field(
            "all",
            FLAG,
            lambda one: one.criteria["all"],
            "Whether what is upcoming is included.",
        ),
    ),
)


def stale(found: Stale, file: PlanFile) -> Answer:
    """What has no new update."""
    listing = Listing.of(found.survey, file, weeks=found.weeks, all=found.upcoming)
    groups = [Group(lead_title(lead), rows) for lead, rows in by_lead(listing.rows)]
    return answer(listing, _words(found), _COLUMNS, groups, Shape(DOCUMENT, _FIELDS))


def _words(found: Stale) -> Words:
    survey, weeks = found.survey, counted(found.weeks, "week")
    undated = survey.totals[Status.UNDATED]
    statuses = [one for one in found.statuses if undated or one is not Status.UNDATED]
    needing = one_of([STATUS_WORDS[status] for status in statuses])
    count = f"{len(survey.rows)} of the {found.needing} that are {needing}"
    return Words(
        f"No update for {weeks}, as at {in_words(survey.day)}",
        nothing(survey, f"is {needing} without an update for {weeks}"),
        f"{count} ({found.never} never updated)",
    )


def _last(row: MilestoneRow) -> Cell:
    days, update = silence(row), row.standing.update
    if days is None or update is None:
        return Cell("never", "bad")
    return Cell(update.date, "warn", after=f",\n{counted(days // 7, 'week')} ago")


_COLUMNS: Sequence[Column[Any]] = (
    Column("Last update", _last, days=True),
    STATUS,
    DUE,
    RATING,
    MILESTONE,
)
