"""The due date of a milestone as it is known on a day, and where that date stands."""

from datetime import date
from typing import NamedTuple

from wirralplan.plan.standing import due_on, later_move
from wirralplan.plan.walking import Placed
from wirralplan.text.route import Route


class Due(NamedTuple):
    """A due date and the way to it in the file."""

    day: date
    route: Route


def due_date(placed: Placed, on: date | None) -> Due | None:
    """The due date known on the day ``on``, without a day that of the file; ``None``: ongoing.

    Before a move was decided it is the ``from`` of that move, and there it stands.
    """
    milestone = placed.milestone
    day = milestone.due if on is None else due_on(milestone, on)
    later = None if on is None else later_move(milestone, on)
    if day is None:
        return None
    way: Route = ("due",) if later is None else ("moves", later, "from")
    return Due(day, (*placed.route, *way))
