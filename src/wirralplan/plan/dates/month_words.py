"""Months as people write them, in words and in figures."""

import re

from wirralplan.patterns import pattern
from wirralplan.plan.dates.days import EARLIEST, LATEST, month_name
from wirralplan.plan.dates.months import Month
from wirralplan.text.characters import DASHES

_MONTHS = [month_name(month)[:3].lower() for month in range(1, 13)]
_DASHES = str.maketrans(dict.fromkeys(DASHES, "-"))
# The name of a month, in full or in short.
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
# A month with its year.
OF_MONTH = pattern(
    rf"(?:(?<![\w/.-])|(?<=\bmid-)|(?<=\bearly-)|(?<=\blate-)|(?<=\bend-)(?=[a-z]))"
    rf"(?:(?P<word>{MONTH})\.?[- ,]{{0,2}}(?P<year>\d{{4}}|'?\d{{2}})"
    r"|(?P<month>\d{1,2})[-/.](?P<of>\d{4})|(?P<in>\d{4})[-/.](?P<number>\d{1,2}))(?![\w/]|[-.]\d)",
    re.ASCII | re.IGNORECASE,
)


def month_of(word: str) -> int:
    """The number of the month whose name begins with the three letters of ``word``."""
    return _MONTHS.index(word[:3].lower()) + 1


def named_month(found: re.Match[str]) -> Month | None:
    """The month that ``OF_MONTH`` found; ``None`` where it is none, or a financial year."""
    written = found["year"] or found["of"] or found["in"]
    year = int(written.lstrip("'")) + (0 if len(written) == len("2018") else 2000)
    month = month_of(found["word"]) if found["word"] else int(found["month"] or found["number"])
    # 2011/12 is a financial year, and no month.
    is_pair = found["in"] is not None and month == (year + 1) % 100
    if is_pair or not (EARLIEST <= year <= LATEST and 1 <= month <= 12):
        return None
    return Month(year, month)


def month_alone(text: str) -> tuple[Month, bool] | None:
    """The month that ``text`` names with a year of four figures, and whether it is complete.

    ``2018/1`` may be the beginning of ``2018/12``.
    """
    found = OF_MONTH.fullmatch(" ".join(text.split()).translate(_DASHES))
    year = found and (found["year"] or found["of"] or found["in"])
    month = named_month(found) if found and year and len(year) == len("2018") else None
    if month is None or found is None:
        return None
    return month, found["in"] is None or len(found["number"]) > 1
