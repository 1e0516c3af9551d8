"""Where an answer goes and how it is written, the same on every command."""

from pathlib import Path

import pytest
import typer

from wirralplan.cli.app import app
from wirralplan.cli.options.output_options import (
    AnswerForm,
    AnswerOptions,
    PageForm,
    PageOptions,
)

COMMANDS = ["overdue", "upcoming", "lead", "list", "show", "summary", "timeline", "people"]


def test_an_answer_is_a_table_unless_its_form_is_chosen_or_named_by_the_file() -> None:
    assert AnswerOptions().format is AnswerForm.TABLE
    assert AnswerOptions(chosen=AnswerForm.MARKDOWN).format == AnswerForm.MARKDOWN
    assert AnswerOptions(out=Path("overdue.md")).format == AnswerForm.MARKDOWN
    assert PageOptions().format is PageForm.TABLE
    assert PageOptions(chosen=PageForm.MARKDOWN).format == PageForm.MARKDOWN
    assert PageOptions(out=Path("timeline.md")).format == PageForm.MARKDOWN


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
