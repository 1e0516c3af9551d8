"""Months and due dates that are not agreed: no kind of day, and as which day they count."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import days

from wirralplan.plan.dates.months import (
    DueDate,
    Month,
    Tbc,
    due_day,
    due_in_short,
    due_in_words,
    first_day,
    keeps,
    last_day,
)

SEPTEMBER = Month(2018, 9)
FEBRUARY = Month(2020, 2)
THE_TENTH = date(2018, 9, 10)
THE_LAST = date(2018, 9, 30)


def test_a_month_has_a_first_and_a_last_day_and_the_form_of_the_file() -> None:
    assert (SEPTEMBER.first, SEPTEMBER.last) == (date(2018, 9, 1), THE_LAST)
    assert (FEBRUARY.first, FEBRUARY.last) == (date(2020, 2, 1), date(2020, 2, 29))
    assert (str(SEPTEMBER), str(Month(1900, 12)), str(Tbc.TBC)) == ("2018-09", "1900-12", "tbc")


def test_a_month_counts_as_its_last_day_and_begins_on_its_first() -> None:
    assert (first_day(SEPTEMBER), last_day(SEPTEMBER)) == (date(2018, 9, 1), THE_LAST)
    assert first_day(THE_TENTH) == last_day(THE_TENTH) == due_day(THE_TENTH) == THE_TENTH
    assert (due_day(SEPTEMBER), due_day(Tbc.TBC), due_day(None)) == (THE_LAST, None, None)


def test_what_says_different_things_is_never_equal() -> None:
    different: list[object] = [SEPTEMBER, SEPTEMBER.first, SEPTEMBER.last, Tbc.TBC, "tbc", None]
    for number, one in enumerate(different):
        assert [one == other for other in different].index(True) == number
        assert [one == other for other in different].count(True) == 1


@pytest.mark.parametrize(
    ("was", "now", "same"),
    [
        (SEPTEMBER, SEPTEMBER, True),
        (THE_TENTH, THE_TENTH, True),
        (Tbc.TBC, Tbc.TBC, True),
        (None, None, True),
        (SEPTEMBER, SEPTEMBER.first, True),
        (SEPTEMBER, THE_TENTH, True),
        (SEPTEMBER, THE_LAST, True),
        (SEPTEMBER, date(2018, 8, 31), False),
        (SEPTEMBER, date(2018, 10, 1), False),
        (SEPTEMBER, Month(2018, 10), False),
        (THE_LAST, SEPTEMBER, True),
        (THE_TENTH, SEPTEMBER, False),
        (THE_TENTH, THE_LAST, False),
        (THE_TENTH, Tbc.TBC, False),
        (SEPTEMBER, Tbc.TBC, False),
        (SEPTEMBER, None, False),
        (Tbc.TBC, SEPTEMBER, False),
        (Tbc.TBC, None, False),
    ],
)
def test_a_promise_is_kept_within_its_month_and_by_the_month_of_its_last_day(
    was: DueDate | None, now: DueDate | None, *, same: bool
) -> None:
    assert keeps(was, now) is same


@pytest.mark.parametrize(
    ("due", "short", "words"),
    [
        (THE_LAST, "30 Sep 2018", "Sunday 30 September 2018"),
        (SEPTEMBER, "Sep 2018", "September 2018"),
        (Month(2019, 5), "May 2019", "May 2019"),
        (Tbc.TBC, "no date yet", "no date yet"),
    ],
)
def test_a_due_date_in_short_and_in_words(due: DueDate, short: str, words: str) -> None:
    assert (due_in_short(due), due_in_words(due)) == (short, words)


@given(days())
def test_every_day_lies_in_its_month_only(day: date) -> None:
    month = Month(day.year, day.month)
    assert month.first <= day <= month.last
    assert keeps(month, day)
    assert keeps(day, month) == (day == month.last)


@given(days(), st.sampled_from([Month, Tbc]))
def test_no_day_is_a_month(day: date, kind: type) -> None:
    assert not isinstance(day, kind)
