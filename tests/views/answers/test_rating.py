"""A rating in a listing: one word where dates and lead agree, else what each of them says."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import pytest

from wirralplan.plan.model import Milestone
from wirralplan.plan.standing import Standing, standing
from wirralplan.views.answer import Column, Table
from wirralplan.views.answers.rating import rating_cell
from wirralplan.views.forms.grid import Text, grid

DAY = date(2018, 7, 20)
Report = tuple[str, str]
SOON = {"due": "2018-07-25"}
LATE = {"due": "2018-07-10"}
LATE_A_MONTH = {"due": "2018-06-01"}
STANDING = {"ongoing": "true"}
DONE = SOON | {"completed": "2018-07-20"}
WITHDRAWN = SOON | {"cancelled": "2018-07-20", "reason": "No money"}


def shown(written: Mapping[str, Any], *reports: Report, day: date = DAY) -> Text:
    """The rating as the forms write it."""
    updates = [{"date": on, "rag": rag, "note": "Supplier gone"} for on, rag in reports]
    subject = Milestone.model_validate({"title": "Hub opened", "updates": updates, **written})
    column: Column[Standing] = Column("Rating", rating_cell)
    return grid(Table([column], [standing(subject, on=day)]), aligned=True).rows[0][0]


@pytest.mark.parametrize(
    ("written", "reports", "text", "style"),
    [
        (SOON, [], "green", "good"),
        (SOON, [("2018-07-19", "green")], "green", "good"),
        (SOON, [("2018-01-19", "green")], "green", "good"),
        (SOON, [("2018-07-19", "amber")], "amber (reported 19 Jul; dates: green)", "warn"),
        (SOON, [("2018-07-19", "red")], "red (reported 19 Jul; dates: green)", "bad"),
        (SOON, [("2017-07-19", "red")], "red (reported 19 Jul 2017; dates: green)", "bad"),
        (SOON, [("2018-07-21", "red")], "green", "good"),
        (LATE, [], "amber", "warn"),
        (LATE, [("2018-06-02", "green")], "amber (reported green 2 Jun)", "warn"),
        (LATE, [("2017-12-31", "green")], "amber (reported green 31 Dec 2017)", "warn"),
        (LATE, [("2018-07-19", "amber")], "amber", "warn"),
        (LATE, [("2018-07-19", "red")], "red (reported 19 Jul; dates: amber)", "bad"),
        (LATE_A_MONTH, [], "red", "bad"),
        (LATE_A_MONTH, [("2018-07-19", "green")], "red (reported green 19 Jul)", "bad"),
        (LATE_A_MONTH, [("2018-07-19", "amber")], "red (reported amber 19 Jul)", "bad"),
        (LATE_A_MONTH, [("2018-07-19", "red")], "red", "bad"),
        (STANDING, [], "-", ""),
        (STANDING, [("2018-07-19", "green")], "green (reported 19 Jul)", "good"),
        (STANDING, [("2018-06-08", "green")], "green (reported 8 Jun)", "good"),
        (STANDING, [("2018-06-07", "green")], "- (reported green 7 Jun)", ""),
        (STANDING, [("2017-07-19", "red")], "red (reported 19 Jul 2017)", "bad"),
        (DONE, [], "blue", "done"),
        (DONE, [("2018-07-19", "amber")], "blue", "done"),
        (WITHDRAWN, [], "grey", "faint"),
        (WITHDRAWN, [("2018-07-19", "red")], "grey", "faint"),
    ],
)
def test_where_dates_and_lead_differ_both_are_said(
    written: Mapping[str, Any], reports: Sequence[Report], text: str, style: str
) -> None:
    assert shown(written, *reports)[:2] == (text, style)


def test_the_year_of_a_report_is_left_out_in_the_year_of_the_day_alone() -> None:
    report = ("2018-12-31", "red")
    assert shown(STANDING, report, day=date(2018, 12, 31)).text == "red (reported 31 Dec)"
    assert shown(STANDING, report, day=date(2019, 1, 1)).text == "red (reported 31 Dec 2018)"


@pytest.mark.parametrize(
    ("written", "report", "lines"),
    [
        (SOON, ("2018-07-19", "red"), ["red", "(reported", "19 Jul;", "dates: green)"]),
        (LATE, ("2018-06-02", "green"), ["amber", "(reported", "green 2 Jun)"]),
        (STANDING, ("2017-07-19", "red"), ["red", "(reported", "19 Jul 2017)"]),
        (STANDING, ("2018-06-02", "green"), ["-", "(reported", "green 2 Jun)"]),
    ],
)
def test_where_there_is_no_room_the_same_words_stand_in_several_lines(
    written: Mapping[str, Any], report: Report, lines: list[str]
) -> None:
    cell = shown(written, report)
    assert cell.narrow.split("\n") == lines
    assert cell.narrow.replace("\n", " ") == cell.text
