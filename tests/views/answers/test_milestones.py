"""One milestone as a flat row: the fields of every machine format, declared once."""

from datetime import date

from answered import in_file, read_json
from known_plans import HISTORY, plan
from schemas import KEYS_OF_A_MILESTONE

from wirralplan.plan.queries import listings
from wirralplan.plan.queries.selection import Selection
from wirralplan.views.answers import listing
from wirralplan.views.answers.milestones import FIELDS

Value = str | int | list[str] | None

DAY = date(2018, 10, 15)


def row(reference: str, day: date = DAY) -> dict[str, Value]:
    """The milestone as JSON has it."""
    survey = listings.everything(plan(HISTORY), day, Selection())
    rows = read_json(listing.everything(survey, in_file(plan(HISTORY))))["milestones"]
    found: dict[str, Value] = next(one for one in rows if one["reference"] == reference)
    return found


def test_the_columns_are_those_that_are_promised_in_their_order() -> None:
    assert [field.name for field in FIELDS] == KEYS_OF_A_MILESTONE
    assert list(row("panel/chair")) == KEYS_OF_A_MILESTONE


def test_a_milestone_that_moved_and_was_updated_tells_all_of_it() -> None:
    assert row("panel/restructure") == {
        "reference": "panel/restructure",
        "outline": "1.1.4",
        "ref": None,
        "title": "Final service restructure implemented",
        "workstream": "Homes",
        "workstream_id": "homes",
        "activity": "Panel and restructure",
        "activity_id": "panel",
        "lead": "Zoë Ångström-Lee",
        "with": [],
        "start": "2018-04-30",
        "start_written": "2018-04-30",
        "due": "2018-12-31",
        "due_written": "2018-12-31",
        "original_due": "2018-07-31",
        "original_due_written": "2018-07-31",
        "ongoing": False,
        "completed": None,
        "completed_written": None,
        "cancelled": None,
        "reason": None,
        "status": "underway",
        "rating": "amber",
        "computed": "green",
        "reported": "amber",
        "reported_on": "2018-09-21",
        "days_late": None,
        "days_left": 77,
        "slip": 153,
        "moves": 2,
        "priorities": ["1a", "2"],
        "evidence": None,
        "impact": None,
        "success_measure": None,
        "updated": "2018-10-01",
        "latest_update": "Board told",
        "updated_by": None,
        "expected": None,
        "plan_id": "housing-families-plan-draft-100",
        "line": 7,
    }


def changed(reference: str, before: date, after: date) -> dict[str, tuple[Value, Value]]:
    one, other = row(reference, before), row(reference, after)
    return {name: (one[name], other[name]) for name in one if one[name] != other[name]}


def test_the_day_it_is_completed_makes_known_when_and_how() -> None:
    assert changed("campaign/later", date(2018, 11, 30), date(2018, 12, 1)) == {
        "completed": (None, "2018-12-01"),
        "completed_written": (None, "2018-12-01"),
        "status": ("overdue", "complete"),
        "rating": ("red", "blue"),
        "computed": ("red", "blue"),
        "days_late": (51, 52),
        "days_left": (-51, None),
        "evidence": (None, "Not known on the day"),
    }


def test_the_day_it_is_cancelled_makes_known_why() -> None:
    assert changed("campaign/withdrawn", date(2018, 6, 30), date(2018, 7, 1)) == {
        "cancelled": (None, "2018-07-01"),
        "reason": (None, "No money: the grant was withdrawn"),
        "status": ("upcoming", "cancelled"),
        "rating": ("green", "grey"),
        "computed": ("green", "grey"),
        "days_left": (31, None),
    }


def test_the_day_it_loses_its_date_makes_it_ongoing() -> None:
    assert changed("rolling/no-longer-dated", date(2018, 6, 29), date(2018, 6, 30)) == {
        "due": ("2018-08-31", None),
        "due_written": ("2018-08-31", None),
        "ongoing": (False, True),
        "status": ("upcoming", "underway"),
        "rating": ("green", None),
        "computed": ("green", None),
        "days_left": (63, None),
        "slip": (0, None),
        "moves": (0, 1),
    }
