"""What to write where a text names a week, and no day of it."""

import re
from datetime import timedelta

from wirralplan.checks.agreement_words import bare
from wirralplan.checks.rules.dates.proposals import DateLine, Proposal, spoken
from wirralplan.patterns import pattern
from wirralplan.plan.keys import ENDS

_BEGINS = pattern(
    r"(?:.*[ (])?(?:w/c|w\.c\.?|wc|w/b|(?:the )?week (?:commencing|beginning|starting|of)|wk)",
    re.IGNORECASE,
)
_ENDS = pattern(r"(?:.*[ (])?(?:w/e|(?:the )?week ending)", re.IGNORECASE)
_TO_FRIDAY = timedelta(4)


def names_a_week(line: DateLine, *, ends: bool = True) -> bool:
    """Whether the day is the first one of a week, or with ``ends`` perhaps the last."""
    before, period = line.loose.before, line.loose.parts[0].period
    if not period.is_day:
        return False
    return bool(_BEGINS.fullmatch(before) or (ends and _ENDS.fullmatch(before)))


def of_week(line: DateLine) -> Proposal:
    """A week by its first day: for a due date that is perhaps not the day that is meant."""
    first, words = line.loose.parts[0].period, bare(line.loose.rest)
    day = first.first
    if line.key == "due":
        friday = line.as_line((day + _TO_FRIDAY).isoformat())
        lines = [
            f"if it has to be done by the end of that week, write  {friday}",
            f"if by its first day, write  {line.as_line(day.isoformat())}",
        ]
        return Proposal((*lines, f"either way, so that nothing is lost, {line.whole}"))
    iso = line.chosen(first).isoformat()
    said = f"that is {spoken(first, day)}, the day on which that week begins"
    if words:
        return Proposal((said, f"write  {line.as_line(iso)}", f"and {line.whole}"))
    return Proposal((said,), iso, iso)


def on_a_day_of_that_week(line: DateLine) -> Proposal:
    """The week in which something was done: a day of it, or the one by which that was known."""
    period, text = line.loose.parts[0].period, line.loose.text
    day = period.first
    begins = _BEGINS.fullmatch(line.loose.before)
    which = f"the day in the week that {'begins' if begins else 'ends'} on {spoken(period, day)}"
    last = day + _TO_FRIDAY if begins else day
    key = ENDS[line.key][0] if line.key == "completed" else "note"
    return Proposal(
        (
            f"write  {line.as_line(f'<{which}>')}",
            f"if nobody knows which, write the last one:  {line.as_line(last.isoformat())}",
            f"either way, so that nothing is lost, {line.below(key, text)}",
        )
    )
