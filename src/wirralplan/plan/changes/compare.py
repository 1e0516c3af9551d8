"""What differs between two plans, in the words of a board; nothing exactly when they are equal."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeVar

from wirralplan.plan.changes import kinds
from wirralplan.plan.changes.kinds import ORDER, Change, Section
from wirralplan.plan.changes.likeness import Stage
from wirralplan.plan.changes.matching import Matching, Pair, Sides, matched, sides
from wirralplan.plan.changes.milestones import altered, milestone_changes
from wirralplan.plan.model import Part, Person, Plan, Priority, Workstream
from wirralplan.plan.slugs import folded, slug
from wirralplan.plan.walking import Placed, PlacedActivity

T = TypeVar("T", bound=Part)

_PLAN = Section("plan", "", ())


class Tally(NamedTuple):
    """What happened to the milestones: ``before - removed + added == now``."""

    before: int
    removed: int
    added: int
    changed: int

    @property
    def now(self) -> int:
        """How many there are."""
        return self.before - self.removed + self.added

    @property
    def unchanged(self) -> int:
        """How many say what they said, in the activity that they were in."""
        return self.now - self.added - self.changed


def compare(old: Plan, new: Plan) -> Iterator[Change]:
    """Every difference, by kind in the order of ``change.ORDER``; milestones before the rest.

    Total: it yields nothing exactly when ``old == new``.
    """
    if old == new:
        return
    both = sides(old, new)
    people = matched(old.people, new.people, [lambda one: one.name], [_BY_ANY_NAME])
    other_names = _other_names(old, new, people)
    found = [
        *_of_milestones(both, other_names),
        *_of_activities(both, other_names),
        *_of_list("workstreams", old.workstreams, new.workstreams, both.workstreams, _workstream),
        *_of_people(old, new, people),
        *_of_priorities(old, new),
        *_of_plan(old, new),
    ]
    rank = {kind: place for place, kind in enumerate(ORDER)}
    yield from sorted(found, key=lambda one: rank[type(one)])


def tally(old: Plan, changes: Sequence[Change]) -> Tally:
    """How many milestones of ``old`` were touched by ``changes``, which are all there are."""
    places: dict[str, set[tuple[int, ...]]] = {"removed": set(), "added": set(), "changed": set()}
    for one in changes:
        if isinstance(one.where, Placed):
            kind = {kinds.Removed: "removed", kinds.Added: "added"}.get(type(one), "changed")
            places[kind].add((*one.where.within.numbers, one.where.position))
    return Tally(
        before=sum(map(_held, old.workstreams)),
        **{kind: len(found) for kind, found in places.items()},
    )


def activity_section(within: PlacedActivity) -> Section:
    """An activity as a place."""
    return Section("activity", within.activity.title, within.route, within.id)


def _of_milestones(both: Sides, other_names: Mapping[str, str]) -> Iterator[Change]:
    old, new, found = both.old_milestones, both.new_milestones, both.milestones
    yield from (kinds.Removed(old[place]) for place in found.removed)
    yield from (kinds.Added(new[place]) for place in found.added)
    homes = {
        both.old_activities[pair.old].numbers: both.new_activities[pair.new].numbers
        for pair in both.activities.pairs
    }
    staying: dict[tuple[int, int], list[Pair]] = {}
    for pair in found.pairs:
        before, after = old[pair.old], new[pair.new]
        home = after.within.numbers
        if homes.get(before.within.numbers) == home:
            staying.setdefault(home, []).append(pair)
        else:
            was, now = activity_section(before.within), activity_section(after.within)
            yield kinds.Transferred(after, was, now, pair.alike)
        lead = other_names.get(before.lead, before.lead)
        yield from milestone_changes(before, after, same_lead=lead == after.lead, alike=pair.alike)
    for pairs in staying.values():
        where = activity_section(new[pairs[0].new].within)
        yield from _reordered(pairs, where, "milestones")


def _of_activities(both: Sides, other_names: Mapping[str, str]) -> Iterator[Change]:
    old, new, found = both.old_activities, both.new_activities, both.activities
    for place in found.removed:
        yield kinds.Removed(activity_section(old[place]), len(old[place].activity.milestones))
    for place in found.added:
        yield kinds.Added(activity_section(new[place]), len(new[place].activity.milestones))
    homes = {pair.old: pair.new for pair in both.workstreams.pairs}
    staying: dict[int, list[Pair]] = {}
    for pair in found.pairs:
        before, after = old[pair.old], new[pair.new]
        if homes.get(before.numbers[0]) == after.numbers[0]:
            staying.setdefault(after.numbers[0], []).append(pair)
        else:
            was, now = _stream_of(before), _stream_of(after)
            yield kinds.Transferred(activity_section(after), was, now, pair.alike)
        lead = other_names.get(before.lead, before.lead)
        yield from _of_activity(before, after, same_lead=lead == after.lead, alike=pair.alike)
    for pairs in staying.values():
        yield from _reordered(pairs, _stream_of(new[pairs[0].new]), "activities")


def _of_activity(
    before: PlacedActivity, after: PlacedActivity, *, same_lead: bool, alike: bool
) -> Iterator[Change]:
    was, now, where = before.activity, after.activity, activity_section(after)
    covered = {"title", "milestones"}
    if was.title != now.title:
        yield kinds.Renamed(where, was.title, now.title, alike)
    if not same_lead:
        covered.add("lead")
        following = sum(one.lead is None for one in now.milestones)
        yield kinds.Reassigned(where, was.lead, now.lead, following)
    yield from altered(where, was, now, covered)


def _of_people(old: Plan, new: Plan, found: Matching) -> Iterator[Change]:
    def section(number: int, person: Person) -> Section:
        return Section("person", person.name, ("people", number), person.name)

    # Who has another name, and the old one as an alias, is the same person beyond doubt.
    sure = found._replace(pairs=[pair._replace(alike=False) for pair in found.pairs])
    return _of_list("people", old.people, new.people, sure, section)


def _of_priorities(old: Plan, new: Plan) -> Iterator[Change]:
    def section(number: int, priority: Priority) -> Section:
        return Section("priority", priority.title, ("priorities", number), priority.id)

    was, now = old.priorities, new.priorities
    found = matched(was, now, [lambda one: one.id, lambda one: folded(one.title)])
    return _of_list("priorities", was, now, found, section)


def _of_list(
    key: str,
    old: Sequence[T],
    new: Sequence[T],
    found: Matching,
    section: Callable[[int, T], Section],
) -> Iterator[Change]:
    """What differs between the two plans in the list ``key`` at their top."""
    for place in found.removed:
        yield kinds.Removed(section(place, old[place]), _held(old[place]))
    for place in found.added:
        yield kinds.Added(section(place, new[place]), _held(new[place]))
    for pair in found.pairs:
        before, after = old[pair.old], new[pair.new]
        was, now = section(pair.old, before), section(pair.new, after)
        if was.title != now.title:
            yield kinds.Renamed(now, was.title, now.title, pair.alike)
        yield from altered(now, before, after, {"title", "name", "activities"})
    yield from _reordered(found.pairs, _PLAN, key)


def _of_plan(old: Plan, new: Plan) -> Iterator[Change]:
    if old.title != new.title:
        yield kinds.Renamed(_PLAN, old.title, new.title)
    lists = {"title", "people", "priorities", "workstreams"}
    yield from altered(_PLAN, old, new, lists)


def _reordered(pairs: Iterable[Pair], where: Section, key: str) -> Iterator[Change]:
    before = [pair.old for pair in pairs]
    if before != sorted(before):
        yield kinds.Reordered(where, key)


def _names(person: Person) -> list[str]:
    return [folded(name) for name in (person.name, *person.aliases)]


def _other_names(old: Plan, new: Plan, found: Matching) -> Mapping[str, str]:
    return {old.people[pair.old].name: new.people[pair.new].name for pair in found.pairs}


def _held(part: Part) -> int:
    """How many milestones a part at the top of the plan holds."""
    activities = part.activities if isinstance(part, Workstream) else ()
    return sum(len(activity.milestones) for activity in activities)


def _workstream(number: int, workstream: Workstream) -> Section:
    reference = workstream.id or slug(workstream.title)
    return Section("workstream", workstream.title, ("workstreams", number), reference)


def _stream_of(within: PlacedActivity) -> Section:
    return Section("workstream", within.workstream.title, within.route[:2], within.workstream_id)


# Who is reported under another name keeps the old one as an alias, or has it spelt another way.
_BY_ANY_NAME: Stage[Person] = Stage(_names, lambda _old, _new: 1.0)
