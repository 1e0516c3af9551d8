"""Days as they are typed on the command line."""

from datetime import date

import pytest
from ended import Run

from wirralplan.cli.options import days as module
from wirralplan.cli.options.days import day, day_or_month, due, is_month
from wirralplan.cli.options.plan_options import PlanOnDay
from wirralplan.errors import MisspeltDate
from wirralplan.plan.dates.months import Month, Tbc

FORMS = "Write it as 2018-06-30, 30/06/2018, 30/06/18, 30 June 2018 or today."
ENDS_OF_JUNE = "It begins on 2018-06-01 and ends on 2018-06-30: type the day that you mean."
MONTH_FORMS = (
    "Write it as 2018-06-30, 30/06/2018, 30/06/18, 30 June 2018 or today; "
    "a month as 2018-09 or September 2018."
)
DUE_FORMS = f"{MONTH_FORMS} Where no date is agreed yet, write tbc."
SEPTEMBER = Month(2018, 9)


@pytest.mark.parametrize(
    "typed",
    ["2018-06-30", " 2018-06-30 ", "30/06/2018", "30/6/2018", "30/06/18", "30/6/18"],
)
def test_a_day_is_typed_year_first_with_dashes_or_day_first_with_slashes(typed: str) -> None:
    assert day(typed) == date(2018, 6, 30)


@pytest.mark.parametrize(
    "typed",
    [
        "30 June 2018",
        " 30  june  2018 ",
        "30 Jun 2018",
        "30th June 2018",
        "30-Jun-2018",
        "June 30 2018",
        "June 30th, 2018",
        "Saturday 30 June 2018",
        "Sat 30 Jun 2018",
    ],
)
def test_a_day_with_the_name_of_its_month_is_read_in_any_order(typed: str) -> None:
    assert day(typed) == date(2018, 6, 30)


def test_the_third_of_april_is_never_the_fourth_of_march() -> None:
    assert day("03/04/2018") == day("3/4/18") == date(2018, 4, 3)


@pytest.mark.parametrize("typed", ["today", "Today", " TODAY "])
def test_today_is_the_day_of_the_clock(typed: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "today", lambda: date(2018, 10, 15))
    assert day(typed) == PlanOnDay().day == date(2018, 10, 15)


@pytest.mark.parametrize(
    ("typed", "sentence", "hint"),
    [
        ("", "'' cannot be read as a date.", FORMS),
        ("soon", "'soon' cannot be read as a date.", FORMS),
        ("30/06", "'30/06' cannot be read as a date.", FORMS),
        ("1530316800", "'1530316800' cannot be read as a date.", FORMS),
        ("2018-W26-6", "'2018-W26-6' cannot be read as a date.", FORMS),
        ("20180630", "'20180630' cannot be read as a date.", f"Did you mean 2018-06-30? {FORMS}"),
        ("30.06.2018", "'30.06.2018' cannot be read as a date.",
         f"Did you mean 2018-06-30? {FORMS}"),
        ("30 Jun 18", "'30 Jun 18' cannot be read as a date.",
         f"Did you mean 2018-06-30? {FORMS}"),
        ("June 2018", "'June 2018' is a month, and a day is needed here.", ENDS_OF_JUNE),
        ("2018-06", "'2018-06' is a month, and a day is needed here.", ENDS_OF_JUNE),
        ("tbc", "'tbc' cannot be read as a date.", FORMS),
        ("May", "'May' cannot be read as a date.", FORMS),
        ("2018-13", "'2018-13' is not a date: there is no month 13.", FORMS),
        ("30 Juni 2018", "'30 Juni 2018' cannot be read as a date.", FORMS),
        ("30st June 2018", "'30st June 2018' cannot be read as a date.",
         f"Did you mean 2018-06-30? {FORMS}"),
        ("30 June 2018 14:00", "'30 June 2018 14:00' cannot be read as a date.",
         f"Did you mean 2018-06-30? {FORMS}"),
        ("Sunday 30 June 2018",
         "'Sunday 30 June 2018' has another day of the week: it is Saturday 30 June 2018.",
         "Type 2018-06-30 if you mean that."),
        ("31 June 2018", "There is no 31 June 2018; June has 30 days.", ""),
        ("Sunday 31 June 2018", "'Sunday 31 June 2018' cannot be read as a date.", FORMS),
        ("2018/06/30", "'2018/06/30' cannot be read as a date.",
         f"Did you mean 2018-06-30? {FORMS}"),
        ("2018-6-30", "'2018-6-30' cannot be read as a date.", f"Did you mean 2018-06-30? {FORMS}"),
        ("31/06/2018", "There is no 31 June 2018; June has 30 days.", ""),
        ("2018-02-29", "There is no 29 February 2018; February has 28 days.", ""),
        ("0/6/2018", "There is no 0 June 2018; June has 30 days.", ""),
        ("06/30/2018", "'06/30/2018' is not a date: there is no month 30.", FORMS),
        ("2018-00-10", "'2018-00-10' is not a date: there is no month 0.", FORMS),
        ("1899-12-31", "'1899-12-31' is not a date: years run from 1900 to 2199.", ""),
        ("31/12/2200", "'31/12/2200' is not a date: years run from 1900 to 2199.", ""),
    ],
)  # fmt: skip
def test_a_day_that_cannot_be_read_is_reported_with_what_was_meant(
    typed: str, sentence: str, hint: str
) -> None:
    with pytest.raises(MisspeltDate) as failed:
        day(typed)
    assert (failed.value.sentence, failed.value.hint) == (sentence, hint)


@pytest.mark.parametrize(
    "typed",
    [
        "2018-09",
        " 2018-09 ",
        "September 2018",
        "september  2018",
        "Sept 2018",
        "Sep 2018",
        "Sept. 2018",
        "Sep-2018",
        "09/2018",
        "9/2018",
        "2018/09",
    ],
)
def test_where_a_due_date_is_typed_it_may_be_a_month(typed: str) -> None:
    assert due(typed) == day_or_month(typed) == SEPTEMBER
    with pytest.raises(MisspeltDate):
        day(typed)


@pytest.mark.parametrize("typed", ["tbc", "TBC", " Tbc "])
def test_or_it_is_still_to_be_confirmed(typed: str) -> None:
    assert due(typed) is Tbc.TBC
    with pytest.raises(MisspeltDate) as failed:
        day_or_month(typed)
    assert (failed.value.sentence, failed.value.hint) == (
        f"'{typed}' cannot be read as a date.",
        MONTH_FORMS,
    )


@pytest.mark.parametrize("typed", ["2018-09-30", "30/09/2018", "30 September 2018", "today"])
def test_a_day_is_a_day_wherever_it_is_typed(typed: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "today", lambda: date(2018, 9, 30))
    assert day(typed) == day_or_month(typed) == due(typed) == date(2018, 9, 30)


@pytest.mark.parametrize(
    ("typed", "sentence", "hint"),
    [
        (
            "May 25",
            "'May 25' may be 25 May or May 2025.",
            "Write 2025-05 for the month, or the day with its year, as in 30 June 2018.",
        ),
        (
            "Sept 18",
            "'Sept 18' may be 18 September or September 2018.",
            "Write 2018-09 for the month, or the day with its year, as in 30 June 2018.",
        ),
        (
            "June 31",
            "'June 31' has only two figures of the year.",
            "Write 2031-06 for the month.",
        ),
        (
            "2018-1",
            "'2018-1' may be half a date.",
            "Write 2018-01 for the month, or the whole day.",
        ),
        ("2018-13", "'2018-13' is not a date: there is no month 13.", FORMS),
        ("1899-12", "'1899-12' is not a date: years run from 1900 to 2199.", ""),
        ("31 June 2018", "There is no 31 June 2018; June has 30 days.", ""),
        ("May", "'May' cannot be read as a date.", DUE_FORMS),
        ("April May", "'April May' cannot be read as a date.", DUE_FORMS),
        ("2011/12", "'2011/12' cannot be read as a date.", DUE_FORMS),
        ("Q3 2018", "'Q3 2018' cannot be read as a date.", DUE_FORMS),
        ("Autumn 2018", "'Autumn 2018' cannot be read as a date.", DUE_FORMS),
        ("by June 2018", "'by June 2018' cannot be read as a date.", DUE_FORMS),
        ("2018", "'2018' cannot be read as a date.", DUE_FORMS),
        ("TBA", "'TBA' cannot be read as a date.", DUE_FORMS),
        ("", "'' cannot be read as a date.", DUE_FORMS),
    ],
)
def test_what_is_no_due_date_is_reported_with_what_was_meant(
    typed: str, sentence: str, hint: str
) -> None:
    with pytest.raises(MisspeltDate) as failed:
        due(typed)
    assert (failed.value.sentence, failed.value.hint) == (sentence, hint)


def test_only_words_with_a_year_can_be_a_month_in_two_words() -> None:
    assert is_month("May 2018")
    assert is_month("May 18")  # in doubt, and to be refused as a whole
    assert not is_month("May")
    assert not is_month("April May")
    assert not is_month("Mayor 2018")
    assert not is_month("2018-09")
    assert not is_month("May 201")


@pytest.mark.parametrize("typed", ["2018-06-30", "30/06/2018", "30/06/18", "30 June 2018"])
@pytest.mark.usefixtures("plan_folder")
def test_the_heading_says_the_day_in_words(typed: str, run: Run) -> None:
    assert run("overdue", "--as-of", typed).out.startswith("Overdue as at Saturday 30 June 2018\n")


def test_the_clock_is_that_of_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    class Stopped(date):
        @classmethod
        def today(cls) -> "Stopped":
            return cls(2018, 10, 15)

    monkeypatch.setattr(module, "date", Stopped)
    assert module.today() == date(2018, 10, 15)
