"""What a text in the place of a name seems to be: who of 'people' is meant, or that nobody is."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from enum import Enum, auto
from typing import NamedTuple

from wirralplan.checks.rules.people.nobody import is_nobody
from wirralplan.checks.rules.people.offices import is_office, is_short_form
from wirralplan.checks.rules.people.posts import is_post, post_words
from wirralplan.patterns import pattern
from wirralplan.plan.lookup.names import loosened
from wirralplan.plan.model import Person

_LONGEST, _MOST_WORDS = 300, 40
_FEW, _INITIALS = 3, 2
_IN_BRACKETS = pattern(r"\([^()]*\)")
_TITLE = pattern(r"(?i)(?:mr|mrs|ms|miss|mx|dr|cllr|councillor|prof|professor|rev|sir|dame)\b\.? *")
_EMAIL = pattern(r"<?\b([\w.'+-]+)@[\w.-]+>?")
_SIGNS = pattern(r"[^\w'.\u2019-]+")
_EVERYBODY = pattern(r"(?i)\s*(?:all|everyone|everybody|every|each|any|anyone|various|several)\b")
# What says of somebody that it is, or may be, another one than the one named.
_DOUBT = frozenset(
    """
    not no former formerly ex was previous previously until till vice for per pp pa to of on
    replacement successor team office behalf tbc deputy acting interim covering cover and or with
    jnr snr elect designate
    """.split()  # noqa: SIM905 - words in rows read better as words
)
_TOGETHER = frozenset({"jointly", "joint", "with", "and", "together", "co", "lead", "leads", "w"})
_BEHIND_ROLE = frozenset(" ,;/&+(-")
_DOUBLE = pattern(r"[^\W\d_]-[^\W\d_]")  # Carly Brown-Jones
_NAME = pattern(
    r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Prof|Rev)\.? )?[^\W\d_a-z][\w.'\u2019-]*"
    r"(?: (?:de|del|der|den|di|van|von|bin|al|el|la|le|[^\W\d_a-z][\w.'\u2019-]*)){1,3}"
)


class Sort(Enum):
    """What a text is that is no name of 'people'."""

    PART = auto()  # initials, a first name or a surname
    ROLE = auto()
    MORE = auto()
    DOUBTFUL = auto()
    SEVERAL = auto()
    SHARED = auto()  # somebody's role, and others with them
    NOBODY = auto()
    EVERYBODY = auto()
    OFFICE = auto()
    PERSON = auto()
    OTHER = auto()


class Likely(NamedTuple):
    """What a text is, and the ``names`` of those in 'people' whom it may mean."""

    sort: Sort
    names: tuple[str, ...] = ()


class People:
    """Everybody in 'people', by all that may stand for a name."""

    def __init__(self, people: Iterable[Person]) -> None:
        """Look through everybody once."""
        self._spellings: dict[str, str] = {}
        self._parts: dict[str, list[str]] = defaultdict(list)
        self._roles: dict[str, list[str]] = defaultdict(list)
        self._addresses: dict[str, list[str]] = defaultdict(list)
        for person in people:
            for spelling in (person.name, *person.aliases):
                self._spellings.setdefault(loosened(spelling), person.name)
            words = loosened(person.name).split()
            initials = "".join(word[0] for word in words)
            short = f"{words[0]}{words[-1][0]}"  # Sue T
            for part in {words[0], words[-1], *([initials, short] if len(words) > 1 else [])}:
                self._parts[part].append(person.name)
            for local in {"".join(words), f"{words[0][0]}{words[-1]}"}:
                self._addresses[local].append(person.name)
            if person.role:
                self._roles[loosened(person.role)].append(person.name)

    def likely_for(self, written: str) -> Likely:
        """What ``written`` seems to be, which is no name or alias of anybody."""
        if len(written) > _LONGEST:
            return Likely(Sort.OTHER)
        if role := self._roles.get(loosened(written)):
            return Likely(Sort.ROLE, _three(role))
        if is_nobody(written) or _EVERYBODY.match(written):
            return Likely(Sort.NOBODY if is_nobody(written) else Sort.EVERYBODY)
        if shared := self._shared(written):
            return Likely(Sort.SHARED, shared)
        names, rest = self.named_in(written)
        if names:
            return _with_more(written, names, rest)
        with_more = Sort.MORE if _IN_BRACKETS.search(written) else Sort.PART
        ways = ((Sort.PART, self._part), (with_more, self._titled), (Sort.ROLE, self._post))
        found = ((sort, found) for sort, way in ways if (found := way(written)))
        sort, close = next(found, (_unknown(written), ()))
        return Likely(sort, _three(close))

    def _shared(self, written: str) -> tuple[str, ...]:
        """Whose role the text begins with, and those who are named behind it and nothing else."""
        text = loosened(written)
        for role, holders in self._roles.items():
            behind = text[len(role) :]
            if len(holders) > 1 or not text.startswith(role) or behind[:1] not in _BEHIND_ROLE:
                continue
            names, rest = self.named_in(behind)
            if names and holders[0] not in names and _TOGETHER.issuperset(rest):
                return (*holders, *names)
        return ()

    def _titled(self, written: str) -> Sequence[str]:
        """Whose surname it is behind a title, or behind initials that are theirs: Mrs S Talbot."""
        bare = _IN_BRACKETS.sub(" ", written).strip()
        title = _TITLE.match(bare)
        *first, surname = loosened(bare[title.end() :] if title else bare).split() or [""]
        if (
            not (title or first)
            or any(len(one) > (_INITIALS if title else 1) for one in first)
            or is_office(bare)
        ):
            return []
        spellings = [one.split() for one in self._spellings]
        names = [
            self._spellings[" ".join(one)]
            for one in spellings
            if one and one[-1] == surname and (not first or one[0][0] == first[0][0])
        ]
        return list(dict.fromkeys(names))

    def _post(self, written: str) -> Sequence[str]:
        """Whose role it is, in short forms; else whose role holds its words, if few have it."""
        words = post_words(written)
        roles = [(post_words(role), names) for role, names in self._roles.items()]
        for whole in (True, False):
            found = [one for role, names in roles if is_post(words, role, whole=whole)
                     for one in names]  # fmt: skip
            if found and (whole or len(found) <= _FEW):
                return found
        return []

    def _part(self, written: str) -> Sequence[str]:
        """Whose name it is with the surname first, whose initials, or part of whose name."""
        surname, comma, first = written.partition(",")
        if comma and (name := self._spellings.get(loosened(f"{first} {surname}"))):
            return [name]
        if is_short_form(written):
            return []
        return self._parts.get(written.replace(".", "").replace(" ", "").casefold(), [])

    def named_in(self, written: str) -> tuple[list[str], list[str]]:
        """Everybody whose whole name stands in a text, and the words that stand there besides."""
        names: list[str] = []
        for found in _EMAIL.finditer(written):
            local = found[1].replace(".", "").casefold()
            known = self._addresses.get(local, [])
            names += known if len(known) == 1 else []
        plain = _SIGNS.sub(" ", _EMAIL.sub(" ", written).replace("\u2019", "'"))
        words = loosened(plain.replace("'s ", " ")).split()[:_MOST_WORDS]
        rest, at = [], 0
        while at < len(words):
            for size in range(min(5, len(words) - at), 1, -1):
                name = self._spellings.get(" ".join(words[at : at + size]))
                if name is not None:
                    names.append(name)
                    at += size
                    break
            else:
                rest.append(words[at])
                at += 1
        return list(dict.fromkeys(names)), rest


def glued(people: Sequence[Person], unknown: Iterable[str]) -> Mapping[int, tuple[str, str]]:
    """The people, by number, whose name holds more than the name that others write for them.

    Each with that name and what stands behind it.
    """
    wanted = {loosened(name): name for name in unknown}
    found: dict[int, tuple[str, str]] = {}
    for number, person in enumerate(people):
        parted = _GLUE.search(person.name)
        name = wanted.get(loosened(person.name[: parted.start()])) if parted else None
        if parted and name and len(name.split()) > 1:
            found[number] = name, person.name[parted.end() :].strip(" )")
    return found


_GLUE = pattern(r",\s*|\s+[-\u2013\u2014]\s+|\s*\(")


def _with_more(written: str, names: Sequence[str], rest: Sequence[str]) -> Likely:
    """What a text is that holds whole names of 'people', and the words of ``rest``."""
    if len(names) > 1:
        return Likely(Sort.SEVERAL, _three(names))
    if "?" in written or "'s" in written or not _DOUBT.isdisjoint(rest[:3]):
        return Likely(Sort.DOUBTFUL, tuple(names))
    is_double = len(rest) == 1 and _DOUBLE.search(written)
    return Likely(Sort.PERSON) if is_double else Likely(Sort.MORE, tuple(names))


def _unknown(written: str) -> Sort:
    if is_office(written):
        return Sort.OFFICE
    return Sort.PERSON if _NAME.fullmatch(written) else Sort.OTHER


def _three(names: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))[:3]
