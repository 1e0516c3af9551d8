"""One milestone's whole story, with what it waits for; and which milestone a reference names."""

import re
from collections.abc import Callable, Sequence
from datetime import date

from wirralplan.errors import AmbiguousReference, UnknownReference, WirralplanError
from wirralplan.frozen import frozen
from wirralplan.patterns import pattern
from wirralplan.plan.dates.months import DueDate, last_day
from wirralplan.plan.dependencies import Waiting
from wirralplan.plan.lookup.did_you_mean import likeliest
from wirralplan.plan.model import Move, Plan, Update
from wirralplan.plan.queries.survey import Row, milestone_rows
from wirralplan.plan.slugs import folded, unspaced
from wirralplan.plan.walking import Placed, PlacedActivity
from wirralplan.plan.words import counted
from wirralplan.text.visible import cut, visible

_NUMBER = pattern(r"[\d./]+")
_MOST, _LONGEST = 10, 60  # of the milestones that fit: how many, how much of a title


@frozen
class Story:
    """A milestone with its neighbours in time, all as they stand on ``day``."""

    row: Row
    waits_for: Sequence[Row]
    awaited_by: Sequence[Row]
    day: date

    @property
    def moves(self) -> list[tuple[Move, DueDate | None]]:
        """Each move known on the day, and the due date that it moved to (``None``: ongoing)."""
        milestone = self.row.placed.milestone
        targets = [*(move.from_ for move in milestone.moves[1:]), milestone.due]
        pairs = zip(milestone.moves, targets, strict=False)
        return [(move, to) for move, to in pairs if move.date <= self.day]

    @property
    def updates(self) -> list[Update]:
        """The updates known on the day, oldest first."""
        updates = self.row.placed.milestone.updates
        known = (update for update in updates if last_day(update.date) <= self.day)
        return sorted(known, key=lambda update: last_day(update.date))


def story(plan: Plan, day: date, typed: str) -> Story:
    """The story of the one milestone that ``typed`` refers to; here a part of its title will do.

    Raises ``UnknownReference`` and ``AmbiguousReference``, with suggestions.
    """
    everything = list(milestone_rows(plan, day))
    chosen = _shown(everything, typed)
    waiting = Waiting([row.placed for row in everything])
    awaited = {wait.placed.reference for wait in waiting.on(chosen.placed)}
    looked_for = {placed.reference for placed in waiting.awaited(chosen.placed)}
    return Story(
        chosen,
        [row for row in everything if row.placed.reference in looked_for],
        [row for row in everything if row.placed.reference in awaited],
        day,
    )


def _shown(everything: Sequence[Row], typed: str) -> Row:
    """As ``resolved``; else the one whose title has the words typed, or begins them."""
    try:
        return resolved(everything, typed)
    except UnknownReference:
        words = re.escape(_plain(typed))
        begun = (
            re.compile(rf"\b{words}") if words and not _NUMBER.fullmatch(typed.strip()) else None
        )
        titles = [(row, _plain(row.placed.milestone.title)) for row in everything]
        fitting = [row for row, title in titles if begun and begun.search(title)]
        if not fitting:
            raise
    if len(fitting) > 1:
        raise _ambiguous(fitting, typed)
    return fitting[0]


def _ambiguous(fitting: Sequence[Row], typed: str) -> AmbiguousReference:
    """The refusal of what fits several milestones, with the reference and title of each."""
    return AmbiguousReference(
        f"'{typed}' matches {len(fitting)} milestones.",
        _to_choose("Type one of these references:", fitting),
    )


def _to_choose(lead: str, fitting: Sequence[Row]) -> str:
    """What to type for each of the milestones, with its title, below ``lead``."""
    shown = [row.placed for row in fitting[:_MOST]]
    longest = max(len(placed.reference) for placed in shown)
    lines = [
        f"  {placed.reference:{longest}}  {cut(visible(placed.milestone.title), _LONGEST)}"
        for placed in shown
    ]
    more = [f"  and {len(fitting) - _MOST} more"] if len(fitting) > _MOST else []
    return "\n".join([lead, *lines, *more])


def _within(everything: Sequence[Row], typed: str) -> WirralplanError | None:
    """The refusal of the number, id or title of an activity or a workstream; else ``None``."""
    looked_for = unspaced(typed)

    def is_activity(within: PlacedActivity) -> bool:
        names = (within.id, within.number, within.activity.title)
        return looked_for in map(unspaced, names)

    def is_workstream(within: PlacedActivity) -> bool:
        names = (within.workstream_id, within.workstream_number, within.workstream.title)
        return looked_for in map(unspaced, names)

    rows = [row for row in everything if is_activity(row.placed.within)]
    if rows:
        name = cut(visible(rows[0].placed.within.activity.title), _LONGEST)
        lead = f"Type the reference of its {counted(len(rows), 'milestone')}:"
        if len(rows) > 1:
            lead = f"Type the reference of one of its {counted(len(rows), 'milestone')}:"
        return AmbiguousReference(
            f"'{typed}' is an activity, not a milestone{_titled(name, typed)}.",
            _to_choose(lead, rows),
        )
    found = next(
        (row.placed.within for row in everything if is_workstream(row.placed.within)), None
    )
    if found is None:
        return None
    name = cut(visible(found.workstream.title), _LONGEST)
    return UnknownReference(
        f"'{typed}' is a workstream, not a milestone{_titled(name, typed)}.",
        f"`wirralplan list --workstream {_typed(found)}` shows its milestones.",
    )


def _typed(within: PlacedActivity) -> str:
    """What names its workstream in a command, without quotes round it."""
    return within.workstream_id if within.own_numbers else within.workstream_number


def _titled(name: str, typed: str) -> str:
    """The title behind a number or an id; nothing where the title itself was typed."""
    return "" if _plain(name) == _plain(typed) else f": {name}"


def _plain(text: str) -> str:
    """``text`` as titles are compared: without accents and capitals, with single spaces."""
    return folded(" ".join(text.split()))


def resolved(everything: Sequence[Row], typed: str) -> Row:
    """The one milestone called ``typed``: by its reference, ``ref``, id, number or whole title.

    An activity's ``ref``, id or number will do where it holds just one milestone. The first kind of
    name that fits counts. Raises ``UnknownReference`` and ``AmbiguousReference``.
    """
    looked_for = unspaced(typed)
    fitting: Sequence[Row] = ()
    for names in _NAMES if looked_for else ():
        fitting = [row for row in everything if looked_for in map(unspaced, names(row.placed))]
        if fitting:
            break
    if len(fitting) == 1:
        return fitting[0]
    own = [row for row in fitting if looked_for == row.placed.id]
    within = None if own else _within(everything, typed)
    if within is not None:
        raise within
    if fitting:
        raise _ambiguous(fitting, typed)
    raise UnknownReference(
        f"There is no milestone '{typed}' in this plan.", _advice(everything, looked_for)
    )


# What names a milestone, in the order in which it is looked for.
_NAMES: Sequence[Callable[[Placed], Sequence[str]]] = (
    lambda placed: (placed.reference,),
    lambda placed: (placed.milestone.ref or "",),
    lambda placed: (placed.within.activity.ref or "",),
    lambda placed: (placed.id, placed.within.id),
    lambda placed: (placed.number,),
    lambda placed: (placed.within.number,),
    lambda placed: (placed.milestone.title,),
)


def _advice(everything: Sequence[Row], looked_for: str) -> str:
    references = [row.placed.reference for row in everything]
    close = likeliest(looked_for, references)
    if not close:
        ids = {row.placed.id: row.placed.reference for row in everything}
        close = [ids[one] for one in likeliest(looked_for.rpartition("/")[2], ids)]
    if close:
        return f"Did you mean {' or '.join(close)}?"
    return "`wirralplan list` shows every milestone with its number."
