"""Days as they are typed on the command line."""

from datetime import date

import pytest
from ended import Run

from wirralplan.cli.options import days as module
from wirralplan.cli.options.days import day
from wirralplan.cli.options.plan_options import PlanOnDay
from wirralplan.errors import MisspeltDate

FORMS = "Write it as 2018-06-30, 30/06/2018, 30/06/18, 30 June 2018 or today."


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
        ("June 2018", "'June 2018' cannot be read as a date.", FORMS),
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
