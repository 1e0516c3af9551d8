"""Who a short form of a name stands for, where it fits one of the people alone."""

from collections import defaultdict
from collections.abc import Iterable

from wirralplan.plan.lookup.names import loosened
from wirralplan.plan.model import UNREAD, Person


class ShortNames:
    """People by their names, their aliases and the short forms: L. Campbell, Sue T, Sue, ST."""

    def __init__(self, people: Iterable[Person]) -> None:
        """Look through everybody once; whose name could not be read is left out."""
        self._people: dict[str, set[str]] = defaultdict(set)
        for person in people:
            if UNREAD in (person.name, *person.aliases):
                continue
            for spelling in (person.name, *person.aliases):
                self._people[loosened(spelling)].add(person.name)
            first, *others = loosened(person.name).split() or [""]
            if others:
                last = others[-1]
                initials = "".join(word[0] for word in (first, *others))
                for form in (f"{first[0]} {last}", f"{first} {last[0]}", first, last, initials):
                    self._people[form].add(person.name)

    def alone(self, written: str) -> str:
        """The name of the one whom ``written`` fits; empty where it fits nobody, or several."""
        found = self._people.get(loosened(written), set())
        return next(iter(found)) if len(found) == 1 else ""
