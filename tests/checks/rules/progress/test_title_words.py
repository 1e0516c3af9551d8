"""Which dates and which events are found in a title."""

import pytest
from known_plans import SHIPPED, plan

from wirralplan.checks.rules.progress.title_words import dates, events, is_span
from wirralplan.plan.walking import placed_milestones


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Panel by 30 April and chair by 31 May 2018", ["30 April", "31 May 2018"]),
        ("Begins 01/05/18, update 30/09/18", ["01/05/18", "30/09/18"]),
        ("2018-06-30, 1.7.2018, 2-8-18", ["2018-06-30", "1.7.2018", "2-8-18"]),
        ("1st of June, 2nd July, 3 sept", ["1st of June", "2nd July", "3 sept"]),
        ("Aug 4th", ["Aug 4th"]),
        ("May 2018, June 30, 2018", ["May 2018", "June 30, 2018"]),
        ("By 31 May, and again by 31 May", ["31 May"]),
        ("Plan for 2017-2019, phase 1.2, 24/7, 1-2-1 meetings", []),
        ("30 additional foster carers may march", []),
        ("Version 10.1.2.18, 31/05/18a, x31/05/18", []),
    ],
)  # fmt: skip
def test_dates(title: str, found: list[str]) -> None:
    assert dates(title) == found


@pytest.mark.parametrize(
    ("title", "joined"),
    [
        ("Roll-out 31/05/18 \u2013 30/09/18", True),
        ("Roll-out 31/05/18-30/09/18", True),
        ("Roll-out from April 2018 to March 2019", True),
        ("Begins 01/05/18, update 30/09/18", False),
    ],
)
def test_two_dates_with_a_dash_are_a_first_and_a_last_day(title: str, *, joined: bool) -> None:
    assert is_span(title) is joined


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Panel established and chair appointed", ["established", "appointed"]),
        ("Contract signed, staff trained & service live", ["signed", "trained", "live"]),
        ("Signed off by SLT and presented to Cabinet", ["Signed off", "presented"]),
        ("Signed off by SLT and published", ["Signed off", "published"]),
        ("Training agreed. To begin in May", ["agreed", "begin"]),
        ("Programme agreed - start of first year", ["agreed", "start"]),
        ("Panel established, and then chair appointed", ["established", "appointed"]),
        ("Model designed and agreed", ["designed"]),
        ("Model designed, costed and agreed by the Board", ["designed"]),
        ("Updated toolkit and revised guidance launched", ["launched"]),
        ("Reviewed, updated and agreed policies in place", ["in place"]),
        ("Model designed and agreed programme in place", ["designed", "in place"]),
        ("Agreed management of the framework by Hub", []),
        ("Review and evaluation of first phase", []),
        ("Reestablished and disagreed, start-up and co-located", []),
    ],
)
def test_events(title: str, found: list[str]) -> None:
    assert events(title) == found


def test_four_milestones_of_the_shipped_plan_tell_of_more_than_one_event() -> None:
    titles = [(one.reference, one.milestone.title) for one in placed_milestones(plan(SHIPPED))]
    reported = {reference: events(title) for reference, title in titles}
    assert {reference: found for reference, found in reported.items() if len(found) > 1} == {
        "send/strategy-completed": ["produced", "made", "completed"],
        "send/sign-off": ["signed off", "presented"],
        "recruitment/scoped": ["scoped", "agreed"],
        "training/reflective-supervision": ["agreed", "start"],
    }
    assert not any(dates(title) for _, title in titles)
