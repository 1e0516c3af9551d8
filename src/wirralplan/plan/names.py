"""People, and who was meant by a name that somebody typed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from wirralplan.errors import AmbiguousName, UnknownName
from wirralplan.plan.model import UNREAD, Person, Plan
from wirralplan.plan.references import folded, likeliest, one_of

_LOOSE = str.maketrans({"-": " ", "'": None, ".": None, ",": " "})


def loosened(name: str) -> str:
    """A name as it is compared: no case, accents, dashes, apostrophes, dots or spare spaces."""
    return " ".join(folded(name).translate(_LOOSE).split())


@dataclass(frozen=True)
class Names:
    """Everybody of a plan, in file order, by each spelling of their names.

    ``people`` are those of the file; where the file has none, one per lead.
    """

    people: tuple[Person, ...]
    spellings: Mapping[str, str]

    @classmethod
    def of(cls, plan: Plan) -> "Names":
        """The names of ``plan``."""
        people = plan.people or tuple(
            Person(name=lead) for lead in dict.fromkeys(_leads(plan)) if lead != UNREAD
        )
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

    def meant(self, typed: str) -> str:
        """The one person whom a typed name fits.

        The whole name or alias first; else every word typed begins a word of one name.
        Raises ``UnknownName`` and ``AmbiguousName``, both with the names to choose from.
        """
        wanted = loosened(typed)
        exact = self.spellings.get(wanted)
        if exact is not None:
            return exact
        fitting = list(dict.fromkeys(self._fitting(wanted.split()))) if wanted else []
        if len(fitting) == 1:
            return fitting[0]
        if fitting:
            raise AmbiguousName(
                f"'{typed}' fits {len(fitting)} people: {', '.join(fitting)}.",
                "Type more of the name.",
            )
        raise UnknownName(f"Nobody in this plan is called '{typed}'.", self._advice(typed))

    def _fitting(self, words: list[str]) -> Iterable[str]:
        for spelling, name in self.spellings.items():
            parts = spelling.split()
            if all(any(part.startswith(word) for part in parts) for word in words):
                yield name

    def _advice(self, typed: str) -> str:
        close = likeliest(loosened(typed), self.spellings)
        names = list(dict.fromkeys(self.spellings[spelling] for spelling in close))
        if names:
            return f"Did you mean {one_of(names)}?"
        return "`wirralplan people` lists everybody."


def _leads(plan: Plan) -> Iterable[str]:
    for workstream in plan.workstreams:
        for activity in workstream.activities:
            yield activity.lead
