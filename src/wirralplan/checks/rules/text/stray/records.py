"""What to write for a line without a colon that records something: a day, a move, a name.

The words before what it says are known: the keys themselves and the field's own words for them.
Where the line may be something else as well, both are said.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from wirralplan.checks.check import quoted
from wirralplan.checks.lines_to_add import NO_DAY
from wirralplan.checks.rules.text.stray.place import StrayPlace
from wirralplan.patterns import pattern
from wirralplan.plan.dates.days import guessed, iso_parts, month_name
from wirralplan.plan.dates.kinds import Kind as LooseKind
from wirralplan.plan.dates.loose import loosely
from wirralplan.plan.dates.periods import Period
from wirralplan.plan.keys import ENDS, Key, Kind
from wirralplan.plan.lookup.field_words import FIELD_WORDS, Meaning, meanings_of, plain
from wirralplan.plan.ratings import Rag
from wirralplan.text.written import written

_MOVED = pattern(
    r"(?:(?:the )?(?:due )?(?:date|deadline) )?(?:(?:was|has been|is|now) )?"
    r"(?:moved|slipped|extended|changed|revised|deferred|delayed|pushed back|put back|rescheduled)"
    r"(?= (?:from|to|until)\b)",
    re.IGNORECASE,
)
_NOW = pattern(r"(?:due )?now (?:due )?(?:by |on )?(?=\d)", re.IGNORECASE)
_TO = pattern(r"(?:to|until|till|now|->|>|-)", re.IGNORECASE)
_APPROVED = pattern(
    r"(?:as )?(?:agreed|approved|authorised|signed off) by (?:the )?"
    r"(?P<who>[\w'\u2019 &-]{2,50})\.?$",
    re.IGNORECASE,
)
_WHY = pattern(r"\b(?:as|because|since|due|following|after|until|pending|on)\b", re.IGNORECASE)
_NAME = pattern(r"[A-Z][\w'\u2019-]+(?: [A-Z][\w'\u2019-]+){1,3}$")
_JOINS = " \t-\u2013\u2014:;,=."
_BEFORE_DAY = frozenset({"", "on", "by", "is", "was", "in", "from"})
_NAMED = frozenset({"lead", "by", "approved_by", "name"})
_LONGEST_KEY = 4  # words
_WHEN = "<the day on which that was agreed>"
_WHY_MOVED = "<why it moved>"


class Recorded(NamedTuple):
    """What a line may record: the ways to write it; ``line`` where there is one and no doubt.

    ``head`` are the words that stand for the ``key``.
    """

    ways: tuple[str, ...]
    head: str = ""
    key: str = ""
    line: str = ""


class _Said(NamedTuple):
    """A line without its remark: the words of the key, what is meant, and what is behind them."""

    number: int
    head: str
    key: str
    meaning: Meaning | None
    value: str


def recorded(place: StrayPlace, number: int) -> Recorded | None:
    """What line ``number`` records, if its words say so."""
    text = place.source.line(number).strip().partition(" #")[0].strip()
    if not place.keys:
        return None
    if place.holder == "milestones":
        if _MOVED.match(text):
            return _moved(place, number, text)
        if day_first := _of_day(place, number, text):
            return day_first
    for said in _said(place, number, text):
        found = _of(place, said)
        if found is not None:
            return found
    return None


def _of_day(place: StrayPlace, number: int, text: str) -> Recorded | None:
    """A line that begins with a day, or with ``now`` and a day."""
    now = _NOW.match(text)
    day, rest = day_in(text[now.end() :] if now else text)
    if not day or not (now or rest):
        return None
    if now:
        return _move(place, number, "", day, rest)
    keys = [key for key in ENDS if _means(rest, key)]
    if keys:
        said = _Said(number, rest, keys[0], None, day)
        return Recorded(tuple(_one(place, said, key, day, "") for key in keys))
    entry = {"date": day, "note": written(rest)}
    return Recorded((f"if it is an update, {place.entry(number, 'updates', entry)}",))


def _said(place: StrayPlace, number: int, text: str) -> Iterator[_Said]:
    """The ways to part the line into a key and its value, the longest key first."""
    words = text.split()
    for count in range(min(_LONGEST_KEY, len(words) - 1), 0, -1):
        head = " ".join(words[:count]).rstrip(_JOINS)
        value = " ".join(words[count:]).lstrip(_JOINS)
        for key in place.keys:
            if plain(key) == plain(head):
                yield _Said(number, head, key, None, value)
        for meaning in meanings_of(head):
            fitting = [key for key in FIELD_WORDS[meaning].keys if key in place.keys]
            supplied = FIELD_WORDS[meaning].supplies
            key = next(iter([*fitting, *supplied]), "")
            yield _Said(number, head, key, meaning, value)


def _of(place: StrayPlace, said: _Said) -> Recorded | None:
    """What one such way records; nothing where the value does not fit the key."""
    day, rest = day_in(said.value)
    if place.holder == "milestones":
        found = _of_milestone(place, said, day, rest) if day else _without_day(place, said)
        if found is not None:
            return found
    if not place.can_have(said.key):
        return None
    return _of_key(place, said, place.keys[said.key], day if not rest else "")


def _of_key(place: StrayPlace, said: _Said, key: Key, day: str) -> Recorded | None:
    """A key that the part lacks, with a value that fits it; a text may be something else."""
    rag = said.value.casefold()
    if key.is_date:
        return _certain(place, said, day) if day else None
    if key.kind is Kind.RATING:
        return _certain(place, said, rag) if rag in {*Rag} else None
    if key.name in _NAMED:
        return _certain(place, said, said.value) if _NAME.match(said.value) else None
    if key.is_free_text and said.meaning in (None, Meaning.NOTE) and key.name != "title":
        line = place.instead(said.number, [f"{key.name}: {written(said.value)}"])
        return Recorded((f"if {quoted(said.head)} is the key of it, {line}",))
    return None


def _of_milestone(place: StrayPlace, said: _Said, day: str, rest: str) -> Recorded | None:
    """What a day records of a milestone."""
    if said.meaning in (Meaning.OLD_DATE, Meaning.NEW_DATE):
        old = said.meaning is Meaning.OLD_DATE
        return _move(place, said.number, day if old else "", "" if old else day, rest)
    ways = list[str]()
    if place.has("due") and said.key == "due":
        ways += _second_due(place, said, day, rest).ways
    if said.meaning is Meaning.DUE_OR_COMPLETED:
        keys: tuple[str, ...] = ("completed",) if ways else ("due", "completed")
        ways += [_one(place, said, key, day, rest) for key in keys]
    elif said.meaning is Meaning.PROGRESS and rest:
        return _of_day(place, said.number, f"{day} {rest}")
    elif said.key in ENDS:
        keys = tuple(key for key in ENDS if key == said.key or _means(said.head, key))
        ways += [_one(place, said, key, day, rest) for key in keys]
    elif said.key == "due" and rest and not ways:
        ways.append(_one(place, said, "due", day, rest))
    return Recorded(tuple(ways)) if ways else None


def _without_day(place: StrayPlace, said: _Said) -> Recorded | None:
    """A rating, which stands elsewhere than among the keys of a milestone."""
    rag = said.value.casefold()
    if said.meaning is Meaning.RATING and rag in {*Rag}:
        entry = {"date": "<the day of the update>", "rag": rag}
        return Recorded((f"if that is a rating, {place.entry(said.number, 'updates', entry)}",))
    return None


def _means(words: str, key: str) -> bool:
    """Whether ``words`` are another way to say ``key``."""
    return any(key in FIELD_WORDS[meaning].keys for meaning in meanings_of(words))


def _certain(place: StrayPlace, said: _Said, value: str) -> Recorded:
    """A key and a value that fits it: nothing but the colon is missing."""
    line = f"{said.key}: {value if iso_parts(value) else written(value)}"
    remark = place.source.line(said.number).partition(" #")[2]
    line += f" #{remark}" if remark else ""
    way = place.instead(said.number, [line])
    if iso_parts(value) and value != said.value:
        way += f"\nthat is {_spoken(value)}"
    return Recorded((way,), said.head, said.key, line)


def _one(place: StrayPlace, said: _Said, key: str, day: str, rest: str) -> str:
    """The day as due date, or as the day on which the milestone ended, with the words behind it."""
    ended = {"completed": "it was done", "cancelled": "it was withdrawn"}.get(key)
    if place.has(key):
        return _stands(place, said.number, key, day)
    lines = [f"{key}: {day}"]
    more = ENDS[key][0] if key in ENDS else "note"
    if rest and not place.has(more):
        lines.append(f"{more}: {written(rest)}")
    elif key == "cancelled" and not place.has(more):
        lines.append(f"{more}: <why>")
    whole = place.instead(said.number, lines)
    if rest and place.has(more):
        whole += f"\nand add to '{more}' (line {place.line_of(more)}):  {rest}"
    condition = (
        f"{ended} on {_spoken(day)}" if ended else "that is the day by which it has to be done"
    )
    return f"if {condition}, {whole}"


def _stands(place: StrayPlace, number: int, key: str, day: str) -> str:
    line = place.line_of(key)
    if place.value(key) == day:
        return f"'{key}' says that already (line {line}): take line {number} out"
    return f"'{key}' stands already (line {line}): see which of the two days is right"


def _second_due(place: StrayPlace, said: _Said, day: str, rest: str) -> Recorded:
    """A second due date: mostly the one is the day to which the other was moved."""
    before = place.value("due")
    if before == day and not rest:
        return Recorded((_stands(place, said.number, "due", day),))
    if iso_parts(before) and before > day:
        return _move(place, said.number, day, "", rest)
    return _move(place, said.number, "", day, rest)


def _moved(place: StrayPlace, number: int, text: str) -> Recorded | None:
    """A sentence that says from when the due date was moved, and to when."""
    loose = loosely(text)
    days = [one.period.first.isoformat() for one in loose.parts if one.period.is_day]
    rest, begins = loose.rest.strip(_JOINS), loose.before.casefold().endswith
    if not days or len(days) != len(loose.parts):
        return None
    if loose.kind is LooseKind.MOVED:
        return _move(place, number, days[1], days[0], rest)
    if len(days) == 1:
        old, new = ("", days[0]) if begins(("to", "until")) else (days[0], "")
        return _move(place, number, old, new, rest)
    if len(days) == 2 and begins("from") and _TO.fullmatch(loose.parts[0].words):
        return _move(place, number, days[0], days[1], rest)
    return None


def _move(place: StrayPlace, number: int, old: str, new: str, rest: str) -> Recorded:
    """The entry of a move and the due date that holds now; ``old`` or ``new`` may be unknown."""
    due = place.value("due")
    old = old or (due if iso_parts(due) and due != new else "<the due date until then>")
    entry = {"date": _WHEN, "from": old, "reason": _WHY_MOVED}
    approved = _APPROVED.match(rest)
    if approved and not _WHY.search(approved["who"]):
        entry["approved_by"] = written(approved["who"].strip())
    elif rest:
        entry["reason"] = written(rest)
    way = f"if the due date was moved, {place.entry(number, 'moves', entry)}\n{NO_DAY}"
    if new and due != new and place.has("due"):
        way += f"\nand on line {place.line_of('due')} write  due: {new}"
    elif new and due != new:
        column = f"with {place.column} spaces before it"
        way += f"\nand above that, {column}:  due: {new}"
    return Recorded((way,))


def day_in(value: str) -> tuple[str, str]:
    """The day at the beginning of ``value``, and the words behind it; empty where there is none."""
    if iso_parts(value):
        reading = guessed(value)
        return (value, "") if reading and reading.exists else ("", "")
    loose = loosely(value)
    if loose.kind is not LooseKind.ONE or not loose.parts[0].period.is_day:
        return "", ""
    if loose.before.casefold() not in _BEFORE_DAY:
        return "", ""
    period: Period = loose.parts[0].period
    return period.first.isoformat(), loose.rest.strip(_JOINS)


def _spoken(day: str) -> str:
    """The day as people say it."""
    year, month, number = (int(one) for one in day.split("-"))
    return f"{number} {month_name(month)} {year}"
