"""Any wish, for any plan, in anybody's handwriting: only the lines that it is about change."""

from datetime import date
from random import Random
from typing import Any

from handwriting import Pen, Written
from hypothesis import event, given, note
from hypothesis import strategies as st
from strategies import days, names, texts, written_milestones, written_plans

from wirralplan.edits.add import added
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
from wirralplan.plan.model import Plan
from wirralplan.plan.ratings import Rag
from wirralplan.plan.reading import Reading, read
from wirralplan.plan.walking import placed_activities, placed_milestones
from wirralplan.text.route import Route
from wirralplan.text.source import Source
from wirralplan.text.writing.ending import ending

# What a person may give on the command line: YAML would take most of these for something else.
_HOSTILE = st.sampled_from(
    ["a, b", "x: y", "#12", "no", "- b", "it's", 'say "no"', " b ", "two\nlines", "{a}", "a\tb",
     "2018-06-30", "@a", "1.10", "back\\slash", "é\u00a0é", "\u201cso\u201d", "[x]", "b:", "?"]
)  # fmt: skip
_SAID = _HOSTILE | texts()
_ENDS = st.sampled_from(["\n", "\n\n", "\nmore", "\nmore\n", "\n\nmore\n\n\n"])


@st.composite
def _handwritten(draw: st.DrawFn) -> tuple[Plan, Source]:
    """A plan, and a file that says it."""
    written = draw(written_plans())
    milestones = draw(st.lists(written_milestones(), min_size=1, max_size=4))
    activity = {"title": "Fostering", "lead": "Ann Lee", "milestones": milestones}
    written["workstreams"].append({"title": "Homes", "activities": [activity]})
    for milestone in _milestones(written):
        for key in ("note", "evidence", "reason", "source"):
            if key in milestone and draw(st.integers(0, 3)) == 0:
                milestone[key] += draw(_ENDS)
    source = Pen(Random(draw(st.integers(0, 2**32)))).page(written)  # noqa: S311 - no secrets
    return Plan.model_validate(written), source


def _milestones(written: Written) -> list[Written]:
    return [
        milestone
        for stream in written["workstreams"]
        for activity in stream["activities"]
        for milestone in activity["milestones"]
    ]


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
        due, start = draw(st.none() | days()), draw(st.none() | days())
        title, own = draw(_SAID), draw(st.none() | st.sampled_from(["no", "new", "2018-06-30"]))
        return within.route, kinds.Added, lambda at: added(at, within, title, due, start, own)
    if kind == "reassign":
        lead = draw(names() | _HOSTILE)
        return within.route, kinds.Reassigned, lambda at: reassigned(at, within, lead)
    one = draw(st.sampled_from(placed))
    words, name = draw(_SAID), draw(st.none() | _SAID)
    if kind == "complete":
        return one.route, kinds.Completed, lambda at: completed(at, one, day, name)
    if kind == "cancel":
        return one.route, kinds.Cancelled, lambda at: cancelled(at, one, day, words)
    if kind == "update":
        rag = draw(st.none() | st.sampled_from(Rag))
        return one.route, kinds.Reported, lambda at: updated(at, one, day, words, rag, name)
    to = draw(days())
    when = draw(days(max([date(2017, 9, 1), *(move.date for move in one.milestone.moves)])))
    return one.route, kinds.Rescheduled, lambda at: rescheduled(at, one, to, words, when, name)


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
