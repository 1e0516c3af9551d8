"""What is wrong and where, as data: a fault as it was met, a finding as it is reported."""

from collections.abc import Iterable
from dataclasses import dataclass, field, fields
from enum import StrEnum
from typing import TypeVar, dataclass_transform

from wirralplan.text.source import Span
from wirralplan.text.splice import Splice

_Class = TypeVar("_Class")


class Level(StrEnum):
    """How much a finding weighs: an error stops every answer, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def fault_class(kind: type[_Class]) -> type[_Class]:
    """A kind of fault: a dataclass that is not changed once it is made.

    It gets no comparison, no representation and no guard against changes of its own, because to
    make those takes four fifths of the time of a dataclass, in every run, for nearly forty kinds.
    The first two are in ``Fault``, and the type checker guards.
    """
    return dataclass(eq=False, repr=False, slots=True)(kind)


@fault_class
class Fault:
    """One thing wrong, before anybody put it in words. Each kind is a class of its own.

    Its own fields are what a sentence about it needs, ``repair`` are the splices that would
    put it right (empty when nobody can know), ``also`` is a second place that belongs to it,
    such as the first of two equal keys.
    """

    span: Span
    repair: tuple[Splice, ...] = field(default=(), kw_only=True)
    also: Span | None = field(default=None, kw_only=True)

    def _values(self) -> dict[str, object]:
        return {one.name: getattr(self, one.name) for one in fields(self)}

    def __eq__(self, other: object) -> bool:
        """Whether both are of one kind and say the same."""
        return type(self) is type(other) and self._values() == other._values()

    def __hash__(self) -> int:
        """Equal faults have one place."""
        return hash((type(self), self.span))

    def __repr__(self) -> str:
        """Its kind and what it says, for whoever reads a failing test."""
        return f"{type(self).__name__}({self._values()})"


_Kind = TypeVar("_Kind", bound=Fault)


def of_kind(kind: type[_Kind], faults: Iterable[Fault]) -> list[_Kind]:
    """Those of ``faults`` that are of one kind."""
    return [fault for fault in faults if isinstance(fault, kind)]


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that belongs to a finding, and what it has to do with it."""

    span: Span
    words: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One mistake in the words of its reader. It neither prints nor colours itself.

    ``stops`` says that nothing behind it was read, so that more may be found there later.
    """

    code: str
    name: str
    level: Level
    span: Span
    headline: str
    help: str = ""
    related: tuple[Related, ...] = ()
    repair: tuple[Splice, ...] = ()
    safe: bool = False
    stops: bool = False
