"""Everybody once, with what to ask about names that are alike."""

import pytest

from wirralplan.imports.draft import Person
from wirralplan.imports.people import People


def _listed(*names: str) -> tuple[Person, ...]:
    people = People()
    for one in names:
        people.known_as(one, (), "table 1, row 2")
    return people.listed()


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Carly Brown", "Carley Brown"),
        ("Carly Brown", "C Brown"),
        ("Carly Brown", "C. Brown"),
        ("Carly Brown", "CB"),
        ("John Smith", "Jon Smith"),
        ("Ann Lee", "Anne Lee"),
    ],
)
def test_a_name_like_an_earlier_one_is_asked_about(first: str, second: str) -> None:
    words = (
        f"is {second} the same person as {first}? If so, keep one entry, with the other spelling"
        " under 'aliases'"
    )
    assert _listed(first, second) == (Person(first), Person(second, checks=(words,)))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Sue Jones", "Sam Jones"),
        ("Sue Jones", "Sue Hill"),
        ("Head of MASH", "Head of SASF"),
        ("SJ", "BH"),
    ],
)
def test_other_people_are_not(first: str, second: str) -> None:
    assert _listed(first, second) == (Person(first), Person(second))


def test_a_name_is_known_as_it_is_first_spelt() -> None:
    people = People()
    assert people.known_as("Carly Brown", (), "row 2") == "Carly Brown"
    assert people.known_as("CARLY  BROWN", (), "row 3") == "Carly Brown"
    assert people.known_as("tbc", (), "row 4") == "tbc"
    assert people.listed() == (Person("Carly Brown"),)


def test_a_second_role_is_asked_about() -> None:
    people = People()
    people.known_as("Sue Jones", [("Sue Jones", "Head of Quality")], "row 2")
    people.known_as("Sue Jones", [("Sue Jones", "Director")], "row 3")
    words = "Sue Jones is also called 'Director' (row 3)"
    assert people.listed() == (Person("Sue Jones", "Head of Quality", (words,), "row 2"),)
