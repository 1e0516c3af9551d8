"""A list, a group of keys or a text is found where one of the other two belongs.

## What it does

Finds, for example, a list of names after `lead:`, a single text after `milestones:`, and
items of `milestones` that have no keys.

## Why it matters

What stands in the wrong shape cannot be read at all: three milestones in one line of text
are no milestones.

## Wrong

```yaml
milestones: Panel Chair appointed, Restructure implemented
```

## Right

```yaml
milestones:
  - title: Panel Chair appointed
    due: 2018-01-30
  - title: Restructure implemented
    due: 2018-07-31
```
"""

from collections.abc import Iterator

from wirralplan.checks.check import Check, Remark, Stage
from wirralplan.checks.items_of_text import as_item
from wirralplan.checks.lines_to_add import DAY, before_each
from wirralplan.checks.lines_to_change import instead
from wirralplan.checks.name_places import NamePlace
from wirralplan.checks.rules.structure.record_lists import (
    advice,
    headline,
    is_entry,
    is_record,
    with_dash,
)
from wirralplan.patterns import pattern
from wirralplan.plan.dates.days import iso_parts
from wirralplan.plan.faults import WrongShape
from wirralplan.plan.keys import Kind, key_at, keys_of, part_of, parts
from wirralplan.plan.reading import Reading
from wirralplan.text.faults import KeyNotText
from wirralplan.text.finding import Level, of_kind
from wirralplan.text.route import Route
from wirralplan.text.table import Style
from wirralplan.text.written import written

_LONGEST = 200  # of a text that is shown again
_MOST = 20  # items of a list, or keys, that are shown again
_PARTED = pattern(r"\s*[,;\u2022\u00b7\u25cf\uf0b7]\s*|^[-*\u2013\u2014]\s+")
_SEVERAL = pattern(rf"{_PARTED.pattern}|\s+(?:&|and)\s+")
_LEAVE = "  (leave the spaces before it)"
_TITLED_PARTS = ("workstreams", "activities", "milestones", "people")
_LIST, _GROUP = "a list", "a group of keys"


def _remark(reading: Reading, fault: WrongShape) -> Remark:
    what = f"'{fault.key}'" if fault.key else "a plan"
    if fault.item:
        what = f"an item of {what}"
    headline = f"{what} should be {fault.expected}, but this is {fault.got}"
    item = fault.item and fault.got == "text"
    shown = _as_item(reading, fault) if item else _shown(reading, fault)
    advice = shown or _help(fault)
    if fault.more and not shown:
        advice += "\nwhat its other lines say is checked once this is put right"
    return Remark(fault.span, headline, advice)


def _shown(reading: Reading, fault: WrongShape) -> str:
    """The lines to write in its place, with the text that is there; empty where none are sure."""
    document, route = reading.document, fault.route
    if fault.item or document.style(route[:-1]) is not Style.BLOCK_GROUP:
        return ""
    key = key_at(route)
    if key is None:
        return ""
    if key.is_free_text and fault.got == _LIST and fault.expected == "text" and not fault.only:
        return _as_text(reading, route, fault.key)
    if key.is_date and document.style(route) is Style.FLOW_LIST:
        return _without_brackets(reading, route, fault.key)
    text = document.value(route) or ""
    if key.kind is Kind.TEXTS and fault.got == "text" and len(text) <= _LONGEST:
        parted = (_SEVERAL if fault.key in ("priorities", "with") else _PARTED).split(text)
        items = [f"  - {written(' '.join(one.split()))}" for one in parted if one.strip()]
        return instead(reading, route, f"{fault.key}:", *items)
    return _titled(reading, route) if key.kind is Kind.PARTS and fault.got == _GROUP else ""


def _as_item(reading: Reading, fault: WrongShape) -> str:
    """The lines of an item that says only what it is called."""
    document, route = reading.document, fault.route
    text = " ".join((document.value(route) or "").split())
    lines = as_item(fault.key, [text]) if fault.key in _TITLED_PARTS and text else []
    place = reading.source.place(fault.span.start)
    if not lines or len(text) > _LONGEST or document.style(route[:-1]) is not Style.BLOCK_LIST:
        return ""
    where = f"in place of line {place.line} write{before_each(place.column - 1 - len('- '))}:"
    end = reading.source.place(fault.span.end)
    remark = reading.source.line(end.line)[end.column - 1 :].strip()
    lines[0] += f" {remark}" if remark.startswith("#") else ""
    return "\n".join([where, *lines])


def _as_text(reading: Reading, route: Route, key: str) -> str:
    """The texts of a list as one text; of several leads the first, and the others in a note."""
    document = reading.document
    count = document.count(route)
    texts = [document.value((*route, number)) for number in range(min(count, _MOST))]
    length = sum(len(one or "") for one in texts)
    if not 0 < count <= _MOST or None in texts or length > _LONGEST:
        return ""
    first, *others = (" ".join((text or "").split()) for text in texts)
    if key not in ("lead", "by"):
        return instead(reading, route, f"{key}: {written('; '.join([first, *others]))}")
    if key == "by":
        return f"only one person can stand here; {instead(reading, route, f'by: {first}')}"
    lines = NamePlace(reading, route).shared([first, *others])
    word = part_of(route[:-1]).word
    one = f"{'an' if word[0] in 'aeiou' else 'a'} {word} has one lead, whoever of them that is"
    return f"{one}; the others stand under 'with'\n{lines}"


def _without_brackets(reading: Reading, route: Route, key: str) -> str:
    """The one date in square brackets, or a date and the words that were there as a note."""
    text = " ".join((reading.document.value((*route, 0)) or "").split())
    if reading.document.count(route) != 1 or not 0 < len(text) <= _LONGEST:
        return ""
    if iso_parts(text):
        return instead(reading, route, f"{key}: {text}")
    line = f"{key}: {DAY}"
    if "note" not in keys_of(part_of(route[:-1]).model):
        return instead(reading, route, line)
    if reading.has(*route[:-1], "note"):
        kept = f"and add  {text}  to 'note' on line {reading.line(*route[:-1], 'note')}"
        return f"{instead(reading, route, line)}\n{kept}"
    return instead(reading, route, line, f"note: {written(text)}")


def _titled(reading: Reading, route: Route) -> str:
    """The titles that stand as keys in place of the items of a list, as items."""
    document, column = reading.document, reading.source.place(reading.span(*route).start).column
    names = document.keys(route)[:_MOST]
    part = part_of((*route, 0)).model
    if document.style(route) is not Style.BLOCK_GROUP or not {*names}.isdisjoint(keys_of(part)):
        return ""
    first = next(iter(keys_of(part)))
    lines = []
    for name in names:
        line = reading.source.place(reading.key_span(*route, name).start).line
        below = document.first_key_span((*route, name))
        if below is None or document.style((*route, name)) is not Style.BLOCK_GROUP:
            return ""
        if reading.source.place(below.start).column != column + 2:
            return ""
        lines.append(f"write  - {first}: {written(name)}  on line {line}{_LEAVE}")
    return "\n".join(lines)


def _found(reading: Reading) -> Iterator[Remark]:
    """A remark for each value, and for each key that is no text: no plan can be read from those."""
    for wrong in of_kind(WrongShape, reading.faults):
        if is_record(wrong):
            yield Remark(wrong.span, headline(wrong), advice(reading, wrong))
        elif is_entry(wrong):
            words = f"'{wrong.key}' is a list, whose entries each begin with '- '; this has none"
            yield Remark(wrong.span, words, with_dash(reading, wrong))
        else:
            yield _remark(reading, wrong)
    for fault in of_kind(KeyNotText, reading.faults):
        yield Remark(
            fault.span,
            "a key should be text, but this is a list or a group of keys",
            "put quotes round text that begins with a bracket",
        )


def _help(fault: WrongShape) -> str:
    key, expected, got = fault.key, fault.expected, fault.got
    if expected == _LIST:
        below = f"leave the line of '{key}:' empty, and below it begin each item with '- '"
        return "begin each item with '- '" if got == _GROUP else below
    if expected == _GROUP:
        return _as_group(key)
    if got == _LIST and fault.only:
        line = fault.line
        return f"write on line {line - 1}  {key}: {fault.only}  and remove line {line}"
    if got == _LIST:
        one = key in ("lead", "by") or expected != "text"
        where = f"on the line of '{key}:'"
        return (
            f"only one can stand here: write it {where}, without '- '"
            if one
            else f"'{key}' is one text: write what its items say {where}, in a row"
        )
    if expected != "text":
        return f"write it on the line of '{key}:'"
    return "put quotes round text that holds ': ' or begins with a bracket"


def _as_group(key: str) -> str:
    if not key:
        return "begin the file with  format: 1  and, on the next line,  title: <text>"
    if key == "checks":
        return "leave its line empty, and write 'also:' or 'ignore:' below it"
    first = next(iter(keys_of(parts()[key].model)))
    return f"begin it with  - {first}:  and line up its other keys below '{first}'"


CHECK = Check(
    "WP103",
    "wrong-shape",
    Level.ERROR,
    Stage.STRUCTURE,
    __doc__,
    reads=_found,
    of_faults=True,
    of_shape=True,
)
