"""What is said of a day that the calendar does not have."""

import pytest

from wirralplan.checks.catalogue import CATALOGUE
from wirralplan.checks.rules.dates import impossible_date
from wirralplan.checks.running import findings
from wirralplan.plan.faults import ImpossibleDate
from wirralplan.plan.reading import read
from wirralplan.text.source import Source, Span


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


@pytest.mark.parametrize(
    ("month", "why"),
    [
        ("2018-13", "there is no month 13"),
        ("2018-00", "there is no month 0"),
        ("2300-06", "a plan's years run from 1900 to 2199"),
    ],
)
def test_a_month_that_no_year_has_is_no_month(month: str, why: str) -> None:
    text = (
        "format: 1\ntitle: A plan\nworkstreams:\n  - title: P\n    activities:\n"
        "      - title: A\n        lead: Ann Lee\n        milestones:\n"
        f"          - title: M\n            due: {month}\n"
    )
    (one,) = findings(read(Source("plan.yaml", text)), CATALOGUE)
    assert (one.code, one.headline) == ("WP202", f"'{month}' is not a month; {why}")
    assert one.help == "write the month as YYYY-MM, or the day as YYYY-MM-DD"
    assert one.repair == ()
