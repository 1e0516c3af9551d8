"""What was in the plan before and is no more: milestones, or the whole part that held them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from wirralplan.checks.check import Context
from wirralplan.checks.rules.text.swallowed_list import CHECK as SWALLOWED_LIST
from wirralplan.plan.reading import Reading
from wirralplan.plan.walking import Placed, PlacedActivity
from wirralplan.text.faults import DuplicateKey, SecondDocument, TooLarge
from wirralplan.text.route import Route

if TYPE_CHECKING:
    from wirralplan.plan.changes.matching import Sides

# The numbers of a workstream and of an activity in it, from 0.
_Home: TypeAlias = tuple[int, int]
_LISTS = frozenset({"workstreams", "activities", "milestones"})
_NAMES = frozenset({"id", "title"})
# Faults that may take more than their own line out of the plan.
_SWALLOWING = (DuplicateKey, SecondDocument, TooLarge)


class Removed(NamedTuple):
    """A part that is gone: its word, its title, and the way to the list where it is missed.

    ``milestones`` went with it, ``added`` are new where a milestone alone is gone, and
    ``heirs`` the new activities where an activity is.
    """

    word: str
    title: str
    parent: Route
    milestones: list[Placed]
    added: list[Placed]
    heirs: Sequence[PlacedActivity] = ()


def removed(context: Context) -> list[Removed]:
    """Each part that was removed, once, in the order of the plan before.

    Nothing while part of the file cannot be read: what is missed may stand there.
    """
    both = context.sides
    if both is None or not both.milestones.removed or _hides_something(context.reading, both):
        return []
    missed = _missed(context, both)
    homes = _homes(both)
    streams = _streams(both, homes)
    added: dict[_Home, list[Placed]] = defaultdict(list)
    for place in both.milestones.added:
        one = both.new_milestones[place]
        added[one.within.numbers].append(one)
    new_activities = [both.new_activities[place] for place in both.activities.added]
    found: dict[Route, Removed] = {}
    for gone in missed:
        within, stream = gone.within, gone.within.numbers[0]
        home = homes.get(within.numbers)
        if home is not None:
            parent: Route = ("workstreams", home[0], "activities", home[1], "milestones")
            title, new = gone.milestone.title, added[home]
            found[gone.route] = Removed("milestone", title, parent, [gone], new)
            continue
        if stream in streams:
            parent = ("workstreams", streams[stream], "activities")
            heirs = [one for one in new_activities if one.numbers[0] == streams[stream]]
            part = Removed("activity", within.activity.title, parent, [], [], heirs)
        else:
            part = Removed("workstream", within.workstream.title, ("workstreams",), [], [])
        way = within.route if part.word == "activity" else within.route[:2]
        found.setdefault(way, part).milestones.append(gone)
    return list(found.values())


def _missed(context: Context, both: "Sides") -> list[Placed]:
    """The milestones that went. Who could not be known by its name may be there still."""
    before = context.before
    if before is None:
        return []
    retitled = {both.new_milestones[place].milestone.id for place in both.milestones.added}
    named = [
        one
        for one in (both.old_milestones[place] for place in both.milestones.removed)
        if before.has_name(one)
    ]
    return [
        one
        for one in named
        if one.milestone.id not in retitled - {None} or before.has_name(one.within)
    ]


def _homes(both: "Sides") -> dict[_Home, _Home]:
    """Where each activity is now: where it is itself, else where its first milestone went."""
    homes = {
        both.old_activities[pair.old].numbers: both.new_activities[pair.new].numbers
        for pair in both.activities.pairs
    }
    for pair in sorted(both.milestones.pairs):
        old, new = both.old_milestones[pair.old], both.new_milestones[pair.new]
        homes.setdefault(old.within.numbers, new.within.numbers)
    return homes


def _streams(both: "Sides", homes: Mapping[_Home, _Home]) -> dict[int, int]:
    """The number of each workstream now: its own, else that of where its activities went."""
    streams = {pair.old: pair.new for pair in both.workstreams.pairs}
    for old, new in homes.items():
        streams.setdefault(old[0], new[0])
    return streams


def _hides_something(reading: Reading, both: "Sides") -> bool:
    """Whether something may stand in the file that was not read, or under another name."""
    if not reading.document.certain or any(isinstance(one, _SWALLOWING) for one in reading.faults):
        return True
    if SWALLOWED_LIST.reads is not None and any(True for _ in SWALLOWED_LIST.reads(reading)):
        return True
    new = {both.new_milestones[place].route for place in both.milestones.added}
    new |= {both.new_activities[place].route for place in both.activities.added}
    return any(_may_hide(reading, route, new) for route in reading.unread)


def _may_hide(reading: Reading, route: Route, new: set[Route]) -> bool:
    if route[:1] != ("workstreams",):
        return False
    key, document = route[-1], reading.document
    if key in _NAMES:
        return route[:-1] in new
    holds_more = document.span(route) is not None and document.value(route) is None
    return key in _LISTS or holds_more or (isinstance(key, int) and route[-2] in _LISTS)
