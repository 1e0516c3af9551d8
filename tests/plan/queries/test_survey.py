"""The whole plan on a day: totals that add up, whatever was asked."""

from datetime import date

from hypothesis import given, settings
from known_plans import HISTORY, plan
from strategies import days, plans

from wirralplan.plan.model import Plan
from wirralplan.plan.queries.survey import Survey, surveyed
from wirralplan.plan.standing import Status
from wirralplan.plan.walking import placed_milestones

DAY = date(2018, 10, 15)


def counts(survey: Survey) -> tuple[int, int, int]:
    return survey.totals.milestones, survey.passing.milestones, len(survey.rows)


def test_totals_are_of_the_whole_plan_passing_of_the_filters_rows_of_the_question() -> None:
    survey = surveyed(
        plan(HISTORY),
        DAY,
        lambda row: row.placed.within.id == "campaign",
        lambda row: row.standing.status is Status.OVERDUE,
    )
    assert counts(survey) == (27, 7, 4)
    assert (survey.totals[Status.OVERDUE], survey.passing[Status.OVERDUE]) == (9, 4)
    assert survey.filtered


def test_without_filters_everything_passes() -> None:
    survey = surveyed(plan(HISTORY), DAY)
    assert counts(survey) == (27, 27, 27)
    assert not survey.filtered


@settings(max_examples=50)
@given(plans(), days())
def test_the_statuses_add_up_to_all_milestones_of_the_plan(generated: Plan, day: date) -> None:
    survey = surveyed(generated, day, lambda row: row.placed.position == 0)
    assert sum(survey.totals[status] for status in Status) == len(
        list(placed_milestones(generated))
    )
    assert survey.totals.milestones >= survey.passing.milestones == len(survey.rows)
