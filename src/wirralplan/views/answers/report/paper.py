"""What every section of the board paper is made from."""

from collections.abc import Sequence
from datetime import date
from pathlib import PurePath
from typing import NamedTuple

from wirralplan.plan.dates.days import in_words
from wirralplan.plan.queries.report import Report
from wirralplan.views.answers.head import PlanFile

NO_PERIOD = "Not compared with an earlier board."
NOT_COMPARED = "not compared with an earlier file"


class Paper(NamedTuple):
    """A report and its file, and how it is to be written.

    ``only`` is what the filters let through, in words; ``against`` is the name of the earlier
    file. ``notes`` has the notes and sources of milestones in it, which a public paper has not.
    """

    report: Report
    file: PlanFile
    only: Sequence[str] = ()
    against: str | None = None
    notes: bool = False
    register: bool = True

    @property
    def earlier_name(self) -> str:
        """The earlier file without its folders: a paper may be public."""
        return PurePath((self.against or "").replace("\\", "/")).name

    @property
    def since(self) -> str:
        """The first day of the period, as headings have it: ``since 28 June 2018``."""
        first = self.report.since
        return "" if first is None else f" since {day_month(first)}"


def day_month(day: date) -> str:
    """A day in full, without the day of the week: ``28 June 2018``."""
    return in_words(day).partition(" ")[2]
