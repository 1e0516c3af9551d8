"""What to write for a word of the field that is about a due date, or about a move of it."""

from wirralplan.checks.lines_to_add import DAY, DUE, a_move
from wirralplan.checks.rules.structure.stray_key import StrayKey, same_key
from wirralplan.plan.dates.days import guessed, iso_month, iso_parts
from wirralplan.plan.dates.kinds import Kind
from wirralplan.plan.dates.loose import loosely
from wirralplan.plan.dates.month_words import month_alone
from wirralplan.plan.lookup.field_words import plain
from wirralplan.plan.lookup.short_answers import TBC_WORDS, answer
from wirralplan.plan.model import TBC


def due(stray: StrayKey) -> str:
    """Advice on a word for the due date."""
    if stray.fault.part != "milestone":
        return of_each_milestone(stray, "due")
    day = _day(stray.text)
    if plain(stray.fault.key) == "by" and loosely(stray.text).kind is Kind.NONE and not day:
        return ""  # who wrote an update
    due = stray.beside("due")
    if due is None:
        new = f"due: {day or DUE}"
        is_said = day or not stray.text
        write = stray.instead(new) if is_said else stray.instead_with_note(new)
        return f"'due' is the day by which it has to be done: {write}"
    return _second(stray, day, due)


def _second(stray: StrayKey, day: str, due: str) -> str:
    """Advice on a second due date."""
    line = stray.line_of(*stray.parent, "due")
    if day and day == _day(due):
        return f"the due date stands already (line {line}): {stray.removal}"
    if not day:
        return f"the due date stands already (line {line}); {stray.kept()}"
    if TBC in (day, _day(due)):
        return (
            f"if that is the due date, write  due: {day}  on line {line}, then {stray.removal}\n"
            f"if it is not, {stray.kept(perhaps=True)}"
        )
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
    due, new = stray.beside("due"), _day(stray.text) or DUE
    if due is None:
        return f"the date that holds now is 'due': {stray.instead(f'due: {new}')}"
    line = stray.line_of(*stray.parent, "due")
    moved = stray.entry("moves", a_move(due))
    return (
        f"the date that holds now is 'due': write  due: {new}  on line {line}\nand {moved}\n"
        "where nobody has decided that yet, 'due' stays, and it is 'expected' in an update"
    )


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


def expected(stray: StrayKey) -> str:
    """When somebody expects it now stands in an update, and moves nothing."""
    if stray.fault.part == "update":
        return same_key("expected", "'expected' is a day or a month")(stray)
    if stray.fault.part != "milestone":
        return ""
    when = _day(stray.text)
    if when in ("", TBC):
        when = "<the day, as 2018-06-30, or the month, as 2018-06>"
    entry = {"date": DAY, "note": stray.labelled, "expected": when}
    return (
        "when it is expected now stands in an update; it moves nothing, 'due' stays: "
        f"{stray.entry('updates', entry)}"
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
    """The due date that is written in any form, as a plan has it; empty where it is none."""
    if iso_parts(text) or iso_month(text):
        return text
    if answer(text) in TBC_WORDS:
        return TBC
    if month := month_alone(text):
        return str(month[0])
    reading = guessed(text)
    if reading is None or not reading.exists:
        return ""
    return f"{reading.year:04}-{reading.month:02}-{reading.day:02}"
