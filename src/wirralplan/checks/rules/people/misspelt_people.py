"""Names in 'people' that nobody else writes so, while several write another one much like it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from wirralplan.plan.lookup.names import loosened
from wirralplan.plan.lookup.near_keys import is_a_letter_off
from wirralplan.plan.model import Person

_SEVERAL = 2


class Misspelt(NamedTuple):
    """How a name is written everywhere else, and in how many places."""

    written: str
    places: int


Rivals = Mapping[str, Sequence[tuple[int, str]]]


def rivals(people: Sequence[Person], named: Sequence[str]) -> Rivals:
    """The spellings a letter away from a name that nobody writes, nor an alias of it.

    By that name, each with the number of places; a spelling near to two people counts for none.
    """
    counts = Counter(loosened(name) for name in named)
    known = {loosened(one) for person in people for one in (person.name, *person.aliases)}
    by_shape: dict[str, set[str]] = {}
    for person in people:
        for shape in _shapes(loosened(person.name)):
            by_shape.setdefault(shape, set()).add(person.name)
    unused = {
        person.name
        for person in people
        if not any(counts[loosened(one)] for one in (person.name, *person.aliases))
    }
    found: dict[str, list[tuple[int, str]]] = {}
    for spelling, count in counts.items():
        near = _near(spelling, by_shape) if spelling not in known else set()
        if len(near) == 1 and near <= unused:
            found.setdefault(near.pop(), []).append((count, spelling))
    return found


def misspelt_people(rivals: Rivals, named: Sequence[str]) -> Mapping[str, Misspelt]:
    """The people, by name, of whom the list is likelier to be wrong than all who name them.

    That is where one of the ``rivals`` is written in several places and more often than any other.
    """
    first: dict[str, str] = {}
    for name in named:
        first.setdefault(loosened(name), name)
    found: dict[str, Misspelt] = {}
    for name, spellings in rivals.items():
        (count, spelling), *others = sorted(spellings, reverse=True)
        if count >= _SEVERAL and not (others and others[0][0] == count):
            found[name] = Misspelt(first[spelling], count)
    return found


def _near(spelling: str, by_shape: Mapping[str, set[str]]) -> set[str]:
    """Whose names are a letter away from ``spelling``."""
    alike = {name for shape in _shapes(spelling) for name in by_shape.get(shape, ())}
    return {name for name in alike if is_a_letter_off(spelling, loosened(name))}


def _shapes(name: str) -> list[str]:
    """The name, and the name without each of its letters: two a letter apart have one in common."""
    return [name, *(name[:at] + name[at + 1 :] for at in range(min(len(name), 60)))]
