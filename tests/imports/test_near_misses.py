"""What looks like a fact in a table and is none: each case was read in silence once."""

import pytest

from wirralplan.errors import UnreadableTable
from wirralplan.imports.draft import Milestone, Options
from wirralplan.imports.importing import Imported, imported
from wirralplan.imports.tables import csv_text


def read(text: str, options: Options = Options("Plan")) -> Imported:  # noqa: B008 - it never changes
    return imported(csv_text.read(text.encode(), "plan.csv"), "plan.csv", options)


def only(text: str, options: Options = Options("Plan")) -> Milestone:  # noqa: B008 - as above
    (milestone,) = read(text, options).draft.milestones
    return milestone


@pytest.mark.parametrize(
    ("rag", "progress"),
    [
        ("Blue", "Not completed"),
        ("Complete", "80% complete"),
        ("Blue", "Not due to start"),
        ("Red", "Done"),
        ("Closed", "Superseded by 1.3, no longer needed"),
    ],
)
def test_no_completion_that_another_column_denies(rag: str, progress: str) -> None:
    text = f"Action,Lead,Due,RAG,Progress\nAdvert,Jane Smith,31/05/18,{rag},{progress}"
    found = only(text, Options("Plan", as_at="2018-06-08"))
    assert found.completed == ""
    assert found.checks[0] == "one column says that it is done, another says something else"


def test_a_heading_denies_nothing() -> None:
    text = "Action,Lead,Due,RAG,Update (exceptions only)\nAdvert,Jane Smith,31/05/18,Blue,Live"
    found = only(text, Options("Plan", as_at="2018-06-08"))
    assert (found.completed, found.checks) == ("2018-06-08", ())


def test_a_completion_of_the_day_of_the_table_says_so() -> None:
    text = "Action,Lead,Due,Status\nAdvert,Jane Smith,31/05/18,Complete"
    found = only(text, Options("Plan", as_at="2018-06-08"))
    assert (found.completed, found.checks) == ("2018-06-08", ())
    assert found.source == (
        "Printed: Status: Complete in the table as at 2018-06-08; the day itself is not known"
    )


def test_a_completion_after_the_day_of_the_table_is_asked_about() -> None:
    text = "Action,Lead,Due,Date completed\nAdvert,Jane Smith,31/05/18,31/12/2030"
    found = only(text, Options("Plan", as_at="2018-06-08"))
    assert found.checks == ("completed on 2030-12-31, which is after the day of the table",)


def test_a_completion_that_has_not_come_yet_is_asked_about() -> None:
    text = "Action,Lead,Due,Status\nAdvert,Jane Smith,31/05/18,Completed 9.12.26"
    found = only(text, Options("Plan", today="2018-06-08"))
    assert (found.completed, found.checks) == (
        "2026-12-09",
        ("completed on 2026-12-09, which has not come yet",),
    )


@pytest.mark.parametrize(
    ("point", "check"),
    [
        (
            "Panel held, as agreed at Board 4 May 2018",
            '"4 May 2018" may be the date of something else; it was read as the day it is due',
        ),
        (
            "Act on complaint (4/5/17)",
            '"(4/5/17)" may be the date of something else; it was read as the day it is due',
        ),
        (
            "Originally due 3/9/18",
            "'Originally' stands before \"due 3/9/18\"; it was read as the day it is due",
        ),
        (
            "Plan - INCOMPLETE 9.12.16",
            "'INCOMPLETE' stands before \"9.12.16\"; it was read as the day it is due",
        ),
    ],
)
def test_a_date_of_something_else_is_asked_about(point: str, check: str) -> None:
    assert only(f'Activity,Lead,Milestones\nHub,Ann Lee,"{point}"').checks == (check,)


@pytest.mark.parametrize("point", ["Panel held by 4 May 2018", "Complaints policy by 4/5/17"])
def test_with_a_plain_word_there_is_nothing_to_ask(point: str) -> None:
    assert only(f'Activity,Lead,Milestones\nHub,Ann Lee,"{point}"').checks == ()


def test_a_day_or_two_months() -> None:
    found = only("Action,Lead,Due\nPanel,Ann Lee,5-6/18")
    assert found.checks == ("'5-6/18' may be one day or two months",)


@pytest.mark.parametrize("lead", ["Jane Smith (left 3/5/18)", "Not Jane Smith", "Owner tbc", "---"])
def test_more_than_a_name_and_a_post(lead: str) -> None:
    found = only(f"Action,Lead,Due\nPanel,{lead},31/05/18")
    assert found.checks == (f"'{lead}' may say more than a name and a post",)


def test_tables_side_by_side_are_refused() -> None:
    text = "Action,Lead,Due,,Action,Lead,Due\nA one,Ann Lee,31/05/18,,B one,Tom Ray,30/06/18"
    with pytest.raises(UnreadableTable) as refused:
        read(text)
    assert (refused.value.sentence, refused.value.hint) == (
        (
            "In plan.csv the headings 'action', 'lead' and 'due' stand twice in one row: two tables"
            " side by side."
        ),
        "Move one of them below the other, or to a file of its own, and import that.",
    )


def test_a_title_that_comes_again_does_not_hide_the_row_where_it_had_none() -> None:
    text = (
        "Activity,Lead,Milestones\nFront door,,\nRecruit,Ann Lee,Advert by 31/05/18\n"
        "Front door,Tom Ray,Hub open by 1/9/18"
    )
    assert [one.what for one in read(text).unread] == ["Front door"]


def test_no_activity_under_a_new_workstream() -> None:
    text = (
        "Theme,Activity,Action,Lead,Due\nFront door,Recruit,Advert,Ann Lee,31/05/18\n"
        "Care leavers,,Offer,Tom Ray,30/06/18"
    )
    *_, last = read(text).draft.milestones
    assert last.checks == ("no activity is given in this row; it stands under its workstream",)
