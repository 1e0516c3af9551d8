"""The plan on a page: counts, worst days late and next due dates, per workstream and lead."""

from collections.abc import Sequence
from datetime import date

from hypothesis import given, settings
from known_plans import HISTORY, SHIPPED, plan
from strategies import days, plans

from wirralplan.plan.model import Plan
from wirralplan.plan.queries import listings
from wirralplan.plan.queries.selection import Selection
from wirralplan.plan.queries.summary import Count, board, loads
from wirralplan.plan.standing import Status

JUNE = date(2018, 6, 30)
DAY = date(2018, 10, 15)
ANY = Selection()


def in_short(count: Count) -> tuple[str, str, int | None, str | None]:
    """Name, count of each status, worst days late, next due date."""
    statuses = " ".join(str(count.totals[status]) for status in Status)
    next_due = None if count.next_due is None else count.next_due.isoformat()
    return count.name, statuses, count.worst, next_due


def test_workstreams_have_their_number_and_id() -> None:
    streams = board(listings.everything(plan(HISTORY), DAY, ANY)).workstreams
    assert [(one.outline, one.id) for one in streams] == [
        ("1", "homes"),
        ("2", "hostile"),
        ("3", "quiet"),
    ]
    assert [in_short(one) for one in streams] == [
        ("Homes", "4 1 3 3 0 3 1", 45, "2018-10-15"),
        ("<script>alert('x')</script> & | co", "5 0 0 6 0 0 0", 44, "2018-10-20"),
        ("Quiet", "0 0 0 1 0 0 0", None, "2019-03-31"),
    ]


def test_leads_are_in_file_order_and_one_of_an_empty_activity_is_not_forgotten() -> None:
    leads = board(listings.everything(plan(HISTORY), DAY, ANY)).leads
    assert [in_short(one) for one in leads] == [
        ("Zoë Ångström-Lee", "0 0 1 1 0 3 0", None, "2018-10-25"),
        ("Seán O\u2019Neill", "4 1 0 1 0 0 1", 45, "2018-10-15"),
        ("王小明", "5 0 2 1 0 0 0", 44, None),
        ("[acting] Smith", "0 0 0 6 0 0 0", None, "2018-10-20"),
        ("$(touch pwned) `id`", "0 0 0 1 0 0 0", None, "2019-03-31"),
        ("Carly Brown", "0 0 0 0 0 0 0", None, None),
    ]


def test_filters_leave_only_those_who_have_something_left() -> None:
    selection = Selection(statuses=frozenset({Status.COMPLETE}))
    filtered = board(listings.everything(plan(HISTORY), DAY, selection))
    assert [one.name for one in filtered.workstreams] == ["Homes"]
    assert [one.name for one in filtered.leads] == ["Zoë Ångström-Lee"]
    assert in_short(filtered.shown) == ("All", "0 0 0 0 0 3 0", None, None)


def test_a_due_date_of_the_day_is_the_next_one_and_is_not_late() -> None:
    streams = board(listings.everything(plan(SHIPPED), JUNE, ANY)).workstreams
    assert in_short(streams[0]) == ("Practice Improvement", "8 1 3 6 0 0 0", 151, "2018-06-30")


def test_everybody_is_there_with_what_they_lead_also_nothing() -> None:
    everybody = loads(plan(HISTORY))
    assert [(one.name, one.activities, one.milestones) for one in everybody] == [
        ("Zoë Ångström-Lee", 1, 5),
        ("[acting] Smith", 1, 6),
        ("Seán O\u2019Neill", 1, 7),
        ("王小明", 2, 8),
        ("$(touch pwned) `id`", 1, 1),
        ("Carly Brown", 1, 0),
        ("Carl Brownlow", 0, 0),
    ]
    assert (everybody[2].role, everybody[2].aliases) == (None, ("Shaun O'Neil", "S. O'Neill"))


def test_without_people_those_who_lead_are_everybody() -> None:
    nameless = plan(SHIPPED).model_copy(update={"people": ()})
    everybody = loads(nameless)
    assert (everybody[0].name, everybody[0].role) == ("Joe Bannham", None)
    assert sum(one.milestones for one in everybody) == 80


def summed(counts: Sequence[Count]) -> dict[Status, int]:
    return {status: sum(one.totals[status] for one in counts) for status in Status}


@settings(max_examples=50)
@given(plans(), days())
def test_workstreams_and_leads_each_add_up_to_the_plan(generated: Plan, day: date) -> None:
    survey = listings.everything(generated, day, ANY)
    page = board(survey)
    totals = {status: survey.totals[status] for status in Status}
    assert summed(page.workstreams) == summed(page.leads) == summed([page.shown]) == totals
    assert len(page.workstreams) == len(generated.workstreams)
    assert sum(one.milestones for one in loads(generated)) == survey.totals.milestones
