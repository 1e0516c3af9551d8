"""What has no new update: its groups, its sum, its JSON and its CSV."""

import csv
import io
from datetime import date

import pytest
from answered import as_csv, as_json, in_file, page, read_json
from hypothesis import given, settings
from hypothesis import strategies as st
from known_plans import HISTORY, SHIPPED, plan
from schemas import complaints
from strategies import days, plans

from wirralplan.plan.model import Plan
from wirralplan.plan.queries import listings
from wirralplan.plan.queries import stale as query
from wirralplan.plan.queries.selection import Selection
from wirralplan.views.answer import Answer
from wirralplan.views.answers.listing import everything
from wirralplan.views.answers.stale import stale

JUNE = date(2018, 6, 30)
DAY = date(2018, 10, 15)
ANY = Selection()


def typed(
    of: Plan, day: date = DAY, weeks: int = 6, selection: Selection = ANY, *, upcoming: bool = False
) -> Answer:
    return stale(query.stale(of, day, weeks, selection, upcoming=upcoming), in_file(of))


def listed(reference: str) -> dict[str, object]:
    """The row of a listing."""
    survey = listings.everything(plan(HISTORY), DAY, ANY)
    rows = read_json(everything(survey, in_file(plan(HISTORY))))["milestones"]
    found: dict[str, object] = next(row for row in rows if row["reference"] == reference)
    return found


def test_each_lead_has_a_group_with_its_count() -> None:
    homes = Selection(workstreams=frozenset({0}))
    assert page(typed(plan(HISTORY), weeks=2, selection=homes)) == [
        "No update for 2 weeks, as at Monday 15 October 2018",
        "",
        "Zoë Ångström-Lee (1)",
        (
            "Last update               Status    Due          "
            "Rating                                 Milestone"
        ),
        (
            " 1 Oct 2018, 2 weeks ago  underway  31 Dec 2018  "
            "amber (reported 21 Sep; dates: green)  1.1.4  Final service restructure implemented"
        ),
        "",
        "Seán O\u2019Neill (5)",
        (
            "Last update               Status     Due          "
            "Rating                       Milestone"
        ),
        (
            "never                     overdue    15 Sep 2018  "
            "amber                        1.2.3  Exactly one month late"
        ),
        (
            "never                     due today  15 Oct 2018  "
            "green                        1.2.4  Stall at the market"
        ),
        (
            "never                     overdue    10 Oct 2018  "
            "amber                        1.2.5  Finished after the day"
        ),
        (
            " 1 Sep 2018, 6 weeks ago  overdue    31 Aug 2018  "
            "red (reported green 1 Sep)   1.2.1  Campaign launched"
        ),
        (
            "30 Sep 2018, 2 weeks ago  overdue    14 Sep 2018  "
            "red (reported amber 30 Sep)  1.2.2  Posters printed"
        ),
        "",
        "王小明 (2)",
        "Last update  Status    Due          Rating  Milestone",
        "never        underway      ongoing  -       1.3.1  Training, all year round",
        "never        underway      ongoing  -       1.3.3  Once had a date",
        "",
        "8 of the 8 that are overdue, due today or underway (5 never updated)",
        "green by dates means not late; it does not mean on track",
        (
            "27 milestones = 9 overdue + 1 due today + 3 underway + 10 upcoming + 3 complete + "
            "1 cancelled (8 shown)"
        ),
    ]


@pytest.mark.parametrize(
    ("shown", "heading", "summary"),
    [
        (typed(plan(SHIPPED), JUNE), "No update for 6 weeks, as at Saturday 30 June 2018",
         "49 of the 49 that are overdue, due today or underway (49 never updated)"),
        (typed(plan(SHIPPED), JUNE, 1), "No update for 1 week, as at Saturday 30 June 2018",
         "49 of the 49 that are overdue, due today or underway (49 never updated)"),
        (typed(plan(HISTORY), upcoming=True), "No update for 6 weeks, as at Monday 15 October 2018",
         "21 of the 23 that are overdue, due today, underway or upcoming (19 never updated)"),
    ],
)  # fmt: skip
def test_it_says_for_how_long_and_of_how_many(shown: Answer, heading: str, summary: str) -> None:
    assert page(shown)[0] == heading
    assert page(shown)[-3] == summary


def test_a_week_ago_is_reported_as_one() -> None:
    shown = page(typed(plan(HISTORY), date(2018, 10, 8), 1, Selection(search="restructure")))
    assert shown[4].startswith(" 1 Oct 2018, 1 week ago  underway  31 Dec 2018  amber (reported")


@pytest.mark.parametrize(
    ("shown", "sentence"),
    [
        (typed(plan(SHIPPED).model_copy(update={"workstreams": ()})),
         "Nothing is overdue, due today or underway without an update for 6 weeks."),
        (typed(plan(HISTORY), selection=Selection(activities=frozenset({"formulas"}))),
         ("Nothing that matches these filters is overdue, due today or underway without an update "
         "for 6 weeks.")),
        (typed(plan(HISTORY), DAY, 1, Selection(search="nowhere"), upcoming=True),
         ("Nothing that matches these filters is overdue, due today, underway or upcoming without "
         "an update for 1 week.")),
    ],
)  # fmt: skip
def test_where_nothing_is_stale_it_says_so(shown: Answer, sentence: str) -> None:
    assert page(shown)[1] == sentence
    assert len(page(shown)) == 3


def test_a_row_of_json_is_that_of_a_listing_and_the_days_of_silence() -> None:
    shown = typed(plan(HISTORY))
    output = read_json(shown)
    assert list(output) == ["format", "as_of", "weeks", "all", "plan", "totals", "milestones"]
    assert (output["format"], output["weeks"], output["all"]) == ("wirralplan.stale/1", 6, False)
    fourth, first = output["milestones"][3], output["milestones"][0]
    assert fourth == {**listed(fourth["reference"]), "days_since_update": 44}
    assert first == {**listed(first["reference"]), "days_since_update": None}


def test_csv_has_the_columns_of_the_json_rows() -> None:
    shown = typed(plan(HISTORY))
    text = as_csv(shown)
    header, *rows = csv.reader(io.StringIO(text, newline=""), strict=True)
    assert header == [*listed("panel/restructure"), "days_since_update"]
    assert [line[-1] for line in rows] == ["", "", "", "44", *[""] * 6, "43"]


@settings(max_examples=40)
@given(plans(), days(), st.integers(1, 60), st.booleans())
def test_any_plan_on_any_day_is_of_the_form(
    generated: Plan,
    day: date,
    weeks: int,
    upcoming: bool,  # noqa: FBT001 - drawn
) -> None:
    shown = typed(generated, day, weeks, upcoming=upcoming)
    assert complaints("stale", as_json(shown)) == []
