"""Where an answer goes and how it is written, the same on every command."""

from pathlib import Path

import pytest
import typer

from wirralplan.cli.app import app
from wirralplan.cli.options.output_options import Page, PageFormat

COMMANDS = ["overdue", "upcoming", "lead", "list", "show", "summary", "people"]


def test_a_page_is_a_table_unless_something_else_is_wanted() -> None:
    assert (Page().format, Page().markdown) == (PageFormat.TABLE, False)
    assert Page(chosen=PageFormat.MARKDOWN).markdown
    assert Page(out=Path("overdue.md")).markdown


@pytest.mark.parametrize("command", COMMANDS)
def test_every_reading_command_takes_the_plan_the_format_and_the_output(command: str) -> None:
    group = typer.main.get_command(app)
    options = {name for one in group.commands[command].params for name in one.opts}  # type: ignore[attr-defined]
    assert {"--plan", "--format", "-f", "--output", "-o", "--color"} <= options
    assert ("--as-of" in options) == (command != "people")


@pytest.mark.parametrize("command", COMMANDS)
def test_help_says_what_every_option_is_for(command: str) -> None:
    group = typer.main.get_command(app)
    for parameter in group.commands[command].params:  # type: ignore[attr-defined]
        assert getattr(parameter, "help", "help"), parameter.name
