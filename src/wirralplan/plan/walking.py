"""Every milestone of a plan with its place: numbers, reference, route, lead; and every date."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from typing import NamedTuple

from wirralplan.plan.keys import Kind, depth_of, keys_of
from wirralplan.plan.lookup.names import Names
from wirralplan.plan.model import UNREAD_DAY, Activity, Milestone, Part, Plan, Workstream
from wirralplan.plan.slugs import slug
from wirralplan.text.route import Route


class PlacedActivity(NamedTuple):
    """An activity where it stands. ``numbers`` are positions counted from 0."""

    activity: Activity
    workstream: Workstream
    numbers: tuple[int, int]
    lead: str
    id: str
    workstream_id: str

    @property
    def outline(self) -> str:
        """Its number in the plan: ``1.4``."""
        return ".".join(str(number + 1) for number in self.numbers)

    @property
    def route(self) -> Route:
        """The way to it in the file."""
        return ("workstreams", self.numbers[0], "activities", self.numbers[1])


class Placed(NamedTuple):
    """A milestone where it stands. ``number`` is its position in the activity, from 0."""

    milestone: Milestone
    within: PlacedActivity
    number: int

    @property
    def id(self) -> str:
        """Its own id, or the slug of its title."""
        return self.milestone.id or slug(self.milestone.title)

    @property
    def reference(self) -> str:
        """What names it for good: ``fostering/panel-chair``."""
        return f"{self.within.id}/{self.id}"

    @property
    def outline(self) -> str:
        """Its number in the plan today: ``1.4.1``."""
        return f"{self.within.outline}.{self.number + 1}"

    @property
    def lead(self) -> str:
        """Who is accountable for it, by the name in ``people``."""
        return self.within.lead

    @property
    def route(self) -> Route:
        """The way to it in the file."""
        return (*self.within.route, "milestones", self.number)


def placed_activities(plan: Plan) -> Iterator[PlacedActivity]:
    """Every activity of the plan, in file order."""
    names = Names.of(plan)
    for first, workstream in enumerate(plan.workstreams):
        workstream_id = workstream.id or slug(workstream.title)
        for second, activity in enumerate(workstream.activities):
            yield PlacedActivity(
                activity,
                workstream,
                (first, second),
                names.called(activity.lead),
                activity.id or slug(activity.title),
                workstream_id,
            )


def placed_milestones(plan: Plan) -> Iterator[Placed]:
    """Every milestone of the plan, in file order."""
    for within in placed_activities(plan):
        for number, milestone in enumerate(within.activity.milestones):
            yield Placed(milestone, within, number)


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


def dates_in(part: Part) -> Iterator[tuple[Route, date]]:
    """Every date that was read in a part and in those below it, with the way to it."""
    for name, attribute, kind in _dated_keys(type(part)):
        value = getattr(part, attribute)
        if not value:
            continue
        if kind is Kind.DATE:
            if value != UNREAD_DAY:
                yield (name,), value
            continue
        for number, one in enumerate(value):
            for way, day in dates_in(one):
                yield (name, number, *way), day


@cache
def _dated_keys(part: type[Part]) -> Sequence[tuple[str, str, Kind]]:
    """The keys below which a date may stand: their names, their attributes and their kinds."""
    keys = keys_of(part).values()
    return [
        (key.name, key.attribute, key.kind) for key in keys if key.kind in (Kind.DATE, Kind.PARTS)
    ]
