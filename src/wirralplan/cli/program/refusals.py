"""What Typer refuses, in the words of this program."""

from collections.abc import Sequence
from typing import Any

import typer

from wirralplan.cli.program.examples import example_with
from wirralplan.cli.program.other_names import options_like
from wirralplan.errors import MistypedCommand
from wirralplan.plan.lookup.did_you_mean import likeliest
from wirralplan.plan.words import one_of

# What to type where the help has one of these words, and an example of what is short.
_MEANINGS = {
    "REF": "a milestone",
    "NAME": "a name",
    "DATE": "a date",
    "MONTH": "a month",
    "DATE|MONTH": "a date or a month",
    "DATE|MONTH|tbc": "a date, a month or tbc",
    "ACTIVITY": "an activity",
    "ACTIVITY|REF": "an activity or a milestone",
    "TITLE": "a title",
    "FORMAT": "a format",
    "N": "a whole number",
    "TEXT": "a text",
    "FILE": "a file",
}
_SHORT = {
    "DATE": "2018-06-30",
    "DATE|MONTH": "2018-09",
    "DATE|MONTH|tbc": "2018-09",
    "MONTH": "2018-09",
    "N": "28",
}
_AS_OF = "--as-of"  # every command has it whose answer depends on the day
_SIGNS = '"$`\\!'
_WORD_DASHES = "\u2012\u2013\u2014\u2212"


def extra(context: Any, words: Sequence[str]) -> MistypedCommand:
    """The refusal of ``words`` for which the command has no place."""
    first, path = words[0], context.command_path
    if first[0:1] in tuple(_WORD_DASHES):
        option = "--" + first.lstrip(f"{_WORD_DASHES}-")
        return MistypedCommand(
            f"'{first}' begins with a long dash, as a word processor writes it.",
            f"Type it with two short ones: {option}",
        )
    sentence = f"`{path}` cannot do anything with '{' '.join(words)}'."
    if any(one.param_type_name == "argument" for one in context.command.params):
        return MistypedCommand(sentence, _quote_or_look(context))
    return MistypedCommand(
        sentence, f"It takes options only, which begin with --. `{path} --help` lists them."
    )


def _quote_or_look(context: Any) -> str:
    example = example_with(context.info_name, '"')
    if example is not None:
        return f"Put words that belong together in quotes. For example: {example}"
    return f"`{context.command_path} --help` shows what it takes."


def refusal(context: Any, error: typer.TyperException, words: Sequence[str]) -> MistypedCommand:
    """What ``error`` says of ``words``.

    Typer keeps most of the classes of its errors to itself, so they are known by name here.
    """
    param = getattr(error, "param", None)
    option = getattr(error, "option_name", "")
    match type(error).__name__:
        case "MissingParameter":
            return _missing(context, param, words)
        case "NoSuchOption":
            return _no_such_option(context, option, words)
        case "BadOptionUsage" if _is_switch(context, option):
            return MistypedCommand(f"'{option}' takes no value.", f"Type it alone: {option}")
        case "BadOptionUsage":
            return _no_value(context, option)
        case "BadParameter" if param is not None:
            return _unfit(param, error)
    return MistypedCommand(error.format_message())


def _missing(context: Any, param: Any, words: Sequence[str]) -> MistypedCommand:
    name = _name(param)
    is_argument = param.param_type_name == "argument"
    needed = f"{_meaning(param)} ({name})" if is_argument else f"{name} {param.metavar}"
    example = example_with(context.info_name, "" if is_argument else f" {name} ")
    hint = f"For example: {example}" if example else f"`{context.command_path} --help` shows more."
    # The first word that is no option is the milestone; a text with signs of the shell is left.
    _, *others = [one for one in words if not one.startswith("-")] or [""]
    text = next((one for one in others if " " in one and not {*one} & {*_SIGNS}), "")
    if text and param.metavar == "TEXT" and not is_argument:
        hint = f"If '{text}' is that text, put {name} before it: {name} \"{text}\""
    return MistypedCommand(f"`{context.command_path}` needs {needed}.", hint)


def _no_such_option(context: Any, option: str, words: Sequence[str]) -> MistypedCommand:
    path = context.command_path
    # Of -as-of Typer only says that there is no -a.
    typed = next((one for one in words if one.startswith(option)), option).partition("=")[0]
    known = [name for one in context.command.get_params(context) for name in one.opts]
    close = options_like(typed, known)
    if context.parent is None and not close:
        return MistypedCommand(
            f"There is no option '{typed}' before the command.",
            "Options follow the command, as in: wirralplan overdue --as-of 2018-06-30",
        )
    if typed == _AS_OF:
        return MistypedCommand(
            f"`{path}` has no option '{typed}': its answer is the same on every date.",
            "Leave it out.",
        )
    hint = f"Did you mean {one_of(close)}?" if close else f"`{path} --help` lists them all."
    return MistypedCommand(f"`{path}` has no option '{typed}'.", hint)


def _no_value(context: Any, option: str) -> MistypedCommand:
    param = _option(context, option)
    short = _SHORT.get(param.metavar)
    hint = (
        f"For example: {option} {short}"
        if short
        else f"`{context.command_path} --help` shows more."
    )
    return MistypedCommand(f"'{option}' needs {_meaning(param)} after it.", hint)


def _meaning(param: Any) -> str:
    """What to type for a parameter, in words."""
    return _MEANINGS.get(param.metavar, param.metavar or "a value")


def _unfit(param: Any, error: typer.TyperException) -> MistypedCommand:
    """A number or one of several words that was typed wrong."""
    name, kind = _name(param), param.type_descriptor
    if kind.choices is not None:
        choices, typed = [str(one) for one in kind.choices], _typed(error)
        close = likeliest(typed, choices, most=1)
        hint = f"Did you mean {name} {close[0]}?" if close else ""
        return MistypedCommand(f"'{name}' is one of {one_of(choices)}, not '{typed}'.", hint)
    if param.metavar == "N":
        return MistypedCommand(f"'{name}' takes a whole number, such as {param.default or 28}.")
    return MistypedCommand(f"'{name}' cannot be what was typed: {error.message}")


def _typed(error: typer.TyperException) -> str:
    """The word that pydantic refused."""
    errors = getattr(error.__cause__, "errors", None)
    found = errors() if errors is not None else ()
    return str(found[0]["input"]) if found else ""


def _name(param: Any) -> str:
    """What to call a parameter: its long option, or the word that its help has."""
    if param.param_type_name == "argument":
        return str(param.metavar)
    return next((one for one in param.opts if one.startswith("--")), str(param.opts[0]))


def _option(context: Any, name: str) -> Any:
    params = context.command.get_params(context)
    return next((one for one in params if name in one.opts), None)


def _is_switch(context: Any, name: str) -> bool:
    param = _option(context, name)
    return param is not None and bool(getattr(param, "is_flag", False))
