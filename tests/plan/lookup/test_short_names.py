"""Who a short form of a name stands for."""

import pytest

from wirralplan.plan.lookup.short_names import ShortNames
from wirralplan.plan.model import UNREAD, Person

PEOPLE = [
    Person(name="Lynn Campbell"),
    Person(name="Sue Talbot", aliases=("Susan T",)),
    Person(name="Sue Ray"),
    Person(name=UNREAD),
]


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Lynn Campbell", "Lynn Campbell"),
        ("L. Campbell", "Lynn Campbell"),
        ("lynn c", "Lynn Campbell"),
        ("LC", "Lynn Campbell"),
        ("Campbell", "Lynn Campbell"),
        ("Susan T", "Sue Talbot"),
        ("Sue T", "Sue Talbot"),
        ("Sue", ""),
        ("S Campbell", ""),
        ("Sue Talbots", ""),
        ("the team", ""),
        ("", ""),
    ],
)
def test_a_short_form_is_a_name_where_it_fits_one_alone(written: str, name: str) -> None:
    assert ShortNames(PEOPLE).alone(written) == name
