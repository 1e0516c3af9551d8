"""Which milestones somebody asks for: filters understood once, then asked of each."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from known_plans import HISTORY, SHIPPED, plan
from strategies import days, plans

from wirralplan.errors import WirralplanError
from wirralplan.plan.model import Plan
from wirralplan.plan.queries.selection import Selection, Typed, understood
from wirralplan.plan.queries.survey import milestone_rows
from wirralplan.plan.ratings import RATINGS
from wirralplan.plan.standing import Status

DAY = date(2018, 10, 15)


def chosen(typed: Typed, *, of: Plan | None = None, day: date = DAY) -> list[str]:
    """The numbers of the milestones that pass."""
    question = of or plan(HISTORY)
    selection = understood(question, typed)
    return [row.placed.number for row in milestone_rows(question, day) if selection(row)]


@pytest.mark.parametrize(
    ("filters", "outlines"),
    [
        ({"leads": ["王小明"], "statuses": ["underway"]}, "1.3.1 1.3.3"),
        ({"leads": ["zoe"]}, "1.1.1 1.1.2 1.1.3 1.1.4 1.1.5"),
        ({"leads": ["wang"], "workstreams": ["1"]}, "1.3.1 1.3.2 1.3.3"),
        ({"leads": ["Carly"]}, ""),
        ({"workstreams": ["3"]}, "3.1.1"),
        ({"workstreams": [" quiet "]}, "3.1.1"),
        ({"workstreams": ["QUIET"]}, "3.1.1"),
        ({"activities": ["rolling"]}, "1.3.1 1.3.2 1.3.3"),
        ({"activities": ["1.3"]}, "1.3.1 1.3.2 1.3.3"),
        ({"activities": ["rolling work"]}, "1.3.1 1.3.2 1.3.3"),
        ({"activities": ["Róllïng"]}, "1.3.1 1.3.2 1.3.3"),
        ({"activities": ["empty"]}, ""),
        ({"priorities": ["2"]}, "1.1.1 1.1.2 1.1.3 1.1.4 1.1.5 3.1.1"),
        ({"priorities": ["1B"], "ratings": ["amber"]}, "1.2.3 1.2.5"),
        ({"priorities": ["together"], "workstreams": ["3"]}, "3.1.1"),
        ({"statuses": ["due-today"]}, "1.2.4"),
        ({"statuses": ["Due Today"]}, "1.2.4"),
        ({"statuses": ["due_today"]}, "1.2.4"),
        ({"ratings": ["blue"]}, "1.1.1 1.1.2 1.1.3"),
        ({"ratings": ["Grey"]}, "1.2.6"),
        ({"ratings": ["None"]}, "1.3.1 1.3.2 1.3.3"),
        ({"search": "STALL"}, "1.2.4"),
        ({"search": "angstrom"}, ""),
        ({"search": "elektrizitaten"}, "2.2.5"),
        ({"search": "cabinet minute"}, "1.1.1"),
        ({"search": "grant was withdrawn"}, "1.2.6"),
        ({"search": "note. second line"}, "1.1.4"),
        ({"search": "appendix"}, ""),
        ({"due_after": date(2018, 12, 31)}, "1.1.4 3.1.1"),
        ({"due_before": date(2018, 3, 31)}, "1.1.1 1.1.2"),
        ({"due_after": date(2018, 9, 5), "due_before": date(2018, 9, 14)}, "1.2.2 2.2.5"),
    ],
)
def test_each_filter_lets_through_what_fits(filters: Mapping[str, Any], outlines: str) -> None:
    assert chosen(Typed(**filters)) == outlines.split()


@pytest.mark.parametrize(
    ("filters", "outlines"),
    [
        ({"statuses": ["complete", "cancelled"]}, "1.1.1 1.1.2 1.1.3 1.2.6"),
        ({"leads": ["zoe", "touch"], "priorities": ["1a", "2"], "ratings": ["green"]},
         "1.1.5 3.1.1"),
        ({"ratings": ["none", "amber"]}, "1.1.4 1.2.3 1.2.5 1.3.1 1.3.2 1.3.3"),
        ({"workstreams": ["1", "3"], "activities": ["rolling", "shell"]},
         "1.3.1 1.3.2 1.3.3 3.1.1"),
        ({"workstreams": ["2"], "activities": ["rolling"]}, ""),
    ],
)  # fmt: skip
def test_several_kinds_must_all_fit_and_one_kind_several_times_any(
    filters: Mapping[str, Any], outlines: str
) -> None:
    assert chosen(Typed(**filters)) == outlines.split()


def test_a_due_date_is_that_of_the_day_and_an_ongoing_milestone_has_none() -> None:
    august = Typed(due_after=date(2018, 8, 31), due_before=date(2018, 8, 31))
    assert chosen(august) == ["1.2.1"]
    assert chosen(august, day=date(2018, 6, 29)) == ["1.2.1", "1.3.3"]


def test_evidence_and_reason_are_searched_once_they_are_known() -> None:
    assert chosen(Typed(search="not known on")) == []
    assert chosen(Typed(search="not known on"), day=date(2018, 12, 1)) == ["1.2.5"]
    assert chosen(Typed(search="too dear")) == []
    assert chosen(Typed(search="too dear"), day=date(2018, 11, 15)) == ["1.2.7"]


def test_a_workstream_without_an_id_is_found_by_the_slug_of_its_title() -> None:
    titled = plan(SHIPPED).model_copy(
        update={
            "workstreams": tuple(
                one.model_copy(update={"id": None}) for one in plan(SHIPPED).workstreams
            )
        }
    )
    found = chosen(Typed(workstreams=["workforce-stability"]), of=titled)
    assert {outline[0] for outline in found} == {"3"}


def test_no_filter_is_no_selection_at_all() -> None:
    assert understood(plan(HISTORY), Typed()).narrowing is None
    assert understood(plan(HISTORY), Typed(search="x")).narrowing is not None


STREAMS = (
    "The plan has 1 (Practice Improvement), 2 (Education Improvement), "
    "3 (Workforce stability), 4 (Delivery Model), 5 (Enablers)."
)
BAD = [
    ({"leads": ["Nobody Here"]},
     "UnknownName: Nobody in this plan is called 'Nobody Here'.",
     "`wirralplan people` lists everyone."),
    ({"leads": [""]},
     "UnknownName: Nobody in this plan is called ''.",
     "`wirralplan people` lists everyone."),
    ({"leads": ["Carley Brown"]},
     "UnknownName: Nobody in this plan is called 'Carley Brown'.",
     "Did you mean Carly Brown?"),
    ({"leads": ["l"]},
     "AmbiguousName: 'l' matches 2 people: Lynn Campbell, Lindsay Davidson.",
     "Type more of the name."),
    ({"workstreams": ["9"]}, "UnknownReference: There is no workstream '9' in this plan.", STREAMS),
    ({"workstreams": ["0"]}, "UnknownReference: There is no workstream '0' in this plan.", STREAMS),
    ({"workstreams": [""]}, "UnknownReference: There is no workstream '' in this plan.", STREAMS),
    ({"workstreams": ["9" * 5000]},
     f"UnknownReference: There is no workstream '{'9' * 5000}' in this plan.",
     STREAMS),
    ({"workstreams": ["delivry model"]},
     "UnknownReference: There is no workstream 'delivry model' in this plan.",
     "Did you mean 'Delivery Model'?"),
    ({"workstreams": ["improvement"]},
     ("AmbiguousReference: 'improvement' matches more than one workstream: "
     "1 (Practice Improvement), 2 (Education Improvement)."),
     "Type more of the title, or the number or id shown before it."),
    ({"activities": ["fostring"]},
     "UnknownReference: There is no activity 'fostring' in this plan.",
     "Did you mean 'fostering' or 'training'?"),
    ({"activities": ["4.99"]},
     "UnknownReference: There is no activity '4.99' in this plan.",
     "Did you mean '4.9'?"),
    ({"activities": ["edge of care"]},
     "UnknownReference: There is no activity 'edge of care' in this plan.",
     ("The plan has childs-journey (Child's journey practice improvement pr…), "
     "sfef (SFEF roll-out and evaluation), reducing-cla (Reducing CLA and placement costs), "
     "fostering (Fostering action plan), school-provision (School provision review), "
     "school-attendance (School attendance strategy), send (SEND strategy and action plan), "
     "senior-management (Senior Management restructure), recruitment (New recruitment programme), "
     "cost-model (CYPD Cost Model) and 18 more.")),
    ({"activities": ["agency", "strategy"]},
     ("AmbiguousReference: 'strategy' matches more than one activity: school-attendance (School "
     "attendance strategy), send (SEND strategy and action plan), digital-strategy (CYPD Digital "
     "Strategy)."),
     "Type more of the title, or the number or id shown before it."),
    ({"priorities": ["1"]},
     "UnknownReference: There is no priority '1' in this plan.",
     "Did you mean '1c', '1b' or '1a'?"),
    ({"statuses": ["late"]},
     "UnknownReference: 'late' is not a status.",
     "Use overdue, due-today, underway, upcoming, undated, complete or cancelled."),
    ({"statuses": ["completed"]},
     "UnknownReference: 'completed' is not a status.",
     ("Did you mean complete? "
     "Use overdue, due-today, underway, upcoming, undated, complete or cancelled.")),
    ({"ratings": ["gren"]},
     "UnknownReference: 'gren' is not a rating.",
     "Did you mean green? Use red, amber, green, blue, grey or none."),
    ({"search": ""},
     "ImpossibleFilter: There is nothing to search for.",
     "Give a text after --search."),
    ({"search": " \u0301 "},
     "ImpossibleFilter: There is nothing to search for.",
     "Give a text after --search."),
    ({"due_after": date(2018, 7, 1), "due_before": date(2018, 6, 30)},
     "ImpossibleFilter: No date is both after 2018-07-01 and before 2018-06-30.",
     ""),
]  # fmt: skip


@pytest.mark.parametrize(("filters", "sentence", "hint"), BAD)
def test_a_filter_that_nobody_understands_is_never_an_empty_answer(
    filters: Mapping[str, Any], sentence: str, hint: str
) -> None:
    with pytest.raises(WirralplanError) as failed:
        understood(plan(SHIPPED), Typed(**filters))
    assert f"{failed.type.__name__}: {failed.value.sentence}" == sentence
    assert failed.value.hint == hint


def test_a_plan_without_priorities_says_so() -> None:
    bare = plan(SHIPPED).model_copy(update={"priorities": ()})
    with pytest.raises(WirralplanError) as failed:
        understood(bare, Typed(priorities=["2"]))
    assert failed.value.sentence == "There is no priority '2' in this plan."
    assert failed.value.hint == "The plan has none."


@settings(max_examples=50)
@given(plans(), days())
def test_every_milestone_has_one_status_and_one_rating_to_be_found_by(
    generated: Plan, day: date
) -> None:
    everything = list(milestone_rows(generated, day))
    statuses = [Selection(statuses=frozenset({status})) for status in Status]
    ratings = [Selection(ratings=frozenset({rating})) for rating in RATINGS.values()]
    for row in everything:
        assert [one(row) for one in statuses].count(True) == 1
        assert [one(row) for one in ratings].count(True) == 1


@settings(max_examples=50)
@given(plans(), days(), st.data())
def test_a_milestone_is_found_by_what_a_listing_shows_of_it(
    generated: Plan, day: date, data: st.DataObject
) -> None:
    everything = list(milestone_rows(generated, day))
    if not everything:
        return
    row = data.draw(st.sampled_from(everything))
    within = row.placed.within
    typed = Typed(
        leads=[row.placed.lead],
        workstreams=[within.workstream.ref or str(within.numbers[0] + 1)]
        if within.workstream.ref or not within.own_numbers
        else [],
        supporters=row.placed.supporters,
        activities=[within.id],
        priorities=within.activity.priorities,
        statuses=[row.standing.status],
        ratings=[row.standing.rating or "none"],
        due_after=row.standing.due_day,
        due_before=row.standing.due_day,
    )
    assert understood(generated, typed)(row)


def test_an_id_comes_before_a_title_that_reads_the_same() -> None:
    milestone = {"title": "M", "ongoing": "true"}
    activities = [
        {"title": "panel", "lead": "Ann Lee", "milestones": [milestone]},
        {"title": "Panel", "id": "other", "lead": "Ann Lee", "milestones": [milestone]},
    ]
    workstreams = [{"title": "W", "activities": activities}]
    both = Plan.model_validate({"format": "1", "title": "P", "workstreams": workstreams})
    assert chosen(Typed(activities=["panel"]), of=both) == ["1.1.1"]
    assert chosen(Typed(activities=["other"]), of=both) == ["1.2.1"]
