"""Numbers in front of titles, where all titles have one."""

import pytest

from wirralplan.imports.numbering import Titled, titled

CASES = [
    (["1 Plan", "2 Do"], [Titled("Plan", "1"), Titled("Do", "2")]),
    (["1. Plan", "2) Do"], [Titled("Plan", "1"), Titled("Do", "2")]),
    (["1.2 Plan", "1.3a Do"], [Titled("Plan", "1.2"), Titled("Do", "1.3a")]),
    (["A7 Plan", "B2 Do"], [Titled("Plan", "A7"), Titled("Do", "B2")]),
    (
        ["Theme 1: Plan", "Theme 2: Do"],
        [Titled("Plan", "", "Theme 1: Plan"), Titled("Do", "", "Theme 2: Do")],
    ),
    (
        ["Theme 1: Plan", "Theme 3: Do"],
        [Titled("Plan", "1", "Theme 1: Plan"), Titled("Do", "3", "Theme 3: Do")],
    ),
]
WHOLE = [
    ["1 Plan", "Do"],
    ["1 Plan", "1 Do"],
    ["30 foster carers"],
    ["12 months on"],
    ["30 carers", "40 homes"],
    ["2017 review", "2018 review"],
    ["Theme 1"],
    ["Plan"],
]


@pytest.mark.parametrize(("titles", "expected"), CASES)
def test_a_number_is_parted_from_its_title(titles: list[str], expected: list[Titled]) -> None:
    assert titled(titles) == dict(zip(titles, expected, strict=True))


@pytest.mark.parametrize("titles", WHOLE)
def test_figures_that_do_not_count_titles_stay_in_them(titles: list[str]) -> None:
    assert titled(titles) == {one: Titled(one) for one in titles}
