"""The listings: ``overdue``, ``upcoming``, ``lead`` and ``list``, and what all listings share."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Any, NamedTuple

from wirralplan.plan.dates.days import in_words
from wirralplan.plan.model import TBC
from wirralplan.plan.queries.listings import Led, by_status
from wirralplan.plan.queries.survey import Survey, Totals
from wirralplan.plan.ratings import Rating
from wirralplan.plan.standing import Status
from wirralplan.plan.words import counted
from wirralplan.views.answer import Answer, Block, Column, Heading, Sentence, Table
from wirralplan.views.answers.columns import (
    DAYS,
    DAYS_LATE,
    DAYS_LEFT,
    DUE,
    LEAD,
    MILESTONE,
    RATING,
    STATUS,
    lead_title,
)
from wirralplan.views.answers.head import PlanFile, as_of, plan, totals
from wirralplan.views.answers.milestones import FIELDS, MILESTONE_RECORD, MilestoneRow, located
from wirralplan.views.fields import Data, Document, Field, ListOf, Record, Records
from wirralplan.views.status_words import STATUS_WORDS

_GREEN = "green by dates means not late; it does not mean on track"


class Listing(NamedTuple):
    """The milestones that answer, beside the survey that they come from.

    ``criteria`` are those of the question besides the day, by the names of their fields.
    ``supporting`` is what the person asked about works on and does not lead: it is in no
    count; ``None`` where the question is not about one person.
    """

    file: PlanFile
    survey: Survey
    rows: Sequence[MilestoneRow]
    criteria: Mapping[str, int] = MappingProxyType({})
    supporting: Sequence[MilestoneRow] | None = None

    @classmethod
    def of(cls, survey: Survey, file: PlanFile, **criteria: int) -> "Listing":
        """The rows of ``survey``, in its order."""
        return cls(file, survey, located(survey.rows, file), criteria)


class Group(NamedTuple):
    """Rows under a title of their own; the only group of a listing has none.

    ``columns`` are given where they are not those of the listing.
    """

    title: str
    rows: Sequence[MilestoneRow]
    columns: Sequence[Column[Any]] = ()


class Shape(NamedTuple):
    """What machine formats have of a listing: its document, and the fields of its rows."""

    document: Document[Any]
    fields: Sequence[Field[MilestoneRow]]


class Words(NamedTuple):
    """What a listing says: its title, what it says when empty, and the line before the totals."""

    title: str
    nothing: str
    summary: str = ""


def fields(record: Record[MilestoneRow], about: str, *criteria: Field[Any]) -> Sequence[Field[Any]]:
    """The data of a listing: the day, ``criteria`` of its own, the plan, the totals, the rows."""
    return (
        as_of(lambda one: one.survey.day),
        *criteria,
        plan(lambda one: one.file),
        totals(lambda one: one.survey),
        Field("milestones", ListOf(record, line_each=True), lambda one: one.rows, about),
    )


DOCUMENT: Document[Any] = Document(
    "milestones",
    "wirralplan overdue, upcoming, lead and list --format json",
    "A listing of milestones, in the order of the command.",
    (
        *fields(MILESTONE_RECORD, "The milestones in the answer."),
        Field(
            "supporting",
            ListOf(MILESTONE_RECORD, line_each=True),
            lambda one: one.supporting,
            "Of lead: the milestones that the person works on and another person leads; they are "
            "in no count. Null in every other listing.",
            optional=True,
        ),
    ),
)
_SHAPE = Shape(DOCUMENT, FIELDS)
_EVERYTHING = (STATUS, DUE, RATING, LEAD, MILESTONE)


def overdue(survey: Survey, file: PlanFile) -> Answer:
    """What is overdue; ``survey`` holds just that."""
    words = Words(
        f"Overdue as at {in_words(survey.day)}",
        nothing(survey, "is overdue"),
        f"{_overdue(survey)}{_due_today(survey)}",
    )
    return answer(Listing.of(survey, file), words, (DAYS_LATE, DUE, RATING, LEAD, MILESTONE))


def falling_due(survey: Survey, file: PlanFile, first: date, last: date) -> Answer:
    """What falls due between two days, both included."""
    words = Words(
        f"Due from {in_words(first)} to {in_words(last)}",
        nothing(survey, "is due in this period"),
        f"{len(survey.rows)} due",
    )
    return answer(
        Listing.of(survey, file), words, (DAYS_LEFT, DUE, STATUS, RATING, LEAD, MILESTONE)
    )


def of_lead(led: Led, file: PlanFile, *, filtered: bool) -> Answer:
    """One person's milestones in groups by status, and below them what that person supports.

    ``filtered`` says that some may be left out.
    """
    survey, name = led.survey, led.name
    supporting = located(led.supporting, file)
    listing = Listing.of(survey, file)._replace(supporting=supporting)
    grouped = by_status(listing.rows)
    counts = ", ".join(f"{len(rows)} {STATUS_WORDS[status]}" for status, rows in grouped)
    beside = f"; {len(supporting)} supporting, not counted here" if supporting else ""
    where = "that matches these filters" if filtered else "in this plan"
    vacant = f"Nothing {where} is without a lead."
    words = Words(
        f"{lead_title(name)}, as at {in_words(survey.day)}",
        vacant if name == TBC else f"{name} leads nothing {where}.",
        f"{counted(len(survey.rows), 'milestone')}: {counts}{beside}",
    )
    groups = [Group(STATUS_WORDS[status].capitalize(), rows) for status, rows in grouped]
    if supporting:
        groups.append(Group("Supporting", supporting, _EVERYTHING))
    return answer(listing, words, (DUE, DAYS, RATING, MILESTONE), groups)


def everything(survey: Survey, file: PlanFile) -> Answer:
    """The whole plan, or what passed the filters."""
    words = Words(f"{survey.plan.title}, as at {in_words(survey.day)}", nothing_listed(survey))
    return answer(Listing.of(survey, file), words, _EVERYTHING)


def answer(
    listing: Listing,
    words: Words,
    columns: Sequence[Column[Any]],
    groups: Sequence[Group] | None = None,
    shape: Shape = _SHAPE,
) -> Answer:
    """The listing as an answer; without ``groups`` its rows stand in one table."""
    shown = [Group("", listing.rows)] if groups is None else groups
    return Answer(
        Data(shape.document, listing),
        list(_page(words, shown, columns, listing.survey)),
        Records(shape.fields, listing.rows),
    )


def nothing(survey: Survey, predicate: str) -> str:
    """What an empty listing says; with filters, the plan may well hold what it is about."""
    return f"Nothing {'that matches these filters ' if survey.filtered else ''}{predicate}."


def nothing_listed(survey: Survey) -> str:
    """What a list of the whole plan says when it is empty."""
    if survey.filtered:
        return "Nothing matches these filters."
    return "There are no milestones in this plan."


def totals_line(survey: Survey) -> str:
    """The sum that always adds up to the whole plan: ``80 milestones = 31 overdue + …``."""
    totals: Totals = survey.totals
    named = [one for one in Status if one is not Status.UNDATED or totals[one]]
    parts = " + ".join(f"{totals[status]} {STATUS_WORDS[status]}" for status in named)
    shown = f" ({len(survey.rows)} shown)" if survey.filtered else ""
    return f"{counted(totals.milestones, 'milestone')} = {parts}{shown}"


def _page(
    words: Words, groups: Sequence[Group], columns: Sequence[Column[Any]], survey: Survey
) -> Iterator[Block]:
    """Its groups, a summary, and the totals of the whole plan."""
    yield Heading(words.title)
    titled = any(group.title for group in groups)
    for group in groups:
        if titled:
            yield Heading(f"{group.title} ({len(group.rows)})", 2)
        if group.rows:
            yield Table(group.columns or columns, group.rows)
    if titled:
        yield Sentence("")
    if not survey.rows:
        yield Sentence(words.nothing)
    if survey.rows and words.summary:
        yield Sentence(words.summary)
    if RATING in columns and any(row.standing.computed is Rating.GREEN for row in survey.rows):
        yield Sentence(_GREEN)
    yield Sentence(totals_line(survey))


def _overdue(survey: Survey) -> str:
    ratings = Counter(row.standing.rating for row in survey.rows)
    red, amber = ratings[Rating.RED], ratings[Rating.AMBER]
    return f"{len(survey.rows)} overdue ({red} red, {amber} amber)"


def _due_today(survey: Survey) -> str:
    """What else presses; a filter that leaves no such milestone is not news of the plan."""
    count = survey.passing[Status.DUE_TODAY]
    return f", {count} due today" if count or not survey.filtered else ""
