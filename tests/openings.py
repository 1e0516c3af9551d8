"""Plans in pairs, for properties: a plan, and what it may have been at the board before.

The earlier one says less: facts are taken back, whole milestones too. Some of what it says is
gone since, is worded otherwise, or has another date without a word about it.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import TypeAlias

from hypothesis import strategies as st
from strategies import Written

from wirralplan.plan.dates.months import DueDate, Month, Tbc, first_day, last_day
from wirralplan.plan.model import Activity, Milestone, Move, Plan
from wirralplan.plan.walking import dates_in

Change: TypeAlias = Callable[[st.DrawFn, Milestone], Milestone]

# Few, so that dates meet; over the end of a February, which is short.
_FEW_DAYS = [date(2018, 1, 28) + timedelta(days) for days in (0, 1, 3, 16, 31, 32, 45, 75, 150)]
_FEW_MONTHS = [Month(2018, month) for month in (1, 2, 3)]
_DAYS = st.sampled_from(_FEW_DAYS)
_DATES = st.sampled_from([*_FEW_DAYS, *_FEW_MONTHS]).map(str)
_DUES: st.SearchStrategy[DueDate] = st.sampled_from(
    [*_FEW_DAYS, *_FEW_DAYS, *_FEW_MONTHS, Tbc.TBC, Tbc.TBC]
)
_AGREED = st.sampled_from([{}, {"approved_by": "Improvement Board"}])
_MOVES: st.SearchStrategy[list[Written]] = st.lists(
    st.tuples(_DAYS.map(str), _DUES.map(str), _AGREED).map(
        lambda move: {"date": move[0], "from": move[1], "reason": "No funds", **move[2]}
    ),
    max_size=3,
)
_UPDATES: st.SearchStrategy[list[Written]] = st.lists(
    st.fixed_dictionaries(
        {"date": _DATES, "note": st.just("Going on")},
        optional={"rag": st.sampled_from(["red", "amber", "green"]), "expected": _DATES},
    ),
    max_size=2,
)
_COMPLETED = _DATES.map(lambda day: {"completed": day})
_CANCELLED = st.tuples(_DATES, _AGREED).map(
    lambda end: {"cancelled": end[0], "reason": "No funds", **end[1]}
)
_ENDS: st.SearchStrategy[Written] = st.just({}) | _COMPLETED | _CANCELLED
_LEADS = st.sampled_from(["Carly Brown", "Joe Bannham", "tbc"])
_TITLES = st.sampled_from(["Panel Chair appointed", "Panel Chair trained", "Hub opened", "Forum"])


@st.composite
def histories(draw: st.DrawFn) -> Milestone:
    """Milestones to which much happened in a short time."""
    due = draw(st.none() | _DUES)
    written: Written = {"title": draw(_TITLES)} | (
        {"ongoing": "true"} if due is None else {"due": str(due)}
    )
    moves = sorted(draw(_MOVES), key=lambda move: str(move["date"]))
    # No move leads to where it was.
    steps = pairwise([*moves, {"from": written.get("due")}])
    written["moves"] = [move for move, then in steps if move["from"] != then["from"]]
    end = draw(_ENDS)
    for key in ("completed", "cancelled"):
        if key in end:
            end = {**end, key: max([end[key], *(move["date"] for move in moves)])}
    start = draw(st.sampled_from([{}, {}, {"start": "2018-02-01"}]))
    return Milestone.model_validate(written | start | end | {"updates": draw(_UPDATES)})


_LISTS = st.lists(histories(), min_size=1, max_size=4)


@st.composite
def busy_plans(draw: st.DrawFn) -> Plan:
    """Plans with milestones in each of two activities."""
    written = {
        "format": "1",
        "title": "A plan",
        "workstreams": [
            {
                "title": "Homes",
                "activities": [
                    {"title": name, "lead": draw(_LEADS), "milestones": []}
                    for name in ("Panel", "Hubs")
                ],
            }
        ],
    }
    milestones = {name: _named_apart(draw(_LISTS), name) for name in ("Panel", "Hubs")}
    return _with_milestones(Plan.model_validate(written), milestones)


def _named_apart(milestones: Sequence[Milestone], prefix: str) -> list[Milestone]:
    ids = [f"{prefix.lower()}-{number}" for number in range(len(milestones))]
    return [one.model_copy(update={"id": name}) for name, one in zip(ids, milestones, strict=True)]


def pairs() -> st.SearchStrategy[tuple[Plan, Plan]]:
    """Busy plans, each behind the one that it was at the board before."""
    return busy_plans().flatmap(lambda plan: st.tuples(earlier_plans(plan), st.just(plan)))


@st.composite
def earlier_plans(draw: st.DrawFn, plan: Plan, *, same_milestones: bool = False) -> Plan:
    """What ``plan`` may have been before; with ``same_milestones`` only facts differ."""
    old = {activity.title: list(_earlier(draw, activity)) for activity in _activities(plan)}
    if not same_milestones:
        for milestones in old.values():
            _leave_out_and_put_in(draw, milestones)
        _hand_over(draw, list(old.values()))
    return _with_milestones(plan, old)


def days_of_interest(*plans: Plan) -> st.SearchStrategy[list[date]]:
    """Three to five days in order, at or just before or after the dates of the plans."""
    known = {
        day + timedelta(aside)
        for plan in plans
        for _, when in dates_in(plan)
        for day in (first_day(when), last_day(when))
        for aside in (-1, 0, 1)
    }
    near = st.sampled_from(sorted(known)) | _DAYS if known else _DAYS
    return st.lists(near, min_size=3, max_size=5, unique=True).map(sorted)


def _activities(plan: Plan) -> Iterator[Activity]:
    return (activity for stream in plan.workstreams for activity in stream.activities)


def _earlier(draw: st.DrawFn, activity: Activity) -> Iterator[Milestone]:
    for milestone in activity.milestones:
        earlier = milestone
        for change in draw(_CHANGES):
            earlier = change(draw, earlier)
        yield earlier


def _leave_out_and_put_in(draw: st.DrawFn, milestones: list[Milestone]) -> None:
    """The later plan adds what is left out here, and removes what is put in."""
    if milestones and draw(st.integers(0, 2)) == 0:
        del milestones[draw(st.integers(0, len(milestones) - 1))]
    if draw(st.integers(0, 2)) == 0:
        milestones.append(draw(histories()).model_copy(update={"id": "gone"}))


def _hand_over(draw: st.DrawFn, lists: Sequence[list[Milestone]]) -> None:
    """Perhaps one milestone was in the other activity."""
    one, other = lists
    if one and draw(st.integers(0, 3)) == 0:
        other.append(one.pop())
        other[-1] = other[-1].model_copy(update={"id": "handed-over"})


def _with_milestones(plan: Plan, milestones: dict[str, list[Milestone]]) -> Plan:
    streams = [
        stream.model_copy(
            update={
                "activities": tuple(
                    activity.model_copy(update={"milestones": tuple(milestones[activity.title])})
                    for activity in stream.activities
                )
            }
        )
        for stream in plan.workstreams
    ]
    return plan.model_copy(update={"workstreams": tuple(streams)})


def _open(_: st.DrawFn, milestone: Milestone) -> Milestone:
    """Neither complete nor cancelled yet, or no more."""
    nothing = dict.fromkeys(
        ["completed", "evidence", "impact", "cancelled", "reason", "approved_by"]
    )
    return milestone.model_copy(update=nothing)


def _complete(draw: st.DrawFn, milestone: Milestone) -> Milestone:
    return _open(draw, milestone).model_copy(update={"completed": draw(_DAYS)})


def _cancelled(draw: st.DrawFn, milestone: Milestone) -> Milestone:
    end = {"cancelled": draw(_DAYS), "reason": "No funds"}
    return _open(draw, milestone).model_copy(update=end)


def _moved_less(draw: st.DrawFn, milestone: Milestone) -> Milestone:
    """Before its last moves."""
    if not milestone.moves:
        return milestone
    kept = draw(st.integers(0, len(milestone.moves) - 1))
    due = milestone.moves[kept].from_
    update = {"due": due, "ongoing": False, "moves": milestone.moves[:kept]}
    return milestone.model_copy(update=update)


def _unexplained(_: st.DrawFn, milestone: Milestone) -> Milestone:
    """The date of today, without the moves that led to it."""
    return milestone.model_copy(update={"moves": ()})


def _due_otherwise(draw: st.DrawFn, milestone: Milestone) -> Milestone:
    return milestone.model_copy(update={"due": draw(_DUES), "ongoing": False})


def _ongoing(_: st.DrawFn, milestone: Milestone) -> Milestone:
    return milestone.model_copy(update={"due": None, "ongoing": True})


def _moved_more(draw: st.DrawFn, milestone: Milestone) -> Milestone:
    """With a move that is told no more."""
    if milestone.due is None:
        return milestone
    first = milestone.moves[-1].date if milestone.moves else date(2018, 1, 1)
    day = first + timedelta(draw(st.integers(0, 60)))
    move = Move.model_validate({"date": day.isoformat(), "from": "2018-03", "reason": "Wrong"})
    return milestone.model_copy(update={"moves": (*milestone.moves, move)})


def _updated_less(_: st.DrawFn, milestone: Milestone) -> Milestone:
    return milestone.model_copy(update={"updates": milestone.updates[:-1]})


def _worded_otherwise(_: st.DrawFn, milestone: Milestone) -> Milestone:
    return milestone.model_copy(update={"title": f"{milestone.title} by the board"})


def _led_by_another(draw: st.DrawFn, milestone: Milestone) -> Milestone:
    return milestone.model_copy(update={"lead": draw(_LEADS)})


_CHANGES: st.SearchStrategy[list[Change]] = st.lists(
    st.sampled_from(
        [
            *(_open, _complete, _cancelled),
            *(_moved_less, _moved_less, _unexplained, _due_otherwise, _ongoing, _moved_more),
            *(_updated_less, _worded_otherwise, _led_by_another),
        ]
    ),
    max_size=2,
)
