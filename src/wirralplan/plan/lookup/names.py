"""People, and which of them a typed name fits."""

from collections.abc import Iterator, Mapping

from wirralplan.errors import AmbiguousName, UnknownName
from wirralplan.frozen import frozen
from wirralplan.patterns import pattern
from wirralplan.plan.lookup.did_you_mean import likeliest
from wirralplan.plan.model import TBC, UNREAD, Person, Plan
from wirralplan.plan.slugs import folded
from wirralplan.plan.words import one_of

_LOOSE = str.maketrans({"-": " ", "'": None, ".": None, ",": " "})
_SIGNS = pattern(r"[\W_]+")


def loosened(name: str) -> str:
    """A name as it is compared: no case, accents, dashes, apostrophes, dots or spare spaces.

    A name of nothing else stands for itself; only what is blank becomes empty.
    """
    return " ".join(folded(name).translate(_LOOSE).split()) or " ".join(name.split())


@frozen
class Names:
    """Everybody of a plan, in file order, by each spelling of their names.

    ``people`` are those of the file; where the file has none, one per lead.
    """

    people: tuple[Person, ...]
    spellings: Mapping[str, str]

    @classmethod
    def of(cls, plan: Plan) -> "Names":
        """The names of ``plan``."""
        people = plan.people or _leading(plan)
        spellings: dict[str, str] = {}
        for person in people:
            for spelling in (person.name, *person.aliases):
                spellings.setdefault(loosened(spelling), person.name)
        return cls(people, spellings)

    def known_as(self, written: str) -> str | None:
        """The name of whoever the file calls ``written``, by name or alias; else ``None``."""
        return self.spellings.get(loosened(written))

    def called(self, written: str) -> str:
        """As ``known_as``; a name that is not known stands for itself."""
        return self.spellings.get(loosened(written), written)

    def resolve(self, typed: str) -> str:
        """The one person whom a typed name fits.

        The whole name or alias first; else every word typed begins a word of one name.
        ``tbc`` stands for what has no lead yet. Raises ``UnknownName`` and ``AmbiguousName``,
        both with the names to choose from.
        """
        exact = self.spellings.get(loosened(typed))
        if exact is not None:
            return exact
        if loosened(typed) == TBC:
            return TBC
        fitting = self._fitting(_words(typed))
        if len(fitting) == 1:
            return fitting[0]
        if fitting:
            raise AmbiguousName(
                f"'{typed}' matches {len(fitting)} people: {', '.join(fitting)}.",
                "Type more of the name.",
            )
        raise UnknownName(f"Nobody in this plan is called '{typed}'.", self._advice(typed))

    def _fitting(self, typed: list[str]) -> list[str]:
        """Whose name has just the words typed, or else has words that begin with them."""
        if not typed:
            return []
        whole: dict[str, None] = {}
        begun: dict[str, None] = {}
        for person in self.people:
            for spelling in (person.name, *person.aliases):
                words = _words(spelling)
                parts = [*words, *loosened(spelling).split()]
                if words == typed:
                    whole[person.name] = None
                if all(any(part.startswith(word) for part in parts) for word in typed):
                    begun[person.name] = None
        return list(whole or begun)

    def _advice(self, typed: str) -> str:
        close = likeliest(loosened(typed), self.spellings)
        names = list(dict.fromkeys(self.spellings[spelling] for spelling in close))
        names = names or self._alike(_words(typed))
        if names:
            return f"Did you mean {one_of(names)}?"
        return "`wirralplan people` lists everyone."

    def _alike(self, typed: list[str]) -> list[str]:
        """Up to three people each of whom has a word like every word typed."""
        known: dict[str, list[str]] = {}
        for spelling, name in self.spellings.items():
            for word in spelling.split():
                known.setdefault(word, []).append(name)
        near = [
            {name for found in likeliest(word, known) for name in known[found]} for word in typed
        ]
        names = dict.fromkeys(self.spellings.values())
        return [name for name in names if near and all(name in one for one in near)][:3]


def _words(name: str) -> list[str]:
    """The words of a name, parted by every sign but an apostrophe: ``A.Smith`` has two."""
    return _SIGNS.sub(" ", folded(name).replace("'", "")).split()


def _leading(plan: Plan) -> tuple[Person, ...]:
    """One person per name under ``lead`` or ``with``, spelt as where it comes first."""
    first: dict[str, str] = {}
    for name in _names_in(plan):
        if name not in (UNREAD, TBC):
            first.setdefault(loosened(name), name)
    return tuple(Person(name=name) for name in first.values())


def _names_in(plan: Plan) -> Iterator[str]:
    """Who leads, in file order, and then who works with them."""
    activities = [one for workstream in plan.workstreams for one in workstream.activities]
    for activity in activities:
        yield activity.lead
        yield from (one.lead for one in activity.milestones if one.lead is not None)
    for activity in activities:
        yield from activity.with_
        for milestone in activity.milestones:
            yield from milestone.with_
