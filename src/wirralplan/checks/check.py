"""What a rule is: its code, its level, its words, and how it finds what it reports."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from enum import IntEnum
from functools import cached_property
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from wirralplan.checks.places import Places
from wirralplan.plan.dependencies import Waiting
from wirralplan.plan.keys import depth_of, keys_of, parts
from wirralplan.plan.lookup.names import Names
from wirralplan.plan.model import UNREAD, Plan
from wirralplan.plan.reading import Reading
from wirralplan.plan.standing import Standing, standing
from wirralplan.plan.walking import Placed, PlacedActivity, milestones_of, placed_activities
from wirralplan.text.finding import Fault, Level, Related, of_kind
from wirralplan.text.route import Route
from wirralplan.text.source import Span
from wirralplan.text.splice import Splice

if TYPE_CHECKING:
    from wirralplan.checks.before import Before
    from wirralplan.plan.changes.matching import Sides


class Remark(NamedTuple):
    """What a rule says about one place; the run adds code, name and level.

    ``absent`` marks a remark about what is not there: it stands at its neighbour's place
    without being about the neighbour, so neither silences the other. ``level`` is given
    only where it differs from the rule's own. ``repair`` puts it right; it is ``safe`` where
    nothing else can be intended, so that `--fix` may write it without asking.
    """

    span: Span
    headline: str
    help: str = ""
    related: tuple[Related, ...] = ()
    absent: bool = False
    level: Level | None = None
    repair: tuple[Splice, ...] = ()
    safe: bool = False


class Uncertain:
    """The routes of activities or milestones that may say something else than was read.

    These are the ones in which one of the keys could not be read, an unknown key may be a
    misspelling of one, or a key stands twice. All of that is reported as errors, so that a rule
    is silent about a part only until they are corrected. What the text merely warns of leaves
    nothing uncertain: a plan may keep its warnings, and then the rule would be silent for good.
    """

    def __init__(self, context: "Context", part: str, *keys: str) -> None:
        """Look at the ``keys`` of each ``part``: ``activities`` or ``milestones``."""
        self._context = context
        depth = depth_of(part)  # the next step is its key
        harmless = {*keys_of(parts()[part].model)} - {*keys}
        self._unread = {
            route[:depth]
            for route in context.reading.unread
            if len(route) >= depth and route[depth - 2] == part
            if len(route) == depth or route[depth] not in harmless
        }
        from wirralplan.text.faults import DuplicateKey  # noqa: PLC0415 - seldom needed

        self._twice = Places(fault.span for fault in of_kind(DuplicateKey, context.reading.faults))

    def __contains__(self, route: Route) -> bool:
        """Whether the part at ``route`` may say something else."""
        if route in self._unread:
            return True
        twice = self._twice
        return bool(twice) and twice.overlaps(self._context.reading.span(*route))


class Context:
    """What a rule looks at: a file, its plan as far as it can be read, perhaps a day.

    ``before`` is the plan that it came from, where a change is checked.

    ``plan`` may hold stand-ins (``wirralplan.plan.model.UNREAD``); ``reading.has`` says whether
    something is in the file, readable or not. ``misread`` are places at which the text itself
    is broken, so that what was read there is not what somebody wrote.
    """

    def __init__(
        self,
        reading: Reading,
        plan: Plan,
        on: date | None = None,
        misread: Iterable[Span] = (),
        before: "Before | None" = None,
    ) -> None:
        """Take what was read; nothing is worked out before a rule needs it."""
        self.reading = reading
        self.plan = plan
        self.on = on
        self.before = before
        self.misread = Places(misread)

    @cached_property
    def activities(self) -> list[PlacedActivity]:
        """Every activity of the plan, in file order."""
        return list(placed_activities(self.plan))

    @cached_property
    def milestones(self) -> list[Placed]:
        """Every milestone of the plan, in file order; most rules go through them."""
        names = Names.of(self.plan)
        return [one for within in self.activities for one in milestones_of(within, names)]

    @cached_property
    def waiting(self) -> Waiting:
        """Which milestone waits for which."""
        return Waiting(self.milestones)

    @cached_property
    def sides(self) -> "Sides | None":
        """The plan beside the one that it came from; the same is what has the same name."""
        from wirralplan.plan.changes.matching import sides  # noqa: PLC0415 - only the gate compares

        before = None if self.before is None else self.before.plan
        return None if before is None else sides(before, self.plan, likeness=False)

    def uncertain(self, part: str, *keys: str) -> Uncertain:
        """The ``activities`` or ``milestones`` of which the ``keys`` are not sure."""
        return Uncertain(self, part, *keys)

    def standings(self) -> Iterator[tuple[Placed, Standing]]:
        """How each milestone stands on the day, where that is sure; without a day nothing."""
        if self.on is None:
            return
        uncertain = self.uncertain(
            "milestones", "due", "completed", "cancelled", "moves", "updates"
        )
        for placed in self.milestones:
            if placed.route not in uncertain:
                yield placed, standing(placed.milestone, on=self.on)

    def is_misread(self, *route: str | int) -> bool:
        """Whether the text of the part at ``route`` is broken somewhere."""
        return bool(self.misread) and self.misread.overlaps(self.reading.span(*route))


_Kind = TypeVar("_Kind", bound=Fault)


class Wording(NamedTuple, Generic[_Kind]):
    """The words for one kind of ``fault``, each of which becomes a ``remark``, or none."""

    fault: type[_Kind]
    remark: Callable[[_Kind], Remark | None]


Read = Callable[[Reading], Iterable[Remark]]
Found = Callable[[Context], Iterable[Remark]]
Compared = Callable[[Reading, "Before"], Iterable[Remark]]


class Stage(IntEnum):
    """How far the plan has to be read before a rule can judge it, or what it needs besides."""

    TEXT = 1
    STRUCTURE = 2
    PLAN = 3
    DAY = 4
    GATE = 5


class Check(NamedTuple):
    """One rule, which says everything about itself: the first five facts in this order.

    ``doc`` is the docstring of its file: what it does, why it matters, what is wrong, what is
    right. ``level`` is the heaviest of its findings.

    It has ``words`` for one kind of fault from the floors below, ``reads`` the file as it is
    written (also one whose plan cannot be read), or ``finds`` its remarks in the plan.
    ``compared`` makes remarks about what could not be compared with the plan before; they are
    reported whichever rules are selected.

    After a finding of the ``stage`` ``TEXT`` or ``STRUCTURE`` something of the plan was not read.
    A rule of the stage ``DAY`` needs a day, one of the stage ``GATE`` the plan before;
    with ``also_against`` the day of a change is enough for a rule that needs a day.

    Of several findings at one place errors come before warnings, then those of the text before
    others, then the one with the lowest ``precedence``, then the one with the lowest code. Only
    what nobody can silence may come before the gate: else a comment that silences one rule would
    silence the gate with it.

    ``of_faults``: what it ``reads`` is what the reader reports, and never a sound text.
    ``of_characters``: it needs no YAML, and so is right also behind the place where reading
    stops. ``of_shape``: it judges whether a value is a text, a list or a group of keys.
    ``spoils_one_value``: all but the value with the mistake can be compared. ``confuses_ids``:
    after its findings nobody knows which of two parts is meant.
    """

    code: str
    name: str
    level: Level
    stage: Stage
    doc: str
    words: Wording[Any] | None = None
    reads: Read | None = None
    finds: Found | None = None
    compared: Compared | None = None
    default: bool = True
    also_against: bool = False
    precedence: int = 100
    of_faults: bool = False
    of_characters: bool = False
    of_shape: bool = False
    spoils_one_value: bool = False
    confuses_ids: bool = False

    @property
    def weight(self) -> str:
        """Its level, and when it runs where that is not always."""
        off = "" if self.default else ", off by default"
        needed = (("--as-of", self.stage is Stage.DAY), ("--against", self.can_use_before))
        options = " or ".join(option for option, is_needed in needed if is_needed)
        return f"{self.level}{off}{f', only with {options}' if options else ''}"

    @property
    def can_use_before(self) -> bool:
        """Whether it has findings where there is a plan before, and no day."""
        return self.stage is Stage.GATE or self.also_against

    def has_what_it_needs(self, *, day: bool, before: bool) -> bool:
        """Whether it can run where there is a ``day``, or a plan ``before``."""
        if self.stage not in (Stage.DAY, Stage.GATE):
            return True
        return (day and self.stage is Stage.DAY) or (before and self.can_use_before)

    def is_silenceable(self, level: Level) -> bool:
        """Whether the file may silence what the rule finds at that level.

        What cannot be read is in no count, and a change that silenced the gate that it has to
        pass would pass it.
        """
        if self.stage is Stage.GATE:
            return False
        return level is Level.WARNING or self.stage in (Stage.PLAN, Stage.DAY)

    @property
    def summary(self) -> str:
        """The first sentence of its documentation."""
        return self.doc.strip().splitlines()[0]


def replaced(span: Span, text: str) -> tuple[Splice, ...]:
    """The repair that writes ``text`` in the place of ``span``; none where there is no text."""
    return (Splice(span, text),) if text else ()


def quoted(text: str, limit: int = 60) -> str:
    """The reader's own text in quotes, on one line and not longer than ``limit``."""
    line = " ".join(text.split())
    shown = line if len(line) <= limit else f"{line[: limit - 1]}…"
    return f"'{shown}'"


def called(part: str, title: str) -> str:
    """A part by its word and, where it has one, its title: ``activity 'Empty homes'``."""
    return "the plan" if part == "plan" else named(part, title)


def named(part: str, title: str) -> str:
    """A part by its title: ``activity 'Empty homes'``; ``this activity`` where it has none."""
    return f"{part} {quoted(title)}" if title and title != UNREAD else f"this {part}"
