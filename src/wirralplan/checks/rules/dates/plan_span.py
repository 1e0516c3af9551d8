"""Whether a day lies in the span that the plan gives itself with 'starts' and 'ends'."""

from datetime import date

from wirralplan.plan.model import UNREAD_DAY, Plan


def outside(plan: Plan, day: date) -> bool:
    """Whether ``day`` is before the plan starts or after it ends, as far as it says when.

    A plan that starts after it ends has no span, and nothing is outside it.
    """
    starts, ends = plan.starts, plan.ends
    if day == UNREAD_DAY or (starts is not None and ends is not None and starts > ends):
        return False
    return (starts is not None and day < starts) or (ends is not None and day > ends)
