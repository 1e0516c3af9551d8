"""The milestones of a row: their words, dates and facts, and whatever is doubtful about them."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from wirralplan.imports.columns import Column, Field
from wirralplan.imports.draft import Milestone, Options
from wirralplan.imports.facts import Facts
from wirralplan.imports.points import Point, points_of
from wirralplan.imports.rows import Entry
from wirralplan.imports.tables.grid import Cell
from wirralplan.imports.timing.cells import of_due, of_start
from wirralplan.imports.timing.event import DayOrder, Timing
from wirralplan.imports.timing.lines import alike, one_line
from wirralplan.imports.timing.points import of_point
from wirralplan.imports.timing_of_else import may_be_of_else
from wirralplan.patterns import pattern
from wirralplan.plan.dates.places import places

_GOES_ON = pattern(
    r"(?i)\b(?:on-?going|onwards?|under ?way|in progress|rolling|continu\w+|thereafter|permanent)"
)
_SWAPPED = (
    "other dates of this column are text, so a spreadsheet may have swapped day and month here"
)
_MIXED = pattern(r"\d{1,2}-\d{1,2}/\d{2,4}")
_NO_DATE = "no date is given; 'due: tbc' until there is one"


@dataclass
class _Making:
    """A milestone in the making: its fields as texts, and the lists that become tuples."""

    title: str
    due: str = ""
    start: str = ""
    completed: str = ""
    ongoing: bool = False
    note: list[str] = field(default_factory=list)
    checks: list[str] = field(default_factory=list)
    printed: list[str] = field(default_factory=list)

    def take(self, timing: Timing) -> None:
        """The dates of a text; what is set already stays, and is doubtful where it differs."""
        self.start = self.start or _text(timing.start)
        self.completed = self.completed or _text(timing.completed)
        self.ongoing = self.ongoing or timing.ongoing
        self.due = self.due or timing.undecided or _text(timing.due)
        self.checks += timing.doubts
        if (
            timing.start
            and timing.ongoing
            and not timing.doubts
            and not _GOES_ON.search(timing.written)
        ):
            self.checks.append(
                f"'{timing.written}' says when it starts, and not until when; read as ongoing"
            )
            self.printed.append(timing.written)


def milestones_of(entry: Entry, options: Options) -> list[Milestone]:
    """The milestones of one row; the lead is set by whoever knows the whole activity."""
    layout, order = entry.layout, _order(options)
    due_column = layout.one(Field.DUE) or layout.one(Field.DUE_OR_COMPLETED)
    due = None if due_column is None else entry.cell(due_column)
    found: list[Milestone] = []
    points = points_of(entry.title.lines, None if due is None else due.lines)
    for point in points:
        found += _of_point(entry, point, due, order)
    if not found:
        return []
    if entry.cell(layout.milestone).is_inherited:
        words = "its title is a merged cell that takes in the row above; perhaps one milestone"
        found = [replace(one, checks=(words, *one.checks)) for one in found]
    if entry.is_untitled:
        words = "no action is given in this row; the title above it stands for one"
        found = [replace(one, checks=(words, *one.checks)) for one in found]
    facts = Facts.of(entry, options, order)
    if len(found) > 1 and facts.says_something:
        words = f"what its row says beside the title may concern all {len(found)} of its points"
        first = facts.on(found[0])
        return [replace(first, checks=(*first.checks, words)), *found[1:]]
    return [facts.on(found[0]), *found[1:]]


def _order(options: Options) -> DayOrder:
    return DayOrder.MONTH_FIRST if options.month_first else DayOrder.DAY_FIRST


def _of_point(entry: Entry, point: Point, due: Cell | None, order: DayOrder) -> list[Milestone]:
    """One milestone, or several where a point names several dated events."""
    if due is not None and (point.due or due.day):
        return [_with_column(entry, point, due, order)]
    timings = of_point(point.text, order)
    makings = [_from_words(point, timing, is_bare=due is None) for timing in timings]
    makings[0].note = [*point.note]
    for making in makings:
        making.checks = [*point.checks, *making.checks]
        if due is not None and making.due not in ("", "tbc"):
            making.checks.append("the date is from the title; its own column is empty")
            making.printed.append(point.text)
    return [_made(entry, one, order) for one in makings]


def _from_words(point: Point, timing: Timing, *, is_bare: bool) -> _Making:
    """A milestone whose date stands in its own words."""
    title = timing.title or point.text
    if title[0].islower() and point.text[0].isupper():
        title = f"{title[0].upper()}{title[1:]}"  # the second event of a point
    making = _Making(title)
    making.take(timing)
    if timing.due and not timing.doubts and (odd := may_be_of_else(title, timing.written)):
        making.checks.append(f"{odd}; it was read as the day it is due")
        making.printed.append(point.text)
    if timing.status:
        making.note.append(f"Status: {timing.status}")
        making.checks.append(f"'{timing.status}' is no completion until there is a day for it")
    if timing.doubts:
        making.printed.append(point.text if is_bare else timing.written or point.text)
    return making


def _with_column(entry: Entry, point: Point, due: Cell, order: DayOrder) -> Milestone:
    """A milestone whose date stands in a column of its own."""
    making = _Making(point.text, note=[*point.note], checks=[*point.checks])
    if due.day and (point.due is None or len(due.lines) == 1):
        making.due = due.day.isoformat()
        column = entry.layout.one(Field.DUE) or entry.layout.one(Field.DUE_OR_COMPLETED)
        if column and column.at in entry.layout.swapped and due.day.day != due.day.month:
            making.checks.append(f"{due.text}: {_SWAPPED}")
            making.printed.append(due.text)
    else:
        timing = of_due(point.due or "", order)
        making.take(timing)
        if timing.title:
            making.note.append(f"{_heading(entry, Field.DUE)}: {point.due}")
            if not timing.doubts:
                making.checks.append(f"'{timing.title}' stands beside the date")
        if timing.status:
            making.note.append(f"{_heading(entry, Field.DUE)}: {timing.status}")
            making.checks.append(f"'{timing.status}' stands where the date should be")
        if timing.doubts:
            making.printed.append(point.due or "")
    if _MIXED.fullmatch(point.due or ""):
        making.checks.append(f"'{point.due}' may be one day or two months")
        making.printed.append(point.due or "")
    _doubt_title(making, order)
    return _made(entry, making, order)


def _doubt_title(making: _Making, order: DayOrder) -> None:
    """A time in the title that says something else than the column."""
    for timing in of_point(making.title, order):
        dates = {_text(timing.due), _text(timing.start), timing.undecided, _text(timing.completed)}
        others = dates - {"", making.due, making.start, "tbc"}
        if others:
            making.checks.append("a time in the title differs from the date in its own column")
            return
    if any(places(alike(one_line(making.title)))):
        making.checks.append("there is a date in the title beside that in its own column")


def _made(entry: Entry, making: _Making, order: DayOrder) -> Milestone:
    start = entry.of(Field.START)
    if start.lines:
        _take_start(entry, making, start, order)
    if not (making.due or making.ongoing):
        making.due = "tbc"
        if not any("date" in one or "time" in one for one in making.checks):
            making.checks.append(_NO_DATE)
    if making.ongoing and making.due:
        making.ongoing = making.due == "tbc"
        making.due = "" if making.ongoing else making.due
    return Milestone(
        title=making.title,
        place=entry.place,
        due=making.due,
        start=making.start,
        ongoing=making.ongoing,
        completed=making.completed,
        note=tuple(making.note),
        source=_source(making.printed),
        checks=tuple(dict.fromkeys(making.checks)),
    )


def _take_start(entry: Entry, making: _Making, cell: Cell, order: DayOrder) -> None:
    """The column of start dates."""
    timing = Timing(start=cell.day) if cell.day else of_start(cell.text, order)
    if timing.start is not None and not timing.title:
        if making.start not in ("", _text(timing.start)):
            making.note.append(f"Another start: {making.start}")
            making.checks.append("two dates to start on are given; that of its column was taken")
        making.start = _text(timing.start)
        making.checks += timing.doubts
        if timing.doubts:
            making.printed.append(cell.text)
        return
    making.note.append(f"{_heading(entry, Field.START)}: {cell.text}")
    making.checks.append(f"'{cell.text}' is no date to start on; it is in the note")


def _source(printed: Sequence[str]) -> str:
    texts = list(dict.fromkeys(one for one in printed if one))
    return f"Printed: {'; '.join(texts)}" if texts else ""


def _heading(entry: Entry, held: Field) -> str:
    column: Column | None = entry.layout.one(held)
    return " ".join(column.heading.split()) if column and column.heading else "Date"


def _text(value: object) -> str:
    return "" if value is None else str(value)
