"""What is wrong and where, as data: a fault as it was met, a finding as it is reported."""

from collections.abc import Iterable
from dataclasses import field
from enum import StrEnum
from typing import TypeVar

from wirralplan.frozen import Frozen, frozen
from wirralplan.text.source import Span
from wirralplan.text.splice import Splice


class Level(StrEnum):
    """How much a finding weighs: an error stops every answer, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


class Fault(Frozen):
    """One thing wrong, before anybody put it in words. Each kind is a class of its own.

    Its own fields are what a sentence about it needs, ``repair`` are the splices that would
    put it right (empty when nobody can know), ``also`` is a second place that belongs to it,
    such as the first of two equal keys.
    """

    span: Span
    repair: tuple[Splice, ...] = field(default=(), kw_only=True)
    also: Span | None = field(default=None, kw_only=True)


_Kind = TypeVar("_Kind", bound=Fault)


def of_kind(kind: type[_Kind], faults: Iterable[Fault]) -> list[_Kind]:
    """Those of ``faults`` that are of one kind."""
    return [fault for fault in faults if isinstance(fault, kind)]


@frozen
class Related:
    """Another place that belongs to a finding, and what it has to do with it."""

    span: Span
    words: str


@frozen
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
