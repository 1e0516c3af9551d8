"""A rule's documentation, as wide as there is room for."""

from wirralplan.checks.catalogue import CATALOGUE
from wirralplan.views.findings.rule import rendered

TWO_EVENTS = next(check for check in CATALOGUE if check.code == "WP405")


def test_without_a_width_lines_stay_as_they_are_written() -> None:
    lines = "".join(rendered(TWO_EVENTS)).splitlines()
    assert (
        "- two things that get done, such as 'Panel established and chair appointed'. Each part "
        "of the" in lines
    )


def test_prose_is_wrapped_and_an_item_of_a_list_hangs_by_its_dash() -> None:
    lines = "".join(rendered(TWO_EVENTS, 60)).splitlines()
    start = lines.index("- two different dates, such as '31/05/18', '30 April' or")
    assert lines[start : start + 3] == [
        "- two different dates, such as '31/05/18', '30 April' or",
        "  'May 2018';",
        "- two things that get done, such as 'Panel established and",
    ]


def test_an_example_is_never_wrapped() -> None:
    lines = "".join(rendered(TWO_EVENTS, 20)).splitlines()
    title = "    - title: Panel established by 30 April and chair appointed by 31 May 2018"
    assert title in lines
