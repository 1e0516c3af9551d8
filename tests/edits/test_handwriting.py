"""Any wish, for any plan, in anybody's handwriting: only the lines that it is about change."""

from datetime import date
from random import Random
from typing import Any

from handwriting import Pen, Written
from hypothesis import event, given, note
from hypothesis import strategies as st
from strategies import days, names, texts, written_milestones, written_plans

from wirralplan.edits.add import NewMilestone, added
from wirralplan.edits.cancel import cancelled
from wirralplan.edits.complete import completed
from wirralplan.edits.proof import proven
from wirralplan.edits.reassign import reassigned
from wirralplan.edits.reschedule import rescheduled
from wirralplan.edits.update import updated
from wirralplan.edits.wish import Wish
from wirralplan.errors import ImpossibleEdit
from wirralplan.plan.changes import kinds
from wirralplan.plan.changes.compare import compare
from wirralplan.plan.dates.months import DayOrMonth, DueDate, Month, Tbc
from wirralplan.plan.model import Plan
from wirralplan.plan.ratings import Rag
from wirralplan.plan.reading import Reading, read
from wirralplan.plan.walking import Placed, PlacedActivity, placed_activities, placed_milestones
from wirralplan.text.route import Route
from wirralplan.text.source import Source
from wirralplan.text.writing.ending import ending

# What a person may give on the command line: YAML would take most of these for something else.
_HOSTILE = st.sampled_from(
    ["a, b", "x: y", "#12", "no", "- b", "it's", 'say "no"', " b ", "two\nlines", "{a}", "a\tb",
     "2018-06-30", "@a", "1.10", "back\\slash", "é\u00a0é", "\u201cso\u201d", "[x]", "b:", "?"]
)  # fmt: skip
_SAID = _HOSTILE | texts()
_MAYBE = st.none() | _SAID
_ENDS = st.sampled_from(["\n", "\n\n", "\nmore", "\nmore\n", "\n\nmore\n\n\n"])


@st.composite
def _handwritten(draw: st.DrawFn) -> tuple[Plan, Source]:
    """A plan, and a file that says it."""
    written = draw(written_plans())
    milestones = draw(st.lists(written_milestones(), min_size=1, max_size=4))
    activity = {"title": "Fostering", "lead": "Ann Lee", "milestones": milestones}
    written["workstreams"].append({"title": "Homes", "activities": [activity]})
    for milestone in _milestones(written):
        _date_loosely(draw, milestone)
        for key in ("note", "evidence", "reason", "source"):
            if key in milestone and draw(st.integers(0, 3)) == 0:
                milestone[key] += draw(_ENDS)
    source = Pen(Random(draw(st.integers(0, 2**32)))).page(written)  # noqa: S311 - no secrets
    return Plan.model_validate(written), source


def _months() -> st.SearchStrategy[Month]:
    return st.builds(Month, st.integers(2017, 2020), st.integers(1, 12))


def _days_or_months() -> st.SearchStrategy[DayOrMonth]:
    return days() | _months()


def _due_dates() -> st.SearchStrategy[DueDate]:
    return _days_or_months() | st.just(Tbc.TBC)


def _date_loosely(draw: st.DrawFn, milestone: Written) -> None:
    """Write some dates as months or as tbc, and name people."""
    for key, dates in (("due", _due_dates()), ("completed", _months()), ("start", _months())):
        if key in milestone and draw(st.booleans()):
            milestone[key] = str(draw(dates))
    for move in milestone.get("moves", []):
        if draw(st.booleans()):
            move["from"] = str(draw(_due_dates()))
        if move["from"] == "tbc" and draw(st.booleans()):
            move.pop("reason", None)
        elif move["from"] != "tbc":
            move.setdefault("reason", "HR")
    if draw(st.booleans()):
        milestone["lead"] = draw(names() | st.just("tbc"))
    if draw(st.booleans()):
        milestone["with"] = draw(st.lists(names(), min_size=1, max_size=2, unique=True))


def _milestones(written: Written) -> list[Written]:
    return [
        milestone
        for stream in written["workstreams"]
        for activity in stream["activities"]
        for milestone in activity["milestones"]
    ]


_NEW = st.builds(
    NewMilestone,
    title=_SAID,
    due=st.none() | _due_dates(),
    start=st.none() | days(),
    id=st.none() | st.sampled_from(["no", "new", "2018-06-30"]),
    ref=st.none() | st.sampled_from(["R7", "2 (v)", "1.10", "no", "2018-09", "#1", "x: y"]),
    lead=st.none() | st.just("tbc") | names(),
    supporters=st.lists(names() | _HOSTILE, max_size=2, unique=True),
)


@st.composite
def _wishes(draw: st.DrawFn, reading: Reading) -> tuple[Route, type[Any], Any]:
    """The part of the plan that it is about, the change that should come, and how to ask for it."""
    assert reading.plan is not None
    within = draw(st.sampled_from(list(placed_activities(reading.plan))))
    placed = [one for one in placed_milestones(reading.plan) if one.within == within]
    edits = ["add", "reassign"] + (
        ["complete", "reschedule", "update", "cancel"] * 2 if placed else []
    )
    kind = draw(st.sampled_from(edits))
    event(kind)
    day = draw(days())
    if kind == "add":
        new = draw(_NEW)
        return within.route, kinds.Added, lambda at: added(at, within, new)
    if kind == "reassign":
        lead = draw(names() | _HOSTILE | st.just("tbc"))
        parts: list[PlacedActivity | Placed] = [within, *placed]
        part = draw(st.sampled_from(parts))
        return part.route, kinds.Reassigned, lambda at: reassigned(at, part, lead)
    one = draw(st.sampled_from(placed))
    words, name = draw(_SAID), draw(st.none() | _SAID)
    if kind == "complete":
        when, impact = draw(st.sampled_from([day, one.milestone.completed or day])), draw(_MAYBE)
        return one.route, kinds.Completed, lambda at: completed(at, one, when, name, impact)
    if kind == "cancel":
        return one.route, kinds.Cancelled, lambda at: cancelled(at, one, day, words, name)
    if kind == "update":
        rag, to = draw(st.none() | st.sampled_from(Rag)), draw(st.none() | _days_or_months())
        return one.route, kinds.Reported, lambda at: updated(at, one, day, words, rag, name, to)
    return one.route, kinds.Rescheduled, draw(_moves(one))


@st.composite
def _moves(draw: st.DrawFn, one: Placed) -> Any:
    """How to ask for another due date, often one that promises the same."""
    due = one.milestone.due
    near: list[DueDate] = [due.first, due.last] if isinstance(due, Month) else []
    near += [Month(due.year, due.month)] if isinstance(due, date) else []
    to = draw(_due_dates() | st.sampled_from(near) if near else _due_dates())
    reason, agreed = draw(_MAYBE), draw(_MAYBE)
    day = draw(days(max([date(2017, 9, 1), *(move.date for move in one.milestone.moves)])))
    return lambda at: rescheduled(at, one, to, reason, day, agreed)


@given(_handwritten(), st.data())
def test_only_the_lines_that_the_wish_is_about_change(
    case: tuple[Plan, Source], data: st.DataObject
) -> None:
    plan, source = case
    note(source.text)
    before = read(source)
    assert before.plan == plan, before.faults
    route, kind, ask = data.draw(_wishes(before))
    try:
        wish: Wish | None = ask(before)
    except ImpossibleEdit:
        event(f"refused: {kind.__name__}")
        return
    if wish is None:
        event("nothing to do")
        return
    after = proven(before, wish)
    note(after.source.text)
    assert after.plan is not None
    assert {type(one) for one in compare(plan, after.plan)} <= {kind, kinds.Altered}
    _assert_only_within(route, before, after, _touched(source, wish))
    lines = [one.text.splitlines() for one in wish.splices if one.text.endswith(("\n", "\r"))]
    assert all(line == line.rstrip() for whole in lines for line in whole)


def _assert_only_within(route: Route, before: Reading, after: Reading, touched: set[int]) -> None:
    """Nothing above the first line of the part at ``route`` and below its last one differs."""
    old, new = before.source.text, after.source.text
    assert after.source.bom == before.source.bom
    start = before.source.line_starts[before.line(*route) - 1]
    end = ending(before.document, route).offset
    assert new[:start] == old[:start]
    assert new[len(new) - (len(old) - end) :] == old[end:]
    rest = iter(new[start : len(new) - (len(old) - end)].splitlines())
    kept = [line for number, line in _lines(before, start, end) if number not in touched]
    assert all(line in rest for line in kept), "a line is gone that no wish was about"


def _touched(source: Source, wish: Wish) -> set[int]:
    """The numbers of the lines in which something changes; a new line between two changes none."""
    touched: set[int] = set()
    for splice in wish.splices:
        first, last = source.place(splice.span.start), source.place(splice.span.end)
        if first != last or first.column > 1:
            touched |= {*range(first.line, last.line + 1)}
    return touched


def _lines(reading: Reading, start: int, end: int) -> list[tuple[int, str]]:
    first = reading.source.place(start).line
    return list(enumerate(reading.source.text[start:end].splitlines(), start=first))
