"""A due date that moves: the new one, and an entry that keeps the old one and says why."""

from datetime import date

from wirralplan.edits.item import with_item
from wirralplan.edits.target import with_value
from wirralplan.edits.wish import Wish, with_milestone
from wirralplan.edits.wording import end_keys, one_line, quoted
from wirralplan.errors import ImpossibleEdit
from wirralplan.plan.model import Move
from wirralplan.plan.months import DueDate
from wirralplan.plan.reading import Reading
from wirralplan.plan.walking import Placed
from wirralplan.text.writing.style import Fields, as_read

_SAID = ("date", "reason", "approved_by")


def rescheduled(  # noqa: PLR0913, PLR0917 - one for each thing that can be said of it
    reading: Reading, placed: Placed, to: DueDate, reason: str, day: date, approved_by: str | None
) -> Wish | None:
    """``placed`` as due on ``to``, by a decision of ``day``; ``None`` if just that is recorded.

    Raises ``ImpossibleEdit`` where it has no due date, is settled, moved on a later day, or is
    due then already for another reason.
    """
    milestone, route = placed.milestone, placed.route
    due = _movable(reading, placed)
    fields: Fields = {"date": day, "from": due, "reason": one_line(reason, "the reason")}
    if approved_by is not None:
        fields = {**fields, "approved_by": one_line(approved_by, "the name of who agreed")}
    if due == to:
        _refuse_another_reason(reading, placed, fields)
        return None
    _refuse_disorder(reading, placed, day)
    moves = (*milestone.moves, Move.model_validate(as_read(fields)))
    after = milestone.model_copy(update={"due": to, "moves": moves})
    splices = [
        *with_value(reading, (*route, "due"), to),
        *with_item(reading, (*route, "moves"), fields),
    ]
    return Wish(splices, with_milestone(reading, placed, after))


def _movable(reading: Reading, placed: Placed) -> DueDate:
    """The due date until now; raises ``ImpossibleEdit`` where there is none that can move."""
    milestone, route = placed.milestone, placed.route
    title = quoted(milestone.title)
    for word, detail in (("completed", "evidence"), ("cancelled", "reason")):
        day = getattr(milestone, word)
        if day is not None:
            raise ImpossibleEdit(
                f"{title} was {word} on {day}, so its due date can no longer move.",
                f"If that is wrong, delete {end_keys(reading, route, word, detail)} by hand.",
            )
    if milestone.due is None:
        raise ImpossibleEdit(
            f"{title} is ongoing: it has no due date to move.",
            f"To give it one, write 'due: <date>' in place of 'ongoing: true' by hand "
            f"(line {reading.line(*route, 'ongoing')}).",
        )
    return milestone.due


def _refuse_another_reason(reading: Reading, placed: Placed, fields: Fields) -> None:
    """The date is what it shall be; how it came about must be recorded as it is said now."""
    milestone, route = placed.milestone, placed.route
    number = len(milestone.moves) - 1
    last = milestone.moves[number] if milestone.moves else None
    if last and all(getattr(last, key) == fields.get(key) for key in _SAID):
        return
    if last:
        line = reading.line(*route, "moves", number)
        entry = f"{quoted(last.reason or '')} on {last.date} (line {line})"
        way_out = f"Its last move says: {entry}. If that is wrong, correct it by hand."
    else:
        lines = [f"moves:\n  - date: {fields['date']}", "from: <the due date until then>"]
        lines += [f"{key}: {fields[key]}" for key in ("reason", "approved_by") if key in fields]
        line = reading.source.place(reading.span(*route, "due").end).line
        entry = "\n    ".join(lines)
        below = f"by hand below line {line}, in line with it"
        way_out = f"If it moved to that date, add this {below}:\n{entry}"
    raise ImpossibleEdit(
        f"{quoted(milestone.title)} is already due on {milestone.due}; nothing was written.",
        way_out,
    )


def _refuse_disorder(reading: Reading, placed: Placed, day: date) -> None:
    """Moves stand in the order of their days."""
    moves = placed.milestone.moves
    if moves and moves[-1].date > day:
        line = reading.line(*placed.route, "moves", len(moves) - 1)
        raise ImpossibleEdit(
            f"{quoted(placed.milestone.title)} moved on {moves[-1].date} (line {line}), "
            f"so it cannot have moved on {day}, which is earlier.",
            "Give the date of the decision: --on DATE. Add an earlier move above it by hand.",
        )
