"""What is wrong and where, as data: a fault as it was met, a finding as it is told."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from wirralplan.text.source import Span
from wirralplan.text.splice import Splice


class Level(StrEnum):
    """How much a finding weighs: an error stops every answer, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong, before anybody put it in words.

    ``kind`` names it, ``facts`` are the words that a sentence about it needs, ``repair``
    are the splices that would put it right (empty when nobody can know), ``also`` is a
    second place that belongs to it, such as the first of two equal keys.
    """

    kind: str
    span: Span
    facts: Mapping[str, str] = field(default_factory=dict)
    repair: tuple[Splice, ...] = ()
    also: Span | None = None


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
