"""What is asked of a plan on a day: which milestones answer, in which order, and what never can."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from known_plans import HISTORY, SHIPPED, plan
from strategies import days, plans

from wirralplan.errors import ImpossibleFilter, UnknownName
from wirralplan.plan.lookup.names import Names
from wirralplan.plan.model import TBC, Plan
from wirralplan.plan.queries import listings
from wirralplan.plan.queries.selection import Selection, Typed, understood
from wirralplan.plan.queries.survey import Survey, milestone_rows
from wirralplan.plan.ratings import Rating
from wirralplan.plan.standing import Status

JUNE = date(2018, 6, 30)
DAY = date(2018, 10, 15)
ANY = Selection()


def outlines(survey: Survey) -> list[str]:
    return [row.placed.number for row in survey.rows]


def references(survey: Survey) -> list[str]:
    return [row.placed.reference for row in survey.rows]


def test_overdue_is_most_days_late_first_and_ties_are_in_file_order() -> None:
    late = [(row.standing.days_late, row.placed.number) for row in
            listings.overdue(plan(SHIPPED), JUNE, ANY).rows]  # fmt: skip
    assert late[:8] == [
        (151, "1.4.1"),
        (95, "5.2.2"),
        (91, "1.4.2"),
        (91, "4.6.1"),
        (91, "5.2.1"),
        (75, "1.3.2"),
        (75, "4.2.1"),
        (61, "1.4.3"),
    ]
    assert len(late) == 31


def test_on_its_due_date_a_milestone_is_not_overdue_and_the_day_after_it_is() -> None:
    stall = Selection(activities=frozenset({"campaign"}), search="stall")
    assert outlines(listings.overdue(plan(HISTORY), DAY, stall)) == []
    assert outlines(listings.overdue(plan(HISTORY), DAY + timedelta(1), stall)) == ["1.2.4"]


@pytest.mark.parametrize(
    ("last", "found"),
    [
        (date(2018, 10, 15), "1.2.4"),
        (date(2018, 10, 19), "1.2.4"),
        (date(2018, 10, 20), "1.2.4 2.1.1"),
        (date(2018, 10, 25), "1.2.4 2.1.1 2.1.2 2.1.3 2.1.4 2.1.5 1.1.5 2.1.6"),
    ],
)
def test_what_falls_due_includes_both_days_and_comes_by_due_date(last: date, found: str) -> None:
    assert outlines(listings.falling_due(plan(HISTORY), DAY, DAY, last, ANY)) == found.split()


def test_what_is_done_or_withdrawn_does_not_fall_due() -> None:
    july = date(2018, 7, 1), date(2018, 7, 1), date(2018, 7, 31)
    assert outlines(listings.falling_due(plan(HISTORY), *july, ANY)) == []
    before = date(2018, 6, 30), date(2018, 7, 1), date(2018, 7, 31)
    assert outlines(listings.falling_due(plan(HISTORY), *before, ANY)) == ["1.2.6"]


# The overdue ones by due date, then what is due today, upcoming and cancelled.
OF_SEAN = ["1.2.1", "1.2.2", "1.2.3", "1.2.5", "1.2.4", "1.2.7", "1.2.6"]


def in_order(survey: Survey) -> list[str]:
    """Status, due date and number of each row."""
    return [
        f"{row.standing.status.value} {row.standing.due} {row.placed.outline}"
        for row in survey.rows
    ]


def test_somebody_is_found_by_an_alias_and_called_by_the_name() -> None:
    survey, name, _ = listings.led_by(plan(HISTORY), DAY, "shaun o'neil", ANY)
    assert name == "Seán O\u2019Neill"
    assert outlines(survey) == ["1.2.1", "1.2.2", "1.2.3", "1.2.5", "1.2.4", "1.2.7", "1.2.6"]


def test_what_somebody_leads_is_in_the_order_of_status_and_due_date() -> None:
    survey, *_ = listings.led_by(plan(SHIPPED), JUNE, "Ian Godfrey", ANY)
    assert in_order(survey) == [
        "overdue 2018-01-30 1.4.1",
        "overdue 2018-03-31 1.4.2",
        "overdue 2018-03-31 4.6.1",
        "overdue 2018-04-16 1.3.2",
        "overdue 2018-04-30 1.4.3",
        "overdue 2018-04-30 1.4.5",
        "overdue 2018-05-31 1.3.3",
        "overdue 2018-05-31 4.6.2",
        "upcoming 2018-07-31 1.3.1",
        "upcoming 2018-07-31 1.4.6",
        "upcoming 2019-03-31 1.4.4",
    ]


def test_what_is_ongoing_stands_behind_what_has_a_due_date() -> None:
    survey, *_ = listings.led_by(plan(HISTORY), DAY, "shaun o'neil", ANY)
    assert in_order(survey) == [
        "overdue 2018-08-31 1.2.1",
        "overdue 2018-09-14 1.2.2",
        "overdue 2018-09-15 1.2.3",
        "overdue 2018-10-10 1.2.5",
        "due-today 2018-10-15 1.2.4",
        "upcoming 2018-11-30 1.2.7",
        "cancelled 2018-07-31 1.2.6",
    ]


def test_somebody_known_who_leads_nothing_has_an_empty_answer() -> None:
    survey, name, _ = listings.led_by(plan(HISTORY), DAY, "Brownlow", ANY)
    assert (name, outlines(survey), survey.totals.milestones) == ("Carl Brownlow", [], 27)


def test_somebody_unknown_has_none() -> None:
    with pytest.raises(UnknownName):
        listings.led_by(plan(HISTORY), DAY, "Nobody", ANY)


def test_rows_are_grouped_in_the_order_of_the_statuses_without_empty_groups() -> None:
    rows = listings.everything(plan(HISTORY), DAY, ANY).rows
    groups = listings.by_status(reversed(rows))
    assert [(status.value, len(members)) for status, members in groups] == [
        ("overdue", 9),
        ("due-today", 1),
        ("underway", 3),
        ("upcoming", 10),
        ("complete", 3),
        ("cancelled", 1),
    ]
    assert listings.by_status([]) == []


def overdue(selection: Selection) -> Survey:
    return listings.overdue(plan(SHIPPED), JUNE, selection)


def july(selection: Selection) -> Survey:
    return listings.falling_due(plan(SHIPPED), JUNE, date(2018, 7, 1), date(2018, 7, 31), selection)


def today(selection: Selection) -> Survey:
    return listings.falling_due(plan(SHIPPED), JUNE, JUNE, JUNE, selection)


def of_ian(selection: Selection) -> Survey:
    return listings.led_by(plan(SHIPPED), JUNE, "Ian", selection)[0]


def everything(selection: Selection) -> Survey:
    return listings.everything(plan(SHIPPED), JUNE, selection)


OTHER_DATES = "Choose other dates, or another date for the report with --as-of."
IMPOSSIBLE = [
    (overdue, {"statuses": ["complete", "due-today"]},
     "Nothing that is overdue can have --status due-today or complete.",
     "Leave --status out: here it can only be overdue."),
    (overdue, {"ratings": ["green"]},
     "Nothing that is overdue can have --rating green.",
     "Here --rating can be red or amber."),
    (overdue, {"due_after": JUNE},
     "As at Saturday 30 June 2018, nothing due on or after 2018-06-30 is overdue.",
     OTHER_DATES),
    (july, {"statuses": ["overdue"]},
     "Nothing that is falling due from 2018-07-01 to 2018-07-31 can have --status overdue.",
     "Here --status can be underway or upcoming."),
    (july, {"statuses": ["due-today"]},
     "Nothing that is falling due from 2018-07-01 to 2018-07-31 can have --status due-today.",
     "Here --status can be underway or upcoming."),
    (july, {"ratings": ["blue", "none"]},
     "Nothing that is falling due from 2018-07-01 to 2018-07-31 can have --rating blue or none.",
     "Here --rating can be red, amber or green."),
    (july, {"due_before": JUNE},
     ("As at Saturday 30 June 2018, nothing due on or before 2018-06-30 "
     "is falling due from 2018-07-01 "
     "to 2018-07-31."),
     OTHER_DATES),
    (july, {"due_after": date(2018, 8, 1)},
     ("As at Saturday 30 June 2018, nothing due on or after 2018-08-01 "
     "is falling due from 2018-07-01 "
     "to 2018-07-31."),
     OTHER_DATES),
    (today, {"statuses": ["upcoming"]},
     "Nothing that is falling due from 2018-06-30 to 2018-06-30 can have --status upcoming.",
     "Leave --status out: here it can only be due-today."),
    (of_ian, {"leads": ["Carly", "Joe"]},
     "Nothing that Ian Godfrey leads is led by Carly Brown or Joe Bannham.",
     ""),
    (of_ian, {"statuses": ["overdue"], "ratings": ["blue"]},
     "Nothing that is overdue can have --rating blue.",
     "Here --rating can be red or amber."),
    (everything, {"statuses": ["complete", "overdue"], "ratings": ["green", "grey"]},
     "Nothing that is overdue or complete can have --rating green or grey.",
     "Here --rating can be red, amber or blue."),
    (everything, {"statuses": ["due-today"], "due_after": date(2018, 7, 1)},
     "As at Saturday 30 June 2018, nothing due on or after 2018-07-01 is due-today.",
     OTHER_DATES),
    (everything,
     {"ratings": ["green"], "due_after": date(2018, 6, 1), "due_before": date(2018, 6, 9)},
     ("As at Saturday 30 June 2018, nothing due on or after 2018-06-01 "
     "and on or before 2018-06-09 is "
     "due-today, underway or upcoming with --rating green."),
     OTHER_DATES),
    (everything, {"ratings": ["amber"], "due_before": date(2018, 5, 29)},
     ("As at Saturday 30 June 2018, nothing due on or before 2018-05-29 is overdue, due-today, "
     "underway or upcoming with --rating amber."),
     OTHER_DATES),
    (everything, {"ratings": ["none"], "due_before": date(2018, 12, 31)},
     "Nothing that is underway, upcoming or undated with --rating none has a due date.",
     "Leave out --due-after and --due-before."),
    (everything, {"statuses": ["due-today", "overdue"], "ratings": ["none"]},
     "Nothing that is overdue or due-today can have --rating none.",
     "Here --rating can be red, amber or green."),
    (everything, {"statuses": ["upcoming", "underway"], "due_before": JUNE},
     "As at Saturday 30 June 2018, nothing due on or before 2018-06-30 is underway or upcoming.",
     OTHER_DATES),
]  # fmt: skip


@pytest.mark.parametrize(("typed", "filters", "sentence", "hint"), IMPOSSIBLE)
def test_a_filter_that_can_never_match_is_refused(
    typed: Callable[[Selection], Survey], filters: Mapping[str, Any], sentence: str, hint: str
) -> None:
    with pytest.raises(ImpossibleFilter) as failed:
        typed(understood(plan(SHIPPED), Typed(**filters)))
    assert (failed.value.sentence, failed.value.hint) == (sentence, hint)


@pytest.mark.parametrize(
    ("typed", "filters", "found"),
    [
        (overdue, {"statuses": ["overdue", "complete"]}, 31),
        (overdue, {"ratings": ["red", "green"]}, 21),
        (overdue, {"due_after": date(2018, 6, 29)}, 0),
        (overdue, {"due_before": date(1990, 1, 1)}, 0),
        (july, {"statuses": ["due-today", "underway"]}, 0),
        (july, {"due_after": date(2018, 7, 31)}, 3),
        (july, {"ratings": ["red", "amber"]}, 0),
        (everything, {"ratings": ["none"]}, 3),
        (everything, {"ratings": ["amber"], "due_before": date(2018, 5, 30)}, 1),
        (everything, {"ratings": ["red"], "due_after": date(2018, 7, 1)}, 0),
        (of_ian, {"leads": ["Ian", "Carly"]}, 11),
        (everything, {"statuses": ["complete", "overdue"], "ratings": ["blue"]}, 0),
        (everything, {"statuses": ["cancelled"], "due_after": date(2018, 7, 1)}, 0),
    ],
)
def test_a_filter_that_could_match_may_find_nothing(
    typed: Callable[[Selection], Survey], filters: Mapping[str, Any], found: int
) -> None:
    assert len(typed(understood(plan(SHIPPED), Typed(**filters))).rows) == found


def selections() -> st.SearchStrategy[Selection]:
    """Filters by status, rating and due date."""
    return st.builds(
        Selection,
        statuses=st.none() | st.frozensets(st.sampled_from(Status), min_size=1),
        ratings=st.none() | st.frozensets(st.sampled_from([*Rating, None]), min_size=1),
        due_after=st.none() | days(),
        due_before=st.none() | days(),
    )


@settings(max_examples=50)
@given(plans(), days(), selections(), st.integers(0, 60), st.integers(0, 60))
def test_only_what_nothing_could_pass_is_ever_refused(
    generated: Plan, day: date, selection: Selection, skip: int, length: int
) -> None:
    first = day + timedelta(skip)
    last = first + timedelta(length)
    questions: list[Callable[[Selection], Survey]] = [
        lambda chosen: listings.overdue(generated, day, chosen),
        lambda chosen: listings.falling_due(generated, day, first, last, chosen),
        lambda chosen: listings.everything(generated, day, chosen),
    ]
    for question in questions:
        passing = [row for row in question(ANY).rows if selection(row)]
        try:
            assert question(selection).rows == passing
        except ImpossibleFilter:
            assert passing == []


@settings(max_examples=50)
@given(plans(), days())
def test_everything_overdue_or_still_to_come_is_in_some_listing(generated: Plan, day: date) -> None:
    late = listings.overdue(generated, day, ANY)
    coming = listings.falling_due(generated, day, day, date(2199, 12, 31), ANY)
    settled = {Status.COMPLETE, Status.CANCELLED}
    dated = [
        row.placed.reference
        for row in milestone_rows(generated, day)
        if row.standing.due_day is not None and row.standing.status not in settled
    ]
    assert sorted([*references(late), *references(coming)]) == sorted(dated)


@settings(max_examples=50)
@given(plans(), days())
def test_what_everybody_leads_together_is_the_whole_plan(generated: Plan, day: date) -> None:
    led = [
        reference
        for name in [*(one.name for one in Names.of(generated).people), TBC]
        for reference in references(listings.led_by(generated, day, name, ANY)[0])
    ]
    assert sorted(led) == sorted(references(listings.everything(generated, day, ANY)))
