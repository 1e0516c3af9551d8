"""Who is named in a cell, and where several words are the name of one."""

import pytest

from wirralplan.imports.names import Named, loosened_whole, named, support

# A cell, its lead, who supports, and whether it is asked about.
SEVERAL = [
    ("Sue Jones and Bob Hill", "Sue Jones", ["Bob Hill"]),
    ("Sue Jones & Bob Hill", "Sue Jones", ["Bob Hill"]),
    ("Sue Jones / Bob Hill", "Sue Jones", ["Bob Hill"]),
    ("Sue Jones, Bob Hill", "Sue Jones", ["Bob Hill"]),
    ("Sue Jones, Bob Hill and Ann Lee", "Sue Jones", ["Bob Hill", "Ann Lee"]),
    ("Sue Jones; Bob Hill", "Sue Jones", ["Bob Hill"]),
    ("Sue Jones+Bob Hill", "Sue Jones", ["Bob Hill"]),
    ("Sue Jones or Bob Hill", "Sue Jones", ["Bob Hill"]),
    ("SJ/BH", "SJ", ["BH"]),
    ("SJ, BH", "SJ", ["BH"]),
    ("HR/OD", "HR", ["OD"]),
    ("Head of MASH / Head of SASF", "Head of MASH", ["Head of SASF"]),
    ("Head of MASH; Head of SASF", "Head of MASH", ["Head of SASF"]),
    ("AMB, supported by IT", "AMB", ["IT"]),
    ("Sue Jones supported by Bob Hill", "Sue Jones", ["Bob Hill"]),
    ("Sue Jones (supported by Bob Hill)", "Sue Jones", ["Bob Hill"]),
    ("Sue Jones (with Bob Hill)", "Sue Jones", ["Bob Hill"]),
    ("Sue Jones with support from Bob Hill and Ann Lee", "Sue Jones", ["Bob Hill", "Ann Lee"]),
    ("Sue Jones in partnership with Bob Hill", "Sue Jones", ["Bob Hill"]),
]
ONE = [
    "Sue Jones",
    "SJ",
    "S. Jones",
    "Dr Sue Jones",
    "DI Sue Jones",
    "Cllr Jones",
    "Mary Jo O'Brien",
    "Jan van der Berg",
    "Ann-Marie Smith-Jones",
    "\u0141ukasz \u017bak",
    "Director Sue Jones",
    "Head of Quality",
]
# They look like several names, and are one.
NEAR_MISSES = [
    "Head of Policy and Performance",
    "Director of Children, Families and Education",
    "Health and Wellbeing Board",
    "Marks & Spencer",
    "Women and Children's Trust",
    "Head of Adoption/Fostering",
    "Nottingham and Nottinghamshire ICB",
    "Education, Health and Care Team",
    "Learning and Development",
    "Quality and Audit Officer",
    "Children and Families",
    "Strategy, Policy and Performance",
    "Schools and Settings",
    "Legal and Democratic Services",
    "Barnardo's and Partners Board",
    "Police and Crime Commissioner",
    "Assessment & Intervention Service Manager",
    "Principal Social Worker and Head of Practice",
    "Leaders of Early Years/Schools",
    "AD Education, Inclusion and Skills",
    "Sefton, Knowsley and Wirral Partnership",
    "Partnership with Schools",
]
# One name too, but nobody can be quite sure.
ASKED_ABOUT = [
    "Assistant Director, Early Help and Prevention",
    "Service Manager CLA/Leaving Care",
    "Early Help & Prevention",
    "Sue Jones, Quality",
    "Sue Jones/Head of Quality",
    "Council, following recommendation by Executive",
]
ROLES = [
    "Sue Jones - Head of Quality",
    "Sue Jones \u2013 Head of Quality",
    "Sue Jones (Head of Quality)",
    "Sue Jones, Head of Quality",
    "Head of Quality (Sue Jones)",
]
NOBODY = ["Vacant", "To be appointed", "to be recruited", "N/A", "none", "?", "unknown", "TBA"]


@pytest.mark.parametrize(("cell", "lead", "others"), SEVERAL)
def test_the_first_of_several_leads_and_is_asked_about(
    cell: str, lead: str, others: list[str]
) -> None:
    check = f"'{cell}' names {len(others) + 1}; {lead} is taken to be the lead"
    assert named([cell], ()) == Named(lead, tuple(others), (), (check,))


@pytest.mark.parametrize("cell", [*ONE, *NEAR_MISSES])
def test_one_name_stays_whole(cell: str) -> None:
    assert named([cell], ()) == Named(cell)


@pytest.mark.parametrize("cell", ASKED_ABOUT)
def test_what_may_be_several_stays_whole_and_is_asked_about(cell: str) -> None:
    words = f"'{cell}' may name more than one; if so, the one who answers for it is the lead"
    assert named([cell], ()) == Named(cell, checks=(words,))


@pytest.mark.parametrize("cell", ROLES)
def test_a_role_beside_a_name_is_its_role(cell: str) -> None:
    assert named([cell], ()) == Named("Sue Jones", (), (("Sue Jones", "Head of Quality"),))


@pytest.mark.parametrize("cell", NOBODY)
def test_words_for_nobody_are_kept_beside_tbc(cell: str) -> None:
    assert named([cell], ()) == Named("tbc", left=(cell,))
    assert support([cell], ()) == Named(left=(cell,))


def test_what_the_plan_says_too_is_not_kept_twice() -> None:
    assert named(["TBC"], ()) == Named("tbc")
    assert named([], ()) == Named()


def test_all_is_nobody_who_answers_for_it() -> None:
    words = "'All staff' names nobody who answers for it; name one lead"
    assert named(["All staff"], ()) == Named("All staff", checks=(words,))


def test_support_alone_is_asked_about() -> None:
    words = "'Supported by Bob Hill': Bob Hill is taken to be the lead"
    assert named(["Supported by Bob Hill"], ()) == Named("Bob Hill", checks=(words,))


def test_a_role_on_the_line_below_is_that_of_the_name() -> None:
    assert named(["Sue Jones", "Head of Quality"], ()) == Named(
        "Sue Jones", (), (("Sue Jones", "Head of Quality"),)
    )


def test_names_that_other_cells_have_alone_part_a_cell() -> None:
    known = {loosened_whole(["Barnardo's"]), loosened_whole(["Catch22"])}
    assert named(["Barnardo's & Catch22"], known).with_ == ("Catch22",)
    assert named(["Barnardo's & Catch22"], ()) == Named("Barnardo's & Catch22")
