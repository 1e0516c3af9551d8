"""The filters, the same on every command that has them."""

from dataclasses import fields
from datetime import date

import pytest
import typer

from wirralplan.cli.app import app
from wirralplan.cli.options.filters import Filters


def test_filters_know_whether_there_are_any() -> None:
    assert not Filters().any
    assert Filters(search="x").any
    assert Filters(due_after=date(2018, 6, 30)).any


@pytest.mark.parametrize("command", ["overdue", "upcoming", "lead", "list", "summary", "timeline"])
def test_the_same_filters_are_on_every_command_that_has_them(command: str) -> None:
    group = typer.main.get_command(app)
    names = [one.name for one in group.commands[command].params]  # type: ignore[attr-defined]
    filters = [field.name for field in fields(Filters)]
    assert [name for name in names if name in filters] == filters
