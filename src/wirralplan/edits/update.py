"""Progress on a milestone: dated, with a note, perhaps a rating, a name, a date now expected."""

from collections.abc import Sequence
from datetime import date

from wirralplan.edits.item import with_item
from wirralplan.edits.wish import Wish, plan_of, with_milestone
from wirralplan.edits.wording import one_line
from wirralplan.plan.dates.months import DayOrMonth, last_day
from wirralplan.plan.lookup.names import Names
from wirralplan.plan.model import Plan, Update
from wirralplan.plan.ratings import Rag
from wirralplan.plan.reading import Reading
from wirralplan.plan.walking import Placed, placed_milestones
from wirralplan.text.writing.style import Fields, as_read


def updated(  # noqa: PLR0913, PLR0917 - one for each thing that can be said of it
    reading: Reading,
    placed: Placed,
    day: date,
    note: str,
    rag: Rag | None,
    by: str | None,
    expected: DayOrMonth | None = None,
) -> Wish | None:
    """``placed`` with one update more; ``None`` if it has just that one already.

    It stands last, or first where the file has its newest updates first. Raises
    ``ImpossibleEdit`` for a note without words.
    """
    milestone = placed.milestone
    fields: Fields = {"date": day, "note": one_line(note, "the note")}
    if rag is not None:
        fields = {**fields, "rag": rag.value}
    if by is not None:
        fields = {**fields, "by": one_line(by, "the name")}
    if expected is not None:
        fields = {**fields, "expected": expected}
    update = Update.model_validate(as_read(fields))
    names = Names.of(plan_of(reading))
    if any(_same(names, update, other) for other in milestone.updates):
        return None
    first = _newest_first(plan_of(reading), milestone.updates)
    updates = (update, *milestone.updates) if first else (*milestone.updates, update)
    after = milestone.model_copy(update={"updates": updates})
    splices = with_item(reading, (*placed.route, "updates"), fields, first=first)
    return Wish(splices, with_milestone(reading, placed, after))


def _same(names: Names, one: Update, other: Update) -> bool:
    """Whether two updates say the same, by whichever of the names of a person."""
    said = [
        update.model_copy(update={"by": update.by and names.called(update.by)})
        for update in (one, other)
    ]
    return said[0] == said[1]


def _newest_first(plan: Plan, own: Sequence[Update]) -> bool:
    """Whether the milestone's updates run backwards; where that is open, whether the others do."""
    backwards = _backwards(own)
    if backwards is not None:
        return backwards
    others = {_backwards(one.milestone.updates) for one in placed_milestones(plan)}
    return others - {None} == {True}


def _backwards(updates: Sequence[Update]) -> bool | None:
    """Whether the newest stands first; ``None`` where there are no two days to tell by."""
    days = [last_day(update.date) for update in updates]
    return None if len(set(days)) < 2 else days == sorted(days, reverse=True)
