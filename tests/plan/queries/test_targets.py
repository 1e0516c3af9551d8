"""What somebody points at to have it changed: one milestone, one activity, one person."""

from datetime import date

import pytest
from known_plans import HISTORY, SHIPPED, plan

from wirralplan.errors import AmbiguousName, UnknownName, UnknownReference
from wirralplan.plan.model import Person
from wirralplan.plan.queries import targets
from wirralplan.plan.walking import Placed

DAY = date(2018, 6, 30)


@pytest.mark.parametrize("typed", ["1.4.1", "1.4", " 10.12.345 ", "5.3/2", "CP/1/2", "2(v)/3"])
def test_a_number_is_known_by_its_form(typed: str) -> None:
    assert targets.may_be_number(typed)


@pytest.mark.parametrize("typed", ["fostering/panel-chair", "2018", "1.", "R7", "2(v)", ""])
def test_what_has_another_form_is_none(typed: str) -> None:
    assert not targets.may_be_number(typed)


@pytest.mark.parametrize("typed", ["1.4.1", " 1.4.1 "])
def test_the_number_of_a_place_is_told_from_what_stays(typed: str) -> None:
    found = targets.milestone(plan(SHIPPED), typed, DAY)
    assert targets.is_number_of(typed, found)
    assert not any(
        targets.is_number_of(one, found)
        for one in ("fostering/panel-chair", "Panel-Chair", "panel chair appointed", "fostering")
    )
    assert targets.is_number_of("1.4", found.within)
    assert not targets.is_number_of("fostering ACTION plan", found.within)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("fostering", "fostering"),
        ("1.4", "fostering"),
        ("1.4.1", "fostering/panel-chair"),
        ("panel chair appointed", "fostering/panel-chair"),
    ],
)
def test_a_lead_is_that_of_an_activity_or_of_a_milestone(typed: str, name: str) -> None:
    found = targets.activity_or_milestone(plan(SHIPPED), typed, DAY)
    assert (found.reference if isinstance(found, Placed) else found.id) == name


@pytest.mark.parametrize("typed", ["tbc", "TBC"])
def test_nobody_yet_may_lead_and_nobody_is_a_person(typed: str) -> None:
    assert targets.lead(plan(SHIPPED), typed) == "tbc"
    with pytest.raises(UnknownName) as failed:
        targets.person(plan(SHIPPED), typed)
    assert (failed.value.sentence, failed.value.hint) == (
        f"'{typed}' is nobody's name: it stands for a lead who is not known yet.",
        "Leave it out until there is a name.",
    )


def test_somebody_who_is_called_so_is_a_person() -> None:
    named = plan(SHIPPED).model_copy(update={"people": (Person(name="T.B.C."),)})
    assert targets.person(named, "tbc") == targets.lead(named, "tbc") == "T.B.C."


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
