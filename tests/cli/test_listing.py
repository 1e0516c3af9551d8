"""The listings as a person or a script gets them."""

from pathlib import Path

from ended import Golden, Run


def test_overdue_lists_the_most_late_first_and_adds_up(
    plan_folder: Path, run: Run, golden: Golden
) -> None:
    ended = run("overdue", "--as-of", "2018-06-30")
    assert (ended.code, ended.err) == (0, "")
    golden("listing/overdue.txt", ended.out)
