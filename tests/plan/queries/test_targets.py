"""What somebody points at to have it changed: one milestone, one activity, one person."""

from datetime import date

import pytest
from known_plans import HISTORY, SHIPPED, plan

from wirralplan.errors import AmbiguousName, UnknownName, UnknownReference
from wirralplan.plan.queries import targets


@pytest.mark.parametrize("typed", ["1.4.1", "1.4", " 10.12.345 ", "5.3/2", "CP1/2/1"])
def test_a_number_is_known_by_its_dots_and_strokes(typed: str) -> None:
    assert targets.may_be_number(typed)


@pytest.mark.parametrize("typed", ["fostering/panel-chair", "2018", "1.", ""])
def test_what_may_be_an_id_is_no_number(typed: str) -> None:
    assert not targets.may_be_number(typed)


@pytest.mark.parametrize("typed", ["fostering/panel-chair", "PANEL-chair", "1.4.1"])
def test_a_milestone_is_meant_as_in_show(typed: str) -> None:
    found = targets.milestone(plan(SHIPPED), typed, date(2018, 6, 30))
    assert found.reference == "fostering/panel-chair"


@pytest.mark.parametrize("typed", ["fostering", "Fostering action plan", " FOSTERING ", "1.4"])
def test_an_activity_is_meant_by_id_title_or_number(typed: str) -> None:
    assert targets.activity(plan(SHIPPED), typed).id == "fostering"


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("fostering action", "Did you mean fostering (Fostering action plan)?"),
        ("fostring", "Did you mean 'fostering' or 'training'?"),
    ],
)
def test_no_activity_is_meant_by_a_part_of_its_title(typed: str, hint: str) -> None:
    with pytest.raises(UnknownReference) as failed:
        targets.activity(plan(SHIPPED), typed)
    assert failed.value.sentence == f"There is no activity '{typed}' in this plan."
    assert failed.value.hint == hint


@pytest.mark.parametrize("typed", ["Seán O\u2019Neill", "shaun oneil", "sean", "  O'Neill  Seán "])
def test_a_person_is_meant_by_name_alias_or_beginnings(typed: str) -> None:
    assert targets.person(plan(HISTORY), typed) == "Seán O\u2019Neill"


def test_a_person_who_is_not_among_the_people_has_to_be_added_first() -> None:
    with pytest.raises(UnknownName) as failed:
        targets.person(plan(HISTORY), "Ann Lee")
    assert failed.value.sentence == "Nobody in this plan is called 'Ann Lee'."
    assert failed.value.hint == (
        "`wirralplan people` lists everyone. Add anyone new to 'people' first."
    )


def test_without_people_a_name_is_taken_as_it_was_typed() -> None:
    alone = plan(SHIPPED).model_copy(update={"people": ()})
    assert targets.person(alone, " Ann  Lee ") == "Ann Lee"
    assert targets.person(alone, "CARLY brown") == "Carly Brown"


def test_a_name_that_fits_several_is_never_taken() -> None:
    alone = plan(SHIPPED).model_copy(update={"people": ()})
    for one in (alone, plan(SHIPPED)):
        with pytest.raises(AmbiguousName) as failed:
            targets.person(one, "s")
        assert failed.value.sentence == "'s' matches 2 people: Sue Talbot, Simone White."
