"""Every question as people and scripts get its answer.

One plan in every form; elsewhere the references, and the fields that the question is about. So a
new field of a milestone changes the few files that hold all of them.
"""

import csv
import io
import json
from collections.abc import Mapping, Sequence

import pytest
from ended import Golden, Run
from html_reading import unstyled
from questions import ANSWERS, DAY, IN_EVERY_FORM, JUNE, ON_A_PAGE, WITHOUT_CSV
from schemas import complaints
from typer.main import get_command

from wirralplan.cli.app import COMMANDS, app
from wirralplan.views.answers.milestones import FIELDS

SUFFIXES = {"table": "txt", "json": "json", "csv": "csv", "markdown": "md", "html": "html"}
# By question: what to hold of each row of its answer, beside what names the row.
OWN_FIELDS: Mapping[str, Sequence[str]] = {
    "overdue": ["days_late", "rating"],
    "upcoming": ["due", "days_left"],
    "lead": ["status", "due"],
    "list": ["status", "rating"],
    "slips": ["original_due", "due", "slip", "moves", "last_move"],
    "stale": ["status", "updated", "days_since_update"],
    "summary": ["milestones", "overdue", "complete", "worst_days_late", "next_due"],
    "people": ["activities", "milestones"],
    "coverage": ["line"],
}
ROWS: Mapping[str, Sequence[Sequence[str]]] = {
    "shipped": [
        ["overdue", *JUNE],
        ["upcoming", *JUNE],
        ["lead", "Carly", "Brown", *JUNE],
        ["list", *JUNE],
        ["slips", *JUNE],
        ["stale", *JUNE],
        ["summary", *JUNE],
        ["people"],
        ["coverage"],
    ],
    "history": [
        ["overdue", *DAY],
        ["overdue", "--lead", "seán", "--rating", "red", *DAY],
        ["overdue", "--search", "nowhere", *DAY],
        ["upcoming", *DAY],
        ["lead", "Shaun", "O'Neil", *DAY],
        ["lead", "zoe", *DAY],
        ["lead", "Brownlow", *DAY],
        ["list", "--workstream", "homes", *JUNE],
        ["slips", *DAY],
        ["slips", "--as-of", "2018-06-12"],
        ["stale", *DAY],
        ["stale", "--all", "--weeks", "2", "--lead", "zoe", *DAY],
        ["stale", "--lead", "carly", *DAY],
        ["summary", *JUNE],
        ["summary", "--lead", "wang", *DAY],
        ["summary", "--search", "nowhere", *DAY],
    ],
}
LISTINGS = {
    "list": "listing",
    "overdue": "listing",
    "upcoming": "listing",
    "lead": "listing",
    "slips": "slips",
    "stale": "stale",
}


def test_every_command_that_answers_has_its_golden_files() -> None:
    group = get_command(app)
    answering = {
        name
        for name in COMMANDS
        if any("markdown" in (one.metavar or "") for one in group.commands[name].params)  # type: ignore[attr-defined]
    }
    assert answering - {"diff"} == ANSWERS | set(WITHOUT_CSV), (
        "an entry in IN_EVERY_FORM, ON_A_PAGE or WITHOUT_CSV"
    )
    assert set(OWN_FIELDS) == ANSWERS - {"show"}, "the fields that the question is about"
    asked = {question[0] for questions in ROWS.values() for question in questions}
    assert asked == set(OWN_FIELDS), "an entry in ROWS"


@pytest.mark.parametrize("kind", SUFFIXES)
@pytest.mark.parametrize("name", IN_EVERY_FORM)
@pytest.mark.usefixtures("history_folder")
def test_an_answer_in_every_form(name: str, kind: str, run: Run, golden: Golden) -> None:
    ended = run(*IN_EVERY_FORM[name], "--format", kind)
    assert (ended.code, ended.err) == (0, "")
    text = unstyled(ended.out) if kind == "html" else ended.out
    golden(f"answers/{name}.{SUFFIXES[kind]}", text)


@pytest.mark.parametrize("kind", ["table", "json", "markdown", "html"])
@pytest.mark.parametrize("name", WITHOUT_CSV)
@pytest.mark.usefixtures("history_folder")
def test_an_answer_that_is_no_table_in_its_forms(
    name: str, kind: str, run: Run, golden: Golden
) -> None:
    ended = run(*WITHOUT_CSV[name], "--format", kind)
    assert (ended.code, ended.err) == (0, "")
    text = unstyled(ended.out) if kind == "html" else ended.out
    golden(f"answers/{name}.{SUFFIXES[kind]}", text)


@pytest.mark.parametrize("name", ON_A_PAGE)
@pytest.mark.usefixtures("history_folder")
def test_an_answer_on_a_page(name: str, run: Run, golden: Golden) -> None:
    ended = run(*ON_A_PAGE[name])
    assert (ended.code, ended.err) == (0, "")
    golden(f"answers/{name}.txt", ended.out)


@pytest.mark.parametrize("asked_plan", ROWS, indirect=True)
@pytest.mark.usefixtures("asked_plan")
def test_the_rows_of_every_answer(request: pytest.FixtureRequest, run: Run, golden: Golden) -> None:
    plan = request.node.callspec.params["asked_plan"]
    golden(f"answers/rows-{plan}.txt", "\n".join(rows(run, question) for question in ROWS[plan]))


def rows(run: Run, question: Sequence[str]) -> str:
    """What names each row of the answer, with its own fields; the totals at the end."""
    ended = run(*question, "-f", "json")
    assert (ended.code, ended.err) == (0, "")
    assert complaints(LISTINGS.get(question[0], question[0]), ended.out) == []
    answer = json.loads(ended.out)
    lines = [f"$ wirralplan {' '.join(question)}"]
    for table in (value for value in answer.values() if isinstance(value, list)):
        for row in table:
            name = row.get("reference") or row.get("id") or row["name"]
            own = (f"{key}={json.dumps(row.get(key))}" for key in OWN_FIELDS[question[0]])
            lines.append(f"{name}: {' '.join(own)}")
    if "totals" in answer:
        lines.append(" ".join(f"{key}={value}" for key, value in answer["totals"].items()))
    return "".join(f"{line}\n" for line in lines)


@pytest.mark.parametrize(
    "question", [*IN_EVERY_FORM.values(), *ON_A_PAGE.values(), *WITHOUT_CSV.values()]
)
@pytest.mark.usefixtures("history_folder")
def test_json_is_of_the_form_that_is_promised(question: Sequence[str], run: Run) -> None:
    name = LISTINGS.get(question[0], question[0])
    assert complaints(name, run(*question, "-f", "json").out) == []


@pytest.mark.parametrize(
    ("question", "own"),
    [
        (["list"], []),
        (["overdue"], []),
        (["upcoming"], []),
        (["lead", "zoe"], []),
        (["slips"], ["last_move", "last_reason", "last_approved_by"]),
        (["stale"], ["days_since_update"]),
    ],
)
@pytest.mark.usefixtures("history_folder")
def test_json_and_csv_have_the_promised_columns_in_one_order(
    question: Sequence[str], own: Sequence[str], run: Run
) -> None:
    milestones = json.loads(run(*question, *DAY, "-f", "json").out)["milestones"]
    text = run(*question, *DAY, "-f", "csv").out
    header, *lines = csv.reader(io.StringIO(text, newline=""), strict=True)
    assert header == [*(field.name for field in FIELDS), *own]
    assert [line[0] for line in lines] == [row["reference"] for row in milestones]
    assert all(list(row) == header for row in milestones)
