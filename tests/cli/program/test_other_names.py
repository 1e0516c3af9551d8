"""What is typed for a command, and which one is named."""

from typing import Any

import pytest
import typer

from wirralplan.cli.app import COMMANDS, app
from wirralplan.cli.program import other_names
from wirralplan.cli.program.other_names import options_like, unknown_command

ALL = "`wirralplan --help` lists all commands."


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("done", "Did you mean `wirralplan complete`?"),
        ("Done", "Did you mean `wirralplan complete`?"),
        ("move", "Did you mean `wirralplan reschedule`?"),
        ("slip", "Did you mean `wirralplan reschedule` or `wirralplan slips`?"),
        ("export", "Did you mean `wirralplan list -o plan.csv`?"),
        ("new", "Did you mean `wirralplan init` or `wirralplan add`?"),
        (
            "edit",
            "Did you mean `wirralplan update`, `wirralplan reschedule` or `wirralplan reassign`?",
        ),
        ("delete", "Did you mean `wirralplan cancel`?"),
        ("remove", "Did you mean `wirralplan cancel`?"),
        ("late", "Did you mean `wirralplan overdue`?"),
        ("next", "Did you mean `wirralplan upcoming`?"),
        ("due", "Did you mean `wirralplan upcoming`?"),
        ("who", "Did you mean `wirralplan people`?"),
        ("status", "Did you mean `wirralplan summary`?"),
        ("gantt", "Did you mean `wirralplan timeline`?"),
        ("fix", "Did you mean `wirralplan check --fix`?"),
        ("overdu", "Did you mean `wirralplan overdue`?"),
        ("OVERDUE", "Did you mean `wirralplan overdue`?"),
        ("summery", "Did you mean `wirralplan summary`?"),
        ("delte", "Did you mean `wirralplan cancel`?"),
        ("frobnicate", ALL),
        ("", ALL),
        ("x" * 10_000, ALL),
        ("docs/plan.yml", "To check that file: `wirralplan check docs/plan.yml`"),
        ("\x1b.yaml", ALL),
    ],
)
def test_the_right_command_is_named(typed: str, hint: str) -> None:
    failure = unknown_command(typed, COMMANDS)
    assert (failure.sentence, failure.hint) == (f"There is no command '{typed}'.", hint)


def test_only_commands_that_exist_are_named_and_none_has_another_name() -> None:
    for typed, named in other_names._OTHER.items():  # noqa: SLF001 - each of a long table
        assert typed not in COMMANDS
        assert typed == typed.lower()
        assert {one.split()[0] for one in named} <= set(COMMANDS)


LISTING = ["--as-of", "--lead", "--rating", "--search", "-o", "--output", "-f", "--format"]
RECORDING = ["--as-of", "--on", "--by", "--rag", "--note"]


@pytest.mark.parametrize(
    ("typed", "options", "found"),
    [
        ("--asof", LISTING, ["--as-of"]),
        ("-as-of", LISTING, ["--as-of"]),
        ("--date", LISTING, ["--as-of"]),
        ("--date", RECORDING, ["--as-of", "--on"]),
        ("--owner", LISTING, ["--lead"]),
        ("--who", RECORDING, ["--by"]),
        ("--RAG", LISTING, ["--rating"]),
        ("--comment", RECORDING, ["--note"]),
        ("--out", LISTING, ["--output"]),
        ("--json", LISTING, ["--format json"]),
        ("--csv", RECORDING, []),
        ("-x", LISTING, []),
        ("--", LISTING, []),
        ("--zzz", LISTING, []),
    ],
)
def test_an_option_by_another_name_is_found(
    typed: str, options: list[str], found: list[str]
) -> None:
    assert options_like(typed, options) == found


def test_only_options_that_exist_are_named() -> None:
    group: Any = typer.main.get_command(app)
    known = {
        name for one in COMMANDS for param in group.commands[one].params for name in param.opts
    }
    for named in other_names._OTHER_OPTIONS.values():  # noqa: SLF001 - each of a long table
        assert {one.split()[0] for one in named} <= known
