"""A date typed in several words without quotes."""

from pathlib import Path

import pytest
from ended import Run

SATURDAY = "Overdue as at Saturday 30 June 2018\n"


@pytest.mark.parametrize(
    "typed",
    [
        "overdue --as-of 30 June 2018",
        "overdue --as-of June 30 2018",
        "overdue --as-of=30 June 2018 --lead Brown",
        "overdue --as-of=2018-06-30 --lead Brown",
        "overdue --as-of Saturday 30 June 2018",
        "overdue --as-of 30th Jun 2018 --lead Brown",
        "overdue --lead Brown --as-of 30 June 2018",
    ],
)
@pytest.mark.usefixtures("plan_folder")
def test_behind_an_option_it_is_one_date(typed: str, run: Run) -> None:
    ended = run(*typed.split(" "))
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith(SATURDAY)


@pytest.mark.parametrize(
    "typed",
    [
        "fostering/panel-chair 30 September 2018 --reason x --on 2018-06-30",
        "fostering/panel-chair --reason x 30 September 2018 --on 30 June 2018",
        "--on 30 June 2018 fostering/panel-chair --reason x -- 30 September 2018",
    ],
)
def test_as_an_argument_it_is_one_date(typed: str, plan_folder: Path, run: Run) -> None:
    ended = run("reschedule", *typed.split(" "))
    assert ended.code == 0
    assert ended.out.startswith("Rescheduled")
    text = (plan_folder / "plan.yaml").read_text(encoding="utf-8")
    assert "due: 2018-09-30\n" in text
    assert "date: 2018-06-30\n" in text


@pytest.mark.parametrize(
    ("typed", "due"),
    [
        ("fostering/panel-chair September 2018 --reason x --on 2018-06-30", "2018-09"),
        ("fostering/panel-chair --reason x --on 30 June 2018 Sept 2018", "2018-09"),
        ("--reason x --on 30 June 2018 -- fostering/panel-chair May 2018", "2018-05"),
        ("panel-chair -- 3 September 2018 --reason", None),
    ],
)
def test_so_is_a_month(typed: str, due: str | None, plan_folder: Path, run: Run) -> None:
    ended = run("reschedule", *typed.split(" "))
    text = (plan_folder / "plan.yaml").read_text(encoding="utf-8")
    assert ended.code == (2 if due is None else 0)
    assert due is None or f"due: {due}\n" in text


@pytest.mark.usefixtures("plan_folder")
def test_what_comes_first_is_the_milestone_and_no_part_of_a_date(run: Run) -> None:
    ended = run("reschedule", "3", "September", "2018", "--reason", "x")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith("wirralplan: '3' is a workstream, not a milestone: ")


@pytest.mark.parametrize(
    ("typed", "err"),
    [
        ("overdue --as-of 31 June 2018", "There is no 31 June 2018; June has 30 days.\n"),
        (
            "overdue --as-of 30 June 18",
            (
                "'30 June 18' cannot be read as a date.\nDid you mean 2018-06-30? "
                "Write it as 2018-06-30, 30/06/2018, 30/06/18, 30 June 2018 or today.\n"
            ),
        ),
        (
            "overdue --as-of 30 06 2018",
            (
                "'30' cannot be read as a date.\n"
                "Write it as 2018-06-30, 30/06/2018, 30/06/18, 30 June 2018 or today.\n"
            ),
        ),
        (
            "overdue --lead 30 June 2018",
            (
                "`wirralplan overdue` cannot do anything with 'June 2018'.\n"
                "It takes options only, which begin with --. "
                "`wirralplan overdue --help` lists them.\n"
            ),
        ),
        (
            "overdue --as-of June 2018",
            (
                "'June 2018' is a month, and a day is needed here.\n"
                "It begins on 2018-06-01 and ends on 2018-06-30: type the day that you mean.\n"
            ),
        ),
        (
            "complete panel-chair --on=Sept 2018",
            (
                "'Sept 2018' is a month, and a day is needed here.\n"
                "It begins on 2018-09-01 and ends on 2018-09-30: type the day that you mean.\n"
            ),
        ),
        (
            "add sfef Board --start May 2018 --ongoing",
            (
                "'May 2018' is a month, and a day is needed here.\n"
                "It begins on 2018-05-01 and ends on 2018-05-31: type the day that you mean.\n"
            ),
        ),
        ("reschedule panel-chair May 18", "'May 18' may be 18 May or May 2018.\n"),
        ("lead April May", "Nobody in this plan is called 'April May'.\n"),
        ("lead May 2018", "Nobody in this plan is called 'May 2018'.\n"),
        ("reassign sfef April May", "Nobody in this plan is called 'April May'.\n"),
        ("reassign sfef May 2018", "Nobody in this plan is called 'May 2018'.\n"),
        ("add sfef May 2018", "`wirralplan add` cannot do anything with '2018'.\n"),
        ("lead 30 June 2018", "Nobody in this plan is called '30 June 2018'.\n"),
        ("check 30 June 2018", "Cannot read 30: there is no such file.\n"),
    ],
)
@pytest.mark.usefixtures("plan_folder")
def test_elsewhere_and_with_a_doubt_it_is_none(typed: str, err: str, run: Run) -> None:
    ended = run(*typed.split(" "))
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith(f"wirralplan: {err}")
