"""The appendices, which a board need not turn: priorities, every milestone, how to read it."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from wirralplan.plan.model import Priority
from wirralplan.plan.queries.survey import OnTheDay
from wirralplan.plan.walking import PlacedActivity
from wirralplan.plan.words import counted
from wirralplan.views.answer import Block, Cell, Column, Heading, Sentence, Table
from wirralplan.views.answers.columns import numbered
from wirralplan.views.answers.report.paper import Paper, day_month

_NO_PRIORITY = "No priority"


class _Served(NamedTuple):
    """A priority, or none, with the milestones of its activities."""

    title: str
    rows: Sequence[OnTheDay]

    @property
    def activities(self) -> Sequence[PlacedActivity]:
        """The activities, each once, in file order."""
        return list({row.placed.within.id: row.placed.within for row in self.rows}.values())


def priorities(paper: Paper) -> Iterator[Block]:
    """What serves each priority, and what serves none."""
    report = paper.report
    yield Heading("Appendix 1. Priorities", 2, starts_page=True)
    if not report.plan.priorities:
        yield Sentence("The plan has no priorities.")
        return
    served = [_served(paper, one) for one in report.plan.priorities]
    serving_none = [row for row in report.rows if not row.placed.within.activity.priorities]
    yield Table(_PRIORITIES, [*served, _Served(_NO_PRIORITY, serving_none)])
    several = any(len(row.placed.within.activity.priorities) > 1 for row in report.rows)
    if several:
        yield Sentence("What serves several priorities is counted for each of them.")
    unserved = sum(not one.rows for one in served)
    if unserved:
        shown = " shown here" if report.survey.filtered else ""
        yield Sentence(f"{counted(unserved, 'priority')} with no activity{shown}.")


def _served(paper: Paper, priority: Priority) -> _Served:
    rows = [
        row for row in paper.report.rows if priority.id in row.placed.within.activity.priorities
    ]
    return _Served(f"{priority.id}  {priority.title}", rows)


def _activities(one: _Served) -> Cell:
    names = [numbered(within.number, within.activity.title) for within in one.activities]
    return Cell("; ".join(names)) if names else Cell("no activity", "warn")


_PRIORITIES: Sequence[Column[_Served]] = (
    Column("Priority", lambda one: Cell(one.title), wraps=True, names=True),
    Column("Activities", _activities, wraps=True),
    Column("Milestones", lambda one: Cell(len(one.rows)), right=True),
)


def how_to_read(paper: Paper) -> Iterator[Block]:
    """The rule of the rating, and what is counted."""
    day = day_month(paper.report.day)
    yield Heading("Appendix 4. How to read this paper", 2)
    yield Sentence(
        "Blue is complete and grey cancelled; red is more than a month late, amber up to a month "
        "late, and green not late, which does not mean on track."
    )
    yield Sentence(
        "Where the lead reports worse than the dates say, the report counts; where the lead "
        "reports better, the dates count."
    )
    yield Sentence("What has no due date is rated only as its lead reports.")
    yield Sentence(
        f"Everything is worked out from the dated facts in the plan as known on {day}: what nobody "
        "has recorded as done is not counted as done, and a milestone due in a month is not late "
        "before that month has ended."
    )
    yield Sentence(
        "The number before a milestone is its place in the plan; every figure of this paper can be "
        "counted again in the rows that its section lists, or in the register."
    )
