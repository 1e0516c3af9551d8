"""What an officer has to know about a time that may be otherwise."""

from collections.abc import Sequence
from datetime import date

from wirralplan.plan.dates.days import in_words, month_name
from wirralplan.plan.dates.months import DayOrMonth, Month
from wirralplan.plan.dates.periods import Period
from wirralplan.plan.words import one_of

MOVED = "the date moved; record when, why and who agreed under moves"
ONLY_A_TIME = "the point has no words beside the time"
START_SAYS_DUE = "the column of start dates also says when it is due"
START_GOES_ON = "the column of start dates also says that it goes on"


def said(when: DayOrMonth) -> str:
    """A day or a month in words, without its day of the week."""
    if isinstance(when, Month):
        return f"{month_name(when.month)} {when.year}"
    return f"{when.day} {month_name(when.month)} {when.year}"


def read_as(when: DayOrMonth, words: str, why: str = "") -> str:
    """What words were read as, where they are not quite that."""
    return f'read as {said(when)}: "{words}"' + (f" {why}" if why else "")


def other_weekday(day: date, words: str) -> str:
    """The day of the week and the date do not fit."""
    return f'read as {said(day)}, which is a {in_words(day).split()[0]}: "{words}"'


def month_first(day: date, words: str) -> str:
    """A date in figures that would be another day, read day first."""
    return f'read month first, as {said(day)}: "{words}"'


def day_first(day: date, words: str, month: int) -> str:
    """A date in figures that is none, read month first."""
    return f'read day first, as {said(day)}: "{words}" has no month {month}'


def end_of(period: Period, words: str) -> str:
    """A longer time, read as the month in which it ends."""
    month = Month(period.last.year, period.last.month)
    return f'read as {said(month)}, the last month of {period.words}: "{words}"'


def beginning_of(period: Period, words: str) -> str:
    """A longer time, read as the month in which it begins."""
    month = Month(period.first.year, period.first.month)
    return f'read as {said(month)}, the first month of {period.words}: "{words}"'


def one_of_several(periods: Sequence[Period], words: str) -> str:
    """A longer time that may be one or another."""
    return f'"{words}" may be {one_of([one.words for one in periods])}'


def day_or_year(words: str) -> str:
    """A month with two figures."""
    return f'"{words}" may be a day or a year'


def no_day(words: str) -> str:
    """Figures like those of a date, of a month that there is not."""
    return f'"{words}" is no day of the calendar'


def not_day(words: str) -> str:
    """A figure before a month that counts something else: ``phase 1 May 2018``."""
    return f'"{words}" may begin with the number of something else'


def a_week(words: str) -> str:
    """A week by its first day."""
    return f'"{words}" is a week: which day of it?'


def several_times(words: str) -> str:
    """Two times, of which one is due, or both."""
    return f'"{words}" names more than one time'


def no_year(words: str) -> str:
    """A day or a month of some year."""
    return f'"{words}" has no year'


def no_time(words: str) -> str:
    """Words that say when, but by no day or month."""
    return f'"{words}" names no day and no month'


def not_due(words: str) -> str:
    """A date with words that may make it another than the due date."""
    return f'"{words}" may not say when it is due'


def serial(words: str, day: date) -> str:
    """A number of days."""
    return f'"{words}" may be the number by which a spreadsheet counts {said(day)}'


def unsure_due(when: DayOrMonth, words: str) -> str:
    """A date that may be of something else."""
    return f'read as due {said(when)}: "{words}" may mean something else'


def unsure_start(when: DayOrMonth, words: str) -> str:
    """A date from which something may not go on."""
    return f'read as going on from {said(when)}: "{words}" may mean something else'


def unsure(meaning: str, words: str) -> str:
    """Words without a date that may mean something else."""
    return f'read as {meaning}: "{words}" may mean something else'


def from_to(first: DayOrMonth, last: DayOrMonth, words: str) -> str:
    """Two dates of one event, each with its own verb."""
    return f'read as from {said(first)} to {said(last)}: "{words}"'


def left(words: str) -> str:
    """What still stands in a title."""
    return f'"{words}" is left in the title; it looks like a time'


def beside(words: str) -> str:
    """Words in a cell that has a time."""
    return f'beside the time stands "{words}"'


def events(number: int) -> str:
    """A point that became several milestones."""
    many = {2: "two", 3: "three", 4: "four", 5: "five", 6: "six"}[number]
    return f"one point in the document names {many} dated events; read as {many} milestones"


def done_on(when: DayOrMonth, words: str) -> str:
    """A mark in a point that says that it is done."""
    joint = "in" if isinstance(when, Month) else "on"
    return f'read as completed {joint} {said(when)}: "{words}"'


def not_done_on(words: str) -> str:
    """A cell that speaks of completion or of a day, but not plainly of both."""
    return f'"{words}" is not read as a day of completion'


def only_status(column: str) -> str:
    """A column of dates that has none."""
    return f"the column of {column} dates says only how far it is"
