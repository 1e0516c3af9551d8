"""Every option, declared once: days as people type them, and groups of options."""

from dataclasses import fields
from datetime import date
from pathlib import Path

import pytest
import typer

from wirralplan.cli.app import app
from wirralplan.cli.arguments import Filters, Page, PageFormat

COMMANDS = ["overdue", "upcoming", "lead", "list", "show", "summary", "people"]


def test_filters_know_whether_there_are_any() -> None:
    assert not Filters().any
    assert Filters(search="x").any
    assert Filters(due_after=date(2018, 6, 30)).any


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


@pytest.mark.parametrize("command", ["overdue", "upcoming", "lead", "list", "summary"])
def test_the_same_filters_are_on_every_command_that_has_them(command: str) -> None:
    group = typer.main.get_command(app)
    names = [one.name for one in group.commands[command].params]  # type: ignore[attr-defined]
    filters = [field.name for field in fields(Filters)]
    assert [name for name in names if name in filters] == filters


@pytest.mark.parametrize("command", COMMANDS)
def test_help_says_what_every_option_is_for(command: str) -> None:
    group = typer.main.get_command(app)
    for parameter in group.commands[command].params:  # type: ignore[attr-defined]
        assert getattr(parameter, "help", "help"), parameter.name
