"""The plan on a page, as a person or a script gets it: summary."""

import pytest
from ended import Golden, Run
from schemas import complaints

SUFFIXES = {"table": "txt", "json": "json", "csv": "csv", "markdown": "md"}
QUESTIONS = {
    "shipped": {
        "summary": ["summary", "--as-of", "2018-06-30"],
    },
    "history": {
        "summary": ["summary", "--as-of", "2018-10-15"],
        "summary-before": ["summary", "--as-of", "2018-06-30"],
        "filtered": ["summary", "--lead", "wang", "--as-of", "2018-10-15"],
        "nothing": ["summary", "--search", "nowhere", "--as-of", "2018-10-15"],
    },
}
CASES = [
    (plan, name, kind) for plan, asked in QUESTIONS.items() for name in asked for kind in SUFFIXES
]


@pytest.mark.parametrize(("asked_plan", "name", "kind"), CASES, indirect=["asked_plan"])
@pytest.mark.usefixtures("asked_plan")
def test_the_summary_is_written_in_every_format(
    name: str, kind: str, request: pytest.FixtureRequest, run: Run, golden: Golden
) -> None:
    plan = request.node.callspec.params["asked_plan"]
    ended = run(*QUESTIONS[plan][name], "--format", kind)
    assert (ended.code, ended.err) == (0, "")
    golden(f"board/{plan}/{name}.{SUFFIXES[kind]}", ended.out)
    if kind == "json":
        assert complaints("summary", ended.out) == []


@pytest.mark.usefixtures("plan_folder")
def test_filters_that_contradict_each_other_are_refused(run: Run) -> None:
    ended = run("summary", "--status", "overdue", "--rating", "blue", "--as-of", "2018-06-30")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == (
        "wirralplan: Nothing that is overdue can have --rating blue.\n"
        "Here --rating can be red or amber.\n"
    )
