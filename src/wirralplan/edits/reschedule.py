"""A due date that moves: the new one, and an entry that keeps the old one and says why."""

from collections.abc import Sequence
from datetime import date

from wirralplan.edits.item import with_item
from wirralplan.edits.target import with_keys, with_value
from wirralplan.edits.wish import Wish, with_milestone
from wirralplan.edits.wording import end_keys, on, one_line, quoted
from wirralplan.errors import ImpossibleEdit
from wirralplan.plan.dates.months import NO_DATE_YET, DueDate, Tbc, keeps
from wirralplan.plan.model import Milestone, Move
from wirralplan.plan.reading import Reading
from wirralplan.plan.walking import Placed
from wirralplan.text.writing.style import Fields, as_read
from wirralplan.text.written import written

_SAID = ("date", "reason", "approved_by")


def rescheduled(  # noqa: PLR0913, PLR0917 - one for each thing that can be said of it
    reading: Reading,
    placed: Placed,
    to: DueDate,
    reason: str | None,
    day: date,
    approved_by: str | None,
) -> Wish | None:
    """``placed`` as due on ``to``, by a decision of ``day``; ``None`` if just that is recorded.

    What keeps its promise, as a month made a day within it, has another ``due`` and no move,
    unless there are words to keep. Raises ``ImpossibleEdit`` where it has no due date, is
    settled, moved on a later day, is due then already for another reason, or moves without one.
    Of what is due then already, the last move may get the one who agreed to it.
    """
    milestone, route = placed.milestone, placed.route
    due = _movable(reading, placed)
    words: Fields = {} if reason is None else {"reason": one_line(reason, "the reason")}
    if approved_by is not None:
        words = {**words, "approved_by": one_line(approved_by, "the name of who agreed")}
    fields: Fields = {"date": day, "from": due, **words}
    if due == to and _lacks_agreement(milestone, fields):
        return _agreed(reading, placed, str(fields["approved_by"]))
    if due == to:
        _refuse_another_reason(reading, placed, fields)
        return None
    splices = with_value(reading, (*route, "due"), to)
    changed = milestone.model_copy(update={"due": to})
    if keeps(due, to) and not words:
        return Wish(splices, with_milestone(reading, placed, changed))
    _refuse_without_reason(placed, due, to, fields)
    _refuse_disorder(reading, placed, day)
    moves = (*milestone.moves, Move.model_validate(as_read(fields)))
    splices = [*splices, *with_item(reading, (*route, "moves"), fields)]
    after = changed.model_copy(update={"moves": moves})
    return Wish(splices, with_milestone(reading, placed, after))


def _lacks_agreement(milestone: Milestone, fields: Fields) -> bool:
    """Whether only who agreed to the last move is new: a board decides after the date moved."""
    last = milestone.moves[-1] if milestone.moves else None
    return (
        last is not None
        and last.approved_by is None
        and "approved_by" in fields
        and fields.get("reason", last.reason) == last.reason
    )


def _agreed(reading: Reading, placed: Placed, name: str) -> Wish:
    """``placed`` with the one who agreed to its last move."""
    milestone = placed.milestone
    *others, last = milestone.moves
    way = (*placed.route, "moves", len(others))
    moves = (*others, last.model_copy(update={"approved_by": name}))
    after = milestone.model_copy(update={"moves": moves})
    splices = with_keys(reading, way, {"approved_by": name})
    return Wish(splices, with_milestone(reading, placed, after))


def _movable(reading: Reading, placed: Placed) -> DueDate:
    """The due date until now; raises ``ImpossibleEdit`` where there is none that can move."""
    milestone, route = placed.milestone, placed.route
    title = quoted(milestone.title)
    for word, day in (("completed", milestone.completed), ("cancelled", milestone.cancelled)):
        if day is not None:
            raise ImpossibleEdit(
                f"{title} was {word} {on(day)}, so its due date can no longer move.",
                f"If that is wrong, delete {end_keys(reading, route, word)} by hand.",
            )
    if milestone.due is None:
        raise ImpossibleEdit(
            f"{title} is ongoing: it has no due date to move.",
            f"To give it one, write 'due: <date>' in place of 'ongoing: true' by hand "
            f"(line {reading.line(*route, 'ongoing')}).",
        )
    return milestone.due


def _refuse_without_reason(placed: Placed, due: DueDate, to: DueDate, fields: Fields) -> None:
    """Only what had no date yet breaks no promise, and needs no reason."""
    if "reason" in fields or isinstance(due, Tbc):
        return
    way_out = "Add --reason TEXT."
    if keeps(due, to):
        way_out = (
            f"Add --reason TEXT, or leave out --approved-by: {to} keeps to {due}, and is no move."
        )
    raise ImpossibleEdit(
        f"{quoted(placed.milestone.title)} is due {on(due)}: a move needs a reason.", way_out
    )


def _refuse_another_reason(reading: Reading, placed: Placed, fields: Fields) -> None:
    """The date is what it shall be; how it came about must be recorded as it is said now."""
    milestone, route, due = placed.milestone, placed.route, placed.milestone.due
    number = len(milestone.moves) - 1
    last = milestone.moves[number] if milestone.moves else None
    silent = not {"reason", "approved_by"} & {*fields}
    if last is None and silent:
        return
    if last and all(getattr(last, key) == fields.get(key) for key in _SAID[: 1 if silent else 3]):
        return
    if last and last.reason is None and last.date == fields["date"]:
        line = reading.line(*route, "moves", number)
        way_out = f"Its last move (line {line}) says no more than the date. To add it by hand:\n"
        way_out += "\n".join(_said(fields))
    elif last:
        line = reading.line(*route, "moves", number)
        words = quoted(last.reason) if last.reason else "no reason"
        entry = f"{words} on {last.date} (line {line})"
        way_out = f"Its last move says: {entry}. If that is wrong, correct it by hand."
    else:
        lines = [f"moves:\n  - date: {fields['date']}", "from: <the due date until then>"]
        line = reading.source.place(reading.span(*route, "due").end).line
        entry = "\n    ".join([*lines, *_said(fields)])
        below = f"by hand below line {line}, in line with it"
        moved = "had a date until now" if isinstance(due, Tbc) else "moved to that date"
        way_out = f"If it {moved}, add this {below}:\n{entry}"
    already = (
        f"already has {NO_DATE_YET}"
        if due is None or isinstance(due, Tbc)
        else f"is already due {on(due)}"
    )
    raise ImpossibleEdit(
        f"{quoted(milestone.title)} {already}; nothing was written.",
        way_out,
    )


def _said(fields: Fields) -> Sequence[str]:
    """The lines that say why, and who agreed."""
    words = {key: str(fields[key]) for key in ("reason", "approved_by") if key in fields}
    return [f"{key}: {written(text)}" for key, text in words.items()]


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
