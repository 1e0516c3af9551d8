"""Dataclasses that cost little to define: what they share instead of compiling it for each."""

from dataclasses import field, fields, replace

import pytest

from wirralplan.frozen import Frozen, frozen


@frozen
class Point:
    """A value."""

    x: int
    y: int = 0


@frozen
class Named(Point):
    """One with a base."""

    name: str = ""


@frozen
class Nothing:
    """One without values."""


def test_a_frozen_class_is_a_dataclass() -> None:
    assert [one.name for one in fields(Named)] == ["x", "y", "name"]
    assert replace(Point(1), y=2) == Point(1, 2)


def test_two_are_equal_if_they_are_of_one_class_and_say_the_same() -> None:
    assert Point(1, 2) == Point(1, y=2)
    assert Point(1, 2) != Point(1, 3)
    assert Point(1, 2) != Named(1, 2)
    assert Nothing() == Nothing()


def test_equal_ones_have_one_hash() -> None:
    assert len({Point(1), Point(1, 0), Point(2), Named(1)}) == 3
    assert len({Nothing(), Nothing()}) == 1


def test_it_shows_its_values() -> None:
    assert repr(Named(1, 2, "a")) == "Named(x=1, y=2, name='a')"


class Mistake(Frozen):
    """A kind."""

    place: int
    also: int | None = field(default=None, kw_only=True)


class Misspelt(Mistake):
    """A kind of it."""

    word: str
    near: str = ""


def test_a_kind_has_the_fields_of_its_base_and_its_own() -> None:
    assert vars(Misspelt(3, "leed", also=7)) == {"place": 3, "word": "leed", "near": "", "also": 7}
    assert Misspelt(3, "leed", "lead") == Misspelt(3, near="lead", word="leed")


@pytest.mark.parametrize("values", [(), (3,), (3, "leed", "lead", 7)])
def test_what_lacks_a_value_or_has_one_too_many_is_refused(values: tuple[object, ...]) -> None:
    with pytest.raises(TypeError, match="Misspelt has other fields than"):
        Misspelt(*values)  # type: ignore[arg-type]  # that is the point


def test_what_has_another_field_is_refused() -> None:
    with pytest.raises(TypeError, match=r"Misspelt has other fields than .*colour"):
        Misspelt(3, "leed", colour="red")  # type: ignore[call-arg]  # that is the point


def test_changed_is_another_of_the_same_kind() -> None:
    first = Misspelt(3, "leed")
    second = first.changed(near="lead")
    assert (first.near, second) == ("", Misspelt(3, "leed", "lead"))


def test_kinds_differ_even_where_their_values_do_not() -> None:
    assert Mistake(3) != Misspelt(3, "")
    assert Mistake(3) == Mistake(3)
    assert len({Mistake(3), Mistake(3), Mistake(4)}) == 2
    assert repr(Mistake(3)) == "Mistake({'also': None, 'place': 3})"
