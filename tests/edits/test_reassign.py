"""An activity that gets another lead."""

from wishing import activity, made, reading, refused

from wirralplan.edits.reassign import reassigned


def test_the_new_name_stands_in_place_of_the_old() -> None:
    assert made(reassigned(reading(), activity(), "Ann Lee"))[0] == "        lead: Ann Lee"


def test_who_leads_it_already_is_nothing_to_do_however_the_name_is_spelt() -> None:
    assert reassigned(reading(), activity(), "Ian Godfrey") is None
    assert reassigned(reading(), activity(), "I. Godfrey") is None


def test_a_name_needs_letters() -> None:
    assert refused(lambda: reassigned(reading(), activity(), ""))[0] == "The name is empty."
