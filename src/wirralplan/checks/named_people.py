"""Every name of a plan, of leads, helpers and authors, with the way to it."""

from collections.abc import Iterator, Sequence

from wirralplan.checks.check import Context
from wirralplan.plan.model import TBC, UNREAD
from wirralplan.text.route import Route


def named_places(context: Context, *, authors: bool = True) -> Iterator[tuple[str, Route]]:
    """Every name that could be read, with the way to it: leads, helpers and authors."""
    for placed in context.activities:
        activity, route = placed.activity, placed.route
        yield activity.lead, (*route, "lead")
        yield from _helpers(activity.with_, route)
    for one in context.milestones:
        milestone, route = one.milestone, one.route
        if milestone.lead is not None:
            yield milestone.lead, (*route, "lead")
        yield from _helpers(milestone.with_, route)
        for position, update in enumerate(milestone.updates if authors else ()):
            if update.by is not None:
                yield update.by, (*route, "updates", position, "by")


def readable(named: Iterator[tuple[str, Route]]) -> Iterator[tuple[str, Route]]:
    """Those of the names that could be read, and that name somebody."""
    for name, route in named:
        if name != UNREAD and not (name == TBC and route[-1] == "lead"):
            yield name, route


def _helpers(names: Sequence[str], route: Route) -> Iterator[tuple[str, Route]]:
    for position, name in enumerate(names):
        yield name, (*route, "with", position)
