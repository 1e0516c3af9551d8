"""The examples of the help: every one of them works on the plan shipped here."""

import os
import shlex
import subprocess
from pathlib import Path

import docx
import openpyxl
import pytest
from ended import Run

from wirralplan.cli import app
from wirralplan.cli.program import examples


@pytest.fixture
def repository(plan_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The shipped plan, in a repository with some versions of it."""
    (plan_folder / ".git").rmdir()
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    _git("init", "-q")
    _tables(plan_folder)
    _git("add", ".")
    for number in range(4):
        _git("commit", "-q", "--allow-empty", "-m", f"Version {number}")
    return plan_folder


def _tables(folder: Path) -> None:
    """The tables that the examples of import name."""
    rows = [["Action", "Lead", "Target date"], ["Panel trained", "Carly Brown", "30/09/18"]]
    (folder / "tracker.csv").write_text("\n".join(map(",".join, rows)), encoding="utf-8")
    book = openpyxl.Workbook()
    sheet = book.create_sheet("Actions")
    document = docx.Document()
    table = document.add_table(0, len(rows[0]))
    for row in rows:
        sheet.append(row)
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    book.save(folder / "tracker.xlsx")
    document.save(str(folder / "tracker.docx"))


def _git(*options: str) -> None:
    identity = ("-c", "user.name=Test", "-c", "user.email=test@example.com")
    subprocess.run(["git", *identity, *options], check=True)  # noqa: S607


EXAMPLES = [*examples.PROGRAM, *(one for known in examples.COMMANDS.values() for one in known)]


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_works_on_the_shipped_plan(example: str, repository: Path, run: Run) -> None:
    program, *typed = shlex.split(example)
    if typed == ["init"]:
        (repository / "plan.yaml").unlink()
    ended = run(*typed)
    assert (program, ended.code) == ("wirralplan", 0), ended.err


def test_every_command_has_an_example_or_two_and_they_are_of_that_command() -> None:
    assert set(examples.COMMANDS) == set(app.COMMANDS)
    for command, known in examples.COMMANDS.items():
        assert 1 <= len(known) <= 3
        assert all(one.split()[1] == command for one in known)
    assert len(examples.PROGRAM) == 3


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_fits_a_terminal_and_every_shell(example: str) -> None:
    assert len(f"  {example}") <= 80
    assert not set(example) & set("'$`!%\\")


@pytest.mark.parametrize("command", app.COMMANDS)
def test_the_help_of_a_command_ends_with_its_examples(command: str, run: Run) -> None:
    known = examples.COMMANDS[command]
    heading = "Examples" if len(known) > 1 else "Example"
    lines = "".join(f"  {one}\n" for one in known)
    assert run(command, "--help").out.endswith(f"\n\n{heading}:\n{lines}")


@pytest.mark.parametrize(
    ("command", "part", "example"),
    [
        ("add", " --due ", 'wirralplan add fostering "Panel trained" --due 2018-09-30'),
        ("show", "", "wirralplan show fostering/panel-chair"),
        ("show", '"', None),
        ("frobnicate", "", None),
    ],
)
def test_an_example_is_found_by_a_part_of_it(command: str, part: str, example: str | None) -> None:
    assert examples.example_with(command, part) == example
