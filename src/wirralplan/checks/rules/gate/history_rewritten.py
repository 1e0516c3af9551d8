"""Something that was recorded was changed or taken out, and no new update says why.

## What it does

With `--against`, compares what is recorded of each milestone with what was recorded before:
moves, updates with the date that was expected then, completion with its evidence and impact,
cancellation with its reason and who approved it. What is added is in order: a new entry, evidence
or impact that comes later, a name beside a move. So is a month that is made a day within it:
`completed: 2018-09` may become `completed: 2018-09-28`. Moves stay in their order, the new ones
below. Where a new update of the milestone says why, everything is in order.

## Why it matters

The board decides by what is recorded. Who reads a record must know that it says what it said
then, or see what was wrong with it.

## Wrong

```yaml
# before:  note: Consultation closes 6 July, two objections
updates:
  - date: 2018-06-20
    note: Consultation closes 6 July
```

## Right

```yaml
# before:  note: Consultation closes 6 July, two objections
updates:
  - date: 2018-06-20
    note: Consultation closes 6 July
  - date: 2018-06-22
    note: The objections of 20 June were withdrawn, and named people
```
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from wirralplan.checks.check import Check, Context, Remark, Stage, named
from wirralplan.checks.lines_to_add import lines_to_paste
from wirralplan.checks.rules.gate.records import (
    Altered,
    altered,
    changed_keys,
    entries,
    is_the_same,
    says_why,
)
from wirralplan.plan.dates.months import DayOrMonth, last_day
from wirralplan.plan.keys import ENDS
from wirralplan.plan.model import Milestone, Move, Update
from wirralplan.plan.words import listed
from wirralplan.text.finding import Level
from wirralplan.text.route import Route
from wirralplan.text.written import written

_KEYS = ("moves", "updates", *ENDS, *(detail for details in ENDS.values() for detail in details))
_WORDS = {"completed": "completion", "cancelled": "cancellation", "approved_by": "approval"}
_MOST = 3  # records that one sentence names
_NEWEST_LAST = "a new move stands below the others, in the order of their days"
_LATE = "an earlier move that is recorded late stands above, and an update says why"


class _Loss(NamedTuple):
    """What was recorded, what became of it, and the way to where that shows.

    ``absent`` says that nothing is left of it: it is reported at a neighbour. ``on_key`` says that
    the key is the place and not the value. ``remedy`` puts it right.
    """

    words: str
    became: str
    remedy: str
    way: Route = ("title",)
    absent: bool = False
    on_key: bool = False


def _found(context: Context) -> Iterator[Remark]:
    for change in altered(context, *_KEYS):
        losses = [*_of_ends(change.was, change.now), *_of_entries(change)]
        if losses and not says_why(change):
            yield _remark(context, change, losses)


def _of_ends(was: Milestone, now: Milestone) -> Iterator[_Loss]:
    """What became of completion and cancellation, each with the details that belong to it."""
    for key, details in ENDS.items():
        day, day_now = getattr(was, key), getattr(now, key)
        if day is None:
            continue
        if day_now is None:
            yield _end_taken_out(now, key, day)
            continue
        if not is_the_same(day, day_now):
            yield _Loss(f"the {_WORDS[key]} of {day}", "was changed", _again(key, day), (key,))
        for detail in details:
            text, text_now = getattr(was, detail), getattr(now, detail)
            if text is not None and not is_the_same(text, text_now):
                yield _of_detail(key, detail, text, gone=text_now is None)


def _end_taken_out(now: Milestone, key: str, day: DayOrMonth) -> _Loss:
    """Shown at the first of its details that was left standing."""
    left = next((one for one in ENDS[key] if getattr(now, one) is not None), None)
    words, again = f"the {_WORDS[key]} of {day}", _again(key, day)
    if left is None:
        return _Loss(words, "was taken out", again, absent=True)
    return _Loss(words, "was taken out", again, (left,), on_key=True)


def _of_detail(key: str, detail: str, text: str, *, gone: bool) -> _Loss:
    words = f"the {_WORDS.get(detail, detail)}"
    again = _again(detail, written(" ".join(text.split())))
    if gone:
        return _Loss(words, "was taken out", again, (key,), absent=True, on_key=True)
    return _Loss(words, "was changed", again, (detail,))


def _again(key: str, value: object) -> str:
    return f"write  {key}: {value}  again"


def _of_entries(change: Altered) -> Iterator[_Loss]:
    """What became of moves and updates; only of moves does the order count."""
    was, now = change.was, change.now
    lists: list[tuple[str, Sequence[Move | Update], Sequence[Move | Update]]] = [
        ("move", was.moves, now.moves),
        ("update", was.updates, now.updates),
    ]
    for word, before, after in lists:
        if before == after[: len(before)]:
            continue
        paired = entries(before, after)
        for old, new in paired.overwritten:
            yield _overwritten(word, before[old], after[new], new)
        due = f", with  due: {was.due}" if word == "move" and was.due != now.due else ""
        for old in paired.gone:
            lost = f"the {word} of {before[old].date}"
            yield _Loss(lost, "was taken out", f"put it back as it was{due}", absent=True)
        if word == "move" and not paired.gone and "moves" not in change.unread:
            yield from _out_of_order(before, after, sorted([*paired.kept, *paired.overwritten]))


def _overwritten(word: str, was: Move | Update, now: Move | Update, number: int) -> _Loss:
    lost = changed_keys(was, now)
    remedy = f"put it back as it was, and write what is new as another {word}"
    if len(lost) == 1:
        text = " ".join(str(getattr(was, lost[0].attribute)).split())
        plain = lost[0].is_date
        remedy = _again(lost[0].name, text if plain else written(text))
    way: Route = (f"{word}s", number)
    shown = way if getattr(now, lost[0].attribute) is None else (*way, lost[0].name)
    return _Loss(f"the {word} of {was.date}", "was changed", remedy, shown)


def _out_of_order(
    moves: Sequence[Move | Update],
    now: Sequence[Move | Update],
    pairs: Sequence[tuple[int, int]],
) -> Iterator[_Loss]:
    for old, new in pairs:
        if old != new:
            became = f"was put before that of {moves[old].date}"
            late = all(last_day(one.date) < last_day(moves[old].date) for one in now[:new])
            remedy = _LATE if late else _NEWEST_LAST
            yield _Loss("a move", became, remedy, ("moves", new, "date"))
            return


def _remark(context: Context, change: Altered, losses: Sequence[_Loss]) -> Remark:
    reading, route = context.reading, change.placed.route
    place = min(losses, key=lambda one: one.absent)
    way = (*route, *place.way)
    facts = [f"{one.words} {one.became}" for one in losses]
    if len(facts) > _MOST:
        facts[_MOST - 1 :] = [f"{len(facts) - _MOST + 1} more records were changed or taken out"]
    lost = place.words[:1].upper() + place.words[1:]
    entry = {"date": "<today, as YYYY-MM-DD>", "note": f"{lost} was wrong because <why>"}
    where, *lines = lines_to_paste(reading, route, "updates", entry)
    remedy = place.remedy if len(losses) == 1 else "put all of it back as it was"
    return Remark(
        reading.key_span(*way) if place.on_key else reading.span(*way),
        f"{named('milestone', change.now.title)}: {listed(facts)}, and no new update says why",
        "\n".join([remedy, f"or say what was wrong with it; add {where}", *lines]),
        absent=place.absent,
    )


CHECK = Check(
    "WP503", "history-rewritten", Level.ERROR, Stage.GATE, __doc__, finds=_found, precedence=50
)
