"""Everybody who is named in a plan on its way in: each once, with what to ask about the names."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from wirralplan.imports.draft import Person
from wirralplan.plan.lookup.names import loosened
from wirralplan.plan.model import TBC

_ALIKE = 0.85
_MOST = 400  # people among whom names that are alike are looked for


@dataclass
class People:
    """Names as they are first spelt, with the roles that stand beside them and where."""

    spellings: dict[str, str] = field(default_factory=dict)
    roles: dict[str, dict[str, str]] = field(default_factory=dict)

    def known_as(self, name: str, roles: Iterable[tuple[str, str]], place: str) -> str:
        """The name as it is first spelt; it is taken in if it is new."""
        key = loosened(name)
        if key in ("", TBC):
            return name
        first = self.spellings.setdefault(key, name)
        for named, role in roles:
            if loosened(named) == key:
                self.roles.setdefault(first, {}).setdefault(role, place)
        return first

    def listed(self) -> tuple[Person, ...]:
        """Everybody in the order in which they were named."""
        near = _near(list(self.spellings.values()))
        return tuple(self._person(name, near.get(name, "")) for name in self.spellings.values())

    def _person(self, name: str, near: str) -> Person:
        role, *others = self.roles.get(name) or {"": ""}
        places = self.roles.get(name, {})
        checks = [f"{name} is also called '{one}' ({places[one]})" for one in others]
        if near:
            checks.append(
                f"is {name} the same person as {near}? If so, keep one entry, with the other"
                " spelling under 'aliases'"
            )
        return Person(name, role, tuple(checks), next(iter(places.values()), ""))


def _near(names: Sequence[str]) -> Mapping[str, str]:
    """Names that look like an earlier one, or are its initials, each with that one."""
    found: dict[str, str] = {}
    initials = {_initials(name): name for name in names if " " in name}
    for at, name in enumerate(names[:_MOST]):
        full = initials.get(name.replace(".", "").replace(" ", ""))
        if full and full != name:
            found[name] = full
        elif one := next((one for one in names[:at] if _are_alike(one, name)), ""):
            found[name] = one
    return found


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split())


def _are_alike(one: str, other: str) -> bool:
    """Whether two names differ by a letter or two, or by a first name that is shortened."""
    left, right = loosened(one).split(), loosened(other).split()
    if len(left) == len(right) > 1 and left[-1] == right[-1]:
        pairs = zip(left[:-1], right[:-1], strict=True)
        if all(first[0] == second[0] for first, second in pairs):
            return left != right and (
                len(left[0]) == 1 or len(right[0]) == 1 or _close(left, right)
            )
    return _close(left, right) and left != right


def _close(left: Sequence[str], right: Sequence[str]) -> bool:
    if len(left) != len(right):
        return False
    different = [(a, b) for a, b in zip(left, right, strict=True) if a != b]
    return len(different) == 1 and all(
        min(len(a), len(b)) > 2 and SequenceMatcher(None, a, b).ratio() >= _ALIKE - 0.1
        for a, b in different
    )
