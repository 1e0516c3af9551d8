"""Every option, declared once: days as people type them, and groups of options."""

import inspect
from dataclasses import dataclass, fields
from datetime import date
from typing import Annotated

import pytest
import typer
from ended import Run

from wirralplan.cli import arguments
from wirralplan.cli.app import app
from wirralplan.cli.arguments import Asked, Filters, Page, PageFormat, day, grouped
from wirralplan.errors import MisspeltDate

FORMS = "Write it as 2018-06-30, 30/06/2018, 30/06/18 or today."


@pytest.mark.parametrize(
    "typed",
    ["2018-06-30", " 2018-06-30 ", "30/06/2018", "30/6/2018", "30/06/18", "30/6/18"],
)
def test_a_day_is_typed_year_first_with_dashes_or_day_first_with_slashes(typed: str) -> None:
    assert day(typed) == date(2018, 6, 30)


def test_the_third_of_april_is_never_the_fourth_of_march() -> None:
    assert day("03/04/2018") == day("3/4/18") == date(2018, 4, 3)


@pytest.mark.parametrize("typed", ["today", "Today", " TODAY "])
def test_today_is_the_day_of_the_clock(typed: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(arguments, "today", lambda: date(2018, 10, 15))
    assert day(typed) == Asked().day == date(2018, 10, 15)


@pytest.mark.parametrize(
    ("typed", "sentence", "hint"),
    [
        ("", "'' cannot be read as a date.", FORMS),
        ("soon", "'soon' cannot be read as a date.", FORMS),
        ("30/06", "'30/06' cannot be read as a date.", FORMS),
        ("1530316800", "'1530316800' cannot be read as a date.", FORMS),
        ("2018-W26-6", "'2018-W26-6' cannot be read as a date.", FORMS),
        ("20180630", "'20180630' cannot be read as a date.", f"Did you mean 2018-06-30? {FORMS}"),
        ("30.06.2018", "'30.06.2018' cannot be read as a date.",
         f"Did you mean 2018-06-30? {FORMS}"),
        ("30 June 2018", "'30 June 2018' cannot be read as a date.",
         f"Did you mean 2018-06-30? {FORMS}"),
        ("2018/06/30", "'2018/06/30' cannot be read as a date.",
         f"Did you mean 2018-06-30? {FORMS}"),
        ("2018-6-30", "'2018-6-30' cannot be read as a date.", f"Did you mean 2018-06-30? {FORMS}"),
        ("31/06/2018", "There is no 31 June 2018; June has 30 days.", ""),
        ("2018-02-29", "There is no 29 February 2018; February has 28 days.", ""),
        ("0/6/2018", "There is no 0 June 2018; June has 30 days.", ""),
        ("06/30/2018", "'06/30/2018' is not a date: there is no month 30.", FORMS),
        ("2018-00-10", "'2018-00-10' is not a date: there is no month 0.", FORMS),
        ("1899-12-31", "'1899-12-31' is not a date: years run from 1900 to 2199.", ""),
        ("31/12/2200", "'31/12/2200' is not a date: years run from 1900 to 2199.", ""),
    ],
)  # fmt: skip
def test_a_day_that_cannot_be_read_is_told_with_what_was_meant(
    typed: str, sentence: str, hint: str
) -> None:
    with pytest.raises(MisspeltDate) as failed:
        day(typed)
    assert (failed.value.sentence, failed.value.hint) == (sentence, hint)


@pytest.mark.parametrize("typed", ["2018-06-30", "30/06/2018", "30/06/18"])
@pytest.mark.usefixtures("plan_folder")
def test_the_heading_says_the_day_in_words(typed: str, run: Run) -> None:
    assert run("overdue", "--as-of", typed).out.startswith("Overdue on Saturday 30 June 2018\n")


def test_filters_know_whether_there_are_any() -> None:
    assert not Filters().any
    assert Filters(search="x").any
    assert Filters(due_after=date(2018, 6, 30)).any


def test_a_page_is_a_table_unless_something_else_is_wanted() -> None:
    assert (Page().format, Page().markdown) == (PageFormat.TABLE, False)
    assert Page(format=PageFormat.MARKDOWN).markdown


@dataclass(frozen=True)
class Size:
    """A group for the test."""

    width: Annotated[int, typer.Option(help="How wide.")] = 2
    height: int = 3


def test_a_group_becomes_options_of_its_own_and_comes_back_as_one() -> None:
    @grouped
    def area(name: str, size: Size, *, loud: bool = False) -> str:
        return f"{name} {size.width * size.height} {loud}"

    assert list(inspect.signature(area).parameters) == ["name", "width", "height", "loud"]
    assert area(name="a", width=4, height=5, loud=True) == "a 20 True"


COMMANDS = ["overdue", "upcoming", "lead", "list", "show", "summary", "people"]


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
