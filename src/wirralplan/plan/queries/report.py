"""The board paper: the position on a day, and what has changed since the last board."""

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date, timedelta

from wirralplan.frozen import frozen
from wirralplan.plan.changes import kinds
from wirralplan.plan.changes.compare import compare
from wirralplan.plan.changes.kinds import Change
from wirralplan.plan.dates.days import month_later
from wirralplan.plan.dates.months import first_day
from wirralplan.plan.model import TBC, Plan
from wirralplan.plan.queries.bands import Band, banded
from wirralplan.plan.queries.exceptions import Past, is_exception, past, worst_first
from wirralplan.plan.queries.listings import Bounds, refuse_impossible
from wirralplan.plan.queries.moved import Moved, agreed_since, moved, unagreed_before
from wirralplan.plan.queries.opening import Opening, Tracked, opening
from wirralplan.plan.queries.selection import Selection
from wirralplan.plan.queries.stale import Stale, without_update
from wirralplan.plan.queries.survey import Row, Survey, surveyed
from wirralplan.plan.queries.withdrawn import Withdrawn, withdrawn
from wirralplan.plan.standing import Status
from wirralplan.plan.walking import Placed

WEEKS = 6  # without an update, as many are too many (publishing.md)

# What is a change of the wording or the place of a promise. Notes are for the officers only.
_WORDING = (kinds.Renamed, kinds.Transferred, kinds.Reassigned)
_ALSO_WORDING = ("success_measure",)


@frozen
class Report:
    """All that the paper says, as rows; ``survey`` has those that pass the filters.

    The period is from ``since`` to ``day``, both included; its opening is the end of the day
    before. ``then`` counts the opening, ``now`` the day; both the same milestones where filters
    choose some, else the whole plan. Without ``since`` there is no period, and what needs one is
    empty, ``then`` and ``past`` are ``None``. ``added``, ``reopened``, ``reinstated``,
    ``reworded`` and ``removed`` need ``earlier``, the plan as it was at the opening.
    """

    survey: Survey
    since: date | None
    earlier: Plan | None
    next_board: date | None
    rows: Sequence[Tracked]
    removed: Sequence[Row]
    now: Counter[Band]
    then: Counter[Band] | None
    exceptions: Sequence[Tracked]
    past: Sequence[tuple[Past, Placed]] | None
    completed: Sequence[Tracked]
    moved: Sequence[Moved]
    due_next: Sequence[Tracked]
    added: Sequence[Tracked]
    reopened: Sequence[Tracked]
    cancelled: Sequence[Tracked]
    reinstated: Sequence[Tracked]
    reworded: Sequence[Change]
    expected_later: Sequence[Tracked]
    still_unagreed: Sequence[Tracked]
    agreed: Sequence[Tracked]
    withdrawn: Sequence[Withdrawn]
    stale: Stale
    undated: Sequence[Tracked]
    no_lead: Sequence[Tracked]

    @property
    def plan(self) -> Plan:
        """The plan."""
        return self.survey.plan

    @property
    def day(self) -> date:
        """The day of the report."""
        return self.survey.day

    @property
    def past_exceptions(self) -> int | None:
        """How many exceptions of the opening are none now."""
        return None if self.past is None else len(self.past)

    @property
    def due_until(self) -> date:
        """The last day of what is due next: of the next board, else a month on."""
        return self.next_board or month_later(self.day)

    @property
    def decide_moves(self) -> Sequence[Moved]:
        """Dates that moved in the period, with nobody recorded as agreeing."""
        return [one for one in self.moved if one.unagreed]

    @property
    def decide_cancelled(self) -> Sequence[Tracked]:
        """What was cancelled in the period, with nobody recorded as agreeing."""
        return [one for one in self.cancelled if one.placed.milestone.approved_by is None]


def report(  # noqa: PLR0913 - each is an option of the command
    plan: Plan,
    day: date,
    selection: Selection,
    *,
    since: date | None = None,
    earlier: Plan | None = None,
    next_board: date | None = None,
) -> Report:
    """The paper for ``day``.

    Exceptions are in the order worst first, what is due next by due date, all else in file
    order. Raises ``ImpossibleFilter`` for filters that contradict each other.
    """
    refuse_impossible(selection, Bounds(), day)
    survey = surveyed(plan, day, selection.narrowing)
    before = opening(survey, since, earlier)
    rows, until = before.rows, next_board or month_later(day)

    def since_then(answers: Callable[[Tracked], bool]) -> Sequence[Tracked]:
        """Without an opening nothing is known to have changed."""
        return [] if since is None else [row for row in rows if answers(row)]

    return Report(
        survey=survey,
        since=since,
        earlier=earlier,
        next_board=next_board,
        rows=rows,
        removed=before.removed,
        now=banded(rows),
        then=None if since is None else _then(before, filtered=survey.filtered),
        exceptions=sorted((row for row in rows if is_exception(row.standing)), key=worst_first),
        past=None if since is None else _past(before, filtered=survey.filtered),
        completed=since_then(lambda row: row.came_to_be(Status.COMPLETE)),
        moved=[] if since is None else [*moved(rows, since - timedelta(days=1), day)],
        due_next=sorted(
            (row for row in rows if _is_due(row, day, until)),
            key=lambda row: row.standing.due_day or until,
        ),
        added=since_then(lambda row: earlier is not None and row.was is None),
        reopened=since_then(lambda row: row.ceased_to_be(Status.COMPLETE)),
        cancelled=since_then(lambda row: row.came_to_be(Status.CANCELLED)),
        reinstated=since_then(lambda row: row.ceased_to_be(Status.CANCELLED)),
        reworded=[] if since is None or earlier is None else _reworded(earlier, survey),
        expected_later=[row for row in rows if _is_expected_later(row)],
        still_unagreed=[row for row in rows if _is_undecided(row, since, day)],
        agreed=since_then(lambda row: agreed_since(row, _day_before(since) or day)),
        withdrawn=[] if since is None or earlier is None else [*withdrawn(rows, since, day)],
        stale=without_update(survey, WEEKS, upcoming=False),
        undated=[row for row in rows if row.standing.status is Status.UNDATED],
        no_lead=[row for row in rows if row.placed.lead == TBC and row.standing.is_open],
    )


def _then(before: Opening, *, filtered: bool) -> Counter[Band]:
    """The counts of the opening; what has been removed is none of the milestones chosen now."""
    then = banded(Tracked(row.placed, row.was) for row in before.rows if row.was is not None)
    return then if filtered else then + banded(before.removed)


def _day_before(day: date | None) -> date | None:
    return day and day - timedelta(days=1)


def _is_undecided(row: Tracked, since: date | None, day: date) -> bool:
    """What was not in the earlier plan has no date moved in the period, whenever it moved."""
    until = None if row.was is None else _day_before(since)
    return unagreed_before(row, until, day)


def _past(before: Opening, *, filtered: bool) -> Sequence[tuple[Past, Placed]]:
    """The exceptions of the opening that are none now, by how that came."""
    found = [(how, row.placed) for row in before.rows if (how := past(row)) is not None]
    if not filtered:
        gone = [row.placed for row in before.removed if is_exception(row.standing)]
        found += [(Past.REMOVED, placed) for placed in gone]
    order = {how: number for number, how in enumerate(Past)}
    return sorted(found, key=lambda one: order[one[0]])


def _is_due(row: Tracked, first: date, last: date) -> bool:
    due = row.standing.due_day
    return row.standing.is_open and due is not None and first <= due <= last


def _is_expected_later(row: Tracked) -> bool:
    """Whether its lead expects it after the day that it is due on."""
    due, expected = row.standing.due_day, row.standing.expected
    if not row.standing.is_open or due is None or expected is None:
        return False
    return due < first_day(expected)  # "in September" may be before the 10th


def _reworded(earlier: Plan, survey: Survey) -> Sequence[Change]:
    """What is promised in other words, elsewhere or by somebody else; of what passes filters."""
    passing = {row.placed.route for row in survey.rows}
    passing |= {route[:depth] for route in passing for depth in (2, 4)}  # and what holds them
    return [
        one
        for one in compare(earlier, survey.plan)
        if isinstance(one, _WORDING)
        or (isinstance(one, kinds.Altered) and one.key in _ALSO_WORDING)
        # Another spelling of a name is no other promise.
        if not (isinstance(one.where, kinds.Section) and one.where.word == "person")
        if not survey.filtered or one.where.route in passing
    ]
