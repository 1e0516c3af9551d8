"""The whole plan on a day: every milestone with its standing, and totals that add up."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import NamedTuple, Protocol, TypeVar

from wirralplan.frozen import frozen
from wirralplan.plan.model import Plan
from wirralplan.plan.standing import Standing, Status, standing
from wirralplan.plan.walking import Placed, placed_milestones


class Row(NamedTuple):
    """A milestone where it stands in the plan and how it stands on the day."""

    placed: Placed
    standing: Standing


class OnTheDay(Protocol):
    """What a question about one milestone needs of its row, whatever else that row has."""

    @property
    def placed(self) -> Placed:
        """Where it is in the plan."""

    @property
    def standing(self) -> Standing:
        """How it stands on the day."""


Placing = TypeVar("Placing", bound=OnTheDay)


@frozen
class Totals:
    """How many milestones the plan has in each status; the sum is all there are."""

    by_status: Counter[Status]

    @property
    def milestones(self) -> int:
        """All milestones of the plan."""
        return self.by_status.total()

    def __getitem__(self, status: Status) -> int:
        """How many have ``status``."""
        return self.by_status[status]


class Survey(NamedTuple):
    """The rows of an answer, beside the totals of the whole plan.

    ``passing`` counts what passed the filters, whatever its status; ``rows`` are those of
    them that answer the question; ``filtered`` says whether there were filters at all.
    ``supporting`` are those that somebody asked about works on and does not lead; they are in
    no count.
    """

    plan: Plan
    day: date
    rows: list[Row]
    passing: Totals
    totals: Totals
    filtered: bool = False
    supporting: Sequence[Row] = ()


def milestone_rows(plan: Plan, day: date) -> Iterator[Row]:
    """Every milestone with its standing on ``day``, in file order."""
    for placed in placed_milestones(plan):
        yield Row(placed, standing(placed.milestone, on=day))


def surveyed(
    plan: Plan,
    day: date,
    passes: Callable[[Row], bool] | None = None,
    answers: Callable[[Row], bool] | None = None,
) -> Survey:
    """The milestones that pass the filters and answer the question, in file order."""
    counted: Counter[Status] = Counter()
    passing: Counter[Status] = Counter()
    rows: list[Row] = []
    for row in milestone_rows(plan, day):
        status = row.standing.status
        counted[status] += 1
        if passes is not None and not passes(row):
            continue
        passing[status] += 1
        if answers is None or answers(row):
            rows.append(row)
    return Survey(plan, day, rows, Totals(passing), Totals(counted), passes is not None)
