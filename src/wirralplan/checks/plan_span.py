"""Whether a day lies in the span that the plan gives itself with 'starts' and 'ends'."""

from datetime import date

from wirralplan.plan.model import UNREAD_DAY, Plan


def outside(plan: Plan, day: date) -> bool:
    """Whether ``day`` is before the plan starts or after it ends, as far as it says when.

    Where it starts after it ends one of the two is wrong: outside is what is so either way.
    """
    starts, ends = plan.starts, plan.ends
    if day == UNREAD_DAY:
        return False
    if starts is not None and ends is not None and starts > ends:
        starts, ends = ends, starts
    return (starts is not None and day < starts) or (ends is not None and day > ends)
