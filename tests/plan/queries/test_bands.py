"""The bands of a board paper: each milestone is in one of them, and their shares make 100."""

from collections import Counter
from datetime import date
from pathlib import Path

import by_hand
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from known_plans import EVERY_KEY, HISTORY, SHIPPED, plan
from strategies import days, days_around, milestones, plans

from wirralplan.plan.model import Milestone, Plan
from wirralplan.plan.queries.bands import Band, band, banded, of_status, percentages
from wirralplan.plan.queries.survey import milestone_rows
from wirralplan.plan.standing import Status, standing

COUNTS = st.lists(st.integers(0, 40) | st.integers(0, 10_000), max_size=8)


def test_the_bands_are_in_the_order_of_the_paper() -> None:
    assert [one.value for one in Band] == [
        "complete",
        "due-today",
        "underway",
        "upcoming",
        "undated",
        "up-to-a-month-late",
        "over-a-month-late",
        "cancelled",
    ]


def test_every_status_but_overdue_is_a_band() -> None:
    one_band = [of_status(status) for status in Status if status is not Status.OVERDUE]
    assert {*Band} - {*one_band} == {Band.LATE, Band.VERY_LATE}


@pytest.mark.parametrize(
    ("due", "last_day_of_the_first_month"),
    [
        ("2018-04-15", "2018-05-15"),
        ("2018-05-31", "2018-06-30"),
        ("2018-01-31", "2018-02-28"),
        ("2018-02", "2018-03-31"),
        ("2018-12", "2019-01-31"),
    ],
)
def test_a_month_late_is_up_to_the_same_day_of_the_next_month_or_its_end(
    due: str, last_day_of_the_first_month: str
) -> None:
    last = date.fromisoformat(last_day_of_the_first_month)
    milestone = Milestone.model_validate({"title": "Hub opened", "due": due})
    following = date.fromordinal(last.toordinal() + 1)
    found = [band(standing(milestone, on=day)) for day in (last, following)]
    assert found == [Band.LATE, Band.VERY_LATE]


@pytest.mark.parametrize("rag", ["red", "amber", "green"])
def test_what_a_lead_reports_changes_no_band(rag: str) -> None:
    update = {"date": "2018-06-20", "note": "Going on", "rag": rag}
    written = {"title": "Hub opened", "updates": [update]}
    found = [
        band(standing(Milestone.model_validate({**written, "due": due}), on=date(2018, 6, 30)))
        for due in ("2018-05-01", "2018-06-15", "2018-09-30")
    ]
    assert found == [Band.VERY_LATE, Band.LATE, Band.UPCOMING]


@given(milestones().flatmap(lambda one: st.tuples(st.just(one), days_around(one))))
def test_every_milestone_is_in_the_band_of_its_dates(drawn: tuple[Milestone, date]) -> None:
    milestone, day = drawn
    assert band(standing(milestone, on=day)).value == by_hand.band(milestone, day)


@settings(max_examples=30)
@given(plans(), days())
def test_every_milestone_of_a_plan_is_counted_once(generated: Plan, day: date) -> None:
    rows = list(milestone_rows(generated, day))
    assert banded(rows).total() == len(rows)


def test_a_plan_is_counted_band_by_band() -> None:
    counts = banded(milestone_rows(plan(SHIPPED), date(2018, 6, 30)))
    assert {one.value: count for one, count in counts.items()} == {
        "due-today": 14,
        "underway": 4,
        "upcoming": 31,
        "up-to-a-month-late": 10,
        "over-a-month-late": 21,
    }


@pytest.mark.parametrize("path", [HISTORY, EVERY_KEY], ids=lambda path: path.stem)
def test_a_plan_with_a_history_is_counted_on_every_first_of_a_month(path: Path) -> None:
    for day in (date(year, month, 1) for year in (2017, 2018, 2019) for month in range(1, 13)):
        rows = list(milestone_rows(plan(path), day))
        by_its_dates = Counter(by_hand.band(row.placed.milestone, day) for row in rows)
        assert {one.value: count for one, count in banded(rows).items()} == by_its_dates


@pytest.mark.parametrize(
    ("counts", "shares"),
    [
        ([], []),
        ([0, 0, 0], []),
        ([7], [100]),
        ([0, 7, 0], [0, 100, 0]),
        ([1, 1, 1], [34, 33, 33]),
        ([1, 1, 1, 1, 1, 1], [17, 17, 17, 17, 16, 16]),
        ([2, 1], [67, 33]),
        ([1, 199], [1, 99]),  # 0.5 and 99.5
        ([1, 999], [0, 100]),
        # What publishing.md shows of 82 milestones.
        ([14, 0, 4, 34, 0, 12, 17, 1], [17, 0, 5, 41, 0, 15, 21, 1]),
    ],
)
def test_what_is_left_of_100_goes_to_the_largest_remainders(
    counts: list[int], shares: list[int]
) -> None:
    assert percentages(counts) == shares


@given(COUNTS)
def test_percentages_add_up_to_100(counts: list[int]) -> None:
    assert sum(percentages(counts)) == (100 if any(counts) else 0)
    assert len(percentages(counts)) == (len(counts) if any(counts) else 0)


@given(COUNTS.filter(any))
def test_a_percentage_is_less_than_one_away_from_the_share(counts: list[int]) -> None:
    whole = sum(counts)
    for count, share in zip(counts, percentages(counts), strict=True):
        assert abs(share * whole - 100 * count) < whole


@given(COUNTS.filter(any))
def test_nothing_is_no_percent_and_more_is_never_less(counts: list[int]) -> None:
    shares = percentages(counts)
    assert all(share == 0 for count, share in zip(counts, shares, strict=True) if count == 0)
    by_count = sorted(zip(counts, shares, strict=True))
    assert [share for _, share in by_count] == sorted(shares)
