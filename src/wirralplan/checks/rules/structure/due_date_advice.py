"""What to write for a word of the field that is about a due date, or about a move of it."""

from wirralplan.checks.lines_to_add import DAY, a_move
from wirralplan.checks.rules.structure.stray_key import StrayKey, same_key
from wirralplan.plan.date_kinds import Kind
from wirralplan.plan.dates import guessed, iso_parts
from wirralplan.plan.lookup.field_words import plain
from wirralplan.plan.loose_dates import loosely


def due(stray: StrayKey) -> str:
    """Advice on a word for the due date."""
    if stray.fault.part != "milestone":
        return of_each_milestone(stray, "due")
    day = _day(stray.text)
    if plain(stray.fault.key) == "by" and loosely(stray.text).kind is Kind.NONE and not day:
        return ""  # who wrote an update
    due = stray.beside("due")
    if due is None:
        new = f"due: {day or DAY}"
        is_said = day or not stray.text
        write = stray.instead(new) if is_said else stray.instead_with_note(new)
        return f"'due' is the day by which it has to be done: {write}"
    if day and day == _day(due):
        line = stray.line_of(*stray.parent, "due")
        return f"the due date stands already (line {line}): {stray.removal}"
    if not day:
        line = stray.line_of(*stray.parent, "due")
        return f"the due date stands already (line {line}); {stray.kept()}"
    moved = old_date(stray) if _day(due) > day else new_date(stray)
    return f"if the due date was moved, {moved}\nif it was not, {stray.kept(perhaps=True)}"


def of_each_milestone(stray: StrayKey, key: str) -> str:
    """Advice on a ``key`` of milestones at an activity or a workstream; else empty."""
    if stray.fault.part not in ("activity", "workstream"):
        return ""
    return f"'{key}' stands at each milestone: write it there, then {stray.removal}"


def promise(stray: StrayKey) -> str:
    """Advice on a word for the day by which something has to be done."""
    if stray.fault.part != "milestone":
        return of_each_milestone(stray, "due")
    words = due(stray)
    return f"'completed' is the day on which it was done, and nothing else\n{words}"


def due_or_completed(stray: StrayKey) -> str:
    """Advice on a word for one of two days, of which only the officer knows which it is."""
    if stray.fault.part != "milestone":
        return of_each_milestone(stray, "due")
    day, free = _day(stray.text) or DAY, stray.fault.free
    by = f"if it is the day by which it has to be done, {stray.instead(f'due: {day}')}"
    done = f"if it is the day on which it was done, {stray.instead(f'completed: {day}')}"
    if "due" not in free:
        line = stray.line_of(*stray.parent, "due")
        by = f"if it is still to be done, 'due' (line {line}) says by when: {stray.removal}"
    if "completed" in free:
        return f"{by}\n{done}"
    return by


def new_date(stray: StrayKey) -> str:
    """The new date is 'due', and the one until then goes into a move."""
    if stray.fault.part == "move":
        return _moved_to(stray)
    if stray.fault.part != "milestone":
        return ""
    due, new = stray.beside("due"), _day(stray.text) or DAY
    if due is None:
        return f"the date that holds now is 'due': {stray.instead(f'due: {new}')}"
    line = stray.line_of(*stray.parent, "due")
    moved = stray.entry("moves", a_move(due))
    return f"the date that holds now is 'due': write  due: {new}  on line {line}\nand {moved}"


def _moved_to(stray: StrayKey) -> str:
    """Where the date that a move went to stands; it is not to be lost where it stands nowhere."""
    route = (*stray.parent[:-2], "due")
    due = stray.value(*route)
    if due is None:
        where = "the 'from' of the next move, or 'due' of the milestone"
        return f"the new date is {where}: see that it stands there, then {stray.removal}"
    line = stray.line_of(*route)
    if due in (stray.text, _day(stray.text)):
        there = f"the new date is 'due' of the milestone, and stands there (line {line})"
        return f"{there}: {stray.removal}"
    return (
        "the new date is the 'from' of the next move or, after the last one, 'due' of the "
        f"milestone (line {line} has {due}): see that it stands there, then {stray.removal}"
    )


def old_date(stray: StrayKey) -> str:
    """A date that was due before goes into a move."""
    if stray.fault.part == "move":
        return same_key("from", "'from' is the due date until that move")(stray)
    if stray.fault.part != "milestone":
        return ""
    was = _day(stray.text) or DAY
    return f"a date that it had before stands in a move\n{stray.entry('moves', a_move(was))}"


def _day(text: str) -> str:
    """The day that is written in any form, as a plan has it; empty where it is none."""
    if iso_parts(text):
        return text
    reading = guessed(text)
    if reading is None or not reading.exists:
        return ""
    return f"{reading.year:04}-{reading.month:02}-{reading.day:02}"
