"""The summary: counts per workstream and per lead, worst days late and next due dates."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from wirralplan.plan.dates.days import in_words
from wirralplan.plan.dates.months import due_day
from wirralplan.plan.queries.summary import Board, Count
from wirralplan.plan.queries.survey import Survey
from wirralplan.plan.standing import Status
from wirralplan.views.answer import Answer, Block, Cell, Column, Heading, Sentence, Table
from wirralplan.views.answers.columns import lead_cell, numbered
from wirralplan.views.answers.head import PlanFile, as_of, plan, totals
from wirralplan.views.answers.listing import nothing_listed, totals_line
from wirralplan.views.fields import (
    COUNT,
    DAY,
    NAME,
    SLUG,
    TEXT,
    Data,
    Document,
    Field,
    ListOf,
    Record,
    at_least,
    outline,
    together,
)
from wirralplan.views.status_words import STATUS_STYLES, STATUS_WORDS

_NARROW = {
    Status.OVERDUE: "Over-\ndue",
    Status.DUE_TODAY: "Due\ntoday",
    Status.UNDERWAY: "Under-\nway",
    Status.UPCOMING: "Up-\ncoming",
    Status.UNDATED: "No date\nyet",
    Status.COMPLETE: "Com-\nplete",
    Status.CANCELLED: "Can-\ncelled",
}


class _Summary(NamedTuple):
    file: PlanFile
    survey: Survey
    board: Board


def _count(status: Status) -> Callable[[Count], int]:
    return lambda count: count.totals[status]


_COUNTS: Sequence[Field[Count]] = (
    Field(
        "milestones",
        COUNT,
        lambda one: one.totals.milestones,
        "How many of its milestones this answer counts.",
    ),
    *(Field(one.value, COUNT, _count(one), f"How many are {one}.") for one in Status),
    Field(
        "worst_days_late",
        at_least(1),
        lambda one: one.worst,
        "The most days late of what is overdue.",
        optional=True,
    ),
    Field(
        "next_due",
        DAY,
        lambda one: due_day(one.next_due),
        "The nearest due date from the day on, of what is neither complete nor cancelled; of a "
        "month the last day.",
        optional=True,
    ),
)
_WORKSTREAM: Record[Count] = Record(
    "workstream",
    "One workstream.",
    (
        Field(
            "outline",
            outline("[0-9]+"),
            lambda one: one.outline,
            "Its number in the plan today; null where the plan has numbers of its own.",
            optional=True,
        ),
        Field("ref", TEXT, lambda one: one.ref, "The plan's own number of it.", optional=True),
        Field("id", SLUG, lambda one: one.id, "Its id."),
        Field("name", NAME, lambda one: one.name, "Its title."),
        *_COUNTS,
    ),
)
_LEAD: Record[Count] = Record(
    "lead",
    "One lead.",
    (
        Field("name", NAME, lambda one: one.name, "The name; tbc for what has no lead yet."),
        *_COUNTS,
    ),
)
DOCUMENT: Document[_Summary] = Document(
    "summary",
    "wirralplan summary --format json",
    "The plan on a page: counts per workstream and per lead.",
    (
        as_of(lambda one: one.survey.day),
        plan(lambda one: one.file),
        totals(lambda one: one.survey),
        Field(
            "workstreams",
            ListOf(_WORKSTREAM),
            lambda one: one.board.workstreams,
            "Each workstream, in the order of the file.",
        ),
        Field(
            "leads",
            ListOf(_LEAD),
            lambda one: one.board.leads,
            "Each lead, in the order in which the file names them first.",
        ),
    ),
)


def summary(survey: Survey, board: Board, file: PlanFile) -> Answer:
    """The plan on a page; ``board`` has the counts of ``survey``."""
    return Answer(
        Data(DOCUMENT, _Summary(file, survey, board)),
        list(_page(survey, board)),
        together(
            "group",
            ("workstream", _WORKSTREAM.fields, board.workstreams),
            ("lead", _LEAD.fields, board.leads),
        ),
    )


def _page(survey: Survey, board: Board) -> Iterator[Block]:
    yield Heading(f"{survey.plan.title}, as at {in_words(survey.day)}")
    if survey.rows:
        for name, members in ((STREAM, board.workstreams), (_NAME, board.leads)):
            yield Table(_columns(name, board.shown), members, foot=board.shown)
            yield Sentence("")
    else:
        yield Sentence(nothing_listed(survey))
    yield Sentence(totals_line(survey))


def _columns(name: Column[Count], shown: Count) -> Sequence[Column[Count]]:
    """The columns of a table; a status that nothing has is left to the totals."""
    return (
        name,
        Column("All", lambda one: Cell(one.totals.milestones), right=True),
        *(_status(one) for one in Status if shown.totals[one]),
        WORST,
        NEXT_DUE,
    )


def _title(count: Count) -> Cell:
    """A workstream with its number, and all of them together."""
    if count.outline:
        return Cell(f"{count.outline}. {count.name}")
    return Cell(numbered(count.ref, count.name))


STREAM: Column[Count] = Column("Workstream", _title, wraps=True)
WORST: Column[Count] = Column(
    "Most days late", lambda one: Cell(one.worst), right=True, narrow="Most\ndays\nlate"
)
NEXT_DUE: Column[Count] = Column("Next due", lambda one: Cell(one.next_due), right=True)
_NAME: Column[Count] = Column("Lead", lambda one: lead_cell(one.name), wraps=True)


def _status(status: Status) -> Column[Count]:
    def cell(count: Count) -> Cell:
        number = count.totals[status]
        return Cell(number, STATUS_STYLES[status] if number else "")

    heading = STATUS_WORDS[status].capitalize()
    return Column(heading, cell, right=True, narrow=_NARROW[status])
