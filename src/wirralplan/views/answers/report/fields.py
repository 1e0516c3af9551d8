"""The board paper as machine formats have it: the counts, and the rows of each section."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from wirralplan.plan.queries.bands import Band, percentages
from wirralplan.plan.queries.exceptions import is_exception, is_new
from wirralplan.plan.queries.ledger import Account, Entry, ledger
from wirralplan.plan.queries.opening import Tracked
from wirralplan.plan.queries.survey import Row
from wirralplan.plan.standing import Standing, Status
from wirralplan.plan.walking import Placed
from wirralplan.views.answers.diff_fields import CHANGE, ChangeRow
from wirralplan.views.answers.head import as_of, plan, totals
from wirralplan.views.answers.milestones import ABOUT, FIELDS, located
from wirralplan.views.answers.report.change_fields import MOVED, PAST, REMOVED, WITHDRAWN
from wirralplan.views.answers.report.paper import Paper
from wirralplan.views.fields import (
    COUNT,
    DAY,
    FLAG,
    NAMES,
    NUMBER,
    TEXT,
    Document,
    Field,
    ListOf,
    Record,
    choice,
)

_ACCOUNTS = ("all", Status.COMPLETE, Status.CANCELLED, Status.UNDATED)


class _Listed(NamedTuple):
    """A row of a section: a milestone as every answer has it, and its opening."""

    placed: Placed
    standing: Standing
    plan_id: str
    line: int
    tracked: Tracked

    @property
    def is_exception(self) -> bool:
        """Whether it is an exception."""
        return is_exception(self.standing)

    @property
    def is_new(self) -> bool:
        """Whether it is an exception that was none at the opening."""
        return self.is_exception and is_new(self.tracked)


class _Counted(NamedTuple):
    """A band with its counts."""

    band: Band
    now: int
    percent: int | None
    then: int | None


def _counts(paper: Paper) -> Sequence[_Counted]:
    now, then = paper.report.now, paper.report.then
    shares: Sequence[int | None] = percentages([now[band] for band in Band]) or [None] * len(Band)
    return [
        _Counted(band, now[band], share, None if then is None else then[band])
        for band, share in zip(Band, shares, strict=True)
    ]


_COUNT: Record[_Counted] = Record(
    "band_count",
    "How many milestones are in one band; the bands add up to all that the paper counts.",
    (
        Field("band", choice(*Band), lambda one: one.band, "The band."),
        Field("now", COUNT, lambda one: one.now, "How many on the date of the report."),
        Field(
            "percent",
            COUNT,
            lambda one: one.percent,
            "Of all, in whole per cent that add up to 100; null where there are none.",
            optional=True,
        ),
        Field(
            "opening",
            COUNT,
            lambda one: one.then,
            "How many at the end of the day before since.",
            optional=True,
        ),
    ),
)
_ENTRY: Record[Entry] = Record(
    "entry",
    "What changed a count.",
    (
        Field("number", NUMBER, lambda one: one.number, "By how many; negative: less."),
        Field("word", TEXT, lambda one: one.word, "What happened to them."),
        Field("section", choice(*"BCE"), lambda one: one.section, "The section that lists them."),
    ),
)
_ACCOUNT: Record[Account] = Record(
    "account",
    "One count: opening and entries add up to the close.",
    (
        Field("count", choice(*_ACCOUNTS), lambda one: one.word, "What is counted."),
        Field("opening", COUNT, lambda one: one.opening, "At the end of the day before since."),
        Field("entries", ListOf(_ENTRY), lambda one: one.entries, "What changed it."),
        Field("close", COUNT, lambda one: one.close, "On the date of the report."),
    ),
)


_LISTED: Record[Any] = Record(
    "listed",
    ABOUT,
    (
        *FIELDS,
        Field(
            "opening_status",
            choice(*Status),
            lambda one: one.tracked.was and one.tracked.was.status,
            "Its status at the end of the day before since; null where it was not in the earlier "
            "file, or there is no period.",
            optional=True,
        ),
        Field(
            "exception", FLAG, lambda one: is_exception(one.tracked.standing), "Whether it is one."
        ),
        Field("new_exception", FLAG, lambda one: one.is_new, "Whether it was none at the opening."),
        Field(
            "reported_better",
            FLAG,
            lambda one: one.standing.mismatch,
            "Whether its lead reports better than the dates say.",
        ),
    ),
)


def _section(name: str, rows: Callable[[Any], Sequence[Tracked]], about: str) -> Field[Paper]:
    return Field(
        name,
        ListOf(_LISTED, line_each=True),
        lambda paper: _listed(paper, rows(paper.report)),
        about,
    )


def _listed(paper: Paper, rows: Sequence[Tracked]) -> Sequence[_Listed]:
    found = located([Row(row.placed, row.standing) for row in rows], paper.file)
    return [_Listed(*row, tracked) for row, tracked in zip(found, rows, strict=True)]


def _stale(paper: Paper) -> Sequence[Tracked]:
    known = {row.placed.route: row for row in paper.report.rows}
    return [known[row.placed.route] for row in paper.report.stale.survey.rows]


DOCUMENT: Document[Paper] = Document(
    "report",
    "wirralplan report --format json",
    "The board paper: the position on a day, and what changed since the last board.",
    (
        as_of(lambda paper: paper.report.day),
        Field(
            "since",
            DAY,
            lambda paper: paper.report.since,
            "The first day of the period, as_of being the last; null without one.",
            optional=True,
        ),
        Field(
            "against",
            TEXT,
            lambda paper: paper.against,
            "The earlier file that the opening is read from; null where it is this one.",
            optional=True,
        ),
        Field(
            "next_board",
            DAY,
            lambda paper: paper.report.next_board,
            "The next board.",
            optional=True,
        ),
        Field("due_until", DAY, lambda paper: paper.report.due_until, "The last day of due_next."),
        plan(lambda paper: paper.file),
        totals(lambda paper: paper.report.survey),
        Field("only", NAMES, lambda paper: paper.only, "What the filters let through, in words."),
        Field("counts", ListOf(_COUNT), _counts, "Each band, in the order of the paper."),
        Field(
            "ledger",
            ListOf(_ACCOUNT),
            lambda paper: ledger(paper.report),
            "How the counts came from the opening to the close; empty without a period.",
        ),
        Field(
            "decide_moves",
            ListOf(MOVED, line_each=True),
            lambda paper: paper.report.decide_moves,
            "Dates moved in the period with nobody recorded as agreeing.",
        ),
        _section(
            "decide_cancelled",
            lambda report: report.decide_cancelled,
            "What was cancelled in the period with nobody recorded as agreeing.",
        ),
        _section(
            "expected_later",
            lambda report: report.expected_later,
            "What its lead expects after its due date.",
        ),
        _section(
            "still_unagreed",
            lambda report: report.still_unagreed,
            "What moved earlier, with nobody recorded as agreeing still.",
        ),
        _section("exceptions", lambda report: report.exceptions, "A: worst first."),
        Field(
            "past_exceptions",
            COUNT,
            lambda paper: paper.report.past_exceptions,
            "How many exceptions of the opening are none now; null without a period.",
            optional=True,
        ),
        Field(
            "past",
            ListOf(PAST),
            lambda paper: paper.report.past or [],
            "The exceptions of the opening that are none now.",
        ),
        _section("completed", lambda report: report.completed, "B: completed in the period."),
        Field(
            "moved",
            ListOf(MOVED, line_each=True),
            lambda paper: paper.report.moved,
            "C: dates moved in the period.",
        ),
        _section(
            "agreed",
            lambda report: report.agreed,
            "C: to whose earlier move somebody has agreed since.",
        ),
        _section("due_next", lambda report: report.due_next, "D: due from as_of to due_until."),
        _section("added", lambda report: report.added, "E: not in the earlier file."),
        Field(
            "removed",
            ListOf(REMOVED, line_each=True),
            lambda paper: paper.report.removed,
            "E: in the earlier file only, whatever the filters.",
        ),
        Field(
            "reworded",
            ListOf(CHANGE, line_each=True),
            lambda paper: [ChangeRow.of(one, paper.file) for one in paper.report.reworded],
            "E: promised in other words, elsewhere or by somebody else.",
        ),
        Field(
            "withdrawn",
            ListOf(WITHDRAWN, line_each=True),
            lambda paper: paper.report.withdrawn,
            "E: recorded in the earlier file within the period, and not in this one.",
        ),
        _section("reopened", lambda report: report.reopened, "E: complete at the opening."),
        _section("cancelled", lambda report: report.cancelled, "E: cancelled in the period."),
        _section("reinstated", lambda report: report.reinstated, "E: cancelled at the opening."),
        Field(
            "stale",
            ListOf(_LISTED, line_each=True),
            lambda paper: _listed(paper, _stale(paper)),
            "F: without an update for six weeks.",
        ),
        _section("undated", lambda report: report.undated, "G: with no date yet."),
        _section("no_lead", lambda report: report.no_lead, "G: with no lead yet."),
        _section("milestones", lambda report: report.rows, "Every milestone that is counted."),
    ),
)
