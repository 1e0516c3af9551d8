"""A plan from a table: import. What it writes, what it says, and what it refuses."""

import os
from pathlib import Path

import pytest
from ended import Run

KEYS = (
    "workstream, activity, milestone, title, ref, lead, with, start, due, completed, status, rag,"
    " update, evidence, impact, success_measure and note"
)
TABLE = b"Action,Lead,Due\nTrain staff,Sue Jones,31/05/18\n"
DOUBTFUL = b"Action,Lead,Due\nTrain staff,Sue Jones,soon\n"
PLAN = """\
# yaml-language-server: $schema=schema/plan.v1.schema.json

# Read from plan.csv with `wirralplan import`: 1 row.
# CHECK stands above each place that needs a look. Put it right if need be, then delete
#   the comment.
# Its columns were read so:
# - "Action": milestone
# - "Lead": lead
# - "Due": due

format: 1
title: Training

people:
  - name: Sue Jones

workstreams:
  - id: training
    title: Training
    activities:
      - id: training
        title: Training
        lead: Sue Jones
        milestones:
          - id: train-staff
            title: Train staff
            due: 2018-05-31
"""
SUMMARY = "1 point read as 1 milestone in 1 activity; nothing needs a look; 0 places not read.\n"
TITLED = ("--title", "Training")


@pytest.fixture
def table(folder: Path) -> Path:
    """A folder with a table."""
    (folder / "plan.csv").write_bytes(TABLE)
    return folder


def test_a_table_becomes_a_plan(table: Path, run: Run) -> None:
    ended = run("import", "plan.csv", *TITLED, "-o", "plan.yaml")
    assert (ended.code, ended.out) == (0, "")
    assert ended.err == (
        "Wrote plan.yaml.\n"
        "Wrote schema/plan.v1.schema.json, so that editors can help.\n"
        f"{SUMMARY}"
        "It passes the check: wirralplan check plan.yaml\n"
    ).replace("schema/", f"schema{os.sep}")
    assert (table / "plan.yaml").read_bytes().decode() == PLAN
    assert run("check", "plan.yaml").code == 0


def test_without_a_name_the_plan_goes_to_standard_output(table: Path, run: Run) -> None:
    ended = run("import", "plan.csv", *TITLED)
    assert (ended.code, ended.out, ended.err) == (0, PLAN, SUMMARY)
    assert sorted(path.name for path in table.iterdir()) == [".git", "plan.csv"]


def test_no_folder_is_named_in_the_plan(table: Path, run: Run) -> None:
    assert run("import", str(table / "plan.csv"), *TITLED).out == PLAN


def test_what_was_copied_from_excel_comes_through_standard_input(folder: Path, run: Run) -> None:
    ended = run("import", "-", *TITLED, stdin=TABLE.replace(b",", b"\t"))
    assert (ended.code, ended.err) == (0, SUMMARY)
    assert ended.out == PLAN.replace("plan.csv", "standard input")
    assert [path.name for path in folder.iterdir()] == [".git"]


def test_a_plan_is_never_overwritten(table: Path, run: Run) -> None:
    (table / "plan.yaml").write_text("mine")
    ended = run("import", "plan.csv", "-o", "plan.yaml")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == (
        "wirralplan: plan.yaml already exists and was not changed.\nChoose another name with -o.\n"
    )
    assert (table / "plan.yaml").read_text() == "mine"
    assert not (table / "schema").exists()


@pytest.mark.parametrize(("options", "code"), [((), 0), (("--exit-code",), 1)])
def test_a_doubt_has_an_exit_code_where_one_is_asked_for(
    options: tuple[str, ...], code: int, folder: Path, run: Run
) -> None:
    (folder / "plan.csv").write_bytes(DOUBTFUL)
    ended = run("import", "plan.csv", *TITLED, "-o", "plan.yaml", *options)
    assert ended.code == code
    assert ended.err.splitlines()[2:] == [
        (
            "1 point read as 1 milestone in 1 activity; 1 needs a look (search the file for CHECK);"
            " 0 places not read."
        ),
        '  plan.yaml:25 (plan.csv, row 2): Train staff: "soon" names no day and no month',
        "1 place must be decided before the plan answers anything: wirralplan check plan.yaml",
    ]


def test_what_is_not_read_has_an_exit_code_too(folder: Path, run: Run) -> None:
    (folder / "plan.csv").write_bytes(b"Version 3,,\n" + TABLE)
    ended = run("import", "plan.csv", *TITLED, "--exit-code")
    assert (ended.code, ended.out) == (1, PLAN)
    assert ended.err == (
        "1 point read as 1 milestone in 1 activity; nothing needs a look; 1 place not read.\n"
        "Not read:\n"
        "  plan.csv, row 1: above the headings: Version 3\n"
    )


def test_a_word_of_check_in_a_title_is_no_doubt(folder: Path, run: Run) -> None:
    (folder / "plan.csv").write_bytes(TABLE.replace(b"Train", b"# CHECK: train"))
    assert run("import", "plan.csv", *TITLED, "--exit-code").code == 0


def test_a_column_holds_what_the_officer_says(folder: Path, run: Run) -> None:
    (folder / "plan.csv").write_bytes(TABLE.replace(b"Due", b"Foo bar"))
    ended = run("import", "plan.csv", *TITLED, "--map", "foo  BAR = due")
    assert (ended.code, ended.err) == (0, SUMMARY)
    assert ended.out == PLAN.replace('"Due"', '"Foo bar"')


def test_the_month_stands_first_where_the_officer_says_so(folder: Path, run: Run) -> None:
    (folder / "plan.csv").write_bytes(TABLE.replace(b"31/05/18", b"05/06/18"))
    assert "due: 2018-06-05" in run("import", "plan.csv").out
    assert "due: 2018-05-06" in run("import", "plan.csv", "--month-first").out


MAPS = f'For example: --map "Target date=due". The keys are {KEYS}.\n'
REFUSED = [
    ("none.csv", (), "Cannot read none.csv: there is no such file.\n"),
    ("plan.pdf", (), "plan.pdf is a PDF.\nOpen it in Word and save it as .docx.\n"),
    (
        "empty.csv",
        (),
        "empty.csv is empty.\nIf it is kept online, let it be downloaded first.\n",
    ),
    (
        "other.csv",
        (),
        (
            "No row of headings was found in other.csv. The first texts are 'Foo', 'Bar' "
            "and 'Baz'.\nAt least two headings have to be known, one of them of titles. Say what "
            'the columns hold, one --map for each: --map "Target date=due". The keys are '
            f"{KEYS}.\n"
        ),
    ),
    ("plan.csv", ("--map", "Due"), f"--map Due does not name a heading and a key.\n{MAPS}"),
    ("plan.csv", ("--map", "=due"), f"--map =due does not name a heading and a key.\n{MAPS}"),
    (
        "plan.csv",
        ("--map", "Due=deadline"),
        f"--map Due=deadline does not name a heading and a key.\n{MAPS}",
    ),
    (
        "plan.csv",
        ("--map", "Deadline=due"),
        (
            "No column has the heading 'Deadline' that --map names.\n"
            "The headings are 'Action', 'Lead' and 'Due'.\n"
        ),
    ),
    (
        "plan.csv",
        ("--sheet", "Actions"),
        "There is no sheet 'Actions' that can be read.\nIt has plan.csv.\n",
    ),
    (
        "headings.csv",
        (),
        (
            "There are headings, but no action or milestone below them.\n"
            "Save the table with its rows, or say which column holds the milestones:"
            ' --map "What we will do=milestone".\n'
        ),
    ),
    (
        "plan.csv",
        ("--as-at", "yesterday"),
        (
            "'yesterday' cannot be read as a date.\n"
            "Write it as 2018-06-30, 30/06/2018, 30/06/18, 30 June 2018 or today.\n"
        ),
    ),
]


@pytest.mark.parametrize(("file", "options", "said"), REFUSED)
def test_what_cannot_be_read_is_refused_in_words(
    file: str, options: tuple[str, ...], said: str, table: Path, run: Run
) -> None:
    (table / "plan.pdf").write_bytes(b"%PDF-1.7\n")
    (table / "empty.csv").touch()
    (table / "other.csv").write_bytes(b"Foo,Bar,Baz\n1,2,3\n")
    (table / "headings.csv").write_bytes(b"Action,Lead,Due\n")
    ended = run("import", file, *options, "-o", "new.yaml")
    assert (ended.code, ended.out, ended.err) == (2, "", f"wirralplan: {said}")
    assert not (table / "new.yaml").exists()
