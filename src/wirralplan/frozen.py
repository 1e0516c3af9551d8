"""Dataclasses that are not changed once they are made, and that cost little to define.

A program that runs for a fifth of a second defines a hundred classes for its values. What
``dataclass`` writes and compiles for each of them takes longer than to read a plan; that nothing
is changed is for the type checker to see.
"""

from collections.abc import Mapping
from dataclasses import Field, dataclass, field, fields
from operator import attrgetter
from typing import Any, ClassVar, Self, TypeVar, dataclass_transform

_Class = TypeVar("_Class")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(kind: type[_Class]) -> type[_Class]:
    """``kind`` as by ``dataclass(frozen=True)``, in a quarter of the time.

    Comparison, hash and representation are shared, and only ``__init__`` is compiled.
    """
    made: Any = dataclass(eq=False, repr=False)(kind)
    names = [one.name for one in fields(made)]
    values = attrgetter(*names) if names else _nothing

    def equal(self: Any, other: object) -> Any:
        return values(self) == values(other) if type(self) is type(other) else NotImplemented

    def hashed(self: Any) -> int:
        return hash(values(self))

    made.__eq__, made.__hash__, made.__repr__ = equal, hashed, _shown
    return made  # type: ignore[no-any-return]  # a dataclass of the kind


def _nothing(_: object) -> tuple[()]:
    return ()


def _shown(self: Any) -> str:
    shown = ", ".join(f"{one.name}={getattr(self, one.name)!r}" for one in fields(self))
    return f"{type(self).__name__}({shown})"


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
class Frozen:
    """A base whose kinds are dataclasses to the type checker, and that compiles nothing for them.

    To make one takes a little longer than with ``frozen``: it is for many kinds with few of each.
    """

    _names: ClassVar[tuple[str, ...]] = ()
    _defaults: ClassVar[Mapping[str, object]] = {}

    def __init_subclass__(cls) -> None:
        """Take the fields of a kind, in their order; those that are keywords only have defaults."""
        own = {name: vars(cls).get(name, ...) for name in cls.__annotations__}
        keywords = {name: one.default for name, one in own.items() if isinstance(one, Field)}
        defaults = {name: one for name, one in own.items() if one is not ...} | keywords
        cls._names = (*cls._names, *(name for name in own if name not in keywords))
        cls._defaults = {**cls._defaults, **defaults}

    def __init__(self, *values: object, **named: object) -> None:
        """Take the values of the fields, by position or by name."""
        given = {**self._defaults, **dict(zip(self._names, values, strict=False)), **named}
        if len(values) > len(self._names) or given.keys() != {*self._names, *self._defaults}:
            raise TypeError(f"{type(self).__name__} has other fields than {', '.join(given)}")
        vars(self).update(given)

    def changed(self, **values: object) -> Self:
        """The same with other ``values`` of some fields."""
        return type(self)(**{**vars(self), **values})

    def __eq__(self, other: object) -> bool:
        """Whether both are of one kind and have the same values."""
        return type(self) is type(other) and vars(self) == vars(other)

    def __hash__(self) -> int:
        """Of its kind and its values."""
        return hash((type(self), *vars(self).values()))

    def __repr__(self) -> str:
        """Its kind and its values."""
        return f"{type(self).__name__}({vars(self)})"
