"""What a rule about dates proposes: words, and perhaps the day that `--fix` may write unasked."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from wirralplan.checks.lines_to_add import OR_ADD, beside, kept, lines_to_paste, misread_dates
from wirralplan.patterns import pattern
from wirralplan.plan.dates.days import month_name
from wirralplan.plan.dates.kinds import Loose
from wirralplan.plan.dates.month_words import month_of
from wirralplan.plan.dates.periods import Period
from wirralplan.plan.faults import DateForm
from wirralplan.plan.keys import Kind as KeyKind
from wirralplan.plan.keys import key_at
from wirralplan.plan.reading import Reading
from wirralplan.text.route import Route
from wirralplan.text.table import Style
from wirralplan.text.written import written

_MEANINGS: Mapping[str, str] = {
    "due": "the day by which it has to be done",
    "start": "the day on which work on it is planned to start",
    "completed": "the day on which it was done",
    "cancelled": "the day on which it was withdrawn",
    "from": "the due date until that move",
    "expected": "the day by which the lead now expects it",
    "starts": "the first day of the plan",
    "ends": "the last day of the plan",
}
# What may stand after a key beside a day, by the kind of the key.
_FORMS: Mapping[KeyKind, str] = {
    KeyKind.DAY: "as 2018-06-30",
    KeyKind.DATE: "as 2018-06-30, or the month, as 2018-06",
    KeyKind.DUE: "as 2018-06-30, the month, as 2018-06, or tbc",
}
_BEGINNINGS = ("start", "starts")
_MONTHS = pattern(
    r"\b(?:jan(?:uary)?|feb(?:ruary)?|march|apr(?:il)?|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?-i:Mar|May))\b",
    re.IGNORECASE,
)
_YEARS = pattern(r"\b(?:19|20)\d\d\b", re.ASCII)


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

    def means(self, period: Period) -> str:
        """What the day, or the month, after this key is."""
        if period.is_day or not self.takes_month:
            return self.meaning
        return self.meaning.replace("the day", "the month", 1).replace(" on which", " in which", 1)

    @property
    def is_record(self) -> bool:
        """Whether it is the day on which something was done, which no longer time can tell."""
        return self.is_event or self.key == "date"

    @property
    def is_event(self) -> bool:
        """Whether it is the day on which the milestone was done, or withdrawn."""
        return self.key in ("completed", "cancelled")

    def has(self, key: str) -> bool:
        """Whether the part has that key as well, in a line that can be read."""
        return self.reading.document.key_span((*self.part, key)) is not None

    @property
    def kind(self) -> KeyKind:
        """What may stand after the key: a day, a month as well, or ``tbc`` too."""
        key = key_at(self.fault.route)
        return KeyKind.DATE if key is None else key.kind

    @property
    def takes_month(self) -> bool:
        """Whether a month may stand after the key."""
        return self.kind is not KeyKind.DAY

    def iso(self, period: Period) -> str:
        """A period as the plan writes it: a day, or the month that the key stands for."""
        if period.is_day or not self.takes_month:
            return self.chosen(period).isoformat()
        return period.begins if self.key in _BEGINNINGS else period.ends

    def said(self, period: Period) -> str:
        """The day or the month as people say it, and what it is of a longer time."""
        if period.is_day or not self.takes_month:
            return spoken(period, self.chosen(period))
        if period.is_month:
            return period.words
        day = self.chosen(period)
        which = "first" if self.key in _BEGINNINGS else "last"
        return f"{month_name(day.month)} {day.year}, the {which} month of {period.words}"

    def chosen(self, period: Period) -> date:
        """The day of a period that the key stands for: the first of it for a beginning."""
        return period.first if self.key in _BEGINNINGS else period.last

    def as_line(self, day: str) -> str:
        """The line with that day, as it has to be typed."""
        return f"{self.key}: {day}"

    @property
    def blank(self) -> str:
        """The line with what has to be filled in."""
        return self.as_line(f"<{self.meaning}, {_FORMS[self.kind]}>")

    @property
    def day_or_month(self) -> str:
        """The line with a day or a month to be filled in."""
        return self.as_line(f"<{self.meaning}, {_FORMS[KeyKind.DATE]}>")

    def or_month(self, write: str) -> str:
        """``write``, and the one month and year that the text names apart from each other."""
        months, years = _MONTHS.findall(self.loose.text), _YEARS.findall(self.loose.text)
        if len(months) != 1 or len(years) != 1:
            return write
        month = Period.of_month(int(years[0]), month_of(months[0]))
        return f"{write}\nif {month.words} will do, write  {self.as_line(month.ends)}"

    def add(self, text: str) -> str:
        """Where to add a line of the same part."""
        return beside(self.reading, self.fault.route, text)

    def below(self, key: str, text: str) -> str:
        """A line with another key, to be added below; where that is there, what to do with it."""
        line = kept(self.reading, self.fault.route, key, text)
        # Of a line beside it that cannot be read a note may become as well.
        unread = (*self.part, key) in self.reading.unread
        others = self.fault.strays or unread or misread_dates(self.reading, self.part) > 1
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
