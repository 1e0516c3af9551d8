"""Every fact about a key of the plan: read off the model where it can be, else stated here.

A new key is a line in ``wirralplan.plan.model`` and one, for its words, in
``wirralplan.plan.key_docs``. It needs a line in ``STATED`` where a default there is wrong for
it. All of it is worked out when it is first used, as no command may start later for it.
"""

from collections.abc import Iterator, Mapping
from enum import Enum, auto
from functools import cache
from types import NoneType
from typing import Any, Literal, NamedTuple, get_args, get_origin, get_type_hints

from pydantic import BaseModel

from wirralplan.plan import model
from wirralplan.plan.ratings import Rag
from wirralplan.text.recovery.character_faults import TEXT_LISTS
from wirralplan.text.route import Route, last_key


class Kind(Enum):
    """What can stand after a key.

    A ``DATE`` is a day or a month, ``DUE`` one that may still be to be confirmed.
    """

    TEXT = auto()
    DAY = auto()
    DATE = auto()
    DUE = auto()
    ID = auto()
    REF = auto()
    RATING = auto()
    TRUE = auto()
    FORMAT = auto()
    TEXTS = auto()
    PARTS = auto()
    PART = auto()


DATES = (Kind.DAY, Kind.DATE, Kind.DUE)


class Stated(NamedTuple):
    """What the model does not say of a key.

    ``records`` is whether it changes how a milestone stands, or what is recorded of it.
    ``refers`` is whether its text is an id or a code, and nobody's own words. ``offered`` is
    whether an editor types it in with a new part that could do without it.
    """

    records: bool = False
    refers: bool = False
    offered: bool = False


class Key(NamedTuple):
    """A key of one part, as the file spells it; ``attribute`` is its name in the model.

    ``part`` is what it holds, where that has keys of its own.
    """

    name: str
    attribute: str
    kind: Kind
    part: type[BaseModel] | None
    needed: bool
    stated: Stated

    @property
    def is_free_text(self) -> bool:
        """Whether words stand after it, or in its list, that nobody prescribes."""
        return self.kind in (Kind.TEXT, Kind.TEXTS) and not self.stated.refers

    @property
    def stand_in(self) -> Any:
        """What stands after it in a partial plan if it was not given or could not be read."""
        if self.kind in DATES:
            return model.UNREAD_DAY
        return {Kind.FORMAT: "1", Kind.PARTS: []}.get(self.kind, model.UNREAD)

    @property
    def is_date(self) -> bool:
        """Whether a date stands after it."""
        return self.kind in DATES


class NamedPart(NamedTuple):
    """A part of the plan, and the word for it."""

    word: str
    model: type[BaseModel]


STATED: Mapping[str, Stated] = {
    "role": Stated(offered=True),
    "priorities": Stated(refers=True),
    "id": Stated(refers=True),
    "due": Stated(offered=True),
    "ongoing": Stated(records=True),
    "start": Stated(records=True),
    "completed": Stated(records=True),
    "evidence": Stated(records=True),
    "impact": Stated(records=True),
    "cancelled": Stated(records=True),
    "reason": Stated(records=True),
    "approved_by": Stated(records=True),
    "moves": Stated(records=True),
    "updates": Stated(records=True),
    "after": Stated(refers=True),
    "also": Stated(refers=True),
    "ignore": Stated(refers=True),
}
# What ends a milestone, each with the keys that say more about it, the first one before others.
ENDS: Mapping[str, tuple[str, ...]] = {
    "completed": ("evidence", "impact"),
    "cancelled": ("reason", "approved_by"),
}
# The word for a part, where that is not the name of its class.
_WORDS: Mapping[type[BaseModel], str] = {model.Choice: "choice of checks"}
_KINDS: Mapping[object, Kind] = {
    model.Text: Kind.TEXT,
    model.Day: Kind.DAY,
    model.Date: Kind.DATE,
    model.Due: Kind.DUE,
    model.Slug: Kind.ID,
    model.Ref: Kind.REF,
    Rag: Kind.RATING,
    bool: Kind.TRUE,
    Literal[1]: Kind.FORMAT,
}


@cache
def keys_of(part: type[BaseModel]) -> Mapping[str, Key]:
    """The keys of a part, in the order of the format table."""
    hints = get_type_hints(part, include_extras=True)
    keys = (
        Key(
            field.alias or name,
            name,
            *_kind(hints[name]),
            field.is_required(),
            STATED.get(field.alias or name, Stated()),
        )
        for name, field in part.model_fields.items()
    )
    return {key.name: key for key in keys}


def _kind(hint: Any) -> tuple[Kind, type[BaseModel] | None]:
    """What a type in the model lets stand after a key, and the part that this is or lists."""
    if NoneType in get_args(hint):
        hint = next(one for one in get_args(hint) if one is not NoneType)
    if get_origin(hint) is tuple:
        item = get_args(hint)[0]
        return (Kind.TEXTS, None) if item in _KINDS else (Kind.PARTS, item)
    if isinstance(hint, type) and issubclass(hint, BaseModel):
        return Kind.PART, hint
    return _KINDS.get(hint) or _KINDS[get_args(hint)[0]], None


@cache
def parts() -> Mapping[str, NamedPart]:
    """Every part by the key that holds it, from the top down; the plan itself by no key."""
    held: dict[str, type[BaseModel]] = {"": model.Plan}
    held |= {name: part for name, part, _ in _held(model.Plan, 0)}
    return {
        name: NamedPart(_WORDS.get(one, one.__name__.lower()), one) for name, one in held.items()
    }


@cache
def depth_of(holder: str) -> int:
    """How many steps of a route lead to a part that stands below the key ``holder``."""
    return {name: depth for name, _, depth in _held(model.Plan, 0)}[holder]


def _held(within: type[BaseModel], depth: int) -> Iterator[tuple[str, type[BaseModel], int]]:
    for key in keys_of(within).values():
        if key.part is not None:
            steps = depth + (2 if key.kind is Kind.PARTS else 1)
            yield key.name, key.part, steps
            yield from _held(key.part, steps)


@cache
def groups_of_keys() -> Mapping[str, frozenset[str]]:
    """The keys that a part can have, by the key below which it stands; by none, the plan's."""
    return {holder: frozenset(keys_of(part)) for holder, (_, part) in parts().items()}


@cache
def holders() -> Mapping[str, frozenset[str]]:
    """As ``groups_of_keys``, with the keys below which a list of texts stands, by a blank."""
    keys = (key for _, part in parts().values() for key in keys_of(part).values())
    texts = frozenset(key.name for key in keys if key.kind is Kind.TEXTS)
    return {**groups_of_keys(), TEXT_LISTS: texts}


@cache
def _by_name() -> Mapping[str, Key]:
    return {name: key for _, part in parts().values() for name, key in keys_of(part).items()}


@cache
def known_keys() -> frozenset[str]:
    """Every word that may stand before a colon somewhere in a plan."""
    return frozenset(_by_name())


def part_of(route: Route) -> NamedPart:
    """What stands at a route that leads to a group of keys."""
    return parts().get(last_key(route), parts()[""])


def key_at(route: Route) -> Key | None:
    """The key of the value at ``route``, or of the list whose item it is.

    A key in a part that cannot have it is taken for that of a part which can: its place is a
    fault of its own. ``None`` if no part has such a key.
    """
    names = [step for step in route if isinstance(step, str)]
    if not names:
        return None
    holder = parts().get(names[-2] if len(names) > 1 else "")
    own = keys_of(holder.model) if holder else {}
    return own.get(names[-1]) or _by_name().get(names[-1])
