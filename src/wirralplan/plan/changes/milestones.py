"""What differs between a milestone before and after."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Generic, NamedTuple, TypeAlias, TypeVar

from wirralplan.plan.changes import kinds
from wirralplan.plan.changes.kinds import Change, Where
from wirralplan.plan.dates.months import DueDate, Month, is_made_exact
from wirralplan.plan.keys import ENDS, keys_of
from wirralplan.plan.model import Choice, Milestone, Move, Part, Update
from wirralplan.plan.walking import Placed

Entry = TypeVar("Entry", bound=Move | Update)
_Ended: TypeAlias = kinds.Completed | kinds.Cancelled
_Undone: TypeAlias = kinds.Reopened | kinds.Reinstated

_KINDS_OF_ENDS: Mapping[str, tuple[type[_Ended], type[_Undone]]] = {
    "completed": (kinds.Completed, kinds.Reopened),
    "cancelled": (kinds.Cancelled, kinds.Reinstated),
}


class _History(NamedTuple, Generic[Entry]):
    """What came of a list of dated entries.

    An entry that came with the dates of one that went is that one ``rewritten``, not ``added``:
    one for each, and of several the one that also has its ``from``. A month that was made a day
    within it is the same date.
    """

    added: tuple[Entry, ...]
    gone: tuple[Entry, ...]
    rewritten: tuple[Entry, ...]
    reordered: bool


def milestone_changes(
    old: Placed, new: Placed, *, same_lead: bool, alike: bool = False
) -> Iterator[Change]:
    """Nothing exactly when both milestones say the same; their places do not count.

    Each kind of change accounts for some keys; what differs under any other is reported too.
    ``same_lead`` is whether one person leads both.
    """
    before, after = old.milestone, new.milestone
    if before == after:
        return
    covered = {"title", "due", "ongoing", "moves", "updates"}
    if before.title != after.title:
        yield kinds.Renamed(new, before.title, after.title, alike)
    if before.lead != after.lead and not same_lead:
        covered.add("lead")
        yield kinds.Reassigned(new, _lead(old), _lead(new))
    yield from _of_dates(before, after, new)
    yield from _of_ends(before, after, new, covered)
    yield from _of_updates(before, after, new)
    yield from altered(new, before, after, covered)


def altered(where: Where, before: Part, after: Part, covered: set[str]) -> Iterator[Change]:
    """Every key under which the two differ, but for those that are ``covered`` already."""
    for key, attribute in ((one.name, one.attribute) for one in keys_of(type(after)).values()):
        was, now = getattr(before, attribute), getattr(after, attribute)
        if attribute in covered or was == now:
            continue
        if isinstance(was, tuple) and not isinstance(was, Month):
            gone, came = _without(was, now), _without(now, was)
            if gone or came:
                yield kinds.Altered(where, key, one_line(gone), one_line(came))
            else:
                yield kinds.Reordered(where, key)
        else:
            exact = is_made_exact(was, now)
            yield kinds.Altered(where, key, one_line(was), one_line(now), exact)


def one_line(value: Any) -> str | None:
    """A value of a plan on one line; ``None`` for what is not given."""
    if value is None or value is False or value == ():
        return None
    if isinstance(value, tuple) and not isinstance(value, Month):
        return "; ".join(one_line(one) or "" for one in value)
    if isinstance(value, Choice):
        parts = [("also", value.also), ("ignore", value.ignore)]
        return ", ".join(f"{key} {' '.join(codes)}" for key, codes in parts if codes) or None
    if isinstance(value, Move):
        reason = f": {value.reason}" if value.reason else ""
        agreed = f" ({value.approved_by})" if value.approved_by else ""
        return f"{value.date} from {value.from_}{reason}{agreed}"
    if isinstance(value, Update):
        rag = f" {value.rag}" if value.rag else ""
        expected = f", expected {value.expected}" if value.expected else ""
        author = f" ({value.by})" if value.by else ""
        return f"{value.date}{rag}{expected}: {value.note}{author}"
    return "true" if value is True else str(value)


def _lead(placed: Placed) -> str:
    """Who leads it, as it is written there or at its activity."""
    return placed.milestone.lead or placed.within.activity.lead


def _without(these: tuple[Any, ...], those: tuple[Any, ...]) -> tuple[Any, ...]:
    spare = Counter(those)
    left = []
    for one in these:
        if spare[one]:
            spare[one] -= 1
        else:
            left.append(one)
    return tuple(left)


def _history(was: tuple[Entry, ...], now: tuple[Entry, ...]) -> _History[Entry]:
    gone: tuple[Entry, ...] = _without(was, now)
    came: tuple[Entry, ...] = _without(now, was)
    lost, new = [*gone], [*came]
    rewritten: list[Entry] = []
    for dates_of in (_dates_of, lambda one: (one.date,)):
        for one in list(lost):
            dates = dates_of(one)
            twin = next((two for two in new if _are_the_same(dates, dates_of(two))), None)
            if twin is not None:
                lost.remove(one)
                new.remove(twin)
                rewritten.append(twin)
    unmoved = _without(was, gone) == _without(now, came)
    return _History(tuple(new), gone, tuple(rewritten), reordered=not unmoved)


def _dates_of(entry: Move | Update) -> tuple[DueDate, ...]:
    return (entry.date, entry.from_) if isinstance(entry, Move) else (entry.date,)


def _are_the_same(these: Sequence[DueDate], those: Sequence[DueDate]) -> bool:
    return all(was == now or is_made_exact(was, now) for was, now in zip(these, those, strict=True))


def _of_history(where: Placed, key: str, history: _History[Any]) -> Iterator[Change]:
    """What is not an addition."""
    if history.gone:
        yield kinds.Altered(where, key, one_line(history.gone), one_line(history.rewritten))
    if history.reordered:
        yield kinds.Reordered(where, key)


def _of_dates(before: Milestone, after: Milestone, where: Placed) -> Iterator[Change]:
    history = _history(before.moves, after.moves)
    if (before.due, before.ongoing) != (after.due, after.ongoing):
        yield kinds.Rescheduled(where, before.due, after.due, history.added)
    else:
        yield from (kinds.Explained(where, move) for move in history.added)
    yield from _of_history(where, "moves", history)


def _of_updates(before: Milestone, after: Milestone, where: Placed) -> Iterator[Change]:
    history = _history(before.updates, after.updates)
    yield from (kinds.Reported(where, update) for update in history.added)
    yield from _of_history(where, "updates", history)


def _of_ends(
    before: Milestone, after: Milestone, where: Placed, covered: set[str]
) -> Iterator[Change]:
    """Whether it was completed or cancelled, or is so no more, with the details of that."""
    for key, details in ENDS.items():
        was, now = getattr(before, key), getattr(after, key)
        if (was is None) == (now is None):
            continue
        covered.add(key)
        holder, other = (after, before) if was is None else (before, after)
        # A detail that was there without its day, or still is, is a difference of its own.
        covered.update(detail for detail in details if getattr(other, detail) is None)
        texts = [getattr(holder, detail) for detail in details]
        ended, undone = _KINDS_OF_ENDS[key]
        if was is None:
            yield ended(where, now, *texts)
        else:
            left = [getattr(after, detail) is not None for detail in details]
            went = [None if stays else text for text, stays in zip(texts, left, strict=True)]
            yield undone(where, was, *went)
