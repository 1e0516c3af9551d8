"""A milestone that was done: the day, what shows it, and what it has changed."""

from wirralplan.edits.target import with_keys
from wirralplan.edits.wish import Wish, with_milestone
from wirralplan.edits.wording import end_keys, on, one_line, quoted
from wirralplan.errors import ImpossibleEdit
from wirralplan.plan.dates.months import DayOrMonth
from wirralplan.plan.reading import Reading
from wirralplan.plan.walking import Placed
from wirralplan.text.writing.style import Fields


def completed(
    reading: Reading,
    placed: Placed,
    day: DayOrMonth,
    evidence: str | None,
    impact: str | None = None,
) -> Wish | None:
    """``placed`` as completed on ``day``; ``None`` if just that is recorded already.

    Evidence and impact may come later. Raises ``ImpossibleEdit`` where the milestone is
    cancelled, and where something else is recorded.
    """
    milestone = placed.milestone
    details = {
        key: one_line(text, f"the {key}")
        for key, text in (("evidence", evidence), ("impact", impact))
        if text is not None
    }
    _refuse(reading, placed, day, details)
    fields: Fields = {"completed": day} if milestone.completed is None else {}
    fields = {
        **fields,
        **{key: text for key, text in details.items() if getattr(milestone, key) is None},
    }
    if not fields:
        return None
    after = milestone.model_copy(update=dict(fields))
    return Wish(with_keys(reading, placed.route, fields), with_milestone(reading, placed, after))


def _refuse(reading: Reading, placed: Placed, day: DayOrMonth, details: Fields) -> None:
    """Raise ``ImpossibleEdit`` where the file says something that contradicts it."""
    milestone, route = placed.milestone, placed.route
    title = quoted(milestone.title)
    if milestone.cancelled is not None:
        raise ImpossibleEdit(
            f"{title} was cancelled {on(milestone.cancelled)}, so it cannot be completed.",
            "If it was cancelled by mistake, "
            f"delete {end_keys(reading, route, 'cancelled')} by hand.",
        )
    if milestone.completed not in (None, day):
        raise ImpossibleEdit(
            f"{title} is already recorded as completed {on(milestone.completed)}.",
            f"If that is wrong, correct line {reading.line(*route, 'completed')} by hand: "
            f"completed: {day}",
        )
    for key, text in details.items():
        recorded = getattr(milestone, key)
        if recorded not in (None, text):
            raise ImpossibleEdit(
                f"{title} already has {'an ' * (key == 'impact')}{key}: {quoted(recorded)}.",
                f"If that is wrong, correct line {reading.line(*route, key)} by hand.",
            )
