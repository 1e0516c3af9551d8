"""The plan on a page, as a person or a script gets it: summary."""

import pytest
from ended import Run


@pytest.mark.usefixtures("plan_folder")
def test_filters_that_contradict_each_other_are_refused(run: Run) -> None:
    ended = run("summary", "--status", "overdue", "--rating", "blue", "--as-of", "2018-06-30")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == (
        "wirralplan: Nothing that is overdue can have --rating blue.\n"
        "Here --rating can be red or amber.\n"
    )
