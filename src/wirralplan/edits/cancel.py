"""A milestone that was withdrawn: the day, and why."""

from datetime import date

from wirralplan.edits.target import with_keys
from wirralplan.edits.wish import Wish, with_milestone
from wirralplan.edits.wording import end_keys, one_line, quoted
from wirralplan.errors import ImpossibleEdit
from wirralplan.plan.reading import Reading
from wirralplan.plan.walking import Placed
from wirralplan.text.writing.style import Fields


def cancelled(reading: Reading, placed: Placed, day: date, reason: str) -> Wish | None:
    """``placed`` as cancelled on ``day``; ``None`` if just that is recorded already.

    Raises ``ImpossibleEdit`` where it is complete, or cancelled in other words.
    """
    milestone = placed.milestone
    fields: Fields = {"cancelled": day, "reason": one_line(reason, "the reason")}
    if (milestone.cancelled, milestone.reason) == (day, reason):
        return None
    _refuse(reading, placed)
    after = milestone.model_copy(update=dict(fields))
    return Wish(with_keys(reading, placed.route, fields), with_milestone(reading, placed, after))


def _refuse(reading: Reading, placed: Placed) -> None:
    """Raise ``ImpossibleEdit`` where the file says something that contradicts it."""
    milestone, route = placed.milestone, placed.route
    title = quoted(milestone.title)
    if milestone.completed is not None:
        raise ImpossibleEdit(
            f"{title} was completed on {milestone.completed}, so it cannot be cancelled.",
            "If it was not done, "
            f"delete {end_keys(reading, route, 'completed', 'evidence')} by hand.",
        )
    if milestone.cancelled is not None:
        raise ImpossibleEdit(
            f"{title} is already recorded as cancelled on {milestone.cancelled}: "
            f"{quoted(milestone.reason or '')}.",
            f"If that is wrong, correct it by hand (line {reading.line(*route, 'cancelled')}).",
        )
