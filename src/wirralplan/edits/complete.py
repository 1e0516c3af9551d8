"""A milestone that was done: the day, and what shows it."""

from datetime import date

from wirralplan.edits.target import with_keys
from wirralplan.edits.wish import Wish, with_milestone
from wirralplan.edits.wording import end_keys, one_line, quoted
from wirralplan.errors import ImpossibleEdit
from wirralplan.plan.reading import Reading
from wirralplan.plan.walking import Placed
from wirralplan.text.writing.style import Fields


def completed(reading: Reading, placed: Placed, day: date, evidence: str | None) -> Wish | None:
    """``placed`` as completed on ``day``; ``None`` if just that is recorded already.

    Evidence may come later. Raises ``ImpossibleEdit`` where the milestone is cancelled, and
    where something else is recorded.
    """
    milestone = placed.milestone
    if evidence is not None:
        evidence = one_line(evidence, "the evidence")
    _refuse(reading, placed, day, evidence)
    fields: Fields = {"completed": day} if milestone.completed is None else {}
    if evidence is not None and milestone.evidence is None:
        fields = {**fields, "evidence": evidence}
    if not fields:
        return None
    after = milestone.model_copy(update=dict(fields))
    return Wish(with_keys(reading, placed.route, fields), with_milestone(reading, placed, after))


def _refuse(reading: Reading, placed: Placed, day: date, evidence: str | None) -> None:
    """Raise ``ImpossibleEdit`` where the file says something that contradicts it."""
    milestone, route = placed.milestone, placed.route
    title = quoted(milestone.title)
    if milestone.cancelled is not None:
        raise ImpossibleEdit(
            f"{title} was cancelled on {milestone.cancelled}, so it cannot be completed.",
            "If it was cancelled by mistake, "
            f"delete {end_keys(reading, route, 'cancelled', 'reason')} by hand.",
        )
    if milestone.completed not in (None, day):
        raise ImpossibleEdit(
            f"{title} is already recorded as completed on {milestone.completed}.",
            f"If that is wrong, correct line {reading.line(*route, 'completed')} by hand: "
            f"completed: {day}",
        )
    if evidence is not None and milestone.evidence not in (None, evidence):
        raise ImpossibleEdit(
            f"{title} already has evidence: {quoted(milestone.evidence or '')}.",
            f"If that is wrong, correct line {reading.line(*route, 'evidence')} by hand.",
        )
