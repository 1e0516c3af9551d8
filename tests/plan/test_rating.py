"""The rating on a day: the worse of what the dates say and of what the lead reported."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import Written, days, days_around, milestones, plans

from wirralplan.plan.dates.months import Tbc
from wirralplan.plan.model import Milestone, Plan
from wirralplan.plan.queries.survey import milestone_rows
from wirralplan.plan.ratings import RATINGS, Rag, Rating
from wirralplan.plan.standing import Standing, Status, standing

DAY = date(2018, 7, 31)
WORSE: list[Rating | None] = [None, Rating.GREEN, Rating.AMBER, Rating.RED]
SETTLED = {Status.COMPLETE: Rating.BLUE, Status.CANCELLED: Rating.GREY}


def update(on: str, rag: str | None = None) -> Written:
    return {"date": on, "note": "Supplier gone"} | ({"rag": rag} if rag else {})


def move(on: str, away: str) -> Written:
    return {"date": on, "from": away, "reason": "Supplier gone"}


def on_the_day(**written: object) -> Standing:
    return standing(Milestone.model_validate({"title": "Hub opened", **written}), on=DAY)


SOON: Written = {"due": "2018-08-05"}
TODAY: Written = {"due": "2018-07-31"}
LATE: Written = {"due": "2018-07-30"}
LATE_A_MONTH: Written = {"due": "2018-06-30"}  # 31 days, a month and a day
STANDING: Written = {"ongoing": "true"}


@pytest.mark.parametrize(
    ("dates", "computed", "by_report"),
    [
        (SOON, "green", {"green": "green", "amber": "amber", "red": "red"}),
        (TODAY, "green", {"green": "green", "amber": "amber", "red": "red"}),
        (LATE, "amber", {"green": "amber", "amber": "amber", "red": "red"}),
        (LATE_A_MONTH, "red", {"green": "red", "amber": "red", "red": "red"}),
        (STANDING, None, {"green": "green", "amber": "amber", "red": "red"}),
    ],
)
def test_the_rating_is_the_worse_of_dates_and_report(
    dates: Mapping[str, Any], computed: str | None, by_report: Mapping[str, str]
) -> None:
    unreported = on_the_day(**dates)
    assert (unreported.computed, unreported.rating) == (computed, computed)
    for rag, rating in by_report.items():
        reported = on_the_day(**dates, updates=[update("2018-07-19", rag)])
        assert (reported.computed, reported.reported, reported.rating) == (computed, rag, rating)


@pytest.mark.parametrize(
    ("dates", "updates", "rating", "reported_on"),
    [
        # A green is silence after 42 days, an amber or red never.
        (STANDING, [update("2018-06-19", "green")], "green", "2018-06-19"),  # 42 days
        (STANDING, [update("2018-06-18", "green")], None, "2018-06-18"),  # 43 days
        (STANDING, [update("2018-06-18", "amber")], "amber", "2018-06-18"),
        (STANDING, [update("2017-01-01", "red")], "red", "2017-01-01"),
        (SOON, [update("2018-06-18", "green")], "green", "2018-06-18"),  # by its date
        (LATE, [update("2018-06-18", "green")], "amber", "2018-06-18"),
        # A report of a later day is not known yet, one of the day is.
        (SOON, [update("2018-08-01", "red")], "green", None),
        (SOON, [update("2018-07-31", "red")], "red", "2018-07-31"),
        (STANDING, [update("2018-08-01", "red")], None, None),
        # The newest report counts, wherever it stands; of two on one day the later in the file.
        (SOON, [update("2018-07-20", "green"), update("2018-07-19", "red")], "green", "2018-07-20"),
        (SOON, [update("2018-07-19", "red"), update("2018-07-19", "green")], "green", "2018-07-19"),
        (SOON, [update("2018-07-19", "green"), update("2018-07-19", "red")], "red", "2018-07-19"),
        # A green after a red takes the warning back, and when it is silence, no red is back.
        (STANDING, [update("2018-01-01", "red"), update("2018-06-18", "green")], None,
         "2018-06-18"),
        # An update without a rating says nothing of it, and does not make a green younger.
        (SOON, [update("2018-07-19", "red"), update("2018-07-25")], "red", "2018-07-19"),
        (SOON, [update("2018-07-25")], "green", None),
        (STANDING, [update("2018-07-25")], None, None),
        (STANDING, [update("2018-06-18", "green"), update("2018-07-25")], None, "2018-06-18"),
        # A move changes what the dates say, and nothing of what was reported.
        (SOON | {"moves": [move("2018-07-25", "2018-05-31")]}, [update("2018-07-19", "red")], "red",
         "2018-07-19"),
        (SOON | {"moves": [move("2018-07-25", "2018-05-31")]}, [], "green", None),
        (SOON | {"moves": [move("2018-08-01", "2018-05-31")]}, [update("2018-07-19", "green")],
         "red", "2018-07-19"),
        (STANDING | {"moves": [move("2018-07-25", "2018-05-31")]}, [], None, None),
        (STANDING | {"moves": [move("2018-08-01", "2018-05-31")]}, [], "red", None),
        # What begins later can be reported on all the same.
        (STANDING | {"start": "2018-09-01"}, [update("2018-07-19", "red")], "red", "2018-07-19"),
        (SOON | {"start": "2018-08-05"}, [update("2018-07-19", "amber")], "amber", "2018-07-19"),
        # Neither a date nor ongoing: an error of the plan, and no rating.
        ({}, [], None, None),
        # What is complete or cancelled is rated by that alone; before its day it is not yet so.
        (SOON | {"completed": "2018-07-31"}, [update("2018-07-19", "amber")], "blue", "2018-07-19"),
        (SOON | {"completed": "2018-08-01"}, [update("2018-07-19", "amber")], "amber",
         "2018-07-19"),
        (STANDING | {"completed": "2018-07-31"}, [], "blue", None),
        (SOON | {"cancelled": "2018-07-31", "reason": "No money"}, [update("2018-07-19", "red")],
         "grey", "2018-07-19"),
        (SOON | {"cancelled": "2018-08-01", "reason": "No money"}, [update("2018-07-19", "red")],
         "red", "2018-07-19"),
    ],
)  # fmt: skip
def test_what_counts_and_what_only_looks_as_if_it_did(
    dates: Mapping[str, Any],
    updates: Sequence[Written],
    rating: str | None,
    reported_on: str | None,
) -> None:
    stands = on_the_day(**dates, updates=updates)
    assert stands.rating == rating
    assert stands.reported_on == (date.fromisoformat(reported_on) if reported_on else None)


def test_every_rating_and_none_has_a_word_to_select_by() -> None:
    assert list(RATINGS) == ["red", "amber", "green", "blue", "grey", "none"]
    assert list(RATINGS.values()) == [*Rating, None]


# The algebra


def counted(stands: Standing) -> list[Rating]:
    """The ratings that count on the day of what is open: by its dates, and reported."""
    found = [] if stands.computed is None else [stands.computed]
    reported, on = stands.reported, stands.reported_on
    if reported is None or on is None:
        return found
    if reported is Rag.GREEN and (stands.day - on).days > 42:
        return found
    return [*found, Rating(reported.value)]


@given(st.data())
def test_the_rating_is_one_of_those_that_count_and_none_of_them_is_worse(
    data: st.DataObject,
) -> None:
    subject = data.draw(milestones())
    stands = standing(subject, on=data.draw(days_around(subject)))
    if stands.status in SETTLED:
        assert stands.rating is stands.computed is SETTLED[stands.status]
        return
    ratings = counted(stands)
    assert stands.rating in ratings or (stands.rating is None and not ratings)
    assert all(WORSE.index(one) <= WORSE.index(stands.rating) for one in ratings)


@given(st.data())
def test_a_reported_green_never_improves_and_never_worsens_what_has_a_date(
    data: st.DataObject,
) -> None:
    subject = data.draw(milestones())
    day = data.draw(days_around(subject))
    bare = standing(subject.model_copy(update={"updates": ()}), on=day)
    green = Milestone.model_validate({"title": "x", "updates": [update(str(day), "green")]})
    reported = standing(subject.model_copy(update={"updates": green.updates}), on=day)
    assert reported.computed is bare.computed
    assert reported.rating is (bare.computed or Rating.GREEN)


@given(st.data())
def test_what_was_reported_changes_no_status_and_nothing_by_dates(data: st.DataObject) -> None:
    subject = data.draw(milestones())
    day = data.draw(days_around(subject))
    silent = standing(subject.model_copy(update={"updates": ()}), on=day)
    stands = standing(subject, on=day)
    assert (stands.status, stands.computed) == (silent.status, silent.computed)
    undated = stands.due_day is None and not (stands.due is Tbc.TBC and stands.lost_date)
    assert (stands.computed is None) == (stands.status not in SETTLED and undated)
    late = stands.computed in (Rating.RED, Rating.AMBER)
    assert late == (stands.status is Status.OVERDUE) or stands.status is Status.UNDATED


@given(st.data())
def test_a_warning_lasts_until_the_lead_reports_again(data: st.DataObject) -> None:
    subject = data.draw(milestones())
    day = data.draw(days_around(subject))
    later = day + timedelta(data.draw(st.integers(0, 2000)))
    before, after = standing(subject, on=day), standing(subject, on=later)
    if before.reported in (Rag.RED, Rag.AMBER) and after.rated is before.rated:
        assert after.status in SETTLED or WORSE.index(after.rating) >= WORSE.index(
            Rating(before.reported.value)
        )


@given(plans(), days())
def test_counts_by_rating_and_of_those_without_add_up_to_the_whole_plan(
    plan: Plan, day: date
) -> None:
    everything = list(milestone_rows(plan, day))
    counts = Counter(row.standing.rating for row in everything)
    assert sum(counts[rating] for rating in RATINGS.values()) == len(everything)
    late = [one.standing.rating for one in everything if one.standing.status is Status.OVERDUE]
    assert len(late) == late.count(Rating.RED) + late.count(Rating.AMBER)
