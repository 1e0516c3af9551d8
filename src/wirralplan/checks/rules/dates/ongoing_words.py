"""What to write where a due date says that there is none: what goes on, or comes back again."""

import re
from collections.abc import Sequence

from wirralplan.checks.rules.dates.proposals import DateLine, Proposal
from wirralplan.patterns import pattern
from wirralplan.plan.dates.kinds import ENDING, Kind, Loose
from wirralplan.plan.dates.periods import Period

GOES_ON = pattern(
    r"(?<!not )(?<!no longer )\b(?:on-?going|continu(?:ous(?:ly)?|al(?:ly)?|ing)|rolling|throughout"
    r"|business as usual|bau|permanent(?:ly)?|indefinite(?:ly)?|open[- ]ended)\b",
    re.IGNORECASE,
)
EVERY = pattern(
    r"^(?:(?:bi-?)?(?:daily|weekly|fortnightly|monthly|quarterly|termly|annual(?:ly)?|yearly)"
    r"|(?:each|every) (?:day|week|month|quarter|term|year)|regular(?:ly)?)"
    r"(?: (?:review|report|return|meeting)s?)?\.?$",
    re.IGNORECASE,
)
_BEGUN = pattern(r".*\b(?:from|since|commenc\w+|start\w*|begin\w*|began)[ :]*", re.IGNORECASE)
_GOES_ON_AFTER = pattern(r"\W*(?:and |to |then )*on-?going\b.*", re.IGNORECASE)
# Words that say no more than the keys and the days that are offered.
_SAID = pattern(
    r"\b(?:from|since|commenc\w+|starts?|starting|begin\w*|began|on|and|then|to|is|in|it)\b|\W",
    re.IGNORECASE,
)


def does_go_on(text: str) -> bool:
    """Whether a text says that something has no end, or comes back again and again."""
    return GOES_ON.search(text) is not None or EVERY.search(text) is not None


def goes_on(line: DateLine) -> Proposal:
    """A due date that says that there is none, and perhaps when it begins, or may end."""
    begins, end = _begins_and_end(line.loose)
    no_end = "ongoing: true  in place of the line"
    if end is None:
        lines = [
            f"if it has no due date on purpose, write  {no_end}",
            f"if it has one, write  {line.blank}",
        ]
    else:
        in_on = "on" if end.is_day else "in"
        lines = [
            f"if it ends {in_on} {line.said(end)}, write  due: {line.iso(end)}",
            f"if it has no end, write  {no_end}",
        ]
    added = [line.or_see("start", beginning(begins))] if begins else []
    if end is not None or says_more(line.loose):
        added.append(line.note(line.loose.text))
    joints = ("either way, ", "and ")
    return Proposal((*lines, *(f"{joints[at]}{one}" for at, one in enumerate(added))))


def beginning(period: Period) -> str:
    """The day, or the month, on which something began."""
    return period.first.isoformat() if period.is_day else period.begins


def _begins_and_end(loose: Loose) -> Sequence[Period | None]:
    """The days from which, and perhaps until which, something goes on."""
    periods = [part.period for part in loose.parts]
    if len(periods) == 1 and loose.kind is Kind.ONE:
        after = not loose.before and _GOES_ON_AFTER.fullmatch(loose.rest)
        begun = _BEGUN.fullmatch(loose.before) or after
        return (periods[0], None) if begun else (None, periods[0])
    if len(periods) == 2 and _BEGUN.fullmatch(loose.before):
        between = loose.parts[0].words
        return (periods[0], periods[1] if ENDING.fullmatch(between) else None)
    return None, None


def says_more(loose: Loose) -> bool:
    """Whether a text says more than that something goes on, and perhaps since when."""
    if len(loose.parts) > 1 or EVERY.search(loose.text):
        return True
    words = f"{loose.before} {loose.rest}" if loose.parts else loose.text
    return bool(_SAID.sub("", GOES_ON.sub("", words)))
