"""Who is named in a cell: one lead, those who support, and the roles that stand beside names."""

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from typing import NamedTuple

from wirralplan.patterns import pattern
from wirralplan.plan.lookup.field_words import plain
from wirralplan.plan.lookup.names import loosened
from wirralplan.plan.model import TBC
from wirralplan.text.characters import DASHES


class Named(NamedTuple):
    """The ``lead``, who is named besides, the roles by name, and what to look at.

    ``left`` are words that name nobody: "Vacant".
    """

    lead: str = ""
    with_: tuple[str, ...] = ()
    roles: tuple[tuple[str, str], ...] = ()
    checks: tuple[str, ...] = ()
    left: tuple[str, ...] = ()


_NOBODY = frozenset(
    [
        "tbc",
        "tba",
        "tbd",
        "to be confirmed",
        "to be agreed",
        "to be decided",
        "to be appointed",
        "to be allocated",
        "to be identified",
        "to be recruited",
        "vacant",
        "vacancy",
        "unallocated",
        "not allocated",
        "none",
        "n/a",
        "na",
        "-",
        "?",
        "??",
        "???",
        "not known",
        "unknown",
    ]
)
_EVERYBODY = frozenset(
    [
        "all",
        "all staff",
        "all managers",
        "all partners",
        "everyone",
        "everybody",
        "various",
        "all leads",
        "all agencies",
        "all services",
        "as above",
        "ditto",
        "see above",
        "as before",
        '"',
    ]
)
_ROLE = pattern(
    r"\b(?:heads?|directors?|managers?|officers?|leads?|service|services|teams?|board|deputy"
    r"|assistant|chief|senior|commissioners?|co-?ordinators?|principal|chairs?|consultant"
    r"|advis[eo]rs?|leaders?|partnership|councillors?|cllr|social workers?|practitioners?|hub"
    r"|dcs|ad|slt|smt|dmt|lado|iro|headteachers?|executive|cabinet|committee|group|forum"
    r"|department|council|trust|college|university|school|nhs|ccg|icb|police|health"
    r"|di|dci|inspector|sergeant|nurse|gp|doctor|commissioning|partners|agency|unit|panel|strategic|operational|interim)\b",
    re.IGNORECASE,
)
_WORD = r"(?:[A-Z][\w'\u2019.-]*|de|van|von|der|la|le|al|bin|O['\u2019][A-Z]\w*)"
_TITLE = r"(?:(?:Dr|Mr|Mrs|Ms|Miss|Prof|Sir|Cllr|Rev|DI|DCI|DS|DC|PC|Insp|Sgt|Supt)\.? )?"
_RANK = pattern(_TITLE)
_PERSON = pattern(rf"{_TITLE}{_WORD}(?: {_WORD}){{1,3}}")
_INITIALS = pattern(r"[A-Z]{2,4}|[A-Z]\.? ?[A-Z]\.?(?: ?[A-Z]\.?)?")
_NO_NAME = pattern(r"(?i)^(?:not|no)\b|\b(?:tbc|tba)\b|^\W+$")
_NO_ROLE = pattern(r"(?i)\b(?:left|was|until|from|tbc|vacant|formerly|since)\b|\d[/.]\d")
_AND_MORE = pattern(r", [a-z]")  # "Council, following recommendation by Executive"
_DASH = pattern(rf" +[-{DASHES}] *| *[{DASHES}] +")
_IN_BRACKETS = pattern(r"(?P<name>[^()]+?) *\((?P<role>[^()]+)\)")
_SUPPORT = pattern(
    r"[,;(]? *\b(?:supported by|with support (?:from|of)|assisted by|together with|jointly with"
    r"|in partnership with|along with|(?<=\()with)\b:? *",
    re.IGNORECASE,
)
# What parts names that are plainly several: the next line and the semicolon; then what may
# stand in one name too.
_LOOSE_PARTS = (pattern(r" ?/ ?"), pattern(r" ?[&+] ?| and | or |, (?:and )?"))


def named(lines: Sequence[str], known: Collection[str]) -> Named:
    """Who is named in the lines of a cell. ``known`` are cells that name one, loosened."""
    text = "; ".join(lines)
    if not text or plain(text).strip(" .") in _NOBODY:
        return Named(TBC if text else "", left=_left(lines))
    if plain(text).strip(" .") in _EVERYBODY:
        return Named(text, checks=(f"'{text}' names nobody who answers for it; name one lead",))
    lead, *support = _supported(text)
    people: list[tuple[str, str]] = []
    for at, part in enumerate([lead, *support]):
        people += [_with_role(one) for one in _people(part, known, first=not at)]
    people = [(name, role) for name, role in people if name]
    if not people:
        return Named(text, checks=(_several(text),))
    first, *others = dict.fromkeys(name for name, _ in people)
    roles = tuple((name, role) for name, role in people if role)
    checks = _doubts(text, first, others)
    if not checks and (_NO_NAME.search(first) or any(_NO_ROLE.search(role) for _, role in roles)):
        checks = (f"'{text}' may say more than a name and a post",)
    if support and not checks:
        checks = (f"'{text}': {first} is taken to be the lead",)
    return Named(first, tuple(others), roles, checks)


def _supported(text: str) -> Iterator[str]:
    """The lead and each of those who support, without the bracket that they stand in."""
    lead, *others = _SUPPORT.split(text)
    yield lead.rstrip(" (") if others else lead
    yield from (one.removesuffix(")") if "(" not in one else one for one in others)


def _left(lines: Sequence[str]) -> tuple[str, ...]:
    """Words that name nobody, but for those that the plan has for it too."""
    return tuple(one for one in lines if plain(one).strip(" .") in _NOBODY and plain(one) != TBC)


def support(lines: Sequence[str], known: Collection[str]) -> Named:
    """As ``named``, for a column of those who support."""
    people: list[tuple[str, str]] = []
    for line in lines:
        if plain(line).strip(" .") not in _NOBODY:
            people += [_with_role(one) for one in _people(line, known, first=False)]
    names = tuple(dict.fromkeys(name for name, _ in people if name))
    roles = tuple((name, role) for name, role in people if role)
    return Named("", names, roles, left=_left(lines))


def loosened_whole(lines: Sequence[str]) -> str:
    """A cell that may be one name, as names are compared; empty where it is plainly several."""
    if len(lines) != 1 or ";" in lines[0]:
        return ""
    return loosened(_with_role(lines[0])[0])


def is_person(text: str) -> bool:
    """Whether the text looks like the name of one person, or initials."""
    if _INITIALS.fullmatch(text):
        return True
    name = _RANK.sub("", text)
    return _PERSON.fullmatch(text) is not None and _ROLE.search(name) is None


def _doubts(text: str, first: str, others: Sequence[str]) -> tuple[str, ...]:
    if others:
        return (f"'{text}' names {len(others) + 1}; {first} is taken to be the lead",)
    if _AND_MORE.search(first) or any(
        is_person(one) for part in _LOOSE_PARTS for one in _pieces(part, first)
    ):
        return (_several(text),)
    return ()


def _pieces(part: re.Pattern[str], text: str) -> list[str]:
    """What a text is parted into; nothing where it is not."""
    pieces = [one.strip() for one in part.split(text)]
    return pieces if len(pieces) > 1 else []


def _several(text: str) -> str:
    return f"'{text}' may name more than one; if so, the one who answers for it is the lead"


def _people(text: str, known: Collection[str], *, first: bool) -> list[str]:
    """The names in a text: those between semicolons, each perhaps several again."""
    found: list[str] = []
    pieces = [one.strip(" ,") for one in text.split(";")]
    for piece in _roles_joined([one for one in pieces if one]):
        found += _parted(piece, known, is_support=not first)
    return found


def _roles_joined(pieces: Sequence[str]) -> list[str]:
    """Lines of a cell, where a role stands on the line below its name."""
    result: list[str] = []
    for piece in pieces:
        bare = piece.strip("() ")
        if result and is_person(result[-1]) and not is_person(bare) and _ROLE.search(bare):
            result[-1] = f"{result[-1]} - {bare}"
        else:
            result.append(piece)
    return result


def _parted(text: str, known: Collection[str], *, is_support: bool) -> list[str]:
    """The text parted where each of the parts is plainly a name or a role; else whole."""
    if loosened(_with_role(text)[0]) in known and not any(
        part.search(text) for part in _LOOSE_PARTS
    ):
        return [text]
    tests: list[Callable[[str], bool]] = [
        lambda one: is_person(_with_role(one)[0]) or loosened(one) in known,
        lambda one: " " in one and _ROLE.search(one) is not None,
    ]
    has_role = bool(_with_role(text)[1])  # in which a comma and an "and" part no names
    for at, parts in enumerate(_LOOSE_PARTS[:1] if has_role else _LOOSE_PARTS):
        pieces = [one.strip() for one in parts.split(text)]
        if len(pieces) < 2 or not all(pieces):
            continue
        if all(map(tests[0], pieces)) or (at == 0 and all(map(tests[1], pieces))):
            return pieces
        if is_support and all(len(one.split()) <= 3 for one in pieces):
            return pieces
    return [text]


def _with_role(text: str) -> tuple[str, str]:
    """The name and the role behind it: ``Carly Brown - Head of Quality``, ``(Head of ...)``."""
    found = _DASH.search(text)
    if found and is_person(text[: found.start()].strip()):
        return text[: found.start()].strip(), text[found.end() :].strip()
    in_brackets = _IN_BRACKETS.fullmatch(text)
    if in_brackets:
        outside, inside = in_brackets["name"], in_brackets["role"].strip()
        if is_person(outside):
            return outside, inside
        if is_person(inside) and _ROLE.search(outside):
            return inside, outside
    name, comma, role = text.partition(",")
    if comma and is_person(name.strip()) and _ROLE.search(role) and not is_person(role.strip()):
        return name.strip(), role.strip()
    return text.strip(), ""
