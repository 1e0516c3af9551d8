"""What changed between two plans: each kind by an example, and nothing ever left out."""

import copy
from collections.abc import Callable
from dataclasses import fields
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import Written, plans, written_plans

from wirralplan.plan.changes import kinds
from wirralplan.plan.changes.compare import compare, tally
from wirralplan.plan.changes.kinds import ORDER, Change
from wirralplan.plan.dates.months import Month, Tbc
from wirralplan.plan.model import Move, Plan, Update
from wirralplan.plan.walking import Placed

BASE: Written = {
    "format": "1",
    "title": "A plan",
    "people": [{"name": "Ann Lee"}, {"name": "Bob Ray", "role": "Manager"}],
    "priorities": [{"id": "1a", "title": "Care Leavers"}, {"id": "2", "title": "Practice"}],
    "workstreams": [
        {
            "title": "Practice",
            "activities": [
                {
                    "id": "homes",
                    "title": "Empty homes",
                    "lead": "Ann Lee",
                    "milestones": [
                        {"id": "register", "title": "Register agreed", "due": "2018-06-30"},
                        {"title": "Panel Chair appointed", "due": "2018-01"},
                        {
                            "id": "report",
                            "title": "Report",
                            "due": "2018-03-31",
                            "completed": "2018-03-30",
                            "evidence": "Minute 7",
                        },
                        {"title": "Pilot", "lead": "Bob Ray", "due": "tbc", "start": "2018-03"},
                    ],
                },
                {"id": "panel", "title": "Panel", "lead": "Bob Ray", "milestones": []},
            ],
        },
        {"title": "Stability", "activities": []},
    ],
}


def milestones(written: Written) -> list[Any]:
    found: list[Any] = written["workstreams"][0]["activities"][0]["milestones"]
    return found


def activities(written: Written) -> list[Any]:
    found: list[Any] = written["workstreams"][0]["activities"]
    return found


def reported(edit: Callable[[Written], object]) -> list[Change]:
    """What is reported of the plan after ``edit``."""
    after = copy.deepcopy(BASE)
    edit(after)
    return list(compare(Plan.model_validate(BASE), Plan.model_validate(after)))


def in_short(one: Change) -> tuple[object, ...]:
    """A change as its kind, its place in words, and its other facts."""
    where = one.where.reference if isinstance(one.where, Placed) else one.where[:2]
    facts = {field.name: getattr(one, field.name) for field in fields(one)}
    if facts.get("is_exact") is False:
        del facts["is_exact"]
    del facts["where"]
    return (type(one), where, *facts.values())


REGISTER, CHAIR = "homes/register", "homes/panel-chair-appointed"
HOMES = ("activity", "Empty homes")
MOVED = {"date": "2018-06-12", "from": "2018-06-30", "reason": "Consultation"}
MOVE = Move.model_validate(MOVED)
NOTED = {"date": "2018-06-20", "note": "Half done", "rag": "amber"}
UPDATE = Update.model_validate(NOTED)
DAY = date(2018, 6, 30)
JUNE = Month(2018, 6)

CASES: list[tuple[str, Callable[[Written], object], list[tuple[object, ...]]]] = [
    ("nothing", lambda _: None, []),
    (
        "a milestone is removed",
        lambda plan: milestones(plan).pop(0),
        [(kinds.Removed, REGISTER, 0)],
    ),
    (
        "an activity is removed with all in it",
        lambda plan: activities(plan).pop(0),
        [
            (kinds.Removed, REGISTER, 0),
            (kinds.Removed, "homes/panel-chair-appointed", 0),
            (kinds.Removed, "homes/report", 0),
            (kinds.Removed, "homes/pilot", 0),
            (kinds.Removed, ("activity", "Empty homes"), 4),
        ],
    ),
    (
        "a milestone is completed",
        lambda plan: milestones(plan)[0].update(completed="2018-06-30", evidence="Minute 3"),
        [(kinds.Completed, REGISTER, DAY, "Minute 3", None)],
    ),
    (
        "a milestone is completed, with what it changed",
        lambda plan: milestones(plan)[0].update(completed="2018-06", impact="Fewer empty homes"),
        [(kinds.Completed, REGISTER, JUNE, None, "Fewer empty homes")],
    ),
    (
        "impact comes later",
        lambda plan: milestones(plan)[2].update(impact="Fewer empty homes"),
        [(kinds.Altered, "homes/report", "impact", None, "Fewer empty homes")],
    ),
    (
        "evidence comes later",
        lambda plan: milestones(plan)[2].update(evidence="Minute 8"),
        [(kinds.Altered, "homes/report", "evidence", "Minute 7", "Minute 8")],
    ),
    (
        "a milestone is reopened",
        lambda plan: [milestones(plan)[2].pop(key) for key in ("completed", "evidence")],
        [(kinds.Reopened, "homes/report", date(2018, 3, 30), "Minute 7", None)],
    ),
    (
        "a milestone is reopened, its evidence left standing",
        lambda plan: milestones(plan)[2].pop("completed"),
        [(kinds.Reopened, "homes/report", date(2018, 3, 30), None, None)],
    ),
    (
        "a completion is put right",
        lambda plan: milestones(plan)[2].update(completed="2018-03-29"),
        [(kinds.Altered, "homes/report", "completed", "2018-03-30", "2018-03-29")],
    ),
    (
        "a date moves with its reason",
        lambda plan: milestones(plan)[0].update(due="2018-08-31", moves=[MOVED]),
        [(kinds.Rescheduled, REGISTER, DAY, date(2018, 8, 31), (MOVE,))],
    ),
    (
        "a date moves silently",
        lambda plan: milestones(plan)[0].update(due="2018-08-31"),
        [(kinds.Rescheduled, REGISTER, DAY, date(2018, 8, 31), ())],
    ),
    (
        "a date goes",
        lambda plan: (milestones(plan)[0].pop("due"), milestones(plan)[0].update(ongoing="true")),
        [(kinds.Rescheduled, REGISTER, DAY, None, ())],
    ),
    (
        "a move is recorded afterwards",
        lambda plan: milestones(plan)[0].update(moves=[MOVED]),
        [(kinds.Explained, REGISTER, MOVE)],
    ),
    (
        "a milestone is cancelled",
        lambda plan: milestones(plan)[0].update(cancelled="2018-06-30", reason="Merged"),
        [(kinds.Cancelled, REGISTER, DAY, "Merged", None)],
    ),
    (
        "a milestone is cancelled, and who approved it",
        lambda plan: milestones(plan)[0].update(
            cancelled="2018-06", reason="Merged", approved_by="Board"
        ),
        [(kinds.Cancelled, REGISTER, JUNE, "Merged", "Board")],
    ),
    (
        "a month is made a day within it",
        lambda plan: milestones(plan)[1].update(due="2018-01-15"),
        [(kinds.Rescheduled, CHAIR, Month(2018, 1), date(2018, 1, 15), ())],
    ),
    (
        "a first date",
        lambda plan: milestones(plan)[3].update(due="2018-09"),
        [(kinds.Rescheduled, "homes/pilot", Tbc.TBC, Month(2018, 9), ())],
    ),
    (
        "a date is lost",
        lambda plan: milestones(plan)[0].update(due="tbc", moves=[MOVED]),
        [(kinds.Rescheduled, REGISTER, DAY, Tbc.TBC, (MOVE,))],
    ),
    (
        "the month of another date is made exact",
        lambda plan: milestones(plan)[3].update(start="2018-03-12"),
        [(kinds.Altered, "homes/pilot", "start", "2018-03", "2018-03-12", True)],
    ),
    (
        "a milestone gets a lead of its own",
        lambda plan: milestones(plan)[0].update(lead="Bob Ray"),
        [(kinds.Reassigned, REGISTER, "Ann Lee", "Bob Ray", 0)],
    ),
    (
        "a milestone loses its own lead",
        lambda plan: milestones(plan)[3].pop("lead"),
        [(kinds.Reassigned, "homes/pilot", "Bob Ray", "Ann Lee", 0)],
    ),
    (
        "a milestone has no lead yet",
        lambda plan: milestones(plan)[3].update(lead="tbc"),
        [(kinds.Reassigned, "homes/pilot", "Bob Ray", "tbc", 0)],
    ),
    (
        "who leads the activity is written at the milestone as well",
        lambda plan: milestones(plan)[0].update(lead="Ann Lee"),
        [(kinds.Altered, REGISTER, "lead", None, "Ann Lee")],
    ),
    (
        "the activity goes to who leads one of its milestones already",
        lambda plan: (activities(plan)[0].update(lead="Bob Ray"), milestones(plan)[3].pop("lead")),
        [
            (kinds.Reassigned, HOMES, "Ann Lee", "Bob Ray", 4),
            (kinds.Altered, "homes/pilot", "lead", "Bob Ray", None),
        ],
    ),
    (
        "a milestone stays with who led the activity",
        lambda plan: (
            activities(plan)[0].update(lead="Bob Ray"),
            milestones(plan)[0].update(lead="Ann Lee"),
        ),
        [
            (kinds.Reassigned, HOMES, "Ann Lee", "Bob Ray", 2),
            (kinds.Altered, REGISTER, "lead", None, "Ann Lee"),
        ],
    ),
    (
        "others work on it",
        lambda plan: (
            activities(plan)[0].update({"with": ["Bob Ray"]}),
            milestones(plan)[3].update({"with": ["Ann Lee"]}),
        ),
        [
            (kinds.Altered, "homes/pilot", "with", None, "Ann Lee"),
            (kinds.Altered, HOMES, "with", None, "Bob Ray"),
        ],
    ),
    (
        "numbers and success measures",
        lambda plan: (
            plan.update(id="big-plan"),
            plan["workstreams"][0].update(ref="CP1"),
            activities(plan)[0].update(success_measure="Ten homes filled"),
            milestones(plan)[0].update(ref="R7"),
        ),
        [
            (kinds.Altered, REGISTER, "ref", None, "R7"),
            (kinds.Altered, HOMES, "success_measure", None, "Ten homes filled"),
            (kinds.Altered, ("workstream", "Practice"), "ref", None, "CP1"),
            (kinds.Altered, ("plan", ""), "id", None, "big-plan"),
        ],
    ),
    (
        "a milestone is added",
        lambda plan: milestones(plan).append({"title": "Pilot", "due": "2019-01-31"}),
        [(kinds.Added, "homes/pilot", 0)],
    ),
    (
        "an activity gets another lead",
        lambda plan: activities(plan)[0].update(lead="Bob Ray"),
        [(kinds.Reassigned, ("activity", "Empty homes"), "Ann Lee", "Bob Ray", 3)],
    ),
    (
        "a title is put right, the id stays",
        lambda plan: milestones(plan)[0].update(title="Register agreed by board"),
        [(kinds.Renamed, REGISTER, "Register agreed", "Register agreed by board", False)],
    ),
    (
        "a title without an id is put right",
        lambda plan: milestones(plan)[1].update(title="Panel Chair appointd"),
        [
            (
                kinds.Renamed,
                "homes/panel-chair-appointd",
                "Panel Chair appointed",
                "Panel Chair appointd",
                True,
            )
        ],
    ),
    (
        "a milestone goes to another activity",
        lambda plan: activities(plan)[1]["milestones"].append(milestones(plan).pop(0)),
        [
            (
                kinds.Transferred,
                "panel/register",
                ("activity", "Empty homes", ("workstreams", 0, "activities", 0), "homes"),
                ("activity", "Panel", ("workstreams", 0, "activities", 1), "panel"),
                False,
            )
        ],
    ),
    (
        "an activity goes to another workstream",
        lambda plan: plan["workstreams"][1]["activities"].append(activities(plan).pop(0)),
        [
            (
                kinds.Transferred,
                ("activity", "Empty homes"),
                ("workstream", "Practice", ("workstreams", 0), "practice"),
                ("workstream", "Stability", ("workstreams", 1), "stability"),
                False,
            )
        ],
    ),
    (
        "an activity gets another id",
        lambda plan: activities(plan)[0].update(id="houses"),
        [(kinds.Altered, ("activity", "Empty homes"), "id", "homes", "houses")],
    ),
    (
        "an update is added above the others",
        lambda plan: milestones(plan)[0].update(updates=[NOTED]),
        [(kinds.Reported, REGISTER, UPDATE)],
    ),
    (
        "milestones change places",
        lambda plan: milestones(plan).reverse(),
        [(kinds.Reordered, ("activity", "Empty homes"), "milestones")],
    ),
    (
        "a person is removed, a priority renamed, the edition given",
        lambda plan: (
            plan["people"].pop(0),
            plan["priorities"][0].update(title="Leaving care"),
            plan.update(edition="June"),
        ),
        [
            (kinds.Removed, ("person", "Ann Lee"), 0),
            (
                kinds.Renamed,
                ("priority", "Leaving care"),
                "Care Leavers",
                "Leaving care",
                False,
            ),
            (kinds.Altered, ("plan", ""), "edition", None, "June"),
        ],
    ),
    (
        "a workstream is renamed",
        lambda plan: plan["workstreams"][1].update(title="Steadiness", id="stability"),
        [
            (kinds.Renamed, ("workstream", "Steadiness"), "Stability", "Steadiness", False),
            (kinds.Altered, ("workstream", "Steadiness"), "id", None, "stability"),
        ],
    ),
    (
        "a workstream without an id is renamed, and is known by what it holds",
        lambda plan: plan["workstreams"][0].update(title="How we work"),
        [(kinds.Renamed, ("workstream", "How we work"), "Practice", "How we work", True)],
    ),
    (
        "a milestone without an id is given one",
        lambda plan: milestones(plan)[1].update(id="chair"),
        [(kinds.Altered, "homes/chair", "id", None, "chair")],
    ),
    (
        "a person is reported by another name and keeps the old one as an alias",
        lambda plan: (
            plan["people"][0].update(name="Ann Lee-Ray", aliases=["Ann Lee"]),
            activities(plan)[0].update(lead="Ann Lee-Ray"),
        ),
        [
            (kinds.Renamed, ("person", "Ann Lee-Ray"), "Ann Lee", "Ann Lee-Ray", False),
            (kinds.Altered, ("activity", "Empty homes"), "lead", "Ann Lee", "Ann Lee-Ray"),
            (kinds.Altered, ("person", "Ann Lee-Ray"), "aliases", None, "Ann Lee"),
        ],
    ),
    (
        "the spelling of a name is put right",
        lambda plan: plan["people"][1].update(name="Bob R\u00e1y"),
        [
            (kinds.Renamed, ("person", "Bob R\u00e1y"), "Bob Ray", "Bob R\u00e1y", False),
        ],
    ),
    (
        "of a list only what went and came is reported",
        lambda plan: activities(plan)[0].update(priorities=["1a", "2"]),
        [(kinds.Altered, ("activity", "Empty homes"), "priorities", None, "1a; 2")],
    ),
]

# The same with two plans that both have a history.
HELD = {**BASE["workstreams"][0]["activities"][0]["milestones"][0]}
NOTES = [NOTED, {"date": "2018-06-25", "note": "Nearly done"}]
LATER_MOVE = {"date": "2018-07-20", "from": "2018-08-31", "reason": "Holidays"}
HISTORIES: list[tuple[str, Written, Written, list[tuple[object, ...]]]] = [
    (
        "a note is put right",
        {"updates": NOTES},
        {"updates": [NOTED, {"date": "2018-06-25", "note": "Almost done"}]},
        [
            (
                kinds.Altered,
                REGISTER,
                "updates",
                "2018-06-25: Nearly done",
                "2018-06-25: Almost done",
            )
        ],
    ),
    (
        "a note is put right and another added",
        {"updates": [NOTES[1]]},
        {"updates": [{"date": "2018-06-25", "note": "Almost done"}, NOTED]},
        [
            (kinds.Reported, REGISTER, UPDATE),
            (
                kinds.Altered,
                REGISTER,
                "updates",
                "2018-06-25: Nearly done",
                "2018-06-25: Almost done",
            ),
        ],
    ),
    (
        "an update is taken out",
        {"updates": NOTES},
        {"updates": NOTES[1:]},
        [(kinds.Altered, REGISTER, "updates", "2018-06-20 amber: Half done", None)],
    ),
    (
        "updates change places",
        {"updates": NOTES},
        {"updates": NOTES[::-1]},
        [(kinds.Reordered, REGISTER, "updates")],
    ),
    (
        "a second move",
        {"due": "2018-08-31", "moves": [MOVED]},
        {"due": "2018-09-30", "moves": [MOVED, LATER_MOVE]},
        [
            (
                kinds.Rescheduled,
                REGISTER,
                date(2018, 8, 31),
                date(2018, 9, 30),
                (Move.model_validate(LATER_MOVE),),
            )
        ],
    ),
    (
        "a second move, with the reason of the first put right",
        {"due": "2018-08-31", "moves": [MOVED]},
        {"due": "2018-09-30", "moves": [{**MOVED, "reason": "HR consultation"}, LATER_MOVE]},
        [
            (
                kinds.Rescheduled,
                REGISTER,
                date(2018, 8, 31),
                date(2018, 9, 30),
                (Move.model_validate(LATER_MOVE),),
            ),
            (
                kinds.Altered,
                REGISTER,
                "moves",
                "2018-06-12 from 2018-06-30: Consultation",
                "2018-06-12 from 2018-06-30: HR consultation",
            ),
        ],
    ),
    (
        "a cancelled milestone is taken up again",
        {"cancelled": "2018-06-30", "reason": "Merged"},
        {},
        [(kinds.Reinstated, REGISTER, DAY, "Merged", None)],
    ),
    (
        "a cancelled milestone is taken up again, who approved it left standing",
        {"cancelled": "2018-06", "reason": "Merged", "approved_by": "Board"},
        {"approved_by": "Board"},
        [(kinds.Reinstated, REGISTER, JUNE, "Merged", None)],
    ),
    (
        "what is expected is put right",
        {"updates": [NOTED | {"expected": "2018-08"}]},
        {"updates": [NOTED | {"expected": "2018-09"}]},
        [
            (
                *(kinds.Altered, REGISTER, "updates"),
                "2018-06-20 amber, expected 2018-08: Half done",
                "2018-06-20 amber, expected 2018-09: Half done",
            )
        ],
    ),
    (
        "an update of a month is made exact",
        {"updates": [NOTED | {"date": "2018-06"}]},
        {"updates": [NOTED]},
        [
            (
                *(kinds.Altered, REGISTER, "updates"),
                *("2018-06 amber: Half done", "2018-06-20 amber: Half done"),
            )
        ],
    ),
    (
        "a first date gets a reason",
        {"moves": [{"date": "2018-06-12", "from": "tbc"}]},
        {"moves": [{"date": "2018-06-12", "from": "tbc", "reason": "Funded"}]},
        [
            (
                *(kinds.Altered, REGISTER, "moves"),
                *("2018-06-12 from tbc", "2018-06-12 from tbc: Funded"),
            )
        ],
    ),
]


@pytest.mark.parametrize(
    ("edit", "expected"), [case[1:] for case in CASES], ids=[c[0] for c in CASES]
)
def test_each_kind_of_change(
    edit: Callable[[Written], object], expected: list[tuple[object, ...]]
) -> None:
    assert [in_short(one) for one in reported(edit)] == expected


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [case[1:] for case in HISTORIES],
    ids=[c[0] for c in HISTORIES],
)
def test_each_kind_of_change_to_a_history(
    before: Written, after: Written, expected: list[tuple[object, ...]]
) -> None:
    def plan(more: Written) -> Plan:
        written = copy.deepcopy(BASE)
        milestones(written)[0] = {**HELD, **more}
        return Plan.model_validate(written)

    assert [in_short(one) for one in compare(plan(before), plan(after))] == expected


@given(plans())
def test_a_plan_does_not_differ_from_itself(plan: Plan) -> None:
    assert list(compare(plan, plan.model_copy(deep=True))) == []


@given(plans(), plans())
def test_nothing_is_reported_exactly_when_the_plans_are_equal(old: Plan, new: Plan) -> None:
    assert (list(compare(old, new)) == []) == (old == new)


@st.composite
def edited_plans(draw: st.DrawFn) -> tuple[Plan, Plan]:
    """A plan, and the same with one or two values taken out, put elsewhere or exchanged."""
    written = draw(written_plans())
    edited = copy.deepcopy(written)
    for _ in range(draw(st.integers(1, 2))):
        holder: Any = edited
        while draw(st.integers(0, 3)) and isinstance(holder, dict | list) and holder:
            keys = list(holder) if isinstance(holder, dict) else range(len(holder))
            below = holder[draw(st.sampled_from(sorted(keys)))]
            if not isinstance(below, dict | list) or not below:
                break
            holder = below
        if isinstance(holder, list) and holder:
            holder.insert(draw(st.integers(0, len(holder))), holder.pop())
        elif isinstance(holder, dict) and holder:
            key = draw(st.sampled_from(sorted(holder)))
            if isinstance(holder[key], str) and key in ("title", "note", "lead", "evidence"):
                holder[key] = draw(st.sampled_from(["Another text", holder[key]]))
            elif key in ("note", "evidence", "edition", "role", "source", "updates"):
                del holder[key]
    return Plan.model_validate(written), Plan.model_validate(edited)


@given(edited_plans())
def test_a_small_edit_is_reported_and_reported_in_order(both: tuple[Plan, Plan]) -> None:
    old, new = both
    changes = list(compare(old, new))
    assert bool(changes) == (old != new)
    ranks = [ORDER.index(type(one)) for one in changes]
    assert ranks == sorted(ranks)


@given(plans(), plans())
def test_every_milestone_of_both_plans_is_accounted_for(old: Plan, new: Plan) -> None:
    def count(plan: Plan) -> int:
        return sum(len(one.milestones) for each in plan.workstreams for one in each.activities)

    totals = tally(old, list(compare(old, new)))
    assert (totals.before, totals.now) == (count(old), count(new))
    assert totals.unchanged >= 0


def test_a_move_on_the_day_of_one_that_was_put_right_is_reported_as_new() -> None:
    """Two decisions of one board: the reason of the first is corrected, the second is new."""
    old = copy.deepcopy(BASE)
    milestones(old)[0].update(due="2018-06-30", moves=[MOVED | {"from": "2018-05-31"}])
    new = copy.deepcopy(old)
    right = MOVED | {"from": "2018-05-31", "reason": "Snow"}
    again = MOVED | {"from": "2018-06-30", "reason": "Illness"}
    milestones(new)[0].update(due="2018-08-31", moves=[right, again])
    found = list(compare(Plan.model_validate(old), Plan.model_validate(new)))
    assert [in_short(one) for one in found] == [
        (kinds.Rescheduled, REGISTER, DAY, date(2018, 8, 31), (Move.model_validate(again),)),
        (
            *(kinds.Altered, REGISTER, "moves"),
            *("2018-06-12 from 2018-05-31: Consultation", "2018-06-12 from 2018-05-31: Snow"),
        ),
    ]
