"""A timeline as a value: a strip per activity, with a mark for each of its milestones.

Where on its strip a mark stands is for each form to work out: one has percentages, another
columns of a terminal.
"""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from wirralplan.plan.dates.months import DayOrMonth
from wirralplan.plan.queries.bands import Band


class Mark(NamedTuple):
    """One milestone on a strip.

    Its shape is that of its ``band``. ``day`` is where it stands, ``None`` where there is no such
    day: of what is ongoing there is a bar to the end of the strip, of what has no date yet
    nothing. A line leads to it from ``start``, an arrow from ``original`` where its date moved.
    ``title`` is its number and title.
    """

    title: str
    band: Band
    day: date | None
    start: date | None = None
    original: date | None = None
    ongoing: bool = False


class Strip(NamedTuple):
    """One activity: its number and title, its lead, its marks, and in words what they are.

    ``next_due`` is for a form without pictures: the nearest due date from the day on.
    """

    title: str
    lead: str
    marks: Sequence[Mark]
    words: str
    next_due: DayOrMonth | None = None


class StripGroup(NamedTuple):
    """The activities of a workstream under its title."""

    title: str
    strips: Sequence[Strip]


class Strips(NamedTuple):
    """A timeline from ``first`` to ``last``, both included, with a line at ``day``.

    Every day of a mark lies between the two, and so does ``day``.
    """

    first: date
    last: date
    day: date
    groups: Sequence[StripGroup]
