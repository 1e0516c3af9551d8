"""The position that a period opens with: how each milestone stood at the end of the day before.

As in a ledger, what a paper lists of the period is the difference between that and its close.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from wirralplan.plan.changes.matching import sides
from wirralplan.plan.model import Plan
from wirralplan.plan.queries.survey import Row, Survey
from wirralplan.plan.standing import Standing, Status, standing
from wirralplan.plan.walking import Placed
from wirralplan.text.route import Route


class Tracked(NamedTuple):
    """A milestone at the close, and how it stood at the opening.

    ``was`` and ``formerly``, its place in the plan of then, are ``None`` where nothing is known of
    an opening, and where it was not in the earlier plan.
    """

    placed: Placed
    standing: Standing
    was: Standing | None = None
    formerly: Placed | None = None

    def came_to_be(self, status: Status) -> bool:
        """Whether it has ``status`` and had not at the opening."""
        before = self.was.status if self.was else None
        return self.standing.status is status and before is not status

    def ceased_to_be(self, status: Status) -> bool:
        """Whether it had ``status`` at the opening and has it no more."""
        return self.was is not None and self.was.status is status is not self.standing.status


class Opening(NamedTuple):
    """The milestones of a survey with their opening, and what has been removed since."""

    rows: Sequence[Tracked]
    removed: Sequence[Row]


def opening(survey: Survey, since: date | None, earlier: Plan | None) -> Opening:
    """How what ``survey`` holds stood at the end of the day before ``since``.

    By ``earlier``, the plan as it was then, where that is given; else by the dated facts of the
    plan itself, in which nothing that was removed is left. Without ``since`` there is no opening.
    """
    if since is None:
        return Opening([Tracked(*row) for row in survey.rows], [])
    day = since - timedelta(days=1)
    if earlier is None:
        return Opening(
            [
                Tracked(*row, standing(row.placed.milestone, on=day), row.placed)
                for row in survey.rows
            ],
            [],
        )
    both = sides(earlier, survey.plan)
    old, new = both.old_milestones, both.new_milestones
    former = {new[pair.new].route: old[pair.old] for pair in both.milestones.pairs}
    gone = _rows((old[place] for place in both.milestones.removed), day)
    return Opening([_tracked(row, former, day) for row in survey.rows], gone)


def _tracked(row: Row, former: Mapping[Route, Placed], day: date) -> Tracked:
    placed = former.get(row.placed.route)
    return Tracked(*row, placed and standing(placed.milestone, on=day), placed)


def _rows(milestones: Iterable[Placed], day: date) -> list[Row]:
    return [Row(placed, standing(placed.milestone, on=day)) for placed in milestones]
