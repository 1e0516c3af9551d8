"""A plan on its way in: what goes into the file, and what an officer has to look at."""

from collections.abc import Iterator, Sequence
from dataclasses import field
from typing import NamedTuple

from wirralplan.frozen import frozen


class Update(NamedTuple):
    """What a tracker says of progress, on the day of the tracker; ``rag`` may be empty."""

    date: str
    note: str
    rag: str = ""


@frozen
class Milestone:
    """A milestone; texts as they will stand in the file, empty where there is none.

    ``due`` may be what nobody but the officer can decide on. ``checks`` are what to look at
    here, ``place`` where it stands in the file that it came from.
    """

    title: str
    place: str
    ref: str = ""
    id: str = ""
    lead: str = ""
    with_: tuple[str, ...] = ()
    due: str = ""
    ongoing: bool = False
    start: str = ""
    success_measure: str = ""
    completed: str = ""
    evidence: str = ""
    impact: str = ""
    updates: tuple[Update, ...] = ()
    note: tuple[str, ...] = ()
    source: str = ""
    checks: tuple[str, ...] = ()


@frozen
class Activity:
    """An activity and its milestones."""

    title: str
    place: str
    lead: str
    milestones: tuple[Milestone, ...]
    ref: str = ""
    id: str = ""
    with_: tuple[str, ...] = ()
    success_measure: str = ""
    note: tuple[str, ...] = ()
    checks: tuple[str, ...] = ()


@frozen
class Workstream:
    """A workstream and its activities; ``remarks`` are comments that ask for nothing."""

    title: str
    place: str
    activities: tuple[Activity, ...]
    ref: str = ""
    id: str = ""
    remarks: tuple[str, ...] = ()
    checks: tuple[str, ...] = ()


@frozen
class Person:
    """Somebody who is named as a lead."""

    name: str
    role: str = ""
    checks: tuple[str, ...] = ()
    place: str = ""


@frozen
class Draft:
    """The whole plan. ``remarks`` stand at its top and say how the columns were read."""

    title: str
    workstreams: tuple[Workstream, ...]
    people: tuple[Person, ...] = ()
    remarks: tuple[str, ...] = ()
    checks: tuple[str, ...] = ()

    @property
    def activities(self) -> Iterator[Activity]:
        """All activities, in their order."""
        return (activity for one in self.workstreams for activity in one.activities)

    @property
    def milestones(self) -> Iterator[Milestone]:
        """All milestones, in their order."""
        return (milestone for one in self.activities for milestone in one.milestones)


class Unread(NamedTuple):
    """What is not in the plan: where it stands, its text, and why it is not."""

    where: str
    what: str
    why: str


@frozen
class Options:
    """What the officer says of the file.

    ``mapped`` are columns by their heading, each with the key of the plan that it holds.
    ``as_at`` is the day of the tracker, ``YYYY-MM-DD``, or empty; ``today`` likewise.
    ``sheets`` are the names of the sheets to read, none for all.
    """

    title: str = ""
    as_at: str = ""
    today: str = ""
    month_first: bool = False
    mapped: Sequence[tuple[str, str]] = ()
    sheets: Sequence[str] = field(default=())
