"""What differs between two plans, in the words of a board; nothing exactly when they are equal."""

from collections.abc import Iterable, Iterator, Sequence

from wirralplan.plan import change
from wirralplan.plan.change import ORDER, Change, Section
from wirralplan.plan.matching import Matching, Pair, Sides, matched, sides
from wirralplan.plan.milestone_changes import altered, milestone_changes
from wirralplan.plan.model import Person, Plan, Priority, Workstream
from wirralplan.plan.references import folded, slug
from wirralplan.plan.walking import PlacedActivity

_PLAN = Section("plan", "", ())


def compare(old: Plan, new: Plan) -> Iterator[Change]:
    """Every difference, by kind in the order of ``change.ORDER``, then by place.

    Total: it yields nothing exactly when ``old == new``.
    """
    if old == new:
        return
    both = sides(old, new)
    streams = matched(old.workstreams, new.workstreams, [_id, lambda one: folded(one.title)])
    found = [
        *_of_plan(old, new),
        *_of_people(old.people, new.people),
        *_of_priorities(old.priorities, new.priorities),
        *_of_workstreams(old, new, streams),
        *_of_activities(both, streams),
        *_of_milestones(both),
    ]
    rank = {kind: place for place, kind in enumerate(ORDER)}
    yield from sorted(found, key=lambda one: rank[type(one)])


def activity_section(within: PlacedActivity) -> Section:
    """An activity as a place."""
    return Section("activity", within.activity.title, within.route)


def _of_plan(old: Plan, new: Plan) -> Iterator[Change]:
    if old.title != new.title:
        yield change.Renamed(_PLAN, old.title, new.title)
    lists = {"title", "people", "priorities", "workstreams"}
    yield from altered(_PLAN, old, new, lists)


def _of_people(old: Sequence[Person], new: Sequence[Person]) -> Iterator[Change]:
    def section(number: int, person: Person) -> Section:
        return Section("person", person.name, ("people", number))

    found = matched(old, new, [lambda one: one.name, lambda one: folded(one.name)])
    for place in found.removed:
        yield change.Removed(section(place, old[place]))
    for place in found.added:
        yield change.Added(section(place, new[place]))
    for pair in found.pairs:
        yield from altered(section(pair.new, new[pair.new]), old[pair.old], new[pair.new], set())
    yield from _reordered(found.pairs, _PLAN, "people")


def _of_priorities(old: Sequence[Priority], new: Sequence[Priority]) -> Iterator[Change]:
    def section(number: int, priority: Priority) -> Section:
        return Section("priority", f"{priority.id} {priority.title}", ("priorities", number))

    found = matched(old, new, [lambda one: one.id, lambda one: folded(one.title)])
    for place in found.removed:
        yield change.Removed(section(place, old[place]))
    for place in found.added:
        yield change.Added(section(place, new[place]))
    for pair in found.pairs:
        before, after = old[pair.old], new[pair.new]
        where = section(pair.new, after)
        if before.title != after.title:
            yield change.Renamed(where, before.title, after.title)
        yield from altered(where, before, after, {"title"})
    yield from _reordered(found.pairs, _PLAN, "priorities")


def _of_workstreams(old: Plan, new: Plan, found: Matching) -> Iterator[Change]:
    for place in found.removed:
        yield change.Removed(_workstream(old, place), _held(old.workstreams[place]))
    for place in found.added:
        yield change.Added(_workstream(new, place), _held(new.workstreams[place]))
    for pair in found.pairs:
        before, after = old.workstreams[pair.old], new.workstreams[pair.new]
        where = _workstream(new, pair.new)
        if before.title != after.title:
            yield change.Renamed(where, before.title, after.title)
        yield from altered(where, before, after, {"title", "activities"})
    yield from _reordered(found.pairs, _PLAN, "workstreams")


def _of_activities(both: Sides, streams: Matching) -> Iterator[Change]:
    old, new, found = both.old_activities, both.new_activities, both.activities
    for place in found.removed:
        yield change.Removed(activity_section(old[place]), len(old[place].activity.milestones))
    for place in found.added:
        yield change.Added(activity_section(new[place]), len(new[place].activity.milestones))
    homes = {pair.old: pair.new for pair in streams.pairs}
    staying: dict[int, list[Pair]] = {}
    for pair in found.pairs:
        before, after = old[pair.old], new[pair.new]
        if homes.get(before.numbers[0]) == after.numbers[0]:
            staying.setdefault(after.numbers[0], []).append(pair)
        else:
            was, now = _stream_of(before), _stream_of(after)
            yield change.Transferred(activity_section(after), was, now, pair.alike)
        yield from _of_activity(before, after, alike=pair.alike)
    for pairs in staying.values():
        where = _stream_of(new[pairs[0].new])
        yield from _reordered(pairs, where, "activities")


def _of_activity(before: PlacedActivity, after: PlacedActivity, *, alike: bool) -> Iterator[Change]:
    was, now, where = before.activity, after.activity, activity_section(after)
    if was.title != now.title:
        yield change.Renamed(where, was.title, now.title, alike)
    if was.lead != now.lead:
        yield change.Reassigned(where, was.lead, now.lead)
    yield from altered(where, was, now, {"title", "lead", "milestones"})


def _of_milestones(both: Sides) -> Iterator[Change]:
    old, new, found = both.old_milestones, both.new_milestones, both.milestones
    yield from (change.Removed(old[place]) for place in found.removed)
    yield from (change.Added(new[place]) for place in found.added)
    own = {within.route: place for place, within in enumerate(both.old_activities)}
    homes = {pair.old: both.new_activities[pair.new].route for pair in both.activities.pairs}
    staying: dict[tuple[str | int, ...], list[Pair]] = {}
    for pair in found.pairs:
        before, after = old[pair.old], new[pair.new]
        if homes.get(own[before.within.route]) == after.within.route:
            staying.setdefault(after.within.route, []).append(pair)
        else:
            was, now = activity_section(before.within), activity_section(after.within)
            yield change.Transferred(after, was, now, pair.alike)
        yield from milestone_changes(before, after, alike=pair.alike)
    for pairs in staying.values():
        where = activity_section(new[pairs[0].new].within)
        yield from _reordered(pairs, where, "milestones")


def _reordered(pairs: Iterable[Pair], where: Section, key: str) -> Iterator[Change]:
    before = [pair.old for pair in pairs]
    if before != sorted(before):
        yield change.Reordered(where, key)


def _id(workstream: Workstream) -> str:
    return workstream.id or slug(workstream.title)


def _held(workstream: Workstream) -> int:
    return sum(len(activity.milestones) for activity in workstream.activities)


def _workstream(plan: Plan, number: int) -> Section:
    return Section("workstream", plan.workstreams[number].title, ("workstreams", number))


def _stream_of(within: PlacedActivity) -> Section:
    return Section("workstream", within.workstream.title, within.route[:2])
