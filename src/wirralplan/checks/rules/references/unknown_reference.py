"""A milestone waits for one that is not in the plan.

## What it does

Looks up every item of `after`: a reference such as `fostering/panel-chair`, or the id of a
milestone alone where only one milestone of the plan has it. A number is no reference, neither a
`ref` of the plan nor one that we count, such as `1.4.1` or `5.3/2`; the finding says which
reference to write.

## Why it matters

Whoever looks at a milestone sees what it waits for. A reference that leads nowhere shows
nothing, and nobody notices that the one is held up by the other.

## Wrong

```yaml
after:
  - fostering/panel
```

## Right

```yaml
after:
  - fostering/panel-chair
```
"""

from collections.abc import Iterator
from functools import cached_property

from wirralplan.checks.check import Check, Context, Remark, Stage, quoted
from wirralplan.plan.dependencies import Waiting
from wirralplan.plan.lookup.did_you_mean import Guesses
from wirralplan.plan.model import UNREAD
from wirralplan.plan.slugs import slug, unspaced
from wirralplan.plan.walking import PlacedActivity
from wirralplan.plan.words import one_of
from wirralplan.text.finding import Level
from wirralplan.text.route import Route

_SHOWN = 4
_FORM = "a reference is the id of the activity, a '/', and the id of the milestone"


def _found(context: Context) -> Iterator[Remark]:
    waiting = context.waiting
    unknown = [wait for wait in waiting.waits if waiting.resolve(wait.written) is None]
    if not unknown or not context.reading.document.whole:
        return  # what is named may stand behind the place at which reading stopped
    directory = _Directory(context, waiting)
    for wait in unknown:
        if not directory.may_be_unread(wait.written):
            why, way_out = directory.explained(wait.written)
            headline = f"'after' names {quoted(wait.written)}, which {why}"
            yield Remark(context.reading.span(*wait.route), headline, way_out)


class _Directory:
    """What there is to refer to, and what a reference that leads nowhere may stand for."""

    def __init__(self, context: Context, waiting: Waiting) -> None:
        """Keep the activities by id, and those of which some id could not be read."""
        self._waiting = waiting
        self._activities: dict[str, PlacedActivity] = {}
        self._half_read: set[str] = set()
        self._within: dict[str, Guesses] = {}
        all_read = not context.reading.unread and not context.misread
        self._unread_activity = _are_activities_missing(context)
        for within in context.activities:
            self._activities.setdefault(within.id, within)
            if not all_read and not _is_named(context, within.route, within.activity.title):
                self._unread_activity = True
            if not all_read and not _are_milestones_named(context, within):
                self._half_read.add(within.id)

    def may_be_unread(self, written: str) -> bool:
        """Whether ``written`` may refer to something whose id could not be read."""
        activity, slash, _ = written.partition("/")
        if slash and activity in self._activities:
            return activity in self._half_read
        return self._unread_activity or (not slash and bool(self._half_read))

    def explained(self, written: str) -> tuple[str, str]:
        """What ``written`` is instead of a milestone, and what to write."""
        several = self._waiting.by_id.get(written, ())
        if several:
            references = [placed.reference for placed in several]
            shown = one_of(references[:_SHOWN])
            more = ", and so on" if len(references) > _SHOWN else ""
            return f"is the id of {len(references)} milestones", f"write {shown}{more}"
        if written in self._activities:
            return "is an activity", f"name one of its milestones, as {written}/<milestone>"
        numbered = self._numbered(unspaced(written))
        if numbered is not None:
            return numbered
        close = self._close(written)
        if close:
            advice = f"write  {close[0]}" if len(close) == 1 else _FORM
            return f"is not a milestone; did you mean {one_of(close)}?", advice
        return "is not a milestone", _FORM

    def _numbered(self, number: str) -> tuple[str, str] | None:
        """What a number names, the plan's own or one that is counted; ``None`` if nothing."""
        refs, counted = self._refs.get(number), self._counted.get(number)
        within, slash, ref = number.rpartition("/")
        if slash and not refs:  # the id of an activity, and the number of a milestone in it
            refs = [one for one in self._refs.get(ref, ()) if one.startswith(f"{within}/")]
        if refs:
            why = "is a 'ref', and 'after' takes references"
            return why, f"write  {one_of(refs[:_SHOWN])}"
        if counted:
            return "is a number that changes when lines are added", f"write  {counted}"
        activity = self._activity_numbers.get(number)
        if activity:
            return "is an activity", f"name one of its milestones, as {activity}/<milestone>"
        return None

    def _close(self, written: str) -> tuple[str, ...]:
        tidy = "/".join(slug(piece) for piece in written.split("/"))
        exact = self._waiting.resolve(tidy)
        if exact is not None:
            return (exact.reference,)
        if tidy in self._titles:
            return (self._titles[tidy],)
        name, slash, rest = written.partition("/")
        if slash and name in self._activities:
            if name not in self._within:
                self._within[name] = Guesses(_references(self._activities[name]))
            return self._within[name].of(rest)
        for close in self._activity_ids.of(name) if slash else ():
            if self._waiting.resolve(f"{close}/{rest}") is not None:
                return (f"{close}/{rest}",)
        return self._everywhere.of(written)

    @cached_property
    def _refs(self) -> dict[str, list[str]]:
        """The references of the milestones that have a number of the plan's own, by that."""
        found: dict[str, list[str]] = {}
        for one in self._waiting.by_reference.values():
            if one.milestone.ref is not None:
                found.setdefault(unspaced(one.milestone.ref), []).append(one.reference)
        return found

    @cached_property
    def _counted(self) -> dict[str, str]:
        """The references by the numbers that are counted, ``1.4.1`` or ``5.3/2``."""
        return {
            unspaced(one.number): reference
            for reference, one in self._waiting.by_reference.items()
            if one.milestone.ref is None and one.number != reference
        }

    @cached_property
    def _activity_numbers(self) -> dict[str, str]:
        """The ids of activities by the numbers that are shown for them."""
        known = self._activities.values()
        return {unspaced(one.number): one.id for one in known if one.number and one.id}

    @cached_property
    def _titles(self) -> dict[str, str]:
        placed = self._waiting.by_reference.values()
        return {slug(one.milestone.title): one.reference for one in placed}

    @cached_property
    def _activity_ids(self) -> Guesses:
        return Guesses({one: one for one in self._activities if one})

    @cached_property
    def _everywhere(self) -> Guesses:
        """Every milestone, by its reference and by its id alone."""
        called: dict[str, str] = {}
        for reference, placed in self._waiting.by_reference.items():
            called[reference] = reference
            called.setdefault(placed.id, reference)
        return Guesses(called)


def _references(within: PlacedActivity) -> dict[str, str]:
    ids = [one.id or slug(one.title) for one in within.activity.milestones]
    return {one: f"{within.id}/{one}" for one in ids if one}


def _are_activities_missing(context: Context) -> bool:
    """Whether a list that holds activities could not be read to its end."""
    unread = context.reading.unread
    ways = [
        ("workstreams", number, "activities") for number in range(len(context.plan.workstreams))
    ]
    return ("workstreams",) in unread or any(way in unread for way in ways)


def _is_named(context: Context, route: Route, title: str) -> bool:
    """Whether the id and the title of a part were read as somebody wrote them."""
    unread = context.reading.unread
    if title == UNREAD or route in unread or (*route, "id") in unread:
        return False
    return not any(
        context.reading.has(*route, key) and context.is_misread(*route, key)
        for key in ("id", "title")
    )


def _are_milestones_named(context: Context, within: PlacedActivity) -> bool:
    way = (*within.route, "milestones")
    return way not in context.reading.unread and all(
        _is_named(context, (*way, number), milestone.title) and not context.is_misread(*way, number)
        for number, milestone in enumerate(within.activity.milestones)
    )


CHECK = Check("WP306", "unknown-reference", Level.ERROR, Stage.PLAN, __doc__, finds=_found)
