"""Every milestone of a plan with its place: numbers, reference, route, lead; and every date."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from wirralplan.plan.dates.months import DayOrMonth, Tbc
from wirralplan.plan.keys import Kind, depth_of, keys_of
from wirralplan.plan.lookup.names import Names
from wirralplan.plan.model import TBC, UNREAD_DAY, Activity, Milestone, Part, Plan, Workstream
from wirralplan.plan.slugs import slug
from wirralplan.text.route import Route


class PlacedActivity(NamedTuple):
    """An activity where it stands. ``numbers`` are positions counted from 0.

    ``lead`` and ``supporters`` are by the names in ``people``. ``own_numbers`` is whether any
    part of the plan has a ``ref``: then ours are not used.
    """

    activity: Activity
    workstream: Workstream
    numbers: tuple[int, int]
    lead: str
    supporters: tuple[str, ...]
    id: str
    workstream_id: str
    own_numbers: bool

    @property
    def outline(self) -> str | None:
        """Its number by its place, ``1.4``; ``None`` where the plan has numbers of its own."""
        return None if self.own_numbers else ".".join(str(one + 1) for one in self.numbers)

    @property
    def workstream_number(self) -> str:
        """The number of its workstream: its ``ref``, or by its place; empty without either."""
        return self.workstream.ref or ("" if self.own_numbers else str(self.numbers[0] + 1))

    @property
    def number(self) -> str:
        """The number that is shown: its ``ref``, or by its place; empty where there is neither.

        Without a ``ref`` it is numbered from that of its workstream: ``CP1/2``.
        """
        above = self.workstream.ref
        counted = f"{above}/{self.numbers[1] + 1}" if above else ""
        return self.activity.ref or self.outline or counted

    @property
    def route(self) -> Route:
        """The way to it in the file."""
        return ("workstreams", self.numbers[0], "activities", self.numbers[1])


class Placed(NamedTuple):
    """A milestone where it stands. ``position`` is that in its activity, from 0.

    ``lead`` is who leads it, and ``supporters`` who else works on it, its own and those
    of its activity: by the names in ``people``.
    """

    milestone: Milestone
    within: PlacedActivity
    position: int
    lead: str
    supporters: tuple[str, ...]

    @property
    def helpers(self) -> tuple[str, ...]:
        """Who works on it and does not lead it: its supporters, and who leads its activity."""
        above = self.within.lead
        if above in (self.lead, TBC) or above in self.supporters:
            return self.supporters
        return (*self.supporters, above)

    @property
    def id(self) -> str:
        """Its own id, or the slug of its title."""
        return id_of(self.milestone)

    @property
    def reference(self) -> str:
        """What names it for good: ``fostering/panel-chair``."""
        return f"{self.within.id}/{self.id}"

    @property
    def outline(self) -> str | None:
        """Its number by its place, ``1.4.1``; ``None`` where the plan has numbers of its own."""
        above = self.within.outline
        return None if above is None else f"{above}.{self.position + 1}"

    @property
    def number(self) -> str:
        """The number that is shown: its ``ref``, or by its place, or from the ``ref`` above it.

        Where nothing above has one it is the reference: ``fostering/panel-chair``.
        """
        above = self.within.number
        counted = f"{above}/{self.position + 1}" if above else self.reference
        return self.milestone.ref or self.outline or counted

    @property
    def route(self) -> Route:
        """The way to it in the file."""
        return (*self.within.route, "milestones", self.position)


def id_of(part: Plan | Workstream | Activity | Milestone) -> str:
    """The id of a plan or a part: its own, or the slug of its title."""
    return part.id or slug(part.title)


def placed_activities(plan: Plan) -> Iterator[PlacedActivity]:
    """Every activity of the plan, in file order."""
    return _activities(plan, Names.of(plan))


def _activities(plan: Plan, names: Names) -> Iterator[PlacedActivity]:
    own_numbers = has_own_numbers(plan)
    for first, workstream in enumerate(plan.workstreams):
        workstream_id = id_of(workstream)
        for second, activity in enumerate(workstream.activities):
            yield PlacedActivity(
                activity,
                workstream,
                (first, second),
                names.called(activity.lead),
                tuple(dict.fromkeys(map(names.called, activity.with_))),
                id_of(activity),
                workstream_id,
                own_numbers,
            )


def has_own_numbers(plan: Plan) -> bool:
    """Whether any workstream, activity or milestone has a ``ref``."""
    return any(
        workstream.ref
        or any(
            activity.ref or any(one.ref for one in activity.milestones)
            for activity in workstream.activities
        )
        for workstream in plan.workstreams
    )


def placed_milestones(plan: Plan) -> Iterator[Placed]:
    """Every milestone of the plan, in file order."""
    names = Names.of(plan)
    for within in _activities(plan, names):
        yield from milestones_of(within, names)


def milestones_of(within: PlacedActivity, names: Names) -> Iterator[Placed]:
    """Every milestone of an activity, in file order."""
    for position, milestone in enumerate(within.activity.milestones):
        lead = within.lead if milestone.lead is None else names.called(milestone.lead)
        supporters = within.supporters
        if milestone.with_:
            own = map(names.called, milestone.with_)
            supporters = tuple(dict.fromkeys((*supporters, *own)))
        if lead in supporters:
            supporters = tuple(one for one in supporters if one != lead)
        yield Placed(milestone, within, position, lead, supporters)


def parts_with_id(plan: Plan) -> Iterator[tuple[Route, Workstream | Activity | Milestone]]:
    """Every part that a reference can name, with the way to it, in file order."""
    for first, workstream in enumerate(plan.workstreams):
        route: Route = ("workstreams", first)
        yield route, workstream
        for second, activity in enumerate(workstream.activities):
            within = (*route, "activities", second)
            yield within, activity
            for third, milestone in enumerate(activity.milestones):
                yield (*within, "milestones", third), milestone


def list_of(route: Route) -> Route:
    """The list in which the id of the part at ``route`` is the only one of its kind.

    For activities that is no list of the file but the whole plan, because references name them.
    """
    return ("activities",) if len(route) == depth_of("activities") else route[:-1]


def dates_in(part: Part) -> Iterator[tuple[Route, DayOrMonth]]:
    """Every date that was read in a part and in those below it, with the way to it."""
    for name, attribute, is_date in _dated_keys(type(part)):
        value = getattr(part, attribute)
        if not value:
            continue
        if is_date:
            if value != UNREAD_DAY and not isinstance(value, Tbc):
                yield (name,), value
            continue
        for number, one in enumerate(value):
            for way, day in dates_in(one):
                yield (name, number, *way), day


@cache
def _dated_keys(part: type[Part]) -> Sequence[tuple[str, str, bool]]:
    """The keys below which a date may stand, their attributes, and whether they are dates."""
    keys = keys_of(part).values()
    return [
        (key.name, key.attribute, key.is_date)
        for key in keys
        if key.is_date or key.kind is Kind.PARTS
    ]
