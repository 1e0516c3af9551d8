"""What is said of a day that the calendar does not have."""

import pytest

from wirralplan.checks.rules.dates import impossible_date
from wirralplan.plan.faults import ImpossibleDate
from wirralplan.text.source import Span


@pytest.mark.parametrize(
    ("value", "headline"),
    [
        ("2018-09-31", "there is no 31 September 2018; September has 30 days"),
        ("2019-02-29", "there is no 29 February 2019; February 2019 has 28 days"),
        ("2018-30-06", "'2018-30-06' is not a date; there is no month 30"),
        ("2018-06-00", "there is no 0 June 2018; the days of a month begin with 1"),
        ("1066-10-14", "there is no 14 October 1066; a plan's years run from 1900 to 2199"),
    ],
)
def test_a_day_that_the_calendar_lacks_is_reported_with_the_reason(
    value: str, headline: str
) -> None:
    words = impossible_date.CHECK.words
    assert words is not None
    remark = words.remark(ImpossibleDate(Span(0, len(value)), value, ""))
    assert remark is not None
    assert remark.headline == headline
