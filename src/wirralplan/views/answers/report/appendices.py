"""The appendices, which a board need not turn: priorities, every milestone, how to read it."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from wirralplan.plan.queries.survey import OnTheDay
from wirralplan.plan.queries.timeline import timeline as query
from wirralplan.plan.walking import PlacedActivity, placed_activities
from wirralplan.plan.words import counted
from wirralplan.views.answer import Block, Cell, Column, Heading, Sentence, Table
from wirralplan.views.answers.columns import numbered
from wirralplan.views.answers.listing import nothing_listed
from wirralplan.views.answers.report.paper import Paper, day_month
from wirralplan.views.answers.timeline import strips, unmarked


class _Served(NamedTuple):
    """A priority, or none, with the activities that serve it and their milestones."""

    title: str
    activities: Sequence[PlacedActivity]
    rows: Sequence[OnTheDay]


def priorities(paper: Paper) -> Iterator[Block]:
    """What serves each priority, and what serves none."""
    report = paper.report
    yield Heading("Appendix 1. Priorities", 2, starts_page=True)
    if not report.plan.priorities:
        yield Sentence("The plan has no priorities.")
        return
    served = [_served(paper, f"{one.id}  {one.title}", one.id) for one in report.plan.priorities]
    yield Table(_PRIORITIES, served)
    yield from _without_priority(_served(paper, "", None))
    several = any(len(row.placed.within.activity.priorities) > 1 for row in report.rows)
    if several:
        yield Sentence("What serves several priorities is counted for each of them.")
    unserved = sum(not one.activities for one in served)
    if unserved:
        shown = " shown here" if report.survey.filtered else ""
        yield Sentence(f"{counted(unserved, 'priority')} with no activity{shown}.")


def _without_priority(none: _Served) -> Iterator[Sentence]:
    """Not in the table: most of a plan may serve none, and the column would be as wide as that."""
    if none.activities:
        activities = counted(len(none.activities), "activity")
        milestones = counted(len(none.rows), "milestone")
        yield Sentence(f"No priority ({activities}, {milestones}): {_titles(none)}.")


def _served(paper: Paper, title: str, priority: str | None) -> _Served:
    """What serves the priority with that id, or none; with filters, only what is shown of it."""
    survey = paper.report.survey
    everything = [one for one in placed_activities(survey.plan) if _serves(one, priority)]
    rows = [row for row in paper.report.rows if _serves(row.placed.within, priority)]
    shown = {row.placed.within.id for row in rows}
    return _Served(
        title, [one for one in everything if not survey.filtered or one.id in shown], rows
    )


def _serves(within: PlacedActivity, priority: str | None) -> bool:
    named = within.activity.priorities
    return not named if priority is None else priority in named


def _titles(one: _Served) -> str:
    return "; ".join(
        numbered(within.number, within.activity.title).replace("  ", " ")
        for within in one.activities
    )


def _activities(one: _Served) -> Cell:
    return Cell(_titles(one)) if one.activities else Cell("no activity")


_PRIORITIES: Sequence[Column[_Served]] = (
    Column("Priority", lambda one: Cell(one.title), wraps=True, names=True),
    Column("Activities", _activities, wraps=True),
    Column("Milestones", lambda one: Cell(len(one.rows)), right=True),
)


def timeline(paper: Paper) -> Iterator[Block]:
    """The plan along the months."""
    survey = paper.report.survey
    found = query(survey)
    yield Heading("Appendix 2. Timeline", 2)
    if survey.rows:
        yield strips(found)
        without = unmarked(found)
        if without:
            yield Sentence(f"{without}.")
    else:
        yield Sentence(nothing_listed(survey))


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
    yield Sentence(
        "What has lost its due date keeps the rating of that date; what never had one is rated "
        "only as its lead reports."
    )
    yield Sentence(
        "Percentages are rounded so that they add up to 100: of two equal counts one may have one "
        "per cent more."
    )
    yield Sentence(
        f"Everything is worked out from the dated facts in the plan as known on {day}: what nobody "
        "has recorded as done is not counted as done, and a milestone due in a month is not late "
        "before that month has ended."
    )
    yield Sentence(
        "The number before a milestone is the plan's own, or its place in the plan on the day of "
        "this paper; every figure can be counted again in the rows that its section lists, or in "
        "the register."
    )
