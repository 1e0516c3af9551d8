"""The program's commands; each is built only when it is run."""

import gc
import sys
from collections.abc import Iterator, MutableMapping
from contextlib import contextmanager
from importlib import import_module
from typing import Annotated, Any, Literal

import typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command

from wirralplan import __version__
from wirralplan.cli.terminal.boundary import bounded, ended
from wirralplan.cli.terminal.console import is_terminal
from wirralplan.cli.terminal.streams import settle_streams
from wirralplan.text.visible import visible

# Name on the command line: where its function lives. The order is that of the help page.
COMMANDS = {
    "overdue": "listing:overdue",
    "upcoming": "listing:upcoming",
    "lead": "listing:lead",
    "list": "listing:everything",
    "slips": "listing:slips",
    "stale": "listing:stale",
    "coverage": "overview:coverage",
    "show": "overview:show",
    "summary": "overview:summary",
    "people": "overview:people",
    "diff": "diff:diff",
    "complete": "recording:complete",
    "reschedule": "recording:reschedule",
    "update": "recording:update",
    "cancel": "recording:cancel",
    "add": "add_reassign:add",
    "reassign": "add_reassign:reassign",
    "check": "check:check",
    "explain": "explain_schema:explain",
    "schema": "explain_schema:schema",
    "init": "init:init",
}


class _Built(MutableMapping[str, Any]):
    """Commands by name, built when looked up: building all costs more than an answer."""

    def __init__(self) -> None:
        self._built: dict[str, Any] = {}

    def __getitem__(self, name: str) -> Any:
        if name not in self._built:
            self._built[name] = _command(name, COMMANDS[name])
        return self._built[name]

    def __setitem__(self, name: str, command: Any) -> None:
        self._built[name] = command

    def __delitem__(self, name: str) -> None:
        del self._built[name]

    def __iter__(self) -> Iterator[str]:
        return iter(COMMANDS)

    def __len__(self) -> int:
        return len(COMMANDS)


class _Untyped:
    """What shows no Python types in its help, such as ``<bool>`` beside a switch."""

    def get_params(self, ctx: Any) -> list[Any]:
        """Its options and arguments; what they take is shown by their ``metavar`` alone."""
        params: list[Any] = super().get_params(ctx)  # type: ignore[misc]  # a base of a command
        for param in params:
            param.display_type = _no_type
        return params


def _no_type(ctx: Any) -> None:
    """No type."""


class _Command(_Untyped, TyperCommand):
    """A command that complains of a word in the words of its user."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """As ever, but for the kind of Python's own error."""
        try:
            return super().parse_args(ctx, args)
        except typer.BadParameter as error:
            error.message = error.message.removeprefix("Value error, ")
            raise


class _Commands(_Untyped, TyperGroup):
    """The group of all commands, whose refusals show what was typed, and run nothing of it."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        self.commands = _Built()

    def make_context(self, *args: Any, **settings: Any) -> Any:
        """As ever; a refusal of an option before the command is harmless to show."""
        with _harmless():
            return super().make_context(*args, **settings)

    def invoke(self, ctx: Any) -> Any:
        """As ever; a refusal of the command, or of its words, is harmless to show."""
        with _harmless():
            return super().invoke(ctx)


@contextmanager
def _harmless() -> Iterator[None]:
    """What Typer says of the words that were typed, with escapes for what is not seen."""
    try:
        yield
    except typer.TyperException as error:
        error.message = visible(error.message)
        raise


# Help and refusals have boxes on a terminal only, as all that the program says.
_MARKUP: Literal["rich"] | None = (
    "rich" if is_terminal(sys.stdout) and is_terminal(sys.stderr) else None
)

app = typer.Typer(
    cls=_Commands,
    rich_markup_mode=_MARKUP,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="An improvement plan in one text file: what is overdue, who is responsible for what, "
    "and every mistake with its line.",
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(*, requested: bool) -> None:
    if requested:
        typer.echo(f"wirralplan {__version__}")
        raise typer.Exit


@app.callback()
def _program(
    *,
    version: Annotated[
        bool,
        typer.Option("--version", is_eager=True, callback=_version, help="Show the version."),
    ] = False,
) -> None:
    """Take the options that stand before any command."""


def main(arguments: list[str] | None = None) -> None:
    """Run the program and end the process with its exit code."""
    settle_streams()
    gc.set_threshold(100_000, 50)  # a plan has no cycles; the search took a fifth of the time
    sys.exit(ended(lambda: app(args=arguments, prog_name="wirralplan")))


def _command(name: str, where: str) -> TyperCommand:
    module, _, function = where.partition(":")
    alone = typer.Typer(
        add_completion=False, pretty_exceptions_enable=False, rich_markup_mode=_MARKUP
    )
    found = getattr(import_module(f"wirralplan.cli.{module}"), function)
    help_names = {"help_option_names": ["-h", "--help"]}
    alone.command(name, cls=_Command, context_settings=help_names)(bounded(found))
    command = get_command(alone)
    assert isinstance(command, TyperCommand)  # noqa: S101 - an app with one command is that command
    command.short_help = (command.help or "").partition("\n\n")[0]  # whole, and never cut
    return command
