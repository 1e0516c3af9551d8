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

# Heading of the help page, name on the command line: where its function lives. The order is that
# of the help page.
GROUPS = {
    "Asking": {
        "overdue": "listing:overdue",
        "upcoming": "listing:upcoming",
        "lead": "listing:lead",
        "list": "listing:everything",
        "slips": "listing:slips",
        "stale": "listing:stale",
        "coverage": "overview:coverage",
        "show": "overview:show",
        "summary": "overview:summary",
        "timeline": "overview:timeline",
        "people": "overview:people",
    },
    "Recording": {
        "complete": "recording:complete",
        "reschedule": "recording:reschedule",
        "update": "recording:update",
        "cancel": "recording:cancel",
        "add": "add_reassign:add",
        "reassign": "add_reassign:reassign",
    },
    "Comparing": {"diff": "diff:diff"},
    "Checking": {
        "check": "check:check",
        "explain": "explain_schema:explain",
        "schema": "explain_schema:schema",
    },
    "Publishing": {"report": "report:report"},
    "Starting": {"init": "init:init", "import": "import_table:import_table"},
}
COMMANDS = {name: where for group in GROUPS.values() for name, where in group.items()}


# What Typer says of its own options, in our English.
_COMPLETION = {
    "install_completion": "Set this shell up to complete commands and names when you press Tab.",
    "show_completion": "Show the script that does so, to copy or change it.",
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


class _Ours:
    """What has examples in its help and no Python types, such as ``<bool>`` beside a switch."""

    name: str | None

    def get_params(self, ctx: Any) -> list[Any]:
        """Its options and arguments; what they take is shown by their ``metavar`` alone."""
        params: list[Any] = super().get_params(ctx)  # type: ignore[misc]  # a base of a command
        for param in params:
            param.display_type = _no_type
            param.help = _COMPLETION.get(param.name, getattr(param, "help", None))
        return params

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Its help as ever, and examples at the end, which are never wrapped."""
        super().format_help(ctx, formatter)  # type: ignore[misc]  # as above
        from wirralplan.cli.program import examples

        known = examples.COMMANDS.get(self.name or "", examples.PROGRAM)
        formatter.write_paragraph()
        formatter.write_heading("Examples" if len(known) > 1 else "Example")
        formatter.write("".join(f"  {one}\n" for one in known))


def _no_type(ctx: Any) -> None:
    """No type."""


class _Command(_Ours, TyperCommand):
    """A command that refuses in our words what it cannot understand."""

    allow_extra_args = True  # they are refused below

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """As ever. Raises ``MistypedCommand``."""
        if len(args) > 2:
            from wirralplan.cli.program.typed_dates import joined

            args = joined(args, self.params)
        with _in_our_words(ctx, args):
            left = super().parse_args(ctx, args)
        if left and not ctx.resilient_parsing:
            from wirralplan.cli.program.refusals import extra

            raise extra(ctx, left)
        return left


class _Commands(_Ours, TyperGroup):
    """The group of all commands; ``help`` and ``version`` are other words for its options."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        self.commands = _Built()

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """As ever. Raises ``MistypedCommand``."""
        args = args[1:] if args[:1] == ["--"] else args
        if args[:1] == ["version"]:
            args = ["--version", *args[1:]]
        elif not args or args[0] == "help":
            named = [one for one in args[1:] if one != "help"]
            args = [*named, "--help"] if not ctx.resilient_parsing else named
        with _in_our_words(ctx, args):
            return super().parse_args(ctx, args)

    def resolve_command(
        self, ctx: Any, args: list[str]
    ) -> tuple[str | None, Any | None, list[str]]:
        """The command that is named first, and the other words. Raises ``MistypedCommand``."""
        if args[0] not in COMMANDS and not ctx.resilient_parsing:
            from wirralplan.cli.program.other_names import unknown_command

            raise unknown_command(args[0], COMMANDS)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: Any, formatter: Any) -> None:  # noqa: ARG002 - as it is called
        """All commands with what they do, in groups, all in the same columns."""
        longest = max(map(len, COMMANDS))
        for heading, names in GROUPS.items():
            with formatter.section(heading):
                formatter.write_dl(
                    [(name.ljust(longest), self.commands[name].short_help) for name in names]
                )


@contextmanager
def _in_our_words(ctx: Any, args: list[str]) -> Iterator[None]:
    """What Typer refuses of ``args``, raised as ``MistypedCommand``."""
    typed = [*args]  # Typer takes words out of the list
    try:
        yield
    except typer.TyperException as error:
        from wirralplan.cli.program.refusals import refusal

        raise refusal(ctx, error, typed) from error


# Help has boxes on a terminal only, as all that the program says.
_MARKUP: Literal["rich"] | None = (
    "rich" if is_terminal(sys.stdout) and is_terminal(sys.stderr) else None
)

app = typer.Typer(
    cls=_Commands,
    rich_markup_mode=_MARKUP,
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
        typer.Option("--version", "-V", is_eager=True, callback=_version, help="Show the version."),
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
    command.rich_help_panel = next(group for group in GROUPS if name in GROUPS[group])
    command.short_help = (command.help or "").partition("\n\n")[0]  # whole, and never cut
    return command
