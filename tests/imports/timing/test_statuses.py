"""A table of cells that say how far something is: which are a completion with its day."""

# ruff: noqa: E501  # a row of the table is a line

import pytest
from timings import event

from wirralplan.imports.timing.event import Timing
from wirralplan.imports.timing.statuses import of_completed, of_status


def not_read(text: str) -> str:
    return f'"{text}" is not read as a day of completion'


BOTH = [
    (text, event("", completed="2016-12-09", written=text))
    for text in (
        "9.12.16 COMPLETED",
        "9.12.16 - COMPLETED",
        "Completed 9 Dec 2016",
        "Completed on 9 Dec 2016",
        "completed: 09/12/2016",
        "Completed (09/12/2016)",
        "Done - 9/12/16",
        "Done 9/12/16.",
        "Complete 9/12/16",
        "Closed 2016-12-09",
        "Fully completed 9/12/16",
        "Date completed: 9/12/16",
        "Completed Friday 9 December 2016",
    )
] + [
    ("Completed Dec 2016", event("", completed="2016-12", written="Completed Dec 2016")),
    ("Completed 31/09/16", event("", 'read as 30 September 2016: "31/09/16" does not exist', completed="2016-09-30", written="Completed 31/09/16")),
    ("", event("")),
]  # fmt: skip

STATUS = [
    (text, event("", status=text, written=text))
    for text in (
        "Complete", "COMPLETED", "Completed.", "Done", "Closed", "not complete", "Not started",
        "Incomplete", "80% complete", "100%", "Partially complete", "In progress", "On track",
        "Ongoing", "Overdue", "Amber", "RED", "On hold",
    )
]  # fmt: skip

# They have a date, and speak of completion; but not so that nobody could read them otherwise.
NEAR_MISSES = [
    "not completed 9.12.16",
    "To be completed 9.12.16",
    "Completion due 9.12.16",
    "Complete by 9.12.16",
    "Completed by 9.12.16",
    "Partially complete 9.12.16",
    "80% complete 9.12.16",
    "Completed? 9.12.16",
    "Completed 9.12.16?",
    "Completed except training 9.12.16",
    "Completed 9.12.16 except training",
    "Incomplete 9.12.16",
    "9.12.16 not COMPLETED",
    "9.12.16 nearly done",
    "Completed 9.12.16 and 3.1.17",
    "Completed 9.12.16 - 3.1.17",
    "Completed before 9.12.16",
    "Completed since 9.12.16",
    "Completed May 16",
    "Completed 9 December",
    "Completed Q3 2016",
    "Completed 13/14/16",
    "Completed end of June 2016",
    "Completed w/c 5/12/16",
    "Phase 1 completed 9.12.16",
    "Will be done 9.12.16",
    "Should be complete 9.12.16",
    "Completed 9.12.16. Training to follow.",
    "Expected completion 9.12.16",
    "Completed 31/11/16 revised to 9/12/16",
    "Report done 9/12/16",
]


@pytest.mark.parametrize(("text", "read"), BOTH + STATUS)
def test_a_cell_of_either_column(text: str, read: Timing) -> None:
    assert of_completed(text) == read
    assert of_status(text) == read


@pytest.mark.parametrize("text", NEAR_MISSES)
def test_nothing_becomes_a_fact(text: str) -> None:
    assert of_completed(text) == event(text, not_read(text))
    assert of_status(text) == event(text, not_read(text))


@pytest.mark.parametrize(
    ("text", "completed"),
    [("09/12/2016", "2016-12-09"), ("9 Dec 2016", "2016-12-09"), ("Dec 2016", "2016-12")],
)
def test_a_date_alone_is_a_completion_only_in_its_own_column(text: str, completed: str) -> None:
    assert of_completed(text) == event("", completed=completed, written=text)
    assert of_status(text) == event(text)


@pytest.mark.parametrize("text", ["TBC", "by 30/06/18", "due 30/06/18", "Sept 18", "see minutes"])
def test_what_else_stands_in_a_column_of_days(text: str) -> None:
    assert of_completed(text) == event(text, not_read(text))
    assert of_status(text) == event(text)


def test_progress_is_no_status() -> None:
    text = "Two sessions held in May 2018, with good attendance"
    assert of_status(text) == event(text)
