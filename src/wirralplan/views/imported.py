"""What an import has to say: how much was read, where to look and why, and what was not read."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from wirralplan.imports.draft import Draft, Unread
from wirralplan.imports.facts import DONE_WITHOUT_DAY
from wirralplan.imports.importing import Imported
from wirralplan.imports.writing import CHECK
from wirralplan.plan.words import counted, listed
from wirralplan.text.visible import cut, visible

_MOST = 60  # places to look at; all of them stand in the file
_LONGEST = 1000  # characters of a text that was not read


class Place(NamedTuple):
    """Something to look at: where it was in the table, its title, and why."""

    place: str
    title: str
    checks: tuple[str, ...]


def rendered(found: Imported, text: str, name: str) -> Iterator[str]:
    """The lines for the officer; ``text`` is the plan, ``name`` what its file is called."""
    places = [one for one in places_of(found.draft) if one.checks]
    yield _summary(found, places)
    lines = iter(_lines(text))
    shown = 0
    for place in places:
        for check in place.checks:
            line = next(lines)
            shown += 1
            if shown <= _MOST:
                where = f"{name}:{line}" if name else f"line {line}"
                said = cut(visible(check), _LONGEST)
                beside = f" ({place.place})" if place.place else ""
                yield f"  {where}{beside}: {cut(visible(place.title), 60)}: {said}"
    if shown > _MOST:
        yield f"  and {shown - _MOST} more: search the file for CHECK."
    if found.noted:
        columns = listed([f"'{visible(one)}'" for one in found.noted])
        word = "column" if len(found.noted) == 1 else "columns"
        yield f"Kept in the notes, as no field of a plan fits: the {word} {columns}."
    if found.unread:
        yield "Not read:"
        yield from (_unread(one) for one in found.unread)
    yield from _done(places)


def places_of(draft: Draft) -> Iterator[Place]:
    """Everything that can be doubtful, in the order of the file."""
    yield Place("", draft.title, draft.checks)
    for person in draft.people:
        yield Place(person.place, person.name, person.checks)
    for workstream in draft.workstreams:
        yield Place(workstream.place, workstream.title, workstream.checks)
        for activity in workstream.activities:
            yield Place(activity.place, activity.title, activity.checks)
            for one in activity.milestones:
                yield Place(one.place, one.title, one.checks)


def _summary(found: Imported, places: Sequence[Place]) -> str:
    milestones = counted(len(list(found.draft.milestones)), "milestone")
    activities = counted(len(list(found.draft.activities)), "activity")
    doubtful = "nothing needs a look"
    if places:
        needs = "needs" if len(places) == 1 else "need"
        doubtful = f"{len(places)} {needs} a look (search the file for CHECK)"
    unread = counted(len(found.unread), "place")
    return (
        f"{counted(found.points, 'point')} read as {milestones} in {activities}; {doubtful};"
        f" {unread} not read."
    )


def _unread(one: Unread) -> str:
    return f"  {visible(one.where)}: {visible(one.why)}: {cut(visible(one.what), _LONGEST)}"


def _lines(text: str) -> Iterator[int]:
    """The number of each line on which something to look at begins."""
    for number, line in enumerate(text.split("\n"), 1):
        if line.lstrip().startswith(f"# {CHECK.rstrip()}"):  # a word may be too long to follow it
            yield number


def _done(places: Sequence[Place]) -> Iterator[str]:
    count = sum(any(DONE_WITHOUT_DAY in check for check in one.checks) for one in places)
    if count:
        rows = "1 row says" if count == 1 else f"{count} rows say"
        yield (
            f"{rows} Complete without a day: until you give one, wirralplan counts"
            f" {'it' if count == 1 else 'them'} as not done. With --as-at DATE, the day of the"
            f" table, {'it is' if count == 1 else 'they are'} completed by that day."
        )
