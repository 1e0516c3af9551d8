"""What a milestone can be at all on a day: no more than that, and each of it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import days, days_around, milestones

from wirralplan.plan.model import Milestone
from wirralplan.plan.queries.possible import Possible, possible_on
from wirralplan.plan.ratings import Rating
from wirralplan.plan.standing import Standing, Status, standing

DAY = date(2018, 6, 30)


def allows(possible: Possible, stands: Standing) -> bool:
    day = stands.due_day
    due = possible.undated if day is None else possible.due_between(day, day)
    return due and (possible.status, possible.rating) == (stands.status, stands.rating)


@given(st.data())
def test_however_a_milestone_stands_it_is_possible_in_just_one_way(data: st.DataObject) -> None:
    subject = data.draw(milestones())
    day = data.draw(days_around(subject))
    stands = standing(subject, on=day)
    assert [allows(one, stands) for one in possible_on(day)].count(True) == 1


@given(days())
def test_each_pair_of_a_status_and_a_rating_is_named_once(day: date) -> None:
    pairs = [(one.status, one.rating) for one in possible_on(day)]
    assert len(pairs) == len(set(pairs)) == 19


def reported(rag: str) -> object:
    return [{"date": "2018-06-19", "note": "Supplier gone", "rag": rag}]


@pytest.mark.parametrize(
    ("written", "pair"),
    [
        ({"due": "2018-06-29", "updates": reported("red")}, "overdue red"),
        ({"due": "2018-05-29"}, "overdue red"),
        ({"due": "2018-05-30"}, "overdue amber"),
        ({"due": "2018-06-29"}, "overdue amber"),
        *(({"due": "2018-06-30", "updates": reported(one)}, f"due-today {one}")
          for one in ("red", "amber", "green")),
        *(({"due": "2018-07-01", "updates": reported(one)}, f"upcoming {one}")
          for one in ("red", "amber", "green")),
        *(({"due": "2018-07-01", "start": "2018-06-30", "updates": reported(one)},
           f"underway {one}") for one in ("red", "amber", "green")),
        *(({"ongoing": "true", "updates": reported(one)}, f"underway {one}")
          for one in ("red", "amber", "green")),
        *(({"ongoing": "true", "start": "2018-07-01", "updates": reported(one)},
           f"upcoming {one}") for one in ("red", "amber", "green")),
        ({"due": "2018-05"}, "overdue amber"),
        ({"due": "2018-04"}, "overdue red"),
        ({"due": "2018-06"}, "due-today green"),
        ({"due": "2018-07"}, "upcoming green"),
        *(({"due": "tbc", "updates": reported(one)}, f"undated {one}")
          for one in ("red", "amber", "green")),
        ({"due": "tbc"}, "undated None"),
        *(({"due": "tbc", "moves": [{"date": "2018-06-12", "from": away, "reason": "HR"}]},
           f"undated {one}")
          for away, one in (("2018-04", "red"), ("2018-05", "amber"), ("2018-07", "green"))),
        ({"ongoing": "true"}, "underway None"),
        ({"ongoing": "true", "start": "2018-07-01"}, "upcoming None"),
        ({"due": "2018-07-01", "completed": "2018-06-30"}, "complete blue"),
        ({"ongoing": "true", "completed": "2018-06-30"}, "complete blue"),
        ({"due": "2018-07-01", "cancelled": "2018-06-30", "reason": "No money"}, "cancelled grey"),
        ({"ongoing": "true", "cancelled": "2018-06-30", "reason": "No money"}, "cancelled grey"),
    ],
)  # fmt: skip
def test_each_of_it_is_met_with_and_without_a_due_date(
    written: dict[str, object], pair: str
) -> None:
    stands = standing(Milestone.model_validate({"title": "Hub opened", **written}), on=DAY)
    assert f"{stands.status} {stands.rating}" == pair
    assert [f"{one.status} {one.rating}" for one in possible_on(DAY) if allows(one, stands)] == [
        pair
    ]


def test_only_what_has_no_rating_or_is_to_be_confirmed_is_never_dated() -> None:
    never = [one for one in possible_on(DAY) if not one.dated]
    assert {one.rating for one in never if one.status is not Status.UNDATED} == {None}
    assert {one.rating for one in never if one.status is Status.UNDATED} == {
        None, Rating.RED, Rating.AMBER, Rating.GREEN,
    }  # fmt: skip
    assert all(one.undated for one in possible_on(DAY) if one.rating is None)
