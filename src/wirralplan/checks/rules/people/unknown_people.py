"""The remarks about names that are not in 'people'; most plans need none of this."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from wirralplan.checks.check import Context, Remark, quoted, replaced
from wirralplan.checks.lines_to_add import beside, item_to_paste
from wirralplan.checks.lines_to_change import instead
from wirralplan.checks.name_places import NamePlace
from wirralplan.checks.rules.people.likely_people import Likely, People, Sort, glued
from wirralplan.checks.rules.people.misspelt_people import (
    Misspelt,
    misspelt_people,
    rivals,
)
from wirralplan.checks.rules.people.unknown_person_words import Words, words
from wirralplan.plan.lookup.did_you_mean import Guesses
from wirralplan.plan.lookup.names import Names, loosened
from wirralplan.plan.model import UNREAD, Person
from wirralplan.plan.reading import Reading
from wirralplan.plan.words import counted, one_of
from wirralplan.text.route import Route
from wirralplan.text.written import written

Named = Sequence[tuple[str, Route]]
# A name that only looks like one of 'people' says less than these.
_CLEAR = (
    Sort.PART,
    Sort.ROLE,
    Sort.MORE,
    Sort.DOUBTFUL,
    Sort.SEVERAL,
    Sort.SHARED,
    Sort.NOBODY,
    Sort.EVERYBODY,
)


def remarks(context: Context, names: Names, named: Named, unknown: Named) -> Iterator[Remark]:
    """What to say of the ``unknown`` ones of all that are ``named`` in the plan."""
    people = context.plan.people
    read = [_is_read(context, number, person) for number, person in enumerate(people)]
    sure = [person for person, is_read in zip(people, read, strict=True) if is_read]
    guess = _Guess(context, names, named, sure)
    more = glued(people, [name for name, _ in unknown])
    yield from _at_people(context, guess.misspelt)
    yield from _glued(context, more, Counter(name for name, _ in unknown))
    settled = {loosened(one.written) for one in guess.misspelt.values()}
    settled |= {loosened(name) for name, _ in more.values()}
    all_sure = all(read) and ("people",) not in context.reading.unread
    for name, route in unknown:
        if loosened(name) not in settled and (said := guess.words(name, route, all_sure=all_sure)):
            span = context.reading.span(*route)
            repair = replaced(span, said.right)
            yield Remark(span, said.headline, said.help, repair=repair, safe=said.safe)


class _Guess:
    """Who may be meant by a name, and what to say of it."""

    def __init__(
        self, context: Context, names: Names, named: Named, sure: Sequence[Person]
    ) -> None:
        spellings = [name for name, _ in named]
        self._context, self._names, self._near = context, names, rivals(sure, spellings)
        self.misspelt = misspelt_people(self._near, spellings)
        self._people, self._meant = People(sure), dict[str, Likely]()
        self._numbers = {one.name: number for number, one in enumerate(context.plan.people)}
        known = {person.name for person in sure}
        called = {one: name for one, name in names.spellings.items() if name in known}
        called |= {loosened(name): one.written for name, one in self.misspelt.items()}
        self._guesses = Guesses(called)
        self._used = Counter(names.called(name) for name in spellings)

    def words(self, name: str, route: Route, *, all_sure: bool) -> Words | None:
        """What to say of a name, unless it may be one of those that could not be read."""
        meant = self._meant.get(name)
        if meant is None:
            meant = self._meant[name] = self._people.likely_for(name)
        close = () if meant.sort in _CLEAR else self._guesses.of(loosened(name))
        if close:
            return self._alike(name, route, close)
        if not (meant.names or all_sure):
            return None
        return words(NamePlace(self._context.reading, route), name, meant)

    def _alike(self, name: str, route: Route, close: Sequence[str]) -> Words:
        """What to say of a name that looks like others."""
        reading, used = self._context.reading, self._used
        place = NamePlace(reading, route)
        headline = f"{quoted(name)} is not in 'people'; did you mean {one_of(close)}?"
        first = self._names.called(close[0])
        alone, number = len(close) == 1, self._numbers.get(first)
        # One place against the list: either may be wrong.
        if number is not None and self._near.get(first) == [(1, loosened(name))]:
            line = reading.line("people", number, "name")
            return Words(
                headline,
                f"one of the two is misspelt: write  {place.line(first)}  here\n"
                f"or write  name: {written(name)}  on line {line}",
            )
        names = "  or  ".join(place.line(one) for one in close)
        advice = f"write  {names}  (leave the spaces before it)"
        if number is not None and alone:
            alias = _alias(reading, ("people", number), name)
            advice += f"\nor, if the name is written in both ways, {alias}"
        # What most write is not put right into what few do: then 'people' may be wrong.
        several = name.casefold().startswith("the ")  # the Browns
        certain = alone and not several and used[first] >= used[name] - 1
        return Words(headline, advice, written(close[0], in_brackets=True) if certain else "")


def _alias(reading: Reading, person: Route, name: str) -> str:
    """To add another spelling of the name of a person."""
    shown = written(" ".join(name.split()), in_brackets=True)
    if reading.has(*person, "aliases"):
        return item_to_paste(reading, (*person, "aliases"), shown)
    return beside(reading, (*person, "name"), f"aliases: [{shown}]")


def _at_people(context: Context, misspelt: Mapping[str, Misspelt]) -> Iterator[Remark]:
    """A remark about each of the names in 'people' that everybody else writes in another way."""
    for number, person in enumerate(context.plan.people if misspelt else ()):
        one = misspelt.get(person.name)
        if one is None:
            continue
        span = context.reading.span("people", number, "name")
        yield Remark(
            span,
            f"{quoted(person.name)} is written {quoted(one.written)} in the {one.places} places "
            "that name somebody like that",
            f"if they are one person, write {one.written} here; if they are two, add the other one "
            "to 'people'",
            repair=replaced(span, written(one.written, in_brackets=True)),
        )


def _glued(
    context: Context, more: Mapping[int, tuple[str, str]], places: Counter[str]
) -> Iterator[Remark]:
    """A remark about each name in 'people' that holds more than the name."""
    for number, (name, rest) in more.items():
        route, person = ("people", number, "name"), context.plan.people[number]
        lines = [f"name: {written(name)}"]
        if rest and not context.reading.has("people", number, "role"):
            lines.append(f"role: {written(rest)}")
        advice = instead(context.reading, route, *lines)
        if rest and person.role is not None and len(lines) == 1:
            line = context.reading.line("people", number, "role")
            kept = written(f"{' '.join(person.role.split())} ({rest})")
            advice += f"\nto keep {quoted(rest)}, write  role: {kept}  on line {line}"
        yield Remark(
            context.reading.span(*route),
            f"{quoted(person.name)} is more than a name: {counted(places[name], 'place')} "
            f"{'has' if places[name] == 1 else 'have'} {quoted(name)}",
            advice,
        )


def _is_read(context: Context, number: int, person: Person) -> bool:
    """Whether the names of a person could all be read; an unknown name may be another of them."""
    route = ("people", number)
    known = UNREAD not in (person.name, *person.aliases)
    known = known and (*route, "aliases") not in context.reading.unread
    return known and not context.is_misread(*route)
