"""Numbers that a spreadsheet shows as days: what people see, the day, and what is odd."""

from datetime import date

import pytest

from wirralplan.imports.tables.workbook.dates import Shown, shown_date
from wirralplan.imports.tables.workbook.format_codes import is_date, of_number

DAY = date(2018, 5, 31)  # the 43251st
HOLDS = "the cell holds 31/05/2018"


def shown(value: float, code: str, *, is_1904: bool = False) -> Shown:
    section, _ = of_number(code, value)
    assert is_date(section)
    return shown_date(value, section, is_1904=is_1904)


@pytest.mark.parametrize(
    "code",
    [
        *("dd/mm/yyyy", "d-mmm-yy", "mm-dd-yy", "yyyy-mm-dd", "DD/MM/YY"),
        *("[$-809]dd mmmm yyyy", "[$-F800]dddd, mmmm dd, yyyy", "dddd d mmm yyyy", "dd/mm/yyyy;@"),
        *(r"d\ mmm\ yyyy", '"by "dd/mm/yyyy', "dd.mm.yyyy hh:mm", "[Red]d/m/yy"),
    ],
)
def test_a_day_is_written_day_first_whatever_the_format(code: str) -> None:
    assert shown(43251, code) == Shown("31/05/2018", DAY)


@pytest.mark.parametrize(
    "code", ["mmm-yy", "mmm yy", "mmmm yyyy", "m/yyyy", "yyyy-mm", "[$-809]mmm yyyy"]
)
def test_of_a_month_only_the_month_is_read(code: str) -> None:
    assert shown(43221, code) == Shown("May 2018")
    assert shown(43251, code) == Shown("May 2018", None, HOLDS)


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("d-mmm", Shown("31/05/2018", DAY, 'shown without its year, as "31 May"')),
        ("dd/mm", Shown("31/05/2018", DAY, 'shown without its year, as "31 May"')),
        ("yyyy", Shown("2018", None, HOLDS)),
        ("mmmm", Shown("May", None, HOLDS)),
        ("dddd", Shown("Thursday", None, HOLDS)),
        ("ddd d", Shown("Thursday 31", None, HOLDS)),
        ("h:mm", Shown("00:00", None, HOLDS)),
    ],
)
def test_of_a_day_that_is_not_shown_whole_the_remark_says_which(code: str, expected: Shown) -> None:
    assert shown(43251, code) == expected


def test_the_first_of_january_may_be_a_year() -> None:
    assert shown(43101, "yyyy") == Shown("2018")


@pytest.mark.parametrize(
    ("value", "code", "expected"),
    [
        (43251.604166666664, "dd/mm/yyyy hh:mm",
         Shown("31/05/2018 14:30", DAY, "it has a time of day")),
        (43251.604166666664, "dd/mm/yyyy", Shown("31/05/2018 14:30", DAY, "it has a time of day")),
        (43250.9999999999, "dd/mm/yyyy", Shown("31/05/2018", DAY)),
        (0.604166666664, "h:mm", Shown("14:30")),
        (0.5, "h:mm:ss AM/PM", Shown("12:00")),
        (0.50001157, "h:mm:ss", Shown("12:00:01")),
        (1.5, "[h]:mm", Shown("36:00")),
        (-0.25, "[h]:mm:ss", Shown("-6:00")),
        (0.0007, "[mm]:ss", Shown("0:01")),
    ],
)  # fmt: skip
def test_times(value: float, code: str, expected: Shown) -> None:
    assert shown(value, code) == expected


NOT_ONE = "a number shown as a date that does not exist"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (1, Shown("01/01/1900", date(1900, 1, 1))),
        (59, Shown("28/02/1900", date(1900, 2, 28))),
        (60, Shown("60", None, NOT_ONE)),
        (61, Shown("01/03/1900", date(1900, 3, 1))),
        (109574, Shown("31/12/2199", date(2199, 12, 31))),
        (109575, Shown("01/01/2200", None, "a date that no plan has")),
        (0, Shown("0", None, NOT_ONE)),
        (-5, Shown("-5", None, NOT_ONE)),
        (31052018, Shown("31052018", None, NOT_ONE)),
    ],
)
def test_the_first_and_last_days(value: float, expected: Shown) -> None:
    assert shown(value, "dd/mm/yyyy") == expected


def test_workbooks_that_count_from_1904() -> None:
    assert shown(43251 - 1462, "dd/mm/yyyy", is_1904=True) == Shown("31/05/2018", DAY)
    assert shown(0, "dd/mm/yyyy", is_1904=True) == Shown("01/01/1904", date(1904, 1, 1))
    assert shown(0.5, "h:mm", is_1904=True) == Shown("12:00")


@pytest.mark.parametrize(
    "code", ["General", "0.00", '"days" 0', "[Red]0", "@", "#,##0_);(#,##0)", r"0\d"]
)
def test_what_is_no_date(code: str) -> None:
    assert not is_date(of_number(code, 1)[0])
