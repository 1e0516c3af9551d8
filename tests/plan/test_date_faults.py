"""Which time a plan speaks of, where a year was written with two figures."""

from datetime import date

import pytest

from wirralplan.plan.date_faults import PlanTime
from wirralplan.plan.reading import read
from wirralplan.text.source import Source

PLAN = """\
format: 1
title: A plan
{head}workstreams:
  - title: Practice
    activities:
      - title: Homes
        lead: Ann Lee
        milestones:
          - title: Register
            {dates}
"""


def span(head: str, dates: str) -> tuple[date, date] | None:
    reading = read(Source("plan.yaml", PLAN.format(head=head, dates=dates)))
    assert reading.partial is not None
    return PlanTime(reading.partial).span


WHOLE_2018 = (date(2018, 1, 1), date(2018, 12, 31))


@pytest.mark.parametrize(
    ("head", "dates", "expected"),
    [
        ("", "ongoing: true", None),
        ("", "due: 2018-05-31", WHOLE_2018),
        ("", "due: 31/05/18", None),
        ("starts: 2017-09-01\n", "ongoing: true", (date(2017, 9, 1), date(2017, 12, 31))),
        ("starts: 2017-09-01\n", "due: 2018-05-31", (date(2017, 9, 1), date(2018, 12, 31))),
        ("ends: 2018-03-31\n", "due: 2017-05-31", (date(2017, 1, 1), date(2018, 3, 31))),
        (
            "starts: 2017-09-01\nends: 2018-03-31\n",
            "due: 2099-05-31",
            (date(2017, 9, 1), date(2018, 3, 31)),
        ),
        ("starts: 2018-03-31\nends: 2017-09-01\n", "due: 2018-05-31", None),
    ],
)
def test_it_is_the_plans_own_span_or_the_years_of_its_dates(
    head: str, dates: str, expected: tuple[date, date] | None
) -> None:
    assert span(head, dates) == expected
