"""Dates as a plan writes them, as people type them, and as they are said aloud."""

import calendar
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import days

from wirralplan.plan.dates.days import (
    Doubt,
    Reading,
    days_in,
    first_within_month,
    guessed,
    in_brief,
    in_short,
    in_words,
    iso_parts,
    month_later,
    month_name,
    nearest_day,
    summer_midnight,
    year_first_short,
)

DAY_FIRST, YEAR_FIRST = "day/month/year", "year/month/day"

EN, EM, MINUS, HARD_HYPHEN = "\u2013", "\u2014", "\u2212", "\u2011"
HARD_SPACE = "\u00a0"
FULLWIDTH = str.maketrans("0123456789", "".join(chr(0xFF10 + digit) for digit in range(10)))


def any_day() -> st.SearchStrategy[date]:
    return days(date(1900, 1, 1), date(2199, 12, 31))


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("2018-06-30", (2018, 6, 30)),
        ("1900-01-01", (1900, 1, 1)),
        ("2018-09-31", (2018, 9, 31)),
        ("2018-13-01", (2018, 13, 1)),
        ("0000-00-00", (0, 0, 0)),
    ],
)
def test_the_form_of_the_plan_gives_year_month_and_day_whether_they_exist_or_not(
    text: str, parts: tuple[int, int, int]
) -> None:
    assert iso_parts(text) == parts


@pytest.mark.parametrize(
    "text",
    [
        "",
        "20180630",
        "2018-W26-6",
        "2018-181",
        "2018-6-30",
        "2018-06-3",
        "18-06-30",
        "12018-06-30",
        "2018/06/30",
        f"2018{EN}06{EN}30",
        "2018-06-30".translate(FULLWIDTH),
        "٢٠١٨-٠٦-٣٠",
        " 2018-06-30",
        "2018-06-30 ",
        "2018-06-30\n",
        "2018 -06-30",
        "2018-06-30T00:00",
        "+2018-06-30",
        "today",
    ],
)
def test_no_other_form_is_taken_for_that_of_the_plan(text: str) -> None:
    assert iso_parts(text) is None


@given(any_day())
def test_every_day_in_the_form_of_the_plan_is_read_back(day: date) -> None:
    assert iso_parts(day.isoformat()) == (day.year, day.month, day.day)


@pytest.mark.parametrize(
    ("text", "iso", "order"),
    [
        ("31/05/18", "2018-05-31", DAY_FIRST),
        ("31/5/2018", "2018-05-31", DAY_FIRST),
        ("31.5.18", "2018-05-31", DAY_FIRST),
        ("31.05.2018", "2018-05-31", DAY_FIRST),
        ("31-05-2018", "2018-05-31", DAY_FIRST),
        ("31 05 2018", "2018-05-31", DAY_FIRST),
        ("31 / 05 / 18", "2018-05-31", DAY_FIRST),
        (f"31{EN}05{EN}2018", "2018-05-31", DAY_FIRST),
        ("  31/05/18\t", "2018-05-31", DAY_FIRST),
        ("Thursday 31/05/18", "2018-05-31", DAY_FIRST),
        ("31/05/2018 00:00", "2018-05-31", DAY_FIRST),
        ("31052018", "2018-05-31", DAY_FIRST),
        ("05/05/18", "2018-05-05", DAY_FIRST),
        ("13/01/00", "2000-01-13", DAY_FIRST),
        ("13/01/99", "2099-01-13", DAY_FIRST),
        ("29/02/28", "2028-02-29", DAY_FIRST),
        ("2018-5-31", "2018-05-31", YEAR_FIRST),
        ("2018/05/31", "2018-05-31", YEAR_FIRST),
        ("2018.5.31", "2018-05-31", YEAR_FIRST),
        ("2018/05/06", "2018-05-06", YEAR_FIRST),
        ("20180531", "2018-05-31", YEAR_FIRST),
        (f"2018{EN}05{EN}31", "2018-05-31", YEAR_FIRST),
        (f"2018{EM}05{EM}31", "2018-05-31", YEAR_FIRST),
        (f"2018{MINUS}05{MINUS}31", "2018-05-31", YEAR_FIRST),
        (f"2018{HARD_HYPHEN}05{HARD_HYPHEN}31", "2018-05-31", YEAR_FIRST),
        ("2018-05-31".translate(FULLWIDTH), "2018-05-31", YEAR_FIRST),
        (" 2018-05-31", "2018-05-31", YEAR_FIRST),
        ("2018-05-31T00:00", "2018-05-31", YEAR_FIRST),
        ("2018-05-31 00:00:00", "2018-05-31", YEAR_FIRST),
        ("31 May 2018", "2018-05-31", ""),
        ("31 may 18", "2018-05-31", ""),
        ("31st May 2018", "2018-05-31", ""),
        ("1ST MAY 2018", "2018-05-01", ""),
        ("2nd of June 2018", "2018-06-02", ""),
        ("Thursday 31 May 2018", "2018-05-31", ""),
        ("Thu, 31 May 2018", "2018-05-31", ""),
        ("thurs. 31st may 2018", "2018-05-31", ""),
        ("Weds 30 May 2018", "2018-05-30", ""),
        ("31-May-18", "2018-05-31", ""),
        ("31/May/2018", "2018-05-31", ""),
        ("31May2018", "2018-05-31", ""),
        (f"31{EN}May{EN}2018", "2018-05-31", ""),
        (f"31{HARD_SPACE}May{HARD_SPACE}2018", "2018-05-31", ""),
        ("3 Sept. 2018", "2018-09-03", ""),
        ("3 Sep, 2018", "2018-09-03", ""),
        ("May 31, 2018", "2018-05-31", ""),
        ("May 31 2018", "2018-05-31", ""),
        ("Sept. 3rd, 2018", "2018-09-03", ""),
        ("Thursday, May 31, 2018", "2018-05-31", ""),
    ],
)
def test_a_date_in_another_form_is_read_as_it_was_meant(text: str, iso: str, order: str) -> None:
    reading = guessed(text)
    assert reading is not None
    assert (reading.iso, reading.order) == (iso, order)
    assert reading.exists
    assert reading.doubt is None


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("05/06/18", Reading(2018, 6, 5, DAY_FIRST, Doubt.ORDER, century=False)),
        ("5.6.2018", Reading(2018, 6, 5, DAY_FIRST, Doubt.ORDER)),
        ("05062018", Reading(2018, 6, 5, DAY_FIRST, Doubt.ORDER)),
        ("12/12/2018", Reading(2018, 12, 12, DAY_FIRST)),
        ("12/01/18", Reading(2018, 1, 12, DAY_FIRST, Doubt.ORDER, century=False)),
        ("13/01/18", Reading(2018, 1, 13, DAY_FIRST, century=False)),
        ("1th June 2018", Reading(2018, 6, 1, "", Doubt.DAY)),  # 11th?
        ("2st May 2018", Reading(2018, 5, 2, "", Doubt.DAY)),  # 2nd, 21st?
        ("May 3st, 2018", Reading(2018, 5, 3, "", Doubt.DAY)),
        ("11th June 2018", Reading(2018, 6, 11, "")),
        ("23rd June 2018", Reading(2018, 6, 23, "")),
    ],
)
def test_a_day_that_could_be_a_month_or_lacks_a_figure_is_not_certain(
    text: str, reading: Reading
) -> None:
    assert guessed(text) == reading


@pytest.mark.parametrize("text", ["18-05-31", f"18{EN}05{EN}31", "18-5-31"])
def test_two_figures_for_the_year_after_dashes_are_not_certain_to_be_the_year(text: str) -> None:
    """It looks like a date of the plan whose century was left out."""
    assert guessed(text) == Reading(2031, 5, 18, DAY_FIRST, Doubt.ORDER, century=False)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2018-06-3", "2018-06-03"),
        ("2018/6/1", "2018-06-01"),
        ("29/02/20", "2020-02-29"),
        ("31 May 20", "2020-05-31"),
        ("31-May-19", "2019-05-31"),
    ],
)
def test_a_date_that_may_be_half_typed_is_not_certain(text: str, iso: str) -> None:
    """They may become 2018-06-30, 2018/6/12, 29/02/2012, 31 May 2018 and 31-May-1999."""
    reading = guessed(text)
    assert reading is not None
    assert (reading.iso, reading.doubt) == (iso, Doubt.END)


@pytest.mark.parametrize(
    "text", ["2018-05-31 09:30:00", "2018-05-31T09:30:00.000Z", "2018-05-31T23:30:00+01:00"]
)
def test_a_time_of_day_would_be_lost(text: str) -> None:
    reading = guessed(text)
    assert reading is not None
    assert (reading.iso, reading.doubt) == ("2018-05-31", Doubt.TIME)


@pytest.mark.parametrize("text", ["2018/31/05", "2018-31-5"])
def test_a_month_past_twelve_after_the_year_is_read_as_the_day_but_is_not_certain(
    text: str,
) -> None:
    assert guessed(text) == Reading(2018, 5, 31, "year/day/month", Doubt.ORDER)


@pytest.mark.parametrize(
    "text", ["Friday 31 May 2018", "Fri 31/05/18", "Monday, May 31, 2018", "Sun 31 June 2018"]
)
def test_the_wrong_day_of_the_week_makes_a_date_uncertain(text: str) -> None:
    reading = guessed(text)
    assert reading is not None
    assert (reading.iso[:4], reading.iso[-2:], reading.doubt) == ("2018", "31", Doubt.WEEKDAY)


@pytest.mark.parametrize(
    ("text", "iso", "nearest"),
    [
        ("31/09/18", "2018-09-31", date(2018, 9, 30)),
        ("31 September 2018", "2018-09-31", date(2018, 9, 30)),
        ("2018/9/31", "2018-09-31", date(2018, 9, 30)),
        ("20180931", "2018-09-31", date(2018, 9, 30)),
        ("31092018", "2018-09-31", date(2018, 9, 30)),
        ("29/02/18", "2018-02-29", date(2018, 2, 28)),
        ("29/02/1900", "1900-02-29", date(1900, 2, 28)),
        ("05/31/18", "2018-31-05", None),
        ("0/5/18", "2018-05-00", None),
        ("1/1/1899", "1899-01-01", None),
        ("1/1/2200", "2200-01-01", None),
        ("2018/31/31", "2018-31-31", None),
        ("2018/13/31", "2018-13-31", None),
    ],
)
def test_a_day_that_the_calendar_does_not_have_is_read_and_does_not_exist(
    text: str, iso: str, nearest: date | None
) -> None:
    reading = guessed(text)
    assert reading is not None
    assert reading.iso == iso
    assert not reading.exists
    assert nearest_day(reading.year, reading.month, reading.day) == nearest


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "TBC",
        "today",
        "May",
        "May 2018",
        "Q3 2018",
        "summer 2018",
        "2018",
        "31/05",
        "31 Mai 2018",
        "31 Mayor 2018",
        "the 31 May 2018",
        "before 31/05/18",
        "31/05/18 or later",
        "2018-06-30 12:30 or 2018-07-01",
        "31/05/18-30/06/18",
        "1234567",
        "12345678",
        "20183105",
        "310518",
        "12:30",
        "1530316800",
        "2018-W26-6",
        "31/05/201",
        "-",
    ],
)
def test_what_names_no_one_day_is_not_guessed(text: str) -> None:
    assert guessed(text) is None


FORMS: list[Callable[[date], str]] = [
    lambda day: day.isoformat(),
    lambda day: f"{day.year}/{day.month}/{day.day}",
    lambda day: f"{day.year}{day.month:02}{day.day:02}",
    lambda day: f"{day.year}{EN}{day.month:02}{EN}{day.day:02}",
    lambda day: f"{day.isoformat()}T00:00:00Z",
    lambda day: f"{day.day}/{day.month}/{day.year}",
    lambda day: f"{day.day:02}.{day.month:02}.{day.year}",
    lambda day: f"{day.day:02}{day.month:02}{day.year}",
    lambda day: f"{day.day} {month_name(day.month)} {day.year}",
    lambda day: f"{day.day}th of {month_name(day.month).upper()}, {day.year}",
    lambda day: f"{month_name(day.month)} {day.day}, {day.year}",
    lambda day: f"{day.day}-{month_name(day.month)[:3]}-{day.year}",
    in_words,
    in_short,
]
THIS_CENTURY: list[Callable[[date], str]] = [
    lambda day: f"{day.day:02}/{day.month:02}/{day.year % 100:02}",
    lambda day: f"{day.day}-{day.month}-{day.year % 100:02}",
    lambda day: f"{day.day} {month_name(day.month)} {day.year % 100:02}",
]


@given(any_day(), st.sampled_from(FORMS))
def test_a_day_of_a_plan_is_read_back_from_every_form(
    day: date, written: Callable[[date], str]
) -> None:
    reading = guessed(written(day))
    assert reading is not None
    assert (reading.iso, reading.exists) == (day.isoformat(), True)


@given(days(date(2000, 1, 1), date(2099, 12, 31)), st.sampled_from(THIS_CENTURY))
def test_a_day_of_this_century_is_read_back_from_two_figures_for_the_year(
    day: date, written: Callable[[date], str]
) -> None:
    reading = guessed(written(day))
    assert reading is not None
    assert reading.iso == day.isoformat()


@given(st.text("0123456789/-. :TMaythsor,", max_size=14) | st.text(max_size=14))
def test_whatever_is_typed_gets_a_reading_or_none_and_only_days_that_are_exist(text: str) -> None:
    reading = guessed(text)
    if reading is not None and reading.exists:
        assert date.fromisoformat(reading.iso) == nearest_day(
            reading.year, reading.month, reading.day
        )


@pytest.mark.parametrize(
    ("year", "month", "day", "nearest"),
    [
        (2018, 9, 30, date(2018, 9, 30)),
        (2018, 9, 31, date(2018, 9, 30)),
        (2018, 2, 99, date(2018, 2, 28)),
        (2020, 2, 30, date(2020, 2, 29)),
        (2018, 13, 1, None),
        (2018, 0, 1, None),
        (2018, 1, 0, None),
        (1899, 12, 31, None),
        (2200, 1, 1, None),
        (0, 1, 1, None),
    ],
)
def test_the_nearest_day_is_the_last_of_the_month_and_none_where_there_is_no_month(
    year: int, month: int, day: int, nearest: date | None
) -> None:
    assert nearest_day(year, month, day) == nearest


@pytest.mark.parametrize(
    ("day", "later"),
    [
        (date(2018, 5, 15), date(2018, 6, 15)),
        (date(2018, 5, 31), date(2018, 6, 30)),
        (date(2018, 6, 30), date(2018, 7, 30)),
        (date(2018, 1, 31), date(2018, 2, 28)),
        (date(2020, 1, 31), date(2020, 2, 29)),
        (date(2020, 1, 29), date(2020, 2, 29)),
        (date(2018, 2, 28), date(2018, 3, 28)),
        (date(2018, 12, 31), date(2019, 1, 31)),
        (date(2199, 12, 31), date(2200, 1, 31)),
    ],
)
def test_a_month_later_is_the_same_day_or_the_last_of_the_next_month(
    day: date, later: date
) -> None:
    assert month_later(day) == later


@given(any_day())
def test_a_month_later_is_always_in_the_next_month(day: date) -> None:
    later = month_later(day)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == 1
    assert later.day == min(day.day, days_in(later.year, later.month))


@pytest.mark.parametrize(
    ("day", "first"),
    [
        (date(2018, 6, 30), date(2018, 5, 30)),
        (date(2018, 7, 30), date(2018, 6, 30)),
        (date(2018, 7, 31), date(2018, 7, 1)),
        (date(2018, 2, 28), date(2018, 1, 28)),
        (date(2018, 3, 1), date(2018, 2, 1)),
        (date(2018, 3, 31), date(2018, 3, 1)),
        (date(2020, 2, 29), date(2020, 1, 29)),
        (date(1900, 1, 1), date(1899, 12, 1)),
    ],
)
def test_the_first_day_within_a_month(day: date, first: date) -> None:
    assert first_within_month(day) == first


@given(any_day())
def test_from_the_first_day_within_a_month_on_a_month_has_not_passed(day: date) -> None:
    first = first_within_month(day)
    assert month_later(first) >= day > month_later(first - timedelta(1))


def test_a_day_has_its_year_beside_a_day_of_another() -> None:
    assert in_brief(date(2018, 7, 19), date(2018, 12, 31)) == "19 Jul"
    assert in_brief(date(2018, 7, 1), date(2018, 7, 1)) == "1 Jul"
    assert in_brief(date(2017, 12, 31), date(2018, 1, 1)) == "31 Dec 2017"
    assert in_brief(date(2019, 1, 1), date(2018, 12, 31)) == "1 Jan 2019"


@pytest.mark.parametrize(
    ("day", "words", "short"),
    [
        (date(2018, 6, 30), "Saturday 30 June 2018", "30 Jun 2018"),
        (date(2018, 7, 1), "Sunday 1 July 2018", "1 Jul 2018"),
        (date(2018, 9, 3), "Monday 3 September 2018", "3 Sep 2018"),
        (date(2020, 2, 29), "Saturday 29 February 2020", "29 Feb 2020"),
    ],
)
def test_a_day_is_said_in_full_and_in_short(day: date, words: str, short: str) -> None:
    assert in_words(day) == words
    assert in_short(day) == short


def test_months_and_days_of_the_week_have_their_english_names() -> None:
    """Not those of ``strftime``, which follow the locale of the machine."""
    assert [month_name(month) for month in range(1, 13)] == [
        "January", "February", "March", "April", "May", "June", "July",
        "August", "September", "October", "November", "December",
    ]  # fmt: skip
    monday = date(2018, 6, 25)
    assert [in_words(monday + timedelta(day)).split()[0] for day in range(7)] == [
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ]  # fmt: skip


@pytest.mark.parametrize("year", [1900, 2000, 2018, 2020, 2199])
def test_months_have_as_many_days_as_in_the_calendar(year: int) -> None:
    assert [days_in(year, month) for month in range(1, 13)] == [
        31, 29 if calendar.isleap(year) else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2018-04-29T23:00:00Z", "2018-04-30"),
        ("2018-04-29T23:00Z", "2018-04-30"),
        ("2018-04-29 23:00:00.000Z", "2018-04-30"),
        ("2018-04-29T23:00:00+00:00", "2018-04-30"),
        ("2018-06-30T23:00:00Z", "2018-07-01"),
        ("2018-03-25T23:00:00Z", "2018-03-26"),
        ("2018-10-27T23:00:00Z", "2018-10-28"),
    ],
)
def test_midnight_in_summer_by_universal_time_is_the_next_day(text: str, day: str) -> None:
    assert str(summer_midnight(text)) == day


@pytest.mark.parametrize(
    "text",
    [
        "2018-03-24T23:00:00Z",
        "2018-10-28T23:00:00Z",
        "2018-01-29T23:00:00Z",
        "2018-12-31T23:00:00Z",
        "2018-04-29T22:00:00Z",
        "2018-04-29T23:30:00Z",
        "2018-04-29T23:00:01Z",
        "2018-04-29T23:00:00",
        "2018-04-29T23:00:00+01:00",
        "2018-04-29T23:00:00-01:00",
        "2018-04-29 11:00 pm",
        "29/04/2018 23:00Z",
        "2018-04-31T23:00:00Z",
        "2018-13-29T23:00:00Z",
        "1800-04-29T23:00:00Z",
        "9999-06-29T23:00:00Z",
        "2018-04-29T23Z",
        "2018-04-29Z",
        "2018-04-29",
        "T23:00:00Z",
    ],
)
def test_any_other_time_is_the_day_that_is_written(text: str) -> None:
    assert summer_midnight(text) is None


@pytest.mark.parametrize("text", ["18-04-30", "18/4/30", "18.04.30", "18\u201104\u201130"])
def test_a_year_of_two_figures_may_come_first(text: str) -> None:
    assert year_first_short(text) == Reading(
        2018, 4, 30, "year/month/day", Doubt.ORDER, century=False
    )


@pytest.mark.parametrize(
    "text", ["2018-04-30", "30-04-2018", "8-04-30", "18-04", "180430", "18-Apr-30"]
)
def test_another_form_has_no_such_year(text: str) -> None:
    assert year_first_short(text) is None
