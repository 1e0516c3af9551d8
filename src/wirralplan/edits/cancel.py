"""A milestone that was withdrawn: the day, why, and who agreed."""

from wirralplan.edits.target import with_keys
from wirralplan.edits.wish import Wish, with_milestone
from wirralplan.edits.wording import end_keys, on, one_line, quoted
from wirralplan.errors import ImpossibleEdit
from wirralplan.plan.dates.months import DayOrMonth
from wirralplan.plan.reading import Reading
from wirralplan.plan.walking import Placed
from wirralplan.text.writing.style import Fields


def cancelled(
    reading: Reading, placed: Placed, day: DayOrMonth, reason: str, approved_by: str | None = None
) -> Wish | None:
    """``placed`` as cancelled on ``day``; ``None`` if just that is recorded already.

    Who agreed may come later. Raises ``ImpossibleEdit`` where it is complete, or cancelled in
    other words.
    """
    milestone = placed.milestone
    fields: Fields = {"cancelled": day, "reason": one_line(reason, "the reason")}
    if approved_by is not None:
        fields = {**fields, "approved_by": one_line(approved_by, "the name of who agreed")}
    _refuse(reading, placed, fields)
    new = {key: value for key, value in fields.items() if getattr(milestone, key) is None}
    if not new:
        return None
    after = milestone.model_copy(update=new)
    return Wish(with_keys(reading, placed.route, new), with_milestone(reading, placed, after))


def _refuse(reading: Reading, placed: Placed, fields: Fields) -> None:
    """Raise ``ImpossibleEdit`` where the file says something that contradicts it."""
    milestone, route = placed.milestone, placed.route
    title = quoted(milestone.title)
    if milestone.completed is not None:
        raise ImpossibleEdit(
            f"{title} was completed {on(milestone.completed)}, so it cannot be cancelled.",
            f"If it was not done, delete {end_keys(reading, route, 'completed')} by hand.",
        )
    if milestone.cancelled is not None and any(
        getattr(milestone, key) not in (None, value) for key, value in fields.items()
    ):
        agreed = f" (agreed by {milestone.approved_by})" if milestone.approved_by else ""
        raise ImpossibleEdit(
            f"{title} is already recorded as cancelled {on(milestone.cancelled)}: "
            f"{quoted(milestone.reason or '')}{agreed}.",
            f"If that is wrong, correct it by hand (line {reading.line(*route, 'cancelled')}).",
        )
