"""The plan that a change is compared with, as far as it can be read."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import field
from datetime import date
from functools import cached_property
from typing import NamedTuple

from wirralplan.checks.places import Places
from wirralplan.frozen import frozen
from wirralplan.plan.keys import ENDS, Kind, depth_of, keys_of
from wirralplan.plan.model import UNREAD, Milestone, Plan
from wirralplan.plan.reading import Reading
from wirralplan.plan.walking import Placed, PlacedActivity
from wirralplan.text.route import Route

# The lists of a milestone whose entries are records: each is compared whole, or not at all.
LISTS = tuple(key.name for key in keys_of(Milestone).values() if key.kind is Kind.PARTS)
# Texts that are compared, each with what replaces it where it holds a character that cannot be
# right: the gate reports nothing of a title that is UNREAD, nor of a text that was not there.
_DETAILS = [detail for details in ENDS.values() for detail in details]
_TEXTS = {"title": UNREAD, **dict.fromkeys([*_DETAILS, "success_measure"])}


class Known(NamedTuple):
    """A milestone as it was, without what could not be read of it.

    ``unread`` are its lists that may have held more, each with the number of entries that
    could not be read, 0 where that number is not known.
    """

    milestone: Milestone
    unread: Mapping[str, int]


@frozen
class Before:
    """What a change is compared with; ``name`` says which file that is.

    ``revision`` is the git revision that was named, if it was one. ``reading`` is ``None`` where
    that has no such file; ``gone`` are then the plans that it has and that are there no more.
    ``broken`` are the parts of the file in which a line is broken, so that nothing in them is
    sure, ``garbled`` the values that hold a character that cannot be right. ``lines`` are the
    first and last lines of all that could not be read. ``today`` is the day of the change.
    """

    name: str
    reading: Reading | None = None
    revision: str = ""
    gone: Sequence[str] = ()
    broken: Places = field(default_factory=Places)
    garbled: Places = field(default_factory=Places)
    lines: Sequence[tuple[int, int]] = ()
    today: date | None = None

    @property
    def plan(self) -> Plan | None:
        """The plan with stand-ins for what could not be read; ``None`` where nothing could."""
        return None if self.reading is None else self.reading.partial

    def known(self, placed: Placed) -> Known | None:
        """What the milestone said for sure; ``None`` where nothing in it is sure.

        The gate must report no loss of what was perhaps never there. What is left out here can
        neither be missed nor have changed.
        """
        unread = self._unread.get(placed.route, {})
        if self.reading is None or None in unread or self._is_in(self.broken, placed.route):
            return None
        # ``None`` among the unread keys is the milestone itself.
        was, hidden, changes = placed.milestone, dict[str, int](), dict[str, object]()
        for key, instead in _TEXTS.items():
            if self._is_in(self.garbled, (*placed.route, key)):
                changes[key] = instead
        # A key that no milestone has may be a misspelt 'moves' or 'updates'.
        strange = unread.keys() - {*keys_of(Milestone)}
        for key in LISTS:
            entries, numbers = getattr(was, key), {*unread.get(key, ())}
            for number in range(len(entries) if self.garbled else 0):
                if self._is_in(self.garbled, (*placed.route, key, number)):
                    numbers.add(number)
            # ``None`` among the unread items is the list itself.
            if None in numbers or (strange and not entries):
                hidden[key] = 0
            elif numbers:
                hidden[key] = len(numbers)
                kept = [one for number, one in enumerate(entries) if number not in numbers]
                changes[key] = tuple(kept)
        return Known(was.model_copy(update=changes) if changes else was, hidden)

    def has_name(self, part: Placed | PlacedActivity) -> bool:
        """Whether the title and the id of a milestone or an activity could be read."""
        title = (part.milestone if isinstance(part, Placed) else part.activity).title
        return title != UNREAD and self.is_sure(part.route, "id", "title")

    def is_sure(self, route: Route, *keys: str) -> bool:
        """Whether what stood under the ``keys`` of the part at ``route`` could be read."""
        return self.reading is not None and not any(
            (*route, key) in self.reading.unread
            or self._is_in(self.broken, (*route, key))
            or self._is_in(self.garbled, (*route, key))
            for key in keys
        )

    def _is_in(self, places: Places, route: Route) -> bool:
        """Whether something stands at ``route`` that shares a character with ``places``."""
        if not places or self.reading is None:
            return False
        span = self.reading.document.span(route)
        return span is not None and places.overlaps(span)

    @cached_property
    def _unread(self) -> Mapping[Route, Mapping[object, set[object]]]:
        """By milestone the keys that could not be read, each with its items; ``None`` is all."""
        found: dict[Route, dict[object, set[object]]] = defaultdict(lambda: defaultdict(set))
        depth = depth_of("milestones")
        for route in self.reading.unread if self.reading else ():
            if len(route) >= depth and route[depth - 2] == "milestones":
                key, item = [*route[depth : depth + 2], None, None][:2]
                found[route[:depth]][key].add(item)
        return found
