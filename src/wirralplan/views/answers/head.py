"""What the data of several answers begins with: the day, the plan, and totals that add up."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import NamedTuple, TypeVar

from wirralplan.plan.model import Plan
from wirralplan.plan.queries.survey import Survey
from wirralplan.plan.standing import Status
from wirralplan.text.route import Route
from wirralplan.views.fields import COUNT, DAY, NAME, TEXT, Field, Record

Subject = TypeVar("Subject")


class PlanFile(NamedTuple):
    """The plan that an answer is about, the name of its file, and the line of each of its parts."""

    plan: Plan
    path: str
    line_of: Callable[[Route], int]


_STATUSES: Mapping[Status, str] = {
    Status.OVERDUE: "due before the date of the report, neither complete nor cancelled",
    Status.DUE_TODAY: "due on the date of the report",
    Status.UNDERWAY: "its start date has passed, or it is ongoing",
    Status.UPCOMING: "none of the other statuses",
    Status.UNDATED: "its due date is to be confirmed; neither complete nor cancelled",
    Status.COMPLETE: "completed on or before the date of the report",
    Status.CANCELLED: "cancelled on or before the date of the report",
}


def _count(status: Status) -> Callable[[Survey], int]:
    return lambda survey: survey.totals[status]


PLAN: Record[PlanFile] = Record(
    "plan",
    "The plan that the report is about.",
    (
        Field("title", NAME, lambda file: file.plan.title, "Its title."),
        Field(
            "edition",
            TEXT,
            lambda file: file.plan.edition,
            "The edition, as the plan calls it.",
            optional=True,
        ),
        Field(
            "path",
            TEXT,
            lambda file: file.path,
            "The file as it was named: a path, REV:path of a git revision, or standard input.",
        ),
    ),
)

TOTALS: Record[Survey] = Record(
    "totals",
    "Every milestone of the plan, filtered or not: the statuses add up to milestones.",
    (
        Field(
            "milestones",
            COUNT,
            lambda survey: survey.totals.milestones,
            "All milestones of the plan.",
        ),
        Field(
            "shown",
            COUNT,
            lambda survey: len(survey.rows),
            "How many of them this report shows.",
        ),
        *(
            Field(status.value, COUNT, _count(status), f"How many are {status}: {meaning}.")
            for status, meaning in _STATUSES.items()
        ),
    ),
)


def as_of(day: Callable[[Subject], date]) -> Field[Subject]:
    """The date that the report is as at."""
    return Field("as_of", DAY, day, "The date that the report is as at.")


def plan(file: Callable[[Subject], PlanFile]) -> Field[Subject]:
    """The plan that the answer is about."""
    return Field("plan", PLAN, file, PLAN.about)


def totals(survey: Callable[[Subject], Survey]) -> Field[Subject]:
    """The totals of the whole plan."""
    return Field("totals", TOTALS, survey, TOTALS.about)
