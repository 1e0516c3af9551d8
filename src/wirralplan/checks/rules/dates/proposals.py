"""What a rule about dates proposes: words, and perhaps the day that `--fix` may write unasked."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from wirralplan.checks.lines_to_add import OR_ADD, beside, kept, lines_to_paste, misread_dates
from wirralplan.plan.date_kinds import Loose
from wirralplan.plan.dates import month_name
from wirralplan.plan.faults import DateForm
from wirralplan.plan.periods import Period
from wirralplan.plan.reading import Reading
from wirralplan.text.characters import DASHES
from wirralplan.text.route import Route
from wirralplan.text.table import Style
from wirralplan.text.written import written

DUE = "the day by which it has to be done"
_MEANINGS: Mapping[str, str] = {
    "due": DUE,
    "start": "the day on which work on it is planned to start",
    "completed": "the day on which it was done",
    "cancelled": "the day on which it was withdrawn",
    "from": "the due date until that move",
    "expected": "the day by which the lead now expects it",
    "starts": "the first day of the plan",
    "ends": "the last day of the plan",
}
_BEGINNINGS = ("start", "starts")
_JOINS = f" -:;,.{DASHES}"


class Proposal(NamedTuple):
    """The ``lines`` of a help; ``day`` is what to write, ``written`` what a repair writes.

    Without a ``day`` nothing is proposed, but asked.
    """

    lines: tuple[str, ...]
    day: str = ""
    written: str = ""


class DateLine(NamedTuple):
    """A line whose value is no date: what it says, and what stands beside it."""

    reading: Reading
    fault: DateForm
    loose: Loose

    @property
    def key(self) -> str:
        """The key of the line."""
        return self.fault.key

    @property
    def part(self) -> Route:
        """The part that the line belongs to."""
        return self.fault.route[:-1]

    @property
    def meaning(self) -> str:
        """What the day after this key is."""
        if self.key == "date":
            moved = "moves" in self.part
            return f"the day {'on which the move was agreed' if moved else 'of the update'}"
        return _MEANINGS[self.key]

    @property
    def is_record(self) -> bool:
        """Whether it is the day on which something was done, which no longer time can tell."""
        return self.is_event or self.key == "date"

    @property
    def is_event(self) -> bool:
        """Whether it is the day on which the milestone was done, or withdrawn."""
        return self.key in ("completed", "cancelled")

    def has(self, key: str) -> bool:
        """Whether the part has that key as well."""
        return self.reading.has(*self.part, key)

    def chosen(self, period: Period) -> date:
        """The day of a period that the key stands for: the first of it for a beginning."""
        return period.first if self.key in _BEGINNINGS else period.last

    def as_line(self, day: str) -> str:
        """The line with that day, as it has to be typed."""
        return f"{self.key}: {day}"

    @property
    def blank(self) -> str:
        """The line with what has to be filled in."""
        return self.as_line(f"<{self.meaning}, as 2018-06-30>")

    def add(self, text: str) -> str:
        """Where to add a line of the same part."""
        return beside(self.reading, self.fault.route, text)

    def below(self, key: str, text: str) -> str:
        """A line with another key, to be added below; where that is there, what to do with it."""
        line = kept(self.reading, self.fault.route, key, text)
        others = self.fault.strays or misread_dates(self.reading, self.part) > 1
        return line + OR_ADD if others and key == "note" and not self.has(key) else line

    def written(self, text: str) -> str:
        """A text as it is written in this part, in quotes where it needs them."""
        in_block = self.reading.document.style(self.part) is Style.BLOCK_GROUP
        return written(text, in_brackets=not in_block)

    def or_see(self, key: str, day: str) -> str:
        """To add the day of another key; where that is there, to see that it is the same."""
        if self.has(key):
            return f"see that line {self.reading.line(*self.part, key)} says  {key}: {day}"
        return self.add(f"{key}: {day}")

    def remark(self, text: str) -> str:
        """Words as a comment behind the value; none inside braces, which could not close."""
        in_block = self.reading.document.style(self.part) is Style.BLOCK_GROUP
        return f" # {text}" if in_block and text else ""

    def note(self, text: str) -> str:
        """Where words go that are no date, in a part that has a note."""
        return self.below("note", text)

    @property
    def whole(self) -> str:
        """Where the whole text goes, of which the day alone would keep no more than half."""
        if "milestones" in self.part:
            return self.below("reason" if "moves" in self.part else "note", self.loose.text)
        return f"write behind it  # {self.loose.text}"

    def in_list(self, key: str, *entries: Mapping[str, str]) -> Iterable[str]:
        """The lines of entries for a list of the milestone."""
        return lines_to_paste(self.reading, self.part, key, *entries)


def spoken(period: Period, day: date) -> str:
    """The day as people say it, and what it is of a longer time."""
    words = f"{day.day} {month_name(day.month)} {day.year}"
    if period.is_day:
        return words
    which = "first" if day == period.first else "last"
    return f"{words}, the {which} day of {period.words}"


def bare(words: str) -> str:
    """Words without what only joins them to a date, and without half a pair of brackets."""
    plain = words.strip(_JOINS)
    if plain.startswith("(") and plain.endswith(")") and plain.count("(") == 1:
        plain = plain[1:-1].strip()
    for opened, closed in ("()", "[]"):
        surplus = plain.count(opened) - plain.count(closed)
        if surplus > 0 and plain.startswith(opened):
            plain = plain[1:].strip(_JOINS)
        elif surplus < 0 and (plain.endswith(closed) or plain.startswith(closed)):
            plain = (plain[:-1] if plain.endswith(closed) else plain[1:]).strip(_JOINS)
    return plain
