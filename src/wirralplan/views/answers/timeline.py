"""The plan along the calendar: a strip per activity, with a mark for each milestone."""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from wirralplan.plan.dates.days import in_words
from wirralplan.plan.queries.bands import Band, banded
from wirralplan.plan.queries.survey import Row
from wirralplan.plan.queries.timeline import Along, Point, Timeline
from wirralplan.plan.walking import PlacedActivity
from wirralplan.views.answer import Answer, Block, Heading, Sentence
from wirralplan.views.answers.activities import ACTIVITY_FIELDS
from wirralplan.views.answers.columns import numbered
from wirralplan.views.answers.head import PlanFile, as_of, plan, totals
from wirralplan.views.answers.listing import nothing_listed, totals_line
from wirralplan.views.answers.milestones import FIELDS, MilestoneRow, located
from wirralplan.views.fields import (
    COUNT,
    DAY,
    LINE,
    Data,
    Document,
    Field,
    ListOf,
    Record,
    choice,
)
from wirralplan.views.status_words import BAND_WORDS, lead_words
from wirralplan.views.strips import Mark, Strip, StripGroup, Strips

# Of the fields of a milestone, those that a picture needs; all of them are in the listings.
_FIELDS = (
    *("reference", "outline", "ref", "title", "lead", "start", "start_written", "due"),
    *("due_written", "original_due", "original_due_written", "ongoing", "completed"),
    *(
        "completed_written",
        "cancelled",
        "status",
        "rating",
        "days_late",
        "days_left",
        "slip",
        "moves",
    ),
    "line",
)


class _Milestone(NamedTuple):
    row: MilestoneRow
    point: Point


class _Activity(NamedTuple):
    along: Along
    file: PlanFile

    @property
    def within(self) -> PlacedActivity:
        """Where the activity is in the plan."""
        return self.along.within

    def milestones(self) -> Sequence[_Milestone]:
        """Its milestones, with what tells where each comes from."""
        points = self.along.points
        rows = located((Row(one.placed, one.standing) for one in points), self.file)
        return list(map(_Milestone, rows, points))


class _Drawn(NamedTuple):
    file: PlanFile
    timeline: Timeline

    def activities(self) -> Sequence[_Activity]:
        """The activities, with the file that they stand in."""
        return [_Activity(one, self.file) for one in self.timeline.activities]


def _of_milestone(field: Field[MilestoneRow]) -> Field[_Milestone]:
    name, kind, value, about, optional = field
    return Field(name, kind, lambda one: value(one.row), about, optional)


def _of_band(band: Band) -> Callable[[Along], int]:
    return lambda one: banded(one.points)[band]


_MILESTONE: Record[_Milestone] = Record(
    "mark",
    "One milestone as at the date of the report; facts dated after it are not known yet.",
    (
        *(_of_milestone(field) for field in FIELDS if field.name in _FIELDS),
        Field(
            "band",
            choice(*Band),
            lambda one: one.point.band,
            "What it is counted as: its status, where overdue is up to or over a month late by "
            "dates alone.",
        ),
        Field(
            "mark",
            DAY,
            lambda one: one.point.at,
            "The day at which its mark stands: when it was completed, else when it is due; of what "
            "was cancelled without a due date when it was. Null where it is ongoing or has no date "
            "yet.",
            optional=True,
        ),
    ),
)
_COUNTS: Record[Along] = Record(
    "counts",
    "How many milestones of it this answer shows, by band.",
    tuple(
        Field(one.value, COUNT, _of_band(one), f"How many are {BAND_WORDS[one]}.") for one in Band
    ),
)
_ACTIVITY: Record[_Activity] = Record(
    "activity",
    "One activity.",
    (
        *ACTIVITY_FIELDS,
        Field("counts", _COUNTS, lambda one: one.along, _COUNTS.about),
        Field(
            "line",
            LINE,
            lambda one: one.file.line_of(one.within.route),
            "The line in the file at which it begins.",
        ),
        Field(
            "milestones",
            ListOf(_MILESTONE, line_each=True),
            _Activity.milestones,
            "Its milestones in the answer, in the order of the file.",
        ),
    ),
)
DOCUMENT: Document[_Drawn] = Document(
    "timeline",
    "wirralplan timeline --format json",
    "The plan along the calendar: where the mark of each milestone stands, by activity.",
    (
        as_of(lambda one: one.timeline.survey.day),
        Field(
            "first",
            DAY,
            lambda one: one.timeline.first,
            "The first day of the timeline: it has whole months, and one to spare at both ends.",
        ),
        Field("last", DAY, lambda one: one.timeline.last, "The last day of the timeline."),
        plan(lambda one: one.file),
        totals(lambda one: one.timeline.survey),
        Field(
            "activities",
            ListOf(_ACTIVITY, line_each=True),
            _Drawn.activities,
            "Each activity with milestones in the answer, in the order of the file; without "
            "filters also those that have none.",
        ),
    ),
)


def timeline(found: Timeline, file: PlanFile) -> Answer:
    """The plan along the calendar; for CSV there is ``list``."""
    return Answer(Data(DOCUMENT, _Drawn(file, found)), list(_page(found)), None)


def strips(found: Timeline) -> Strips:
    """The timeline as one block of a page."""
    streams = groupby(found.activities, lambda one: one.within.numbers[0])
    groups = [_group(list(members)) for _, members in streams]
    return Strips(found.first, found.last, found.survey.day, groups)


def unmarked(found: Timeline) -> str:
    """What is said of the milestones without a mark; nothing where each has one."""
    number = found.unmarked
    return f"{number} {'has' if number == 1 else 'have'} no date yet and no mark" if number else ""


def _page(found: Timeline) -> Iterator[Block]:
    survey = found.survey
    yield Heading(f"{survey.plan.title}: timeline as at {in_words(survey.day)}")
    if found.activities:
        yield strips(found)
        yield Sentence("")
    if not survey.rows:
        yield Sentence(nothing_listed(survey))
    if found.unmarked:
        yield Sentence(unmarked(found))
    yield Sentence(totals_line(survey))


def _group(members: Sequence[Along]) -> StripGroup:
    within = members[0].within
    title = within.workstream.title
    if within.own_numbers:
        return StripGroup(numbered(within.workstream_number, title), list(map(_strip, members)))
    return StripGroup(f"{within.workstream_number}. {title}", list(map(_strip, members)))


def _strip(one: Along) -> Strip:
    within = one.within
    return Strip(
        numbered(within.number, within.activity.title),
        lead_words(within.lead),
        [_mark(point) for point in one.points],
        _words(one),
        one.next_due,
    )


def _words(one: Along) -> str:
    counts = banded(one.points)
    return ", ".join(f"{counts[band]} {BAND_WORDS[band]}" for band in Band if counts[band]) or (
        "no milestones"
    )


def _mark(point: Point) -> Mark:
    placed = point.placed
    title = numbered(placed.number, placed.milestone.title)
    return Mark(title, point.band, point.at, point.start, point.original, point.ongoing)
