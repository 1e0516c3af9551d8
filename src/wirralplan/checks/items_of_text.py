"""The item of a list that a pasted text would be: its lines, with blanks for what it must have."""

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from wirralplan.checks.lines_to_add import DUE
from wirralplan.patterns import pattern
from wirralplan.plan.dates.days import guessed
from wirralplan.plan.dates.kinds import Kind
from wirralplan.plan.dates.loose import loosely
from wirralplan.plan.dates.months import Tbc
from wirralplan.plan.keys import ENDS, keys_of, parts
from wirralplan.plan.lookup.field_words import FIELD_WORDS, meanings_of, plain
from wirralplan.plan.lookup.names import loosened
from wirralplan.plan.lookup.short_answers import NOTHING, TO_COME, answer
from wirralplan.text.written import quoted_text

_SPECIAL = pattern(r"^[^\w£(]|: | #|:$")
_YEAR = pattern(r"(?<!\d)\d{4}(?!\d)")
# The number that a plan gives a part: 4, 1.2.2, R7, 2(v); and an id, which has a dash at least.
_NUMBER = pattern(r"[A-Z]{0,3} ?\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?(?: ?\([ivx\da-z]{1,4}\))?$")
_ID = pattern(r"[a-z0-9]+(?:-[a-z0-9]+)+$")
_NAME = pattern(r"[A-Z][\w'\u2019-]+(?: [A-Z][\w'\u2019-]+){1,2}$")
_BETWEEN_NAMES = pattern(r"\s*(?:/|&|\+|;|,|\band\b)\s*")
_NEEDED = {"activities": {"lead": "<name>"}}
_TEXT = "<text>"


class Known(NamedTuple):
    """What a plan has elsewhere: the ``names`` of its people, and whether its parts have a ref."""

    names: frozenset[str] = frozenset()
    has_refs: bool = False


_NOTHING_KNOWN = Known()


class _Item(NamedTuple):
    """The keys of an item with what stands behind them, its helpers, and what no key takes."""

    keys: dict[str, str]
    helpers: list[str]
    rest: list[str]


def as_item(
    holder: str,
    cells: Sequence[str],
    own: Collection[str] = (),
    step: int = len("- "),
    known: Known = _NOTHING_KNOWN,
) -> list[str]:
    """The lines of an item of ``holder`` with what the cells say; none where that is not clear.

    Where keys of its ``own`` stand below it, it lacks nothing that it would have to ask for; they
    stand ``step`` columns further in than its dash.
    """
    if own and len(cells) == 1:
        found = _milestone(cells) if holder == "milestones" else _Item({}, [], [])
        kept = not found.keys or "due" not in found.keys or "due" in own
        keys = {_naming(holder): as_value(cells[0])} if kept else found.keys
        first, *others = (f"{key}: {text}" for key, text in keys.items())
        return [f"{'-':{step}}{first}", *(f"{' ' * step}{one}" for one in others)]
    if holder == "milestones":
        return _lines(holder, _milestone([one for one in cells if one], known))
    if len(cells) != 1:
        return []
    return _lines(holder, _Item({_naming(holder): as_value(cells[0])}, [], []))


def as_items(holder: str, rows: Sequence[Sequence[str]], known: Known) -> list[list[str]]:
    """The items that the ``rows`` of a table would be; its first row may name the columns."""
    named = _columns(holder, rows[0]) if rows else {}
    if named and len(rows) == 1:
        return []
    if named:
        return [_lines(holder, _of_columns(holder, named, rows[0], row)) for row in rows[1:]]
    return [as_item(holder, [one for one in row if one], known=known) for row in rows]


def _naming(holder: str) -> str:
    return "name" if holder == "people" else "title"


def _lines(holder: str, item: _Item) -> list[str]:
    """The item as lines, in the order of the format; what it must have and lacks as blanks."""
    keys, naming = {**item.keys}, _naming(holder)
    keys.setdefault(naming, _TEXT)
    if holder == "milestones" and "ongoing" not in keys:
        keys.setdefault("due", DUE)
    for key, blank in _NEEDED.get(holder, {}).items():
        keys.setdefault(key, blank)
    if item.rest:
        keys["note"] = as_value(", ".join(item.rest))
    order = ["id", "ref", naming, *keys_of(parts()[holder].model)]
    lines = [f"{key}: {keys[key]}" for key in dict.fromkeys(order) if key in keys]
    if item.helpers:
        lines += ["with:", *(f"  - {as_value(one)}" for one in item.helpers)]
    first, *others = lines
    return [f"- {first}", *(f"  {one}" for one in others)]


def _milestone(cells: Sequence[str], known: Known = _NOTHING_KNOWN) -> _Item:
    """What the cells of a milestone say, as far as that shows.

    A number alone only counts the rows of its table, where the plan numbers nothing.
    """
    number = cells[0] if len(cells) > 1 and not _when(cells[0]) else ""
    texts = [one for one in cells[1:] if not _when(one)]
    own = next(
        (key for key, form in (("ref", _NUMBER), ("id", _ID)) if number and form.match(number)), ""
    )
    keys = dict[str, str]()
    if own and texts and not _NAME.match(texts[0]):
        cells = cells[1:]
        if known.has_refs or not number.isdigit():
            keys[own] = number
    if len(cells) == 1:
        cells = _with_day(cells[0])
    dates = {cell: when for cell in cells if (when := _when(cell))}
    title, *others = [cell for cell in cells if cell not in dates] or [_TEXT]
    keys |= {"title": as_value(title)}
    if dates:
        keys["due"] = next(iter(dates.values()))
    leads = [one for one in others if loosened(one) in known.names]
    if leads:
        keys["lead"] = leads[0]
        others.remove(leads[0])
    return _Item(keys, [], [*others, *[*dates][1:]])


def _when(cell: str) -> str:
    """The day or the month that the cell is, as a plan writes it."""
    reading = guessed(cell)
    if reading and reading.exists:
        return reading.iso
    found = loosely(cell)
    if found.kind is not Kind.ONE or found.before or found.rest or not _YEAR.search(cell):
        return ""
    period = found.parts[0].period
    whole = (period.first.year, period.first.month) == (period.last.year, period.last.month)
    if not whole or period.first.day != 1 or period.is_day:
        return ""
    return f"{period.first:%Y-%m}"


def _with_day(text: str) -> Sequence[str]:
    """A text and the day that it ends with, if it does."""
    found = loosely(text)
    if found.kind is not Kind.ONE or found.rest or not found.parts[0].period.is_day:
        return [text]
    title = found.before.rstrip(" ,;:(-\u2013\u2014")
    for word in (" by", " due", " on"):
        title = title.removesuffix(word)
    return [title, found.parts[0].period.first.isoformat()] if title else [text]


def _columns(holder: str, row: Sequence[str]) -> Mapping[int, str]:
    """The key that each cell of a first row names, if the row names the columns of a table.

    One of them has to name the item, and most of them a key: any row may hold one such word.
    """
    if holder not in parts():
        return {}
    found = {number: key for number, one in enumerate(row) if (key := _key_of(holder, one))}
    filled = sum(bool(one) for one in row)
    known = len(found) >= 2 and 2 * len(found) > filled
    return found if known and _naming(holder) in found.values() else {}


def _key_of(holder: str, word: str) -> str:
    """The key of an item of ``holder`` that a heading stands for; empty where there is none."""
    keys = keys_of(parts()[holder].model)
    if plain(word) in keys:
        return plain(word)
    for meaning in meanings_of(word):
        of = FIELD_WORDS[meaning]
        if meaning.name == "NUMBER" and "ref" in keys:
            return "ref"
        if meaning.name == "SHARE":
            return ""
        fitting = [one for one in (*of.keys, *of.supplies) if one in keys]
        if fitting:
            return fitting[0]
    return ""


def _of_columns(
    holder: str, columns: Mapping[int, str], heads: Sequence[str], row: Sequence[str]
) -> _Item:
    """An item by the columns of its table; what fits no key stays, with the word above it."""
    item = _Item({}, [], [])
    model = keys_of(parts()[holder].model)
    for number, cell in enumerate(row):
        key = columns.get(number, "")
        head = heads[number] if number < len(heads) else ""
        if not cell or (answer(cell) in NOTHING and key != _naming(holder)):
            continue
        if key == "lead":
            _led(item, cell, helps="with" in model)
            continue
        value = _value(key, cell, is_date=bool(key) and model[key].is_date)
        if key and value and key not in item.keys:
            item.keys[key] = value
        else:
            plainly = key in ("note", "title", "") and not head
            item.rest.append(cell if plainly or key == "note" else f"{head}: {cell}")
    if "completed" not in item.keys:
        item.rest.extend(
            f"{key}: {item.keys.pop(key)}" for key in ENDS["completed"] if key in item.keys
        )
    return item


def _value(key: str, cell: str, *, is_date: bool) -> str:
    """What stands behind the key; empty where the cell is nothing that can."""
    if key == "due" and answer(cell) in TO_COME:
        return str(Tbc.TBC)
    if is_date:
        return _when(cell)
    if key == "id":
        return cell if _ID.match(cell) or (cell.isalnum() and cell.islower()) else ""
    if key == "ref":
        return cell if len(cell) <= 20 else ""
    return "" if key in ("note", "with", "priorities", "after", "ongoing") else as_value(cell)


def _led(item: _Item, cell: str, *, helps: bool) -> None:
    """Who leads, and who else was named: they help."""
    if answer(cell) in TO_COME:
        item.keys.setdefault("lead", str(Tbc.TBC))
        return
    names = _BETWEEN_NAMES.split(cell)
    names = names if len(names) > 1 and all(_NAME.match(one) for one in names) else [cell]
    if not helps:
        names = [cell]
    if "lead" in item.keys:
        item.helpers.extend(names)
        return
    item.keys["lead"] = as_value(names[0])
    item.helpers.extend(names[1:])


def as_value(text: str) -> str:
    """``text`` as it is typed after a key: in quotes where it needs them."""
    return quoted_text(text) if _SPECIAL.search(text) else text
